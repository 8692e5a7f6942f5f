"""Units of XLIFF: what is translated, in which order, and in which languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pressrelease.model import State
from pressrelease.sources import SOURCES


def _old(units: str, languages: str = 'source-language="az" target-language="ru"') -> str:
    return f'<xliff version="1.2"><file {languages} original="a"><body>{units}</body></file></xliff>'


def _new(units: str, languages: str = 'srcLang="az" trgLang="ru"') -> str:
    return f'<xliff version="2.0" {languages}><file id="f">{units}</file></xliff>'


UNIT = "<trans-unit id='1'{}><source>Kod 1</source><target>Код 1</target></trans-unit>"
YES = UNIT.format(" translate='yes'")
SEGMENTS = """<unit id="1"><segment><source>Bir 1.</source><target order="3">Один 1.</target></segment><ignorable><source> </source></ignorable>
<segment state="{}"><source>İki <ph id="1"/>2.</source><target order="1">Два <ph id="1"/>2.</target></segment></unit>"""
CODES = (
    "<trans-unit id='1'>"
    + "".join(
        f'<{name}>{first} <bpt id="1" rid="1">&lt;del&gt;</bpt>{old}<ept id="{{0}}">&lt;/del&gt;</ept> {rest}</{name}>'
        for name, first, old, rest in (
            ("source", "Cəmi", "köhnə", "500 manat"),
            ("target", "Сумма", "старая", "500 манатов"),
        )
    )
    + "</trans-unit>"
)
XLIFF = {
    "a group that is not translated": (_old(f"<group translate='no'>{UNIT.format('')}</group>" + UNIT.format("")), [("Kod 1", "Код 1")]),
    "a unit that is, inside a group that is not": (_old(f"<group translate='no'><group>{YES}</group></group>"), [("Kod 1", "Код 1")]),
    "a file that is not translated": (_new("<group id='g' translate='no'><unit id='1'><segment><source>a</source></segment></unit></group>" + SEGMENTS.format("final")), [("Bir 1. İki 2.", "Два 2. Один 1.")]),
    "orders of too many digits": (_new(re.sub('order="[13]"', f'order="{"9" * 5_000}"', SEGMENTS.format("final"))), [("Bir 1. İki 2.", "Один 1. Два 2.")]),
    "one segment is not done": (_new(SEGMENTS.format("initial")), [("Bir 1. İki 2.", "Два 2. Один 1.")]),
    "a text inside a code": (
        _old("<trans-unit id='1'><source>A <ph id='1'>&lt;img alt='<sub>şəkil 7</sub>'/&gt;</ph></source><target>А <ph id='1'>&lt;img alt='<sub>фото 8</sub>'/&gt;</ph></target></trans-unit>"),
        [("A", "А"), ("şəkil 7", "фото 8")],
    ),
    "its translation is missing": (_old("<trans-unit id='1'><source>A <it id='1' pos='open'><sub>7</sub></it></source><target>А</target></trans-unit>"), [("A", "А"), ("7", "")]),
    "codes that are paired by rid": (_old(CODES.format('2" rid="1')), [("Cəmi  500 manat", "Сумма  500 манатов")]),
    "codes that are paired by id": (_old(CODES.format('1').replace(' rid="1"', "")), [("Cəmi  500 manat", "Сумма  500 манатов")]),
    "a code that has no end": (_old(CODES.format('2" rid="7')), [("Cəmi köhnə 500 manat", "Сумма старая 500 манатов")]),
    "a strike that ends in the next segment": (
        _new('<unit id="1"><segment><source>A <sc id="1" subType="html:del"/>1</source></segment><segment><source>2<ec startRef="1"/> 3</source></segment></unit>'),
        [("A 1", ""), ("2 3", "")],
    ),
    "languages by three letters": (_old(UNIT.format(""), 'source-language="aze" target-language="rus-RU"'), [("Kod 1", "Код 1")]),
}  # fmt: skip


@pytest.mark.parametrize("content, pairs", XLIFF.values(), ids=XLIFF)
def test_units_of_xliff(tmp_path: Path, content: str, pairs: list[tuple[str, str]]) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(content, "utf-8")
    source, target = SOURCES.get("xliff").read(path, "")
    texts = zip(source.segments, target.segments, strict=True)
    assert [(one.text, other.text) for one, other in texts] == pairs
    assert (source.language, target.language) == ("az", "ru")
    if "initial" in content:
        assert [one.state for one in target.segments] == [State.STALE]
