"""The house rules that no linter enforces."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "pressrelease"
LONGEST = 60  # lines of a function: as many as fit on a screen
UNTIL_THEN = ("figures/",)  # until reading is a table of small rules


def test_a_function_fits_on_a_screen() -> None:
    too_long = []
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if name.startswith(UNTIL_THEN):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > LONGEST:
                    too_long.append(f"{name}:{node.lineno}: {node.name} has {lines} lines")
    assert not too_long, "\n".join(too_long)
