"""Coverage: what each language has of each claim, when a finished module falls short, how it is told."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from conftest import change_file
from course.cli import main
from course.coverage import Assessment, ClaimCoverage, Share, Teaching, coverage, module_coverage, overall
from course.load import load_course
from course.report import format_plain, make_table, rows

ALL = ("es", "it", "en")


def find(root: Path, claim: str) -> ClaimCoverage:
    course, _ = load_course(root)
    return next(found for found in coverage(course) if found.claim == claim)


def run(root: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, ["coverage", "--root", str(root), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_claim_is_taught_in_a_section_and_tested_by_questions(course_root: Path) -> None:
    assert find(course_root, "one.S1.c2") == ClaimCoverage(
        "one",
        "one.S1.c2",
        (Teaching("start/first", "1.1", "say-when", ALL),),
        tuple(Assessment("first", name, ALL) for name in ("short-trip", "on-the-sign", "before-leaving")),
    )


def test_planned_lesson_teaches_nothing_yet(course_root: Path) -> None:
    claim = find(course_root, "one.S2.c1")
    assert claim.lessons == (Teaching("later/second", "2.1", None, ()),)
    assert claim.questions == ()
    assert not claim.is_taught("es")


def test_self_rating_tests_nothing(course_root: Path) -> None:
    names = {asked.question for asked in find(course_root, "one.S1.c3").questions}
    assert "late-is-useless" in names
    assert "how-often" not in names


def test_language_has_what_its_page_and_its_quiz_have(course_root: Path) -> None:
    change_file(course_root, "docs/it/start/first.md", {"replace": {"{#come-back}": "{#back}"}})
    change_file(course_root, "quizzes/en/first.yml", {"replace": {"short-trip:": "shorter-trip:"}})
    assert find(course_root, "one.S1.c3").lessons[0].languages == ("es", "en")
    assert find(course_root, "one.S1.c1").lessons[0].languages == ALL
    assert find(course_root, "one.S1.c2").questions[0] == Assessment("first", "short-trip", ("es", "it"))
    assert find(course_root, "one.S1.c2").is_covered("en")
    assert not find(course_root, "one.S1.c3").is_covered("it")


def test_claim_of_two_lessons_counts_in_each_module_by_itself(course_root: Path) -> None:
    """What the second module lacks in Italian is no fault of the first."""
    change_file(
        course_root, "docs/course.yml", {"replace": {"planned: [one.S2.c1]": "claims: {ask: [one.S1.c1]}"}}
    )
    page = (course_root / "docs/es/start/first.md").read_text("utf-8").replace("{#say-when}", "{#ask}")
    change_file(course_root, "docs/es/later/second.md", {"content": page})
    course, _ = load_course(course_root)
    start, later = module_coverage(course, coverage(course))
    assert start.shares["it"] == Share(3, 3)
    assert later.shares == {"es": Share(1, 1), "it": Share(0, 1), "en": Share(0, 1)}
    assert overall(coverage(course), "it") == Share(3, 4)


@pytest.mark.parametrize(
    ("covered", "total", "percent"), [(0, 3, 0), (2, 3, 66), (999, 1000, 99), (3, 3, 100), (0, 0, 100)]
)
def test_only_all_is_100_percent(covered: int, total: int, percent: int) -> None:
    assert Share(covered, total).percent == percent


def test_plain_table_has_a_line_for_each_claim(course_root: Path) -> None:
    result = run(course_root)
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["source", "claim", "lessons", "questions", *ALL]
    assert lines[2][:4] == ["one", "one.S1.c2", "1.1", "say-when"]
    assert lines[2][-3:] == ["yes"] * 3
    assert lines[4] == ["one", "one.S2.c1", "2.1", "(planned)", "-", "no", "no", "no"]
    assert len(lines) == 5
    assert result.stderr == "4 claims, taught and tested: es 75 % (3), it 75 % (3), en 75 % (3)\n"


def test_finished_module_that_lacks_a_language_fails(course_root: Path) -> None:
    (course_root / "quizzes/it/first.yml").unlink()
    result = run(course_root)
    assert result.exit_code == 1
    assert "untested" in result.stdout
    assert "the finished module 'start' is at 0 % in 'it': 0 of 3\n" in result.stderr
    assert run(course_root, "--lang", "it").exit_code == 1
    assert run(course_root, "--lang", "es").exit_code == 0


def test_module_that_is_not_finished_does_not_fail(course_root: Path) -> None:
    change_file(
        course_root,
        "docs/course.yml",
        {
            "replace": {
                "          come-back: [one.S1.c3]\n": "          come-back: [one.S1.c3]\n      third:\n"
                "        minutes: 5\n        objectives: [ask]\n        planned: [one.S2.c1]\n"
            }
        },
    )
    (course_root / "quizzes/it/first.yml").unlink()
    assert run(course_root).exit_code == 0


def test_json(course_root: Path) -> None:
    (course_root / "quizzes/it/first.yml").unlink()
    result = run(course_root, "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["claims"][0]["claim"] == "one.S1.c1"
    assert told["claims"][0]["lessons"] == [
        {"lesson": "start/first", "label": "1.1", "section": "say-when", "languages": list(ALL)}
    ]
    assert told["claims"][0]["questions"][0] == {
        "quiz": "first",
        "question": "best-sign",
        "languages": ["es", "en"],
    }
    assert told["claims"][0]["languages"] == {
        "es": {"taught": True, "tested": True},
        "it": {"taught": True, "tested": False},
        "en": {"taught": True, "tested": True},
    }
    assert told["modules"][0]["finished"]
    assert told["modules"][0]["languages"]["it"] == {"covered": 0, "total": 3, "percent": 0}


def test_language_that_the_site_has_not(course_root: Path) -> None:
    result = run(course_root, "--lang", "pt")
    assert result.exit_code == 2
    assert "'pt' is not one of: es, it, en" in result.stderr


def test_file_that_cannot_be_read_fails_and_is_told(course_root: Path) -> None:
    change_file(course_root, "quizzes/first.yml", {"content": "lesson: ["})
    result = run(course_root, "--lang", "es")
    assert result.exit_code == 1
    assert "quizzes/first.yml:1: " in result.stderr


def test_table_of_a_terminal_says_the_same(course_root: Path) -> None:
    course, _ = load_course(course_root)
    cells = rows(coverage(course), ["es"])
    out = StringIO()
    Console(file=out, force_terminal=True, width=160).print(make_table(cells))
    for word in format_plain(cells).split():
        assert word in out.getvalue()
