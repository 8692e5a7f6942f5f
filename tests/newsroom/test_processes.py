"""A loaded release can go to another process with another working directory, and gives the same bytes there."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pressrelease as pr
from pressrelease.editions import make_edition
from pressrelease.formats import FORMATS, Publication

MODEL = "2023-01-10-communication-results"
ALONE = ("html", "docx", "text")
CHILD = """
import pickle, sys
from pathlib import Path
import pressrelease as pr
from pressrelease.formats import FORMATS

loaded = pickle.loads(Path(sys.argv[1]).read_bytes())
release, editions, publication, texts = (loaded[name] for name in ("release", "editions", "publication", "texts"))
pr.render(release, sys.argv[2])
files = {name: FORMATS.get(name).render([editions["ru"]], publication) for name in sys.argv[3:]}
files["rss"] = FORMATS.get("rss").render([editions["ru"]], publication)
status, synced = pr.status(release), pr.sync(release)
told = (files, pr.check(release), pr.check(texts), release.name, [str(one.path) for one in synced], status.synced)
try:
    release.path.with_name("en.po").open()
except OSError:
    pass
else:
    raise AssertionError("the working directory is that of the other process")
sys.stdout.buffer.write(pickle.dumps(told))
"""


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def newsroom(examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the examples with a template, words and a logo of its own; the folder of the release is the current one."""
    folder = tmp_path / "newsroom"
    shutil.copytree(examples, folder)
    for name, text in {
        "templates/html/footer.html": "<footer>{{ release.name }}</footer>",
        "locales/ru/pressrelease.po": 'msgid "Press release"\nmsgstr "Сообщение"\n',
        "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    settings = folder / "pressrelease.toml"
    own = 'templates = "templates"\nlocales = "locales"\nlogo = "logo.svg"\n'
    settings.write_text(own + settings.read_text("utf-8"), "utf-8")
    monkeypatch.chdir(folder / MODEL)
    return folder


def test_the_same_bytes_in_another_process_and_another_place(newsroom: Path, tmp_path: Path) -> None:
    texts = [tmp_path / "a.az.txt", tmp_path / "a.en.txt"]
    texts[0].write_text("Körpü 12 metrdir.", "utf-8")
    texts[1].write_text("The bridge is 13 metres long.", "utf-8")
    release = pr.load(".")  # not even the name of its folder is in its path
    editions = {code: make_edition(release, code) for code in release.languages}
    publication = Publication({release.id: editions}, (*ALONE, "rss"))
    loose = pr.load([os.path.relpath(text) for text in texts])
    loaded = {"release": release, "editions": editions, "publication": publication, "texts": loose}
    (tmp_path / "loaded").write_bytes(pickle.dumps(loaded))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    command = [sys.executable, "-c", CHILD, str(tmp_path / "loaded"), str(tmp_path / "there"), *ALONE]
    done = subprocess.run(command, cwd=elsewhere, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    made, report, loose_report, name, synced, in_step = pickle.loads(done.stdout)
    pr.render(release, tmp_path / "here")
    assert files(tmp_path / "there") == files(tmp_path / "here")
    for form in (*ALONE, "rss"):
        assert made[form] == FORMATS.get(form).render([editions["ru"]], publication), form
    assert report == pr.check(release)
    assert loose_report == pr.check(loose)
    assert name == MODEL
    assert (synced, in_step) == (["ru.po", "en.po"], True)
    assert not files(elsewhere)


def test_errors_name_paths_as_the_user_wrote_them(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(newsroom)
    release = pr.load(MODEL)
    (newsroom / MODEL / "briefing.jpg").unlink()
    monkeypatch.chdir(tmp_path)
    for form in ("html", "docx", "rss"):
        with pytest.raises(pr.PressReleaseError, match=f"^{MODEL}/briefing.jpg: .*No such file"):
            pr.render(release, tmp_path / "out", form)
