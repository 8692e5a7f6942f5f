"""Telephone numbers: as written, as shown in each edition, and the address that dials them."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hand_made import edition, publication

from pressrelease.formats import FORMATS
from pressrelease.model import Contact
from pressrelease.telephones import read_telephones

FULL = "tel:+994125550110"
SECOND = "tel:+994125550120"

# the text, and for each number in it: the number, its extension, its address
NUMBERS = {
    "one number": ("+994 12 555 01 10", [("+994 12 555 01 10", "", FULL)]),
    "brackets and hyphens": ("+994 (12) 555-01-10", [("+994 (12) 555-01-10", "", FULL)]),
    "the country in brackets": ("(+994 12) 555-01-10", [("(+994 12) 555-01-10", "", FULL)]),
    "a nought for calls at home": ("+994 (0)12 555 01 10", [("+994 (0)12 555 01 10", "", FULL)]),
    "dots": ("+994.12.555.01.10", [("+994.12.555.01.10", "", FULL)]),
    "no-break spaces": ("+994\u00a012\u202f555  01\n10", [("+994 12 555 01 10", "", FULL)]),
    "other countries": ("+7 (495) 123-45-67, +44 20 7946 0958", [("+7 (495) 123-45-67", "", "tel:+74951234567"), ("+44 20 7946 0958", "", "tel:+442079460958")]),
    "an extension in English": ("+994 (12) 555-01-10 ext. 7", [("+994 (12) 555-01-10", "7", FULL + ";ext=7")]),
    "an extension after an x": ("+994 12 555 01 10x7", [("+994 12 555 01 10", "7", FULL + ";ext=7")]),
    "an extension after a number sign": ("+994 12 555 01 10 #7", [("+994 12 555 01 10", "7", FULL + ";ext=7")]),
    "an extension as in an address": ("+994125550110;ext=7", [("+994125550110", "7", FULL + ";ext=7")]),
    "an extension in Azerbaijani": ("+994 12 555 01 10 (daxili 104)", [("+994 12 555 01 10", "104", FULL + ";ext=104")]),
    "a longer word after a comma": ("+994 12 555 01 10, daxili nömrə: 0104", [("+994 12 555 01 10", "0104", FULL + ";ext=0104")]),
    "an extension in capitals": ("+994 12 555 01 10 DAXİLİ 104", [("+994 12 555 01 10", "104", FULL + ";ext=104")]),
    "an extension in Russian": ("+994 12 555-01-10, Доб. 104", [("+994 12 555-01-10", "104", FULL + ";ext=104")]),
    "a Russian word without its dot": ("+994 12 555-01-10 доб 104", [("+994 12 555-01-10", "104", FULL + ";ext=104")]),
    "several with a comma": ("+994 12 555 01 10, +994 12 555 01 20", [("+994 12 555 01 10", "", FULL), ("+994 12 555 01 20", "", SECOND)]),
    "several with a slash": ("+994125550110/+994125550120", [("+994125550110", "", FULL), ("+994125550120", "", SECOND)]),
    "several with a semicolon": ("+994125550110; +994125550120;", [("+994125550110", "", FULL), ("+994125550120", "", SECOND)]),
    "several with or": ("+994125550110 or +994125550120", [("+994125550110", "", FULL), ("+994125550120", "", SECOND)]),
    "several with və ya": ("+994125550110 (daxili 7) və ya +994125550120 (daxili 8)", [("+994125550110", "7", FULL + ";ext=7"), ("+994125550120", "8", SECOND + ";ext=8")]),
    "several with или": ("+994125550110 доб. 7 или +994125550120", [("+994125550110", "7", FULL + ";ext=7"), ("+994125550120", "", SECOND)]),
    "a service": ("102", [("102", "", "")]),
    "a service with a star": ("*1234", [("*1234", "", "")]),
    "a service with a star and a number sign": ("*0909#", [("*0909#", "", "")]),
    "a service beside a number": ("+994 12 555 01 10, 195", [("+994 12 555 01 10", "", FULL), ("195", "", "")]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_each_number_has_its_extension_and_its_address(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    found = read_telephones(written)
    assert [(one.number, one.extension, one.address) for one in found] == expected
    assert not any(one.problem for one in found)


@pytest.mark.parametrize(
    "written", ["+994 12 555 01 10 (daxili 7)", "+994 12 555 01 10, доб. 7", "+994 12 555 01 10 ext. 7"]
)
@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("az", "+994 12 555 01 10 (daxili\u00a07)"),
        ("ru", "+994 12 555 01 10 (доб.\u00a07)"),
        ("en", "+994 12 555 01 10 ext.\u00a07"),
    ],
)
def test_each_edition_has_its_own_word_for_an_extension(written: str, code: str, shown: str) -> None:
    (found,) = read_telephones(written)
    assert found.text(code) == shown
    assert read_telephones(shown) == (found,)


# numbers that look wrong but are shown
DOUBTFUL = {
    "a number at home": ("012 555 01 10", "the telephone number '012 555 01 10' has no country code, so it is shown without a link"),
    "another one at home": ("8 (495) 123-45-67", "the telephone number '8 (495) 123-45-67' has no country code, so it is shown without a link"),
    "two noughts": ("00 994 12 555 01 10", "the telephone number '00 994 12 555 01 10' has no country code, so it is shown without a link"),
    "no network": ("+994 11 555 01 10", "no network uses telephone numbers like '+994 11 555 01 10'"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "problem"), DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_a_doubtful_number_is_shown_and_told(load, written: str, problem: str) -> None:
    (found,) = read_telephones(written)
    assert (found.number, found.problem, found.refused) == (written, problem, False)
    assert bool(found.address) == written.startswith("+")
    (warning,) = load(f"contacts:\n- name: A\n  phone: {written}\n").warnings
    assert (warning.line, warning.column, warning.message) == (7, 10, problem)
    assert warning.hint


REFUSED = {
    "a word": ("sabah", "'sabah' is not a telephone number"),
    "letters for digits": ("+1 800 FLOWERS", "'+1 800 FLOWERS' is not a telephone number"),
    "other digits": ("+٩٩٤ ١٢ ٥٥٥ ٠١ ١٠", "'+٩٩٤ ١٢ ٥٥٥ ٠١ ١٠' is not a telephone number"),
    "an open bracket": ("+994 12 555 (01", "'+994 12 555 (01' is not a telephone number"),
    "a label": ("'Tel.: +994 12 555 01 10'", "'Tel.: +994 12 555 01 10' is not a telephone number"),
    "two digits": ("12", "'12' is not a telephone number"),
    "too many digits at home": ("0125550110 0125550120", "'0125550110 0125550120' is not a telephone number"),
    "the end of a number": ("+994 12 555 01 10/11", "'11' is not a telephone number"),
    "two signs": ("+994 +12 555 01 10", "'+994 +12 555 01 10' is not a telephone number"),
    "an extension alone": ("ext. 7", "'ext. 7' is not a telephone number"),
    "a comma alone": ("','", "',' is not a telephone number"),
    "without the area": ("+994 555 01", "'+994 555 01' is not a telephone number: it has too few digits"),
    "a country alone": ("+994", "'+994' is not a telephone number: it has too few digits"),
    "a digit too many": ("+994 12 555 01 100", "'+994 12 555 01 100' is not a telephone number: it has too many digits"),
    "no country": ("+999 12 555 01 10", "'+999 12 555 01 10' is not a telephone number: no country has its code"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "problem"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_number_is_a_mistake_with_its_place(refused, written: str, problem: str) -> None:
    (said,) = refused(f"contacts:\n- name: A\n  phone: {written}\n")
    assert said.startswith(f"release.md:7:10: {problem} (")


def test_any_string_can_be_read() -> None:
    for written in (
        "/" * 50_000,
        "1 " * 50_000,
        "(" * 50_000,
        "ext. 7 " * 20_000,
        "+1, " * 20_000,
        "\x00\ud800",
    ):
        assert read_telephones(written)


@pytest.mark.parametrize("code", ["az", "ru", "en"])
@pytest.mark.parametrize("name", ["html", "rss", "docx", "text"])
def test_every_format_shows_and_links_them_alike(name: str, code: str) -> None:
    written = "+994 12 555 01 10 ext. 7 or +994 12 555 01 20, *1234"
    one = edition(code, contacts=(Contact("Jane Doe", None, written, ""),))
    content = FORMATS.get(name).render([one], publication(one))
    shown = " ".join(FORMATS.get(name).read_back(content).split())
    assert all(phone.text(code).replace("\u00a0", " ") in shown for phone in read_telephones(written))
    if name != "text":
        if name == "docx":
            content = zipfile.ZipFile(io.BytesIO(content)).read("word/_rels/document.xml.rels")
        assert re.findall(rb"tel:[^\"&]+", content) == [f"{FULL};ext=7".encode(), SECOND.encode()]
