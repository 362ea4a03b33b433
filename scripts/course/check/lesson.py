"""What a lesson is made of, and that its translations are made of the same directives in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.headings import original_page
from course.check.hints import count
from course.check.sequence import compare
from course.model.course import Course
from course.model.directive import DIRECTIVES, opening_line
from course.model.page import Directive, Page
from course.problem import Problem

_NEEDED = ("prequestion", "key", "example", "faded", "activity", "quiz")
_ONCE = ("prequestion", "quiz")
_LESSONS_ONLY = "prequestion"
_SUMMARY = "key-points"
_ITEM = re.compile(r"^[-*+]\s+\S", re.MULTILINE)


def check_lesson(course: Course) -> Iterator[Problem]:
    """The parts of each lesson; of a translation, that they are the original's."""
    for page in course.pages.values():
        original = original_page(course, page)
        if original:
            yield from _against(page, original)
        elif course.lesson(page.name):
            yield from _parts(page)
        else:
            yield from _no_lesson(page)
            yield from _empty_worksheets(page)


def _parts(page: Page) -> Iterator[Problem]:
    """What the teaching rules ask of a lesson."""
    for name in _NEEDED:
        found = [directive for directive in page.directives if directive.name == name]
        if not found:
            hint = f"add '{opening_line(name, DIRECTIVES[name].argument)}' where it belongs"
            yield Problem(page.path, 1, f"the lesson has no '/// {name}'", hint, rule="lesson-part")
        if name in _ONCE:
            yield from _again(page, found, "lesson")
    if not page.heading(_SUMMARY):
        hint = f"end the lesson with '## … {{#{_SUMMARY}}}' and its main points as a list"
        yield Problem(page.path, 1, f"the lesson has no section '{_SUMMARY}'", hint, rule="lesson-part")


def _no_lesson(page: Page) -> Iterator[Problem]:
    """Another page may have a quiz, such as a diagnostic; what belongs to reading a lesson it has not."""
    for directive in page.directives:
        if directive.name == _LESSONS_ONLY:
            message = f"'/// {_LESSONS_ONLY}' stands in a page that is no lesson"
            hint = "remove it: it asks for a guess before reading, and only a lesson is read"
            yield Problem(page.path, directive.line, message, hint, rule="lesson-part")
    yield from _again(page, [directive for directive in page.directives if directive.name == "quiz"], "page")


def _again(page: Page, found: list[Directive], noun: str) -> Iterator[Problem]:
    """All of one kind but the first."""
    for directive in found[1:]:
        hint = f"a {noun} has one; the first is in line {found[0].line}"
        yield Problem(page.path, directive.line, f"a second '/// {directive.name}'", hint, rule="lesson-part")


def _against(page: Page, original: Page) -> Iterator[Problem]:
    """Directives that differ from the original's, in sequence."""
    ours = [directive for directive in page.directives if directive.name]
    theirs = [directive for directive in original.directives if directive.name]
    result = compare([_sign(directive) for directive in ours], [_sign(directive) for directive in theirs])
    for place, their_place in result.extra:
        directive = ours[place]
        if directive.name not in DIRECTIVES:
            continue  # Told as unknown; what it stands for is its hint.
        written = _written(directive)
        if their_place is None:
            hint = f"remove it, or add it to {original.path} too"
        else:
            expected = theirs[their_place]
            hint = f"expected '{_written(expected)}' ({original.path}:{expected.line})"
        message = f"'{written}' is not in the original"
        yield Problem(page.path, directive.line, message, hint, rule="directive-parity")
    for their_place, place in result.missing:
        lost = theirs[their_place]
        line = ours[place].line if place < len(ours) else page.body_line + page.body.rstrip("\n").count("\n")
        message = f"'{_written(lost)}' of the original is missing"
        hint = f"expected before this line; see {original.path}:{lost.line}"
        yield Problem(page.path, line, message, hint, rule="directive-parity")
    for place, their_place in result.moved:
        directive, expected = ours[place], theirs[their_place]
        message = f"'{_written(directive)}' stands in another place than in the original"
        hint = f"expected here: '{_written(expected)}' ({original.path}:{expected.line})"
        yield Problem(page.path, directive.line, message, hint, rule="directive-parity")
    yield from _worksheets(page, original)


def _empty_worksheets(page: Page) -> Iterator[Problem]:
    for directive in page.directives:
        if directive.name == "worksheet" and directive.body and not _items(directive):
            hint = "write one line '- …' for each field"
            message = f"worksheet '{directive.argument}' has no items"
            yield Problem(page.path, directive.line, message, hint, rule="worksheet")


def _worksheets(page: Page, original: Page) -> Iterator[Problem]:
    """What a reader has typed is kept by place: the fields must be the same in every language."""
    sheets = {
        directive.argument: directive for directive in original.directives if directive.name == "worksheet"
    }
    for directive in page.directives:
        theirs = sheets.get(directive.argument) if directive.name == "worksheet" else None
        if theirs and _items(directive) != _items(theirs):
            message = (
                f"worksheet '{directive.argument}' has {count(_items(directive), 'item')}, "
                f"the original {_items(theirs)}"
            )
            hint = f"see {original.path}:{theirs.line}"
            yield Problem(page.path, directive.line, message, hint, rule="worksheet")


def _items(directive: Directive) -> int:
    return len(_ITEM.findall(directive.body))


def _sign(directive: Directive) -> tuple[str, str]:
    """What must be equal in every language: the name, and an argument that is no words for readers."""
    form = DIRECTIVES.get(directive.name)
    return directive.name, directive.argument if form and form.neutral else ""


def _written(directive: Directive) -> str:
    """Its opening line, without a title: that differs between languages."""
    return opening_line(*_sign(directive))
