"""The structure of quizzes: names exist, the key can be right, a wrong option says why it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.check.claims import claim_problem
from course.check.hints import did_you_mean
from course.model.base import Document
from course.model.course import Course
from course.model.quiz import Choice, Match, Multiple, Order, Question, Quiz, Rating, TrueFalse
from course.problem import Problem

APPLIED_SHARE = 0.5
"""At least so many of the scored questions ask to use an idea, not to recall it."""

OPTIONS = range(3, 5)
"""So many options a question has; fewer are a coin to toss, more are not read."""


def check_quiz(course: Course) -> Iterator[Problem]:
    """The structure of every quiz."""
    for doc in course.quizzes.values():
        yield from _lesson(course, doc)
        for name, question in doc.value.questions.items():
            asked = _Asked(course, doc, name, question)
            yield from asked.names()
            yield from asked.key()
        yield from _applied(doc)


def _lesson(course: Course, doc: Document[Quiz]) -> Iterator[Problem]:
    lesson = doc.value.lesson
    known = [*(placed.page for placed in course.lessons()), *course.outline.value.pages]
    if lesson not in known:
        message = f"lesson '{lesson}' is not in {course.outline.path}"
        hint = did_you_mean(lesson, known, "write it as module/lesson, or name one of its 'pages'")
        yield Problem(doc.path, doc.line("lesson"), message, hint, rule="quiz-lesson")
    first = next(other for other in course.quizzes.values() if other.value.lesson == lesson)
    if first.path != doc.path:
        message = f"the page '{lesson}' has a quiz already"
        hint = f"move these questions to {first.path}"
        yield Problem(doc.path, doc.line("lesson"), message, hint, rule="quiz-lesson")


def _applied(doc: Document[Quiz]) -> Iterator[Problem]:
    scored = [question for question in doc.value.questions.values() if not isinstance(question, Rating)]
    applied = sum(question.applied for question in scored)
    if applied < APPLIED_SHARE * len(scored):
        message = f"{applied} of {len(scored)} scored questions ask to use an idea; at least half should"
        hint = "turn a question of memory into a case, and mark it 'applied: true'"
        yield Problem(doc.path, doc.line("questions"), message, hint, "warning", "quiz-applied")


class _Asked:
    """One question in its place, for messages."""

    def __init__(self, course: Course, doc: Document[Quiz], name: str, question: Question) -> None:
        self.course = course
        self.doc = doc
        self.name = name
        self.question = question

    def _problem(self, keys: tuple[str | int, ...], message: str, hint: str, rule: str) -> Problem:
        line = self.doc.line("questions", self.name, *keys)
        return Problem(self.doc.path, line, message, hint, rule=rule)

    def names(self) -> Iterator[Problem]:
        """Claims and misconceptions exist."""
        question = self.question
        for place, claim in enumerate(question.claims):
            wrong = claim_problem(self.course, claim)
            if wrong:
                yield self._problem(("claims", place), *wrong, "claim-unknown")
        for keys, code in _codes(question):
            known = self.course.outline.value.misconceptions
            if code not in known:
                yield self._problem(
                    keys,
                    f"misconception '{code}' is not in {self.course.outline.path}",
                    did_you_mean(code, known, "add it there, under 'misconceptions'"),
                    "quiz-misconception",
                )

    def key(self) -> Iterator[Problem]:
        """What is right is among what is offered, and not everything is."""
        match self.question:
            case Choice():
                yield from self._options(self.question.options, (self.question.answer,), ("answer",))
            case Multiple():
                yield from self._multiple(self.question)
            case Order():
                yield from self._order(self.question)
            case Match():
                yield from self._match(self.question)

    def _options(
        self, options: dict[str, str | None], answer: Iterable[str], keys: tuple[str, ...]
    ) -> Iterator[Problem]:
        right = set(answer)
        for option in answer:
            if option not in options:
                yield self._problem(
                    keys,
                    f"the answer '{option}' of '{self.name}' is not among its options",
                    did_you_mean(option, options, f"one of: {', '.join(options)}"),
                    "quiz-answer",
                )
        if not right & set(options):
            return
        for option, code in options.items():
            if option in right and code:
                message = (
                    f"option '{option}' of '{self.name}' is right, yet carries the misconception '{code}'"
                )
                hint = "remove the code, or correct 'answer'"
                yield self._problem(("options", option), message, hint, "quiz-misconception")
            if option not in right and not code:
                message = f"option '{option}' of '{self.name}' is wrong, yet carries no misconception"
                hint = "write the code of what someone who chooses it believes, or correct 'answer'"
                yield self._problem(("options", option), message, hint, "quiz-misconception")
        if len(options) not in OPTIONS:
            message = f"'{self.name}' has {len(options)} options"
            hint = "a good question has three or four, each of which someone would choose"
            line = self.doc.line("questions", self.name, "options")
            yield Problem(self.doc.path, line, message, hint, "warning", "quiz-options")

    def _multiple(self, question: Multiple) -> Iterator[Problem]:
        if not question.answer:
            hint = "name the right options in 'answer'"
            yield self._problem(("answer",), f"'{self.name}' has no correct option", hint, "quiz-answer")
            return
        if len(set(question.answer)) < len(question.answer):
            message = f"'answer' of '{self.name}' names an option twice"
            yield self._problem(("answer",), message, "name each once", "quiz-answer")
        if set(question.options) <= set(question.answer):
            message = f"all options of '{self.name}' are correct"
            hint = "add a wrong one: whoever marks all of them need not read"
            yield self._problem(("answer",), message, hint, "quiz-answer")
        yield from self._options(question.options, dict.fromkeys(question.answer), ("answer",))

    def _order(self, question: Order) -> Iterator[Problem]:
        if len(set(question.answer)) < len(question.answer):
            message = f"'answer' of '{self.name}' names an item twice"
            yield self._problem(("answer",), message, "name each once", "quiz-answer")
        elif sorted(question.shown) != sorted(question.answer):
            yield self._problem(("shown",), *self._unlike(question.shown, question.answer), "quiz-shown")
        elif question.shown == question.answer:
            message = f"'shown' of '{self.name}' is the right order already"
            yield self._problem(("shown",), message, "show the items in another order", "quiz-shown")

    def _match(self, question: Match) -> Iterator[Problem]:
        partners = tuple(question.pairs.values())
        for left, partner in question.pairs.items():
            if partners.count(partner) > 1:
                message = f"'{partner}' is the partner of more than one item of '{self.name}'"
                yield self._problem(("pairs", left), message, "give each its own", "quiz-answer")
        for extra in question.extras:
            if extra in partners:
                message = f"'{extra}' of '{self.name}' is an extra and a partner"
                yield self._problem(("extras", extra), message, "it can be only one", "quiz-answer")
        offered = tuple(dict.fromkeys((*partners, *question.extras)))
        if sorted(question.shown) != sorted(offered):
            yield self._problem(("shown",), *self._unlike(question.shown, offered), "quiz-shown")
        elif tuple(item for item in question.shown if item in partners) == partners:
            message = f"'shown' of '{self.name}' has the partners in the order of the pairs"
            yield self._problem(("shown",), message, "show them in another order", "quiz-shown")

    def _unlike(self, shown: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, str]:
        parts = [
            f"lacks {_list(item for item in wanted if item not in shown)}",
            f"has {_list(item for item in shown if item not in wanted)} too many",
            f"has {_list(dict.fromkeys(item for item in shown if shown.count(item) > 1))} twice",
        ]
        said = ", ".join(part for part in parts if "'" in part)
        return (
            f"'shown' of '{self.name}' {said}",
            f"expected, in any order but the right one: {', '.join(wanted)}",
        )


def _codes(question: Question) -> Iterator[tuple[tuple[str, ...], str]]:
    """The misconceptions of a question, each with the keys of its place."""
    match question:
        case Choice() | Multiple():
            yield from ((("options", option), code) for option, code in question.options.items() if code)
        case TrueFalse() | Order():
            yield ("misconception",), question.misconception
        case Match():
            yield from ((("extras", extra), code) for extra, code in question.extras.items())


def _list(items: Iterable[str]) -> str:
    return ", ".join(f"'{item}'" for item in items)
