"""The structure of a quiz (once, for all languages) and its words (once per language).

A question is a sum type: `type` decides which keys it has. The order of `options` (or of `shown`)
is the order on screen. A misconception is a code of the outline: what a wrong option stands for.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel, StringConstraints

from course.model.base import Id, Model, Text

REFERENCE = r"^([a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*#)?[a-z0-9]+(-[a-z0-9]+)*$"
Reference = Annotated[str, StringConstraints(pattern=REFERENCE)]
"""An id of the quiz's own lesson, or one of another lesson: `module/lesson#id`."""

Misconception = str
Options = Annotated[
    dict[Id, Misconception | None],
    Field(min_length=2, description="Option id: the misconception it carries; nothing for a right one."),
]


class _Question(Model):
    objective: Reference = Field(
        description="The objective that it assesses; of another lesson: `module/lesson#id`."
    )
    claims: tuple[str, ...] = Field(min_length=1, description="The claims (`source.id`) that it tests.")
    section: Reference = Field(
        description="The heading that a wrong answer sends the reader to; of another lesson: "
        "`module/lesson#id`."
    )
    applied: bool = Field(default=False, description="It asks to use an idea, not to recall it.")


class Choice(_Question):
    """One right option; a `scenario` has a case to read first."""

    type: Literal["single", "scenario"]
    answer: Id
    options: Options


class Multiple(_Question):
    """Several right options: exactly these."""

    type: Literal["multiple"]
    answer: tuple[Id, ...]
    options: Options


class TrueFalse(_Question):
    """A statement to judge."""

    type: Literal["truefalse"]
    answer: bool
    misconception: Misconception


class Order(_Question):
    """Items to put in order; `answer` is the right order."""

    type: Literal["order"]
    answer: tuple[Id, ...] = Field(min_length=2)
    shown: tuple[Id, ...] = Field(min_length=2, description="The order at first sight.")
    misconception: Misconception


class Match(_Question):
    """Pairs to find; `extras` on the right belong to nothing on the left."""

    type: Literal["match"]
    pairs: dict[Id, Id] = Field(min_length=2)
    shown: tuple[Id, ...] = Field(min_length=2, description="The right-hand side as it is offered.")
    extras: dict[Id, Misconception] = Field(default={})


class Rating(_Question):
    """A self-rating: unscored, each point of the scale has its own advice."""

    type: Literal["rating"]
    options: tuple[Id, ...] = Field(min_length=2)


Question = Annotated[Choice | Multiple | TrueFalse | Order | Match | Rating, Field(discriminator="type")]


class Quiz(Model):
    """`quizzes/<lesson>.yml`."""

    lesson: str = Field(
        description="The page it belongs to: `module/lesson`, or one of the outline's `pages`."
    )
    questions: dict[Id, Question] = Field(min_length=1)


class OptionWords(Model):
    """The words of one option, item or point of a scale. Inline Markdown."""

    text: Text | None = None
    feedback: Text | None = None


class QuestionWords(Model):
    """The words of one question; which of the keys it needs follows from its type."""

    prompt: Text
    case: Text | None = Field(default=None, description="Of a scenario: what has happened.")
    hints: tuple[Text, ...] = ()
    options: dict[str, OptionWords] = Field(default={}, description="Option id: its words.")
    left: dict[str, OptionWords] = Field(default={}, description="Of a match: what is to be matched.")
    right: dict[str, OptionWords] = Field(default={}, description="Of a match: what is offered.")


class QuizWords(RootModel[dict[Id, QuestionWords]]):
    """`quizzes/<language>/<lesson>.yml`: question id: its words."""

    model_config = {"frozen": True}


def locate(reference: str, lesson: str) -> tuple[str, str]:
    """The page and the id that a reference in the quiz of `lesson` names."""
    page, _, name = reference.rpartition("#")
    return page or lesson, name


def right_options(question: Question) -> frozenset[str]:
    """The ids of the options that are right; empty where rightness is not by option."""
    match question:
        case Choice():
            return frozenset({question.answer})
        case Multiple():
            return frozenset(question.answer)
        case TrueFalse():
            return frozenset({"true" if question.answer else "false"})
        case _:
            return frozenset()


def option_ids(question: Question) -> tuple[str, ...]:
    """The ids of the options in the order on screen; of a match, the left-hand side."""
    match question:
        case Choice() | Multiple() | Rating():
            return tuple(question.options)
        case TrueFalse():
            return ("true", "false")
        case Order():
            return question.shown
        case Match():
            return tuple(question.pairs)


def misconceptions(question: Question) -> tuple[str, ...]:
    """The codes that a question's wrong answers carry, each once."""
    match question:
        case Choice() | Multiple():
            codes = [code for code in question.options.values() if code]
        case TrueFalse() | Order():
            codes = [question.misconception]
        case Match():
            codes = list(question.extras.values())
        case Rating():
            codes = []
    return tuple(dict.fromkeys(codes))
