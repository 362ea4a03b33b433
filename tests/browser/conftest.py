"""One browser for all tests below, and pages that report what goes wrong in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.find import find_browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Without a browser the test is skipped; in CI, where there must be one, it fails."""
    path = find_browser()
    if path is None:
        message = "a browser is not installed: run `make test`, which installs one"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--disable-background-networking"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address with a clean browser; `script` runs first, options are those of `new_context`.

    At the end of the test every exception and every logged error, as of a blocked or missing file, fails it.
    """
    contexts = []
    problems: list[str] = []

    def open_address(url: str, *, script: str = "", **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(5000)
        context.add_init_script(script)
        context.on("weberror", lambda error: problems.append(str(error.error)))
        context.on("console", lambda note: problems.append(note.text) if note.type == "error" else None)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_address
    for context in contexts:
        context.close()
    assert problems == []
