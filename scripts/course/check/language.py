"""Texts that are not in the language of their folder: another language, or the original left as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from course.check.passages import Passage, original_language, read_passages
from course.model.course import Course
from course.problem import Problem
from course.prose.sentences import split_words

if TYPE_CHECKING:
    from lingua import Language, LanguageDetector

MIN_WORDS = 8
"""Fewer words do not tell a language: names and loan words weigh too much."""
CONFIDENCE = 0.9
"""Below it nothing is said: the lowest of our lessons' own blocks is right with 0.7."""
GLANCE = 80
"""Characters that the quick first look takes; what seems foreign in them is then read in full."""
MIN_COPIED = {"block": 5, "value": 2, "definition": 2}
"""Words from which on a text that equals the original has not been translated."""

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
_NOT_OURS = re.compile(
    r"«[^»]*»|“[^”]*”|\"[^\"]*\"|https?://\S+"  # quotations and addresses
    rf"|\b{_CAPITALISED}(?:\s+{_CAPITALISED})+"  # names of several words
)
_PLACEHOLDER = re.compile(r"\{\w+\}")


def check_language(course: Course) -> Iterator[Problem]:
    """Untranslated passages, and among the others those in another language of the course."""
    passages = list(read_passages(course))
    copies = find_copies(course, passages)
    for passage, source in copies.items():
        yield Problem(
            passage.path,
            passage.line,
            f"is not translated: {_excerpt(passage.text)}",
            f"the original says the same ({source.path}:{source.line})",
            rule="untranslated",
        )
    yield from _check_wrong_language(course, [passage for passage in passages if passage not in copies])


def find_copies(course: Course, passages: Sequence[Passage]) -> dict[Passage, Passage]:
    """The passages that say word for word what their original says, each with its original."""
    originals: dict[tuple[str, str], Passage] = {}
    for passage in passages:
        if passage.language == original_language(course, passage):
            originals.setdefault((passage.place, passage.text), passage)
    copies = {}
    for passage in passages:
        source = originals.get((passage.place, passage.text))
        if source and source.language != passage.language and _wants_translation(passage):
            copies[passage] = source
    return copies


def _wants_translation(passage: Passage) -> bool:
    """Whether it is long enough and more than names and figures."""
    words = split_words(_PLACEHOLDER.sub("", passage.text))
    return len(words) >= MIN_COPIED[passage.kind] and any(
        word[0].isalpha() and not word[0].isupper() for word in words
    )


def _check_wrong_language(course: Course, passages: Sequence[Passage]) -> Iterator[Problem]:
    known = known_languages(course.codes)
    texts: dict[tuple[Language, str], list[Passage]] = {}
    for passage in passages:
        text = " ".join(_NOT_OURS.sub(" ", passage.text).split())
        if passage.language in known and len(split_words(text)) >= MIN_WORDS:
            texts.setdefault((known[passage.language], text), []).append(passage)
    for key, found in find_foreign(list(texts)).items():
        other = next(code for code, language in known.items() if language == found)
        for passage in texts[key]:
            yield Problem(
                passage.path,
                passage.line,
                f"is in {_name(course, other)}, not in {_name(course, passage.language)}:"
                f" {_excerpt(passage.text)}",
                "translate it; put quotations between quotation marks",
                rule="wrong-language",
            )


def known_languages(codes: Sequence[str]) -> dict[str, Language]:
    """Those of the codes whose language lingua can tell."""
    from lingua import IsoCode639_1, Language

    known = {}
    for code in codes:
        try:
            iso = IsoCode639_1.from_str(code.split("-")[0])
        except ValueError:
            continue
        known[code] = Language.from_iso_code_639_1(iso)
    return known


def find_foreign(texts: Sequence[tuple[Language, str]]) -> dict[tuple[Language, str], Language]:
    """Of texts with the language each should be in, those surely in another one, with that one.

    A glance with the quick detector passes nearly all; only the rest is read in full by the exact one.
    """
    languages = frozenset(language for language, _ in texts)
    if len(languages) < 2:
        return {}
    seen = _detector(languages, quick=True).detect_languages_in_parallel_of(
        [text[:GLANCE] for _, text in texts]
    )
    doubtful = [text for text, language in zip(texts, seen, strict=True) if language != text[0]]
    values = _detector(languages, quick=False).compute_language_confidence_values_in_parallel(
        [text for _, text in doubtful]
    )
    return {
        text: best[0].language
        for text, best in zip(doubtful, values, strict=True)
        if best[0].language != text[0] and best[0].value >= CONFIDENCE
    }


@lru_cache(maxsize=4)
def _detector(languages: frozenset[Language], *, quick: bool) -> LanguageDetector:
    """Slow to import and to build, so only when it is needed, and once."""
    from lingua import LanguageDetectorBuilder

    builder = LanguageDetectorBuilder.from_languages(*languages)
    return (builder.with_low_accuracy_mode() if quick else builder).build()


def _name(course: Course, code: str) -> str:
    return f"{course.language(code).name} ({code})"


def _excerpt(text: str) -> str:
    return f"“{text}”" if len(text) <= 60 else f"“{text[:57].rstrip()}…”"
