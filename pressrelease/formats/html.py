"""An edition as a web page: one file that needs only its pictures, for screens, paper and screen readers."""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from pressrelease.errors import UsageError
from pressrelease.figures.wording import word_date, word_time
from pressrelease.formats import FORMATS, Format, Publication, Shows, edition_path, media_path
from pressrelease.formats._markup import inline_html, inline_text, link_html
from pressrelease.formats._pictures import other_pictures
from pressrelease.formats._structured_data import news_article
from pressrelease.languages import language
from pressrelease.model import (
    Attachment,
    Block,
    Contact,
    Edition,
    Footnote,
    Heading,
    Image,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    NoteMark,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Words,
    plain_text,
)
from pressrelease.newsroom import Newsroom
from pressrelease.notices import (
    dateline_of,
    embargo_notice,
    file_notice,
    headline_of,
    history_of,
    local,
    moment_of,
    publisher_of,
    source_of,
    summary_of,
    update_notice,
    withdrawn_since,
    words,
)
from pressrelease.resources import Phrases, read_resource
from pressrelease.telephones import read_telephones
from pressrelease.templating import Templates

if TYPE_CHECKING:
    from markupsafe import Markup

_STYLE_SHEETS = ("html/brand.css", "html/style.css", "html/print.css")
_FEEDS = {
    "application/rss+xml": "RSS",
    "application/atom+xml": "Atom",
    "application/feed+json": "JSON Feed",
}
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r") + b"\x7f"
# Not characters in HTML, by the bytes that they start with: C1 controls and the noncharacters of plane 0.
_NO_CHARACTERS = tuple(
    map(re.compile, (rb"\xc2[\x80-\x9f]", rb"\xef\xbf[\xbe\xbf]", rb"\xef\xb7[\x90-\xaf]"))
)

# Where the words of a page end: at every tag but those of elements within a line.
_END_OF_WORDS = re.compile(rb"<(?!/?(?:a|abbr|b|cite|code|em|i|small|span|strong|sup|time)[\s>])")


def render(editions: Sequence[Edition], publication: Publication) -> bytes:
    """One edition as a page of UTF-8 HTML.

    Links between the languages are relative, so that the folder can be anywhere; if the settings name a site, the
    addresses that must be absolute (canonical address, alternates, Open Graph) are.
    """
    (edition,) = editions
    pages = edition.release.newsroom.once(Templates)
    values = pages.calling(lambda: _values(edition, publication, pages))
    content = pages.render("html/page.html", values).encode("utf-8", "replace").translate(None, _CONTROLS)
    for pattern in _NO_CHARACTERS:
        content = pattern.sub(b"", content)
    return content


def read_back(content: bytes) -> str:
    """The words of a page's article, one line per piece of text, with the descriptions of its pictures."""
    from lxml import etree

    head, _, body = content.partition(b"</head>")
    if body and b"<article" not in head:
        content = body  # without half of the page
    # a line feed wherever words end, so that libxml2 itself can return the text
    content = _END_OF_WORDS.sub(b"\n<", content)
    root = etree.fromstring(content, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    article = None if root is None else root.find(".//article")
    if article is None:
        return ""
    for picture in article.iter("img"):
        picture.tail = f"\n{picture.get('alt', '')}\n{picture.tail or ''}"
    text = etree.tostring(article, method="text", encoding="unicode", with_tail=False)
    return "\n".join(filter(None, map(str.strip, text.split("\n"))))


FORMAT = Format(
    summary="a web page for every screen, with print style",
    suffix=".html",
    media_type="text/html",
    render=render,
    read_back=read_back,
)


# ------------------------------------------------------------------------------------------------ the page


def _values(edition: Edition, publication: Publication, pages: Templates) -> Mapping[str, object]:
    """All names that the templates may use; docs/templates.md describes each."""
    from markupsafe import Markup

    release = edition.release
    newsroom, site = release.newsroom, release.newsroom.config.site
    say = words(edition)
    address = _addresses(edition)
    siblings = publication.siblings.get(release.id) or {edition.language: edition}
    media = media_path(edition, "")
    page = _Page(pages, say, lambda file: address(media + file))
    body = [*page.blocks(edition.blocks), *map(page.picture, other_pictures(edition))]
    url = _absolute(site, edition_path(edition, FORMAT.suffix)) if site else ""
    return {
        "edition": edition,
        "release": release,
        "config": newsroom.config,
        "language": language(edition.language),
        "say": say,
        "publisher": publisher_of(edition),
        "logo": newsroom.once(_embedded_logo),
        "title": page.inline(edition.title),
        "title_text": headline_of(edition),
        "subtitle": page.inline(edition.subtitle) if edition.subtitle else "",
        "summary": summary_of(edition),
        "dateline": _dateline(edition),
        **_life(edition, page),
        "body": Markup("\n".join(body)),  # noqa: S704 - all of it is markup
        "notes": [page.note(number, one) for number, one in enumerate(edition.notes, 1)],
        "about": [page.inline(one) for one in edition.about],
        "contacts": [_contact(contact, edition.language) for contact in edition.contacts],
        "tags": edition.tags,
        "source": source_of(edition),
        "editions": [
            {
                "language": language(code),
                "address": address(edition_path(sibling, FORMAT.suffix)),
                "current": code == edition.language,
            }
            for code, sibling in siblings.items()
        ],
        "alternates": _alternates(siblings, release.language, address, site),
        "attachments": [_attachment(one, edition, page, address) for one in edition.attachments],
        "documents": _documents(edition, publication, address),
        "feeds": _feeds(edition, publication, address),
        "url": url,
        "lead_image": _lead_image(edition, site),
        "structured_data": _structured_data(edition, siblings, address),
        "style": Markup(_style(newsroom, say)),  # noqa: S704 - the newsroom's own style sheets
    }


def _life(edition: Edition, page: _Page) -> Mapping[str, object]:
    """What has happened to the release, and when."""
    release = edition.release
    return {
        "published": local(release.published, release).isoformat(),
        "updated": local(release.updated, release).isoformat() if release.updated else "",
        "embargo": page.inline((Words(embargo_notice(edition)),)),
        "update": _update(edition),
        "withdrawn": None if release.withdrawn is None else page.inline(edition.withdrawn or ()),
        "withdrawn_since": page.inline((Words(withdrawn_since(edition)),)),
        "history": [
            {
                "iso": local(at, release).isoformat(),
                "moment": page.inline((Words(moment_of(at, edition)),)),
                "text": page.inline((Words(text),)),
            }
            for at, text in history_of(edition)
        ],
    }


def _structured_data(
    edition: Edition, siblings: Mapping[str, Edition], address: Callable[[str], str]
) -> Markup:
    from markupsafe import Markup

    site = edition.release.newsroom.config.site
    told = (lambda path: _absolute(site, path)) if site else address
    return Markup(news_article(edition, siblings, told, FORMAT.suffix))  # noqa: S704 - it escapes what could end the script


def _contact(contact: Contact[str], code: str) -> Mapping[str, object]:
    phones = read_telephones(contact.phone)
    return {
        "name": contact.name,
        "role": contact.role or "",
        "phones": [{"text": phone.text(code), "address": phone.address} for phone in phones],
        "email": contact.email,
    }


# what browsers show as well as other programs do; anything else is saved
_SHOWN_BY_BROWSERS = (
    *("application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp"),
    *("audio/", "video/mp4", "video/webm"),
)


def _attachment(
    attachment: Attachment[Inlines], edition: Edition, page: _Page, address: Callable[[str], str]
) -> Mapping[str, object]:
    path = media_path(edition, attachment.file)
    site = edition.release.newsroom.config.site
    return {
        "title": page.inline(attachment.title),
        "address": address(path),
        "printed": _absolute(site, path) if site else attachment.name,
        "media_type": attachment.media_type,
        "language": attachment.language,
        "saved": not attachment.media_type.startswith(_SHOWN_BY_BROWSERS),
        "file": file_notice(attachment, edition),
    }


def _lead_image(edition: Edition, site: str) -> Mapping[str, object] | None:
    """The picture that other sites show for the release; if the settings name no site, it has no address."""
    if not edition.media or not site:
        return None
    image = edition.media[0]
    return {
        "address": _absolute(site, media_path(edition, image.file)),
        "width": image.width,
        "height": image.height,
        "alt": inline_text(image.alt),
    }


def _dateline(edition: Edition) -> Markup:
    published = local(edition.release.published, edition.release)
    return _timed(dateline_of(edition), word_date(published, edition.language), published.isoformat())


def _update(edition: Edition) -> Markup | str:
    if not edition.updates:
        return ""
    last = local(edition.updates[-1].at, edition.release)
    return _timed(update_notice(edition), word_time(last, edition.language), last.isoformat())


def _timed(text: str, moment: str, iso: str) -> Markup:
    """The text as HTML, with the first `moment` in it marked up as a time."""
    from markupsafe import Markup

    before, found, after = text.partition(moment)
    first, timed, last = (_inline((Words(one),)) for one in (before, moment, after))
    told = f'<time datetime="{iso}">{timed}</time>' if found else ""
    return Markup(first + told + last)  # noqa: S704 - escaped just here


def _alternates(
    siblings: Mapping[str, Edition], source: str, address: Callable[[str], str], site: str
) -> list[dict[str, str]]:
    """Every edition of this run, including this page; the original is the default for all other languages."""
    if len(siblings) < 2:
        return []
    found = {}
    for code, sibling in siblings.items():
        path = edition_path(sibling, FORMAT.suffix)
        found[code] = _absolute(site, path) if site else address(path)
    original = found.get(source) or next(iter(found.values()))
    listed = [*found.items(), ("x-default", original)]
    return [{"hreflang": code, "address": where} for code, where in listed]


def _documents(
    edition: Edition, publication: Publication, address: Callable[[str], str]
) -> list[dict[str, str]]:
    """The same edition in the other formats of this run."""
    return [
        {
            "name": format_.suffix.lstrip(".").upper(),
            "media_type": format_.media_type,
            "address": address(edition_path(edition, format_.suffix)),
        }
        for format_ in map(FORMATS.get, publication.formats)
        if not format_.collective and format_.suffix != FORMAT.suffix and format_.shows is Shows.FULL_TEXT
    ]


def _feeds(edition: Edition, publication: Publication, address: Callable[[str], str]) -> list[dict[str, str]]:
    """The feeds of this run that hold the edition; readers cannot subscribe to other lists of releases."""
    return [
        {
            "name": _FEEDS[format_.media_type],
            "media_type": format_.media_type,
            "address": address(f"{edition.language}/{format_.stem}{format_.suffix}"),
        }
        for format_ in map(FORMATS.get, publication.formats)
        if format_.collective and format_.media_type in _FEEDS
    ]


# ------------------------------------------------------------------------------------------------ blocks


class _Page:
    """The writer of the content of one page: inline text directly, blocks through their templates."""

    def __init__(self, pages: Templates, say: Phrases, media_address: Callable[[str], str]) -> None:
        from markupsafe import Markup

        self._markup: Callable[[str], Markup] = partial(str.__new__, Markup)  # its own constructor is slow
        self._part = pages.part
        self._say = say
        self._media_address = media_address
        self._headings = 0
        self._tables = 0
        self._last_heading = ""

    def inline(self, content: Inlines) -> Markup:
        return self._markup(_inline(content))

    def note(self, number: int, note: Footnote) -> Mapping[str, object]:
        """The values of a footnote: its text, and its number, which is also that of its address."""
        return {"number": number, "content": self.inline(note.content), "uses": note.uses}

    def blocks(self, blocks: Iterable[Block[Inlines]]) -> list[str]:
        """The markup of each block."""
        return [self._block(block) for block in blocks]

    def picture(self, image: Image[Inlines]) -> Markup:
        return self._markup(
            self._part("html/blocks/picture.html")(
                self._media_address(image.file),
                image.width,
                image.height,
                inline_text(image.alt),
                self.inline(image.caption) if image.caption else "",
                self.inline(image.credit) if image.credit else "",
            )
        )

    def _block(self, block: Block[Inlines]) -> str:
        heading, self._last_heading = self._last_heading, ""
        match block:
            case Paragraph(content):
                self._last_heading = heading  # a table after a paragraph is still under its heading
                return self._part("html/blocks/paragraph.html")(self.inline(content))
            case Heading(level, content):
                self._headings += 1
                self._last_heading = f"section-{self._headings}"
                return self._part("html/blocks/heading.html")(level, self._last_heading, self.inline(content))
            case ListBlock(ordered, items):
                self._last_heading = heading
                return self._part("html/blocks/list.html")(ordered, [self._item(item) for item in items])
            case Quotation(paragraphs, speaker):
                self._last_heading = heading
                return self._part("html/blocks/quotation.html")(
                    [self.inline(one) for one in paragraphs], self.inline(speaker) if speaker else ""
                )
            case Table():
                return self._table(block, heading)
            case Image():
                self._last_heading = heading
                return self.picture(block)
            case Rule():
                return self._part("html/blocks/rule.html")()

    def _item(self, item: ListItem[Inlines]) -> Markup:
        """An item with one paragraph and only lists after it is written without the paragraph's tags."""
        blocks = item.blocks
        tight = (
            bool(blocks)
            and isinstance(blocks[0], Paragraph)
            and not any(isinstance(one, Paragraph) for one in blocks[1:])
        )
        first = [self.inline(blocks[0].content)] if tight and isinstance(blocks[0], Paragraph) else []
        return self._markup("\n".join([*first, *self.blocks(blocks[1:] if tight else blocks)]))

    def _table(self, table: Table[Inlines], heading: str) -> str:
        """A table; the first one under a heading is named by the heading, any other by its number."""
        self._tables += 1
        named_rows = all(row[0] is not None and _has_letters(row[0]) for row in table.rows)
        sides = [side if side in ("right", "center") else "" for side in table.alignment]
        header, *rows = (
            [(self.inline(cell or ()), side) for cell, side in zip(row, sides, strict=True)]
            for row in (table.header, *table.rows)
        )
        name = f"table-{self._tables}" if table.caption else ""
        label = "" if name or heading else self._say("Table {number}", number=self._tables)
        return self._part("html/blocks/table.html")(
            header, rows, named_rows, label, name or heading, self.inline(table.caption or ())
        )


def _inline(content: Inlines) -> str:
    return inline_html(content, '<span class="nb">', _link, _mark)


def _mark(mark: NoteMark) -> str:
    """A footnote mark that leads to its footnote, which leads back to it."""
    name = f"mark-{mark.number}" + (f"-{mark.use}" if mark.use > 1 else "")
    return f'<sup><a id="{name}" href="#note-{mark.number}" role="doc-noteref">[{mark.number}]</a></sup>'


def _link(link: Link, inner: str) -> str:
    """A link, which on paper shows its address if its text does not."""
    shown = plain_text(link.content).strip().removeprefix("www.").rstrip("/")
    bare = re.sub(r"^(?:https?://|mailto:|tel:)(?:www\.)?", "", link.address).rstrip("/")
    told = shown not in (bare, link.address.rstrip("/")) and link.address[:4].lower() == "http"
    return link_html(link, inner, ' class="told"' if told else "")


def _has_letters(content: Inlines) -> bool:
    return any(map(str.isalpha, plain_text(content)))


# ------------------------------------------------------------------------------------------------ addresses


def _addresses(edition: Edition) -> Callable[[str], str]:
    """The function that turns a path below the output folder into an address relative to the edition's page."""
    own = f"{edition.language}/"

    def relative(path: str) -> str:
        return quote(path.removeprefix(own)) if path.startswith(own) else "../" + quote(path)

    return relative


def _absolute(site: str, path: str) -> str:
    return f"{site.rstrip('/')}/{quote(path)}"


_PICTURE_SIGNS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"WEBP",
    b"<svg",
)  # the first bytes of a picture; of an SVG file, after the prolog


def _embedded_logo(newsroom: Newsroom) -> str:
    """The publisher's logo as a data URL; "" if there is none."""
    logo = newsroom.config.logo
    if logo is None:
        return ""
    media_type = mimetypes.guess_type(logo.name)[0] or ""
    if not media_type.startswith("image/"):
        raise UsageError(
            f"the logo {logo} is not a picture", hint="give an SVG, PNG, JPEG or WebP file as `logo`"
        )
    content = newsroom.logo()
    if not any(sign in content[:1024] for sign in _PICTURE_SIGNS):
        raise UsageError(f"the logo {logo} holds no picture", hint="save it again as SVG, PNG, JPEG or WebP")
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


# ------------------------------------------------------------------------------------------------ style


def _style(newsroom: Newsroom, say: Phrases) -> str:
    """The style sheets without comments and indentation, and the page numbers of paper in the page's language."""
    before, between, after = re.split("\x00|\x01", say("Page {page} of {pages}", page="\x00", pages="\x01"))
    numbers = (
        f"{_css_string(before)} counter(page) {_css_string(between)} counter(pages) {_css_string(after)}"
    )
    return f"{newsroom.once(_sheets)}\n@page{{@bottom-right{{content:{numbers};font:8.5pt sans-serif;color:#3d3d3d}}}}"


def _sheets(newsroom: Newsroom) -> str:
    override = newsroom.config.templates
    text = "\n".join(read_resource(name, "templates", override)[0] for name in _STYLE_SHEETS)
    lines = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).split("\n")
    return "\n".join(filter(None, map(str.strip, lines))).replace("</", "<\\/")


def _css_string(text: str) -> str:
    return '"' + re.sub(r'["\\<\n]', lambda match: f"\\{ord(match[0]):x} ", text) + '"'
