"""Coverage: every claim is taught and tested, every objective assessed, and the outline names what exists."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.claims import all_claims, claim_problem
from course.check.hints import did_you_mean
from course.model.base import KeyPath
from course.model.course import Course
from course.model.outline import PlacedLesson
from course.model.quiz import Rating, locate
from course.problem import Problem


def check_coverage(course: Course) -> Iterator[Problem]:
    """Claims and objectives between sources, outline, pages and quizzes."""
    assessed = _assessed(course)
    for placed in course.lessons():
        yield from _unknown_claims(course, placed)
        yield from _sections(course, placed)
        yield from _objectives(course, placed, assessed)
    yield from _untaught(course)
    yield from _untested(course)


def _keys(placed: PlacedLesson, *keys: str | int) -> KeyPath:
    return ("modules", placed.module_id, "lessons", placed.lesson_id, *keys)


def _problem(course: Course, keys: KeyPath, message: str, hint: str, rule: str) -> Problem:
    return Problem(course.outline.path, course.outline.line(*keys), message, hint, rule=rule)


def _named_claims(placed: PlacedLesson) -> Iterator[tuple[str, KeyPath]]:
    """The claims that the outline names for a lesson, with the keys of their place."""
    for section, claims in placed.lesson.claims.items():
        for place, claim in enumerate(claims):
            yield claim, _keys(placed, "claims", section, place)
    for place, claim in enumerate(placed.lesson.planned):
        yield claim, _keys(placed, "planned", place)


def _unknown_claims(course: Course, placed: PlacedLesson) -> Iterator[Problem]:
    for claim, keys in _named_claims(placed):
        wrong = claim_problem(course, claim)
        if wrong:
            yield _problem(course, keys, *wrong, "claim-unknown")


def _sections(course: Course, placed: PlacedLesson) -> Iterator[Problem]:
    """The sections that teach stand in the original's page."""
    page = course.page(course.outline.value.original_of(placed.page), placed.page)
    for section in placed.lesson.claims if page else ():
        if page and not page.heading(section):
            sections = [heading.id for heading in page.headings if heading.id]
            message = f"section '{section}' is not in {page.path}"
            hint = did_you_mean(section, sections, f"its sections are: {', '.join(sections)}")
            yield _problem(course, _keys(placed, "claims", section), message, hint, "claim-section")


def _assessed(course: Course) -> set[tuple[str, str]]:
    """Lesson and id of the objectives that questions which count assess, in whichever quiz."""
    return {
        locate(asked.objective, quiz.value.lesson)
        for quiz in course.quizzes.values()
        for asked in quiz.value.questions.values()
        if not isinstance(asked, Rating)
    }


def _objectives(course: Course, placed: PlacedLesson, assessed: set[tuple[str, str]]) -> Iterator[Problem]:
    """Each objective of a lesson with a quiz is assessed by a question that counts."""
    own = course.quiz_of(placed.page)
    if own is None or not placed.lesson.is_written:
        return
    for place, objective in enumerate(placed.lesson.objectives):
        if (placed.page, objective) not in assessed:
            message = f"no scored question assesses the objective '{objective}'"
            hint = f"write one in quizzes/{own[0]}.yml with 'objective: {objective}'"
            yield _problem(course, _keys(placed, "objectives", place), message, hint, "objective-untested")


def _untaught(course: Course) -> Iterator[Problem]:
    named = {claim for placed in course.lessons() for claim in placed.lesson.claim_ids}
    for claim, (path, line) in all_claims(course).items():
        if claim not in named:
            message = f"no lesson teaches the claim '{claim}'"
            hint = f"name it in {course.outline.path}, under 'claims' or 'planned' of a lesson"
            yield Problem(path, line, message, hint, rule="claim-untaught")


def _untested(course: Course) -> Iterator[Problem]:
    """In a finished module whose quizzes could all be read, each claim has a question that counts."""
    tested = {
        claim
        for quiz in course.quizzes.values()
        for question in quiz.value.questions.values()
        if not isinstance(question, Rating)
        for claim in question.claims
    }
    for placed in course.lessons():
        module = course.outline.value.modules[placed.module_id]
        pages = [f"{placed.module_id}/{lesson_id}" for lesson_id in module.lessons]
        if not module.is_finished or not all(course.quiz_of(page) for page in pages):
            continue
        own = course.quiz_of(placed.page)
        known = all_claims(course)
        for claim, keys in _named_claims(placed):
            if own and claim in known and claim not in tested:
                message = f"no scored question tests the claim '{claim}'"
                hint = f"name it under 'claims' of a question in quizzes/{own[0]}.yml"
                yield _problem(course, keys, message, hint, "claim-untested")
