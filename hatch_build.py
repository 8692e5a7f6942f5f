"""Add prepared results to a wheel when it is built, so that calls need not make them: docs/scripts/make_ready.py."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MakeReady(BuildHookInterface[Any]):
    """Adds the folder `pressrelease/ready-made` to a wheel; an editable one has none."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self.made = tempfile.TemporaryDirectory()
        script = Path(self.root) / "docs/scripts/make_ready.py"
        path = os.pathsep.join((self.root, *sys.path))  # what pip installed for the build is on it
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"}  # the same bytes each time
        subprocess.run([sys.executable, script, self.made.name], check=True, env=environment)  # noqa: S603 -- our own script
        build_data["force_include"][self.made.name] = "pressrelease/ready-made"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.made.cleanup()
