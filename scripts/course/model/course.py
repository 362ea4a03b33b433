"""The whole course as one value: what checks read and renderers turn into pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from course.model.base import Document
from course.model.outline import Outline, PlacedLesson
from course.model.page import Page
from course.model.quiz import Quiz, QuizWords
from course.model.source import Source
from course.model.words import AcceptedWords, Interface, OutlineWords, PictureWords, SourceWords, Termbase


@dataclass(frozen=True)
class Language:
    """A language of the site: its code, its name in itself, the way it is written."""

    code: str
    name: str
    direction: str = "ltr"


@dataclass(frozen=True)
class Course:
    """Everything that was read. A file that could not be read is absent here and a Problem beside it."""

    languages: tuple[Language, ...]
    outline: Document[Outline]
    sources: Mapping[str, Document[Source]] = field(default_factory=dict)
    pages: Mapping[tuple[str, str], Page] = field(default_factory=dict)
    quizzes: Mapping[str, Document[Quiz]] = field(default_factory=dict)
    quiz_words: Mapping[tuple[str, str], Document[QuizWords]] = field(default_factory=dict)
    interface: Mapping[str, Document[Interface]] = field(default_factory=dict)
    outline_words: Mapping[str, Document[OutlineWords]] = field(default_factory=dict)
    termbase: Mapping[str, Document[Termbase]] = field(default_factory=dict)
    picture_words: Mapping[str, Document[PictureWords]] = field(default_factory=dict)
    source_words: Mapping[str, Document[SourceWords]] = field(default_factory=dict)
    accepted_words: Mapping[str, Document[AcceptedWords]] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the languages, the site's default first."""
        return tuple(language.code for language in self.languages)

    @property
    def default_language(self) -> str:
        return self.languages[0].code

    def language(self, code: str) -> Language:
        return next(language for language in self.languages if language.code == code)

    def lessons(self) -> Iterator[PlacedLesson]:
        """All lessons in reading order."""
        return self.outline.value.placed_lessons()

    def lesson(self, page: str) -> PlacedLesson | None:
        """The lesson whose page this is."""
        return next((placed for placed in self.lessons() if placed.page == page), None)

    def expected_pages(self) -> tuple[str, ...]:
        """The pages that every language has: written lessons and the outline's other pages."""
        lessons = (placed.page for placed in self.lessons() if placed.lesson.is_written)
        return (*self.outline.value.pages, *lessons)

    def page(self, language: str, name: str) -> Page | None:
        """The page in the language, else in its original, else in the default language."""
        original = self.outline.value.original_of(name)
        for code in (language, original, self.default_language):
            if (code, name) in self.pages:
                return self.pages[code, name]
        return None

    def quiz_of(self, page: str) -> tuple[str, Quiz] | None:
        """The id and structure of the quiz that belongs to the lesson."""
        return next(
            ((quiz_id, doc.value) for quiz_id, doc in self.quizzes.items() if doc.value.lesson == page), None
        )
