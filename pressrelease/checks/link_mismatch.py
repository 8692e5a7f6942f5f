"""A link that a language lacks, has too much, or that leads somewhere else.

Why
: Links are changed on the last evening, in one language. The reader of another then lands on last year's page, or
  writes to an address that nobody reads.

What is compared
: Addresses, web and mail and telephone, of texts that answer one another. The same page in each language's own version
  is the same address: `https://example.org/az/news/1` and `https://example.org/en/news/2`, `ru.example.org`,
  `?lang=en`. Whether there is `www.` or a slash at the end does not matter.

What to do
: Correct the address in the language that is named. Where a page truly exists in one language only, excuse it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._counted import differences, tell
from pressrelease.findings import Finding
from pressrelease.languages import LANGUAGES
from pressrelease.model import Mark

_LINKS = frozenset({"link"})
_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#]*)([^?#]*)(\?[^#]*)?", re.IGNORECASE)
_MESSAGES = (
    "this link leads to {actual}; {there} has {expected}",
    "the link to {expected} is missing; {there} has it",
    "this link to {actual} is in no other language",
)


def find(subject: Subject) -> Iterator[Finding]:
    """Links that differ."""
    for difference in differences(subject, _LINKS, _same_page, ignore_bare=True):
        yield tell(subject, CHECK, difference, _target, _MESSAGES)


def _target(link: Mark) -> str:
    return link.target


def _same_page(link: Mark) -> str:
    """An address without what differs between the language versions of one page."""
    match = _ADDRESS.match(link.target)
    if match is None:
        return re.sub(r"(?<=\d)[\s()\-.]+|(?<=[+:])[\s(]+", "", link.target.strip().lower())
    codes = LANGUAGES.names()
    host, path, query = match.group(1).lower(), match.group(2).rstrip("/"), match.group(3) or ""
    parts = path.split("/")
    label, _, domain = host.partition(".")
    localised = label in codes or any(part.lower() in codes for part in parts)
    localised = localised or any(
        value.partition("=")[2].lower() in codes for value in query.lstrip("?").split("&")
    )
    if not localised:
        return f"{host}{path}{query}"
    # pages in their own language have their own slug and number; how deep they lie is what they have in common
    return f"{domain if label in codes else host} {len(parts) - (label not in codes and not query)}"


CHECK = Check(
    __name__,
    __doc__,
    find,
    good=(
        Example(
            {
                "az": "Sənəd [saytda](https://example.org/az/sened/12) yerləşdirilib.",
                "ru": "Документ размещён [на сайте](https://www.example.org/ru/dokument/12/).",
                "en": "The document is [on the site](https://example.org/en/document/12).",
            },
            note="each language links to its own version of the page",
        ),
        Example(
            {
                "az": "Suallar: [press@example.org](mailto:press@example.org)",
                "en": "Questions: <press@example.org>",
            },
            note="one address, written in two ways",
        ),
    ),
    bad=(
        Example(
            {
                "az": "Qeydiyyat [burada](https://example.org/qeydiyyat) aparılır.",
                "ru": "Регистрация ведётся [здесь](https://example.org/registraciya).",
                "en": "Register [here](https://example.org/qeydiyyat).",
            },
            lang="ru",
            marked="здесь",
            note="two languages lead to one page, the third to another",
        ),
        Example(
            {
                "az": "Qeydiyyat [burada](https://example.org/qeydiyyat) aparılır.",
                "ru": "Регистрация ведётся [здесь](https://example.org/qeydiyyat).",
                "en": "Registration is open.",
            },
            lang="en",
            note="the link was lost in translation",
        ),
    ),
)
