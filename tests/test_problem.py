"""How problems print: for people, machines and GitHub."""

from __future__ import annotations

import json

from course.problem import Problem, format_github, format_json, format_text

ERROR = Problem("docs/it/a.md", 3, "is wrong", "mend it\nor remove it", rule="heading-id")
WARNING = Problem("docs/es/b.md", 1, "is long: 30 %", severity="warning")


def test_text_shows_place_message_and_hint_indented() -> None:
    assert format_text([ERROR, WARNING]) == (
        "docs/it/a.md:3: is wrong\n    mend it\n    or remove it\ndocs/es/b.md:1: warning: is long: 30 %"
    )


def test_no_problems_are_no_text() -> None:
    assert format_text([]) == ""
    assert format_github([]) == ""
    assert json.loads(format_json([])) == []


def test_json_has_every_field() -> None:
    assert json.loads(format_json([ERROR])) == [
        {
            "path": "docs/it/a.md",
            "line": 3,
            "message": "is wrong",
            "hint": "mend it\nor remove it",
            "severity": "error",
            "rule": "heading-id",
        }
    ]


def test_json_keeps_letters_of_all_languages() -> None:
    assert "perché" in format_json([Problem("a", 1, "perché")])


def test_github_escapes_what_would_end_a_command() -> None:
    assert format_github([ERROR, WARNING]) == (
        "::error file=docs/it/a.md,line=3,title=heading-id::is wrong%0Amend it%0Aor remove it\n"
        "::warning file=docs/es/b.md,line=1,title=warning::is long: 30 %25"
    )


def test_github_escapes_separators_in_properties() -> None:
    problem = Problem("docs/a,b:c.md", 1, "x", rule="a:b,c")
    assert format_github([problem]) == "::error file=docs/a%2Cb%3Ac.md,line=1,title=a%3Ab%2Cc::x"


def test_problems_sort_by_file_and_line() -> None:
    later, earlier = Problem("b", 1, "x"), Problem("a", 10, "x")
    assert sorted([later, earlier, Problem("a", 9, "z")])[0].line == 9
    assert sorted([later, earlier]) == [earlier, later]
