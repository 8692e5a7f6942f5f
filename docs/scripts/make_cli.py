"""Write docs/cli.md from the commands' own help: `python docs/scripts/make_cli.py`. A test fails if it is out of date."""

from __future__ import annotations

from pathlib import Path

import click

from pressrelease.cli import commands

PAGE = Path(__file__).parent.parent / "cli.md"
WIDTH = 96
OPENING = """\
# The command line

<!-- written by docs/scripts/make_cli.py from the commands' own help; do not edit -->

Exit codes: **0** clean, **1** a release is not fit to be published, **2** wrong use or unreadable input. Errors go to
standard error, with the file, the line and what to do. Long work shows its progress on a terminal and none in a pipe.
A pipe whose reader stops reading changes nothing of that. A run that is stopped (Ctrl-C, SIGTERM, SIGHUP) clears up and
ends with 2.

Completion for your shell: `eval "$(_PRESSRELEASE_COMPLETE=bash_source pressrelease)"` in `~/.bashrc`; `zsh_source` and
`fish_source` do the same for the others.
"""


def cli_page() -> str:
    """The whole page: the help of the program, then that of every command."""
    settings = {**commands.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    top = click.Context(commands, info_name="pressrelease", **settings)
    parts = [OPENING, section("pressrelease", commands, top)]
    for name in commands.list_commands(top):
        command = commands.get_command(top, name)
        assert command is not None
        parts.append(
            section(f"pressrelease {name}", command, click.Context(command, info_name=name, parent=top))
        )
    return "\n".join(parts)


def section(title: str, command: click.Command, context: click.Context) -> str:
    """One command's help under its name."""
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return "\n".join([f"## {title}", "", "```text", *lines, "```", ""])


if __name__ == "__main__":
    PAGE.write_text(cli_page(), encoding="utf-8", newline="\n")
