"""The command `course`: what it prints, how it ends, and that no mistake shows a traceback."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click
import pytest
from click.testing import CliRunner, Result

from conftest import change_file
from course.cli import main
from projects import add_site

LESSON = "docs/it/start/first.md"
ERROR = {"replace": {"/// key": "/// kye"}}
PLANNED = "later/second"


def course(*arguments: object) -> Result:
    """Run the command; whatever goes wrong, it ends by itself."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The names of all commands, as they are typed."""
    yield path
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


@pytest.fixture
def fresh_root(course_root: Path) -> Path:
    """The small course, its facts checked this month: the command goes by the calendar."""
    today = {"replace": {"2026-11": f"{date.today():%Y-%m}"}}
    change_file(course_root, "sources/one.yml", today)
    for code in ("es", "it", "en"):
        change_file(course_root, f"docs/{code}/start/first.md", today)
    return course_root


@pytest.mark.parametrize("command", list(commands(main)), ids=" ".join)
def test_help_says_what_a_command_does(command: tuple[str, ...]) -> None:
    result = course(*command, "--help")
    assert result.exit_code == 0
    usage, _, rest = result.output.partition("\n\n")
    assert usage.startswith("Usage:")
    assert re.match(r"  [A-Z].{20,}", rest), "no description"
    options = re.findall(r"^  (?:-\w, )?(--\w[\w-]*).*$", rest, re.MULTILINE)
    explained = re.findall(r"^  (?:-\w, )?(--\w[\w-]*)(?: \S+)*(?:  +|\n {10,})\S", rest, re.MULTILINE)
    assert explained == options


def test_check_of_a_sound_course(fresh_root: Path) -> None:
    result = course("check", "--root", fresh_root)
    assert result.exit_code == 0
    assert result.output.startswith("0 errors, 0 warnings in ")


def test_check_tells_where_what_and_how_to_mend(course_root: Path) -> None:
    change_file(course_root, LESSON, ERROR)
    result = course("check", "--root", course_root)
    assert result.exit_code == 1
    assert re.search(rf"^{LESSON}:\d+: .*kye", result.output, re.MULTILINE)
    assert re.search(r"^    .*key", result.output, re.MULTILINE)
    assert re.search(r"^\d+ errors?, \d+ warnings? in ", result.output, re.MULTILINE)


def test_check_for_machines(course_root: Path) -> None:
    change_file(course_root, LESSON, ERROR)
    result = course("check", "--root", course_root, "--format", "json")
    assert result.exit_code == 1
    problem = next(problem for problem in json.loads(result.stdout) if "kye" in problem["message"])
    assert problem["path"] == LESSON
    assert problem["severity"] == "error"
    assert problem.keys() == {"path", "line", "message", "hint", "severity", "rule"}


def test_check_for_machines_of_a_sound_course(fresh_root: Path) -> None:
    result = course("check", "--root", fresh_root, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == []


def test_check_for_github(course_root: Path) -> None:
    change_file(course_root, LESSON, ERROR)
    result = course("check", "--root", course_root, "--format", "github")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines
    assert all(re.match(r"::(error|warning) file=\S+,line=\d+,title=[\w-]+::.", line) for line in lines)


def test_warnings_fail_only_where_asked(course_root: Path) -> None:
    (course_root / LESSON).unlink()
    (course_root / "quizzes/it/first.yml").unlink()
    assert course("check", "--root", course_root).exit_code == 0
    strict = course("check", "--root", course_root, "--strict")
    assert strict.exit_code == 1
    assert f"{LESSON}:1: warning: " in strict.output


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_of_what_cannot_be_read(course_root: Path, form: str) -> None:
    change_file(course_root, "docs/course.yml", {"content": "modules: ["})
    result = course("check", "--root", course_root, "--format", form)
    assert result.exit_code == 1
    assert "docs/course.yml" in result.output


@pytest.mark.parametrize(
    "command", [("check",), ("coverage",), ("build",), ("serve",), ("new", "lesson", "a/b")]
)
def test_wrong_folder_is_told(tmp_path: Path, command: tuple[str, ...]) -> None:
    result = course(*command, "--root", tmp_path)
    assert result.exit_code == 2
    assert f"{tmp_path} has no mkdocs.yml: go to the project's folder, or name it with --root" in " ".join(
        result.output.split()
    )


@pytest.mark.parametrize(
    "arguments",
    [("chek",), ("check", "--formt", "json"), ("check", "--format", "xml"), ("new", "lesson"), ()],
)
def test_what_is_not_understood_ends_with_2(arguments: tuple[str, ...]) -> None:
    result = course(*arguments)
    assert result.exit_code == 2
    assert "Usage:" in result.output


def test_version() -> None:
    assert re.fullmatch(r"course, version \d+\.\d+\.\d+\n", course("--version").output)


def test_build_writes_the_site_and_says_where(course_root: Path) -> None:
    add_site(course_root)
    result = course("build", "--root", course_root, "--site-url", "https://example.org/")
    assert result.exit_code == 0
    assert f"built {course_root}/site" in result.output
    assert "https://example.org/start/first/" in (course_root / "site/sitemap.xml").read_text("utf-8")


def test_build_of_a_course_with_errors_tells_them(course_root: Path) -> None:
    change_file(add_site(course_root), LESSON, ERROR)
    result = course("build", "--root", course_root)
    assert result.exit_code == 1
    assert re.search(rf"^{LESSON}:\d+: .*kye", result.output, re.MULTILINE)
    assert "not done: the course has errors: " in result.output
    assert not (course_root / "site").exists()


def test_site_that_cannot_be_written_is_told(course_root: Path) -> None:
    (add_site(course_root) / "file").write_text("in the way", "utf-8")
    result = course("build", "--root", course_root, "--site", course_root / "file" / "site")
    assert result.exit_code == 1
    assert "not done: " in result.output
    assert f"{course_root}/file" in result.output


def test_port_in_use_is_told(course_root: Path) -> None:
    add_site(course_root)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = course("serve", "--root", course_root, "--port", port)
    assert result.exit_code == 1
    assert "serving" not in result.output
    assert re.search(
        rf"not done: .*:{port}/: Address already in use; choose another with --port", result.output
    )


# New lessons and quizzes


def structural_errors(root: Path) -> list[str]:
    """What `course check` finds in a skeleton, but that it has TODOs, and in English."""
    told = json.loads(course("check", "--root", root, "--format", "json").stdout)
    return [
        f"{one['path']}:{one['line']}: {one['message']}"
        for one in told
        if one["severity"] == "error" and one["rule"] not in ("wrong-language", "unfinished")
    ]


def test_new_lesson_writes_a_skeleton_and_says_what_to_add(course_root: Path) -> None:
    result = course("new", "lesson", PLANNED, "--root", course_root)
    assert result.exit_code == 0
    written = re.findall(r"^wrote (\S+)$", result.output, re.MULTILINE)
    assert written == ["docs/es/later/second.md", "quizzes/second.yml", "quizzes/es/second.yml"]
    assert all((course_root / path).is_file() for path in written)
    assert "docs/course.yml" in result.output


def test_new_lesson_is_sound_once_the_outline_names_it(course_root: Path) -> None:
    """The lines that are printed go into the outline as they are."""
    advice = course("new", "lesson", PLANNED, "--root", course_root).output
    entry = re.findall(r"^ {8}.*\n", advice, re.MULTILINE)
    assert entry
    outline = course_root / "docs/course.yml"
    text = outline.read_text("utf-8")
    planned = re.search(r"(?<=      second:\n)(?: {8}.*\n)+", text)
    assert planned
    outline.write_text(text.replace(planned.group(), "".join(entry)), "utf-8")
    for words in course_root.glob("docs/*/outline.yml"):
        words.write_text(re.sub(r"planned:\n.*", "", words.read_text("utf-8")), "utf-8")
    assert structural_errors(course_root) == []


def test_new_quiz_writes_words_for_every_language_of_the_page(course_root: Path) -> None:
    course("new", "lesson", PLANNED, "--root", course_root)
    (course_root / "docs/en/later").mkdir()
    page = (course_root / "docs/es/later/second.md").read_text("utf-8")
    (course_root / "docs/en/later/second.md").write_text(page, "utf-8")
    for path in ("quizzes/second.yml", "quizzes/es/second.yml"):
        (course_root / path).unlink()
    result = course("new", "quiz", PLANNED, "--root", course_root)
    assert result.exit_code == 0
    written = re.findall(r"^wrote (\S+)$", result.output, re.MULTILINE)
    assert written == ["quizzes/second.yml", "quizzes/es/second.yml", "quizzes/en/second.yml"]


@pytest.mark.parametrize("kind", ["lesson", "quiz"])
def test_nothing_is_overwritten(course_root: Path, kind: str) -> None:
    before = {path: path.read_bytes() for path in course_root.rglob("*") if path.is_file()}
    result = course("new", kind, "start/first", "--root", course_root)
    assert result.exit_code == 1
    assert "quizzes/first.yml:1: exists already" in result.output
    assert {path: path.read_bytes() for path in course_root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("kind", ["lesson", "quiz"])
@pytest.mark.parametrize("name", ["second", "Later/Second", "later/../../second", "no-such-module/second"])
def test_name_that_is_no_lesson_is_told(course_root: Path, kind: str, name: str) -> None:
    result = course("new", kind, name, "--root", course_root)
    assert result.exit_code == 1
    assert result.output.startswith("docs/course.yml:")
    assert not list(course_root.rglob("*second*"))


# Serving


@contextmanager
def serving(root: Path) -> Iterator[tuple[str, Path]]:
    """`course serve` in a process of its own: its address, and the file with what it prints."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    printed = root.parent / "printed.txt"
    command = [sys.executable, "-c", "from course.cli import main; main()"]
    with printed.open("w") as output:
        process = subprocess.Popen(
            [*command, "serve", "--root", root, "--port", str(port)], stdout=output, stderr=subprocess.STDOUT
        )
        try:
            yield f"http://127.0.0.1:{port}/", printed
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
    assert "Traceback" not in printed.read_text("utf-8")


def wait_for(path: Path, pattern: str) -> None:
    """Until the file has a text like this."""
    for _ in range(300):
        if re.search(pattern, path.read_text("utf-8"), re.MULTILINE):
            return
        time.sleep(0.2)
    raise AssertionError(f"{pattern!r} is not in:\n{path.read_text('utf-8')}")


def fetch(address: str) -> str:
    with urlopen(address, timeout=10) as answer:
        text = answer.read().decode()
    assert isinstance(text, str)
    return text


def test_serve_shows_each_change_and_survives_mistakes(course_root: Path) -> None:
    add_site(course_root)
    lesson = course_root / "docs/es/start/first.md"
    good = lesson.read_text("utf-8")
    changed = good.replace("\n## ", "\n\nUna frase nueva.\n\n## ", 1)
    with serving(course_root) as (url, printed):
        wait_for(printed, f"^serving {url} .*Ctrl")
        assert "Una frase nueva." not in fetch(f"{url}start/first/")

        lesson.write_text(changed, "utf-8")
        wait_for(printed, "^rebuilt in ")
        assert "Una frase nueva." in fetch(f"{url}start/first/")

        lesson.write_text(changed.replace("/// key", "/// kye"), "utf-8")
        wait_for(printed, r"^docs/es/start/first\.md:\d+: .*kye")
        assert "Una frase nueva." in fetch(f"{url}start/first/")

        printed.write_text("", "utf-8")
        lesson.write_text(good, "utf-8")
        wait_for(printed, "rebuilt in ")
        assert "Una frase nueva." not in fetch(f"{url}start/first/")

        # Addresses that lead nowhere get the site's own page.
        with pytest.raises(URLError) as missing:
            fetch(f"{url}no/such/page/")
        assert "<h1>404</h1>" in missing.value.read().decode()  # type: ignore[attr-defined]
