"""An archive of years: releases as `_releases.py` draws them, with figures in all forms, corrections, embargoes and pictures.

    python benchmarks/_archive.py FOLDER [--count 10000] [--seed 1]

The same count and seed give the same bytes. The releases are spread evenly over ten years, so that at any moment in
those years some are published and some wait. No paragraph is written twice.
"""

from __future__ import annotations

import argparse
import random
import shutil
import struct
import sys
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import ClassVar

import _forms as forms
import _press as press
from _press import LANGUAGES, Topic
from _releases import EXAMPLES, Block, Draft, Said, decimal, said

FIRST, DAYS = datetime(2016, 1, 4, 9, tzinfo=timezone(timedelta(hours=4))), 3650
WIDTH, HEIGHT = 960, 600
CORRECTED, EMBARGOED, WITHDRAWN = 8, 20, 100  # one release in so many


class Filed(Draft):
    """One release of the archive, of `count` in all."""

    general: ClassVar = (*press.GENERAL, *forms.SENTENCES)
    picture = "picture.png"

    def __init__(self, number: int, count: int, chance: random.Random, used: set[Said]) -> None:
        minutes = chance.randrange(600)
        self.published = FIRST + timedelta(days=number * DAYS // count, minutes=minutes)
        self.figures = {
            "budget": f"AZN {chance.randrange(2, 90)} million",
            "share": f"{chance.randrange(12, 97)}.{chance.randrange(1, 10)}%",
            "decree_date": f"{chance.randrange(1, 29)} June {chance.randrange(2001, 2016)}",
        }
        super().__init__(number, chance, used)
        self.note = self.say(chance.choice(forms.NOTES)) if chance.randrange(CORRECTED) == 0 else None
        self.withdrawn = said(forms.WITHDRAWN) if chance.randrange(WITHDRAWN) == 0 else None
        self.embargoed = chance.randrange(EMBARGOED) == 0

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.published:%Y-%m-%d}-{self.number:05}"

    def drawn(self, kind: str) -> object:
        chance = self.chance
        match kind:
            case "range":
                low = chance.randrange(5, 15)
                return (f"{low}–{low + chance.randrange(2, 6)}",) * 3
            case "points" | "area" | "billions":
                tenths = chance.choice((3, 7, 9)) + 10 * chance.randrange(1, 5 if kind == "points" else 90)
                units = forms.SUMS if kind == "billions" else ("",) * 3
                return tuple(
                    decimal(tenths, code) + unit for code, unit in zip(LANGUAGES, units, strict=True)
                )
        known = forms.TABLES.get(kind)
        return super().drawn(kind) if known is None else chance.choice(known)

    def body(self, topic: Topic) -> Iterator[Block]:
        """Two to four parts, in which a table, a list, a quotation and a picture come and go."""
        chance, sentences = self.chance, self.sentences(topic)
        linked = chance.sample(press.LINKED, 2)
        self.has_picture = chance.randrange(3) > 0
        yield self.paragraph(sentences, chance.choice(press.PLAIN))
        if self.has_picture:
            yield self.picture_block()
        for number in range(chance.randrange(2, 5)):
            if number < len(topic.headings) and chance.randrange(4):
                yield Block("heading", ((said(topic.headings[number]),),))
            yield self.paragraph(sentences, linked[number % 2])
            match chance.randrange(5):
                case 0:
                    yield self.paragraph(sentences, press.COUNTED)
                    yield self.table(topic)
                case 1:
                    yield self.paragraph(sentences, press.NAMED[0], press.LISTED)
                    yield self.list_of(topic)
                case 2:
                    yield self.quotation(topic)
                case 3:
                    yield self.paragraph(sentences, *forms.SENTENCES[-3:])
        yield self.paragraph(sentences, press.NAMED[1], press.LAST)

    def fields(self, at: int) -> dict[str, object]:
        found = super().fields(at)
        published = self.published.isoformat("T", "minutes")
        found |= {"published": published, "id": f"archive-{self.number}", "figures": self._declared(found)}
        found["slug"] = dict.fromkeys(LANGUAGES, f"{self.published:%Y-%m-%d}-{self.number}")
        if not self.has_picture:
            del found["media"]
        if self.embargoed:
            found["embargo"] = published
        if self.note is not None:
            changed = self.published + timedelta(hours=1 + self.number % 50)
            found["updates"] = [{"at": changed.isoformat("T", "minutes"), "note": self.note.written[at]}]
        if self.withdrawn is not None:
            found["withdrawn"] = self.withdrawn.written[at]
        return found

    def _declared(self, found: dict[str, object]) -> dict[str, str]:
        """The figures by name that the texts use."""
        named = {name: str(amount) for name, amount in self.named.items()} | self.figures
        written = "".join(text.written[0] for _, text in self.texts())
        return {name: value for name, value in named.items() if f"{{{name}}}" in written}

    def texts(self) -> Iterator[tuple[str, Said]]:
        for role, text in super().texts():
            if role != "credit" or self.has_picture:
                yield role, text
        if self.note is not None:
            yield "update note", self.note
        if self.withdrawn is not None:
            yield "withdrawal note", self.withdrawn

    def write_picture(self, folder: Path) -> None:
        if self.has_picture:
            (folder / self.picture).write_bytes(landscape(self.chance))


def landscape(chance: random.Random) -> bytes:
    """A picture of hills under a sky, as PNG: four ridges in the colours of a time of day."""
    sky = tuple(chance.randrange(120, 235) for _ in range(3))
    colours = [bytes(int(one * (1 - 0.19 * depth)) for one in sky) for depth in range(5)]
    ridges = [
        (HEIGHT * (30 + 15 * depth) // 100, chance.randrange(-18, 19), chance.randrange(WIDTH))
        for depth in range(4)
    ]
    rows = bytearray()
    for y in range(HEIGHT):
        # a ridge rises to both sides of its foot; at this height it covers the columns from it on
        row = bytearray(bytes([0]) * WIDTH)
        for depth, (top, slope, foot) in enumerate(ridges, start=1):
            if slope == 0:
                covered = range(WIDTH) if y >= top else range(0)
            else:
                edge = min(max(foot + (y - top) * 100 // slope, 0), WIDTH)
                covered = range(edge) if slope > 0 else range(edge, WIDTH)
            row[covered.start : covered.stop] = bytes([depth]) * len(covered)
        rows += b"\0" + row
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)),
        (b"PLTE", b"".join(colours)),
        (b"IDAT", zlib.compress(bytes(rows), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


def make_archive(place: Path, count: int, *, seed: int = 1) -> list[Path]:
    """Write that many releases into a new folder, with the settings of a newsroom; returns their folders, oldest first."""
    place.mkdir(parents=True)
    shutil.copy(EXAMPLES / "pressrelease.toml", place)
    chance = random.Random(seed)
    used: set[Said] = set()
    made = []
    for number in range(count):
        release = Filed(number, count, chance, used)
        release.write(place / release.name)
        made.append(place / release.name)
    return made


def main() -> int:
    """Write an archive where the caller says; an existing folder is refused."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=10_000, help="releases (default: 10000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another archive (default: 1)")
    arguments = parser.parse_args()
    if arguments.folder.exists():
        print(f"{arguments.folder} is there already; name another folder, or delete it", file=sys.stderr)
        return 2
    made = make_archive(arguments.folder, arguments.count, seed=arguments.seed)
    print(f"{len(made)} releases from {made[0].name} to {made[-1].name} in {arguments.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
