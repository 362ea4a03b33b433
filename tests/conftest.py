"""The small course that tests work on, and how a test changes its copy."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
SMALL_COURSE = TESTS / "course"
TODAY = date(2026, 11, 15)
"""The day on which the small course is checked: the month that its facts name."""


@pytest.fixture
def project() -> Path:
    """The project itself, to read; never write there."""
    return PROJECT


@pytest.fixture(autouse=True)
def no_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test finds does not hang on the dictionaries of the machine; reading one takes seconds, too."""
    monkeypatch.delenv("DICPATH", raising=False)
    monkeypatch.setattr("course.load.dictionary.FOLDERS", ())


@pytest.fixture
def course_root(tmp_path: Path) -> Path:
    """A copy of the small course, to change at will.

    Its interface words are the project's own: they belong to the engine, not to a course.
    """
    root = tmp_path / "course"
    shutil.copytree(SMALL_COURSE, root)
    for folder in (root / "docs").iterdir():
        words = PROJECT / "docs" / folder.name / "interface.yml"
        if words.exists():
            shutil.copy(words, folder)
    return root


def change_file(root: Path, path: str, change: Mapping[str, Any]) -> None:
    """Make the one change of a golden case to a file below `root`; tests/cases/README.md lists them."""
    ((kind, value),) = change.items()
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "replace":
            text = file.read_text("utf-8")
            for old, new in value.items():
                assert old in text, f"{path} does not contain {old!r}"
                text = text.replace(old, new)
            file.write_text(text, "utf-8")
        case "content":
            file.write_text(value, "utf-8")
        case "append":
            file.write_text(file.read_text("utf-8") + value, "utf-8")
        case "bytes":
            file.write_bytes(bytes.fromhex(value))
        case "repeat":
            file.write_text(value["text"] * value["times"], "utf-8")
        case "crlf":
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
        case "move":
            (root / value).parent.mkdir(parents=True, exist_ok=True)
            file.rename(root / value)
        case "delete":
            file.unlink()
        case _:
            raise AssertionError(f"unknown change {kind!r}")
