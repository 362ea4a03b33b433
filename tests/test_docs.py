"""What README and CONTRIBUTING say is whole, and true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import click
import pytest
from pydantic import BaseModel

from conftest import PROJECT, TODAY, change_file
from course.check import check_course
from course.cli import main
from course.load import load_course
from course.model import quiz
from course.model.directive import DIRECTIVES
from course.problem import format_text

README = (PROJECT / "README.md").read_text("utf-8")
CONTRIBUTING = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
PAGES = {"README.md": README, "CONTRIBUTING.md": CONTRIBUTING}
TYPES = {
    name
    for model in get_args(get_args(quiz.Question)[0])
    for name in get_args(model.model_fields["type"].annotation)
}

_EXAMPLE = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def walk_commands(command: click.Command, path: tuple[str, ...] = ("course",)) -> Iterator[tuple[str, Any]]:
    """Every command that does something, by the words one types."""
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from walk_commands(inner, (*path, name))
    else:
        yield " ".join(path), command


def examples(language: str) -> list[str]:
    return [text for marked, text in _EXAMPLE.findall(CONTRIBUTING) if marked == language]


# Commands, targets, directives and keys


@pytest.mark.parametrize(("words", "command"), [*walk_commands(main)])
def test_command_and_its_options_are_in_the_readme(words: str, command: click.Command) -> None:
    assert f"`{words}`" in README
    options = {name for option in command.params if isinstance(option, click.Option) for name in option.opts}
    for name in options:
        assert f"`{name}" in README, f"{words} {name}"


def test_target_of_make_is_in_the_readme() -> None:
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    assert targets >= {"serve", "test", "site"}
    assert {target for target in targets if f"| `make {target}` |" not in README} == set()


def test_directive_is_in_contributing() -> None:
    rows = dict(re.findall(r"^\| `/// ([a-z-]+)` \| (.*?) \|", CONTRIBUTING, re.MULTILINE))
    assert sorted(rows) == sorted(DIRECTIVES)
    for name, form in DIRECTIVES.items():
        assert (rows[name] == "nothing") == (not form.argument), name


def test_key_of_a_quiz_is_in_contributing() -> None:
    section = CONTRIBUTING[
        CONTRIBUTING.index("\n## Write a quiz") : CONTRIBUTING.index("\n## Draw a picture")
    ]
    rows = "\n".join(re.findall(r"^\| (`[^|]*`) \|", section, re.MULTILINE))
    models = [
        model for model in vars(quiz).values() if isinstance(model, type) and issubclass(model, BaseModel)
    ]
    keys = {key for model in models for key in model.model_fields} - {"root"}
    assert keys >= {"lesson", "answer", "feedback", "extras"}
    assert {key for key in keys if f"`{key}`" not in rows} == set()


def test_type_of_question_is_in_contributing() -> None:
    assert {"single", "rating"} <= TYPES
    assert {name for name in TYPES if f"\n**`{name}`**" not in CONTRIBUTING} == set()


# Examples: the engine reads them, as part of the small course


def change_original_to_english(root: Path) -> None:
    change_file(root, "docs/course.yml", {"replace": {"original: es": "original: en"}})


def find_problems(root: Path, *paths: str) -> str:
    """What is said of these files; the other languages are not what the examples are about."""
    course, problems = load_course(root)
    found = sorted({*problems, *check_course(course, TODAY)})
    return format_text(
        problem for problem in found if problem.path in paths and problem.rule != "lesson-words"
    )


def test_examples_of_quizzes_have_no_problem(course_root: Path) -> None:
    change_original_to_english(course_root)
    head = "lesson: start/first\nquestions:\n"
    structure, words = "quizzes/first.yml", "quizzes/en/first.yml"
    texts = {structure: head, words: ""}
    for example in examples("yaml"):
        path, _, text = example.removeprefix("# ").partition("\n")
        texts[path] += text.removeprefix(head).removeprefix("questions:\n")
    for path, text in texts.items():
        change_file(course_root, path, {"content": text})
    assert find_problems(course_root, structure, words) == ""
    course, _ = load_course(course_root)
    asked = {question.type for question in course.quizzes["first"].value.questions.values()}
    assert asked == TYPES


def test_example_of_a_lesson_has_no_problem(course_root: Path) -> None:
    change_original_to_english(course_root)
    lesson, _ = examples("markdown")
    page = "docs/en/start/first.md"
    change_file(course_root, page, {"content": lesson})
    assert find_problems(course_root, page, "docs/course.yml", "quizzes/first.yml") == ""


def test_messages_are_as_shown(course_root: Path) -> None:
    page, words = "docs/en/start/first.md", "quizzes/it/first.yml"
    change_file(course_root, page, {"replace": {"{#come-back}": "{#back}"}})
    change_file(course_root, words, {"replace": {', feedback: "No: nessuno sa quanto dura presto."': ""}})
    assert f"```\n{find_problems(course_root, page, words)}\n```" in CONTRIBUTING


def test_comment_that_allows_a_problem_is_as_shown(course_root: Path) -> None:
    _, comment = examples("markdown")
    long = f"A sentence {'that goes on and on and on ' * 5}has no end."
    page = "docs/en/start/first.md"
    change_file(
        course_root, page, {"replace": {"## The main points": f"{comment}{long}\n\n## The main points"}}
    )
    assert find_problems(course_root, page) == ""
    change_file(course_root, page, {"replace": {comment: ""}})
    assert "a sentence of 40 words" in find_problems(course_root, page)


# Links


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    text = _EXAMPLE.sub("", PAGES[name])
    text = re.sub(r"`[^`]*`", "", text)
    targets = re.findall(r"\]\(([^)\s]+)\)", text)
    assert targets
    for target in targets:
        path, _, section = target.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        assert not path or (PROJECT / path).exists(), target
        assert not section or section in sections(PAGES[path or name]), target


def sections(text: str) -> set[str]:
    """The ids that GitHub gives to the headings."""
    headings = re.findall(r"^#+ (.*)$", _EXAMPLE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_address_of_the_repository_is_that_of_the_site() -> None:
    config = (PROJECT / "mkdocs.yml").read_text("utf-8")
    (repository,) = re.findall(r"^repo_url: (\S+)$", config, re.MULTILINE)
    owner = repository.rsplit("/", 1)[0]
    files = [PROJECT / name for name in PAGES] + sorted((PROJECT / ".github").rglob("*.yml"))
    found = [
        address for file in files for address in re.findall(rf"{owner}[\w./-]*", file.read_text("utf-8"))
    ]
    assert found
    assert [address for address in found if not f"{address}/".startswith(f"{repository}/")] == []
