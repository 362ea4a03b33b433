"""Where a Chromium is on this machine. Called by the tests and by scripts/install-judges.sh."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-headless-shell", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """The path of a Chromium or Chrome: $CHROMIUM, else one on the PATH, else Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        # Named and not there is a mistake to hear of, not a wish to guess at.
        return shutil.which(named)
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwright_browser()


def _playwright_browser() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None
