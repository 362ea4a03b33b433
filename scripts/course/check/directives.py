"""Directives of a page: spelt right, closed, filled, and naming what exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.hints import did_you_mean, near
from course.model.course import Course
from course.model.directive import DIRECTIVES, MONTH, Form, opening_line
from course.model.page import Directive, Page
from course.model.quiz import Choice, Multiple, TrueFalse
from course.problem import Problem

_LOOKALIKE = re.compile(r"^\s*(/{2,})\s*([\w-]*)\s*(.*?)\s*$")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_directives(course: Course) -> Iterator[Problem]:
    """The directives of all pages, each for itself."""
    for page in course.pages.values():
        yield from _lookalikes(page)
        yield from _nesting(page)
        for directive in page.directives:
            if not directive.name:
                hint = "remove it, or write the opening line '/// name' above the text"
                yield _problem(page, directive, "'///' closes nothing", hint, "directive-end")
            elif directive.name not in DIRECTIVES:
                hint = did_you_mean(directive.name, DIRECTIVES, f"one of: {', '.join(sorted(DIRECTIVES))}")
                message = f"unknown directive '{directive.name}'"
                yield _problem(page, directive, message, hint, "directive-name")
            else:
                yield from _form(page, directive, DIRECTIVES[directive.name])
                yield from _names_nothing(course, page, directive)
                yield from _no_guess(course, page, directive)


def _problem(page: Page, directive: Directive, message: str, hint: str, rule: str) -> Problem:
    return Problem(page.path, directive.line, message, hint, rule=rule)


def _form(page: Page, directive: Directive, form: Form) -> Iterator[Problem]:
    """Argument, body and end."""
    name = directive.name
    if form.argument and not form.optional and not directive.argument:
        hint = f"write '{opening_line(name, form.argument)}'"
        yield _problem(page, directive, f"'/// {name}' needs an argument", hint, "directive-argument")
    if not form.argument and directive.argument:
        hint = f"write '/// {name}' alone"
        if form.body == "needed":
            hint += "; the text begins in the next line"
        yield _problem(page, directive, f"'/// {name}' takes no argument", hint, "directive-argument")
    if directive.end is None:
        yield _problem(
            page, directive, f"'/// {name}' is not closed", "write a line '///' at its end", "directive-end"
        )
    elif form.body == "needed" and not directive.body:
        hint = "write its text between this line and the closing '///'"
        yield _problem(page, directive, f"'/// {name}' is empty", hint, "directive-body")
    elif form.body == "none" and directive.body:
        hint = "close it with '///' in the next line; text goes before or after it"
        yield _problem(page, directive, f"'/// {name}' takes no text", hint, "directive-body")
    elif directive.body and _line(page, directive.line + 1).startswith("    "):
        # The renderer takes indented lines here for settings and drops the directive without a word.
        hint = "write it from the first column, or leave a blank line above it"
        message = f"the text of '/// {name}' begins with an indented line"
        yield Problem(page.path, directive.line + 1, message, hint, rule="directive-body")


def _names_nothing(course: Course, page: Page, directive: Directive) -> Iterator[Problem]:
    """The quiz, question, picture or module that the argument names exists, where it can be known."""
    argument = directive.argument
    if not argument:
        return
    wrong: tuple[str, str] | None = None
    match directive.name:
        case "quiz":
            wrong = _quiz(course, page, argument)
        case "prequestion":
            wrong = _prequestion(course, page, argument)
        case "try":
            wrong = _question(course, argument)
        case "picture" if f"docs/assets/pictures/{argument}.svg" not in course.files:
            wrong = (
                f"picture '{argument}' does not exist",
                did_you_mean(argument, course.pictures, f"draw it: docs/assets/pictures/{argument}.svg"),
            )
        case "facilitator-notes" if argument not in course.outline.value.modules:
            modules = course.outline.value.modules
            wrong = (
                f"module '{argument}' does not exist",
                did_you_mean(argument, modules, f"one of: {', '.join(modules)}"),
            )
        case "dated" if not MONTH.fullmatch(argument):
            wrong = (f"'{argument}' is not a month", "write year and month, such as '2026-11'")
        case "worksheet" if not _ID.fullmatch(argument):
            wrong = (
                f"worksheet id '{argument}' is not written as it should be",
                "expected: small letters, digits and hyphens, such as 'my-hours'",
            )
    if wrong:
        yield _problem(page, directive, *wrong, "directive-target")


def _quiz(course: Course, page: Page, quiz_id: str) -> tuple[str, str] | None:
    if f"quizzes/{quiz_id}.yml" not in course.files:
        otherwise = f"write quizzes/{quiz_id}.yml"
        return f"quiz '{quiz_id}' does not exist", did_you_mean(quiz_id, course.quizzes, otherwise)
    quiz = course.quizzes.get(quiz_id)
    if quiz and quiz.value.lesson != page.name:
        own = course.quiz_of(page.name)
        hint = f"the quiz of this page is '{own[0]}'" if own else f"see 'lesson' in {quiz.path}"
        return f"quiz '{quiz_id}' belongs to '{quiz.value.lesson}'", hint
    return None


def _prequestion(course: Course, page: Page, question_id: str) -> tuple[str, str] | None:
    own = course.quiz_of(page.name)
    if own is None or question_id in own[1].questions:
        return None
    hint = did_you_mean(question_id, own[1].questions, f"one of: {', '.join(own[1].questions)}")
    return f"question '{question_id}' is not in quizzes/{own[0]}.yml", hint


def _no_guess(course: Course, page: Page, directive: Directive) -> Iterator[Problem]:
    """Only among options can a reader guess before reading, and only where one of them is right."""
    own = course.quiz_of(page.name) if directive.name == "prequestion" else None
    question = own[1].questions.get(directive.argument) if own else None
    if own and question and not isinstance(question, Choice | Multiple | TrueFalse):
        guessed = (name for name, each in own[1].questions.items() if isinstance(each, Choice))
        message = f"'{directive.argument}' is of the type '{question.type}': there is nothing to guess at"
        hint = f"name a question with options, such as '{next(guessed, 'question-id')}'"
        yield _problem(page, directive, message, hint, "prequestion-type")


def _question(course: Course, argument: str) -> tuple[str, str] | None:
    quiz_id, _, question_id = argument.partition("/")
    if f"quizzes/{quiz_id}.yml" not in course.files:
        otherwise = "write it as quiz-id/question-id"
        return f"quiz '{quiz_id}' does not exist", did_you_mean(quiz_id, course.quizzes, otherwise)
    quiz = course.quizzes.get(quiz_id)
    if quiz and question_id not in quiz.value.questions:
        questions = quiz.value.questions
        hint = did_you_mean(question_id, questions, f"one of: {', '.join(questions)}")
        return f"question '{question_id}' is not in quizzes/{quiz_id}.yml", hint
    return None


def _nesting(page: Page) -> Iterator[Problem]:
    """No directive stands inside another; one that is not closed is told on its own."""
    closed = [directive for directive in page.directives if directive.end and directive.name]
    for outer in closed:
        for inner in closed:
            if outer.line < inner.line and (inner.end or 0) < (outer.end or 0):
                hint = f"close '/// {outer.name}' (line {outer.line}) before it"
                message = f"'/// {inner.name}' stands inside '/// {outer.name}'"
                yield _problem(page, inner, message, hint, "directive-nested")


def _lookalikes(page: Page) -> Iterator[Problem]:
    """Lines that were meant as a directive and would appear as text."""
    seen = {line for directive in page.directives for line in (directive.line, directive.end)}
    for block in page.blocks:
        if block.kind == "heading":
            continue
        for number in range(block.line, page.body_line + page.body.count("\n") + 1):
            line = _line(page, number)
            if not line.strip() or number in seen:
                break
            hint = _meant(line)
            if hint:
                message = f"'{line.strip()}' looks like a directive but is not one"
                yield Problem(page.path, number, message, hint, rule="directive-lookalike")


def _meant(line: str) -> str | None:
    """How the line should be written, if it looks like a directive (the scanner found that it is none)."""
    match = _LOOKALIKE.match(line)
    if not match:
        return None
    slashes, name, rest = match.groups()
    if not name and not rest:
        return "write '///' in the first column" if len(slashes) > 2 else "write three slashes: '///'"
    known = near(name, DIRECTIVES)
    if len(slashes) == 2 and not known:
        return None
    written = opening_line(known or name, rest.lstrip("| "))
    return f"write '{written}', from the first column"


def _line(page: Page, number: int) -> str:
    """A line of the page's file that lies in its body."""
    lines = page.body.split("\n")
    place = number - page.body_line
    return lines[place] if 0 <= place < len(lines) else ""
