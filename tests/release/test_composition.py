"""A release with decomposed letters in its files is the same as one with composed letters."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.composition import compose
from pressrelease.config import Config
from pressrelease.editions import make_edition
from pressrelease.model import plain_text
from tests.release.test_files import png

FORMATS = ("html", "docx", "rss", "text")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.fixture
def twin(model_release: Path, tmp_path: Path) -> Path:
    """The model release with every letter in its texts decomposed, in a folder of the same name."""
    folder = tmp_path / model_release.name
    shutil.copytree(model_release, folder)
    for path in (*folder.glob("*.po"), folder / "release.md"):
        path.write_text(decomposed(path.read_text("utf-8")), "utf-8")
        assert path.read_text("utf-8") != (model_release / path.name).read_text("utf-8")
    return folder


def test_it_has_the_same_texts_and_files(model_release: Path, twin: Path, tmp_path: Path) -> None:
    release, other = pr.load(model_release, Config()), pr.load(twin, Config())
    assert [unit.texts["ru"].text for unit in other.units] == [
        unit.texts["ru"].text for unit in release.units
    ]
    assert [unit.texts["az"].text for unit in other.units] == [
        unit.texts["az"].text for unit in release.units
    ]
    assert pr.status(other).complete
    made = [
        pr.render(one, tmp_path / name, FORMATS, config=Config())
        for one, name in ((release, "a"), (other, "b"))
    ]
    for one, two in zip(*made, strict=True):
        assert one.relative_to(tmp_path / "a") == two.relative_to(tmp_path / "b")
        assert one.read_bytes() == two.read_bytes(), one.name


def test_a_sync_leaves_its_catalogs_alone_until_there_is_something_to_write(twin: Path) -> None:
    before = {path: path.read_bytes() for path in twin.glob("*.po")}
    assert not any(one.written for one in pr.sync(pr.load(twin)))
    assert {path: path.read_bytes() for path in twin.glob("*.po")} == before
    file = twin / "release.md"
    file.write_text(compose(file.read_text("utf-8")), "utf-8")
    assert not any(one.written for one in pr.sync(pr.load(twin)))
    file.write_text(file.read_text("utf-8") + "\nƏlavə bir cümlə.\n", "utf-8")
    assert all(one.written and one.new == 1 and not one.changed for one in pr.sync(pr.load(twin)))
    for path, content in before.items():
        lines = path.read_text("utf-8").split("\n")
        assert [line for line in content.decode().split("\n") if line not in lines] == []


def test_every_letter_is_found_at_its_place(twin: Path) -> None:
    release = pr.load(twin)
    lines = release.path.read_text("utf-8").split("\n")
    for unit in release.units:
        text = unit.texts[release.language]
        for at, letter in enumerate(text.text):
            place = text.locate(at)
            written = lines[place.line - 1][place.column - 1 : place.column + 1]
            assert letter == " " or letter in compose(written), (text.text[:at], written)


def test_mistakes_stand_where_they_are_written(refused) -> None:
    fields = decomposed("figures: {tours: {qualifier: '\u0130\u015f\u00e7i', value: 5, knd: year}}\n")
    (found,) = refused(fields)
    assert found.startswith(f"release.md:5:{fields.index('knd') + 1}: unknown field 'knd'")
    line = decomposed("Görüş üçün [keçid](javascript:x).")
    (found,) = refused("", f"# Başlıq\n\n{line}\n")
    assert found.startswith(
        f"release.md:8:{line.index('[') + 1}: a link to a javascript: address is not allowed"
    )
    line = decomposed("Görüş üçün {yox}.")
    (found,) = refused("", f"# Başlıq\n\n{line}\n")
    assert found.startswith(f"release.md:8:{line.index('{') + 1}: unknown figure")


def test_a_wrong_number_in_decomposed_letters_is_found(write) -> None:
    line = decomposed("ölkənin hər yerindən üç yüz nəfər.")
    ru = (
        'msgctxt "title"\nmsgid "Başlıq"\nmsgstr "Приём"\n\nmsgctxt "paragraph"\n'
        'msgid "Görüşdə ölkənin hər yerindən üç yüz nəfər."\nmsgstr "Приём: четырёх тысяч, ещё и ещё."\n'
    )
    folder = write("", decomposed(f"# Başlıq\n\nGörüşdə\n{line}\n"), ru_po=decomposed(ru))
    release = pr.load(folder, Config(languages=("az", "ru")))
    (wrong,) = [one for one in pr.check(release) if one.severity == "error"]
    assert (wrong.check, wrong.lang) == ("figure-value", None)
    assert [(one.text, one.line, one.column) for one in wrong.witnesses] == [
        ("üç yüz", 9, line.index(decomposed("üç yüz")) + 1),
        ("четырёх тысяч", 7, 17),
    ]
    assert plain_text(make_edition(release, "ru").title) == "Приём"


def test_figures_and_excuses_of_the_front_matter_are_composed(load) -> None:
    fields = "figures:\n  goers: üç yüz\nexcuses:\n  - {check: figure-sum, reason: ölçü, text: üç yüz}\n"
    release = load(decomposed(fields))
    assert (release.figures["goers"].value, release.figures["goers"].written) == (300, "üç yüz")
    assert (release.excuses[0].text, release.excuses[0].reason) == ("üç yüz", "ölçü")


@pytest.mark.parametrize("stored", [compose, decomposed], ids=["composed", "decomposed"])
@pytest.mark.parametrize("written", [compose, decomposed], ids=["composed", "decomposed"])
def test_a_picture_is_found_whatever_form_its_name_has(write, stored, written) -> None:
    name = "Görüş/Şəkil.png"
    folder = write(
        written(f"media:\n  - {{file: {name}, credit: Foto}}\n"), written(f"# B\n\n![Zal]({name})\n\nMətn.\n")
    )
    path = folder / stored(name)
    path.parent.mkdir()
    path.write_bytes(png(4, 3))
    (image,) = pr.load(folder, Config()).media
    assert (image.file, image.credit is not None) == (name, True)
    assert image.path.read_bytes() == path.read_bytes()


def test_the_words_of_a_newsroom_are_composed(twin: Path, tmp_path: Path) -> None:
    words = tmp_path / "locales" / "ru" / "pressrelease.po"
    words.parent.mkdir(parents=True)
    words.write_text(decomposed('msgid "Press release"\nmsgstr "Наш ёмкий релиз"\n'), "utf-8")
    config = Config(locales=tmp_path / "locales")
    made = pr.render(twin, tmp_path / "out", ("html", "text", "rss"), config=config)
    for path in (one for one in made if one.suffix != ".jpg"):
        text = path.read_text("utf-8")
        assert compose(text) == text, path.name
        assert ("Наш ёмкий релиз" in text) == (path.parent.name == "ru" and path.suffix != ".xml")
