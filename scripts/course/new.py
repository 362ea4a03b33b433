"""Skeletons of a lesson and of a quiz, with everything in them that `course check` asks for but the words."""

from __future__ import annotations

import re
from pathlib import Path

from course.load import load_course
from course.load.text import BadInput
from course.model.course import Course
from course.problem import Problem

_PAGE = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")

_LESSON = """\
---
title: {title}
description: TODO what the reader gets, in 120 to 155 characters
objectives:
{objectives}
---

# {title} {{#{lesson}}}

TODO two or three sentences that pull the reader in.

/// prequestion | first-question
///

## TODO first idea {{#first-idea}}

TODO

/// key
TODO the idea in one sentence.
///

## TODO an example {{#example}}

/// example | TODO a business and its problem
TODO the whole way, step by step.
///

/// faded | TODO the same kind of problem
TODO half of the way; the reader goes on.
///

/// solution
TODO one possible answer.
///

## TODO the activity {{#activity}}

/// activity | TODO what to do
1. TODO
///

/// worksheet | {lesson}
- TODO a prompt to fill in
///

## TODO key points {{#key-points}}

- TODO

## TODO check yourself {{#check-yourself}}

/// quiz | {lesson}
///

/// facilitator
TODO aim, timing for 60 minutes, a discussion prompt, a group exercise, what goes wrong.
///
"""

_QUIZ = """\
# yaml-language-server: $schema=../schemas/quiz.schema.json
lesson: {page}
questions:
  first-question:
    type: single
    objective: {objective}
    claims: [{claim}]
    section: first-idea
    applied: true
    answer: right-one
    options:
      wrong-one: {misconception}
      right-one:
      wrong-two: {misconception}
"""

_WORDS = """\
# yaml-language-server: $schema=../../schemas/quiz-words.schema.json
first-question:
  prompt: TODO
  hints: [TODO]
  options:
    wrong-one: {text: TODO first wrong option, feedback: TODO why it is wrong}
    right-one: {text: TODO the right option, feedback: TODO why it is right}
    wrong-two: {text: TODO second wrong option, feedback: TODO why it is wrong}
"""


def create_lesson(root: Path, page: str) -> tuple[list[str], str]:
    """Write the skeleton of the lesson `page` (`module/lesson`) in its original language, and of its quiz.

    Returns the paths written and what to do next. Raises BadInput for a name that is no page of a module
    of the outline, or where a file exists; then nothing is written.
    """
    course = _read(root, page)
    module, _, lesson = page.partition("/")
    language = course.outline.value.original_of(page)
    placed = course.lesson(page)
    objectives = placed.lesson.objectives if placed else ("first-objective",)
    text = _LESSON.format(
        title=_title(course, page, language),
        lesson=lesson,
        objectives="\n".join(f"  {objective}: TODO" for objective in objectives),
    )
    files = {f"docs/{language}/{page}.md": text} | _quiz_files(course, page, [language])
    _write(root, files)
    claims = ", ".join(placed.lesson.claim_ids) if placed else "TODO"
    advice = (
        f"Now in docs/course.yml, under 'modules: {module}: lessons: {lesson}', write instead of 'planned':\n"
        f"        minutes: 14\n        objectives: [{', '.join(objectives)}]\n"
        f"        claims:\n          first-idea: [{claims}]\n"
        f"and remove '{page}' from 'planned' in each docs/<language>/outline.yml.\n"
        "Then write where it says TODO; `course check` tells what is missing."
    )
    return list(files), advice


def create_quiz(root: Path, page: str) -> tuple[list[str], str]:
    """Write the skeleton of the quiz of lesson `page`: structure, and words for each language that has it.

    Returns and raises as `create_lesson`.
    """
    course = _read(root, page)
    original = course.outline.value.original_of(page)
    languages = [code for code in course.codes if (code, page) in course.pages] or [original]
    files = _quiz_files(course, page, languages)
    _write(root, files)
    lesson = page.partition("/")[2]
    return list(
        files
    ), f"Now put '/// quiz | {lesson}' and '///' into the page, and write where it says TODO."


def _read(root: Path, page: str) -> Course:
    if not _PAGE.match(page):
        hint = "two parts in small letters, digits and hyphens: 'people/team-and-time'"
        raise BadInput(Problem("docs/course.yml", 1, f"'{page}' is no name for a lesson", hint, rule="new"))
    course, _ = load_course(root)
    module = page.partition("/")[0]
    modules = course.outline.value.modules
    if module not in modules:
        hint = f"one of: {', '.join(modules)}; or add it to docs/course.yml first"
        line = course.outline.line("modules")
        raise BadInput(Problem("docs/course.yml", line, f"there is no module '{module}'", hint, rule="new"))
    return course


def _title(course: Course, page: str, language: str) -> str:
    words = course.outline_words.get(language)
    return (words.value.planned.get(page) if words else None) or "TODO"


def _quiz_files(course: Course, page: str, languages: list[str]) -> dict[str, str]:
    lesson = page.partition("/")[2]
    placed = course.lesson(page)
    structure = _QUIZ.format(
        page=page,
        objective=placed.lesson.objectives[0] if placed else "first-objective",
        claim=placed.lesson.claim_ids[0] if placed else "TODO",
        misconception=next(iter(course.outline.value.misconceptions), "X1"),
    )
    words = {f"quizzes/{language}/{lesson}.yml": _WORDS for language in languages}
    return {f"quizzes/{lesson}.yml": structure} | words


def _write(root: Path, files: dict[str, str]) -> None:
    """Write all files, or none if one of them exists."""
    hint = "it is left as it is; delete or rename it to start anew"
    taken = [Problem(path, 1, "exists already", hint, rule="new") for path in files if (root / path).exists()]
    if taken:
        raise BadInput(*taken)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
