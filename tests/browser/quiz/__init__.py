"""A lesson with a pre-question, a worksheet and a self-check of every type, as pages in two languages."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import yaml
from markdown import markdown

from course.load.document import load_document
from course.model.quiz import Quiz, QuizWords, locate
from course.model.words import Interface
from course.render.quiz import QuizView, Section, render_prequestion, render_question_alone, render_quiz
from course.render.slots import fill_words
from course.render.words import look_up
from projects import PROJECT

HERE = Path(__file__).parent
LANGUAGES = ("en", "es")
TITLES = {"umbrellas": "Umbrellas & rain", "colours": "Colours", "opening": "Opening"}
STYLES = ("tokens", "base", "lesson", "quiz")
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'"
WORKSHEET = "/// worksheet | morning\n- What do you do first?\n- And then?\n///\n"


def find_section(reference: str) -> Section:
    """The pages lie side by side; only the first day's own sections are on it."""
    page, section = locate(reference, "")
    if page:
        return Section(f"closing-time.html#{section}", TITLES[section], "1.2 Closing time")
    return Section(f"#{section}", TITLES[section])


def read_interface(language: str) -> Interface:
    """The project's own fixed words."""
    return load_document(PROJECT, f"docs/{language}/interface.yml", Interface).value


def write_pages(folder: Path) -> None:
    """`en.html` and `es.html`, the whole lesson; `alone.html`, one question; and the project's assets."""
    shutil.copytree(PROJECT / "docs/assets", folder / "assets")
    quiz = Quiz.model_validate(yaml.safe_load((HERE / "structure.yml").read_text("utf-8")))
    words = QuizWords.model_validate(yaml.safe_load((HERE / "words.yml").read_text("utf-8")))
    for language in LANGUAGES:
        interface = read_interface(language)
        view = QuizView(
            "first-day",
            quiz,
            words,
            interface,
            language,
            find_section=find_section,
            link=str,
        )
        sheet = fill_words(
            markdown(WORKSHEET, extensions=["course.render.blocks"]),
            lambda key, interface=interface: look_up(interface, key),  # type: ignore[misc]
        )
        sections = "".join(
            f'<h2 id="{section}">{title.replace("&", "&amp;")}</h2><p>A few words.</p>'
            for section, title in TITLES.items()
        )
        prequestion = render_prequestion(view, "rain")
        check = render_quiz(view)
        (folder / f"{language}.html").write_text(
            _page(language, f"{prequestion}{sections}{sheet}{check}"), "utf-8"
        )
        alone = render_question_alone(
            replace(view, find_section=lambda section: Section(f"/first-day.md#{section}", TITLES[section])),
            "rain",
        )
        (folder / "alone.html").write_text(_page(language, alone), "utf-8")


def _page(language: str, content: str) -> str:
    styles = "".join(f'<link rel="stylesheet" href="assets/styles/{name}.css">' for name in STYLES)
    modules = "".join(
        f'<script type="module" src="assets/modules/{name}.js"></script>' for name in ("quiz", "worksheet")
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f"<title>The first day</title>{styles}{modules}</head>"
        '<body><main class="site-main"><article class="md-typeset lesson">'
        f"<h1>The first day</h1>{content}</article></main></body></html>"
    )
