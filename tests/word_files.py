"""Word files made by hand, part by part, to serve as letterheads."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = {
    "w": WORD,
    "r": OFFICE,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="700" w:footer="700" w:gutter="0"/>'
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>{}</w:style>'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_KINDS = {"header": "hdr", "footer": "ftr"}


def relation(identity: str, kind: str, target: str, mode: str = "") -> str:
    mode = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def relations(*entries: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def word_file(
    *,
    sections: tuple[str, ...] = (PAGE,),
    styles: str | None = NORMAL.format(""),
    settings: str = "",
    main: str = "word/document.xml",
    main_type: str = TYPE,
    others: dict[str, str | bytes] | None = None,
    **running: str | tuple[str, str],
) -> bytes:
    """A Word file; `running` are its headers and footers (`header1`, `footer2`), each with its relations if it has any."""
    *inner, last = sections or ("",)
    body = "".join(f"<w:p><w:pPr><w:sectPr>{one}</w:sectPr></w:pPr></w:p>" for one in inner)
    end = f"<w:sectPr>{last}</w:sectPr>" if sections else ""
    entries, parts = [], {}
    if styles is not None:
        entries.append(relation("s", "styles", "styles.xml"))
        parts["word/styles.xml"] = f"<w:styles {DECLARED}>{styles}</w:styles>"
    if settings:
        entries.append(relation("t", "settings", "settings.xml"))
        parts["word/settings.xml"] = f"<w:settings {DECLARED}>{settings}</w:settings>"
    for name, content in running.items():
        kind = name.rstrip("0123456789")
        content, its = content if isinstance(content, tuple) else (content, "")
        entries.append(relation(name, kind, f"{name}.xml"))
        parts[f"word/{name}.xml"] = f"<w:{_KINDS[kind]} {DECLARED}>{content}</w:{_KINDS[kind]}>"
        if its:
            parts[f"word/_rels/{name}.xml.rels"] = relations(its)
    folder, _, file = main.rpartition("/")
    parts[main] = (
        f"<w:document {DECLARED}><w:body>{body}<w:p><w:r><w:t>An example.</w:t></w:r></w:p>{end}</w:body></w:document>"
    )
    parts[f"{folder}/_rels/{file}.rels"] = relations(*entries)
    parts["_rels/.rels"] = relations(relation("d", "officeDocument", main))
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>'
        f'<Override PartName="/{main}" ContentType="{main_type}"/></Types>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts | (others or {})).items():
            archive.writestr(name, content)
    return packed.getvalue()


def refer(name: str, pages: str = "default") -> str:
    """The reference of a section to a header or footer."""
    return f'<w:{name.rstrip("0123456789")}Reference w:type="{pages}" r:id="{name}"/>'


def text_of(words: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def line(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def made_strict(usual: bytes) -> bytes:
    """The same file in the vocabulary of strict Open XML."""
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(usual)) as source, zipfile.ZipFile(strict, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            for family in (b"wordprocessingml", b"officeDocument", b"drawingml"):
                names = (
                    b"schemas.openxmlformats.org/" + family + b"/2006/",
                    b"purl.oclc.org/ooxml/" + family + b"/",
                )
                content = content.replace(*names)
            archive.writestr(name, content)
    return strict.getvalue()
