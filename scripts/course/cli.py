"""The command `course`: the shell around the engine. Only here does the program print and exit."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from course.load.text import BadInput
from course.problem import Problem, format_github, format_json, format_text

ROOT_FILE = "mkdocs.yml"
FORMATS = {"text": format_text, "json": format_json, "github": format_github}

console = Console(stderr=True, highlight=False, soft_wrap=True)


class Project(click.Path):
    """The folder of a course: it has a mkdocs.yml."""

    def __init__(self) -> None:
        super().__init__(exists=True, file_okay=False, path_type=Path)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        folder = Path(str(super().convert(value, param, ctx)))  # type: ignore[arg-type]
        if not (folder / ROOT_FILE).is_file():
            self.fail(
                f"{folder} has no {ROOT_FILE}: go to the project's folder, or name it with --root", param, ctx
            )
        return folder.resolve()


root_option = click.option(
    "--root", type=Project(), default=".", show_default="this folder", help="The folder of the course."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="community-no-off-switch", prog_name="course")
def main() -> None:
    """Write, check and publish a course in several languages.

    A course is a folder with texts (docs/), self-checks (quizzes/) and the claims of its sources
    (sources/). `course serve` shows it while you write, `course check` finds what is wrong and says
    how to mend it, `course build` writes the site to publish.

    \b
    Examples:
      course serve                          see the course at http://127.0.0.1:8000
      course check                          find mistakes in all languages
      course check --format github          the same as annotations of a pull request
      course coverage --lang it             see what is taught and tested in Italian
      course new lesson people/team-and-time
      course build --site-url https://example.org/course/

    Exit status: 0 when all went well, 1 when something is to be mended, 2 when the command
    was not understood.
    """


@main.command()
@root_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port.")
def serve(root: Path, host: str, port: int) -> None:
    """Show the course in your browser and rebuild it at each change.

    A mistake in a text is told here, with file and line; the last good version stays on screen.
    Stop with Ctrl+C.
    """
    from course.build.preview import serve_site

    _run(lambda: serve_site(root, host, port, _print_problems))


@main.command()
@root_option
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Where to write it.  [default: site/ in the course's folder]",
)
@click.option(
    "--site-url",
    envvar="SITE_URL",
    default=None,
    help="The address it will have.  [default: $SITE_URL, else that of mkdocs.yml]",
)
def build(root: Path, site: Path | None, site_url: str | None) -> None:
    """Write the site to publish.

    The course is checked first. If anything fails, an existing site stays as it was.
    """
    from course.build.site import build_site

    start = time.monotonic()
    target = site or root / "site"

    def work() -> None:
        _print_problems(build_site(root, target, site_url))
        console.print(f"built {target} in {time.monotonic() - start:.1f} s")

    _run(work)


@main.command()
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, json for programs, github for annotations.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
def check(root: Path, form: str, strict: bool) -> None:
    """Find what is wrong in the course, all of it, and say how to mend it.

    Errors (a wrong id, a broken link, a missing feedback …) exit with 1; warnings (a long sentence,
    a text hard to read …) are advice.
    """
    from course.check import check_course
    from course.load import load_course
    from course.load.dictionary import find_dictionaries

    start = time.monotonic()
    without: list[str] = []
    try:
        course, problems = load_course(root)
        dictionaries = find_dictionaries(root, course.codes)
        without = [code for code in course.codes if code not in dictionaries]
        problems = sorted({*problems, *check_course(course, date.today(), dictionaries)})
        size = f"{_plural(len(course.pages), 'page')} and {_plural(len(course.quizzes), 'quiz', 'zes')}"
    except BadInput as error:
        problems, size = list(error.problems), "a course that could not be read"
    if problems or form == "json":
        click.echo(FORMATS[form](problems))
    if form == "text":
        console.print(f"{_count(problems)} in {size} ({time.monotonic() - start:.1f} s)")
    if without:
        console.print(f"spelling not checked: no dictionary for {', '.join(without)}")
    failing = problems if strict else [problem for problem in problems if problem.severity == "error"]
    sys.exit(1 if failing else 0)


@main.command("coverage")
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="table for people, json for programs.",
)
@click.option("--lang", metavar="CODE", default=None, help="One language alone.  [default: all]")
def show_coverage(root: Path, form: str, lang: str | None) -> None:
    """Show which lessons teach each claim of the sources, and which questions test it.

    A language says 'yes' where it has both: the section and the words of a question. Exits with 1
    where a finished module lacks any, or a file cannot be read.
    """
    from course import report
    from course.coverage import coverage, module_coverage
    from course.load import load_course

    def work() -> None:
        course, problems = load_course(root)
        if lang and lang not in course.codes:
            raise click.BadParameter(
                f"'{lang}' is not one of: {', '.join(course.codes)}", param_hint="--lang"
            )
        languages = (lang,) if lang else course.codes
        claims = coverage(course)
        modules = module_coverage(course, claims)
        output = Console()
        if form == "json":
            click.echo(report.format_json(claims, modules, languages))
        elif output.is_terminal:
            output.print(report.make_table(report.rows(claims, languages)))
        else:
            click.echo(report.format_plain(report.rows(claims, languages)))
        lacking = report.shortfalls(modules, languages)
        _print_problems(problems)
        for line in (*lacking, report.summary(claims, languages)):
            console.print(line)
        sys.exit(1 if lacking or problems else 0)

    _run(work)


@main.group()
def new() -> None:
    """Start a lesson or a quiz from a skeleton."""


@new.command("lesson")
@click.argument("page")
@root_option
def new_lesson(page: str, root: Path) -> None:
    """Write the skeleton of the lesson PAGE (module/lesson) in the course's original language.

    The page gets the headings and directives that every lesson has, and its quiz a first question.
    Nothing that exists is overwritten. What to add to docs/course.yml is printed.
    """
    from course.new import create_lesson

    _run(lambda: _print_created(*create_lesson(root, page)))


@new.command("quiz")
@click.argument("page")
@root_option
def new_quiz(page: str, root: Path) -> None:
    """Write the skeleton of the quiz of the lesson PAGE (module/lesson): structure, and words per language.

    Words are written for every language that has the page. Nothing that exists is overwritten.
    """
    from course.new import create_quiz

    _run(lambda: _print_created(*create_quiz(root, page)))


def _run(work: object) -> None:
    """Call `work`; what can go wrong with a course is told without a traceback, and exits with 1."""
    from course.build.site import BuildFailed

    try:
        work()  # type: ignore[operator]
    except BuildFailed as error:
        _print_problems(error.problems)
        console.print(
            f"[bold red]not done:[/] {error}" + (f": {_count(error.problems)}" if error.problems else "")
        )
        sys.exit(1)
    except BadInput as error:
        _print_problems(error.problems)
        sys.exit(1)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        console.print(f"[bold red]not done:[/] {where}{error.strerror}")
        sys.exit(1)


def _print_problems(problems: Sequence[Problem]) -> None:
    if problems:
        click.echo(format_text(problems), err=True)


def _print_created(paths: Sequence[str], advice: str) -> None:
    for path in paths:
        click.echo(f"wrote {path}")
    click.echo(advice)


def _count(problems: Sequence[Problem]) -> str:
    """`2 errors, 1 warning`."""
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{_plural(errors, 'error')}, {_plural(len(problems) - errors, 'warning')}"


def _plural(count: int, noun: str, ending: str = "s") -> str:
    return f"{count} {noun}{ending if count != 1 else ''}"
