"""`pressrelease new`: a new release to start from."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

from pressrelease.cli._options import config_option, quiet_option
from pressrelease.cli._output import command, is_quiet, show

if TYPE_CHECKING:
    from pathlib import Path

    from pressrelease.config import Config


class _Day(click.DateTime):
    """A date, with a message that needs no knowledge of format strings."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.datetime:
        try:
            day: datetime.datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not a day of the calendar; write it as 2023-01-10", param, ctx)
        return day


@click.command(
    short_help="Create a release to start from.",
    epilog="""\b
Examples:
  pressrelease new releases/2023-01-10-communication-results
  pressrelease new releases/2023-01-10-results --language ru --date 2023-01-10
  pressrelease new releases/results --language en --title "What we did in 2022"
  pressrelease new releases/2024-01-10-results --from releases/2023-01-10-results
""",
)
@click.argument("folder", metavar="FOLDER", type=click.Path())
@click.option(
    "--language",
    "-l",
    default="",
    metavar="CODE",
    help="The language to write in: az, ru or en; by default the first in the settings.",
    shell_complete=lambda context, parameter, typed: _languages(typed),
)
@click.option("--title", default="", metavar="TEXT", help="The title, if there is one already.")
@click.option(
    "--date",
    "moment",
    type=_Day(),
    metavar="YYYY-MM-DD",
    help="The day of publication; by default today.",
)
@click.option(
    "--from",
    "last",
    metavar="LAST",
    type=click.Path(),
    help="A release to make the next one from: its texts and translations are kept, its figures become blanks.",
)
@click.option(
    "--keep",
    default="",
    metavar="NAMES",
    help="With --from: a comma-separated list of figures that keep their values.",
)
@config_option
@quiet_option
def COMMAND(  # noqa: N802
    folder: str,
    language: str,
    title: str,
    moment: datetime.datetime | None,
    last: str | None,
    keep: str,
    config: Config | None,
) -> None:
    """Create a release to start from: a new FOLDER with a release.md that explains its fields."""
    if last is not None:
        _follow(
            folder,
            last,
            moment,
            [name.strip() for name in keep.split(",") if name.strip()],
            language or title,
            config,
        )
        return
    if keep:
        raise click.UsageError("--keep names figures of the last release; name that release with --from")
    from pressrelease.drafts import start_release

    path = start_release(folder, language, title=title, day=moment.date() if moment else None, config=config)
    _tell_steps(
        path,
        (f"write the release in {path}, with any text editor", ""),
        (command("sync", folder), "makes a PO file for each other language"),
        (command("status", folder), "shows what is still to be translated"),
        (command("render", folder), "makes the pages, documents and feeds"),
    )


COMMAND.name = "new"


def _tell_steps(path: Path, *steps: tuple[str, str]) -> None:
    """Say what was written, and what comes next: commands, each with what it does."""
    if is_quiet():
        return
    width = max(len(step) for step, what in steps if what)
    lines = (f"  {step:<{width}}    {what}".rstrip() for step, what in steps)
    show(f"wrote {path}", "", "What comes next:", *lines)


def _follow(
    folder: str,
    last: str,
    moment: datetime.datetime | None,
    keep: list[str],
    other: str,
    config: Config | None,
) -> None:
    if other:
        raise click.UsageError(
            "--from takes the language and the title from the last release; leave out --language and --title"
        )
    from pressrelease.drafts import follow_release

    path = follow_release(folder, last, day=moment.date() if moment else None, keep=keep, config=config)
    _tell_steps(
        path,
        (f'fill in the blanks ("?") under `figures` in {path}', ""),
        (command("sync", folder), "brings the comments in the PO files up to date"),
        (command("render", folder), "makes the pages, documents and feeds"),
    )


def _languages(typed: str) -> list[str]:
    from pressrelease.languages import LANGUAGES

    return [name for name in LANGUAGES.names() if name.startswith(typed)]
