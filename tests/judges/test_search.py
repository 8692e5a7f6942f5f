"""The search of a site, used in a browser as readers do: beginnings of words find all their forms in each language."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

import pytest

import pressrelease as pr

HERE = Path(__file__).parent
AT = datetime.fromisoformat("2031-01-01T00:00+04:00")
ASKED = (
    ("az", "mediatur", "mediatur"),
    ("az", "müraciət", "müraciətlə"),  # müraciətləri, müraciətlər
    ("ru", "обращени", "обращений"),
    ("ru", "пресс-конференци", "пресс-конференцию"),
    ("en", "brief", "briefing"),
    ("en", "accredit", "accreditation"),
)


@pytest.fixture(scope="module")
def served(
    examples: Path, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The site of the examples below another address than the root, with its search."""
    need(packages=["pagefind"])
    place = tmp_path_factory.mktemp("served")
    pr.build(examples, place / "news", at=AT, formats=("html",), search=True)

    class Quiet(SimpleHTTPRequestHandler):
        extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(place))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/news"
        server.shutdown()


def test_beginnings_find_all_forms(served: str, browser: str) -> None:
    asked = [{"page": f"{served}/{code}/search/index.html", "words": words} for code, words, _ in ASKED]
    asked.append({"page": f"{served}/en/search/index.html", "words": "zebra"})
    done = subprocess.run(
        ["node", HERE / "search.mjs", browser],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    *found, nothing = json.loads(done.stdout)
    for one, (code, words, form) in zip(found, ASKED, strict=True):
        assert one["errors"] == []
        assert one["results"], (code, words, one["told"])
        assert any(
            form in result["abstract"].lower() + result["title"].lower() for result in one["results"]
        ), one
        assert all(result["href"].startswith(f"{served}/{code}/") for result in one["results"])
        assert all(result["when"] for result in one["results"])
        assert one["told"].endswith(f": {len(one['results'])}")
        assert unquote(one["address"]).endswith(f"?q={words}")
    assert nothing["results"] == []
    assert nothing["told"] == "Nothing was found."
