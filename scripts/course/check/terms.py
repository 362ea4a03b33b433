"""Words that the termbase of a language forbids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from course.check.passages import line_of, read_passages
from course.model.base import Document
from course.model.course import Course
from course.model.words import Termbase
from course.problem import Problem
from course.prose.sentences import starts_sentence


@dataclass(frozen=True)
class _Forbidden:
    """All forbidden forms of a language in one pattern; the hint for each of them."""

    pattern: re.Pattern[str]
    hints: dict[str, str]


def check_terms(course: Course) -> Iterator[Problem]:
    """Each forbidden form in a passage for readers, once a line. The termbase itself may name them."""
    forbidden = {language: _compile(document) for language, document in course.termbase.items()}
    for passage in read_passages(course):
        rules = forbidden.get(passage.language)
        if rules and passage.kind != "definition":
            for written, form in _find(passage.text, rules):
                yield Problem(
                    passage.path,
                    line_of(course, passage, written),
                    f"“{written}” is a forbidden term",
                    rules.hints[form],
                    rule="forbidden-term",
                )


def _compile(document: Document[Termbase]) -> _Forbidden | None:
    hints = {}
    for concept, term in document.value.root.items():
        for place, form in enumerate(term.forbidden):
            line = document.line(concept, "forbidden", place)
            hints[unicodedata.normalize("NFC", form)] = f"write “{term.term}” ({document.path}:{line})"
    if not hints:
        return None
    # Longest first, so that a form is not found inside a longer one.
    forms = sorted(hints, key=len, reverse=True)
    anyhow = "|".join(_either_case(form) for form in forms)
    return _Forbidden(re.compile(rf"(?<!\w)(?:{anyhow})(?!\w)"), hints)


def _either_case(form: str) -> str:
    first, rest = form[0], r"\s+".join(map(re.escape, form[1:].split(" ")))
    return f"[{first}{first.upper()}]{rest}" if first.islower() else re.escape(first) + rest


def _find(text: str, rules: _Forbidden) -> Iterator[tuple[str, str]]:
    """What is written and the forbidden form that it is; a capital counts only where a sentence starts."""
    for match in rules.pattern.finditer(text):
        written = " ".join(match.group().split())
        small = written[0].lower() + written[1:]
        if written in rules.hints:
            yield written, written
        elif starts_sentence(text, match.start()):
            yield written, small
