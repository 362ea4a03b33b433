"""Facts that age: a source's, or one told in a panel, is due once nobody has looked at it for a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from course.check.headings import original_page
from course.model.course import Course
from course.model.directive import MONTH
from course.problem import Problem

MONTHS = 12
"""A fact that was last checked more months ago than this is old."""


def check_facts(course: Course, today: date) -> Iterator[Problem]:
    """Facts of sources, and `/// dated` panels of originals: translations carry the same month."""
    for source in course.sources.values():
        for name, fact in source.value.facts.items():
            if age := _overdue(fact.checked, today):
                message = f"fact '{name}' was last checked {age} months ago, in {fact.checked}"
                hint = f"check it again, correct 'text', and write 'checked: {today:%Y-%m}'"
                line = source.line("facts", name, "checked")
                yield Problem(source.path, line, message, hint, "warning", "fact-old")
    for page in course.pages.values():
        if original_page(course, page):
            continue
        for directive in page.directives:
            is_dated = directive.name == "dated" and MONTH.fullmatch(directive.argument)
            if is_dated and (age := _overdue(directive.argument, today)):
                message = f"this was last checked {age} months ago, in {directive.argument}"
                hint = f"check it again, correct it, and write '/// dated | {today:%Y-%m}' in every language"
                yield Problem(page.path, directive.line, message, hint, "warning", "fact-old")


def _overdue(month: str, today: date) -> int:
    """How many months ago the month was, if that is too many; else 0."""
    year, number = map(int, month.split("-"))
    age = (today.year - year) * 12 + today.month - number
    return age if age > MONTHS else 0
