"""`pressrelease explain`: the manual page of a check."""

from __future__ import annotations

import click


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
def COMMAND(check: str | None) -> None:  # noqa: N802
    """Explain what a check compares, why, and what to do about its findings, with examples; without CHECK, list all checks."""
    from pressrelease.checks import CHECKS

    if check is None:
        names = CHECKS.names()
        width = max(len(name) for name in names)
        for name in names:
            one = CHECKS.get(name)
            click.echo(f"{name:<{width}}  {one.severity:<7}  {one.summary}")
        return
    one = CHECKS.get(check)
    click.secho(f"{one.name} ({one.severity})", bold=True)
    click.echo(f"\n{one.summary}.")
    for heading, text in one.sections.items():
        click.secho(f"\n{heading}", bold=True)
        click.echo("\n".join(f"  {line}" if line else "" for line in text.split("\n")))
    for title, examples in (("Wrong", one.bad), ("Right", one.good)):
        click.secho(f"\n{title}", bold=True)
        for number, example in enumerate(examples):
            if number:
                click.echo()
            if example.note:
                click.echo(f"  # {example.note}")
            for code, words in example.texts.items():
                at_fault = title == "Wrong" and code == example.lang
                click.echo(
                    f"  {code}: {words or '(nothing)'}{'   <- ' + (example.marked or 'missing') if at_fault else ''}"
                )


COMMAND.name = "explain"
