"""Files: every language has the same pages and quizzes, and no file stands where nothing reads it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from course.check.hints import english_name, near
from course.load.course import OUTLINE, PICTURES, WORD_FILES
from course.model.base import KeyPath
from course.model.course import Course
from course.problem import Problem

_TEXT_ENDINGS = (".md", ".markdown", ".mdx", ".txt", ".yml", ".yaml")


def check_parity(course: Course) -> Iterator[Problem]:
    """Missing, misnamed and extra files; one problem for each cause."""
    strays = [path for path in sorted(course.files) if not _is_known(course, path)]
    missing = [path for path in _wanted(course) if path not in course.files]
    folders: set[str] = set()
    claimed: set[str] = set()
    for path in strays:
        folder = _unknown_language(course, path)
        if folder and folder in folders:
            continue
        if folder:
            folders.add(folder)
            yield _say_unknown_language(course, path, folder)
        elif meant := _meant(path, missing):
            claimed.add(meant)
            message = f"is probably meant to be '{meant}'"
            yield Problem(path, 1, message, "rename it: nothing reads this name", rule="misnamed-file")
        else:
            yield _say_extra(course, path)
    for path in missing:
        if path not in claimed:
            yield from _say_missing(course, path)
    yield from _unused_quizzes(course)
    yield from _originals(course)


def _wanted(course: Course) -> Iterator[str]:
    """The files that should be there."""
    for code in course.codes:
        for name in course.expected_pages():
            yield f"docs/{code}/{name}.md"
        for name in WORD_FILES:
            if _is_needed(course, name):
                yield f"docs/{code}/{name}"
        for quiz_id, quiz in course.quizzes.items():
            if f"docs/{code}/{quiz.value.lesson}.md" in course.files:
                yield f"quizzes/{code}/{quiz_id}.yml"


def _is_needed(course: Course, words: str) -> bool:
    """Whether every language needs the file of words: some are only for what a course may have."""
    match words:
        case "pictures.yml":
            return bool(course.pictures)
        case "sources.yml":
            return any(d.name == "sources" for page in course.pages.values() for d in page.directives)
        case "spelling.yml":
            return False
        case _:
            return True


def _is_known(course: Course, path: str) -> bool:
    """Whether something reads the file or, as an asset, serves it."""
    tree, _, rest = path.partition("/")
    folder, _, name = rest.rpartition("/")
    language = rest.partition("/")[0]
    match tree:
        case "docs" if folder.split("/")[0] == "assets":
            return not folder.startswith("assets/pictures") or (
                posixpath.dirname(path) == PICTURES and path.endswith(".svg")
            )
        case "docs" if folder == "":
            return path == OUTLINE or not path.endswith(_TEXT_ENDINGS)
        case "docs" if language in course.codes:
            page = rest.removeprefix(f"{language}/").removesuffix(".md")
            is_page = rest.endswith(".md") and page in course.expected_pages()
            return is_page or (folder == language and name in WORD_FILES)
        case "quizzes" if folder == "":
            return path.endswith(".yml")
        case "quizzes" if folder in course.codes:
            return name.endswith(".yml") and f"quizzes/{name}" in course.files
        case "sources":
            return folder == "" and path.endswith(".yml")
        case _:
            return False


def _unknown_language(course: Course, path: str) -> str | None:
    """The folder of a language that the site does not have, if the file lies in one."""
    tree, folder, *rest = path.split("/")
    if not rest or tree not in ("docs", "quizzes") or folder in course.codes:
        return None
    return f"{tree}/{folder}" if len(folder) == 2 or folder.lower() in course.codes else None


def _say_unknown_language(course: Course, path: str, folder: str) -> Problem:
    code = posixpath.basename(folder)
    message = f"the folder '{folder}' is named like a language, but mkdocs.yml names none '{code}'"
    if code.lower() in course.codes:
        hint = f"rename the folder: '{posixpath.dirname(folder)}/{code.lower()}'"
    else:
        hint = (
            f"add it there under plugins, i18n, languages: {{locale: {code}, name: …}}; or rename the folder"
        )
    return Problem(path, 1, message, hint, rule="unknown-language")


def _meant(path: str, missing: list[str]) -> str | None:
    """The missing file of the same language whose name is close: other ending, case, a slip."""
    folder = "/".join(path.split("/")[:2]) if path.count("/") > 1 else path.split("/")[0]
    candidates = {
        posixpath.splitext(wanted)[0]: wanted for wanted in missing if wanted.startswith(f"{folder}/")
    }
    name = near(posixpath.splitext(path)[0], candidates)
    if name is None:
        return None
    same_length = posixpath.basename(name)[:1].casefold() == posixpath.basename(path)[:1].casefold()
    return candidates[name] if same_length else None


def _say_extra(course: Course, path: str) -> Problem:
    tree = path.partition("/")[0]
    if tree == "docs" and path.endswith(".md"):
        page = "/".join(path.split("/")[2:]).removesuffix(".md")
        if page and course.lesson(page):
            message = "is the page of a lesson that is still planned"
            hint = f"in {OUTLINE}, give the lesson 'claims' by section in place of 'planned'"
        else:
            message = "no outline names this page"
            hint = f"name it in {OUTLINE}, as a lesson or under 'pages'; or remove it"
        return Problem(path, 1, message, hint, rule="extra-page")
    if tree == "quizzes" and path.split("/")[1] in course.codes and path.endswith(".yml"):
        structure = f"quizzes/{posixpath.basename(path)}"
        message = f"has no structure: '{structure}' does not exist"
        return Problem(path, 1, message, "write that file, or remove this one", rule="extra-quiz")
    hint = f"pages are docs/<language>/….md, words .yml; pictures belong in {PICTURES}"
    if tree != "docs":
        hint = f"files here are {tree}/….yml"
    return Problem(
        path, 1, "nothing reads this file", f"{hint}; rename, move or remove it", rule="extra-file"
    )


def _say_missing(course: Course, path: str) -> Iterator[Problem]:
    tree, code, rest = path.split("/", 2)
    name = rest.rpartition(".")[0]
    if tree == "quizzes":
        original = course.outline.value.original_of(course.quizzes[name].value.lesson)
        message = "the words of this quiz are missing"
        rule = "missing-quiz-words"
    elif rest.endswith(".md"):
        original = course.outline.value.original_of(name)
        message = "this page is missing"
        rule = "missing-page"
    else:
        original = course.outline.value.original
        message = "this file is missing"
        rule = "missing-file"
    if code == original:
        hint = "write it: the other languages are compared with it"
    else:
        hint = f"copy {tree}/{original}/{rest} and translate the words"
        if rule == "missing-page":
            hint += f"; until then readers get the {english_name(original)} with a note"
    is_invited = rule == "missing-page" and code != original
    yield Problem(path, 1, message, hint, "warning" if is_invited else "error", rule)


def _unused_quizzes(course: Course) -> Iterator[Problem]:
    for quiz_id, quiz in course.quizzes.items():
        name = quiz.value.lesson
        if name not in course.expected_pages():
            continue
        page = course.page(course.outline.value.original_of(name), name)
        if page and not any(d.name == "quiz" and d.argument == quiz_id for d in page.directives):
            hint = f"write '/// quiz | {quiz_id}' and '///' in {page.path}"
            yield Problem(quiz.path, 1, "no page shows this quiz", hint, rule="unused-quiz")


def _originals(course: Course) -> Iterator[Problem]:
    """The languages that others are compared with are languages of the site."""
    named: list[tuple[KeyPath, str | None]] = [(("original",), course.outline.value.original)]
    for placed in course.lessons():
        own = ("modules", placed.module_id, "lessons", placed.lesson_id, "original")
        named.append((own, placed.lesson.original))
    for keys, code in named:
        if code and code not in course.codes:
            message = f"'{code}' is not a language of the site"
            hint = f"one of: {', '.join(course.codes)}"
            yield Problem(OUTLINE, course.outline.line(*keys), message, hint, rule="unknown-language")
