"""A link that is missing in a language, that only it has, or that leads somewhere else.

Why
: Links are changed on the last evening, in one language. Readers of another language then land on last year's page, or
  write to an address that nobody reads.

What is compared
: Web, mail and telephone addresses in corresponding texts. The versions of a page in different languages count as the
  same address: `https://example.org/az/news/1` and `https://example.org/en/news/2`, `ru.example.org`, `?lang=en`; the
  pages of one language, the one in which the release is written, may lack such a sign. `www.` and a final slash do not
  matter. If two languages link to their own versions, the third should, too (a warning); and if those two differ only
  in the language, `/az/call` and `/en/call`, a third with one different letter, `/ru/cal`, is a slip (a warning). In
  each language by itself, a link whose text is an address must lead there; parts that the text omits are ignored.

What to do
: Correct the address in the named language. If a page really exists in one language only, excuse the finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressrelease.checks import Check, Example, Subject
from pressrelease.checks._counted import Key, differences, marks_together, tell
from pressrelease.checks._links import Page, comparable, is_slip, leads_elsewhere, page_of
from pressrelease.findings import Finding, Severity
from pressrelease.model import Mark

_Version = tuple[int, Mark, Page]  # a link, its segment's index, and the page to which it leads

_LINKS = frozenset({"link"})
_MESSAGES = (
    "this link leads to {actual}; {there} has {expected}",
    "the link to {expected} is missing; {there} has it",
    "no other language has this link to {actual}",
)


def find(subject: Subject) -> Iterator[Finding]:
    """Links that differ, that lead to another language's page, and that show an address other than their own."""
    told: set[tuple[str, int, int]] = set()
    for difference in differences(subject, _LINKS, _same_page(subject), ignore_bare=True):
        if difference.actual is not None:
            told.add((difference.lang, difference.actual[0], difference.actual[1].start))
        yield tell(subject, CHECK, difference, _target, _MESSAGES)
    for finding in (*_other_versions(subject), *_false_texts(subject)):
        assert finding.lang is not None, "a link stands in a language"
        if (finding.lang, finding.segment, finding.start) not in told:
            yield finding


def _target(link: Mark) -> str:
    return link.target


def _same_page(subject: Subject) -> Key:
    """What makes links the same: the address without what differs between the language versions of one page."""
    versions = {
        (page.site, page.depth)
        for _, found in marks_together(subject, _LINKS)
        for code, links in found.items()
        for _, link in links
        if (page := page_of(link.target)) is not None and page.code == code
    }

    def key(code: str, link: Mark) -> str:
        page = page_of(link.target)
        if page is None or page.code or (page.site, page.depth) not in versions:
            return comparable(link.target)
        # the main language of a site needs no code in its addresses, and the home page serves every language
        own = subject.release is None or subject.release.language == code or page.depth == 0
        return f"{page.site} {page.depth}" if own else comparable(link.target)

    return key


def _other_versions(subject: Subject) -> Iterator[Finding]:
    """Links to another language's page, or to a misspelt version of the own, if two languages link to theirs."""
    for _, found in marks_together(subject, _LINKS):
        versions: dict[tuple[str, int], dict[str, list[_Version]]] = {}
        for code, links in found.items():
            for index, link in links:
                page = page_of(link.target)
                if page is not None and page.code:
                    pages = versions.setdefault((page.site, page.depth), {})
                    pages.setdefault(code, []).append((index, link, page))
        for pages in versions.values():
            for code, own in pages.items():
                others = {other: there for other, there in pages.items() if other != code}
                if len(others) > 1 and all(
                    page.code == other for other, there in others.items() for _, _, page in there
                ):
                    yield from _out_of_step(subject, code, own, others)


def _out_of_step(
    subject: Subject, code: str, own: list[_Version], others: dict[str, list[_Version]]
) -> Iterator[Finding]:
    """The links of one language that are not as expected from those of the others, which link to their own pages."""
    shared = set.intersection(*({page.address for _, _, page in there} for there in others.values()))
    lacking = shared - {page.address for _, _, page in own}
    named = " and ".join(others)
    for index, link, page in own:
        expected = ""
        if page.code != code:
            message = f"this link leads to the page in {page.code}; {named} link to their own"
        elif near := [one for one in sorted(lacking) if is_slip(one, page.address)]:
            expected = near[0].replace("{}", code, 1)
            message = f"this link leads to {link.target}; as {named} have it, it would be {expected}"
        else:
            continue
        yield subject.finding(
            CHECK,
            message,
            lang=code,
            segment=index,
            start=link.start,
            end=link.end,
            severity=Severity.WARNING,
            expected=expected,
            actual=link.target,
            witnesses=[
                subject.witness(other, at, mark.start, mark.end)
                for other, ((at, mark, _), *_) in others.items()
            ],
        )


def _false_texts(subject: Subject) -> Iterator[Finding]:
    """Links that show an address other than their own."""
    for _, found in marks_together(subject, _LINKS):
        for code, links in found.items():
            for index, link in links:
                shown = subject.texts[code][index][link.start : link.end]
                if leads_elsewhere(shown, link.target):
                    yield subject.finding(
                        CHECK,
                        f"this link shows {shown} and leads to {link.target}",
                        lang=code,
                        segment=index,
                        start=link.start,
                        end=link.end,
                        expected=shown,
                        actual=link.target,
                    )


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
        Example(
            {
                "az": "Müraciət [saytda](https://example.org/az/call) qəbul olunur.",
                "ru": "Обращения принимаются [на сайте](https://example.org/az/call).",
                "en": "Appeals are taken [on the site](https://example.org/az/call).",
            },
            note="the page exists in one language only, and all link to it",
        ),
        Example(
            {
                "az": "Əlaqə [saytdadır](https://example.org/az/contact).",
                "ru": "Контакты [на сайте](https://example.org/ru/kontakty).",
                "en": "See [contacts](https://example.org/en/contact).",
            },
            note="a language may have a word of its own in its addresses",
        ),
        Example(
            {
                "az": "[www.example.org](https://example.org/az/) və [012 555 01 10](tel:+994125550110)",
                "ru": "[example.org/ru](https://www.example.org/ru/) и [+994 (12) 555-01-10](tel:+994125550110)",
                "en": "[https://example.org/en/](https://example.org/en/) and [call us](tel:+994125550110)",
            },
            whole=True,
            note="a text may show less of an address than the whole",
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
        Example(
            {
                "az": "Müraciət [saytda](https://example.org/az/call) qəbul olunur.",
                "ru": "Обращения принимаются [на сайте](https://example.org/az/call).",
                "en": "Appeals are taken [on the site](https://example.org/en/call).",
            },
            lang="ru",
            marked="на сайте",
            severity=Severity.WARNING,
            note="a link to another language's page, where the others have their own",
        ),
        Example(
            {
                "az": "Müraciət [saytda](https://example.org/az/call) qəbul olunur.",
                "ru": "Обращения принимаются [на сайте](https://example.org/ru/cal).",
                "en": "Appeals are taken [on the site](https://example.org/en/call).",
            },
            lang="ru",
            marked="на сайте",
            severity=Severity.WARNING,
            note="one letter is missing in an address that the others have alike",
        ),
        Example(
            {
                "az": "Sayt: [www.example.org/forum](https://example.org/forum)",
                "ru": "Сайт: [www.example.org/forun](https://example.org/forum)",
                "en": "Site: [www.example.org/forum](https://example.org/forum)",
            },
            lang="ru",
            marked="www.example.org/forun",
            note="the text shows another address than that of the link",
        ),
    ),
)
