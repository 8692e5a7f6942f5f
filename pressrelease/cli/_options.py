"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pressrelease.cli._output import set_quiet

if TYPE_CHECKING:
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
