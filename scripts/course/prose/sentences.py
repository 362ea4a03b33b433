"""Text to sentences and words, by punctuation alone: the same for every language in an alphabet.

A sentence ends at a full stop, question or exclamation mark or ellipsis, unless the text goes on in
lower case or the stop belongs to an abbreviation. A colon ends one too, as in Flesch's way of counting:
what follows is read as a unit of its own. A line of a list is a sentence because it is passed alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?P<mark>[.!?…]+|:)[\"'»”’)\]]*\s+")
_OPENERS = "\"'«“‘([¿¡—–"
_CLOSERS = "\"'»”’)]"

# Abbreviations are told only where a sentence could start: before lower case no stop ends one.
_BEFORE_NAMES = frozenset(
    """sr sra srta sres dr dra prof mr mrs ms st sig sigg dott ing avv
    ej e.g i.e vs cfr ud uds ee uu""".split()  # noqa: SIM905 (a list of 25 lines reads worse)
)
_BEFORE_FIGURES = frozenset(
    """núm nº n pág págs pag pagg p pp art fig cap vol tel aprox ca
    máx mín max min""".split()  # noqa: SIM905
)
_WORD = re.compile(
    r"\d+(?:[.,:]\d+)+"  # 1.300, 2,5, 6:10
    r"|[^\W_]+(?:-[^\W_]+|['’](?:t|s|m|d|re|ve|ll)\b)*"  # hyphens and English contractions join
)


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of one block of running text, in order, without the space around them."""
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text[start : match.start()], match["mark"], text[match.end() :]):
            yield text[start : match.end()].strip()
            start = match.end()
    if rest := text[start:].strip():
        yield rest


def split_words(text: str) -> list[str]:
    """The words of a text. A figure is a word; so is a hyphenated word or contraction (Flesch 1948).

    An elided article is a word of its own: `l'attività` has two.
    """
    return _WORD.findall(text)


def starts_sentence(text: str, position: int) -> bool:
    """Whether a capital at `position` of `text` may be there only because a sentence starts."""
    before = text[:position].rstrip()
    return not before or before[-1] in _OPENERS or before.rstrip(_CLOSERS)[-1:] in set(".!?…:")


def _ends_sentence(before: str, mark: str, after: str) -> bool:
    if mark == ":":
        return True
    if after.lstrip(_OPENERS)[:1].islower():
        return False
    return mark != "." or not _is_abbreviated(before, after)


def _is_abbreviated(before: str, after: str) -> bool:
    """Whether the stop between them belongs to the last word: an abbreviation or a name's initial.

    `G.` in `George G. Shaw` is one: a single capital at the start or after another capitalised word.
    """
    *previous, last = before.rsplit(maxsplit=2)[-2:] or [""]
    last = last.lstrip(_OPENERS)
    if len(last) == 1 and last.isupper() and (not previous or previous[0][0].isupper()):
        return True
    return last.lower() in _BEFORE_NAMES or (after[:1].isdigit() and last.lower() in _BEFORE_FIGURES)
