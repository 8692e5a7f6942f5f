"""A format declares how much of an edition it shows, and the proof requires exactly that."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hand_made import edition, said

import pressrelease as pr
from pressrelease.errors import ProofError
from pressrelease.formats import FORMATS, Format, Publication, Shows
from pressrelease.model import Edition, Paragraph, plain_text
from pressrelease.publishing.proof import Proof

# what each kind of list shows of a release with a figure in its title, its summary and its text
MADE = edition(
    slug="results-11",
    title=said("22 tours"),
    subtitle=None,
    summary="In 33 towns.",
    blocks=(Paragraph(said("With 44 guests.")),),
    contacts=(),
    about=(),
)
WANTED = {
    Shows.ADDRESS: ["11"],
    Shows.TITLE: ["22"],
    Shows.SUMMARY: ["22", "33"],
    Shows.FULL_TEXT: ["22", "44"],
}


def test_every_way_to_show_an_edition_is_tried_here() -> None:
    assert set(WANTED) == set(Shows)


@pytest.mark.parametrize("shows", Shows)
def test_the_proof_asks_for_what_is_shown_and_for_no_more(shows: Shows) -> None:
    Proof().prove("f", " ".join(WANTED[shows]), [MADE], shows)


@pytest.mark.parametrize(("shows", "lost"), [(shows, one) for shows, all_ in WANTED.items() for one in all_])
def test_the_proof_misses_each_figure_that_is_to_be_shown(shows: Shows, lost: str) -> None:
    rest = " ".join(one for one in WANTED[shows] if one != lost)
    with pytest.raises(ProofError, match=lost):
        Proof().prove("f", rest, [MADE], shows)


def test_one_proof_serves_formats_that_show_more_and_less() -> None:
    proof = Proof()
    proof.prove("index", "22", [MADE], Shows.TITLE)
    with pytest.raises(ProofError, match="44"):
        proof.prove("page", "22", [MADE], Shows.FULL_TEXT)


def titles(line: Callable[[str], str]) -> Format:
    """A list of titles, one per line: a format of a few lines, as in a plug-in."""

    def render(editions: Sequence[Edition], publication: Publication) -> bytes:
        return "".join(f"{line(plain_text(one.title))}\n" for one in editions).encode()

    return Format(
        "a list of titles",
        ".csv",
        "text/csv",
        render,
        bytes.decode,
        collective=True,
        stem="index",
        shows=Shows.TITLE,
        shows_media=False,
    )


@pytest.fixture
def newsroom(tmp_path: Path, examples: Path) -> Path:
    return Path(shutil.copytree(examples, tmp_path / "newsroom"))


def test_a_list_of_titles_can_be_published(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FORMATS._loaded, "titles", titles(str))
    model = newsroom / "2023-01-10-communication-results"
    written = pr.render(model, tmp_path / "out", formats=("html", "titles"))
    lists = {path.parent.name: path.read_text("utf-8") for path in written if path.name == "index.csv"}
    assert list(lists) == ["az", "ru", "en"]
    assert all(len(text.splitlines()) == 1 and "2022" in text for text in lists.values())
    # a list of titles is neither another form of the release nor a feed
    assert not any("index.csv" in path.read_text("utf-8") for path in written if path.suffix == ".html")


def test_a_list_that_loses_a_figure_of_a_title_is_not_published(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FORMATS._loaded, "titles", titles(lambda title: title.replace("2022", "2021")))
    with pytest.raises(ProofError, match=r"index\.csv would not hold the figure '2022'"):
        pr.render(newsroom / "2023-01-10-communication-results", tmp_path / "out", formats=("titles",))
    assert not (tmp_path / "out").exists()
