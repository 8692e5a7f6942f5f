"""What parts numbers, joins them or is only a note to them is the same in every kind of file.

Each case is a text in pieces, and the figures that a person sees in it. Each kind of file says how it writes them.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from pressrelease.figures.recognition import find_figures
from pressrelease.sources import SOURCES

from .documents import docx, paragraph, part, run

Piece = str | tuple[str, str]

CASES: dict[str, tuple[list[Piece], list[str]]] = {
    "a line break": (["Cəmi 12", ("line", ""), "500 nəfər"], ["12", "500"]),
    "a number in two styles": (["Cəmi 12", ("strong", "500"), " nəfər"], ["12500"]),
    "a number with a space": (["Cəmi 12 500 nəfər"], ["12500"]),
    "a note mark": (["Cəmi 5000", ("raised", "1"), " nəfər"], ["5000"]),
    "several note marks": (["Cəmi 5000", ("raised", "1, 12"), " nəfər"], ["5000"]),
    "a note mark with a bracket": (["Cəmi 5000", ("raised", "2)"), " nəfər"], ["5000"]),
    "a note mark that is a letter": (["Cəmi 5000", ("raised", "a"), " nəfər"], ["5000"]),
    "a note mark behind a word": (["Cəmi 5000 manat", ("raised", "3"), " və 7 nəfər"], ["5000", "7"]),
    "a power": (["Cəmi 10", ("raised", "6"), " nəfər"], ["1000000"]),
    "a negative power": (["Uzunluq 10", ("raised", "−3"), " m"], ["0.001"]),
    "a square": (["Sahə 250 m", ("raised", "2"), ", 7 otaq"], ["250", "7"]),
    "degrees": (["Havada 20", ("raised", "o"), "C"], ["20"]),
    "a lowered number behind a letter": (["Qaz CO", ("lowered", "2"), ", 7 ton"], ["CO2", "7"]),
    "a lowered number behind a digit": (["Cəmi 5000", ("lowered", "1"), " nəfər"], ["5000"]),
    "a struck number": (["Cəmi ", ("struck", "260"), " 250 nəfər"], ["250"]),
    "a struck digit": (["Cəmi 25", ("struck", "6"), "0 nəfər"], ["250"]),
}

_RAISED = str.maketrans("0123456789()−ao", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻ᵃ°")
HTML = {
    "line": "<br>",
    "strong": "<b>{}</b>",
    "raised": "<sup>{}</sup>",
    "lowered": "<sub>{}</sub>",
    "struck": "<del>{}</del>",
}
STYLED = {
    "line": "\n",
    "strong": "<span style='font-weight: bold'>{}</span>",
    "raised": "<span style='vertical-align: super'>{}</span>",
    "lowered": "<span style='vertical-align: sub'>{}</span>",
    "struck": "<span style='text-decoration: line-through'>{}</span>",
}


def _with_tags(pieces: list[Piece], tags: dict[str, str]) -> str:
    return "".join(piece if isinstance(piece, str) else tags[piece[0]].format(piece[1]) for piece in pieces)


def _with_letters(pieces: list[Piece], line: str) -> str:
    """A text without markup: what is raised is so by its letters, and nothing is struck."""
    tags = {"line": line, "strong": "{}", "struck": "", "lowered": "{}", "raised": "{}"}
    return _with_tags(
        [(piece[0], piece[1].translate(_RAISED)) if piece[0] == "raised" else piece for piece in pieces], tags
    )


def _po(pieces: list[Piece]) -> str:
    said = _with_letters(pieces, "\\n")
    return f'msgid "{said}"\nmsgstr "{said}"\n'


def _xliff(pieces: list[Piece], tags: dict[str, str]) -> str:
    said = _with_tags(pieces, tags)
    return (
        '<xliff version="1.2"><file source-language="az" target-language="ru"><body><trans-unit id="1">'
        f"<source>{said}</source><target>{said}</target></trans-unit></body></file></xliff>"
    )


def _xliff_of_codes(pieces: list[Piece]) -> str:
    tags = {
        name: f'<bpt id="1">{escape(tag.split("{}")[0])}</bpt>{{}}<ept id="1"/>' for name, tag in HTML.items()
    }
    return _xliff(pieces, {**tags, "line": '<ph id="2">&lt;br/&gt;</ph>'})


def _new_xliff(pieces: list[Piece]) -> str:
    tags = {
        "line": '<ph id="1" type="fmt" subType="xlf:lb"/>',
        "strong": '<pc id="1" type="fmt" subType="xlf:b">{}</pc>',
    }
    tags |= {name: f'<pc id="1" type="fmt" subType="html:{tag}">{{}}</pc>' for name, tag in
             (("raised", "sup"), ("lowered", "sub"), ("struck", "del"))}  # fmt: skip
    said = _with_tags(pieces, tags)
    return (
        '<xliff version="2.0" srcLang="az" trgLang="ru"><file id="f"><unit id="1"><segment>'
        f"<source>{said}</source><target>{said}</target></segment></unit></file></xliff>"
    )


OLD_XLIFF = {
    "line": '<x id="1" ctype="lb"/>',
    "strong": '<g id="1" ctype="bold">{}</g>',
    "raised": '<g id="1" ctype="x-html-sup">{}</g>',
    "lowered": '<g id="1" ctype="x-html-sub">{}</g>',
    "struck": '<g id="1" ctype="x-html-del">{}</g>',
}

DOCX = {
    "line": "<w:r><w:br/></w:r>",
    "strong": run("{}", "<w:b/>"),
    "raised": run("{}", '<w:vertAlign w:val="superscript"/>'),
    "lowered": run("{}", '<w:vertAlign w:val="subscript"/>'),
    "struck": f'<w:del w:id="1" w:author="a">{run("{}").replace("w:t", "w:delText")}</w:del>',
}
BY_STYLES = {
    "line": '<w:r><w:br w:type="page"/></w:r>',
    "strong": '<w:smartTag w:element="x">' + run("{}") + "</w:smartTag>",
    "raised": run("{}", '<w:rStyle w:val="Mark"/>'),
    "lowered": run("{}", '<w:rStyle w:val="Low"/>'),
    "struck": run("{}", '<w:rStyle w:val="Struck"/>'),
}
STYLES = part(
    "w:styles",
    '<w:style w:type="character" w:styleId="Mark"><w:basedOn w:val="Raised"/></w:style>'
    '<w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Low"><w:rPr><w:vertAlign w:val="subscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Struck"><w:rPr><w:dstrike/></w:rPr></w:style>',
)


def _docx(pieces: list[Piece], tags: dict[str, str]) -> bytes:
    runs = [run(piece) if isinstance(piece, str) else tags[piece[0]].format(piece[1]) for piece in pieces]
    return docx(paragraph(*runs), {"styles": STYLES})


KINDS: dict[str, tuple[str, str, Callable[[list[Piece]], str | bytes]]] = {
    "Markdown": ("markdown", ".md", lambda pieces: _with_tags(pieces, {**HTML, "line": "\\\n", "strong": "**{}**"})),
    "Markdown, a line that ends with spaces": ("markdown", ".md", lambda pieces: _with_tags(pieces, {**HTML, "line": "  \n", "strong": "**{}**", "struck": "<s>{}</s>"})),
    "Word": ("docx", ".docx", lambda pieces: _docx(pieces, DOCX)),
    "Word, by styles": ("docx", ".docx", lambda pieces: _docx(pieces, BY_STYLES)),
    "web page": ("html", ".html", lambda pieces: f"<p>{_with_tags(pieces, HTML)}</p>"),
    "web page with styles": ("html", ".html", lambda pieces: f"<pre>{_with_tags(pieces, STYLED)}</pre>"),
    "XLIFF 1.2": ("xliff", ".xlf", lambda pieces: _xliff(pieces, OLD_XLIFF)),
    "XLIFF 1.2 with codes": ("xliff", ".xlf", _xliff_of_codes),
    "XLIFF 2.0": ("xliff", ".xlf", _new_xliff),
    "PO": ("po", ".po", _po),
    "plain text": ("text", ".txt", lambda pieces: _with_letters(pieces, "\n")),
}  # fmt: skip


WRITTEN = [
    pytest.param(kind, *case, id=f"{kind}: {name}")
    for kind in KINDS
    for name, case in CASES.items()
    if "lowered" not in name or kind not in ("PO", "plain text")  # in letters, they are letters of their own
]


@pytest.mark.parametrize("kind, pieces, figures", WRITTEN)
def test_all_kinds_of_files_show_the_same_figures(
    tmp_path: Path, kind: str, pieces: list[Piece], figures: list[str]
) -> None:
    name, suffix, write = KINDS[kind]
    path = tmp_path / f"a{suffix}"
    content = write(pieces)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    document = SOURCES.get(name).read(path, "")[-1]
    found = [figure.canonical for one in document.segments for figure in find_figures(one.text, "az")]
    assert found == figures, [one.text for one in document.segments]


PAGES = {
    "12<aside>see also</aside>500": ["12", "500"],
    "<ul><li>12</li><li>500</li></ul>": ["12", "500"],
    "<table><tr><td>12</td><td>500</td></tr></table>": ["12", "500"],
    "12<img src='a.png' alt=''>500": ["12", "500"],
    "12<button>share</button>500": ["12", "500"],
    "12<wbr>500, 12&shy;500, 12<span hidden>7</span>500, 12<script>7</script>500": ["12500"] * 4,
    "<del>260</del><ins>250</ins> nəfər": ["250"],
    "250<sup><a href='#n1'>1</a></sup>, 250<a role='doc-noteref' href='#n1'>1</a>": ["250", "250"],
    "at 9<sup>00</sup>, 123<sup>00</sup>": ["09:00", "123"],
    "10<sup><a href='#n6'>6</a></sup>, 10<a href='#n6'><sup>[6]</sup></a>, 10<a role='doc-noteref' href='b#n'><sup>6</sup></a>": [
        "10"
    ]
    * 3,
    "12<a role='doc-noteref' href='#n'>1</a> 500, 7<sup><a href='#n'>1</a></sup>8": ["12", "500", "7", "8"],
    "43 tours <a role='doc-backlink' href='#r'>↩<sup>2</sup></a>": ["43"],
    "10<sup><a href='#square'>2 and a half miles</a></sup>": ["10", "2.5"],
    "250<sup>[1]</sup>, 10<sup>th</sup>, 5<sup>1</sup>/<sub>2</sub>, 1&frasl;2": ["250", "10", "5.5", "1/2"],
    "<ruby>12<rp>(</rp><rt>7</rt><rp>)</rp></ruby>500": ["12500"],
    "12<b>34</b><img src='x.png'><br>tours": ["1234"],
}


@pytest.mark.parametrize("page, figures", PAGES.items())
def test_elements_of_a_page_part_numbers_or_do_not(tmp_path: Path, page: str, figures: list[str]) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<p>Text that is long enough.</p><div>{page}</div>", "utf-8")
    (document,) = SOURCES.get("html").read(path, "")
    assert [
        one.canonical for segment in document.segments for one in find_figures(segment.text, "en")
    ] == figures


MARKDOWN = {
    "10⁶, 10<sup>6</sup>, **10**<sup class='x'>6</sup>, 10^6": ["1000000"] * 4,
    "5000<sup>[1](#n)</sup> and 6000<sup><a href='#1'>1</a></sup>": ["5000", "6000"],
    "10<sup>[6](#n)</sup>, 10<sup><a href='#6'>6</a></sup>, 12<sup>[1](#n)</sup> 500": [
        "10",
        "10",
        "12",
        "500",
    ],
    "10[^6], 5000[^1] and 12[^a] 500[^5]\n\n[^6]: Of 7.\n[^5]: 8": ["10", "5000", "12", "500", "7", "8"],
    "<del>260\n12</del> 250 and ~~270\n13~~ 280": ["250", "280"],
    "12<br>500, 12<br/>\n500": ["12", "500"] * 2,
    "<table><tr><td>12</td><td>500</td></tr></table>": ["12", "500"],
    "12<img src='a.png'>500": ["12", "500"],
    "12<span>500</span>": ["12500"],
    "| a | b |\n|---|---|\n| 10<sup>6</sup> | <s>5</s> 7 |": ["1000000", "7"],
    r"`~~12~~`, \~~13~~, ``<del>14</del>``": ["12", "13", "14"],
    "    ~~12~~ 3": ["12", "3"],
}


@pytest.mark.parametrize("text, figures", MARKDOWN.items())
def test_tags_of_markdown_part_numbers_or_do_not(tmp_path: Path, text: str, figures: list[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    (document,) = SOURCES.get("markdown").read(path, "en")
    assert [
        one.canonical for segment in document.segments for one in find_figures(segment.text, "en")
    ] == figures
