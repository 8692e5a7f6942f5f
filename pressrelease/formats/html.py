"""An edition as a web page: one file that needs only its pictures, for screens, paper and screen readers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from pressrelease.figures.wording import word_date, word_time
from pressrelease.formats import (
    Format,
    Publication,
    edition_path,
    media_path,
    relative_address,
)
from pressrelease.formats._look import embedded_logo, encoded, style
from pressrelease.formats._markup import inline_html, inline_text, link_html
from pressrelease.formats._pictures import other_pictures
from pressrelease.formats._sections import links
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
from pressrelease.resources import Phrases
from pressrelease.telephones import read_telephones
from pressrelease.templating import Templates

if TYPE_CHECKING:
    from markupsafe import Markup

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
    return encoded(pages.render("html/page.html", values))


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
    own = edition_path(edition, FORMAT.suffix)
    address = partial(relative_address, page=own)
    siblings = publication.siblings.get(release.id) or {edition.language: edition}
    media = media_path(edition, "")
    page = _Page(pages, say, lambda file: address(media + file))
    body = [*page.blocks(edition.blocks), *map(page.picture, other_pictures(edition))]
    return {
        "edition": edition,
        "release": release,
        "config": newsroom.config,
        "language": language(edition.language),
        "say": say,
        "publisher": publisher_of(edition),
        "logo": newsroom.once(embedded_logo),
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
        **links(edition, publication, address, FORMAT.suffix),
        "alternates": _alternates(siblings, release.language, address, site),
        "attachments": [_attachment(one, edition, page, address) for one in edition.attachments],
        "url": _absolute(site, own) if site else "",
        "lead_image": _lead_image(edition, site),
        "structured_data": _structured_data(edition, siblings, address),
        "style": Markup(style(newsroom, say)),  # noqa: S704 - the newsroom's own style sheets
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


def _absolute(site: str, path: str) -> str:
    return f"{site.rstrip('/')}/{quote(path)}"
