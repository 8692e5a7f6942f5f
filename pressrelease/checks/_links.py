"""Addresses of links: the same page in several languages, and addresses that are shown as text."""

from __future__ import annotations

import re
from urllib.parse import unquote

from pressrelease.languages import LANGUAGES
from pressrelease.records import dataclass

_WEB = re.compile(r"(?:https?:)?//([^/?#]*)([^?#]*)(\?[^#]*)?", re.IGNORECASE)
# also one from the place of another page on: /az/call, ../az/call
_PAGE = re.compile(r"(?:(?:https?:)?//([^/?#]*)|(?=\.{0,2}/))([^?#]*)(\?[^#]*)?", re.IGNORECASE)
_SPACES_IN_NUMBERS = re.compile(r"(?<=\d)[\s()\-.]+|(?<=[+:])[\s(]+")
_TRACKING = re.compile(r"utm_\w+=", re.IGNORECASE)

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"[+(]?\d[\d\s().-]{4,}\d")
_SHOWN = re.compile(
    r"(https?://|www\.)?((?:[\w-]+\.)+[^\W\d_][\w-]+)(?::\d+)?(/[^\s?#]*)?(\?[^\s#]*)?(?:#\S*)?",
    re.IGNORECASE,
)
_LONGEST = 2000  # letters: nobody spells out a longer address
# The last part of a file's name, which looks like that of a host.
_ENDINGS = frozenset(
    "csv doc docx gif htm html jpeg jpg js json md mp3 mp4 pdf png ppt pptx py rs sh svg ts txt xls xlsx xml zip".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """A web address in which `{}` replaces the part of the host or the path that names the language `code`.

    `site` is the host without that part, and `depth` the number of other parts of the path; both are the same in all
    versions of one page.
    """

    host: str
    path: str
    code: str
    site: str
    depth: int

    @property
    def address(self) -> str:
        """The page in any language: host and path."""
        return self.host + self.path


def page_of(target: str) -> Page | None:
    """The page of a web address; None for any other address. Scheme, `www.` and a final slash do not matter."""
    match = _PAGE.match(target)
    if match is None:
        return None
    codes = frozenset(LANGUAGES.names())
    host, path = _host(match[1] or ""), unquote(match[2]).rstrip("/")
    values = [value for value in (match[3] or "").lstrip("?").split("&") if not _TRACKING.match(value)]
    code = ""
    label, _, site = host.partition(".")
    if label in codes:
        code, host = label, "{}." + site
    else:
        site = host
    parts = path.split("/")[1:]
    for pieces, sign in ((parts, ""), (values, "=")):
        for number, piece in enumerate(pieces):
            name, _, last = piece.rpartition(sign) if sign else ("", "", piece)
            if not code and last.lower() in codes:
                code, pieces[number] = last.lower(), f"{name}{sign}{{}}"
    query = "?" + "&".join(values) if any(values) else ""
    depth = len(parts) - ("{}" in parts)
    return Page(host, "".join(f"/{part}" for part in parts) + query, code, site, depth)


def comparable(target: str) -> str:
    """An address without the parts that vary between language versions of a page or between spellings of an address."""
    page = page_of(target)
    if page is None:
        return _SPACES_IN_NUMBERS.sub("", target.strip().lower().partition("?")[0])
    # each language version has its own slug and number; only the depth of the path is the same
    return f"{page.site} {page.depth}" if page.code else page.address


def is_slip(one: str, other: str) -> bool:
    """Whether two texts differ by one extra, missing or wrong letter, or by two exchanged neighbours."""
    pairs = enumerate(zip(one, other, strict=False))
    start = next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    if one[1:] in (other, other[1:]) or one == other[1:]:
        return True
    return one[:2] == other[1::-1] and one[2:] == other[2:]


def leads_elsewhere(shown: str, target: str) -> bool:
    """Whether the text of a link is itself an address, but not the one that the link leads to.

    Omitted parts are ignored: the scheme, `www.`, a path, a query, the country code.
    """
    shown = shown.strip().rstrip(".,;:!?")
    if len(shown) > _LONGEST:
        return False
    scheme, _, rest = target.strip().partition(":")
    scheme, rest = scheme.lower(), rest.partition("?")[0]
    if _MAIL.fullmatch(shown):
        return scheme == "mailto" and unquote(rest).casefold() != shown.casefold()
    if _PHONE.fullmatch(shown):
        digits, own = (re.sub(r"\D", "", one).lstrip("0") for one in (shown, rest.partition(";")[0]))
        return scheme == "tel" and not (digits.endswith(own) or own.endswith(digits))
    match = _SHOWN.fullmatch(shown)
    if match is None or (
        not match[1] and (shown != shown.lower() or match[2].rpartition(".")[2] in _ENDINGS)
    ):
        return False
    web = _WEB.match(target)
    if web is None:
        return scheme in ("mailto", "tel")
    host, there = _host(match[2]), _host(web[1].partition(":")[0])
    if host != there and not there.endswith("." + host):
        return True
    path, whole = (unquote(one or "").rstrip("/").casefold() for one in (match[3], web[2]))
    if path.endswith(("…", "...")):
        return not whole.startswith(path.rstrip("….")) and not match[4]
    return bool(path and path != whole) or bool(match[4] and match[4] != web[3])


def _host(host: str) -> str:
    host = host.lower().removeprefix("www.")
    try:
        return host.encode("ascii").decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host
