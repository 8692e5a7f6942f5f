"""Every report leads to the letters that a finding is about: they are cut out of the file again.

The files are catalogs, which are wrapped and escaped by many programs, and Markdown, whose marks are not shown.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path

import polib
import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from pressrelease.catalogs.syntax import read_pieces
from pressrelease.cli import main

WORDS = "Nazirliyin saytında, sosial şəbəkələrdə və mətbuatda yerləşdirilib, "
LONG = 'В "Вестнике"\tминистерства и на его сайте, в социальных сетях и в печати, на всех языках, '

# context, source, translations (several: plural forms); each translation has one figure that the source has not
TEXTS = (
    ("title", "43 mediatur", ("44 медиатура",)),
    ("paragraph", f"{WORDS}5000 foto.", (f"{LONG}размещено 5100 фотографий.",)),
    ("paragraph", f"{WORDS}saat 11:00, 250 nəfər.", (f"{LONG}\n12:00,\n250 человек.",)),
    ("note", '"Xəzər\\Kür" 1,5 km', ('"Каспий\\Кура" 1,6 км',)),
    ("", f"{WORDS}%(count)d fayl, 12 kitab", ("%(count)d файл, 13 книг", f"%(count)d файла: {LONG}14 книг")),
)  # fmt: skip


def _by_polib(width: int) -> Callable[[], str]:
    def write() -> str:
        catalog = polib.POFile(wrapwidth=width)
        catalog.metadata = {
            "Language": "ru",
            "X-Source-Language": "az",
            "Content-Type": "text/plain; charset=UTF-8",
        }
        for context, source, texts in TEXTS:
            plural = (
                {"msgid_plural": source, "msgstr_plural": dict(enumerate(texts))}
                if len(texts) > 1
                else {"msgstr": texts[0]}
            )
            catalog.append(
                polib.POEntry(msgctxt=context or None, msgid=source, flags=["python-format"], **plural)
            )
        return str(catalog)

    return write  # fmt: skip


def _by_babel(width: int) -> Callable[[], str]:
    def write() -> str:
        catalog: Catalog = read_po(BytesIO(_by_polib(78)().encode()), locale="ru")
        out = BytesIO()
        write_po(out, catalog, width=width)
        return out.getvalue().decode().replace('msgstr ""\n"', 'msgstr ""\n"X-Source-Language: az\\n"\n"', 1)

    return write


def _escaped() -> str:
    """As `msgcat --escape` writes: each byte of a letter as an escape."""

    def escape(letter: str) -> str:
        return letter if letter.isascii() else "".join(f"\\{byte:o}" for byte in letter.encode())

    lines = _by_polib(60)().split("\n")
    return "\n".join("".join(map(escape, line)) for line in lines)


WRITERS = {
    "each text in one line": _by_polib(0),
    "wrapped at 78 columns": _by_polib(78),
    "wrapped at 20 columns": _by_polib(20),
    "Babel": _by_babel(40),
    "Babel without wrapping": _by_babel(0),
    "each byte escaped": _escaped,
    "Windows": lambda: _by_polib(40)().replace("\n", "\r\n"),
    "indented": lambda: _by_polib(40)().replace("msg", "  msg").replace('\n"', '\n\t"'),
    "decomposed letters": lambda: unicodedata.normalize("NFD", _by_polib(40)()),
}

Stretch = tuple[str, int, int, int, int]  # a file; a line and a column; where the stretch ends


def _cut(path: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """The text between two places of a file; of a catalog, as a translator reads it."""
    lines = Path(path).read_bytes().decode().replace("\r\n", "\n").split("\n")
    assert 1 <= column <= len(lines[line - 1])
    assert 1 <= end_column <= len(lines[end_line - 1]) + 1
    cut = lines[line - 1 : end_line]
    cut[-1] = cut[-1][: end_column - 1]
    cut[0] = cut[0][column - 1 :]
    text = re.sub(r'"\s*"', "", "".join(cut)) if path.endswith(".po") else " ".join(cut)
    if path.endswith(".xlf"):
        return unescape(re.sub(r"<!\[CDATA\[|\]\]>|<[^<>]*>", "", text))
    return unicodedata.normalize("NFC", "".join(piece for piece, _ in read_pieces(text)))


def _told(paths: list[str], name: str) -> str:
    told = StringIO()
    with redirect_stdout(told):
        assert main(["check", *paths, "--output-format", name]) == 1
    return told.getvalue()


def _of_json(told: str) -> Iterator[tuple[str, Stretch]]:
    for finding in json.loads(told)["releases"][0]["findings"]:
        for one in (finding, *finding["witnesses"]):
            text = one.get("text") or finding["actual"]
            if one["start"] is not None:
                yield text, tuple(one[key] for key in ("path", "line", "column", "end_line", "end_column"))  # type: ignore[misc]


def _of_sarif(told: str) -> Iterator[Stretch]:
    for result in json.loads(told)["runs"][0]["results"]:
        for one in (*result["locations"], *result.get("relatedLocations", ())):
            place = one["physicalLocation"]
            region, path = place["region"], place["artifactLocation"]["uri"].removeprefix("file://")
            if "startColumn" not in region:  # of a text that is missing
                continue
            line = region["startLine"]
            stretch = path, line, region["startColumn"], region.get("endLine", line), region["endColumn"]
            yield stretch
            if "snippet" in region:
                assert _cut(*stretch) == region["snippet"]["text"]


def _of_github(told: str) -> Iterator[tuple[str, int, int, int]]:
    pattern = r"file=([^,]+),line=(\d+)(?:,col=(\d+),endColumn=(\d+)|,endLine=\d+)"
    for path, line, column, end in re.findall(pattern, told):
        yield path, int(line), int(column or 0), int(end or 0)


def _catalog(tmp_path: Path, writer: str) -> list[str]:
    path = tmp_path / "loose.po"
    path.write_bytes(WRITERS[writer]().encode())
    return [str(path)]


@pytest.fixture(params=WRITERS)
def catalog(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    return _catalog(tmp_path, request.param)


def _markdown(tmp_path: Path) -> list[str]:
    texts = {
        "a.ru.md": "# 43 медиатура\n\nИз\n**5000** [\\*фото\\*](https://example.org/) в **ноябре\n2022** года\\\n— `12` млн\nрублей.\n",
        "a.en.md": "# 44 media tours\n\n> Of *5100* photos\n> in **November\n> 2023**,\n> 13\n> million roubles.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in texts]


def _xliff(tmp_path: Path) -> list[str]:
    units = (
        ("Cəmi 43 mediatur", "Всего 44 <g id='1'>медиатура</g>"),
        ("AT&amp;T və 5000 foto, <x id='1'/>12 kitab", "AT&#38;T и 5100 фото,\n  <x id='1'/>13 книг"),
        (
            "<bpt id='1'>&lt;b&gt;</bpt>250<ept id='1'>&lt;/b&gt;</ept>&#160;nəfər",
            "<!-- 7 --><bpt id='1'>&lt;b&gt;</bpt><![CDATA[260]]><ept id='1'>&lt;/b&gt;</ept> человек",
        ),
        ("\n   1 200 manat, saat 11:00", "😀 1 3<g id='1'>00</g> манатов, в 12:00"),
    )
    body = "".join(
        f"  <trans-unit id='{number}'>\n    <source>{source}</source><target>{target}</target>\n  </trans-unit>\n"
        for number, (source, target) in enumerate(units)
    )
    path = tmp_path / "a.xlf"
    path.write_text(
        f"<xliff version='1.2'><file source-language='az' target-language='ru'><body>\n{body}</body></file></xliff>",
        "utf-8",
    )
    return [str(path)]


def _release(tmp_path: Path) -> list[str]:
    folder = tmp_path / "release"
    folder.mkdir()
    (folder / "release.md").write_text(
        "---\nid: one\nlanguage: az\nlanguages: [az, ru]\npublished: 2023-01-10T12:28+04:00\n---\n\n"
        "# 43 mediatur\n\nSaytda **5000** foto,\n250 xəbər və 12 video.\n",
        "utf-8",
    )
    (folder / "ru.po").write_text(
        'msgctxt "title"\nmsgid "43 mediatur"\nmsgstr "44 медиатура"\n\nmsgctxt "paragraph"\n'
        'msgid "Saytda **5000** foto, 250 xəbər və 12 video."\nmsgstr ""\n"На \\"сайте\\" **5100**\\n"\n'
        '"  фотографий, 2"\n"60 новостей и 13 \\\\*видео\\\\*."\n',
        "utf-8",
    )
    return [str(folder)]


@pytest.fixture(params=[*WRITERS, "Markdown", "XLIFF", "release"])
def paths(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    if request.param in WRITERS:
        return _catalog(tmp_path, request.param)
    others = {"Markdown": _markdown, "XLIFF": _xliff, "release": _release}
    return others[request.param](tmp_path)


def test_all_reports_lead_to_the_same_letters(paths: list[str]) -> None:
    said = list(_of_json(_told(paths, "json")))
    assert len(said) >= 6
    for text, stretch in said:
        cut = re.sub(r"[*`]|\\$", "", _cut(*stretch)).replace("\n", " ")
        assert " ".join(cut.replace("> ", "").split()) == " ".join(text.split())
    places = {stretch for _, stretch in said}
    assert set(_of_sarif(_told(paths, "sarif"))) == places
    for path, line, column, end in _of_github(_told(paths, "github")):
        known = {one[2:] for one in places if one[:2] == (path, line)}
        assert (column, line, end) in known or (not column and {one[1] for one in known} != {line})
    shown = {f"{path}:{line}:{column}" for path, line, column, _, _ in places}
    for name in ("text", "html"):
        told = re.findall(rf"{re.escape(str(Path(paths[0]).parent))}[^\s<]*?:\d+:\d+", _told(paths, name))
        assert told
        assert set(told) <= shown


def test_each_text_of_a_wrapped_catalog_is_told(catalog: list[str]) -> None:
    said = {text for text, stretch in _of_json(_told(catalog, "json"))}
    assert {"44", "5100", "12:00", "1,6 км", "13", "14"} <= said


def test_a_finding_without_a_language_quotes_none(catalog: list[str]) -> None:
    for result in json.loads(_told(catalog, "sarif"))["runs"][0]["results"]:
        if "lang" not in result.get("properties", {}):
            assert "snippet" not in result["locations"][0]["physicalLocation"]["region"]
