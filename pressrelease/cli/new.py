"""`pressrelease new`: a release to start from."""

from __future__ import annotations

import datetime

import click


@click.command(
    epilog="""\b
Examples:
  pressrelease new releases/2023-01-10-communication-results
  pressrelease new releases/2023-01-10-results --language ru --date 2023-01-10
  pressrelease new releases/results --language en --title "What we did in 2022"
"""
)
@click.argument("folder", metavar="FOLDER", type=click.Path())
@click.option(
    "--language",
    "-l",
    default="",
    metavar="CODE",
    help="The language to write in: az, ru or en; the first of the settings, where none is named.",
    shell_complete=lambda context, parameter, typed: _languages(typed),
)
@click.option("--title", default="", metavar="TEXT", help="The title, if there is one already.")
@click.option(
    "--date",
    "moment",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication; today, where none is named.",
)
def COMMAND(folder: str, language: str, title: str, moment: datetime.datetime | None) -> None:  # noqa: N802
    """Make a release to start from: a new FOLDER with a release.md that explains its fields."""
    from pressrelease.drafts import start_release

    path = start_release(folder, language, title=title, day=moment.date() if moment else None)
    click.echo(
        f"""\
wrote {path}

What comes next:
  write the release in {path}, with any text editor
  pressrelease sync {folder}      makes a PO file for each other language
  pressrelease status {folder}    shows what is still to be translated
  pressrelease render {folder}    makes the pages, documents and feeds"""
    )


COMMAND.name = "new"


def _languages(typed: str) -> list[str]:
    from pressrelease.languages import LANGUAGES

    return [name for name in LANGUAGES.names() if name.startswith(typed)]
