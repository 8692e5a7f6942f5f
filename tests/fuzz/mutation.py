"""Mutations of inputs: texts with the marks that their kind is made of, and ZIP archives part by part."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence

MOST = 60_000  # bytes of an input: enough for a release, and little enough for a thousand inputs a second

NUMBERS = """\
5 12 300 5000-dən 1,5 1.5 1 234,5 1,234.5 -7 −7 43-cü 2022-ci 5-6 5–6 25% %8 №5 3/4 ½ 10⁶ 10^6 5:4 10:30 90+4
31.12.2022 2022-12-31 +994125550130 iki min beş yüz двести тысяч млн млрд million bn milyard faiz процента percent
manat manatov dollars AZN USD ₼ $5 € km² °C yanvar января January bazar понедельник Monday əsr век century yüzdə
həm из of один из one in six ikiqat вдвое twice up to до -dək over более çox about təxminən около XIX III e.ə. saat
""".split()
STRANGE = (
    *"\x00 \x07 \x1b[31m \x7f \x85 \u00a0 \u00ad \u0301 \u0307 \u061c \u200b \u200d \u200e \u2028 \u202e \u2066 \ufeff \ufffd".split(" "),
    "\ud800", "\U0001f469\u200d\U0001f52c", "\U0001fffe", "İ", "ı", "ß", "ﬁ", "\r", "\n", "\t", "\n\n", " " * 60,
)  # fmt: skip


def mutate_text(data: bytes, source: random.Random, marks: Sequence[str]) -> bytes:
    """The text after one to six small changes, with marks of its kind, numbers and strange characters put in."""
    text = data.decode("utf-8", "surrogateescape")
    for _ in range(source.choice((1, 1, 1, 2, 3, 6))):
        text = source.choice(_CHANGES)(text, source, marks)[:MOST]
    return text.encode("utf-8", "surrogatepass" if source.random() < 0.02 else "replace")


def mutate_archive(
    data: bytes, source: random.Random, marks: Sequence[str], mutate: Callable[[bytes], bytes]
) -> bytes:
    """A ZIP archive with one or two parts changed, mostly the longest ones; `mutate` changes bytes without a form."""
    if source.random() < 0.03:
        return mutate(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {one.filename: archive.read(one) for one in archive.infolist() if one.file_size < 400_000}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return mutate(data)
    for _ in range(source.choice((1, 1, 2))):
        _change_part(parts, source, marks, mutate)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name or "x"), content)
    return packed.getvalue()


def _change_part(
    parts: dict[str, bytes],
    source: random.Random,
    marks: Sequence[str],
    mutate: Callable[[bytes], bytes],
) -> None:
    markup = [name for name in parts if name.endswith((".xml", ".rels"))]
    if not markup:
        parts["word/document.xml"] = b"<a/>"
        return
    main = [name for name in markup if name.endswith("document.xml")]
    name = source.choice(main if main and source.random() < 0.6 else markup)
    kind = source.random()
    if kind < 0.03:
        del parts[name]
    elif kind < 0.06:
        parts[source.choice(list(parts))] = parts[name]
    elif kind < 0.1:
        parts[name] = mutate(parts[name])
    else:
        parts[name] = mutate_text(parts[name], source, marks)


def _span(text: str, source: random.Random, longest: int = 200) -> tuple[int, int]:
    start = source.randrange(len(text) + 1)
    return start, min(len(text), start + source.randrange(1, longest))


def _insert(text: str, source: random.Random, marks: Sequence[str]) -> str:
    pool = source.choice((marks, marks, NUMBERS, STRANGE)) or NUMBERS
    at = source.randrange(len(text) + 1)
    return text[:at] + source.choice(pool) + text[at:]


def _insert_many(text: str, source: random.Random, marks: Sequence[str]) -> str:
    at = source.randrange(len(text) + 1)
    pool = source.choice((marks, NUMBERS)) or NUMBERS
    chosen = [source.choice(pool) for _ in range(source.randrange(1, 12))]
    return text[:at] + source.choice(("", " ")).join(chosen) + text[at:]


def _delete(text: str, source: random.Random, marks: Sequence[str]) -> str:
    start, end = _span(text, source)
    return text[:start] + text[end:]


def _repeat(text: str, source: random.Random, marks: Sequence[str]) -> str:
    start, end = _span(text, source, 60)
    return text[:start] + text[start:end] * source.choice((2, 3, 10, 300)) + text[end:]


def _move(text: str, source: random.Random, marks: Sequence[str]) -> str:
    start, end = _span(text, source)
    piece, rest = text[start:end], text[:start] + text[end:]
    at = source.randrange(len(rest) + 1)
    return rest[:at] + piece + rest[at:]


def _cut(text: str, source: random.Random, marks: Sequence[str]) -> str:
    return text[: source.randrange(len(text) + 1)]


def _swap_lines(text: str, source: random.Random, marks: Sequence[str]) -> str:
    lines = text.split("\n")
    one, other = source.randrange(len(lines)), source.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _change_letter(text: str, source: random.Random, marks: Sequence[str]) -> str:
    if not text:
        return text
    at = source.randrange(len(text))
    return text[:at] + chr(source.choice((source.randrange(128), source.randrange(0x500)))) + text[at + 1 :]


_CHANGES = (
    _insert, _insert, _insert, _insert_many, _delete, _repeat, _move, _cut, _swap_lines, _change_letter,
)  # fmt: skip
