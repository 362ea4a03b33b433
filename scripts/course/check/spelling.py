"""Words that neither the dictionary nor the language's own list knows, and what is idle in that list.

The termbase's terms, and the names of sources and of those who wrote them, are right without a list.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Protocol

from course.check.passages import Passage, line_of, read_passages
from course.model.course import Course
from course.problem import Problem
from course.prose.spelling import find_words, readings


class Dictionary(Protocol):
    def unknown(self, words: Iterable[str]) -> Collection[str]: ...


def check_spelling(course: Course, dictionaries: Mapping[str, Dictionary]) -> Iterator[Problem]:
    """A warning for each unknown word, once a file, in the languages that have a dictionary."""
    words = _find_words(course)
    for language, dictionary in dictionaries.items():
        right = _accepted(course, language) | _known_names(course, language)
        places = words.get(language, {})
        read = {written: list(readings(written, language)) for written in places}
        doubtful = {
            written: ways for written, ways in read.items() if not any(_is_right(way, right) for way in ways)
        }
        parts = {part for ways in doubtful.values() for way in ways for part in way}
        unknown = dictionary.unknown(part for part in parts if not _is_right((part,), right))
        for written, ways in doubtful.items():
            if all(any(part in unknown for part in way) for way in ways):
                for passage in places[written].values():
                    yield Problem(
                        passage.path,
                        line_of(course, passage, written),
                        f"“{written}” is not in the dictionary",
                        f"mend it; if it is right, add it to {_path(language)}",
                        "warning",
                        "spelling",
                    )


def check_accepted_words(course: Course) -> Iterator[Problem]:
    """Words of the lists that no text has, and words out of order."""
    written_words = _find_words(course) if course.accepted_words else {}
    for language, document in course.accepted_words.items():
        used = {
            part
            for written in written_words.get(language, ())
            for way in readings(written, language)
            for part in way
        }
        used |= {word.lower() for word in used}
        words = document.value.root
        for place, word in enumerate(words):
            if word not in used:
                message = f"no text has the accepted word “{word}”"
                hint = "remove it"
                yield _warn(document.path, document.line(place), message, hint, "spelling-unused")
        for place, (previous, word) in enumerate(pairwise(words), 1):
            if _order(word) <= _order(previous):
                message = f"“{word}” stands behind “{previous}”"
                hint = "sort the words, each once"
                yield _warn(document.path, document.line(place), message, hint, "spelling-order")


def _warn(path: str, line: int, message: str, hint: str, rule: str) -> Problem:
    return Problem(path, line, message, hint, "warning", rule)


def _order(word: str) -> tuple[str, str]:
    return word.casefold(), word


def _path(language: str) -> str:
    return f"docs/{language}/spelling.yml"


def _find_words(course: Course) -> dict[str, dict[str, dict[str, Passage]]]:
    """By language: each word as it is written, with the first passage of each file that has it."""
    found: dict[str, dict[str, dict[str, Passage]]] = {}
    for passage in read_passages(course):
        places = found.setdefault(passage.language, {})
        for written in find_words(passage.text):
            places.setdefault(written, {}).setdefault(passage.path, passage)
    return found


def _accepted(course: Course, language: str) -> frozenset[str]:
    document = course.accepted_words.get(language)
    return frozenset(document.value.root if document else ())


def _known_names(course: Course, language: str) -> frozenset[str]:
    """Words of the language's terms, and capitalised ones of the sources' records."""
    terms = course.termbase[language].value.root.values() if language in course.termbase else ()
    texts = [text for term in terms for text in (term.term, *term.also)]
    records = [document.value for document in course.sources.values()]
    names = " ".join(
        text for record in records for text in (record.author, record.publication, record.title) if text
    )
    words = {word.replace("’", "'") for text in texts for word in find_words(text)}
    return frozenset(words | {word for word in re.findall(r"[^\W\d_]+", names) if word[0].isupper()})


def _is_right(words: Iterable[str], right: Collection[str]) -> bool:
    """Whether all words are there; small letters there allow capitals here."""
    return all(len(word) == 1 or word in right or word.lower() in right for word in words)
