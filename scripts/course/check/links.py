"""Links and pictures in pages and quizzes: they lead somewhere, and stay in the reader's language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from course.check.hints import did_you_mean, english_name
from course.load.page import find_links
from course.model.course import Course
from course.model.page import Link, Page
from course.problem import Problem

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES = ("https", "mailto", "tel")


def check_links(course: Course) -> Iterator[Problem]:
    """Every link of every page and of the words of every quiz."""
    for page in course.pages.values():
        for link in page.links:
            yield from _check(course, _Place(page.path, page.language, page.name), link)
    for (language, quiz_id), words in course.quiz_words.items():
        quiz = course.quizzes.get(quiz_id)
        place = _Place(words.path, language, quiz.value.lesson) if quiz else None
        for keys, text in _texts(words.value.model_dump()) if place else ():
            for link in find_links(text, words.line(*keys)):
                if place:
                    yield from _check(course, place, link)


def _texts(value: object, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """All texts in nested data, with their keys."""
    match value:
        case str():
            yield keys, value
        case dict():
            for key, item in value.items():
                yield from _texts(item, (*keys, key))
        case list() | tuple():
            for place, item in enumerate(value):
                yield from _texts(item, (*keys, place))


@dataclass(frozen=True)
class _Place:
    """Where a link stands: the file, and the page of the site that it is relative to."""

    path: str
    language: str
    page: str

    @property
    def folder(self) -> str:
        return posixpath.dirname(f"docs/{self.language}/{self.page}")


def _check(course: Course, place: _Place, link: Link) -> Iterator[Problem]:
    wrong = _external(link.target) if _is_external(link.target) else _internal(course, place, link.target)
    if wrong:
        message, hint, rule = wrong
        yield Problem(
            place.path, link.line, message, hint, "warning" if rule == "link-http" else "error", rule
        )


Wrong = tuple[str, str, str] | None


def _is_external(target: str) -> bool:
    return bool(_SCHEME.match(target)) or target.startswith("//")


def _external(target: str) -> Wrong:
    scheme = (_SCHEME.match(target) or [None, "http"])[1]
    if str(scheme).lower() in _SAFE_SCHEMES:
        return None
    if str(scheme).lower() == "http":
        rest = target.partition("//")[2]
        return f"link '{target}' is not encrypted", f"write 'https://{rest}' if it works", "link-http"
    return f"link '{target}' is of a kind that readers cannot follow", "use https://", "link-target"


def _internal(course: Course, place: _Place, target: str) -> Wrong:
    path, _, anchor = target.partition("#")
    path, anchor = unquote(path), unquote(anchor)
    if not path and not anchor:
        return (
            f"link '{target}' leads nowhere" if target else "a link without a target",
            "write its target",
            "link-empty",
        )
    if path.startswith("/"):
        hint = "write the path from this file to the other, such as '../index.md'"
        return f"link '{target}' starts at the root of the server", hint, "link-absolute"
    if not path:
        return _anchor(course, place, f"docs/{place.language}/{place.page}.md", anchor, target)
    file = posixpath.normpath(posixpath.join(place.folder, path))
    home = f"docs/{place.language}/"
    language = file.split("/")[1] if file.startswith("docs/") and file.count("/") > 1 else ""
    if language in course.codes and language != place.language:
        own = posixpath.relpath(home + file.split("/", 2)[2], place.folder)
        hint = f"write '{own}{'#' + anchor if anchor else ''}': it is the page in the reader's language"
        return f"link '{target}' leads out of {english_name(place.language)}", hint, "link-language"
    if file.startswith(home) and file.endswith(".md"):
        return _page(course, place, file, anchor, target)
    if file in course.files:
        return None
    return f"link '{target}' leads nowhere", _near_file(course, place, file), "link-target"


def _page(course: Course, place: _Place, file: str, anchor: str, target: str) -> Wrong:
    name = file.removeprefix(f"docs/{place.language}/").removesuffix(".md")
    if file in course.files or name in course.expected_pages():
        return _anchor(course, place, file, anchor, target) if anchor else None
    placed = course.lesson(name)
    if placed and not placed.lesson.is_written:
        hint = "name the lesson without a link until it is written"
        return f"link '{target}' leads to a lesson that is still planned", hint, "link-target"
    return f"link '{target}' leads nowhere", _near_file(course, place, file), "link-target"


def _near_file(course: Course, place: _Place, file: str) -> str:
    """What was probably meant, as it would be written here."""
    pages = (f"docs/{place.language}/{name}.md" for name in course.expected_pages())
    assets = (path for path in course.files if path.startswith("docs/assets/"))
    known = {posixpath.relpath(path, place.folder): path for path in (*pages, *sorted(assets))}
    return did_you_mean(posixpath.relpath(file, place.folder), known, "look for a slip in the path")


def _anchor(course: Course, place: _Place, file: str, anchor: str, target: str) -> Wrong:
    name = file.removeprefix(f"docs/{place.language}/").removesuffix(".md")
    if file in course.files and (place.language, name) not in course.pages:
        return None  # The page could not be read: its ids are not known.
    page = course.page(place.language, name)
    if page is None:
        return None
    known = anchors(course, page)
    if known is None or anchor in known:
        return None
    where = f"{page.path} has no '#{anchor}'"
    return (
        f"link '{target}': {where}",
        did_you_mean(anchor, known, f"one of: {', '.join(known)}"),
        "link-anchor",
    )


def anchors(course: Course, page: Page) -> list[str] | None:
    """What a link to the page can name: its headings, and what its directives make; None if unknown."""
    found = [heading.id for heading in page.headings if heading.id]
    made = {directive.name for directive in page.directives}
    if "glossary" in made:
        termbase = course.termbase.get(page.language)
        if termbase is None:
            return None
        found += termbase.value.root
    if "sources" in made:
        found += (f"source-{source_id}" for source_id in course.sources)
    return found
