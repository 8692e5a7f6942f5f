"""Third-party packages, written to disk as by `pip install`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def lay_down(site: Path, modules: Mapping[str, str], entries: Mapping[str, Mapping[str, str]]) -> None:
    """Write a package with its entry points into a folder of `sys.path`.

    Parameters: `modules` are the texts by module name, `entries` the targets by name, by entry-point group.
    """
    for name, text in modules.items():
        file = site / (name.replace(".", "/") + ".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    installed = site / "plug_in-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: plug-in\nVersion: 1.0\n", "utf-8")
    lines = [
        line
        for group, members in entries.items()
        for line in (f"[{group}]", *(f"{name} = {target}" for name, target in members.items()))
    ]
    (installed / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
