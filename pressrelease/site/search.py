"""The index of a site's search, made by Pagefind from the pages of releases, one a language."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from pressrelease.errors import UsageError

FOLDER, OWNER = "pagefind", "/search"  # no release's folder has such a name
_ENTRY = "pagefind-entry.json"
_NEEDED = (
    _ENTRY,
    "pagefind.js",
    "pagefind-worker.js",
    "*.pf_meta",
    "wasm.*",
    "fragment/*",
    "index/*",
    "filter/*",
)


def refuse_search() -> None:
    """Raise UsageError if Pagefind is not installed."""
    if importlib.util.find_spec("pagefind") is None:
        raise UsageError("the search needs Pagefind", hint="pip install 'pagefind[bin]'")


def make_index(site: Path, languages: Sequence[str], folder: Path) -> dict[str, Path]:
    """Index the releases of a site; returns the files by their paths below the site's folder, each in `folder`.

    Only the article is indexed, without the lines that many releases share. The one
    file whose order changes from run to run is written anew, so that the same site has the same index.
    """
    command = [
        *(sys.executable, "-m", "pagefind", "--silent"),
        *("--site", str(site), "--output-path", str(folder)),
        *(
            "--root-selector",
            "article.release",
            "--exclude-selectors",
            ".aside, .about, .kind, .dateline, .update",
        ),
        *("--glob", f"{{{','.join(languages)}}}/*.html"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603
    entry = folder / _ENTRY
    if done.returncode or not entry.is_file():
        told = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["it wrote no index"]
        raise UsageError(f"Pagefind failed: {told[0]}", hint="build the site without --search")
    entry.write_text(json.dumps(json.loads(entry.read_bytes()), sort_keys=True), "utf-8")
    files = sorted(file for pattern in _NEEDED for file in folder.glob(pattern))
    return {f"{FOLDER}/{file.relative_to(folder).as_posix()}": file for file in files}
