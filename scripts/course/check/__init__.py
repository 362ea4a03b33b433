"""Everything that can be wrong with a course that could be read: one module for each family of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from course.check.coverage import check_coverage
from course.check.directives import check_directives
from course.check.facts import check_facts
from course.check.glossary import check_glossary
from course.check.headings import check_headings
from course.check.language import check_language
from course.check.lesson import check_lesson
from course.check.links import check_links
from course.check.parity import check_parity
from course.check.quiz import check_quiz
from course.check.quiz_words import check_quiz_words
from course.check.readability import check_readability
from course.check.references import check_references
from course.check.register import check_register
from course.check.soundness import check_soundness
from course.check.spelling import Dictionary, check_accepted_words, check_spelling
from course.check.suppression import apply_suppressions
from course.check.terms import check_terms
from course.check.typography import check_typography
from course.check.unfinished import check_unfinished
from course.check.words import check_words
from course.model.course import Course
from course.problem import Problem

FAMILIES: tuple[Callable[[Course], Iterator[Problem]], ...] = (
    check_parity,
    check_headings,
    check_directives,
    check_lesson,
    check_quiz,
    check_references,
    check_quiz_words,
    check_soundness,
    check_coverage,
    check_links,
    check_words,
    check_unfinished,
    check_language,
    check_terms,
    check_glossary,
    check_readability,
    check_typography,
    check_register,
    check_accepted_words,
)


def check_course(
    course: Course, today: date, dictionaries: Mapping[str, Dictionary] = MappingProxyType({})
) -> list[Problem]:
    """All problems of all families but those that a comment allows, sorted, each once.

    `today` tells how old a fact is; all else is the same on every day. Spelling is checked in the
    languages that have a dictionary.
    """
    known = _without_strays(course)
    found = {problem for check in FAMILIES for problem in check(known)}
    found |= {*check_facts(known, today), *check_spelling(known, dictionaries)}
    return sorted(apply_suppressions(known, found))


def _without_strays(course: Course) -> Course:
    """The course without pages that no outline names: that is told once, and says what to mend first."""
    expected = set(course.expected_pages())
    pages = {key: page for key, page in course.pages.items() if page.name in expected}
    return replace(course, pages=pages)
