"""Allowing a problem where it stands, with a reason: `<!-- allow rule: reason -->`, in YAML `# allow …`.

A comment beside text covers its own line; one alone covers the next line that is neither empty nor a
comment. What allows nothing, or without saying why, is a problem itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from course.model.course import Course
from course.problem import Problem

_IN_PAGE = re.compile(r"<!--\s*allow\s+(?P<rule>[a-z-]+?)\s*(?::(?P<reason>(?:(?!-->).)*))?-->", re.DOTALL)
_IN_YAML = re.compile(
    r"(?<![^\s])#[ \t]*allow[ \t]+(?P<rule>[a-z-]+)[ \t]*(?::(?P<reason>.*))?$", re.MULTILINE
)


@dataclass(frozen=True)
class Suppression:
    """One comment: where it stands and which line it covers."""

    path: str
    line: int
    covers: int
    rule: str
    reason: str


def apply_suppressions(course: Course, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that no comment allows, and those of the comments."""
    suppressions = list(read_suppressions(course))
    allowed = {(entry.path, entry.covers, entry.rule) for entry in suppressions if entry.reason}
    used = set()
    for problem in problems:
        key = (problem.path, problem.line, problem.rule)
        if key in allowed:
            used.add(key)
        else:
            yield problem
    for entry in suppressions:
        if not entry.reason:
            message = f"allows “{entry.rule}” without a reason"
            hint = f"write 'allow {entry.rule}: ' and why it is right here"
        elif (entry.path, entry.covers, entry.rule) not in used:
            message, hint = f"allows “{entry.rule}”, but nothing of it is found here", "remove the comment"
        else:
            continue
        yield Problem(entry.path, entry.line, message, hint, "warning", "suppression")


def read_suppressions(course: Course) -> Iterator[Suppression]:
    """All comments that allow a rule, in pages and in YAML files."""
    for page in course.pages.values():
        yield from _find(_IN_PAGE, "<!--", page.path, page.body, page.body_line)
        yield from _find(_IN_YAML, "#", page.path, page.front.text, first_line=2)  # below the first ---
    groups = (
        {"": course.outline},
        course.sources,
        course.quizzes,
        course.quiz_words,
        course.interface,
        course.outline_words,
        course.termbase,
        course.picture_words,
        course.source_words,
    )
    for group in groups:
        for document in group.values():
            yield from _find(_IN_YAML, "#", document.path, document.text, first_line=1)


def _find(
    pattern: re.Pattern[str], mark: str, path: str, text: str, first_line: int
) -> Iterator[Suppression]:
    lines = text.split("\n")
    for match in pattern.finditer(text):
        line = text.count("\n", 0, match.start())
        covers = line
        before = text[: match.start()].rpartition("\n")[2]
        after = text[match.end() :].partition("\n")[0]
        if not before.strip() and not after.strip():
            covers = _next_line(lines, text.count("\n", 0, match.end()), mark)
        reason = " ".join((match["reason"] or "").split())
        yield Suppression(path, line + first_line, covers + first_line, match["rule"], reason)


def _next_line(lines: list[str], place: int, mark: str) -> int:
    """The first line after `place` with something on it that is not a comment alone."""
    following = range(place + 1, len(lines))
    return next(
        (
            number
            for number in following
            if lines[number].strip() and not lines[number].lstrip().startswith(mark)
        ),
        place,
    )
