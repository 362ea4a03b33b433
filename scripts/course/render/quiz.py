"""Self-checks as HTML that reads well by itself; `docs/assets/modules/quiz.js` brings it to life.

What works only with JavaScript is rendered `hidden` (and the submit button `disabled`, so that Enter
does nothing without it); its words are here too, so that the browser code has none of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from course.model.quiz import Quiz, QuizWords, Rating
from course.model.words import Interface, QuizInterface
from course.render.inline import ResolveLink
from course.render.question import QuestionView, render_fields, render_question
from course.render.words import fill_in

TRIES = 2
"""After so many wrong tries the right answer is shown."""


@dataclass(frozen=True)
class Section:
    """Where a wrong answer sends the reader; `lesson` is named where that is not the page of the quiz."""

    address: str
    title: str
    lesson: str = ""


@dataclass(frozen=True)
class QuizView:
    """A quiz in one language, as it stands on a page. A question that has no words yet is left out.

    `find_section` tells where the reference `section` of a question leads; `link` turns the target of a
    link, as it is written in the quiz's texts, into an address.
    """

    id: str
    quiz: Quiz
    words: QuizWords
    interface: Interface
    language: str
    find_section: Callable[[str], Section]
    link: ResolveLink

    def question(self, question_id: str, *, prefix: str = "quiz", count: str = "") -> QuestionView:
        """One of its questions; `prefix` keeps the ids apart where it stands twice on a page."""
        question = self.quiz.questions[question_id]
        review = ""
        if not isinstance(question, Rating):
            section = self.find_section(question.section)
            words = self.interface.quiz
            label = words.review_lesson if section.lesson else words.review_section
            label = fill_in(label, lesson=section.lesson, section=section.title)
            review = f'<p class="quiz__review"><a href="{escape(section.address)}">{escape(label)}</a></p>'
        return QuestionView(
            question_id,
            question,
            self.words.root[question_id],
            self.interface.quiz,
            self.link,
            name=f"{prefix}-{self.id}-{question_id}",
            review=review,
            count=count,
        )


def render_quiz(view: QuizView) -> str:
    """The whole self-check, to stand below a heading of the page."""
    ids = [question_id for question_id in view.quiz.questions if question_id in view.words.root]
    count = view.interface.quiz.question
    questions = (
        view.question(question_id, count=fill_in(count, number=number, total=len(ids)))
        for number, question_id in enumerate(ids, 1)
    )
    label = f' aria-label="{escape(view.interface.quiz.title)}"'
    return _frame(view, label, "", "".join(map(render_question, questions)), has_end=True)


def render_question_alone(view: QuizView, question_id: str) -> str:
    """One question to try on another page; what is answered there counts in the lesson's self-check."""
    name = f"quiz-{view.id}-title"
    title = f'<h2 class="quiz__title" id="{name}">{escape(view.interface.home.try_)}</h2>'
    question = render_question(view.question(question_id))
    return _frame(view, f' aria-labelledby="{name}"', title, question, has_end=False)


def render_prequestion(view: QuizView, question_id: str) -> str:
    """A question of the quiz as a guess before reading: nothing is right or wrong yet.

    Only what has options can be guessed at: raises ValueError for ordering, matching and self-ratings.
    """
    question = view.quiz.questions[question_id]
    if question.type in ("order", "match", "rating"):
        raise ValueError(f"a pre-question needs options, and '{question_id}' is of type '{question.type}'")
    words = view.interface.quiz
    section = view.find_section(question.section)
    answer_at = f'<a href="{escape(section.address)}">{escape(section.title)}</a>'
    noted = fill_in(escape(words.prequestion_noted), section=answer_at)
    return (
        f'<course-prequestion class="quiz quiz--guess" id="pre-{view.id}-{question_id}"'
        f' data-quiz="{view.id}" data-question="{question_id}" lang="{view.language}" data-pagefind-ignore>'
        f'<p class="quiz__title"><strong>{escape(words.prequestion_title)}</strong> '
        f"{escape(words.prequestion_intro)}</p>"
        f"{render_fields(view.question(question_id, prefix='pre'))}"
        f'<div class="quiz__noted" role="status"><p hidden>{noted}</p></div>'
        f"<noscript><p>{escape(words.prequestion_no_script)}</p></noscript>"
        "</course-prequestion>"
    )


def _frame(view: QuizView, label: str, title: str, questions: str, *, has_end: bool) -> str:
    """What stands around the questions: title, the place for results, buttons, the end."""
    name = f"quiz-{view.id}"
    words = view.interface.quiz
    result_words = {
        "right": words.right,
        "wrong": words.wrong,
        "partly": words.partly,
        "recorded": words.recorded,
        "unanswered": words.not_answered,
        "tries-left": words.tries_left,
        "guess": words.your_guess,
    }
    windows = '<div class="quiz__windows" aria-hidden="true"></div>' if has_end else ""
    data = "".join(f' data-{key}="{escape(word)}"' for key, word in result_words.items())
    return (
        f'<course-quiz class="quiz" id="{name}" data-quiz="{view.id}" data-tries="{TRIES}"'
        f' lang="{view.language}" data-pagefind-ignore>'
        f'<form autocomplete="off"{label}>{title}{windows}'
        f'<ol class="quiz__questions">{questions}</ol>'
        f'<div class="quiz__result" role="status" tabindex="-1"{data}></div>'
        '<p class="visually-hidden" role="status"></p>'
        f"{_end(name, words) if has_end else ''}{_buttons(words, has_next=has_end)}</form></course-quiz>"
    )


def _buttons(words: QuizInterface, *, has_next: bool) -> str:
    previous = following = ""
    if has_next:
        previous = (
            '<button type="button" class="button button--quiet quiz__previous" data-do="previous"'
            f' aria-label="{escape(words.previous)}">←</button>'
        )
        following = (
            f'<button type="button" class="button" data-do="next" data-end="{escape(words.to_score)}">'
            f"{escape(words.next)}</button>"
        )
    return (
        f'<div class="quiz__bar" hidden>{previous}'
        f'<button class="button" data-do="check" disabled>{escape(words.check)}</button>'
        f'<button type="button" class="button" data-do="retry">{escape(words.try_again)}</button>'
        '<button type="button" class="button button--quiet" data-do="reveal">'
        f"{escape(words.show_answer)}</button>{following}</div>"
    )


def _end(name: str, words: QuizInterface) -> str:
    return (
        '<div class="quiz__end" hidden>'
        f'<h3 id="{name}-end" tabindex="-1">{escape(words.finished)}</h3>'
        f'<p class="quiz__score" data-score="{escape(words.score)}"></p>'
        f'<p class="quiz__message" data-perfect="{escape(words.score_perfect)}"'
        f' data-good="{escape(words.score_good)}" data-review="{escape(words.score_review)}"></p>'
        f'<div class="quiz__again"><strong>{escape(words.review)}</strong><div></div></div>'
        '<button type="button" class="button button--quiet" data-do="restart">'
        f'{escape(words.restart)}</button><p class="quiz__saved">{escape(words.saved)}</p></div>'
    )
