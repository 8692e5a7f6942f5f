"""Make `templates/docx/letterhead.docx`, the package's own letter paper.

    python docs/scripts/make_letterhead.py [FILE]

The same script makes the same bytes, so the committed file can be proved to be what stands here. Measures are
Word's own: twentieths of a point for lengths, half points for type, eighths of a point for lines.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from lxml import etree

OWN = Path(__file__).parents[2] / "templates" / "docx" / "letterhead.docx"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# A4, and a measure of some 75 letters
PAGE_WIDTH, PAGE_HEIGHT, SIDE, TOP, BOTTOM = 11906, 16838, 1588, 1531, 1304
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE

# These two families are on every Windows and Mac, LibreOffice has faces of the same widths, and all of them
# carry the Azerbaijani schwa and Cyrillic, which Georgia, Garamond and many others do not.
SERIF, SANS, MONO = "Times New Roman", "Arial", "Courier New"

INK, GREY, ACCENT, HAIRLINE, TINT = "1A1F26", "56606C", "17456E", "C9D1D9", "F1F4F7"
ALARM, ALARM_TINT = "A3231B", "FBF0EF"


# ------------------------------------------------------------------------------------------------ styles


def face(font: str) -> str:
    """The font of all scripts of a text."""
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def type_of(
    *,
    font: str = "",
    bold: bool | None = None,
    colour: str = "",
    spacing: int = 0,
    size: float = 0,
    more: str = "",
) -> str:
    """Run properties in the order that the schema wants; `size` in points."""
    weight = "" if bold is None else "<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    return (
        (face(font) if font else "")
        + weight
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:spacing w:val="{spacing}"/>' if spacing else "")
        + (f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else "")
        + more
    )


def paragraph_of(
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    list_number: int = 0,
    borders: str = "",
    shade: str = "",
    tabs: str = "",
    before: int | None = None,
    after: int | None = None,
    line: int = 0,
    left: int = 0,
    right: int = 0,
    centred: bool = False,
    outline: int | None = None,
    tight: bool = False,
) -> str:
    """Paragraph properties in the order that the schema wants."""
    spacing = "".join(
        (
            f' w:before="{before}"' if before is not None else "",
            f' w:after="{after}"' if after is not None else "",
            f' w:line="{line}" w:lineRule="auto"' if line else "",
        )
    )
    return (
        ("<w:keepNext/>" if keep_next else "")
        + ("<w:keepLines/>" if keep_lines else "")
        + (f'<w:numPr><w:numId w:val="{list_number}"/></w:numPr>' if list_number else "")
        + (f"<w:pBdr>{borders}</w:pBdr>" if borders else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else "")
        + (f"<w:tabs>{tabs}</w:tabs>" if tabs else "")
        + (f"<w:spacing{spacing}/>" if spacing else "")
        + (f'<w:ind w:left="{left}" w:right="{right}"/>' if left or right else "")
        + ("<w:contextualSpacing/>" if tight else "")
        + ('<w:jc w:val="center"/>' if centred else "")
        + (f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "")
    )


def border(side: str, width: int, colour: str, space: int) -> str:
    """One line around a paragraph or a cell."""
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/>'


def style(
    name: str,
    paragraph: str = "",
    text: str = "",
    *,
    kind: str = "paragraph",
    based_on: str = "Normal",
    following: str = "",
    rank: int = 0,
    own: bool = False,
) -> str:
    """A style; its id is its name without spaces. Where `rank` is given, Word shows it among the quick styles."""
    identity = style_id(name)
    written = (
        name.lower()
        if name.startswith(("Heading ", "Footnote ")) or name in ("Header", "Footer", "Caption")
        else name
    )
    attributes = f' w:type="{kind}"' + (' w:customStyle="1"' if own else "")
    return (
        f'<w:style{attributes} w:styleId="{identity}"><w:name w:val="{written}"/>'
        + (f'<w:basedOn w:val="{style_id(based_on)}"/>' if based_on else "")
        + (f'<w:next w:val="{style_id(following)}"/>' if following else "")
        + (f'<w:uiPriority w:val="{rank}"/><w:qFormat/>' if rank else '<w:uiPriority w:val="99"/>')
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{text}</w:rPr>" if text else "")
        + "</w:style>"
    )


def style_id(name: str) -> str:
    """What paragraphs call a style by."""
    return name.replace(" ", "")


RIGHT_TAB = f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/>'


def box(colour: str, tint: str) -> str:
    """A bar at the left of a tinted box; lines in the tint's own colour are its padding."""
    return border("top", 4, tint, 7) + border("left", 24, colour, 10) + border("bottom", 4, tint, 7)


QUOTE_BORDER = border("left", 18, ACCENT, 14)

STYLES = "".join(
    (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{face(SERIF)}'
        f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="293" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        style("Body Text", paragraph_of(after=160), rank=1),
        style(
            "Title",
            paragraph_of(keep_next=True, keep_lines=True, before=0, after=140, line=252),
            type_of(bold=True, size=23),
            following="Subtitle",
            rank=2,
        ),
        style(
            "Subtitle",
            paragraph_of(keep_next=True, keep_lines=True, after=220, line=276),
            type_of(colour=GREY, size=14),
            following="Body Text",
            rank=3,
        ),
        style(
            "Heading 1",
            paragraph_of(keep_next=True, keep_lines=True, before=280, after=90, line=264, outline=0),
            type_of(font=SANS, bold=True, colour=ACCENT, size=13),
            following="Body Text",
            rank=4,
        ),
        style(
            "Heading 2",
            paragraph_of(keep_next=True, keep_lines=True, before=260, after=80, line=264, outline=1),
            type_of(font=SANS, bold=True, size=11),
            following="Body Text",
            rank=5,
        ),
        style(
            "Heading 3",
            paragraph_of(keep_next=True, keep_lines=True, before=220, after=60, line=264, outline=2),
            type_of(font=SANS, bold=True, colour=GREY, size=10),
            following="Body Text",
            rank=6,
        ),
        style("List Bullet", paragraph_of(list_number=1, after=70), based_on="Body Text", rank=7),
        style("List Number", paragraph_of(list_number=2, after=70), based_on="Body Text", rank=8),
        style("List Continue", paragraph_of(after=70), based_on="Body Text", rank=9),
        style(
            "Quote",
            paragraph_of(keep_next=True, borders=QUOTE_BORDER, before=120, after=100, left=454, right=284),
            type_of(size=12),
            based_on="Body Text",
            following="Quotation Source",
            rank=10,
        ),
        style(
            "Quotation Source",
            paragraph_of(borders=QUOTE_BORDER, before=0, after=220, line=264, left=454, right=284),
            type_of(font=SANS, colour=GREY, size=9.5),
            following="Body Text",
            rank=11,
            own=True,
        ),
        style(
            "Picture",
            paragraph_of(keep_next=True, before=200, after=0, line=240),
            following="Caption",
            rank=12,
            own=True,
        ),
        style(
            "Caption",
            paragraph_of(keep_lines=True, before=100, after=280, line=264),
            type_of(font=SANS, colour=GREY, size=9),
            following="Body Text",
            rank=13,
        ),
        style(
            "Table Text",
            paragraph_of(before=50, after=50, line=252),
            type_of(font=SANS, size=9.5),
            rank=14,
            own=True,
        ),
        style(
            "Table Heading",
            paragraph_of(keep_next=True, before=50, after=50, line=252),
            type_of(font=SANS, bold=True, colour=ACCENT, size=9.5),
            based_on="Table Text",
            rank=15,
            own=True,
        ),
        style(
            "Release Label",
            paragraph_of(tabs=RIGHT_TAB, after=300, line=264),
            type_of(font=SANS, colour=GREY, size=9.5),
            following="Title",
            rank=16,
            own=True,
        ),
        style(
            "Release Notice",
            paragraph_of(
                keep_lines=True,
                borders=box(ACCENT, TINT),
                shade=TINT,
                before=60,
                after=340,
                line=276,
                left=227,
            ),
            type_of(font=SANS, size=9.5),
            following="Title",
            rank=17,
            own=True,
        ),
        style(
            "Release Alert",
            paragraph_of(
                keep_lines=True,
                borders=box(ALARM, ALARM_TINT),
                shade=ALARM_TINT,
                after=240,
                line=288,
                left=227,
            ),
            type_of(font=SANS, colour=ALARM, size=10),
            following="Title",
            rank=18,
            own=True,
        ),
        style(
            "End Mark",
            paragraph_of(before=220, after=200, centred=True),
            type_of(font=SANS, colour=GREY, spacing=20, size=11),
            following="Notes Heading",
            rank=19,
            own=True,
        ),
        style(
            "Notes Heading",
            paragraph_of(keep_next=True, before=240, after=60, line=264, outline=1),
            type_of(font=SANS, bold=True, colour=ACCENT, size=10),
            based_on="Heading 2",
            following="Boilerplate",
            rank=20,
            own=True,
        ),
        style(
            "Boilerplate",
            paragraph_of(after=100, line=276),
            type_of(font=SANS, colour=GREY, size=9.5),
            rank=21,
            own=True,
        ),
        style(
            "Contact",
            paragraph_of(keep_lines=True, after=140, line=276),
            type_of(font=SANS, size=9.5),
            rank=22,
            own=True,
        ),
        style(
            "Divider",
            paragraph_of(
                borders=border("bottom", 4, HAIRLINE, 1),
                before=60,
                after=260,
                line=240,
                left=3000,
                right=3000,
            ),
            type_of(size=6),
            rank=23,
            own=True,
        ),
        style(
            "Masthead",
            paragraph_of(borders=border("bottom", 12, ACCENT, 8), tabs=RIGHT_TAB, after=200, line=264),
            type_of(font=SANS, bold=True, colour=ACCENT, size=12),
            rank=24,
            own=True,
        ),
        style(
            "Header",
            paragraph_of(borders=border("bottom", 4, HAIRLINE, 6), tabs=RIGHT_TAB, after=200, line=240),
            type_of(font=SANS, colour=GREY, size=8.5),
        ),
        style(
            "Footer",
            paragraph_of(borders=border("top", 4, HAIRLINE, 8), tabs=RIGHT_TAB, line=240),
            type_of(font=SANS, colour=GREY, size=8.5),
        ),
        style(
            "Footnote Text",
            paragraph_of(keep_lines=True, after=40, line=252),
            type_of(font=SANS, colour=GREY, size=8.5),
        ),
        style(
            "Footnote Reference",
            text='<w:vertAlign w:val="superscript"/>',
            kind="character",
            based_on="Default Paragraph Font",
        ),
        style(
            "Dateline",
            text=type_of(bold=True),
            kind="character",
            based_on="Default Paragraph Font",
            rank=25,
            own=True,
        ),
        style(
            "Code",
            text=type_of(font=MONO, size=10.5),
            kind="character",
            based_on="Default Paragraph Font",
            rank=26,
            own=True,
        ),
        style(
            "Hyperlink",
            text=type_of(colour="1B5E9B", more='<w:u w:val="single"/>'),
            kind="character",
            based_on="Default Paragraph Font",
        ),
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReleaseTable"><w:name w:val="Release Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="27"/><w:qFormat/>'
        "<w:tblPr><w:tblBorders>"
        + border("top", 8, ACCENT, 0)
        + border("bottom", 8, ACCENT, 0)
        + border("insideH", 4, HAIRLINE, 0)
        + '</w:tblBorders><w:tblCellMar><w:left w:w="113" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        + border("bottom", 8, ACCENT, 0)
        + f'</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/></w:tcPr></w:tblStylePr></w:style>',
        "</w:styles>",
    )
)


# ------------------------------------------------------------------------------------------------ lists


def levels(signs: tuple[str, ...], kind: str) -> str:
    """Nine levels, each set in by the same step; the signs take turns."""
    rows = []
    for level in range(9):
        left = 360 * (level + 1)
        sign = signs[level % len(signs)].format(level + 1)
        rows.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            + (
                f'<w:pStyle w:val="{"ListBullet" if kind == "bullet" else "ListNumber"}"/>'
                if not level
                else ""
            )
            + f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>'
            + (f'<w:rPr>{face(SANS)}<w:color w:val="{ACCENT}"/></w:rPr>' if kind == "bullet" else "")
            + "</w:lvl>"
        )
    return "".join(rows)


NUMBERING = (
    f'<w:numbering xmlns:w="{WORD}">'
    '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="1F2A3B40"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="1F2A3B41"/>'
    + levels(("•", "–"), "bullet")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:nsid w:val="1F2A3B50"/><w:multiLevelType w:val="multilevel"/>'
    '<w:tmpl w:val="1F2A3B51"/>'
    + levels(("%{}.", "%{})"), "decimal")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


# ------------------------------------------------------------------------------------------------ headers and the rest


def line_of(kind: str, paragraph_style: str, *runs: str) -> str:
    """A header or footer of one paragraph."""
    return f'<w:{kind} xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="{paragraph_style}"/></w:pPr>{"".join(runs)}</w:p></w:{kind}>'


def run(text: str, properties: str = "") -> str:
    """A run of text; a tab in it is a tab in Word."""
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{part}</w:t>' if part else "" for part in text.split("\t")
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


MASTHEAD = line_of(
    "hdr",
    "Masthead",
    run("{logo}"),
    run("{publisher}"),
    run("\t{label}", type_of(bold=False, colour=GREY, size=9.5)),
)
RUNNING_HEADER = line_of("hdr", "Header", run("{publisher}"), run("\t{title}"))
FOOTER = line_of("ftr", "Footer", run("{date}"), run("\t{page}"))

DOCUMENT = (
    f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:sectPr>'
    '<w:headerReference w:type="first" r:id="rId1"/><w:headerReference w:type="default" r:id="rId2"/>'
    '<w:footerReference w:type="first" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
    f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
    f'<w:pgMar w:top="{TOP}" w:right="{SIDE}" w:bottom="{BOTTOM}" w:left="{SIDE}" w:header="737" w:footer="624" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr></w:body></w:document>"
)
SETTINGS = (
    f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
    + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    + '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
FOOTNOTES = (
    f'<w:footnotes xmlns:w="{WORD}" xmlns:r="{OFFICE}">'
    + "".join(
        f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for identity, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    + "</w:footnotes>"
)
FONTS = (
    f'<w:fonts xmlns:w="{WORD}">'
    f'<w:font w:name="{SERIF}"><w:panose1 w:val="02020603050405020304"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    f'<w:font w:name="{SANS}"><w:panose1 w:val="020B0604020202020204"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    f'<w:font w:name="{MONO}"><w:panose1 w:val="02070309020205020404"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>'
    "</w:fonts>"
)


def scheme_colour(name: str, value: str) -> str:
    """One of the twelve colours that a theme has."""
    return f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'


# A theme has to be there and whole; nothing in our styles depends on it, but a user's own charts and shapes do.
FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
STROKES = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
PALETTE = {
    "dk1": INK, "lt1": "FFFFFF", "dk2": ACCENT, "lt2": TINT, "accent1": ACCENT, "accent2": ALARM, "accent3": GREY,
    "accent4": "3E7C59", "accent5": "B07A1E", "accent6": "6B4E8F", "hlink": "1B5E9B", "folHlink": "6B4E8F",
}  # fmt: skip
THEME = (
    f'<a:theme xmlns:a="{DRAWING}" name="Press release"><a:themeElements><a:clrScheme name="Press release">'
    + "".join(scheme_colour(name, value) for name, value in PALETTE.items())
    + '</a:clrScheme><a:fontScheme name="Press release">'
    + "".join(
        f'<a:{kind}><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, font in (("majorFont", SANS), ("minorFont", SERIF))
    )
    + '</a:fontScheme><a:fmtScheme name="Press release">'
    f"<a:fillStyleLst>{FILLS}</a:fillStyleLst><a:lnStyleLst>{STROKES}</a:lnStyleLst>"
    f"<a:effectStyleLst>{EFFECTS}</a:effectStyleLst><a:bgFillStyleLst>{FILLS}</a:bgFillStyleLst>"
    "</a:fmtScheme></a:themeElements></a:theme>"
)

# name in the package, kind of relation, content type, content
PARTS = (
    ("word/document.xml", "officeDocument", f"{CONTENT}.document.main+xml", DOCUMENT),
    ("word/header1.xml", "header", f"{CONTENT}.header+xml", MASTHEAD),
    ("word/header2.xml", "header", f"{CONTENT}.header+xml", RUNNING_HEADER),
    ("word/footer1.xml", "footer", f"{CONTENT}.footer+xml", FOOTER),
    ("word/footer2.xml", "footer", f"{CONTENT}.footer+xml", FOOTER),
    ("word/styles.xml", "styles", f"{CONTENT}.styles+xml", STYLES),
    ("word/numbering.xml", "numbering", f"{CONTENT}.numbering+xml", NUMBERING),
    ("word/settings.xml", "settings", f"{CONTENT}.settings+xml", SETTINGS),
    ("word/footnotes.xml", "footnotes", f"{CONTENT}.footnotes+xml", FOOTNOTES),
    ("word/fontTable.xml", "fontTable", f"{CONTENT}.fontTable+xml", FONTS),
    ("word/theme/theme1.xml", "theme", "application/vnd.openxmlformats-officedocument.theme+xml", THEME),
)


def make() -> bytes:
    """The bytes of the letter paper."""
    relations = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
    relation = '<Relationship Id="rId{}" Type="' + OFFICE + '/{}" Target="{}"/>'
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, _, kind, _ in PARTS)
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": relations.format(relation.format(1, "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations.format(
            "".join(
                relation.format(number, kind, name.removeprefix("word/"))
                for number, (name, kind, _, _) in enumerate(PARTS[1:], 1)
            )
        ),
    } | {name: content for name, _, _, content in PARTS}
    return pack({name: canonical(content) for name, content in members.items()})


def canonical(content: str) -> bytes:
    """XML that is known to be well formed, with its declaration."""
    return etree.tostring(etree.fromstring(content), xml_declaration=True, encoding="UTF-8", standalone=True)


def pack(members: dict[str, bytes]) -> bytes:
    """A ZIP file without times; its members are stored, so that no version of zlib can change a byte."""
    from io import BytesIO

    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            information = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            information.create_system = 0
            archive.writestr(information, content)
    return file.getvalue()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else OWN
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(make())
    print(f"{target}: {target.stat().st_size} bytes")
