"""The examples of the CommonMark specification, as far as a release supports them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from inline_trees import of_html, of_tree

from pressrelease.markup import read_inline

SPEC = Path(__file__).parent / "node_modules" / "commonmark-spec" / "spec.txt"
SECTIONS = (
    "Backslash escapes",
    "Code spans",
    "Emphasis and strong emphasis",
    "Links",
    "Autolinks",
    "Hard line breaks",
    "Soft line breaks",
    "Textual content",
)
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$|^#+ ([^\n]+)$", re.MULTILINE | re.DOTALL)
# The departures that docs/writing.md lists, and examples that are not inline text.
OTHER = re.compile(
    r"^\[[^\]]*\]:|^[~`]{3}|^ {4}|^<[a-z!?/]|&\w+;|&#|!\[|</?[A-Za-z][\w-]*(?:[\s=/][^<>]*)?>|  \n|\n\n|^#|^[*+-] |\[[^\]]*\]\[",
    re.MULTILINE,
)


BARE = ("< https://foo.bar >", "https://example.com", "foo@bar.example.com")  # links here


def examples() -> list[tuple[str, str]]:
    found, section = [], ""
    for match in EXAMPLE.finditer(SPEC.read_text("utf-8")):
        if match[3]:
            section = match[3]
        elif section in SECTIONS and not OTHER.search(match[1]):
            found.append((match[1].replace("→", "\t").removesuffix("\n"), match[2].replace("→", "\t")))
    return found


def test_the_specification_agrees(need: Callable[..., None]) -> None:
    need(modules=["commonmark-spec"])
    wrong, right = [], 0
    for text, html in examples():
        if not re.fullmatch(r"<p>((?!</p>).)*</p>\n", html, re.DOTALL) or "<img" in html or text in BARE:
            continue
        written = (
            text if "`" in text else re.sub(r" *\n *", "\n", text.strip())
        )  # as a release joins its lines
        if of_tree(read_inline(written, figures=False).content) == of_html(html[3:-5]):
            right += 1
        else:
            wrong.append((text, html))
    assert right > 190
    assert not wrong, "\n".join(f"{text!r}\n  {html!r}" for text, html in wrong)
