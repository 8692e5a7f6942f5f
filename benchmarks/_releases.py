"""Releases as press offices write them, drawn from a seed: for this package a folder, for the plain way three texts.

Each has a title, a summary, contacts, two figures by name, and a body with headings, a picture, links with labels, a
table, a list and a quotation. The three languages take turns as the language of the source. No paragraph is written
twice, neither within a release nor in two of a run.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import Formatter

import _press as press
from _press import LANGUAGES, Topic, Triplet

EXAMPLES = Path(__file__).parent.parent / "docs/examples"
PICTURE = EXAMPLES / "2023-01-10-communication-results/briefing.jpg"
MAIL = "press@example.org"
RANGES = {"few": (5, 39), "tens": (41, 99), "hundreds": (102, 998), "thousands": (1002, 9990)}


@dataclass(frozen=True, slots=True)
class Said:
    """A text in all languages: as a release has it, with its figures by name, and as it is read."""

    written: tuple[str, ...]
    plain: tuple[str, ...]

    def joined(self, other: Said, between: str = " ") -> Said:
        """The two as one text."""
        return Said(
            tuple(map(between.join, zip(self.written, other.written, strict=True))),
            tuple(map(between.join, zip(self.plain, other.plain, strict=True))),
        )


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the body; `rows` are its texts: those of a table by row, else one row. `file` is that of a picture."""

    kind: str
    rows: tuple[tuple[Said, ...], ...]
    file: str = ""

    @property
    def texts(self) -> Iterator[tuple[str, Said]]:
        """Its texts with the roles that they have in a catalog."""
        roles = {
            "table": ("table header", "table cell"),
            "quotation": ("quotation", "speaker"),
            "picture": ("image description", "caption"),
        }.get(self.kind, (self.kind, self.kind))
        for number, row in enumerate(self.rows):
            for text in row:
                yield roles[min(number, 1)], text

    def markdown(self, text_of: Callable[[Said], str]) -> str:
        """The block as Markdown."""
        rows = [[text_of(text) for text in row] for row in self.rows]
        match self.kind:
            case "heading":
                return f"## {rows[0][0]}"
            case "list item":
                return "\n".join(f"- {text}" for text in rows[0])
            case "table":
                lines = ["| " + " | ".join(row) + " |" for row in rows]
                return "\n".join([lines[0], "|---|---:|---:|", *lines[1:]])
            case "quotation":
                return f"> {rows[0][0]}\n>\n> — {rows[1][0]}"
            case "picture":
                return f'![{rows[0][0]}]({self.file} "{rows[1][0]}")'
        return rows[0][0]


# ------------------------------------------------------------------------------------------------ figures


class Count:
    """A whole number as a language writes it; what agrees with it is asked for by the format.

    Where `name` is given it is a figure by name: its place stands there instead of the number.
    """

    def __init__(self, amount: int, code: str, name: str = "") -> None:
        self.amount = amount
        self.code = code
        self.name = name

    def __format__(self, form: str) -> str:
        if not form:
            return f"{{{self.name}}}" if self.name else grouped(self.amount, self.code)
        tens, ones = self.amount % 100 // 10, self.amount % 10
        if form == "-dan":  # after altı, doqquz, on, otuz, qırx, altmış, doxsan
            back = ones in (6, 9) if ones else tens in (1, 3, 4, 6, 9)
            return f"{self}-{'dan' if back else 'dən'}"
        if form == "-dək":  # the same after all numbers
            return f"{self}{form}"
        if self.name:
            return f"[{form.replace('|', '/')}]"
        one, few, many = form.split("|")
        return many if tens == 1 or not 1 <= ones <= 4 else one if ones == 1 else few

    def __str__(self) -> str:
        return format(self)


def grouped(amount: int, code: str) -> str:
    """A whole number: thousands with a comma in English, else with a space from five digits on."""
    if code == "en":
        return f"{amount:,}"
    return f"{amount:,}".replace(",", " ") if amount >= 10_000 else str(amount)


def decimal(tenths: int, code: str) -> str:
    """A number with one decimal."""
    return f"{tenths // 10}{'.' if code == 'en' else ','}{tenths % 10 or 5}"


def full_date(day: date, code: str) -> str:
    """A date with its year, which is 2024 or 2025."""
    month = press.MONTHS[LANGUAGES.index(code)][day.month - 1]
    match code:
        case "az":
            return f"{day.day} {month} {day.year}-{'cü' if day.year == 2024 else 'ci'} il"
        case "ru":
            return f"{day.day} {month} {day.year} года"
    return f"{month} {day.day}, {day.year}"


# ------------------------------------------------------------------------------------------------ a release


class Draft:
    """One release: its texts, drawn by `chance`; paragraphs that are in `used` are drawn again."""

    general = press.GENERAL  # sentences that fit every topic
    picture = PICTURE.name

    def __init__(self, number: int, chance: random.Random, used: set[Said]) -> None:
        self.number = number
        self.source = LANGUAGES[number % len(LANGUAGES)]
        self.chance = chance
        self.used = used
        self.named = {"visits": self._whole("hundreds"), "offices": self._whole("tens")}
        topic = chance.choice(press.TOPICS)
        self.title = self.say(chance.choice(topic.titles))
        self.summary = self.say(chance.choice(topic.sentences))
        self.place = said(chance.choice(press.CITIES))
        self.tags = [said(tag) for tag in topic.tags]
        self.people = [said(person) for person in chance.sample(press.PEOPLE, 2)]
        self.blocks = tuple(self.body(topic))

    def say(self, pattern: Triplet) -> Said:
        """A text with figures of its own."""
        fields = dict.fromkeys(name for _, name, _, _ in Formatter().parse(pattern[2]) if name)
        drawn = {name: self.named.get(name) or self.drawn(name.rstrip("23")) for name in fields}
        written, plain = (
            tuple(
                text.format_map({name: self._worded(name, drawn[name], code, by_name) for name in drawn})
                for code, text in zip(LANGUAGES, pattern, strict=True)
            )
            for by_name in (True, False)
        )
        return Said(written, plain)

    def drawn(self, kind: str) -> object:
        """A figure of a kind, or what else has places in the sentences: one value, or a triplet."""
        chance = self.chance
        match kind:
            case "many":
                return chance.randrange(10_000, 99_900, 100)
            case "day":
                return date(2024, 1, 10) + timedelta(days=chance.randrange(700))
            case "hour":
                return chance.choice(("10:00", "11:00"))
            case "where":
                return chance.choice(press.WHERE)
            case "page":
                return str(self.number * 100 + chance.randrange(100))
            case "mail":
                return MAIL
            case "share" | "money":
                tenths = chance.randrange(12, 989)
                units = ("%",) * 3 if kind == "share" else press.MONEY
                return tuple(
                    decimal(tenths, code) + unit for code, unit in zip(LANGUAGES, units, strict=True)
                )
        return self._whole(kind)

    def _whole(self, kind: str) -> int:
        """A whole number that does not end with 1: the verbs of the Russian sentences are in the plural."""
        amount = self.chance.randint(*RANGES[kind])
        return amount + 1 if amount % 10 == 1 else amount

    def _worded(self, name: str, value: object, code: str, by_name: bool) -> object:
        match value:
            case int():
                return Count(value, code, name if by_name and name in self.named else "")
            case date():
                return full_date(value, code)
            case tuple():
                return value[LANGUAGES.index(code)]
        return value

    def body(self, topic: Topic) -> Iterator[Block]:
        """The blocks, in order."""
        sentences = self.sentences(topic)
        linked = list(press.LINKED)
        self.chance.shuffle(linked)
        headings = [Block("heading", ((said(one),),)) for one in topic.headings]
        yield self.paragraph(sentences, self.chance.choice(press.PLAIN))
        yield self.picture_block()
        yield headings[0]
        yield self.paragraph(sentences, linked[0])
        yield self.paragraph(sentences, press.COUNTED)
        yield self.table(topic)
        yield headings[1]
        yield self.paragraph(sentences, press.NAMED[0], press.LISTED)
        yield self.list_of(topic)
        yield self.quotation(topic)
        yield headings[2]
        yield self.paragraph(sentences, press.NAMED[1])
        yield self.paragraph(sentences, linked[1], press.LAST)

    def sentences(self, topic: Topic) -> Iterator[Triplet]:
        """The sentences of the topic and the general ones, mixed, without an end."""
        while True:
            pool = [*topic.sentences, *self.general]
            self.chance.shuffle(pool)
            yield from pool

    def paragraph(self, sentences: Iterator[Triplet], *last: Triplet) -> Block:
        """Two sentences and the last ones, as nobody has read them before."""
        while True:
            text = self.say(next(sentences))
            for pattern in (next(sentences), *last):
                text = text.joined(self.say(pattern))
            if text not in self.used:
                self.used.add(text)
                return Block("paragraph", ((text,),))

    def picture_block(self) -> Block:
        """The picture with its caption."""
        return Block("picture", ((said(press.PICTURE),), (self.say(press.CAPTION),)), self.picture)

    def table(self, topic: Topic) -> Block:
        """Four rows of the topic's table."""
        rows = [
            (said(row), *(self.say(cell) for cell in press.CELLS))
            for row in self.chance.sample(topic.rows, 4)
        ]
        return Block("table", (tuple(map(said, topic.header)), *rows))

    def list_of(self, topic: Topic) -> Block:
        """Three items of the topic."""
        return Block("list item", (tuple(self.say(item) for item in self.chance.sample(topic.items, 3)),))

    def quotation(self, topic: Topic) -> Block:
        """What the first of the people says."""
        speaker = self.people[0].joined(said(press.CONTACT), ", ")
        return Block("quotation", ((self.say(self.chance.choice(topic.quotations)),), (speaker,)))

    # -------------------------------------------------------------------------------------------- files

    def write(self, folder: Path) -> None:
        """The release as this package reads it: release.md, two catalogs, the picture."""
        folder.mkdir()
        self.write_picture(folder)
        at = LANGUAGES.index(self.source)
        body = [
            f"# {self.title.written[at]}",
            *(one.markdown(lambda text: text.written[at]) for one in self.blocks),
        ]
        front = front_matter(self.fields(at))
        (folder / "release.md").write_text(f"---\n{front}---\n\n" + "\n\n".join(body) + "\n", "utf-8")
        for language, code in enumerate(LANGUAGES):
            if code != self.source:
                (folder / f"{code}.po").write_text(self._catalog(at, language), "utf-8")

    def write_picture(self, folder: Path) -> None:
        """The picture beside the text."""
        shutil.copy(PICTURE, folder)

    def write_plainly(self, folder: Path) -> None:
        """The release as three Markdown texts beside their picture."""
        folder.mkdir()
        self.write_picture(folder)
        for at, code in enumerate(LANGUAGES):
            body = [one.markdown(lambda text: text.plain[at]) for one in self.blocks]  # noqa: B023 -- used at once
            text = "\n\n".join([f"# {self.title.plain[at]}", *body]) + "\n"
            (folder / f"{code}.md").write_text(text, "utf-8")

    def fields(self, at: int) -> dict[str, object]:
        """The front matter in the language of that number."""
        return {
            "id": f"release-{self.number}",
            "language": self.source,
            "published": f"{date(2023, 1, 10) + timedelta(days=self.number % 700)}T12:{self.number % 60:02}+04:00",
            "place": self.place.written[at],
            "summary": self.summary.written[at],
            "source": press.SOURCE[at],
            "tags": [tag.written[at] for tag in self.tags],
            "contacts": [
                {
                    "name": person.written[at],
                    "role": press.CONTACT[at],
                    "phone": f"+994 12 555 01 {10 * number}",
                    "email": MAIL,
                }
                for number, person in enumerate(self.people, start=1)
            ],
            "about": press.ABOUT[at],
            "media": [{"file": self.picture, "credit": press.CREDIT[at]}],
            "slug": dict.fromkeys(LANGUAGES, f"release-{self.number}"),
            "figures": {name: str(amount) for name, amount in self.named.items()},
        }

    def texts(self) -> Iterator[tuple[str, Said]]:
        """All texts with their roles."""
        yield "title", self.title
        yield "summary", self.summary
        yield "dateline", self.place
        yield "source", said(press.SOURCE)
        for tag in self.tags:
            yield "tag", tag
        for block in self.blocks:
            yield from block.texts
        yield "credit", said(press.CREDIT)
        for person in self.people:
            yield "contact name", person
        yield "contact role", said(press.CONTACT)
        yield "boilerplate", said(press.ABOUT)

    def _catalog(self, source: int, language: int) -> str:
        header = f"Language: {LANGUAGES[language]}\\nContent-Type: text/plain; charset=UTF-8\\n"
        entries = {("", ""): f'msgid ""\nmsgstr "{header}"\n'}
        for role, text in self.texts():
            msgid, msgstr = text.written[source], text.written[language]
            if any(map(str.isalpha, msgid)):
                flag = "#, python-brace-format\n" if "{" in msgid else ""
                entries[role, msgid] = (
                    f"{flag}msgctxt {quoted(role)}\nmsgid {quoted(msgid)}\nmsgstr {quoted(msgstr)}\n"
                )
        return "\n".join(entries.values())


def said(texts: Triplet) -> Said:
    """A text without a figure."""
    return Said(texts, texts)


def quoted(text: str) -> str:
    """A text in quotation marks, as PO and YAML read it."""
    return json.dumps(text, ensure_ascii=False)


def front_matter(fields: Mapping[str, object]) -> str:
    """The fields as YAML."""
    lines: list[str] = []
    for name, value in fields.items():
        match value:
            case dict():
                lines += [f"{name}:", *(f"  {key}: {quoted(text)}" for key, text in value.items())]
            case list():
                lines.append(f"{name}:")
                for one in value:
                    parts = (
                        [f"{key}: {quoted(text)}" for key, text in one.items()]
                        if isinstance(one, dict)
                        else [quoted(one)]
                    )
                    lines += [f"  {'  ' if number else '- '}{part}" for number, part in enumerate(parts)]
            case _:
                lines.append(f"{name}: {quoted(str(value))}")
    return "\n".join(lines) + "\n"


def make_releases(place: Path, count: int, *, plainly: bool = True, seed: int = 8) -> list[tuple[Path, Path]]:
    """Write that many releases with the settings of a newsroom; returns the folders of each and of its plain texts."""
    shutil.copy(EXAMPLES / "pressrelease.toml", place)
    chance = random.Random(seed)
    used: set[Said] = set()
    made = []
    for number in range(count):
        draft = Draft(number, chance, used)
        folders = place / f"release-{number:05}", place / f"plain-{number:05}"
        draft.write(folders[0])
        if plainly:
            draft.write_plainly(folders[1])
        made.append(folders)
    return made
