"""The languages and pages of the project, known before anything is built: one test for each."""

from __future__ import annotations

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
