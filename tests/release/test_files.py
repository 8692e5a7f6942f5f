"""The files of a release: release.md, its pictures, its catalogs, and malicious input."""

from __future__ import annotations

import contextlib
import os
import struct
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pressrelease as pr
from pressrelease.editions import make_edition
from pressrelease.model import Image, Paragraph, State, plain_text
from pressrelease.newsroom import Newsroom
from pressrelease.releases import load_release

FRONT = "---\nid: a\nlanguage: az\npublished: 2023-01-10T12:28\n---\n"


def png(width: int, height: int) -> bytes:
    """A complete PNG file of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


# ---------------------------------------------------------------------------------------------- release.md


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(write, ends: str, mark: bytes) -> None:
    text = FRONT.replace("---\n", "about: |\n  Bir\n\n  İki\n---\n", 2).removeprefix(
        "about: |\n  Bir\n\n  İki\n"
    )
    text += "# Başlıq\n\n- bir\n- iki\n"
    release = load_release(write(text=mark + text.replace("\n", ends).encode()), Newsroom())
    assert [unit.texts["az"].text for unit in release.units] == ["Başlıq", "bir", "iki", "Bir", "İki"]
    assert [unit.texts["az"].place.line for unit in release.units] == [10, 12, 13, 6, 8]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (FRONT.encode("utf-16"), "release.md:1:1: the file is encoded in UTF-16 (save it as UTF-8)"),
        (b"---\nid: a\nsource: \xc1\xe0\xea\xfb\n---\n", "release.md:3:9: the file is not UTF-8 (save it as UTF-8)"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "release.md: this is not a text file (save the release as plain text in UTF-8)"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "release.md:2:2: the file is not UTF-8 (save it as UTF-8)"),
        (FRONT.encode() + b"# B\x07\n", "release.md:6:4: a control character (U+0007) (delete it)"),
        (FRONT.encode() + "# B\n\nƏ\u200fb\n".encode(), "release.md:8:2: an invisible mark that changes the direction of writing (U+200F) (delete it)"),
        (FRONT.encode() + "# B\n\n5\u200b000\n".encode(), "release.md:8:2: an invisible character (U+200B) (delete it)"),
        (FRONT.encode() + "# B\n\n5\ufffd\n".encode(), "release.md:8:2: a letter that was lost in a wrong encoding (U+FFFD) (type it again)"),
        (FRONT.encode() + "# B\n\n5\u2028\n".encode(), "release.md:8:2: an invisible line end (U+2028) (replace it with a normal one)"),
        (FRONT.encode() + "# B\n\n5\U0001fffe\n".encode(), "release.md:8:2: an invisible character (U+1FFFE) (delete it)"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_clean_text(refused, data: bytes, said: str) -> None:
    assert refused(text=data) == [said]


def test_emoji_and_their_joiners_are_fine(load) -> None:
    assert load("", "# B\n\n👩‍🔬 söz\n").units[1].texts["az"].text == "👩‍🔬 söz"


def test_a_folder_that_is_not_there_or_holds_no_release(tmp_path: Path, write) -> None:
    for path, said in [
        (tmp_path / "yox", "there is no such folder"),
        (
            tmp_path,
            "there is no release.md in this folder (`pressrelease new` writes a release to start from)",
        ),
    ]:
        with pytest.raises(pr.InputError, match="there is no") as caught:
            pr.load(path)
        assert str(caught.value) == f"{path}: {said}"
    file = write() / "release.md"
    with pytest.raises(pr.InputError, match="this is not a folder"):
        pr.load(file / "release.md")
    assert pr.load(str(file)).path == file


# ---------------------------------------------------------------------------------------------- pictures


def test_pictures_of_the_body_and_beside_it(load) -> None:
    release = load(
        "media:\n  - {file: zal.png, credit: Foto}\n  - {file: bayraq.png, alt: Bayraq, caption: Ad}\n",
        '# B\n\n![Zal](zal.png "Bu zal")\n\nMətn.\n',
        zal_png=png(40, 30),
        bayraq_png=png(3, 2),
    )
    hall, flag = release.media
    assert (hall.file, hall.width, hall.height, hall.media_type) == ("zal.png", 40, 30, "image/png")
    assert release.blocks[0] == hall
    texts = {unit.number: unit.texts["az"].text for unit in release.units}
    assert [texts[number] for number in (hall.alt, hall.caption, hall.credit)] == ["Zal", "Bu zal", "Foto"]
    assert [texts[number] for number in (flag.alt, flag.caption)] == ["Bayraq", "Ad"]
    assert flag.credit is None
    assert [unit.where for unit in release.units if unit.where.startswith("image")] == ["image 1"] * 3 + [
        "image 2"
    ] * 2


PICTURES = {
    "above the folder": ("../zal.png", "a picture must be in the release's folder, not above it"),
    "above, hidden": ("a/../../zal.png", "a picture must be in the release's folder, not above it"),
    "absolute": ("/etc/passwd", "a picture must be in the release's folder"),
    "absolute on Windows": ("C:/zal.png", "a picture must be in the release's folder"),
    "backslashes": (r"a\zal.png", "a backslash in the name of a file"),
    "an address": ("https://x.az/zal.png", "a picture must be a file in the release's folder, not an address"),
    "a file address": ("file:///etc/passwd", "a picture must be a file in the release's folder, not an address"),
    "a slip": ("zall.png", "there is no such file (did you mean zal.png?)"),
    "nothing": ("yox.jpg", "there is no such file"),
    "SVG": ("a.svg", "SVG files cannot be shown everywhere (save the picture as JPEG, PNG or GIF)"),
    "a text": ("b.jpg", "this is not a JPEG, PNG or GIF file, whatever its name says"),
    "an empty file": ("c.png", "the file is empty"),
    "half a file": ("d.png", "the picture is damaged: its size cannot be read"),
}  # fmt: skip


@pytest.mark.parametrize("where", ["body", "media"])
@pytest.mark.parametrize(("file", "said"), PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_that_cannot_be_taken(refused, where: str, file: str, said: str) -> None:
    files = {
        "zal_png": png(4, 3),
        "a_svg": "<svg><script>alert(1)</script></svg>",
        "b_jpg": "söz",
        "c_png": b"",
        "d_png": png(4, 3)[:12],
    }
    if where == "body":
        (found,) = refused("", f"# B\n\n![A](<{file}>)\n\nMətn.\n", **files)
        assert found.startswith(f"release.md:8:1: {file}: {said}")
    else:
        (found,) = refused(f"media:\n  - file: '{file}'\n    alt: A\n", **files)
        assert found.startswith(f"release.md:6:11: {file}: {said}")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_refused(write, tmp_path: Path) -> None:
    inner = tmp_path / "buraxılış"
    inner.mkdir()
    (tmp_path / "gizli.png").write_bytes(png(4, 3))
    (inner / "zal.png").symlink_to(tmp_path / "gizli.png")
    (inner / "release.md").write_text(FRONT + "# B\n\n![A](zal.png)\n\nMətn.\n")
    with pytest.raises(pr.InputError, match="this leads to a file outside the release's folder"):
        load_release(inner, Newsroom())


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("inside", [True, False])
def test_a_folder_that_is_a_link_leads_nowhere_else(write, tmp_path: Path, inside: bool) -> None:
    inner = tmp_path / "buraxılış"
    pictures = inner / "şəkillər" if inside else tmp_path / "gizli"
    pictures.mkdir(parents=True)
    (pictures / "zal.png").write_bytes(png(4, 3))
    (inner / "qovluq").mkdir(parents=True)
    (inner / "qovluq/ora").symlink_to(pictures)
    (inner / "release.md").write_text(FRONT + "# B\n\n![A](qovluq/ora/zal.png)\n\nMətn.\n", "utf-8")
    if inside:
        assert load_release(inner, Newsroom()).media[0].file == "qovluq/ora/zal.png"
    else:
        with pytest.raises(pr.InputError, match="this leads to a file outside the release's folder"):
            load_release(inner, Newsroom())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("name", ["release.md", "ru.po", "zal.png"])
def test_a_pipe_is_not_waited_for(write, name: str) -> None:
    folder = write("", "# B\n\n![A](zal.png)\n\nMətn.\n", zal_png=png(4, 3))
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    with pytest.raises(pr.InputError, match=f"{name}: cannot be read: it is a pipe, not a file"):
        load_release(folder, Newsroom())


@pytest.mark.parametrize(
    ("fields", "body", "said"),
    [
        ("", "![](zal.png)\n", "8:1: the picture zal.png has no description"),
        ("media: [{file: zal.png}]\n", "söz", "5:9: the picture zal.png has no description"),
        (
            "media: [{file: zal.png, alt: B}]\n",
            "![A](zal.png)",
            "5:30: 'alt' of zal.png is given here and in line 9",
        ),
        (
            "media: [{file: zal.png, alt: B}, {file: zal.png, alt: C}]\n",
            "söz",
            "5:41: zal.png is listed twice",
        ),
        ("", "![A](zal.png)\n\n![B](zal.png)", "10:1: zal.png is shown twice"),
    ],
)
def test_what_is_said_of_a_picture(refused, fields: str, body: str, said: str) -> None:
    (found,) = refused(fields, f"# B\n\n{body}\n\nMətn.\n", zal_png=png(4, 3))
    assert found.startswith(f"release.md:{said}")


# ---------------------------------------------------------------------------------------------- catalogs

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def test_a_translation_has_its_state_and_its_line(load) -> None:
    release = load(
        ru_po=PO
        + 'msgctxt "title"\nmsgid "Başlıq"\nmsgstr "Заголовок"\n\n#, fuzzy\nmsgctxt "paragraph"\nmsgid "Mətn."\nmsgstr "Текст."\n',
        en_po=PO
        + '# left out: only for readers here\n# excuse figure-missing: known\nmsgctxt "paragraph"\nmsgid "Mətn."\nmsgstr ""\n',
    )
    title, paragraph = release.units
    assert (title.texts["ru"].text, title.texts["ru"].state, title.texts["ru"].place.line) == (
        "Заголовок",
        State.TRANSLATED,
        6,
    )
    assert (paragraph.texts["ru"].state, paragraph.texts["ru"].place.line) == (State.STALE, 11)
    assert title.texts["en"].state is State.MISSING
    left_out = paragraph.texts["en"]
    assert (left_out.state, left_out.reason, left_out.excuses[0].check) == (
        State.LEFT_OUT,
        "only for readers here",
        "figure-missing",
    )
    assert release.catalogs == {code: release.path.with_name(f"{code}.po") for code in ("ru", "en")}


def test_a_broken_catalog_is_told_with_the_mistakes_of_the_fields(refused) -> None:
    found = refused("foo: x\n", ru_po='msgid "a"\nmsgstr "b\n')
    assert found[0].startswith("release.md:5:1: ")
    assert found[1].startswith("ru.po:2")


def test_warnings_go_with_the_release(load) -> None:
    (warning,) = load("", "# B\n\nBunlar:\n- a\n").warnings
    assert (warning.line, warning.message) == (9, "this looks like a list, but is not one")


# ---------------------------------------------------------------------------------------------- harm


def test_a_paragraph_of_five_megabytes_takes_no_more_than_its_length(load) -> None:
    def seconds(words: int) -> float:
        start = time.process_time()
        release = load("", "# B\n\n" + "R&D söz 43,\n" * words)
        assert len(make_edition(release, "az").blocks) == 1
        return time.process_time() - start

    seconds(1000)
    small = seconds(40_000)
    assert seconds(400_000) < 40 * small + 1


@pytest.mark.parametrize(
    "body",
    [
        "- " * 100_000 + "x",
        "1. " * 100_000 + "x",
        ">" * 100_000 + "x",
        "> " * 100_000 + "x",
        "\n".join("    " * level + "- x" for level in range(300)),
        "    " * 100_000 + "- x",
        "[" * 100_000,
        "[" * 50_000 + "]" * 50_000,
        "[a](" * 25_000,
        "*a **b " * 15_000,
        "`" * 99_999 + " `",
        "{" * 100_000,
        "|" * 100_000 + "\n" + "|-" * 50_000,
        "| ` " * 20_000 + "\n" + "|-" * 20_000,
        "## a\n" * 20_000,
        "a\n***\n" * 10_000,
        "- a\n" * 30_000,
        "43. a\n\nb\n\n" * 20_000,
    ],
    ids=lambda body: body[:10].replace("\n", " "),
)
def test_input_that_means_harm_is_refused_or_read_in_little_time(write, body: str) -> None:
    folder = write("", f"# B\n\n{body}\n")
    start = time.process_time()
    mistakes: tuple[object, ...] = ()
    try:
        load_release(folder, Newsroom())
    except pr.InputError as error:
        mistakes = error.mistakes
    assert len(mistakes) <= 101
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "fields",
    [
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
        "tags: " + "[" * 100_000 + "\n",
        "tags: " + "{a: " * 50_000 + "\n",
        "".join(" " * level + "a:\n" for level in range(400)),
        "tags:\n" + "  - söz\n" * 200_000,
        "? " * 100_000 + "\n",
        "source: " + "x" * 300_000 + "\n",
    ],
    ids=["aliases", "brackets", "braces", "levels", "long list", "keys", "long text"],
)
def test_yaml_that_means_harm_is_refused(refused, fields: str) -> None:
    start = time.process_time()
    assert refused(fields)
    assert time.process_time() - start < 10


def test_hostile_text_reaches_the_edition_as_text(load) -> None:
    text = "<script>alert(1)</script> R&D <b> 5 < 7 &lt;"
    written = text.replace("<", "\\<").replace("&", "\\&")
    release = load(f"subtitle: '{written}'\n", f"# {written}\n\n{written} *a*\n")
    edition = make_edition(release, "az")
    assert plain_text(edition.title) == plain_text(edition.subtitle or ()) == text
    (block,) = edition.blocks
    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == f"{text} a"
    assert not any(isinstance(one, Image) for one in edition.blocks)


PIECES = st.sampled_from(
    ["- ", "1. ", "> ", "# ", "\n", "\n\n", "|", "---\n", "    ", "\t", "*", "_", "`", "[", "](", ")", "<", "{", "}", "{a}", "&", "!", ": ", " #", "'", '"', "\\", "? ", "...\n", "\u00a0", "Ə", "@", "%", "source: ", "tags:", "figures:", "media:", "about: |\n"]
)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PIECES, max_size=12), st.lists(PIECES, max_size=25))
def test_whatever_is_written_is_read_or_refused(tmp_path: Path, fields: list[str], body: list[str]) -> None:
    begin = FRONT.removesuffix("---\n")
    written = f"{begin}{''.join(fields)}\n---\n# B\n\n{''.join(body)}\n"
    (tmp_path / "release.md").write_text(written, encoding="utf-8")
    with contextlib.suppress(pr.PressReleaseError):  # any other exception is a bug
        assert plain_text(make_edition(load_release(tmp_path, Newsroom()), "az").title) == "B"
