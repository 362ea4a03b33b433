"""Tables of rules about running text, laid over every passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from course.check.passages import line_of, read_passages
from course.model.course import Course
from course.problem import Problem
from course.prose.rule import Rule, blank

_NO_PROSE = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\{\w+\}")
"""Addresses, and places that the interface fills in."""
_SHOWN = 40


def apply_rules(course: Course, rules_of: Callable[[str], Sequence[Rule]], name: str) -> Iterator[Problem]:
    """A problem for each match of the rules that `rules_of` gives for a passage's language."""
    for passage in read_passages(course):
        text = blank(_NO_PROSE, passage.text)
        for rule in rules_of(passage.language):
            for written, hint in rule.find(text):
                line = line_of(course, passage, written)
                message = f"{rule.message}: {_shorten(written)}"
                yield Problem(passage.path, line, message, hint, rule.severity, name)


def _shorten(written: str) -> str:
    """The end of a long match: its sign is there."""
    return written if len(written) <= _SHOWN else f"…{written[1 - _SHOWN :]}"
