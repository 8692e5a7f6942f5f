"""An edition as a Word document on the newsroom's letter paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import quote

from pressrelease.editions import shortened
from pressrelease.errors import Mistake
from pressrelease.figures.wording import dateline, word_date
from pressrelease.formats import Format, Publication, edition_path, media_path
from pressrelease.formats._docx_body import Body, Layout
from pressrelease.formats._docx_letterhead import OWN_WIDTH, Letterhead, constant_parts, read_letterhead
from pressrelease.formats._docx_lists import lists_member
from pressrelease.formats._docx_notes import NOTES, note_members
from pressrelease.formats._docx_package import (
    DECLARATION,
    OFFICE,
    WORD,
    Member,
    escaped,
    packed,
    relations,
    stored,
    written,
)
from pressrelease.formats._docx_running import PAGE, PAGES, WHOLE_TITLE, filled, gaps_of, named_values
from pressrelease.formats._pictures import other_pictures
from pressrelease.languages import language
from pressrelease.model import (
    Edition,
    Heading,
    Image,
    Paragraph,
    Rule,
    plain_text,
)
from pressrelease.notices import (
    author_of,
    embargo_notice,
    headline_of,
    history_of,
    local,
    moment_of,
    publisher_of,
    source_of,
    update_notice,
    words,
)
from pressrelease.resources import Phrases
from pressrelease.telephones import read_telephones

_RUNNING_TITLE = 90  # letters: the most that publisher and title may have together above a page
_WHOLE_TITLE = 140  # letters: the most of a title that may take several lines there
_LETTER, _SPACE_BETWEEN = (
    95,
    4,
)  # twips: the width of a letter of the label; letters: the least space behind it
# the text of elements among the words of a document
_READ_AS = (
    (b"</w:p>", b"\n</w:p>"),
    (b"<w:br/>", b"<w:br/>\n"),
    (b"<w:tab/>", b"<w:tab/>\t"),
    (b"<w:noBreakHyphen/>", b"-"),
)
_REPEATED_MARK = re.compile(rb'<w:fldSimple w:instr=" NOTEREF .*?</w:fldSimple>')
_DESCRIPTION = re.compile(rb'<wp:docPr [^>]*?descr="([^"]*)"[^>]*>')


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """One edition as the bytes of a .docx file, the same for the same edition, letterhead and settings.

    Raises InputError if the letterhead or a picture cannot be used.
    """
    (edition,) = editions
    letterhead = edition.release.newsroom.once(read_letterhead, edition.language)
    locale = language(edition.language).tags.locale
    say, base = words(edition), edition.release.base
    body = Body(letterhead, locale, say, base, edition.notes)
    _write_front(body, edition)
    _write_text(body, edition)
    _write_notes(body, edition)
    document = (
        f'{DECLARATION}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>'
        f"{body.markup()}{letterhead.section}</w:body></w:document>"
    )
    first, *others = constant_parts(letterhead, locale)  # the content types have to come first
    return written(
        (
            first,
            packed("word/document.xml", document),
            stored("word/_rels/document.xml.rels", relations((*letterhead.relations, *body.relations))),
            stored("docProps/core.xml", _core_properties(edition, locale)),
            stored("docProps/app.xml", _app_properties(edition)),
            lists_member(letterhead.lists, tuple(body.list_levels)),
            *note_members(edition, Body(letterhead, locale, say, base)),
            *_running(letterhead, edition, locale),
            *others,
            *body.media,
        )
    )


def read_back(content: bytes) -> str:
    """The words of a document's body in order, one line per paragraph, with the descriptions of its pictures, and those
    of its footnotes.

    Headers and footers are left out: they repeat the title and count pages.
    """
    # imported here: listing the formats does not need it
    from zipfile import ZipFile

    with ZipFile(BytesIO(content)) as archive:
        parts = [archive.read(name) for name in ("word/document.xml", NOTES)]
    return "\n".join(filter(None, map(_read_part, parts)))


def _read_part(document: bytes) -> str:
    # imported here: as above
    from xml.parsers import expat

    # a line feed at the end of a paragraph or line, and descriptions as texts: a parser that has nothing to do at tags
    # but check them takes a third of the time of one that builds a tree
    for end, mark in _READ_AS:
        document = document.replace(end, mark)
    document = _DESCRIPTION.sub(rb"\g<0>\g<1>&#10;", document)
    document = _REPEATED_MARK.sub(b"", document)
    words: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.CharacterDataHandler = words.append
    parser.Parse(document, True)
    return "".join(words).strip("\n")


def notes(edition: Edition) -> tuple[Mistake, ...]:
    """What the letterhead of an edition lacks, and what of it is left out."""
    return edition.release.newsroom.once(read_letterhead, edition.language).notes


FORMAT = Format(
    summary="Word document on the newsroom's letter paper",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    render=render,
    read_back=read_back,
    shows_media=False,
    notes=notes,
    of_withdrawn=False,
)


# ------------------------------------------------------------------------------------------------ the text


def _write_front(body: Body, edition: Edition) -> None:
    """The part above the text: the time of publication, the changes, the title."""
    say = words(edition)
    embargo, update = embargo_notice(edition), update_notice(edition)
    status = say("Embargo") if embargo else say("For immediate release")
    strong, moment = "<w:b/><w:bCs/>", _issued(edition)
    in_line = (len(status) + _SPACE_BETWEEN + len(moment)) * _LETTER <= body.letterhead.width
    between = "<w:r><w:tab/></w:r>" if in_line else "<w:r><w:br/></w:r>"
    body.add_paragraph("Release Label", body.run(status, "", strong) + between + body.run(moment))
    if embargo:
        advice = body.run(say("Not for publication before this time."))
        body.add_paragraph("Release Alert", f"{body.run(embargo, '', strong)}<w:r><w:br/></w:r>{advice}")
    if update:
        body.add_paragraph("Release Notice", body.run(update))
    alone = Layout() if edition.subtitle else Layout(spacing='<w:spacing w:after="240"/>')
    body.add_paragraph("Title", body.runs(edition.title), alone)
    if edition.subtitle:
        body.add_paragraph("Subtitle", body.runs(edition.subtitle))


def _write_text(body: Body, edition: Edition) -> None:
    """The text itself, introduced by the dateline, with the pictures that are not shown in it, and the end mark."""
    # without the hour, which stands above the title
    day, style = local(edition.release.published, edition.release), body.character_style("Dateline")
    where = dateline(edition.place, day, edition.language)
    opening = next((block for block in edition.blocks if not isinstance(block, Heading | Image | Rule)), None)
    if isinstance(opening, Paragraph):
        dash = language(edition.language).typography.dash
        body.add_blocks(edition.blocks, body.run(f"{where}\u00a0{dash}", style) + body.run(" "))
    else:  # it cannot introduce a list or a table
        body.add_paragraph("Body Text", body.run(where, style))
        body.add_blocks(edition.blocks)
    for image in other_pictures(edition):
        body.add_image(image)
    body.add_paragraph("End Mark", body.run("###"))


def _write_notes(body: Body, edition: Edition) -> None:
    """The notes to editors, not for printing: attachments, contacts, about the publisher, the origin of the text."""
    say = words(edition)
    link = body.character_style("Hyperlink")
    strong = "<w:b/><w:bCs/>"
    line_break = "<w:r><w:br/></w:r>"
    _write_attachments(body, edition)
    if history := history_of(edition):
        body.add_paragraph("Notes Heading", body.run(say("Update history")))
        lines = [body.run(f"{moment_of(at, edition)}: {text}") for at, text in history]
        body.add_paragraph("Boilerplate", line_break.join(lines))
    if edition.contacts:
        heading = say("Media contact") if len(edition.contacts) == 1 else say("Media contacts")
        body.add_paragraph("Notes Heading", body.run(heading))
    for contact in edition.contacts:
        runs = body.run(contact.name, "", strong) + (body.run(f", {contact.role}") if contact.role else "")
        ways = []
        phones = [
            body.link(phone.address, body.run(phone.text(edition.language), link))
            if phone.address
            else body.run(phone.text(edition.language))
            for phone in read_telephones(contact.phone)
        ]
        if phones:
            ways.append(body.run(f"{say('Phone')}: ") + body.run(", ").join(phones))
        if contact.email:
            shown = body.run(contact.email, link)
            ways.append(body.run(f"{say('Email')}: ") + body.link(f"mailto:{contact.email}", shown))
        body.add_paragraph("Contact", runs + (line_break if ways else "") + body.run(" \u00b7 ").join(ways))
    if edition.about:
        body.add_paragraph("Notes Heading", body.run(say("About")))
    for one in edition.about:
        body.add_paragraph("Boilerplate", body.runs(one))
    facts = []
    config = edition.release.newsroom.config
    if source := source_of(edition):
        facts.append(body.run(f"{say('Source')}: {source}"))
    if edition.tags:
        facts.append(body.run(f"{say('Topics')}: {', '.join(edition.tags)}"))
    lines = [body.run(" \u00b7 ").join(facts)] if facts else []
    if config.site:
        address = f"{config.site.rstrip('/')}/{edition_path(edition, '.html')}"
        lines.append(body.link(address, body.run(address, link)))
    if lines:
        body.add_paragraph(
            "Boilerplate", line_break.join(lines), Layout(spacing='<w:spacing w:before="180"/>')
        )


def _write_attachments(body: Body, edition: Edition) -> None:
    """The title of each attachment, with its address; without a site, with the name of its file."""
    if edition.attachments:
        body.add_paragraph("Notes Heading", body.run(words(edition)("Documents")))
    site, style = edition.release.newsroom.config.site.rstrip("/"), body.character_style("Hyperlink")
    for one in edition.attachments:
        address = f"{site}/{quote(media_path(edition, one.file))}"
        link = f"<w:r><w:br/></w:r>{body.link(address, body.run(address, style))}"
        title = body.runs(one.title, "", "<w:b/><w:bCs/>")
        body.add_paragraph("Contact", title + (link if site else body.run(f" ({one.name})")))


def _issued(edition: Edition) -> str:
    """The time when this version of the release was published: "10 yanvar 2023-cü il, 14:05"."""
    return moment_of(edition.release.updated or edition.release.published, edition)


# ------------------------------------------------------------------------------------------------ around the text


def _running(letterhead: Letterhead, edition: Edition, locale: str) -> Iterator[Member]:
    """Headers and footers with the words of this edition."""
    say: Phrases = words(edition)
    publisher = publisher_of(edition)
    room = round(_RUNNING_TITLE * min(letterhead.line / OWN_WIDTH, 1))
    headline = headline_of(edition)
    values = {
        "publisher": publisher,
        "title": shortened(headline, max(room - len(publisher), 36)),
        WHOLE_TITLE: shortened(headline, _WHOLE_TITLE),
        "label": say("Press release"),
        "date": word_date(
            local(edition.release.updated or edition.release.published, edition.release), edition.language
        ),
        "page": say("Page {page} of {pages}", page=PAGE, pages=PAGES),
    }
    for part in letterhead.running:
        yield filled(part, locale, named_values(gaps_of(part), values))


def _core_properties(edition: Edition, locale: str) -> str:
    """The document properties that file managers and archives show; the times are the release's own."""
    release = edition.release
    say = words(edition)
    texts = (
        ("dc:title", headline_of(edition)),
        ("dc:subject", plain_text(edition.subtitle).replace("\n", " ") if edition.subtitle else ""),
        ("dc:creator", author_of(edition)),
        ("cp:keywords", ", ".join(edition.tags)),
        ("dc:description", edition.summary),
        ("cp:lastModifiedBy", publisher_of(edition)),
        ("cp:category", say("Press release")),
        ("dc:identifier", release.id),
        ("dc:language", locale),
    )
    times = (("created", release.published), ("modified", release.updated or release.published))
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        + "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in texts if text)
        + "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_universal(moment)}</dcterms:{name}>'
            for name, moment in times
        )
        + "</cp:coreProperties>"
    )


def _app_properties(edition: Edition) -> str:
    """The program that has made the document, and the company; pages and words are counted by who opens it."""
    names = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    publisher = escaped(publisher_of(edition))
    company = f"<Company>{publisher}</Company>" if publisher else ""
    return f'{DECLARATION}<Properties xmlns="{names}"><Application>pressrelease</Application>{company}</Properties>'


def _universal(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
