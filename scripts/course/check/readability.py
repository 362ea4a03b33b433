"""Sentences, blocks and lessons that are long or hard to read. All warnings, with the figure."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import fmean

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

Scores = dict[str, list[tuple[float, str]]]
"""By language: the score and the path of each lesson."""


@dataclass(frozen=True)
class _Lesson:
    """A written lesson in one language: its blocks of prose with their sentences, as lists of words."""

    page: Page
    prose: tuple[tuple[Block, tuple[list[str], ...]], ...]

    @cached_property
    def sentences(self) -> list[list[str]]:
        return [sentence for _, sentences in self.prose for sentence in sentences]

    def problem(self, rule: str, message: str, hint: str, line: int | None = None) -> Problem:
        """A warning at a line; without one it is about the whole lesson and stands at its title."""
        if line is None:
            line = self.page.headings[0].line if self.page.headings else self.page.body_line
        return Problem(self.page.path, line, message, hint, "warning", rule)


def check_readability(course: Course) -> Iterator[Problem]:
    """Warnings of every lesson and of the quizzes, and of the mean of each language."""
    scores: Scores = defaultdict(list)
    for lesson in _read_lessons(course):
        yield from _check_lengths(lesson)
        yield from _check_blocks(lesson)
        if scale := scale_of(lesson.page.language):
            score = round(scale.formula(lesson.sentences), 1)
            scores[lesson.page.language].append((score, lesson.page.path))
            if score < scale.lesson_limit:
                yield _hard_lesson(lesson, scale, score)
    yield from _check_quiz_sentences(course)
    yield from _check_means(course, scores)


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
    """Runs of prose that no heading and no line of a directive breaks."""
    breaks = [heading.line for heading in lesson.page.headings]
    for directive in lesson.page.directives:
        breaks += [directive.line, directive.end or directive.line]
    breaks.sort()
    for _, run in groupby(lesson.prose, key=lambda entry: bisect(breaks, entry[0].line)):
        blocks = list(run)
        words = sum(len(sentence) for _, sentences in blocks for sentence in sentences)
        if words > BLOCK_LIMIT:
            yield lesson.problem(
                "long-block",
                f"{words} words without a break (at most {BLOCK_LIMIT})",
                "put a heading, a panel or something to do in between",
                blocks[0][0].line,
            )


def _hard_lesson(lesson: _Lesson, scale: Scale, score: float) -> Problem:
    by_score = sorted((scale.formula(sentences), block.line) for block, sentences in lesson.prose)
    lines = ", ".join(str(line) for line in sorted(line for _, line in by_score[:3]))
    return lesson.problem(
        "readability",
        f"readability is {score} ({scale.name}, at least {scale.lesson_limit})",
        f"shorter sentences and plainer words; hardest in line {lines}",
    )


def _check_means(course: Course, scores: Scores) -> Iterator[Problem]:
    for language, entries in scores.items():
        scale = scale_of(language)
        mean = round(fmean(score for score, _ in entries), 1)
        if scale and mean < scale.mean_limit:
            score, path = min(entries)
            yield Problem(
                course.outline.path,
                1,
                f"mean readability in {course.language(language).name} ({language}) is {mean}"
                f" ({scale.name}, at least {scale.mean_limit}; lessons: {len(entries)})",
                f"begin with the hardest: {path} ({score})",
                "warning",
                "readability-mean",
            )
