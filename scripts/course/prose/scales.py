"""How readable a text is, by the formula that belongs to its language. A language is one entry here.

All three give about 0 (hard) to 100 (easy):

- Gulpease: Lucisano, P. & Piemontese, M. E. (1988), «GULPEASE: una formula per la predizione della
  difficoltà dei testi in lingua italiana», Scuola e città 39.
- INFLESZ: Barrio-Cantalejo, I. M. et al. (2008), «Validación de la Escala INFLESZ para evaluar la
  legibilidad de los textos dirigidos a pacientes», Anales del Sistema Sanitario de Navarra 31, for the
  formula of Szigriszt (1993).
- Flesch reading ease: Flesch, R. (1948), «A new readability yardstick», Journal of Applied Psychology 32.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from course.prose.syllables import count_english, count_spanish

Sentences = Sequence[Sequence[str]]
"""Sentences as lists of words, none of them empty."""


@dataclass(frozen=True)
class Scale:
    """A formula and how high a lesson, and the mean of all lessons, must reach."""

    name: str
    formula: Callable[[Sentences], float]
    lesson_limit: float
    mean_limit: float


def mean_length(sentences: Sentences) -> float:
    """Words a sentence."""
    return sum(map(len, sentences)) / len(sentences)


def gulpease(sentences: Sentences) -> float:
    """Italian, by letters: 89 + (300 x sentences - 10 x letters) / words."""
    words = sum(map(len, sentences))
    letters = sum(len(word) for sentence in sentences for word in sentence)
    return 89 + (300 * len(sentences) - 10 * letters) / words


def inflesz(sentences: Sentences) -> float:
    """Spanish, by syllables: 206.835 - 62.3 x syllables / words - words / sentences."""
    return 206.835 - 62.3 * _syllables_a_word(sentences, count_spanish) - mean_length(sentences)


def flesch(sentences: Sentences) -> float:
    """English, by syllables: 206.835 - 1.015 x words / sentences - 84.6 x syllables / words."""
    return 206.835 - 84.6 * _syllables_a_word(sentences, count_english) - 1.015 * mean_length(sentences)


def _syllables_a_word(sentences: Sentences, count: Callable[[str], int]) -> float:
    syllables = sum(count(word) for sentence in sentences for word in sentence)
    return syllables / sum(map(len, sentences))


SCALES = {
    "it": Scale("Gulpease", gulpease, lesson_limit=60, mean_limit=65),
    "es": Scale("INFLESZ", inflesz, lesson_limit=62, mean_limit=68),
    "en": Scale("Flesch reading ease", flesch, lesson_limit=60, mean_limit=65),
}
"""By the first part of a language's code."""


def scale_of(language: str) -> Scale | None:
    """The scale for a language (`es`, `pt-BR`), if there is one."""
    return SCALES.get(language.split("-")[0])
