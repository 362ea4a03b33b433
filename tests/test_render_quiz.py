"""Golden cases of self-checks: structure and words, and the HTML that they become, a line an element."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from conftest import TESTS
from course.model.quiz import Quiz, QuizWords
from course.model.words import HomeWords, Interface, QuizInterface
from course.render.inline import render_inline, render_plain
from course.render.quiz import QuizView, Section, render_prequestion, render_question_alone, render_quiz

CASES = yaml.safe_load((TESTS / "cases/render/quiz.yml").read_text("utf-8"))
RENDERERS = {"quiz": render_quiz, "alone": render_question_alone, "prequestion": render_prequestion}


def make_interface() -> Interface:
    """Every fixed word is its own name, so that the cases show which stands where."""
    words = {name: f"[{name}]" for name in QuizInterface.model_fields} | CASES["interface"]
    home = HomeWords.model_construct(try_="[try]")
    return Interface.model_construct(quiz=QuizInterface(**words), home=home)


def render(case: dict[str, Any]) -> str:
    claims = {"objective": "learn", "claims": ("one.A.c1",), "section": "light"}
    quiz = Quiz.model_validate(
        {"lesson": "shop/first-day", "questions": {name: claims | q for name, q in case["quiz"].items()}}
    )
    question = () if case["render"] == "quiz" else (case["question"],)
    view = QuizView(
        "first-day",
        quiz,
        QuizWords.model_validate(case["words"]),
        make_interface(),
        "en",
        find_section=lambda section: Section(f"#{section}", "Light & shade"),
        link=lambda target: target if target.startswith("#") else f"/link/{target}",
    )
    html: str = RENDERERS[case["render"]](view, *question)
    return html


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_html(case: dict[str, Any]) -> None:
    assert case["html"].rstrip("\n") in render(case).replace("><", ">\n<")


@pytest.mark.parametrize("kind", ["order", "match", "rating"])
def test_only_options_can_be_guessed_at(kind: str) -> None:
    shapes = {
        "order": {"answer": ["a", "b"], "shown": ["b", "a"], "misconception": "X1"},
        "match": {"pairs": {"a": "b", "c": "d"}, "shown": ["b", "d"]},
        "rating": {"options": ["a", "b"]},
    }
    case = {
        "render": "prequestion",
        "quiz": {"q": {"type": kind} | shapes[kind]},
        "question": "q",
        "words": {"q": {"prompt": "?"}},
    }
    with pytest.raises(ValueError, match=f"a pre-question needs options, and 'q' is of type '{kind}'"):
        render(case)


@pytest.mark.parametrize(
    ("text", "html", "plain"),
    [
        ("**b** _e_ `c<d`", "<strong>b</strong> <em>e</em> <code>c&lt;d</code>", "b e c&lt;d"),
        ("[s](#light)", '<a href="/#light">s</a>', "s"),
        ("[p](a.md#x)", '<a href="/a.md#x">p</a>', "p"),
        ("[w](https://example.org)", '<a href="https://example.org">w</a>', "w"),
        ("<b>no</b> & <!-- c -->", "&lt;b&gt;no&lt;/b&gt; &amp; &lt;!-- c --&gt;", None),
        ("<div>no</div>", "&lt;div&gt;no&lt;/div&gt;", None),
        ("1. not a list", "1. not a list", None),
        ("# not a heading\n\nnor a paragraph", "# not a heading nor a paragraph", None),
        ("5\u00a0km \n on", "5\u00a0km on", None),
        ("![no](picture.png)", "![no](picture.png)", None),
        ('say "so"', 'say "so"', "say &quot;so&quot;"),
    ],
)
def test_inline_markdown(text: str, html: str, plain: str | None) -> None:
    assert render_inline(text, lambda target: f"/{target}") == html
    assert render_plain(text) == (plain if plain is not None else html)
