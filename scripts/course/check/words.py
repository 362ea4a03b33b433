"""The words that belong to no page: complete in every language, with the same places to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from course.check.hints import did_you_mean, english_name, near, says
from course.model.base import Document, KeyPath
from course.model.course import Course
from course.model.words import Interface, OutlineWords
from course.problem import Problem
from course.render.picture import label_ids

_PLACE = re.compile(r"\{(\w*)\}")


def check_words(course: Course) -> Iterator[Problem]:
    """Interface, outline, pictures, termbase and sources of every language."""
    for code in course.codes:
        yield from _interface(course, code)
        yield from _outline(course, code)
        yield from _pictures(course, code)
        yield from _termbase(course, code)
        yield from _sources(course, code)


def _texts(interface: Interface) -> dict[KeyPath, str]:
    groups = interface.model_dump(by_alias=True)
    return {(group, name): text for group, texts in groups.items() for name, text in texts.items()}


def _interface(course: Course, code: str) -> Iterator[Problem]:
    """A `{place}` to fill in is the original's, or a reader would see braces or miss a number."""
    original = course.outline.value.original
    ours, theirs = course.interface.get(code), course.interface.get(original)
    if not ours or not theirs or code == original:
        return
    wanted = _texts(theirs.value)
    for keys, text in _texts(ours.value).items():
        key = ".".join(map(str, keys))
        expected, found = set(_PLACE.findall(wanted[keys])), set(_PLACE.findall(text))
        if expected != found:
            message = f"'{key}' fills in {_places(found)}, the original {_places(expected)}"
            hint = says(original, wanted[keys], theirs.path, theirs.line(*keys))
            yield Problem(ours.path, ours.line(*keys), message, hint, rule="placeholder")


def _places(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "nothing"


def _outline(course: Course, code: str) -> Iterator[Problem]:
    doc = course.outline_words.get(code)
    if not doc:
        return
    outline = course.outline.value
    planned = [placed.page for placed in course.lessons() if not placed.lesson.is_written]
    written = [placed.page for placed in course.lessons() if placed.lesson.is_written]
    yield from _compare(doc, "modules", doc.value.modules, outline.modules, "module", "title and summary")
    unknown = [page for page in doc.value.planned if page not in written]
    yield from _compare(doc, "planned", unknown, planned, "planned lesson", "the title it will have")
    for page in doc.value.planned:
        if page in written:
            message = f"lesson '{page}' is written: its title is in its page"
            line = doc.line("planned", page)
            yield Problem(doc.path, line, message, "remove this line", rule="outline-words")


def _compare(
    doc: Document[OutlineWords], key: str, found: Iterable[str], wanted: Iterable[str], noun: str, needs: str
) -> Iterator[Problem]:
    """Names that lack words, and words for names that the outline does not have."""
    found, wanted = list(found), list(wanted)
    claimed = set()
    for name in found:
        if name not in wanted:
            meant = near(name, [other for other in wanted if other not in found])
            claimed.add(meant)
            hint = f"did you mean '{meant}'?" if meant else "remove it"
            message = f"{noun} '{name}' is not in docs/course.yml"
            yield Problem(doc.path, doc.line(key, name), message, hint, rule="outline-words")
    for name in wanted:
        if name not in found and name not in claimed:
            message, hint = f"{noun} '{name}' has no words", f"add it under '{key}': {needs}"
            yield Problem(doc.path, doc.line(key), message, hint, rule="outline-words")


def _pictures(course: Course, code: str) -> Iterator[Problem]:
    """The pictures that pages of the language show have words, with the labels that the drawing has."""
    doc = course.picture_words.get(code)
    if not doc:
        return
    words = doc.value.root
    for name, text in words.items():
        svg = course.pictures.get(name)
        if svg is None:
            if f"docs/assets/pictures/{name}.svg" not in course.files:
                hint = did_you_mean(name, course.pictures, "remove it, or draw it in docs/assets/pictures")
                message = f"picture '{name}' does not exist"
                yield Problem(doc.path, doc.line(name), message, hint, rule="picture-words")
            continue
        labels = label_ids(svg)
        for label in text.words:
            if label not in labels:
                otherwise = f"its labels are: {', '.join(labels)}" if labels else "it has no labels"
                hint = did_you_mean(label, labels, otherwise)
                message = f"picture '{name}' has no label '{label}'"
                yield Problem(doc.path, doc.line(name, "words", label), message, hint, rule="picture-words")
        for label in labels:
            if label not in text.words:
                hint = f"add '{label}: …' under 'words'"
                message = f"label '{label}' of the picture '{name}' has no words"
                yield Problem(doc.path, doc.line(name, "words"), message, hint, rule="picture-words")
    for page in course.pages.values():
        for directive in page.directives if page.language == code else ():
            name = directive.argument
            if directive.name == "picture" and name in course.pictures and name not in words:
                hint = f"add '{name}' to {doc.path}: 'alt', and 'words' for its labels"
                message = f"picture '{name}' has no words in {english_name(code)}"
                yield Problem(page.path, directive.line, message, hint, rule="picture-words")


def _termbase(course: Course, code: str) -> Iterator[Problem]:
    original = course.outline.value.original
    ours, theirs = course.termbase.get(code), course.termbase.get(original)
    if not ours or not theirs or code == original:
        return
    found, wanted = ours.value.root, theirs.value.root
    claimed = set()
    for name in found:
        if name not in wanted:
            meant = near(name, [other for other in wanted if other not in found])
            claimed.add(meant)
            hint = f"did you mean '{meant}'?" if meant else f"remove it, or add it to {theirs.path} too"
            message = f"concept '{name}' is not in the original"
            yield Problem(ours.path, ours.line(name), message, hint, rule="termbase-parity")
    for name, term in wanted.items():
        if name not in found and name not in claimed:
            hint = says(original, term.term, theirs.path, theirs.line(name))
            message = f"concept '{name}' of the original is missing"
            yield Problem(ours.path, 1, message, hint, rule="termbase-parity")


def _sources(course: Course, code: str) -> Iterator[Problem]:
    """Each source has its words, and no others do."""
    doc = course.source_words.get(code)
    if not doc:
        return
    words = doc.value.root
    for name in words:
        if f"sources/{name}.yml" not in course.files:
            missing = [other for other in course.sources if other not in words]
            hint = did_you_mean(name, missing, "remove it, or add its record to sources/")
            message = f"source '{name}' does not exist"
            yield Problem(doc.path, doc.line(name), message, hint, rule="source-words")
    for name in course.sources:
        if name not in words:
            hint = f"add '{name}' with 'contributed' and 'not_followed'"
            message = f"source '{name}' has no words in {english_name(code)}"
            yield Problem(doc.path, 1, message, hint, rule="source-words")
