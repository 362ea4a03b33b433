"""One question of a self-check as HTML: what is asked, what is answered with, and the key.

Everything a reader may see is in the markup, with and without JavaScript alike. The key is a disclosure,
from which the browser code takes reasons and right answer: options marked `data-right`, items in the
right order, or pairs as `left=right`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from string import ascii_uppercase

from course.model.quiz import (
    Choice,
    Match,
    Multiple,
    OptionWords,
    Order,
    Question,
    QuestionWords,
    Rating,
    TrueFalse,
    option_ids,
    right_options,
)
from course.model.words import QuizInterface
from course.render.inline import ResolveLink, render_inline, render_plain
from course.render.words import fill_in


@dataclass(frozen=True)
class QuestionView:
    """A question with its words, and where it stands. `name` begins its ids and the names of its fields."""

    id: str
    question: Question
    words: QuestionWords
    interface: QuizInterface
    resolve: ResolveLink
    name: str
    review: str = ""
    count: str = ""

    def inline(self, text: str) -> str:
        return render_inline(text, self.resolve)

    def option_text(self, option: str) -> str:
        """The words of an option in Markdown; of a statement to judge they are the interface's."""
        if isinstance(self.question, TrueFalse):
            return self.interface.true if option == "true" else self.interface.false
        return _text_of(self.words.options, option)


def render_question(view: QuestionView) -> str:
    """The question as an item of a list: case, fields, hints and key."""
    # With two options a second try would be no question any more.
    once = isinstance(view.question, Choice | TrueFalse) and len(option_ids(view.question)) == 2
    tries = ' data-tries="1"' if once else ""
    return (
        f'<li class="quiz__question" data-question="{view.id}"'
        f' data-type="{view.question.type}"{tries}>'
        f"{render_fields(view)}{_hints(view)}{_key(view)}</li>"
    )


def render_fields(view: QuestionView) -> str:
    """The case, if there is one, and the group of fields with the prompt as its name."""
    case = described = ""
    if view.words.case:
        described = f' aria-describedby="{view.name}-case"'
        case = (
            f'<p class="quiz__case" id="{view.name}-case"><strong>{escape(view.interface.case)}</strong> '
            f"{view.inline(view.words.case)}</p>"
        )
    parts = (
        _span("count", escape(view.count)),
        _span("prompt", view.inline(view.words.prompt)),
        _span("how", escape(_how(view))),
    )
    legend = f"<legend>{' '.join(filter(None, parts))}</legend>"
    return f'{case}<fieldset{described} tabindex="-1">{legend}{_controls(view)}</fieldset>'


def _how(view: QuestionView) -> str:
    match view.question:
        case Multiple():
            return view.interface.choose_several
        case Order():
            return view.interface.choose_order
        case Match():
            return view.interface.choose_pairs
        case Rating():
            return view.interface.choose_rating
        case _:
            return ""


def _controls(view: QuestionView) -> str:
    match view.question:
        case Order():
            return _order_controls(view, view.question)
        case Match():
            return _match_controls(view, view.question)
        case _:
            return _choice_controls(view)


def _choice_controls(view: QuestionView) -> str:
    kind = "checkbox" if isinstance(view.question, Multiple) else "radio"
    return "".join(
        f'<label class="quiz__option"><input type="{kind}" name="{view.name}" value="{option}">'
        f"<span>{view.inline(view.option_text(option))}</span></label>"
        for option in option_ids(view.question)
    )


def _order_controls(view: QuestionView, question: Order) -> str:
    """Without JavaScript and on paper: a box for each item's number. With it: two buttons to move it."""
    total = len(question.shown)
    items = []
    for item in question.shown:
        text = view.option_text(item)
        moves = "".join(
            f'<button type="button" class="quiz__move" data-move="{step}"'
            f' aria-label="{fill_in(escape(label), item=render_plain(text))}">{arrow}</button>'
            for step, label, arrow in ((-1, view.interface.move_up, "↑"), (1, view.interface.move_down, "↓"))
        )
        items.append(
            f'<li class="quiz__item" data-item="{item}"><label><span>{view.inline(text)}</span>'
            f'<input type="number" name="{view.name}-{item}" min="1" max="{total}"></label>{moves}</li>'
        )
    return f'<ol class="quiz__order" data-moved="{escape(view.interface.moved)}">{"".join(items)}</ol>'


def _match_controls(view: QuestionView, question: Match) -> str:
    """What is offered as a lettered list, to read whole and to print; then a choice of it for each item."""
    offers = [(offer, _text_of(view.words.right, offer)) for offer in question.shown]
    rows = []
    for left in question.pairs:
        choices = "".join(
            f'<option value="{left}={offer}">{letter}. {render_plain(text)}</option>'
            for letter, (offer, text) in zip(ascii_uppercase, offers, strict=False)
        )
        rows.append(
            f'<label class="quiz__pair"><span>{view.inline(_text_of(view.words.left, left))}</span>'
            f'<select name="{view.name}-{left}"><option value="">{escape(view.interface.pick)}</option>'
            f"{choices}</select></label>"
        )
    listed = "".join(f"<li>{view.inline(text)}</li>" for _, text in offers)
    return f'<ol class="quiz__offers" type="A">{listed}</ol>{"".join(rows)}'


def _hints(view: QuestionView) -> str:
    total = len(view.words.hints)
    label = view.interface.hint if total == 1 else view.interface.hint_step
    return "".join(
        f'<details class="quiz__hint"><summary>{escape(fill_in(label, number=number, total=total))}</summary>'
        f"<p>{view.inline(hint)}</p></details>"
        for number, hint in enumerate(view.words.hints, 1)
    )


def _key(view: QuestionView) -> str:
    match view.question:
        case Order():
            rows: Iterable[str] = (_row(view, item) for item in view.question.answer)
            tag = "ol"
        case Match():
            rows = _match_rows(view, view.question)
            tag = "ul"
        case _:
            right = right_options(view.question)
            rows = (_row(view, option, is_right=option in right) for option in option_ids(view.question))
            tag = "ul"
    return (
        f'<details class="quiz__answers"><summary>{escape(view.interface.answers)}</summary>'
        f"<{tag}>{''.join(rows)}</{tag}>{view.review}</details>"
    )


def _row(view: QuestionView, option: str, *, is_right: bool = False) -> str:
    mark = f"<mark>{escape(view.interface.answer_is)}</mark> " if is_right else ""
    return (
        f'<li data-option="{option}"{" data-right" if is_right else ""}>{mark}'
        f"<strong>{view.inline(view.option_text(option))}</strong>"
        f"{_reason(view, view.words.options, option)}</li>"
    )


def _match_rows(view: QuestionView, question: Match) -> Iterable[str]:
    for left, right in question.pairs.items():
        text, partner = _text_of(view.words.left, left), _text_of(view.words.right, right)
        yield (
            f'<li data-option="{left}={right}"><strong>{view.inline(text)}</strong>'
            f'<span class="quiz__partner"> → {view.inline(partner)}</span>'
            f"{_reason(view, view.words.left, left)}</li>"
        )
    for extra in question.extras:
        yield (
            f'<li data-extra="{extra}"><strong>{view.inline(_text_of(view.words.right, extra))}</strong>'
            f"{_reason(view, view.words.right, extra)}</li>"
        )


def _reason(view: QuestionView, words: Mapping[str, OptionWords], option: str) -> str:
    feedback = words[option].feedback if option in words else None
    return f'<span class="quiz__reason"> {view.inline(feedback)}</span>' if feedback else ""


def _text_of(words: Mapping[str, OptionWords], option: str) -> str:
    """Words that are missing are for the checks to report; a preview shows the id instead of failing."""
    return (words[option].text if option in words else None) or option


def _span(part: str, content: str) -> str:
    return f'<span class="quiz__{part}">{content}</span>' if content else ""
