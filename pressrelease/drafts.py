"""A release to start from."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path
from string import Template

from pressrelease.characters import refuse_characters
from pressrelease.composition import compose
from pressrelease.config import Config
from pressrelease.editions import make_slug
from pressrelease.errors import Mistake, UsageError, nearest
from pressrelease.figures.declaration import BLANK
from pressrelease.languages import language as known_language
from pressrelease.markup import escape
from pressrelease.moments import in_zone, now
from pressrelease.newsroom import Newsrooms
from pressrelease.releases import load_release
from pressrelease.resources import read_resource

_FILE = "release.md"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OF_ONE_RELEASE = frozenset({"draft", "embargo", "updates", "withdrawn", "slug", "former-slugs", "excuses"})
_KEY = re.compile(r"([a-z-]+):")
_ENTRY = re.compile(r"(?P<indent> +)(?P<name>[a-z][a-z0-9_]*):(?P<rest>.*)")
_WAS = re.compile(r" +# (?:[a-z0-9_]+ )?was: ")
_VALUE = re.compile(r"""value: *("[^"]*"|'[^']*'|[^,}]+)""")
_NUMBER = re.compile(r"\d(?:[\d., \u00a0\u202f]*\d)?")


def start_release(
    folder: str | os.PathLike[str],
    language: str = "",
    *,
    title: str = "",
    day: datetime.date | None = None,
    config: Config | None = None,
) -> Path:
    """Write a release to start from, valid as it is, into a new folder, and return the path of its `release.md`.

    Parameters: `language` is the language that it will be written in (by default the first in the settings); its
    fields are explained in that language. `title` is the title, if there is one already; `day` is the day of
    publication, by default today in the configured time zone. The text comes from `locales`, in which a newsroom may
    have its own `<language>/release.md`.

    Raises UsageError if the folder exists already or cannot be created, or if the language is unknown.
    """
    place = Path(folder)
    settings = Newsrooms(config).of(place.absolute().parent).config
    code = language or settings.languages[0]
    if code not in settings.languages:
        raise UsageError(
            f"{code!r} is not a language of the newsroom", hint=f"there are: {', '.join(settings.languages)}"
        )
    speech = known_language(code)
    title = compose(title)
    if os.path.lexists(place):
        raise UsageError(f"{place} exists already", hint="name a new folder; nothing was written")
    day = day or in_zone(now(), settings.timezone).date()
    name = place.absolute().name
    text = Template(_starting_text(code, settings)).substitute(
        id=name if _ID.fullmatch(name) else make_slug(name, speech) or f"release-{day}",
        language=code,
        day=day.isoformat(),
    )
    if title:
        found: list[Mistake] = []
        if not title.isprintable() and not refuse_characters(" ".join(title.split()), "the title", found):
            raise UsageError(str(found[0]))
        words = escape(" ".join(title.split()))
        fields, rule, body = text.partition("\n---\n")  # a # among the fields is a comment
        text = fields + rule + re.sub(r"^# .*$", lambda _: f"# {words}", body, count=1, flags=re.MULTILINE)
    _write(place, text)
    return place / _FILE


def follow_release(
    folder: str | os.PathLike[str],
    last: str | os.PathLike[str],
    *,
    day: datetime.date | None = None,
    keep: Collection[str] = (),
    config: Config | None = None,
) -> Path:
    """Make the next release of a recurring report from the last one, and return the path of its `release.md`.

    Texts, translations and pictures are kept. The figures of the front matter become blanks to fill in, with the last
    value in a comment above, except those named in `keep`; `id` is the new folder's name, `published` the new day at
    the old time. Fields of the last release only (updates, embargo, withdrawal, addresses, excuses) are dropped.

    Raises InputError if the last release cannot be read, UsageError if the folder exists already or `keep` names an
    unknown figure.
    """
    place = Path(folder)
    if os.path.lexists(place):
        raise UsageError(f"{place} exists already", hint="name a new folder; nothing was written")
    newsrooms = Newsrooms(config)
    release = load_release(Path(last), newsrooms.of(Path(last)))
    for name in keep:
        if name not in release.figures:
            near = nearest(name, release.figures)
            raise UsageError(
                f"{last}: unknown figure {name!r}", hint=f"did you mean {near!r}?" if near else ""
            )
    settings = newsrooms.of(place.absolute().parent).config
    day = day or in_zone(now(), settings.timezone).date()
    name = place.absolute().name
    new_id = (
        name if _ID.fullmatch(name) else make_slug(name, known_language(release.language)) or f"release-{day}"
    )
    text = release.path.read_text("utf-8-sig")
    fields, rule, body = text.partition("\n---")
    blanks = [name for name in release.figures if name not in set(keep)]
    fields = _blank(_renew(fields, new_id, day, release.published), blanks)
    source = release.path.parent
    beside = [Path(path) for path in release.catalogs.values() if Path(path).is_file()]
    beside += [image.path for image in release.media]
    _write(place, fields + rule + body, [(path, path.relative_to(source)) for path in beside])
    return place / _FILE


def _renew(fields: str, new_id: str, day: datetime.date, published: datetime.datetime) -> str:
    """The front matter with a new id and day, without the fields that concern the last release only."""
    kept: list[str] = []
    dropping = False
    for line in fields.split("\n"):
        key = _KEY.match(line)
        if key:
            dropping = key[1] in _OF_ONE_RELEASE
        elif line and not line[0].isspace() and not line.startswith(("-", "#")):
            dropping = False
        if dropping:
            continue
        if key and key[1] == "id":
            line = f"id: {new_id}"
        elif key and key[1] == "published":
            line = f"published: {day.isoformat()}T{published.isoformat()[11:]}"
        kept.append(line)
    return "\n".join(kept)


def _blank(fields: str, names: Collection[str]) -> str:
    """The front matter with blanks for the values of some figures, with the last value in a comment above each."""
    done: list[str] = []
    inside = False
    open_name = ""
    for line in fields.split("\n"):
        key = _KEY.match(line)
        if key:
            inside = key[1] == "figures"
        if inside and _WAS.match(line):
            continue  # the value of the release before the last one
        entry = _ENTRY.match(line) if inside else None
        if entry and entry["name"] != "value":
            open_name = entry["name"] if entry["name"] in names else ""
            rest = entry["rest"].strip()
            if open_name and rest:
                done.append(f"{entry['indent']}# {entry['name']} was: {rest}")
                line = f"{entry['indent']}{entry['name']}: {_blanked(rest)}"
        elif entry and open_name:
            done.append(f"{entry['indent']}# was: {entry['rest'].strip()}")
            line = f'{entry["indent"]}value: "{BLANK}"'
        done.append(line)
    return "\n".join(done)


def _blanked(written: str) -> str:
    if written.startswith("{"):
        return _VALUE.sub(f'value: "{BLANK}"', written, count=1)
    words = written.strip("\"'")
    return '"' + _NUMBER.sub(BLANK, words, count=1) + '"' if _NUMBER.search(words) else f'"{BLANK}"'


def _starting_text(code: str, settings: Config) -> str:
    try:
        return read_resource(f"{code}/{_FILE}", "locales", settings.locales)[0]
    except FileNotFoundError:
        raise UsageError(
            f"there is no starting release in {code!r}", hint=f"add one as locales/{code}/{_FILE}"
        ) from None


def _write(place: Path, text: str, beside: Sequence[tuple[Path, Path]] = ()) -> None:
    """Write the folder with its release and copies of the files beside it, completely or not at all."""
    stage = place.with_name(f".{place.absolute().name}.{os.getpid()}.part")
    try:
        place.absolute().parent.mkdir(parents=True, exist_ok=True)
        stage.mkdir()
        try:
            (stage / _FILE).write_text(text, "utf-8", newline="\n")
            for source, target in beside:
                (stage / target).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, stage / target)
            stage.rename(place)
        except BaseException:
            shutil.rmtree(stage, ignore_errors=True)
            raise
    except OSError as error:
        raise UsageError(
            f"{place} cannot be created: {error.strerror}", hint="check the folder's permissions"
        ) from None
