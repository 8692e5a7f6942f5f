"""`pressrelease explain`: the manual page of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pressrelease.cli._options import config_option, quiet_option
from pressrelease.cli._output import show

if TYPE_CHECKING:
    from pressrelease.config import Config


def _completed(typed: str) -> list[str]:
    from pressrelease.checks import CHECKS

    return [name for name in CHECKS.names() if name.startswith(typed)]


@click.command(
    short_help="Explain a check and what to do about its findings.",
    epilog="""\b
Examples:
  pressrelease explain
  pressrelease explain figure-qualifier
""",
)
@click.argument(
    "check",
    required=False,
    metavar="CHECK",
    shell_complete=lambda context, parameter, typed: _completed(typed),
)
@config_option
@quiet_option
def COMMAND(check: str | None, config: Config | None) -> None:  # noqa: N802
    """Explain what a check compares, why, and what to do about its findings, with examples; without CHECK, list all checks.

    With --config, the severity is that of these settings.
    """
    from pressrelease.checks import CHECKS

    severities = config.severity if config else {}

    if check is None:
        names = CHECKS.names()
        width = max(len(name) for name in names)
        for name in names:
            one = CHECKS.get(name)
            show(f"{name:<{width}}  {severities.get(name, one.severity):<7}  {one.summary}")
        return
    one = CHECKS.get(check)
    show(f"{one.name} ({severities.get(one.name, one.severity)})", bold=True)
    show("", f"{one.summary}.")
    for heading, text in one.sections.items():
        show("", heading, bold=True)
        show(*(f"  {line}" if line else "" for line in text.split("\n")))
    for title, examples in (("Wrong", one.bad), ("Right", one.good)):
        show("", title, bold=True)
        for number, example in enumerate(examples):
            if number:
                show("")
            if example.note:
                show(f"  # {example.note}")
            for code, words in example.texts.items():
                at_fault = title == "Wrong" and code == example.lang
                show(
                    f"  {code}: {words or '(nothing)'}{'   <- ' + (example.marked or 'missing') if at_fault else ''}"
                )


COMMAND.name = "explain"
