"""The weekly look at links to other sites, and the one issue that tells of it."""

from __future__ import annotations

import importlib.util
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from conftest import PROJECT


def load_links() -> Any:
    spec = importlib.util.spec_from_file_location("links", PROJECT / "scripts/links.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


links = load_links()
BROKEN = {"https://a.example/x": ("404 Not Found", frozenset({"en/about/", "about/", "it/about/", "en/"}))}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response({"gone": 404, "closed": 403}.get(self.path.rpartition("/")[2], 200))
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    """A site that lives on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=partial(server.serve_forever, poll_interval=0.01), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_broken_links_are_found(tmp_path: Path, address: str) -> None:
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    (site / "robots.txt").write_text(f"Sitemap: {address}/course/sitemap.xml\n", "utf-8")
    paths = ("there", "gone", "closed", "edit/main/gone", "course/gone")
    hrefs = (*(f"{address}/{path}" for path in paths), "/gone")
    page = "<!doctype html><title>t</title>" + "".join(f'<a href="{href}">x</a>' for href in hrefs)
    for path in ("index.html", "en/index.html"):
        (site / path).write_text(page, "utf-8")
    assert links.find_broken(tmp_path) == {
        f"{address}/gone": ("Rejected status code: 404 Not Found", frozenset({"the home page", "en/"}))
    }


def test_links_of_no_site_are_not_all_well(tmp_path: Path) -> None:
    with pytest.raises(links.LinksFailed, match="run `make site` first"):
        links.find_broken(tmp_path)


def test_timeouts_are_broken_links_too() -> None:
    timeout = {"url": "https://slow.example/", "status": {"text": "Timeout"}}
    report = {"error_map": {}, "timeout_map": {"site/404.html": [timeout]}}
    assert links.read_report(json.dumps(report)) == {
        "https://slow.example/": ("Timeout", frozenset({"404.html"}))
    }


def test_report_names_each_link_once() -> None:
    assert links.write_report(BROKEN) == (
        "- <https://a.example/x>: 404 Not Found\n  on `about/`, `en/`, `en/about/` and 1 more"
    )


@pytest.mark.parametrize(
    ("broken", "open_issue", "calls", "said"),
    [
        ({}, "", ["issue list"], "nothing to tell"),
        ({}, "7\n", ["issue list", "issue close 7"], "closed #7"),
        (BROKEN, "7\n", ["issue list", "issue edit 7"], "updated #7"),
        (BROKEN, "", ["issue list", "label create", "issue create"], "opened https://issue"),
    ],
)
def test_one_issue_tells_of_broken_links(broken: Any, open_issue: str, calls: list[str], said: str) -> None:
    called = []

    def gh(*arguments: str, text: str | None = None) -> str:
        called.append(" ".join(arguments))
        if arguments[1] in ("create", "edit") and arguments[0] == "issue":
            assert text
            assert "https://a.example/x" in text
        return {"issue list": open_issue, "issue create": "https://issue\n"}.get(" ".join(arguments[:2]), "")

    assert links.tell(broken, gh) == said
    assert len(called) == len(calls)
    assert all(done.startswith(wanted) for done, wanted in zip(called, calls, strict=True))
