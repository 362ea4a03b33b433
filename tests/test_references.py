"""References of questions: to the own lesson, and to other lessons, whose link names lesson and section."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from conftest import change_file
from course.load import load_course
from course.model.quiz import Reference, locate
from course.render.page import fill_page

QUIZ = """\
lesson: glossary
questions:
  too-late:
    type: truefalse
    objective: start/first#answer-late
    claims: [one.S1.c3]
    section: start/first#come-back
    answer: false
    misconception: X3
"""
WORDS = """\
too-late:
  prompt: "?"
  options:
    true: {feedback: "[no](start/first.md#say-when)"}
    false: {feedback: "[si](#glossary)"}
"""


@pytest.mark.parametrize(
    ("reference", "place"),
    [
        ("come-back", ("later/second", "come-back")),
        ("start/first#come-back", ("start/first", "come-back")),
        ("later/second#ask", ("later/second", "ask")),
    ],
)
def test_locate(reference: str, place: tuple[str, str]) -> None:
    assert TypeAdapter(Reference).validate_python(reference) == reference
    assert locate(reference, "later/second") == place


@pytest.mark.parametrize(
    "text", ["", "#a", "a#b", "a/b", "a/b#", "a/b/c#d", "A/b#c", "a/b#c#d", "../a/b#c", "a/b.md#c", "a b"]
)
def test_what_is_no_reference(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Reference).validate_python(text)


def links(root: Path, language: str, page: str, quiz: str) -> list[tuple[str, str]]:
    """Address and words of all links of a quiz as it stands on a page in one part of the site."""
    course, problems = load_course(root)
    assert problems == []
    shown = course.page(language, page)
    assert shown
    html = fill_page(f'<div data-argument="{quiz}" data-slot="quiz"></div>', course, shown, language)
    return re.findall(r'<a href="([^"]*)">(.*?)</a>', html)


@pytest.fixture
def with_page_quiz(course_root: Path) -> Path:
    change_file(course_root, "quizzes/words.yml", {"content": QUIZ})
    for code in ("es", "it", "en"):
        change_file(course_root, f"quizzes/{code}/words.yml", {"content": WORDS})
    return course_root


def test_section_of_another_lesson_is_named_with_its_lesson(with_page_quiz: Path) -> None:
    assert links(with_page_quiz, "es", "glossary", "words") == [
        ("../start/first/#say-when", "no"),
        ("#glossary", "si"),
        (
            "../start/first/#come-back",
            "Lo explica la lección 1.1 Di cuándo estás: Cuando llegas tarde",
        ),
    ]


def test_section_that_is_not_translated_is_named_in_the_original(with_page_quiz: Path) -> None:
    (with_page_quiz / "docs/it/start/first.md").unlink()
    (with_page_quiz / "quizzes/it/first.yml").unlink()
    *_, review = links(with_page_quiz, "it", "glossary", "words")
    assert review == (
        "../start/first/#come-back",
        "Lo spiega la lezione 1.1 Di cuándo estás: Cuando llegas tarde",
    )


def test_quiz_that_is_not_translated_leads_to_the_readers_part_of_the_site(with_page_quiz: Path) -> None:
    (with_page_quiz / "docs/it/glossary.md").unlink()
    (with_page_quiz / "quizzes/it/words.yml").unlink()
    *_, review = links(with_page_quiz, "it", "glossary", "words")
    assert review[0] == "../start/first/#come-back"
    assert review[1].startswith("Lo explica la lección 1.1 ")


def test_section_of_the_own_lesson_is_named_alone(course_root: Path) -> None:
    own = links(course_root, "en", "start/first", "first")
    assert ("#say-when", "Read again: A notice with times") in own
    assert not any("1.1" in words for _, words in own)
