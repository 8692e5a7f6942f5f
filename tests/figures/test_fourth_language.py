"""A language that the package does not know comes from outside: one file of data, and it is read and published.

Turkish stands for any such language. What it needs is what docs/adding-a-language.md says, and nothing else: no
module of the package is touched, and the file is found through its entry point as that of any installed package.
"""

from __future__ import annotations

import html
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import polib
import pytest
from plug_ins import lay_down

import pressrelease as pr
import pressrelease.figures.lexicon
import pressrelease.figures.suffixes
import pressrelease.figures.wording
from pressrelease import compare, find_figures
from pressrelease.errors import PressReleaseError, UsageError
from pressrelease.figures.declaration import declare
from pressrelease.figures.numerals import number_words
from pressrelease.figures.wording import word_date, word_figure
from pressrelease.languages import LANGUAGES, Language
from pressrelease.model import Place

HERE = Path(__file__).parent

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


WORDED = {
    "more than 1000": "1.000'den fazla",
    "more than 360": "360'tan fazla",
    "up to 2300": "2.300'e kadar",
    "almost 5000": "5.000'e yakın",
    "2.5 million AZN": "2,5 milyon manat",
    "12th": "12'nci",
    "10 January 2023": "10 Ocak 2023",
}
SUFFIXES = {"40": "40'tan", "43": "43'ten", "46": "46'dan", "100": "100'den", "1000000": "1 milyondan"}


@pytest.fixture
def turkish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package with the language."""
    module = (HERE / "turkish_plug_in.py").read_text("utf-8")
    lay_down(
        tmp_path / "site",
        {"turkish_plug_in": module},
        {LANGUAGES.package: {"tr": "turkish_plug_in:LANGUAGE"}},
    )
    monkeypatch.syspath_prepend(tmp_path / "site")
    _forget()
    yield
    _forget()
    sys.modules.pop("turkish_plug_in", None)


def _forget() -> None:
    """What is remembered of a language holds for a process; here one changes under it."""
    for function in (
        pressrelease.figures.lexicon.lexicon,
        pressrelease.figures.suffixes._written_forms,
        pressrelease.figures.suffixes._suffixation,
        pressrelease.figures.wording._ordinal_ending,
        pressrelease.figures.wording._styled,
    ):
        function.cache_clear()
    LANGUAGES._loaded.pop("tr", None)


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


@pytest.mark.usefixtures("turkish")
def test_figures_are_worded_in_a_language_from_outside_and_read_again() -> None:
    for written, worded in WORDED.items():
        figure = declare("figure", written, ("en",), Place("release.md"))
        said = word_figure(figure, "tr").replace("\u00a0", " ")
        assert said == worded
        (read,) = find_figures(said, "tr")
        assert (read.value, read.unit, read.qualifier) == (figure.value, figure.unit, figure.qualifier)
    for written, worded in SUFFIXES.items():
        figure = declare("figure", written, ("en",), Place("release.md"))
        assert word_figure(figure, "tr", suffix="dan").replace("\u00a0", " ") == worded


# ------------------------------------------------------------------------------------------------ a release

RELEASE = """---
id: media-tours
language: en
published: 2023-01-10T12:28+04:00
place: Baku
contacts:
  - name: Leyla Quliyeva
    role: press officer
    phone: +994 12 555 01 10 ext. 3
figures:
  news: more than 1000
  tours: 43
  guests: up to 2300
---

# {tours} media tours in a year

The website published {news} news items on {tours} tours.

- {guests} guests

| Tour | Budget |
|---|---|
| Shusha | 2.5 million manats |

> We continue.
>
> — Leyla Quliyeva, press officer
"""
TRANSLATED = {
    "{tours} media tours in a year": "Bir yılda {tours} basın turu",
    "The website published {news} news items on {tours} tours.": "Sitede {tours}'den tur hakkında {news} haber yayımlandı.",
    "{guests} guests": "{guests} konuk",
    "Tour": "Tur",
    "Budget": "Bütçe",
    "Shusha": "Şuşa",
    "2.5 million manats": "2,5 milyon manat",
    "We continue.": "Devam ediyoruz.",
    "Leyla Quliyeva, press officer": "Leyla Quliyeva, basın görevlisi",
    "Leyla Quliyeva": "Leyla Quliyeva",
    "press officer": "basın görevlisi",
    "Baku": "Bakü",
}
SAID = (
    "Bir yılda 43 basın turu",
    "43'ten tur hakkında 1.000'den fazla haber",
    "2.300'e kadar konuk",
    "10 Ocak 2023",
)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release in English whose only translation is Turkish, in a newsroom that has the Turkish words."""
    house = tmp_path / "house"
    (house / "locales/tr").mkdir(parents=True)
    shutil.copy(HERE / "turkish_words.po", house / "locales/tr/pressrelease.po")
    (house / "pressrelease.toml").write_text(
        'languages = ["en", "tr"]\nlocales = "locales"\nsite = "https://press.example.org/"\n'
        '[publisher]\nen = "The Ministry"\ntr = "Bakanlık"\n',
        "utf-8",
    )
    folder = house / "media-tours"
    folder.mkdir()
    (folder / "release.md").write_text(RELEASE, "utf-8")
    return folder


def _translate(folder: Path) -> None:
    pr.sync(pr.load(folder))
    catalog = polib.pofile(str(folder / "tr.po"))
    for entry in catalog:
        entry.msgstr = TRANSLATED[entry.msgid]
    catalog.save()


@pytest.mark.usefixtures("turkish")
def test_a_release_is_published_in_a_language_from_outside(release: Path, tmp_path: Path) -> None:
    _translate(release)
    report = pr.check(pr.load(release))
    assert report.findings == ()
    pr.render(release, tmp_path / "out", formats=("html", "docx", "rss", "text"))
    files = {path.suffix: path for path in (tmp_path / "out/tr").iterdir()}
    assert sorted(files) == [".docx", ".html", ".txt", ".xml"]
    assert {files[suffix].stem for suffix in (".docx", ".html", ".txt")} == {"bir-yilda-43-basin-turu"}
    page = files[".html"].read_text("utf-8")
    assert '<html lang="tr"' in page
    document = docx.Document(str(files[".docx"]))
    words = [one.text for one in document.element.body.iter() if one.tag.endswith("}p") and one.text]
    read = {
        ".html": page,
        ".docx": "\n".join(words),
        ".txt": files[".txt"].read_text("utf-8"),
        ".xml": html.unescape(files[".xml"].read_text("utf-8")),
    }
    for suffix, text in read.items():
        said = " ".join(text.replace("’", "'").split())
        assert [one for one in SAID if one not in said] == [], suffix
    assert "Basın bülteni" in page
    assert "Basın bülteni" in read[".txt"]
    assert "<language>tr</language>" in files[".xml"].read_text("utf-8")


# ------------------------------------------------------------------------------------------------ one that is not whole

LACKS: dict[str, Callable[[], object]] = {
    "reading": lambda: find_figures("43 tur", "tr"),
    "calendar": lambda: word_date(date(2023, 1, 10), "tr"),
    "wording": lambda: word_figure(declare("tours", "43", ("en",), Place("release.md")), "tr"),
    "cardinals": lambda: number_words(43, "tr"),
    "suffixation": lambda: word_figure(declare("tours", "more than 43", ("en",), Place("release.md")), "tr"),
}


def _without(name: str) -> Language:
    speech = replace(LANGUAGES.get("tr"), **{name: None})
    _forget()
    LANGUAGES._loaded["tr"] = speech
    return speech


@pytest.mark.usefixtures("turkish")
@pytest.mark.parametrize("name", LACKS)
def test_a_language_that_lacks_something_says_so_in_one_line(name: str) -> None:
    _without(name)
    with pytest.raises(
        UsageError, match=f"the language tr .* it has no {name}; add `{name}` to its LANGUAGE"
    ) as caught:
        LACKS[name]()
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("turkish")
@pytest.mark.parametrize("name", LACKS)
def test_a_release_in_such_a_language_is_told_in_one_line(name: str, release: Path, tmp_path: Path) -> None:
    _translate(release)
    _without(name)
    with pytest.raises(PressReleaseError, match=f"the language tr .* it has no {name}") as caught:
        pr.render(release, tmp_path / "out", formats=("html", "docx", "rss", "text"))
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("turkish")
def test_a_language_without_our_words_is_told_in_one_line(release: Path, tmp_path: Path) -> None:
    _translate(release)
    (release.parent / "locales/tr/pressrelease.po").unlink()
    with pytest.raises(
        UsageError, match=r"there are no tr words .*; add .* locales/tr/pressrelease\.po"
    ) as caught:
        pr.render(release, tmp_path / "out")
    assert "\n" not in str(caught.value)


def test_no_module_of_the_grammar_names_a_language() -> None:
    folder = Path(pressrelease.figures.lexicon.__file__).parent
    for path in sorted(folder.glob("*.py")):
        code = path.read_text(encoding="utf-8")
        for name in ('"az"', '"ru"', '"en"', "'az'", "'ru'", "'en'"):
            assert name not in code, f"{path.name} names {name}"


def test_an_unknown_language_is_a_mistake_with_a_hint() -> None:
    with pytest.raises(UsageError, match="unknown language 'xx'"):
        find_figures("2300", "xx")
