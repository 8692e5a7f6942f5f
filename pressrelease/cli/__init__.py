"""The command line: maps arguments to functions and errors to exit codes.

One module per command; no other part of the package prints.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import signal
import sys

import click

from pressrelease import __version__
from pressrelease.cli._output import prepare_streams, show, show_error
from pressrelease.errors import PressReleaseError


class _Commands(click.Group):
    """The commands of this folder, each loaded when it is called: `cli/render.py` defines `COMMAND`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        command: click.Command = module.COMMAND
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=1)
            if near:
                raise click.UsageError(f"{error.message} Did you mean '{near[0]}'?", ctx) from None
            raise


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Completion of commands, options and names in the shell, for one session:
  bash   eval "$(_PRESSRELEASE_COMPLETE=bash_source pressrelease)"
  zsh    eval "$(_PRESSRELEASE_COMPLETE=zsh_source pressrelease)"
  fish   _PRESSRELEASE_COMPLETE=fish_source pressrelease | source
Put that line into ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish to have it in every session.""",
)
@click.version_option(__version__, "--version", "-V", prog_name="pressrelease")
def commands() -> None:
    """One press release, the same in Azerbaijani, Russian and English, with every figure checked."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 clean, 1 not fit to publish, 2 unusable call or input."""
    try:
        result = commands.main(args=arguments, prog_name="pressrelease", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        show("stopped", err=True)
        return 2
    except (click.ClickException, PressReleaseError, OSError) as error:
        show_error(error)
        return error.exit_code if isinstance(error, PressReleaseError) else 2
    return result if isinstance(result, int) else 0


def run() -> None:
    """The entry point of the installed command."""
    prepare_streams()
    for name in ("SIGTERM", "SIGHUP"):  # as Ctrl-C does, so that what was begun is cleared away
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)
    # most of what a command makes lives as long as it runs: looking through it again and again takes a tenth of its time
    gc.set_threshold(20_000, 20, 50)
    sys.exit(main())
