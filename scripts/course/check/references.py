"""What questions refer to: objectives and sections of their own lesson, or of another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from course.check.hints import did_you_mean
from course.model.base import Document
from course.model.course import Course
from course.model.outline import PlacedLesson
from course.model.page import Page
from course.model.quiz import Question, Quiz, locate
from course.problem import Problem

REVISITED_SHARE = 0.3
"""At least so many of the questions of a module's last quiz take up earlier modules again."""


def check_references(course: Course) -> Iterator[Problem]:
    """Every reference of every question, and how many of them go back to earlier modules."""
    for doc in course.quizzes.values():
        for name, question in doc.value.questions.items():
            yield from _Asked(course, doc, name, question).check()
    yield from _revisits(course)


@dataclass(frozen=True)
class _Asked:
    """One question in its place."""

    course: Course
    doc: Document[Quiz]
    name: str
    question: Question

    def check(self) -> Iterator[Problem]:
        """Its objective and its section exist, and can be found from its quiz."""
        yield from self._objective(self.question.objective)
        yield from self._section(self.question.section)

    def _objective(self, reference: str) -> Iterator[Problem]:
        placed, problem = self._lesson("objective", reference)
        if problem:
            yield problem
        page, objective = locate(reference, self.doc.value.lesson)
        if placed and objective not in placed.lesson.objectives:
            message = f"objective '{objective}' of '{self.name}' is not one of '{page}'"
            yield self._unknown("objective", message, objective, placed.lesson.objectives)

    def _section(self, reference: str) -> Iterator[Problem]:
        placed, problem = self._lesson("section", reference)
        if problem:
            yield problem
        page, section = locate(reference, self.doc.value.lesson)
        original = _original(self.course, page) if placed else None
        if original and not original.heading(section):
            message = f"section '{section}' of '{self.name}' is not in {original.path}"
            yield self._unknown("section", message, section, _sections(original))
        elif placed and not placed.lesson.is_written and page != self.doc.value.lesson:
            message = f"section '{reference}' of '{self.name}' is of a lesson that is still planned"
            hint = "choose one of a lesson that is written: this one has no page to read"
            yield self._problem("section", message, hint)

    def _lesson(self, key: str, reference: str) -> tuple[PlacedLesson | None, Problem | None]:
        """The lesson that a reference leads to; None, with what is wrong if that is not told elsewhere."""
        page, name = locate(reference, self.doc.value.lesson)
        placed = self.course.lesson(page)
        if placed:
            return placed, None
        if "#" in reference:
            pages = [lesson.page for lesson in self.course.lessons()]
            message = f"lesson '{page}' of '{self.name}' is not in {self.course.outline.path}"
            return None, self._problem(key, message, did_you_mean(page, pages, "write it as module/lesson"))
        if page not in self.course.outline.value.pages:
            return None, None  # The quiz belongs to nothing: told of the quiz.
        message = f"{key} '{name}' of '{self.name}' does not say of which lesson"
        pages = [lesson.page for lesson in self.course.lessons() if name in self._known(key, lesson)]
        lesson = pages[0] if len(pages) == 1 else "module/lesson"
        return None, self._problem(key, message, f"write '{lesson}#{name}'")

    def _known(self, key: str, placed: PlacedLesson) -> tuple[str, ...]:
        if key == "objective":
            return placed.lesson.objectives
        original = _original(self.course, placed.page)
        return _sections(original) if original else ()

    def _unknown(self, key: str, message: str, name: str, known: Iterable[str]) -> Problem:
        return self._problem(key, message, did_you_mean(name, known, f"one of: {', '.join(known)}"))

    def _problem(self, key: str, message: str, hint: str) -> Problem:
        line = self.doc.line("questions", self.name, key)
        return Problem(self.doc.path, line, message, hint, rule=f"quiz-{key}")


def _original(course: Course, page: str) -> Page | None:
    return course.page(course.outline.value.original_of(page), page)


def _sections(page: Page) -> tuple[str, ...]:
    return tuple(heading.id for heading in page.headings if heading.id)


def _revisits(course: Course) -> Iterator[Problem]:
    """The last quiz of each finished module but the first asks again what earlier modules have taught."""
    earlier: set[str] = set()
    for module_id, module in course.outline.value.modules.items():
        pages = [f"{module_id}/{lesson_id}" for lesson_id in module.lessons]
        last = next((doc for doc in course.quizzes.values() if doc.value.lesson == pages[-1]), None)
        if last and earlier and module.is_finished:
            yield from _too_few(last, earlier)
        earlier |= set(pages)


def _too_few(doc: Document[Quiz], earlier: set[str]) -> Iterator[Problem]:
    questions = doc.value.questions.values()
    back = sum(
        any(
            locate(reference, doc.value.lesson)[0] in earlier
            for reference in (asked.objective, asked.section)
        )
        for asked in questions
    )
    if back < REVISITED_SHARE * len(questions):
        message = (
            f"{back} of {len(questions)} questions ({round(100 * back / len(questions))} %) "
            f"take up earlier modules again; at least {round(100 * REVISITED_SHARE)} %"
        )
        hint = "ask something that an earlier module taught: 'objective' and 'section' as module/lesson#id"
        yield Problem(doc.path, doc.line("questions"), message, hint, "warning", "quiz-revisits")
