"""The built site, and a browser that looks at it and takes note of everything that goes wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response

from browser.built.serving import Site, serve
from course.build.site import build_site
from projects import PROJECT, copy_project, remove_translation

MISSING_PAGE = ("it", "before/whom-to-hear-first")
"""The page that the site of the fixture `fallback` has not in Italian."""

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
_WATCH = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], Site]]:
    """Builds the course of a folder and serves it until the tests end."""
    with ExitStack() as servers:

        def build_and_serve(root: Path) -> Site:
            site = servers.enter_context(serve(tmp_path_factory.mktemp("built") / "site"))
            build_site(root, site.folder, site.url)
            return site

        yield build_and_serve


@pytest.fixture(scope="session")
def site(build: Callable[[Path], Site]) -> Site:
    """The site of the project."""
    return build(PROJECT)


@pytest.fixture(scope="session")
def fallback(build: Callable[[Path], Site], tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same without MISSING_PAGE."""
    root = copy_project(tmp_path_factory.mktemp("project"))
    remove_translation(root, *MISSING_PAGE)
    return build(root)


@pytest.fixture(scope="session")
def build_large(
    build: Callable[[Path], Site], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Callable[[Path], None]], Site]:
    """Builds the site of a copy of the project that a function has made larger."""

    def enlarge_and_build(enlarge: Callable[[Path], None]) -> Site:
        root = copy_project(tmp_path_factory.mktemp("project"))
        enlarge(root)
        with pytest.MonkeyPatch.context() as patch:
            # What fills such a course is full of mistakes for the checks, and nobody searches in it.
            patch.setattr("course.build.site.check_course", lambda *_: [])
            patch.setattr("course.build.site.index_site", lambda *_: None)
            return build(root)

    return enlarge_and_build


def needs(tool: str, found: Any) -> None:
    """Skip the test where `tool` is not installed; in CI, where it must be, fail."""
    if not found:
        message = f"{tool} is not installed: run `make test`, which installs it"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


class Visit:
    """A reader with a clean browser on one page of a site."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.context = context
        self.site = site
        self.responses: list[Response] = []
        self.problems: list[str] = []
        context.set_default_timeout(10_000)
        self.page: Page = context.new_page()
        self.page.add_init_script(_WATCH)
        self.page.on("console", lambda message: self._note(message.type == "error", message.text))
        self.page.on("pageerror", lambda error: self._note(True, str(error)))
        self.page.on("requestfailed", self._check_failure)
        self.page.on("request", self._check_request)
        self.page.on("response", lambda response: self.responses.append(response))

    def _note(self, is_problem: bool, text: str) -> None:
        if is_problem:
            self.problems.append(f"{self.page.url}: {text}")

    def _check_request(self, request: Request) -> None:
        self._note(not request.url.startswith((self.site.url, "data:")), f"request elsewhere: {request.url}")

    def _check_failure(self, request: Request) -> None:
        # Aborted: the reader went on before everything was there.
        self._note(request.failure != "net::ERR_ABORTED", f"{request.failure}: {request.url}")

    def go(self, path: str) -> None:
        self.page.goto(self.site.url + path)

    @property
    def path(self) -> str:
        """Where the reader is, below the site's address, with the section."""
        return self.page.url.removeprefix(self.site.url)

    def find_barriers(self, rules: list[str] | None = None) -> list[str]:
        """What axe finds on the page as it stands now; of certain rules, or of all."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(_AXE)
        only = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
        found = self.page.evaluate(
            "options => axe.run(document, options)", {"resultTypes": ["violations"], **only}
        )
        return [
            f"{violation['id']}: {node['html'][:200]}: {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]


OpenPage = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens a page. At the end of the test every error, failed request or breach of policy fails it.

    What must go wrong is told to the visit: `visit.problems.clear()` after having looked at it.
    """
    visits: list[Visit] = []

    def open_page(
        path: str = "",
        *,
        on: Site | None = None,
        width: int = 390,
        scheme: str = "light",
        script: bool = True,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
            java_script_enabled=script,
        )
        visits.append(Visit(context, on or request.getfixturevalue("site")))
        visits[-1].go(path)
        return visits[-1]

    yield open_page
    problems = [problem for visit in visits for problem in visit.problems]
    for one in visits:
        one.context.close()
    assert problems == []
