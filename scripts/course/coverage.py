"""Which lesson teaches each claim of the sources and which question tests it, in each language.

`course check` finds what the outline and the quizzes lack; this shows the whole, and how far each
language is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from course.check.claims import all_claims
from course.model.course import Course
from course.model.outline import PlacedLesson
from course.model.quiz import Rating


@dataclass(frozen=True)
class Teaching:
    """A section that teaches a claim, and the languages that have it. A planned lesson has no section yet."""

    lesson: str
    label: str
    section: str | None
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Assessment:
    """A scored question that tests a claim, and the languages that have its words."""

    quiz: str
    question: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class ClaimCoverage:
    """One claim (`source.claim`): where it is taught and tested."""

    source: str
    claim: str
    lessons: tuple[Teaching, ...]
    questions: tuple[Assessment, ...]

    def is_taught(self, language: str) -> bool:
        return any(language in lesson.languages for lesson in self.lessons)

    def is_tested(self, language: str) -> bool:
        return any(language in question.languages for question in self.questions)

    def is_covered(self, language: str) -> bool:
        return self.is_taught(language) and self.is_tested(language)


@dataclass(frozen=True)
class Share:
    """How many of some claims are covered."""

    covered: int
    total: int

    @property
    def percent(self) -> int:
        """Rounded down: only all of them are 100 %."""
        return 100 * self.covered // self.total if self.total else 100

    @property
    def is_full(self) -> bool:
        return self.covered == self.total


@dataclass(frozen=True)
class ModuleCoverage:
    """How much of what a module is to teach is there, by language."""

    module: str
    is_finished: bool
    shares: dict[str, Share]


def coverage(course: Course) -> tuple[ClaimCoverage, ...]:
    """Every claim of every source, in the order of the sources."""
    lessons: dict[str, list[Teaching]] = {}
    for placed in course.lessons():
        for section, claims in placed.lesson.claims.items():
            for claim in claims:
                lessons.setdefault(claim, []).append(_teaching(course, placed, section))
        for claim in placed.lesson.planned:
            lessons.setdefault(claim, []).append(Teaching(placed.page, placed.label, None, ()))
    questions: dict[str, list[Assessment]] = {}
    for quiz_id, quiz in course.quizzes.items():
        for name, question in quiz.value.questions.items():
            for claim in () if isinstance(question, Rating) else question.claims:
                questions.setdefault(claim, []).append(_assessment(course, quiz_id, name))
    return tuple(
        ClaimCoverage(
            claim.partition(".")[0], claim, tuple(lessons.get(claim, ())), tuple(questions.get(claim, ()))
        )
        for claim in all_claims(course)
    )


def module_coverage(course: Course, claims: Iterable[ClaimCoverage]) -> tuple[ModuleCoverage, ...]:
    """Each module by itself: a claim counts where this module is to teach it, once for each section."""
    found = []
    claims = tuple(claims)
    for module_id, module in course.outline.value.modules.items():
        pairs = [
            (claim, lesson)
            for claim in claims
            for lesson in claim.lessons
            if lesson.lesson.startswith(f"{module_id}/")
        ]
        shares = {
            code: Share(
                sum(code in lesson.languages and claim.is_tested(code) for claim, lesson in pairs), len(pairs)
            )
            for code in course.codes
        }
        found.append(ModuleCoverage(module_id, module.is_finished, shares))
    return tuple(found)


def overall(claims: Iterable[ClaimCoverage], language: str) -> Share:
    """All claims of all sources."""
    covered = [claim.is_covered(language) for claim in claims]
    return Share(sum(covered), len(covered))


def _teaching(course: Course, placed: PlacedLesson, section: str) -> Teaching:
    pages = ((code, course.pages.get((code, placed.page))) for code in course.codes)
    languages = tuple(code for code, page in pages if page and page.heading(section))
    return Teaching(placed.page, placed.label, section, languages)


def _assessment(course: Course, quiz_id: str, question: str) -> Assessment:
    words = ((code, course.quiz_words.get((code, quiz_id))) for code in course.codes)
    languages = tuple(code for code, written in words if written and question in written.value.root)
    return Assessment(quiz_id, question, languages)
