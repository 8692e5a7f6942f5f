"""Add prepared results to a wheel when it is built, so that calls need not make them: docs/scripts/make_ready.py."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

RUN = """\
import os, runpy, sys
path, sys.argv = sys.argv[1], sys.argv[2:]
sys.path[:0] = path.split(os.pathsep)
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a script with the path of this process: PYTHONPATH is how pip itself keeps the build apart."""


class MakeReady(BuildHookInterface[Any]):
    """Adds the folder `pressrelease/ready-made` to a wheel; an editable one has none."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self.made = tempfile.TemporaryDirectory()
        script = Path(self.root) / "docs/scripts/make_ready.py"
        path = os.pathsep.join((self.root, *sys.path))  # what pip installed for the build is on it
        command = [sys.executable, "-c", RUN, path, str(script), self.made.name]
        environment = {**os.environ, "PYTHONHASHSEED": "0"}  # the same bytes each time
        subprocess.run(command, check=True, env=environment)  # noqa: S603 -- our own script
        build_data["force_include"][self.made.name] = "pressrelease/ready-made"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.made.cleanup()
