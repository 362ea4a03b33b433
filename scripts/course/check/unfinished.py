"""What was left to be written: the word TODO, which the skeletons of `course new` put everywhere."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from course.check.passages import read_passages
from course.model.course import Course
from course.problem import Problem

_MARK = re.compile(r"\bTODO\b")


def check_unfinished(course: Course) -> Iterator[Problem]:
    """Every passage for readers that still says it."""
    for passage in read_passages(course):
        if _MARK.search(passage.text):
            short = textwrap.shorten(passage.text, 50, placeholder=" …")
            message, hint = f'is not finished: "{short}"', "write the text in place of TODO"
            yield Problem(passage.path, passage.line, message, hint, rule="unfinished")
