"""Golden cases: a change to the small course, and exactly what `course check` then prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
import yaml

from conftest import TESTS, TODAY, change_file
from course.check import check_course
from course.load import load_course
from course.load.text import BadInput
from course.problem import Problem, format_text

AREAS = ("load", "check")


def read_cases() -> list[Any]:
    """One test a case, named after its file and its name."""
    return [
        pytest.param(case, id=f"{area}/{file.stem}: {case['name']}")
        for area in AREAS
        for file in sorted((TESTS / "cases" / area).glob("*.yml"))
        for case in yaml.safe_load(file.read_text("utf-8"))
    ]


@dataclass(frozen=True)
class Unknowing:
    """A dictionary that knows all words but these."""

    words: frozenset[str]

    def unknown(self, words: Iterable[str]) -> set[str]:
        return {*words} & self.words


def find_problems(root: Path, unknown: Mapping[str, Sequence[str]] = MappingProxyType({})) -> list[Problem]:
    """All that reading and checking finds, with a dictionary for the languages of `unknown`."""
    dictionaries = {language: Unknowing(frozenset(words)) for language, words in unknown.items()}
    try:
        course, problems = load_course(root)
    except BadInput as error:
        return list(error.problems)
    return sorted({*problems, *check_course(course, TODAY, dictionaries)})


def test_small_course_has_no_problem(course_root: Path) -> None:
    assert format_text(find_problems(course_root)) == ""


@pytest.mark.parametrize("case", read_cases())
def test_case(case: dict[str, Any], course_root: Path) -> None:
    assert case.keys() <= {"name", "change", "unknown", "rules", "problems"}
    for path, change in case["change"].items():
        change_file(course_root, path, change)
    found = [
        problem
        for problem in find_problems(course_root, case.get("unknown", {}))
        if not case.get("rules") or problem.rule in case["rules"]
    ]
    assert format_text(found) == case["problems"].rstrip("\n")
