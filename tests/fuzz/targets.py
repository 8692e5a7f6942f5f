"""The inputs of the package, each as a target: a function of bytes that may raise nothing but our own errors."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from zlib import crc32

import pressrelease as pr
from pressrelease.config import read_settings
from pressrelease.formats._docx_letterhead import own_letterhead, read_letterhead
from pressrelease.newsroom import Newsroom
from tests.sources.documents import docx, paragraph, run

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "docs" / "examples"
MODEL = EXAMPLES / "2023-01-10-communication-results"
LANGUAGES = ("az", "ru", "en")


@dataclass(frozen=True)
class Target:
    """One kind of input: `read` is what is tested, `seeds` are inputs to begin with, `marks` what its texts are made of."""

    read: Callable[[bytes], object]
    seeds: Callable[[], Iterator[bytes]]
    marks: tuple[str, ...] = ()
    archive: bool = False


@cache
def folder() -> Path:
    """A folder for the files of this process; one file takes the place of the other."""
    found = Path(tempfile.mkdtemp(prefix="pressrelease-fuzz-"))
    for name in ("release.md", "ru.po", "en.po", "briefing.jpg"):
        (found / name).write_bytes((MODEL / name).read_bytes())
    return found


def _one(data: bytes) -> str:
    """A language that depends on the data, so that the same input always takes the same way."""
    return LANGUAGES[crc32(data) % 3]


def _reader(suffix: str) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        file = folder() / f"text{suffix}"
        file.write_bytes(data)
        said = crc32(data[::-1]) % 2
        return pr.load([file], languages={_one(data): file} if said else None)

    return read


def _release(name: str) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        file = folder() / name
        original = (MODEL / name).read_bytes()
        file.write_bytes(data)
        try:
            return pr.status(folder())
        finally:
            file.write_bytes(original)

    return read


def _settings(data: bytes) -> object:
    file = folder() / "settings" / "pressrelease.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    return read_settings(file)


def _letterhead(data: bytes) -> object:
    file = folder() / "letterhead.docx"
    file.write_bytes(data)
    return read_letterhead(Newsroom(replace(pr.Config(), letterhead={"az": file})), "az")


def _figures(data: bytes) -> object:
    text = data.decode("utf-8", "replace")
    return pr.find_figures(text, _one(data))


def _compare(data: bytes) -> object:
    """Three texts, one below the other with an empty line between them, as segments or as wholes."""
    parts = data.decode("utf-8", "replace").split("\n\n", 2)
    texts = dict(zip(LANGUAGES, parts, strict=False))
    if len(texts) < 2:
        texts["ru"] = texts["az"]
    if crc32(data) % 2:
        return pr.compare(texts)
    lines = {code: text.split("\n") for code, text in texts.items()}
    most = max(map(len, lines.values()))
    return pr.compare({code: own + [""] * (most - len(own)) for code, own in lines.items()})


# ------------------------------------------------------------------------------------------------ seeds

TEXTS = {
    "az": "Saytda 5000-dək fotoşəkil və 360-dan çox videomaterial dərc olunub.\n2022-ci il yanvarın 10-da 43 mediatur "
    "keçirilib, ixrac 12,5 faiz artaraq 38 milyard 609 milyon manat olub.\nGörüş saat 10:00-dan 18:00-dək davam edib.\n",
    "ru": "На сайте опубликовано до 5000 фотографий и более 360 видео.\n10 января 2022 года проведено 43 медиатура, "
    "экспорт вырос на 12,5% и составил 38,609 млрд манатов.\nВстреча шла с 10:00 до 18:00, 2-5 тысяч человек.\n",
    "en": "Up to 5,000 photographs and more than 360 videos were published on the site.\nOn January 10, 2022, 43 media "
    "tours took place; exports rose by 12.5% to 38.609 billion manats.\nIt lasted from 10 a.m. to 6 p.m.\n",
}
XLIFF = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="ru" datatype="plaintext" original="x"><body>
<group id="g"><trans-unit id="1"><source>5 <g id="1">books</g><x id="2"/></source><target state="final">6 книг</target><note>a</note></trans-unit></group>
<trans-unit id="2" translate="no"><source>7</source><alt-trans><target>8</target></alt-trans></trans-unit>
</body></file></xliff>
"""
XLIFF2 = """\
<xliff version="2.0" srcLang="en" trgLang="az" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u">
<segment><source>5 <pc id="1">books</pc><ph id="2"/></source><target>5 kitab</target></segment><ignorable><source> </source></ignorable></unit></file></xliff>
"""
PAGE = """\
<!DOCTYPE html><html lang="{code}"><head><meta charset="utf-8"><title>Results</title></head><body><nav><ul><li><a href="/">1</a></li></ul></nav>
<main><article><h1>Results</h1><p>{text}</p><table><tr><th>a<td colspan="2">12<td>300<sup>1</sup></table><ul><li>5<br>6</ul>
<blockquote>7</blockquote><pre>8 &amp; 9</pre><img alt="10" src="a.jpg"></article></main><footer>2023</footer></body></html>
"""


def _from(*names: str) -> Callable[[], Iterator[bytes]]:
    def seeds() -> Iterator[bytes]:
        for name in names:
            for file in sorted(EXAMPLES.glob(name)):
                yield file.read_bytes()

    return seeds


def _texts() -> Iterator[bytes]:
    for text in TEXTS.values():
        yield text.encode()
        for line in text.split("\n"):
            yield line.encode()

    for file in sorted((HERE.parent / "figures" / "unseen").glob("*.txt")):
        for line in file.read_text("utf-8").split("\n")[5:]:
            yield re.sub(r"\{([^|}]*)\|[^}]*\}", r"\1", line).encode()


def _triplets() -> Iterator[bytes]:
    entry: dict[str, str] = {}
    for line in (HERE.parent / "checks" / "unseen_triplets.txt").read_text("utf-8").split("\n"):
        code, _, text = line.partition(" ")
        entry[code] = text
        if code == "ru":
            yield "\n\n".join(entry[one] for one in LANGUAGES).encode()
    yield "\n\n".join(text.strip() for text in TEXTS.values()).encode()
    for lines in zip(*(text.split("\n") for text in TEXTS.values()), strict=False):
        yield "\n\n".join(lines).encode()


def _pages() -> Iterator[bytes]:
    for code, text in TEXTS.items():
        yield PAGE.format(code=code, text=text).encode()


def _documents() -> Iterator[bytes]:
    text = TEXTS["az"]
    table = (
        f"<w:tbl><w:tr><w:tc>{paragraph(run('12'))}</w:tc><w:tc>{paragraph(run('300'))}</w:tc></w:tr></w:tbl>"
    )
    yield docx(paragraph(run(text)) + table)
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    field += (
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("5")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = paragraph(
        run("5000", '<w:vertAlign w:val="superscript"/>'), field, "<w:ins>" + run("7") + "</w:ins>"
    )
    link = '<w:hyperlink r:id="l1">' + run("x") + "</w:hyperlink>"
    yield docx(
        body + paragraph(link, properties='<w:pStyle w:val="Title"/>'), {}, {"l1": "https://a.example/"}
    )
    yield own_letterhead().read_bytes()


def _letterheads() -> Iterator[bytes]:
    import docx as library

    yield own_letterhead().read_bytes()
    plain = io.BytesIO()
    library.Document().save(plain)
    with zipfile.ZipFile(plain) as archive:
        parts = {one.filename: archive.read(one) for one in archive.infolist() if one.file_size < 100_000}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    yield packed.getvalue()


def _xliff() -> Iterator[bytes]:
    yield XLIFF.encode()
    yield XLIFF2.encode()


def _toml() -> Iterator[bytes]:
    yield (EXAMPLES / "pressrelease.toml").read_bytes()
    yield (
        b'root = true\nlanguages = ["az", "ru"]\nsite = "https://a.example/"\ntimezone = "Asia/Baku"\n'
        b'select = ["figure-value"]\nignore = ["figure-order"]\n[publisher]\naz = "N"\n[severity]\nfigure-unit = "note"\n'
        b'[number_style]\naz = "space"\n[[glossary]]\naz = ["a", "b"]\nru = ["c"]\n'
    )


# ------------------------------------------------------------------------------------------------ targets

HTML = """<p> </p> <br> <div> </div> <table> <td> <sup> <sub> <!-- --> <script> </script> <style> <title> <template> <svg> <math> <svg:a>
<meta charset=windows-1251> <base> <li> <ol start=5> <ruby> <del> <ins> <s> <q> <wbr> &nbsp; &#0; &#x202e; &lt; <![CDATA[ ]]> <?xml <!DOCTYPE hidden>
aria-hidden="true" style="display:none" class="menu" lang=ru itemprop="articleBody" role="main" <details> <select><option> <input value=5>""".split()
WORD = """<w:tab/> <w:br/> <w:cr/> <w:noBreakHyphen/> <w:softHyphen/> <w:sym w:char="F0B0"/> <w:ptab/> <w:p> </w:p> <w:p/> <w:r> </w:r> <w:t>5</w:t>
<w:del> </w:del> <w:ins> <w:moveFrom> <w:vanish/> <w:sdt> <w:sdtContent> <w:fldChar/> <w:instrText> <w:fldSimple> <w:tbl/> <w:tr> <w:tc/> <w:gridSpan/>
<w:vMerge/> <w:footnoteReference/> <w:footnoteReference/> <w:hyperlink> <w:sectPr/> <w:sectPr> <w:pPr/> <w:rPr/> <w:numPr/> <w:pStyle/> <mc:AlternateContent>
<mc:Choice> <mc:Fallback> <w:pict> <w:txbxContent> <m:oMath> <w:object/> w:val="-1" w:val="99999999999" w:val="" w:val="x" w:w="0" w:w="1e9" r:id="" r:id="no"
r:embed="no" <!-- --> <![CDATA[ ]]> &#5; &amp; <!DOCTYPE xmlns:w="" Target="../../x" TargetMode="External" Target="/word/document.xml" Type="" {title} {date}
<w:headerReference/> <w:style> <w:styleId/> <w:pgSz/> <w:pgMar/> <w:cols/> ContentType="" PartName="/x" Extension="xml" <w:lang/> <w:abstractNum/> <w:num/>""".split()
MARKDOWN = r"""# ## - * + 1. 2023. > | |---| ``` ~~~ ` ** * _ __ [ ]( ] ) [a](b) ![a](b "c") [^1] [^1]: : { } {{ }} {tours} {tours}[words] [ ]: <b> <!-- --> &amp; \
\| --- === *** __a__ https://a.example/5 a@b.example |a|b| - [ ] $ ~ ^ == <a@b.example> {website}-dən [media/tours] {.class} [TOC] *[HTML]: """.split(
    " "
)
YAML = """id: language: published: languages: draft: updates: - at: note: embargo: withdrawn: place: subtitle: summary: source: tags: contacts: name: role: phone: email:
about: | > media: file: alt: caption: credit: slug: excuses: figures: tours: value: kind: unit: qualifier: { } [ ] , & * ! !!str ? " ' # --- ... %YAML << ~ null
2023-01-10T12:28+04:00 0000-00-00 9999-12-31T23:59+14:00 "?" \\u202e .inf 0x1F 1e999 +994 az ru en""".split(
    " "
)
GETTEXT = """msgid msgstr msgctxt "" msgstr[0] msgid_plural #, fuzzy #~ #| # #. #: \\n \\" \\x41 \\ " # left out: # excuse figure-missing: a Content-Type: charset=
UTF-8 windows-1251 Plural-Forms: nplurals=3; plural=(n%10==1); {tours} {{ \\t domain python-brace-format""".split(
    " "
)
SETTINGS = """root = true [ ] [[ ]] { } " ' \"\"\" ''' # , . a.b.c = 1979-05-27 1e999 inf nan 0x 0b1 -0 \\u0007 \\U0010FFFF languages publisher logo site timezone templates
locales letterhead select ignore severity glossary number_style https:// Asia/Baku ../ / . az ru en "space" "error" [] {} """.split(
    " "
)
XML = """<source> </source> <target> </target> <g id="1"> </g> <x/> <bx/> <ex/> <ph> <pc> <mrk> <sub> <note> <group> <file> <unit id="1"> <segment> <ignorable> <cp hex="001b"/> xml:space="preserve"
state="new" translate="no" approved="no" srcLang="" trgLang="xx" target-language="az" version="9" &#27; &amp; <!DOCTYPE <![CDATA[ ]]> <!-- --> <?a?> xmlns="" """.split()

TARGETS = {
    "docx": Target(_reader(".docx"), _documents, tuple(WORD), archive=True),
    "html": Target(_reader(".html"), _pages, tuple(HTML)),
    "markdown": Target(_reader(".md"), _from("*/release.md"), tuple(MARKDOWN)),
    "po": Target(_reader(".po"), _from("*/*.po"), tuple(GETTEXT)),
    "xliff": Target(_reader(".xliff"), _xliff, tuple(XML)),
    "text": Target(_reader(".txt"), _texts, ("- ", "1. ", "\n", ". ")),
    "release": Target(_release("release.md"), _from("*/release.md"), (*YAML, *MARKDOWN)),
    "catalog": Target(_release("ru.po"), _from("*results/ru.po"), tuple(GETTEXT)),
    "settings": Target(_settings, _toml, tuple(SETTINGS)),
    "letterhead": Target(_letterhead, _letterheads, tuple(WORD), archive=True),
    "figures": Target(_figures, _texts),
    "compare": Target(_compare, _triplets, ("\n\n", "\n")),
}
