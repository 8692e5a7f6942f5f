"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

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


def _read(context: click.Context, parameter: click.Parameter, file: str | None) -> Config | None:
    if file is None:
        return None
    from pressrelease.config import read_config

    return read_config(file)
