"""The languages and pages of the project, known before anything is built: one test for each."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from _pytest.mark.structures import ParameterSet

from course.load.course import load_languages
from course.render.address import page_url
from projects import PROJECT

LANGUAGES = [language.code for language in load_languages(PROJECT)]
DEFAULT = LANGUAGES[0]
NOT_FOUND = "404.html"


def _names(language: str) -> list[str]:
    folder = PROJECT / "docs" / language
    return sorted(path.relative_to(folder).as_posix().removesuffix(".md") for path in folder.rglob("*.md"))


def address(name: str, language: str) -> str:
    """Where the page lies below the site's address."""
    return page_url(language, name, DEFAULT)


PAGES = [address(name, language) for language in LANGUAGES for name in _names(language)]
LESSONS = [
    address(name, language)
    for language in LANGUAGES
    for name in _names(language)
    if "/" in name and not name.startswith("facilitate/")
]
LESSON = "before/no-off-switch"
"""A lesson with a picture, a worksheet and a self-check."""


def in_turn(paths: Sequence[str]) -> list[ParameterSet]:
    """All of `paths` for a test that takes a browser long: each page in one language, by turns.

    The other languages are marked slow: they have the same templates, and CI looks at them, too.
    """
    turns = {name: LANGUAGES[place % len(LANGUAGES)] for place, name in enumerate(_names(DEFAULT))}
    today = {address(name, language) for name, language in turns.items()}
    return [
        pytest.param(path, marks=[] if path in today or path not in PAGES else pytest.mark.slow)
        for path in paths
    ]
