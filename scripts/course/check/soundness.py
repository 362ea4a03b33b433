"""What a clever guesser would use: in the whole course, the key must not stand out by length or place.

Counted are questions with exactly one right option; where several are right, length and place say little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.load.page import plain_text
from course.model.course import Course
from course.model.quiz import Choice
from course.problem import Problem

LONGEST_SHARE = 0.35
PLACE_SHARE = 0.5
PLACE_MINIMUM = 4
"""Fewer questions than this say nothing about places."""


def check_soundness(course: Course) -> Iterator[Problem]:
    """Length of the keys in each language, and their places."""
    for language in course.codes:
        yield from _longest(course, language)
    yield from _places(course)


def _choices(course: Course) -> Iterator[tuple[str, str, Choice]]:
    for quiz_id, quiz in course.quizzes.items():
        for name, question in quiz.value.questions.items():
            if isinstance(question, Choice) and question.answer in question.options:
                yield quiz_id, name, question


def _longest(course: Course, language: str) -> Iterator[Problem]:
    counted, long = 0, []
    for quiz_id, name, question in _choices(course):
        words = course.quiz_words.get((language, quiz_id))
        asked = words.value.root.get(name) if words else None
        if words is None or asked is None:
            continue
        counted += 1
        lengths = {option: len(plain_text(each.text or "")) for option, each in asked.options.items()}
        key = lengths.pop(question.answer, 0)
        if lengths and key > max(lengths.values()):
            place = words.line(name, "options", question.answer)
            long.append((words.path, place, f"'{name}' ({words.path}:{place})"))
    if counted and len(long) > LONGEST_SHARE * counted:
        path, line, _ = long[0]
        share = round(100 * len(long) / counted)
        message = (
            f"the right option is the longest in {len(long)} of {counted} questions ({share} %); "
            f"at most {LONGEST_SHARE:.0%}".replace("%", " %").replace("  ", " ")
        )
        hint = "shorten it, or lengthen a wrong one, in some of: " + ", ".join(said for *_, said in long)
        yield Problem(path, line, message, hint, "warning", "quiz-longest")


def _places(course: Course) -> Iterator[Problem]:
    placed = [
        (list(question.options).index(question.answer) + 1, quiz_id, name)
        for quiz_id, name, question in _choices(course)
    ]
    if len(placed) < PLACE_MINIMUM:
        return
    place, times = Counter(place for place, *_ in placed).most_common(1)[0]
    if times > PLACE_SHARE * len(placed):
        found = [(quiz_id, name) for where, quiz_id, name in placed if where == place]
        quiz = course.quizzes[found[0][0]]
        line = quiz.line("questions", found[0][1], "options")
        message = (
            f"the right option stands in place {place} in {times} of {len(placed)} questions "
            f"({round(100 * times / len(placed))} %); at most {round(100 * PLACE_SHARE)} %"
        )
        hint = "move it in some of: " + ", ".join(
            f"'{name}' (quizzes/{quiz_id}.yml)" for quiz_id, name in found
        )
        yield Problem(quiz.path, line, message, hint, "warning", "quiz-place")
