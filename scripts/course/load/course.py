"""The folder of a project to a `Course`: which files there are, and each into its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from course.load.document import load_document, parse_yaml
from course.load.page import load_page
from course.load.text import BadInput, read_text
from course.model.base import Document
from course.model.course import Course, Language
from course.model.outline import Outline
from course.model.page import Page
from course.model.quiz import Quiz, QuizWords
from course.model.source import Source
from course.model.words import AcceptedWords, Interface, OutlineWords, PictureWords, SourceWords, Termbase
from course.problem import Problem

CONFIG = "mkdocs.yml"
OUTLINE = "docs/course.yml"
PICTURES = "docs/assets/pictures"
TREES = ("docs", "quizzes", "sources")
WORD_FILES = ("interface.yml", "outline.yml", "termbase.yml", "pictures.yml", "sources.yml", "spelling.yml")

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


def load_course(root: Path) -> tuple[Course, list[Problem]]:
    """Read the whole project below `root`.

    Returns the course with everything that could be read, and a Problem for everything that could not.
    Raises BadInput only where there is no course at all: the configuration or the outline is unusable.
    """
    languages = load_languages(root)
    outline = load_document(root, OUTLINE, Outline)
    files = frozenset(_list_files(root))
    reader = _Reader(root, files)
    course = Course(
        languages=languages,
        outline=outline,
        sources=reader.documents("sources", Source),
        pages=reader.pages(languages),
        quizzes=reader.documents("quizzes", Quiz),
        quiz_words=reader.quiz_words(languages),
        interface=reader.words(languages, "interface.yml", Interface),
        outline_words=reader.words(languages, "outline.yml", OutlineWords),
        termbase=reader.words(languages, "termbase.yml", Termbase),
        picture_words=reader.words(languages, "pictures.yml", PictureWords),
        source_words=reader.words(languages, "sources.yml", SourceWords),
        accepted_words=reader.words(languages, "spelling.yml", AcceptedWords),
        pictures=reader.pictures(),
        files=files,
    )
    return course, sorted(reader.problems)


def load_languages(root: Path) -> tuple[Language, ...]:
    """The languages of `mkdocs.yml`, the default first: the only place that names them."""
    data, lines = parse_yaml(read_text(root, CONFIG), CONFIG)
    for place, plugin in enumerate(data.get("plugins") or () if isinstance(data, dict) else ()):
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            entries = plugin["i18n"].get("languages") or []
            try:
                entries = sorted(entries, key=lambda entry: entry.get("default") != "true")
                return tuple(Language(entry["locale"], entry["name"]) for entry in entries)
            except (KeyError, AttributeError, TypeError) as error:
                line = lines.get(("plugins", place, "i18n", "languages"), 1)
                hint = "each needs 'locale: es' and 'name: Español'"
                raise BadInput(
                    Problem(CONFIG, line, "a language is not complete", hint, rule="config")
                ) from error
    raise BadInput(
        Problem(CONFIG, 1, "names no languages", "add the plugin i18n with its languages", rule="config")
    )


def _list_files(root: Path) -> Iterator[str]:
    """All files of the course's trees, relative, sorted; hidden ones are no course files."""
    for tree in TREES:
        for path in sorted((root / tree).rglob("*")):
            relative = path.relative_to(root)
            if path.is_file() and not any(part.startswith(".") for part in relative.parts):
                yield relative.as_posix()


class _Reader:
    """Reads file after file and keeps the problems of those that fail."""

    def __init__(self, root: Path, files: frozenset[str]) -> None:
        self.root = root
        self.files = files
        self.problems: list[Problem] = []

    def documents(self, folder: str, model: type[M]) -> dict[str, Document[M]]:
        """The YAML files that lie directly in `folder`, by their name without ending."""
        found = {}
        for path in self._below(folder, ".yml"):
            name = path.removeprefix(f"{folder}/").removesuffix(".yml")
            if "/" not in name:
                found[name] = self._try(partial(load_document, self.root, path, model))
        return {name: document for name, document in found.items() if document}

    def pages(self, languages: tuple[Language, ...]) -> dict[tuple[str, str], Page]:
        found = {}
        for language in languages:
            folder = f"docs/{language.code}"
            for path in self._below(folder, ".md"):
                name = path.removeprefix(f"{folder}/").removesuffix(".md")
                page = self._try(partial(load_page, self.root, path, language.code, name))
                if page:
                    found[language.code, name] = page
        return found

    def quiz_words(self, languages: tuple[Language, ...]) -> dict[tuple[str, str], Document[QuizWords]]:
        return {
            (language.code, name): document
            for language in languages
            for name, document in self.documents(f"quizzes/{language.code}", QuizWords).items()
        }

    def words(self, languages: tuple[Language, ...], name: str, model: type[M]) -> dict[str, Document[M]]:
        found = {}
        for language in languages:
            path = f"docs/{language.code}/{name}"
            if path in self.files:
                document = self._try(partial(load_document, self.root, path, model))
                if document:
                    found[language.code] = document
        return found

    def pictures(self) -> dict[str, str]:
        found = {}
        for path in self._below(PICTURES, ".svg"):
            text = self._try(partial(read_text, self.root, path))
            if text:
                found[path.removeprefix(f"{PICTURES}/").removesuffix(".svg")] = text
        return found

    def _below(self, folder: str, ending: str) -> list[str]:
        return sorted(path for path in self.files if path.startswith(f"{folder}/") and path.endswith(ending))

    def _try(self, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except BadInput as error:
            self.problems.extend(error.problems)
            return None
