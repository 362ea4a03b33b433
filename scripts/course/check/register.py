"""Forms of address that the course does not use, and words for people that leave some out."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.rules import apply_rules
from course.model.course import Course
from course.problem import Problem
from course.prose.register import rules_of


def check_register(course: Course) -> Iterator[Problem]:
    """Warnings, each for words that are hardly ever right in our own voice."""
    yield from apply_rules(course, rules_of, "register")
