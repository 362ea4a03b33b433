"""The signs that a language is written with, and headings in sentence case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.rules import apply_rules
from course.model.course import Course
from course.problem import Problem
from course.prose.typography import rules_of

MIN_HEADING = 3
"""Words that a heading has before its capitals tell anything."""
_TITLED = frozenset({"example", "faded", "activity"})


def check_typography(course: Course) -> Iterator[Problem]:
    """Slips in every passage (errors where surely misspelt), and headings with Capitals In Each Word."""
    yield from apply_rules(course, rules_of, "typography")
    names = re.compile("|".join(map(re.escape, sorted(_read_names(course), key=len, reverse=True))) or "(?!)")
    for path, line, heading in _read_headings(course):
        _, *others = re.findall(r"[^\W\d_][\w'’-]*", names.sub("", heading)) or [""]
        capitals = sum(word[0].isupper() for word in others)
        if len(others) + 1 >= MIN_HEADING and 2 * capitals > len(others):
            yield Problem(
                path,
                line,
                f"headings are in sentence case: {heading}",
                "capitals only where the sentence begins, and in names",
                "warning",
                "typography",
            )


def _read_names(course: Course) -> Iterator[str]:
    """Names that have their own capitals: the course's, and those of its sources."""
    for words in course.interface.values():
        yield words.value.site.name
    for document in course.sources.values():
        source = document.value
        yield from filter(None, (source.title, source.author, source.publication))


def _read_headings(course: Course) -> Iterator[tuple[str, int, str]]:
    """Headings, and titles of pages, panels, modules and planned lessons, with their places."""
    for page in course.pages.values():
        yield page.path, page.front.line("title"), page.title
        for heading in page.headings:
            yield page.path, heading.line, heading.text
        for directive in page.directives:
            if directive.name in _TITLED:
                yield page.path, directive.line, directive.argument
    for words in course.outline_words.values():
        for module, titled in words.value.modules.items():
            yield words.path, words.line("modules", module, "title"), titled.title
        for lesson, title in words.value.planned.items():
            yield words.path, words.line("planned", lesson), title
