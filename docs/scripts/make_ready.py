"""Prepare the results that a wheel contains: the package's templates, its lexicons and its letterhead, compiled.

    python docs/scripts/make_ready.py FOLDER

`hatch_build.py` calls this when a wheel is built; pressrelease/ready.py reads the files.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pressrelease import templating
from pressrelease.figures import lexicon
from pressrelease.formats import _docx_letterhead
from pressrelease.languages import LANGUAGES


def make_ready(folder: Path) -> None:
    """Write all files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "templates.pickle").write_bytes(templating.make_ready())
    (folder / "letterhead.pickle").write_bytes(_docx_letterhead.make_ready())
    for code in LANGUAGES.names():
        (folder / f"lexicon-{code}.pickle").write_bytes(lexicon.make_ready(code))


if __name__ == "__main__":
    make_ready(Path(sys.argv[1]))
