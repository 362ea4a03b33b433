"""Headings: every one has an id, the same in every language; and the objectives at the top of a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.hints import did_you_mean, says
from course.check.sequence import compare
from course.model.course import Course
from course.model.page import Heading, Page
from course.problem import Problem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_HINT = "small letters, digits and hyphens, such as 'talk-moves'"


def check_headings(course: Course) -> Iterator[Problem]:
    """Ids and levels of the headings of all pages, and the ids of their objectives."""
    for page in course.pages.values():
        original = original_page(course, page)
        yield from _alone(page, has_original=original is not None)
        if original:
            yield from _against(page, original)
        yield from _objectives(course, page)


def original_page(course: Course, page: Page) -> Page | None:
    """The page that this one is a translation of; None for an original."""
    original = course.outline.value.original_of(page.name)
    return None if page.language == original else course.pages.get((original, page.name))


def _alone(page: Page, has_original: bool) -> Iterator[Problem]:
    """What is wrong with the headings of one page, whatever the others say."""
    seen: dict[str, int] = {}
    for heading in page.headings:
        if heading.id is None:
            if not has_original:
                written = f"{'#' * heading.level} {heading.text} {{#some-words}}"
                yield _no_id(page, heading, f"write '{written}'; the id stays the same in every language")
            continue
        if not _ID.fullmatch(heading.id) or len(heading.id) > 60:
            message = f"heading id '{heading.id}' is not written as it should be"
            yield Problem(page.path, heading.line, message, f"expected: {ID_HINT}", rule="heading-id")
        if heading.id in seen:
            message = f"heading id '{heading.id}' stands here twice"
            hint = f"the first is in line {seen[heading.id]}; give each heading its own"
            yield Problem(page.path, heading.line, message, hint, rule="heading-duplicate")
        seen.setdefault(heading.id, heading.line)
    if not has_original:
        yield from _title(page)


def _no_id(page: Page, heading: Heading, hint: str) -> Problem:
    return Problem(page.path, heading.line, f"heading '{heading.text}' has no id", hint, rule="heading-no-id")


def _title(page: Page) -> Iterator[Problem]:
    titles = [heading for heading in page.headings if heading.level == 1]
    if not titles:
        hint = "start the text with a line '# Title {#id}'"
        yield Problem(page.path, page.body_line, "the page has no '#' heading", hint, rule="heading-title")
        return
    if page.headings[0].level != 1:
        first = page.headings[0]
        hint = f"put the page's title, line {titles[0].line}, before it"
        message = f"heading '{first.text}' stands before the '#' heading"
        yield Problem(page.path, first.line, message, hint, rule="heading-title")
    for heading in titles[1:]:
        hint = f"the first is in line {titles[0].line}; use '##' for a section"
        message = f"'{heading.text}' is a second '#' heading"
        yield Problem(page.path, heading.line, message, hint, rule="heading-title")


def _against(page: Page, original: Page) -> Iterator[Problem]:
    """What differs from the original."""
    theirs = [heading for heading in original.headings if heading.id]
    result = compare([heading.id for heading in page.headings], [heading.id for heading in theirs])
    for place, their_place in result.extra:
        heading = page.headings[place]
        expected = theirs[their_place] if their_place is not None else None
        where = f"({original.path}:{expected.line})" if expected else ""
        if heading.id is None:
            hint = (
                f"write {{#{expected.id}}} at its end {where}"
                if expected
                else f"give it an id in {original.path} first"
            )
            yield _no_id(page, heading, hint)
            continue
        if original.heading(heading.id):
            continue  # A copy of an id: told as a duplicate.
        message = f"heading id '{heading.id}' is not in the original"
        hint = (
            f"expected '{expected.id}' {where}"
            if expected
            else f"remove it, or add it to {original.path} too"
        )
        yield Problem(page.path, heading.line, message, hint, rule="heading-parity")
    for their_place, place in result.missing:
        lost = theirs[their_place]
        line = page.headings[place].line if place < len(page.headings) else _last_line(page)
        message = f"heading '{lost.id}' of the original is missing"
        hint = f"expected before this line\n{says(original.language, lost.text, original.path, lost.line)}"
        yield Problem(page.path, line, message, hint, rule="heading-parity")
    for place, their_place in result.moved:
        heading, expected = page.headings[place], theirs[their_place]
        message = f"heading '{heading.id}' stands in another place than in the original"
        hint = f"expected here: '{expected.id}' ({original.path}:{expected.line})"
        yield Problem(page.path, heading.line, message, hint, rule="heading-order")
    for heading in page.headings:
        same = original.heading(heading.id) if heading.id else None
        if same and same.level != heading.level:
            message = f"heading '{heading.id}' has level {heading.level}, the original {same.level}"
            hint = f"write '{'#' * same.level}' ({original.path}:{same.line})"
            yield Problem(page.path, heading.line, message, hint, rule="heading-level")


def _last_line(page: Page) -> int:
    return page.body_line + page.body.rstrip("\n").count("\n")


def _objectives(course: Course, page: Page) -> Iterator[Problem]:
    placed = course.lesson(page.name)
    wanted = placed.lesson.objectives if placed else ()
    written = tuple(page.front.value.objectives)
    path = course.outline.path
    for objective in written:
        if objective not in wanted:
            known = [name for name in wanted if name not in written]
            otherwise = f"remove it, or add it in {path}" if placed else "only lessons have objectives"
            hint = did_you_mean(objective, known, otherwise)
            line = page.front.line("objectives", objective)
            message = f"objective '{objective}' is not in {path}"
            yield Problem(page.path, line, message, hint, rule="objectives")
    for place, objective in enumerate(wanted):
        if placed and objective not in written:
            there = course.outline.line(
                "modules", placed.module_id, "lessons", placed.lesson_id, "objectives", place
            )
            hint = f"under 'objectives' write '{objective}: …' ({path}:{there})"
            message = f"objective '{objective}' has no words"
            yield Problem(page.path, page.front.line("objectives"), message, hint, rule="objectives")
    if written != wanted and sorted(written) == sorted(wanted):
        hint = f"expected: {', '.join(wanted)}"
        message = f"the objectives stand in another order than in {path}"
        yield Problem(page.path, page.front.line("objectives"), message, hint, rule="objectives")
