"""A release to start from."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from pathlib import Path
from string import Template
from zoneinfo import ZoneInfo

from pressrelease import resources
from pressrelease.config import Config, find_config
from pressrelease.editions import make_slug
from pressrelease.errors import UsageError
from pressrelease.languages import language as known_language

_FILE = "release.md"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_MARKS = re.compile(r"([\\`*_\[\]>#])")


def start_release(
    folder: str | os.PathLike[str],
    language: str = "",
    *,
    title: str = "",
    day: datetime.date | None = None,
    config: Config | None = None,
) -> Path:
    """Write a release to start from, valid as it is, into a new folder, and return the path of its `release.md`.

    Parameters: `language` is the one that it will be written in (without it, the first of the settings); its
    fields are explained in that language. `title` and `day`, the day of publication, are what the author knows
    already; without `day` it is today in the configured time zone. The text comes from `locales`, where a newsroom
    may have its own `<language>/release.md`.

    Raises UsageError where the folder exists already or cannot be made, and where there is no such language.
    """
    place = Path(folder)
    settings = config or find_config(place.absolute().parent)
    code = language or settings.languages[0]
    if code not in settings.languages:
        raise UsageError(
            f"releases are not written in {code!r} here", hint=f"there are: {', '.join(settings.languages)}"
        )
    speech = known_language(code)
    if os.path.lexists(place):
        raise UsageError(f"{place} exists already", hint="name a new folder; nothing was written")
    day = day or datetime.datetime.now(ZoneInfo(settings.timezone)).date()
    name = place.absolute().name
    text = Template(_starting_text(code, settings)).substitute(
        id=name if _ID.fullmatch(name) else make_slug(name, speech) or f"release-{day}",
        language=code,
        day=day.isoformat(),
    )
    if title:
        words = _MARKS.sub(r"\\\1", " ".join(title.split())).replace("{", "{{").replace("}", "}}")
        fields, rule, body = text.partition("\n---\n")  # a # among the fields is a comment
        text = fields + rule + re.sub(r"^# .*$", lambda _: f"# {words}", body, count=1, flags=re.MULTILINE)
    _write(place, text)
    return place / _FILE


def _starting_text(code: str, settings: Config) -> str:
    for root in (settings.locales, resources.folder("locales")):
        if root is not None and (root / code / _FILE).is_file():
            return (root / code / _FILE).read_text("utf-8")
    raise UsageError(
        f"there is no release to start from in {code!r}", hint=f"add one as locales/{code}/{_FILE}"
    )


def _write(place: Path, text: str) -> None:
    """The folder with its one file, whole or not at all."""
    stage = place.with_name(f".{place.absolute().name}.{os.getpid()}.part")
    try:
        place.absolute().parent.mkdir(parents=True, exist_ok=True)
        stage.mkdir()
        try:
            (stage / _FILE).write_text(text, "utf-8", newline="\n")
            stage.rename(place)
        except OSError:
            shutil.rmtree(stage, ignore_errors=True)
            raise
    except OSError as error:
        raise UsageError(
            f"{place} cannot be made: {error.strerror}", hint="look at the folder's permissions"
        ) from None
