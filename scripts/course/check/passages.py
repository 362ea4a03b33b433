"""Every passage of words that a reader sees, whichever file it comes from, with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from course.load.page import running_text
from course.model.base import Document, KeyPath
from course.model.course import Course
from course.model.page import Page

_TITLED = frozenset({"example", "faded", "activity", "solution"})
"""Directives whose argument is words for a reader."""


@dataclass(frozen=True)
class Passage:
    """Words in one place. `place` is equal for the files that translate one another."""

    path: str
    line: int
    language: str
    place: str
    text: str
    kind: Literal["block", "value", "definition"]
    directive: str = ""
    """Of a block: the directive that it stands in."""


def read_passages(course: Course) -> Iterator[Passage]:
    """All passages of all languages: pages, quiz words, and the words of no single page."""
    for page in course.pages.values():
        yield from _page_passages(page)
    for (language, _), quiz in course.quiz_words.items():
        yield from _values(quiz, language)
    for documents in (course.interface, course.outline_words, course.picture_words, course.source_words):
        for language, document in documents.items():
            yield from _values(document, language)
    for language, termbase in course.termbase.items():
        for concept, term in termbase.value.root.items():
            line = termbase.line(concept, "definition")
            yield _passage(termbase.path, line, language, term.definition, "definition")


def line_of(course: Course, passage: Passage, written: str) -> int:
    """The line of a page's paragraph that holds the words; else that of the passage."""
    name = passage.path.removeprefix(f"docs/{passage.language}/").removesuffix(".md")
    page = course.pages.get((passage.language, name))
    if page and passage.kind == "block":
        lines = page.body.split("\n")[passage.line - page.body_line :]
        for number, line in enumerate(lines, passage.line):
            if not line.strip():
                break
            if written in unicodedata.normalize("NFC", running_text(line)):
                return number
    return passage.line


def original_language(course: Course, passage: Passage) -> str:
    """The language in which the file of the passage was first written."""
    folder, _, name = passage.place.removesuffix(".md").removesuffix(".yml").partition("/*/")
    if folder == "quizzes" and name in course.quizzes:
        name = course.quizzes[name].value.lesson
    return course.outline.value.original_of(name)


def _page_passages(page: Page) -> Iterator[Passage]:
    yield from _values(page.front, page.language, skip=("template",))
    for block in page.blocks:
        yield _passage(page.path, block.line, page.language, block.text, "block", block.directive)
    for directive in page.directives:
        if directive.name in _TITLED and directive.argument:
            text = running_text(directive.argument)
            yield _passage(page.path, directive.line, page.language, text, "value")


def _values(document: Document[Any], language: str, skip: tuple[str, ...] = ()) -> Iterator[Passage]:
    """The texts of a YAML document; of its keys, `skip` holds no words."""
    value: BaseModel = document.value
    for keys, text in _walk(value.model_dump(by_alias=True, exclude_none=True), ()):
        if keys[0] not in skip:
            yield _passage(document.path, document.line(*keys), language, running_text(text), "value")


def _walk(value: Any, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    match value:
        case str():
            yield keys, value
        case dict():
            for key, inner in value.items():
                yield from _walk(inner, (*keys, key))
        case list() | tuple():
            for place, inner in enumerate(value):
                yield from _walk(inner, (*keys, place))


def _passage(
    path: str,
    line: int,
    language: str,
    text: str,
    kind: Literal["block", "value", "definition"],
    directive: str = "",
) -> Passage:
    place = re.sub(rf"/{re.escape(language)}/", "/*/", path, count=1)
    return Passage(path, line, language, place, unicodedata.normalize("NFC", text), kind, directive)
