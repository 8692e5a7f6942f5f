"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pressrelease.cli._output import set_quiet

if TYPE_CHECKING:
    from datetime import datetime

    from pressrelease.config import Config

Command = TypeVar("Command", bound=Callable[..., Any])


def config_option(command: Command) -> Command:
    """Add `--config FILE` to a command, which receives the settings of that file as `config`, or None."""
    return click.option(
        "--config",
        metavar="FILE",
        type=click.Path(),
        callback=_read,
        help="Take all settings from FILE; settings files beside the releases are ignored.",
    )(command)


def at_option(command: Command) -> Command:
    """Add `--at TIME` to a command, which receives it as `at`, still as it was written, or None."""
    return click.option(
        "--at",
        metavar="TIME",
        help="The moment that counts, as in 2026-03-15T09:00+04:00; without an offset it is on the newsroom's clock."
        " By default the present moment.",
    )(command)


def moment_at(written: str | None, path: str, config: Config | None) -> datetime:
    """The moment of `--at`, else the present one, on the clock of the newsroom of a path.

    Raises UsageError if there is no such time.
    """
    from pathlib import Path

    from pressrelease.errors import UsageError
    from pressrelease.moments import MomentError, in_zone, now, read_moment
    from pressrelease.newsroom import Newsrooms

    zone = Newsrooms(config).of(Path(path)).config.timezone
    if written is None:
        return in_zone(now(), zone).replace(microsecond=0)
    try:
        return read_moment(written, zone)
    except MomentError as error:
        raise UsageError(f"--at: {error.message}", hint=error.hint) from None


def quiet_option(command: Command) -> Command:
    """Add `-q` to a command: `note` and the progress of a run are silent then, and `is_quiet` tells the rest."""
    return click.option(
        "--quiet",
        "-q",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=set_quiet,
        help="Print only what is wrong, and what was asked for: no notes, no progress, no list of what was done.",
    )(command)


def format_option(command: Command) -> Command:
    """Add `--output-format text|json` to a command, which receives it as `output_format`."""
    return click.option(
        "--output-format",
        "-f",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="Lines for people (text), or one JSON object for programs (json).",
    )(command)


def _read(context: click.Context, parameter: click.Parameter, file: str | None) -> Config | None:
    if file is None:
        return None
    from pressrelease.config import read_config

    return read_config(file)
