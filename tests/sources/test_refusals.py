"""A file that cannot be read is refused with its name and what to do, within bounds, and without a traceback."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pressrelease.errors import InputError, UsageError
from pressrelease.sources import read_texts

from .documents import archive, docx, paragraph, part, run

ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '">]>'
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def _xliff(prolog: str) -> str:
    return f'<?xml version="1.0"?>{prolog}<xliff version="1.2"><file source-language="az" target-language="ru"><body><trans-unit id="1"><source>&c;</source></trans-unit></body></file></xliff>'


def _marked_by_nothing(text: str) -> bytes:
    """A text in UTF-16 that only its XML declaration tells."""
    return text.replace('<?xml version="1.0"', '<?xml version="1.0" encoding="UTF-16LE"').encode("utf-16-le")


def _encrypted() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 500
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 500
    )


def _with_password() -> bytes:
    packed = bytearray(docx(paragraph(run("x"))))
    for signature, at in (
        (b"PK\x03\x04", 6),
        (b"PK\x01\x02", 8),
    ):  # the flag that says that a member is encrypted
        start = 0
        while (start := packed.find(signature, start)) >= 0:
            packed[start + at] |= 1
            start += 4
    return bytes(packed)


def _damaged() -> bytes:
    packed = bytearray(docx("".join(paragraph(run(f"text {n * n}")) for n in range(200))))
    packed[120:160] = b"\xff" * 40
    return bytes(packed)


def _with_offset_outside() -> bytes:
    """An archive whose directory is said to begin where it does not, so that members begin before the file."""
    packed = bytearray(docx(paragraph(run("x"))))
    at = packed.rindex(b"PK\x05\x06") + 16
    packed[at : at + 4] = (int.from_bytes(packed[at : at + 4], "little") + 400).to_bytes(4, "little")
    return bytes(packed)


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "an empty text": ("a.az.txt", b"", "is empty"),
    "a text of spaces": ("a.az.txt", b" \r\n\t\n", "is empty"),
    "a text of null bytes": ("a.az.txt", b"\0" * 100, "is empty"),
    "a picture": ("a.az.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a PNG picture"),
    "a PDF": ("a.az.txt", b"%PDF-1.7 \xff", "is a PDF"),
    "Rich Text": ("a.az.txt", b"{\\rtf1 text}", "is a Rich Text file"),
    "binary data": ("a.az.txt", bytes(range(32)) * 20, "control characters"),
    "an encoding that cannot be told": (
        "a.az.txt",
        "Ma\u0131n \xfc\u015f\u011f".encode("cp1254") * 3,
        "its encoding is uncertain",
    ),
    "half of UTF-16": ("a.az.txt", b"\xff\xfea\x00\x00\xd8b\x00", "begins like UTF-16"),
    "a page that lies about its encoding": (
        "a.az.html",
        b'<meta charset="ascii"><p>\xff\xfa</p>',
        "declares ascii as its encoding but is not",
    ),
    "a page in no encoding": (
        "a.az.html",
        b'<meta charset="klingon"><p>\xff\xfa</p>',
        "declares klingon as its encoding",
    ),
    "a page in the encoding of Python that reads nothing": (
        "a.az.html",
        b'<meta charset="undefined"><p>\xff\xfa</p>',
        "declares undefined as its encoding",
    ),
    "a page in escapes of Python": (
        "a.az.html",
        b'<meta charset="unicode_escape"><p>\xff 2300</p>',
        "declares unicode_escape as its encoding",
    ),
    "a page without words": ("a.az.html", b"<html><body><nav>a</nav></body></html>", "holds no text"),
    "an encrypted document": ("a.az.docx", _encrypted(), "is encrypted with a password"),
    "an old document": (
        "a.az.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "is an old Word document",
    ),
    "a document with a password of its archive": (
        "a.az.docx",
        _with_password(),
        "is encrypted with a password",
    ),
    "no archive": ("a.az.docx", b"Dear editors", "is not a Word document"),
    "another archive": ("a.az.docx", archive({"a.txt": "x"}), "it has no main part"),
    "a damaged archive": ("a.az.docx", _damaged(), "is damaged"),
    "an archive cut in half": (
        "a.az.docx",
        docx(paragraph(run("43 nəfər " * 500)))[:600],
        "a.az.docx: is damaged (open",
    ),
    "an archive with an offset outside it": ("a.az.docx", _with_offset_outside(), "is damaged"),
    "malformed XML": (
        "a.az.docx",
        archive({"word/document.xml": "<w:document><w:body>"}),
        "is not a well-formed Word document",
    ),
    "a document without words": ("a.az.docx", docx(paragraph()), "holds no text"),
    "an entity bomb in a document": (
        "a.az.docx",
        archive({"word/document.xml": ENTITIES + part("w:document", "&c;")}),
        "declares a document type",
    ),
    "an entity bomb in XLIFF": ("a.xlf", _xliff(ENTITIES).encode(), "declares a document type"),
    "an entity bomb in UTF-16": ("a.xlf", _xliff(ENTITIES).encode("utf-16"), "declares a document type"),
    "a file through an entity in UTF-16 without a mark": (
        "a.xlf",
        _marked_by_nothing(_xliff(OUTSIDE).replace("&c;", "&a;")),
        "declares a document type",
    ),
    "an outer document type in UTF-16 without a mark": (
        "a.xlf",
        _marked_by_nothing(_xliff('<!DOCTYPE xliff SYSTEM "a.dtd">').replace("&c;", "5")),
        "declares a document type",
    ),
    "a file through an entity": ("a.xlf", _xliff(OUTSIDE).encode(), "declares a document type"),
    "XLIFF with an ampersand": (
        "a.xlf",
        _xliff("").replace("&c;", "R & D").encode(),
        "(write them as &lt; and &amp;) (open",
    ),
    "XLIFF with crossed elements": (
        "a.xlf",
        _xliff("").replace("&c;</source>", "5").encode(),
        "closed by the tag of another (open",
    ),
    "XLIFF cut in half": (
        "a.xlf",
        _xliff("").replace("&c;", "5").removesuffix("</file></xliff>").encode(),
        "it ends before all elements are closed (open",
    ),
    "XML that is no XLIFF": ("a.xlf", b"<a/>", "is not an XLIFF file"),
    "XLIFF without texts": ("a.xlf", b'<xliff version="2.0"/>', "holds no texts"),
    "XLIFF without a file": (
        "a.xlf",
        b'<xliff version="1.2"><body><trans-unit id="1"><source>2300</source></trans-unit></body></xliff>',
        "it has no <file> of texts",
    ),
    "a PO file that is none": ("ru.po", b"hello\n", "ru.po:1"),
    "a PO file without texts": ("ru.po", b'msgid ""\nmsgstr "Language: ru\\n"\n', "holds no texts"),
    "a kind that is not read": ("a.az.odt", b"x", "is of a kind that cannot be read (.odt)"),
    "a language that cannot be told": (
        "a.txt",
        b"2300 Telegram",
        "is in a language that could not be identified",
    ),
    "a language that is not known": ("a.html", b'<html lang="fr"><p>2300</p></html>', "is in 'fr'"),
}


@pytest.mark.parametrize("name, content, message", REFUSED.values(), ids=REFUSED.keys())
def test_is_refused_in_plain_words(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_texts([path])
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


def test_all_that_cannot_be_read_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.az.txt").write_bytes(b"")
    with pytest.raises(InputError) as caught:
        read_texts([tmp_path / "a.az.txt", tmp_path / "none.ru.txt", tmp_path / "a.en.txt"])
    assert [mistake.message for mistake in caught.value.mistakes] == [
        "is empty",
        "there is no such file",
        "there is no such file",
    ]


def test_an_enormous_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.az.txt"
    with path.open("wb") as file:
        file.seek(51 * 1024 * 1024)
        file.write(b"x")
    with pytest.raises(InputError, match="is larger than 50 MB"):
        read_texts([path])


@pytest.mark.parametrize("name", ["a.az.txt", "a.az.md", "a.az.html", "a.xlf"])
def test_a_text_longer_than_any_is_not_taken_apart(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"<p>word</p>\n" * 400_000)
    with pytest.raises(InputError, match="holds more than 4 MB of text"):
        read_texts([path])


def test_two_texts_in_one_language_are_asked_about(tmp_path: Path) -> None:
    for name in ("a.az.txt", "b.az.txt"):
        (tmp_path / name).write_text("2300 nəfər", encoding="utf-8")
    with pytest.raises(InputError, match="--language CODE="):
        read_texts([tmp_path / "a.az.txt", tmp_path / "b.az.txt"])


def test_a_language_that_there_is_not_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2300", encoding="utf-8")
    with pytest.raises(UsageError):
        read_texts([], {"xx": tmp_path / "a.txt"})


def test_a_zip_bomb_stays_small_in_memory(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file,
        file.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        member.write(
            part("w:document", "")
            .replace("<w:body></w:body>", "<w:body>")
            .removesuffix("</w:document>")
            .encode()
        )
        block = (paragraph(run("bomb")) * 20_000).encode()
        for _ in range(200):  # 400 MB in a file of half a megabyte
            member.write(block)
    path = tmp_path / "a.az.docx"
    path.write_bytes(packed.getvalue())
    program = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600 * 1024 * 1024,) * 2)\n"
        "from pressrelease.cli import main\n"
        "sys.exit(main(['check', sys.argv[1]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2, done.stderr
    assert "unpacks to more than 8 MB" in done.stderr
    assert "Traceback" not in done.stderr


def test_deep_nesting_is_refused_or_read_but_never_overflows(tmp_path: Path) -> None:
    deep = 3000
    page = tmp_path / "a.en.html"
    page.write_text("<div>" * deep + "2300 items were read here" + "</div>" * deep, encoding="utf-8")
    body = "<w:sdt><w:sdtContent>" * deep + paragraph(run("2300")) + "</w:sdtContent></w:sdt>" * deep
    document = tmp_path / "a.az.docx"
    document.write_bytes(docx(body))
    texts: list[str] = []
    refused: list[str] = []
    for path in (page, document):
        try:
            texts.append(next(iter(read_texts([path]).documents.values())).segments[0].text)
        except InputError as error:
            refused.append(str(error))
    assert len(texts) + len(refused) == 2
    assert all("2300" in text for text in texts)
    assert all(str(tmp_path) in message for message in refused)
