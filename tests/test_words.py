"""Places to fill in: the interface's words are the project's own, so this asks for no exact line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from conftest import change_file
from course.check.words import check_words
from course.load import load_course


def test_other_places_to_fill_in_than_the_original(course_root: Path) -> None:
    change_file(course_root, "docs/it/interface.yml", {"replace": {"{number}": "{numero}"}})
    course, _ = load_course(course_root)
    found = list(check_words(course))
    assert "'lesson.module' fills in {numero}, the original {number}" in [each.message for each in found]
    assert {(each.path, each.rule) for each in found} == {("docs/it/interface.yml", "placeholder")}
    assert all(each.hint.startswith('the Spanish says: "') for each in found)


def test_places_may_stand_in_another_order(course_root: Path) -> None:
    course, _ = load_course(course_root)
    italian = course.interface["it"]
    quiz = italian.value.quiz.model_copy(update={"question": "Su {total}, la {number}"})
    changed = replace(italian, value=italian.value.model_copy(update={"quiz": quiz}))
    assert list(check_words(replace(course, interface={**course.interface, "it": changed}))) == []
