"""What commands print: text that cannot control a terminal, and streams that may be closed or full."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from pressrelease.errors import HIDDEN, InputError, printable

FORMAT_VERSION = (
    1  # of the JSON of `status` and `sync`: increased when programs that read it would have to change
)
_QUIET = "pressrelease.quiet"  # in the context of a command


def show(*lines: str, err: bool = False, **style: Any) -> None:
    """Print lines; what a name in them has of control characters and line ends is escaped."""
    click.secho("\n".join(map(printable, lines)), err=err, **style)


def note(text: str) -> None:
    """Print a note or a warning on standard error, unless the command is to be quiet."""
    if not is_quiet():
        show(text, err=True)


def one_to_one(text: str) -> str:
    """A text with another character for each that must not reach a terminal, so that places in it stay the same."""
    return HIDDEN.sub("\ufffd", text)


def announce_input() -> None:
    """Tell a person at a terminal that the command waits for a text."""
    if sys.stdin is not None and sys.stdin.isatty():
        note("reading from standard input; end with Ctrl-D")


def command(name: str, folder: str | Path) -> str:
    """A command for a folder, as one would type it."""
    import shlex

    return f"pressrelease {name} {shlex.quote(str(folder))}"


def show_json(value: object) -> None:
    """Print an object for programs; letters are not escaped, but what a terminal would act on is."""
    from pressrelease.reports import as_json

    click.echo(as_json(value), nl=False)


def show_error(error: Exception) -> None:
    """Print what went wrong: each mistake in a line of its own, in the same form for all kinds of errors."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):  # since Click 8.2
        click.echo(str(error), err=True)
        return
    lines = [str(error)]  # several lines of some errors belong together
    if isinstance(error, click.ClickException):
        lines = [_usage(error)]
    elif isinstance(error, InputError):
        lines = list(map(str, error.mistakes))
    elif isinstance(error, OSError):  # a full disk, a name that is too long, a folder without permission
        lines = [f"{error.filename or 'the output'}: {error.strerror}"]
    for line in lines:
        show(*f"error: {line}".split("\n"), err=True)


def _usage(error: click.ClickException) -> str:
    """Click's message in the form of ours."""
    message = error.format_message().rstrip(".")
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
    hint = f"; see: {command} --help" if command else ""
    return f"{message[:1].lower()}{message[1:]}{hint}"


def set_quiet(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Remember for the running command that it is to be quiet."""
    context.meta[_QUIET] = value


def is_quiet() -> bool:
    """Whether the running command was called with `--quiet`."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_QUIET))


# ------------------------------------------------------------------------------------------------ streams


class _Stream(io.FileIO):
    """An output whose reader may stop reading, which is no mistake; `lossy` means that a full disk is none, either."""

    def __init__(self, descriptor: int, *, lossy: bool) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self._lossy = lossy

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            return memoryview(data).nbytes
        except OSError:
            if self._lossy:
                return memoryview(data).nbytes
            self._lossy = True  # it is told once, and not again when the process ends
            raise


def prepare_streams() -> None:
    """Let readers close the outputs of the process early: a command ends with the code of its verdict all the same."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # the caller has closed it
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 -- open to the end
            continue
        if not stream.isatty():
            written = io.BufferedWriter(_Stream(stream.fileno(), lossy=name == "stderr"))
            stream = io.TextIOWrapper(written, stream.encoding, line_buffering=name == "stderr")
            setattr(sys, name, stream)
        stream.reconfigure(errors="backslashreplace")  # what the terminal's encoding does not have
