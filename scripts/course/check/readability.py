"""Sentences, blocks and lessons that are long or hard to read. All warnings, with the figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from course.check.passages import read_passages
from course.model.course import Course
from course.model.page import Block, Page
from course.problem import Problem
from course.prose.scales import Scale, mean_length, scale_of
from course.prose.sentences import split_sentences, split_words

SENTENCE_LIMIT = 25
MEAN_LIMIT = 16
BLOCK_LIMIT = 250
LESSON_WORDS = (900, 1300)

_NOT_LESSON = frozenset({"facilitator"})
_NOT_PROSE = frozenset({"facilitator", "worksheet"})


@dataclass(frozen=True)
class _Lesson:
    """A written lesson in one language: its blocks of prose with their sentences, as lists of words."""

    page: Page
    prose: tuple[tuple[Block, tuple[list[str], ...]], ...]

    @property
    def sentences(self) -> list[list[str]]:
        return [sentence for _, sentences in self.prose for sentence in sentences]

    def score(self, scale: Scale) -> float:
        return round(scale.formula(self.sentences), 1)

    def problem(self, rule: str, message: str, hint: str, line: int | None = None) -> Problem:
        """A warning at a line; without one it is about the whole lesson and stands at its title."""
        if line is None:
            line = self.page.headings[0].line if self.page.headings else self.page.body_line
        return Problem(self.page.path, line, message, hint, "warning", rule)


def check_readability(course: Course) -> Iterator[Problem]:
    """Warnings of every lesson and of the quizzes, and of the mean of each language."""
    lessons = list(_read_lessons(course))
    for lesson in lessons:
        yield from _check_lengths(lesson)
        yield from _check_blocks(lesson)
        yield from _check_score(lesson)
    yield from _check_quiz_sentences(course)
    yield from _check_means(course, lessons)


def _read_lessons(course: Course) -> Iterator[_Lesson]:
    written = {placed.page for placed in course.lessons() if placed.lesson.is_written}
    for page in course.pages.values():
        if page.name in written:
            prose = tuple(
                (block, sentences)
                for block in page.blocks
                if block.kind != "heading" and block.directive not in _NOT_PROSE
                if (sentences := _read_sentences(block.text))
            )
            if prose:
                yield _Lesson(page, prose)


def _read_sentences(text: str) -> tuple[list[str], ...]:
    return tuple(filter(None, map(split_words, split_sentences(text))))


def _check_lengths(lesson: _Lesson) -> Iterator[Problem]:
    for block, sentences in lesson.prose:
        for sentence in sentences:
            if len(sentence) > SENTENCE_LIMIT:
                yield lesson.problem(*_long_sentence(sentence), line=block.line)
    mean = mean_length(lesson.sentences)
    if mean > MEAN_LIMIT:
        yield lesson.problem(
            "mean-sentence",
            f"sentences have {mean:.1f} words on average (at most {MEAN_LIMIT})",
            "divide the longest ones",
        )
    words = sum(
        len(split_words(block.text)) for block in lesson.page.blocks if block.directive not in _NOT_LESSON
    )
    low, high = LESSON_WORDS
    if not low <= words <= high:
        yield lesson.problem(
            "lesson-words",
            f"the lesson has {words:,} words ({low:,} to {high:,})",
            "say more, or join it with another" if words < low else "leave out, or make two lessons of it",
        )


def _long_sentence(words: list[str]) -> tuple[str, str, str]:
    return (
        "long-sentence",
        f"a sentence of {len(words)} words (at most {SENTENCE_LIMIT}): “{' '.join(words[:6])} …”",
        "divide it, or leave words out",
    )


def _check_quiz_sentences(course: Course) -> Iterator[Problem]:
    paths = {document.path for document in course.quiz_words.values()}
    for passage in read_passages(course):
        if passage.path in paths:
            for sentence in _read_sentences(passage.text):
                if len(sentence) > SENTENCE_LIMIT:
                    rule, message, hint = _long_sentence(sentence)
                    yield Problem(passage.path, passage.line, message, hint, "warning", rule)


def _check_blocks(lesson: _Lesson) -> Iterator[Problem]:
    """Runs of prose that no heading and no directive breaks."""
    breaks = {heading.line for heading in lesson.page.headings}
    for directive in lesson.page.directives:
        breaks |= {directive.line, directive.end or directive.line}
    words, first, last = 0, 0, 0
    for block, sentences in (*lesson.prose, (None, ())):
        if block is None or any(last < line < block.line for line in breaks):
            if words > BLOCK_LIMIT:
                yield lesson.problem(
                    "long-block",
                    f"{words} words without a break (at most {BLOCK_LIMIT})",
                    "put a heading, a panel or something to do in between",
                    first,
                )
            words = 0
        if block:
            first = block.line if not words else first
            words += sum(map(len, sentences))
            last = block.line


def _check_score(lesson: _Lesson) -> Iterator[Problem]:
    scale = scale_of(lesson.page.language)
    if not scale or lesson.score(scale) >= scale.lesson_limit:
        return
    hardest = sorted((scale.formula(sentences), block.line) for block, sentences in lesson.prose)[:3]
    lines = ", ".join(str(line) for _, line in sorted(hardest, key=lambda entry: entry[1]))
    yield lesson.problem(
        "readability",
        f"readability is {lesson.score(scale)} ({scale.name}, at least {scale.lesson_limit})",
        f"shorter sentences and plainer words; hardest: line {lines}",
    )


def _check_means(course: Course, lessons: list[_Lesson]) -> Iterator[Problem]:
    for language in course.codes:
        scale = scale_of(language)
        scores = [lesson.score(scale) for lesson in lessons if scale and lesson.page.language == language]
        if scale and scores and (mean := round(sum(scores) / len(scores), 1)) < scale.mean_limit:
            worst = min(
                (lesson.score(scale), lesson.page.path)
                for lesson in lessons
                if lesson.page.language == language
            )
            yield Problem(
                course.outline.path,
                1,
                f"mean readability in {course.language(language).name} ({language}) is {mean}"
                f" ({scale.name}, at least {scale.mean_limit}; lessons: {len(scores)})",
                f"begin with the hardest: {worst[1]} ({worst[0]})",
                "warning",
                "readability-mean",
            )
