"""A language that the package does not know comes from outside: one file of data, and figures are read in it.

Turkish stands for any such language. What it needs is what docs/adding-a-language.md says, and nothing else: no
module of the package is touched, and the file is found through its entry point as that of any installed package.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import pressrelease.figures.lexicon
from pressrelease import compare, find_figures
from pressrelease.errors import UsageError
from pressrelease.languages import LANGUAGES

WRITTEN = {
    "number 43": ["43 tur", "kırk üç tur"],
    "number 1284": ["1.284 kişi", "bin iki yüz seksen dört kişi"],
    "number 2300000": ["2,3 milyon kişi", "2 milyon 300 bin kişi", "iki milyon üç yüz bin kişi"],
    "number gt 1000": ["1000'den fazla haber", "binden fazla haber"],
    "number approx 240": ["yaklaşık 240 video"],
    "number almost 7 km": ["7 kilometreye yakın", "7 km'ye yakın"],
    "money 345 TRY": ["345 lira", "345 TL", "₺345", "üç yüz kırk beş Türk Lirası"],
    "ordinal 12": ["12'nci zirve", "on ikinci zirve"],
    "year 2017": ["2017 yılında"],
    "date ????-10-28": ["28 Ekim", "28 Ekim'de"],
    "date 2020-10-28": ["28 Ekim 2020", "28.10.2020"],
    "time 15:00": ["saat 15:00", "saat 15:00'te"],
    "range 5..7": ["5-7 kişi"],
    "weekday 5": ["cuma"],
}  # fmt: skip


@pytest.fixture
def turkish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package with the language, as `pip install` lays it down."""
    shutil.copy(Path(__file__).with_name("turkish_plug_in.py"), tmp_path)
    installed = tmp_path / "turkish_plug_in-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: turkish-plug-in\nVersion: 1.0\n", encoding="utf-8"
    )
    entry = f"[{LANGUAGES.package}]\ntr = turkish_plug_in:LANGUAGE\n"
    (installed / "entry_points.txt").write_text(entry, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    pressrelease.figures.lexicon.lexicon.cache_clear()
    LANGUAGES._loaded.pop("tr", None)
    sys.modules.pop("turkish_plug_in", None)


@pytest.mark.usefixtures("turkish")
def test_figures_are_read_in_a_language_from_outside() -> None:
    wrong = []
    for value, texts in WRITTEN.items():
        for text in texts:
            read = [
                " ".join(part for part in (f.kind, f.qualifier, f.canonical, f.unit) if part)
                for f in find_figures(text, "tr")
            ]
            if read != [value]:
                wrong.append(f"{text!r}: {value} read as {read}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.usefixtures("turkish")
def test_a_language_from_outside_is_compared_with_ours() -> None:
    texts = {
        "tr": ["Zirveye 1.284 kişi katıldı."],
        "en": ["1,284 people took part in the summit."],
        "ru": ["В саммите приняли участие 1824 человека."],
    }
    wrong = [finding for finding in compare(texts).findings if finding.severity == "error"]
    assert [finding.lang for finding in wrong] == ["ru"]


def test_no_module_of_the_grammar_names_a_language() -> None:
    folder = Path(pressrelease.figures.lexicon.__file__).parent
    for path in sorted(folder.glob("*.py")):
        code = path.read_text(encoding="utf-8")
        for name in ('"az"', '"ru"', '"en"', "'az'", "'ru'", "'en'"):
            assert name not in code, f"{path.name} names {name}"


def test_an_unknown_language_is_a_mistake_with_a_hint() -> None:
    with pytest.raises(UsageError, match="there is no language 'xx'"):
        find_figures("2300", "xx")
