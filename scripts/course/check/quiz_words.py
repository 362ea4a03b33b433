"""The words of quizzes against their structure: nothing missing, nothing that no question has."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.hints import near, says
from course.load.page import plain_text
from course.model.base import Document
from course.model.course import Course
from course.model.quiz import (
    Match,
    OptionWords,
    Order,
    Question,
    QuestionWords,
    Quiz,
    QuizWords,
    TrueFalse,
    option_ids,
)
from course.problem import Problem

Side = str
"""`options`, `left` or `right`."""


def check_quiz_words(course: Course) -> Iterator[Problem]:
    """The words of every quiz in every language."""
    for (language, quiz_id), words in course.quiz_words.items():
        quiz = course.quizzes.get(quiz_id)
        if quiz:
            original = course.outline.value.original_of(quiz.value.lesson)
            model = course.quiz_words.get((original, quiz_id)) if language != original else None
            yield from _Words(words, quiz, original, model).check()


class _Words:
    """The words of one quiz in one language, beside its structure and the original's words."""

    def __init__(
        self,
        words: Document[QuizWords],
        quiz: Document[Quiz],
        original: str,
        model: Document[QuizWords] | None,
    ) -> None:
        self.words = words
        self.quiz = quiz
        self.original = original
        self.model = model

    def check(self) -> Iterator[Problem]:
        written, wanted = self.words.value.root, self.quiz.value.questions
        claimed = set()
        for name in written:
            if name not in wanted:
                meant = near(name, [other for other in wanted if other not in written])
                claimed.add(meant)
                hint = f"did you mean '{meant}'?" if meant else "remove it, or add it there"
                message = f"question '{name}' is not in {self.quiz.path}"
                yield self._problem((name,), message, hint, "quiz-words-extra")
        for name, question in wanted.items():
            if name in written:
                yield from self._question(name, question, written[name])
            elif name not in claimed:
                hint = self._original_says((name, "prompt")) or f"see {self._structure(name)}"
                yield self._problem((), f"question '{name}' has no words", hint, "quiz-words-missing")

    def _question(self, name: str, question: Question, words: QuestionWords) -> Iterator[Problem]:
        is_scenario = question.type == "scenario"
        if is_scenario and words.case is None:
            hint = self._original_says((name, "case")) or "add 'case: …': what has happened"
            yield self._problem(
                (name,), f"'{name}' is a scenario and has no case", hint, "quiz-words-missing"
            )
        if not is_scenario and words.case is not None:
            hint = f"put it into the prompt, or make it a scenario ({self._structure(name)})"
            message = f"'{name}' is no scenario: its case is never shown"
            yield self._problem((name, "case"), message, hint, "quiz-words-extra")
        wanted = _wanted(question)
        for side in ("options", "left", "right"):
            found: dict[str, OptionWords] = getattr(words, side)
            if side in wanted:
                yield from self._side(name, question, side, found, wanted[side])
            elif found:
                hint = f"a question of the type '{question.type}' has: {', '.join(wanted)}"
                message = f"'{name}' has no '{side}'"
                yield self._problem((name, side), message, hint, "quiz-words-extra")

    def _side(
        self,
        name: str,
        question: Question,
        side: Side,
        found: dict[str, OptionWords],
        wanted: tuple[str, ...],
    ) -> Iterator[Problem]:
        noun = _noun(question)
        claimed = set()
        for option in found:
            if option not in wanted:
                meant = near(option, [other for other in wanted if other not in found])
                claimed.add(meant)
                hint = f"did you mean '{meant}'?" if meant else f"expected: {', '.join(wanted)}"
                message = f"{noun} '{option}' of '{name}' is not in {self.quiz.path}"
                yield self._problem((name, side, option), message, hint, "quiz-words-extra")
        for option in wanted:
            keys = (name, side, option)
            if option in found:
                yield from self._option(question, keys, found[option])
            elif option not in claimed:
                hint = (
                    self._original_says((*keys, "text"))
                    or self._original_says((*keys, "feedback"))
                    or f"add it: {self._structure(name)} names it"
                )
                message = f"{noun} '{option}' of '{name}' has no words"
                yield self._problem(keys, message, hint, "quiz-words-missing")
        yield from self._duplicates(name, noun, side, found)

    def _option(
        self, question: Question, keys: tuple[str, Side, str], words: OptionWords
    ) -> Iterator[Problem]:
        name, side, option = keys
        noun = _noun(question)
        is_judged = isinstance(question, TrueFalse)
        if words.text is None and not is_judged:
            hint = self._original_says((*keys, "text")) or "add 'text: …'"
            yield self._problem(
                keys, f"{noun} '{option}' of '{name}' has no text", hint, "quiz-words-missing"
            )
        if words.text is not None and is_judged:
            message = f"{noun} '{option}' of '{name}' needs no text"
            hint = "remove it: 'true' and 'false' are words of the interface"
            yield self._problem(keys, message, hint, "quiz-words-extra")
        is_partner = isinstance(question, Match) and side == "right" and option not in question.extras
        if words.feedback is None and not is_partner:
            hint = self._original_says((*keys, "feedback")) or "add 'feedback: …': why it is right or wrong"
            message = f"{noun} '{option}' of '{name}' has no feedback"
            yield self._problem(keys, message, hint, "feedback-missing")

    def _duplicates(
        self, name: str, noun: str, side: Side, found: dict[str, OptionWords]
    ) -> Iterator[Problem]:
        first: dict[str, str] = {}
        for option, words in found.items():
            text = plain_text(words.text or "").casefold().rstrip(".")
            if text and text in first:
                message = f"{noun} '{option}' of '{name}' has the same text as '{first[text]}'"
                hint = "readers cannot tell them apart: reword one"
                yield self._problem((name, side, option), message, hint, "quiz-words-duplicate")
            first.setdefault(text, option)

    def _problem(self, keys: tuple[str, ...], message: str, hint: str, rule: str) -> Problem:
        return Problem(self.words.path, self.words.line(*keys), message, hint, rule=rule)

    def _structure(self, name: str) -> str:
        return f"{self.quiz.path}:{self.quiz.line('questions', name)}"

    def _original_says(self, keys: tuple[str, ...]) -> str | None:
        """What the original has at the same keys, if this is not the original."""
        value: object = self.model.value.root if self.model else None
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else getattr(value, key, None)
        if self.model is None or not isinstance(value, str):
            return None
        return says(self.original, value, self.model.path, self.model.line(*keys))


def _wanted(question: Question) -> dict[Side, tuple[str, ...]]:
    """The ids that need words, by side."""
    if isinstance(question, Match):
        return {"left": tuple(question.pairs), "right": question.shown}
    return {"options": option_ids(question)}


def _noun(question: Question) -> str:
    return "item" if isinstance(question, Order | Match) else "option"
