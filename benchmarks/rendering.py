"""How long one release takes, from its folder to its last file: this package against the plain way of doing it.

The plain way is what one writes in an afternoon with markdown, python-docx and its default template, and feedgen.
It is spared the catalogs: its three texts lie ready in three Markdown files. Both make three web pages, three Word
documents and three feeds, and put the picture beside the pages. Rounds alternate in one process, every round has
releases that neither has seen, and medians are compared, so that what else the machine does hits both alike. Both
write to memory where the machine has a folder for that: this is about programs, not about its disk.

    python benchmarks/rendering.py [--rounds N] [--profile]
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "docs/examples"
MODEL = "2023-01-10-communication-results"
LANGUAGES = ("az", "ru", "en")
FORMATS = ("html", "docx", "rss")
TARGET = 1 / 6
MEMORY = Path("/dev/shm")

# ------------------------------------------------------------------------------------------------ the plain way


def render_plainly(folder: Path, output: Path) -> None:
    """Read three Markdown files, write nine files."""
    import markdown
    from feedgen.feed import FeedGenerator

    output.mkdir(parents=True)
    for picture in folder.glob("*.jpg"):
        shutil.copy(picture, output / picture.name)
    for language in LANGUAGES:
        text = (folder / f"{language}.md").read_text("utf-8")
        title = text.splitlines()[0].removeprefix("# ")
        body = markdown.markdown(text, extensions=["tables", "sane_lists"])
        page = f"<!doctype html><html lang={language}><meta charset=utf-8><title>{title}</title><body>{body}</body></html>"
        (output / f"{language}.html").write_text(page, "utf-8")
        write_word_document(text, folder, output / f"{language}.docx")
        feed = FeedGenerator()
        feed.title("Press releases")
        feed.link(href="https://press.example.org/")
        feed.description("Press releases")
        feed.language(language)
        entry = feed.add_entry()
        entry.id(f"release-{language}")
        entry.title(title)
        entry.link(href=f"https://press.example.org/{language}.html")
        entry.description(body)
        entry.published("2023-01-10T12:28:00+04:00")
        feed.rss_file(str(output / f"{language}.xml"), pretty=True)


def write_word_document(text: str, folder: Path, path: Path) -> None:
    """One Markdown text as a Word document, block by block."""
    from docx import Document
    from docx.shared import Inches

    document = Document()
    for block in text.split("\n\n"):
        lines = block.strip().splitlines()
        if not lines:
            continue
        if heading := re.match(r"(#+) (.*)", lines[0]):
            document.add_heading(heading[2], level=len(heading[1]))
        elif image := re.match(r'!\[(.*)\]\((\S+)(?: "(.*)")?\)', " ".join(lines)):
            document.add_picture(str(folder / image[2]), width=Inches(6))
            document.add_paragraph(image[3], style="Caption")
        elif lines[0].startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
            del rows[1]
            table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, content in zip(row.cells, cells, strict=True):
                    cell.text = content
        elif lines[0].startswith("- "):
            for line in lines:
                add_words(document.add_paragraph(style="List Bullet"), line.removeprefix("- "))
        elif lines[0].startswith(">"):
            words = " ".join(line.removeprefix(">").strip() for line in lines)
            add_words(document.add_paragraph(style="Quote"), words)
        else:
            add_words(document.add_paragraph(), " ".join(lines))
    document.save(str(path))


def add_words(paragraph: object, text: str) -> None:
    """Text with **strong** words as runs."""
    for number, part in enumerate(text.split("**")):
        paragraph.add_run(part).bold = number % 2 == 1  # type: ignore[attr-defined]


# ------------------------------------------------------------------------------------------------ ours


def render_ours(folder: Path, output: Path) -> None:
    """Load, check, render, prove and write."""
    import pressrelease

    pressrelease.render(folder, output, formats=FORMATS)


def render_unchecked(folder: Path, output: Path) -> None:
    """Load, render, prove and write, with all checks switched off.

    The plain way checks nothing, so this is what compares like with like.
    """
    import pressrelease
    from pressrelease.checks import CHECKS
    from pressrelease.config import find_config

    config = replace(find_config(folder), ignore=CHECKS.names())
    pressrelease.render(folder, output, formats=FORMATS, config=config)


# ------------------------------------------------------------------------------------------------ the releases


def make_releases(place: Path, count: int) -> list[tuple[Path, Path]]:
    """Copies of the model release with other years in them: for us its folder, for the plain way three texts."""
    shutil.copy(EXAMPLES / "pressrelease.toml", place)
    made = []
    for number in range(count):
        ours, plain = place / f"release-{number}", place / f"plain-{number}"
        ours.mkdir()
        plain.mkdir()
        for source in sorted((EXAMPLES / MODEL).iterdir()):
            if source.suffix == ".jpg":
                shutil.copy(source, ours)
                shutil.copy(source, plain)
            else:
                (ours / source.name).write_text(altered(source.read_text("utf-8"), number), "utf-8")
        write_texts(ours, plain)
        made.append((ours, plain))
    return made


def altered(text: str, number: int) -> str:
    """The text with another year and another number of videos, so that no two releases share those texts."""
    return text.replace("2022", str(1100 + number)).replace("360", str(400 + number))


def write_texts(folder: Path, plain: Path) -> None:
    """The release's three languages as ready Markdown texts."""
    import polib

    _, front, body = (folder / "release.md").read_text("utf-8").split("---\n", 2)
    source = re.search(r"^language: (\w+)", front, re.MULTILINE)
    assert source is not None
    blocks = [joined(block) for block in body.strip().split("\n\n")]
    (plain / f"{source[1]}.md").write_text("\n\n".join(blocks), "utf-8")
    for catalog in folder.glob("*.po"):
        entries = sorted(polib.pofile(str(catalog)), key=lambda entry: -len(entry.msgid))
        translated = []
        for block in blocks:
            for entry in entries:
                block = block.replace(entry.msgid, entry.msgstr)
            translated.append(block)
        (plain / f"{catalog.stem}.md").write_text("\n\n".join(translated), "utf-8")


def joined(block: str) -> str:
    """A block whose paragraphs are one line each, as the catalogs have them."""
    lines = block.splitlines()
    if lines[0].startswith(("|", "- ")):
        return block
    if lines[0].startswith(">"):
        said = " ".join(line.removeprefix(">").strip() for line in lines)
        return "> " + said.replace("  \u2014", "\n>\n> \u2014")
    return " ".join(lines)


# ------------------------------------------------------------------------------------------------ measuring


def timed(act: Callable[[Path, Path], None], folder: Path, output: Path) -> float:
    """Milliseconds of one call."""
    gc.collect()
    start = time.perf_counter()
    act(folder, output)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Measure, print a table, and return 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=30, help="rounds to measure (default: 30)")
    parser.add_argument("--profile", action="store_true", help="show where our time goes instead")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        place = Path(name)
        releases = make_releases(place, 2 * arguments.rounds + 2)
        for number, (folder, plain) in enumerate(releases[:2]):  # imports and caches are not a release's time
            render_plainly(plain, place / f"warm-plain-{number}")
            render_ours(folder, place / f"warm-ours-{number}")
        if arguments.profile:
            show_profile([folder for folder, _ in releases[2:]], place)
            return 0
        ways = {
            "the plain way": render_plainly,
            "rendered": render_unchecked,
            "rendered and checked": render_ours,
        }
        times: dict[str, list[float]] = {way: [] for way in ways}
        output = place / "out"
        for (folder, plain), (other, _) in zip(releases[2::2], releases[3::2], strict=True):
            sources = (plain, folder, other)  # nobody has what another one has just read
            for (way, act), source in zip(ways.items(), sources, strict=True):
                times[way].append(timed(act, source, output))
                shutil.rmtree(output)
    print(f"one release: 3 web pages, 3 Word documents, 3 feeds; {arguments.rounds} rounds")
    plainly = times["the plain way"]
    for way, taken in times.items():
        ratios = statistics.median(plainly) / statistics.median(taken), min(plainly) / min(taken)
        print(
            f"  {way:21} median {statistics.median(taken):7.2f} ms = 1/{ratios[0]:.1f}"
            f"   fastest {min(taken):7.2f} ms = 1/{ratios[1]:.1f}"
        )
    print(f"  target: at most 1/{1 / TARGET:.0f}")
    return 0 if min(times["rendered"]) <= TARGET * min(plainly) else 1


def show_profile(folders: list[Path], place: Path) -> None:
    """Where our time goes, by what was called."""
    profile = cProfile.Profile()
    profile.enable()
    for number, folder in enumerate(folders):
        render_ours(folder, place / f"profiled-{number}")
    profile.disable()
    for order in ("cumulative", "tottime"):
        pstats.Stats(profile).sort_stats(order).print_stats(45)


if __name__ == "__main__":
    sys.exit(main())
