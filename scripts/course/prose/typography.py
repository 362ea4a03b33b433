"""The signs of each language: quotation marks, spaces, figures, accents. A language is one entry.

The rules are about signs alone and know nothing of meaning, so each one says little and is rarely wrong.
"""

from __future__ import annotations

import re

from course.prose.rule import Rule


def rules_of(language: str) -> tuple[Rule, ...]:
    """The rules of every language and those of this one, if it has an entry."""
    return (*_COMMON, *_LANGUAGES.get(language.split("-")[0], ()))


def _rule(pattern: str, message: str, hint: str, outside: str | None = None) -> Rule:
    return Rule(re.compile(pattern), message, hint, outside=re.compile(outside) if outside else None)


def _misspelling(pattern: str, hint: str) -> Rule:
    """Surely wrong, in small letters and capitals: an error."""
    whole = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
    return Rule(whole, "misspelt", hint, "error")


_HARD = "\u00a0"
"""The non-breaking space."""
# A figure by itself: not part of a word, a date, an address, or a name such as `CC BY 4.0`.
_START = r"(?=\d)(?<![\w.,/:+-])(?<![A-Z] )"
_END = r"(?![\w/-]|[.,:]\d)"
_FIGURE = r"\d+(?:[.,]\d+)*"
_DECIMALS = r"\d(?!\d)|\d\d(?=[ \u00a0]?(?:%|€|euros?\b))"
"""Behind a point: two digits are decimals only before a unit, since 9.30 may be a time."""
_ROUND = r"(?!19|20)([1-9]\d{0,3})(\d00)"
"""Four digits or more that are no year; only round ones, since codes and numbers of telephones are not."""

_COMMON = (
    _rule(r"\.{3,}", "three dots are one sign", "write …"),
    _rule(r"(?<!\S)\S+[ \u00a0]{2,}\S+", "two spaces", "write one"),
    _rule(r"(?<!\S)\S+[ \u00a0]+[,.;:!?](?=[\s»”’)]|$)", "a space before a punctuation mark", "leave it out"),
    _rule(
        r"(?<!\S)\S+ ?(?:(?<= )-(?= )|(?<=[ \w])--+(?=[ \w])) ?\w+",
        "a hyphen is no dash",
        "write –; a comma or a full stop is often better",
    ),
    _rule(
        # Not a month (2026-11), a telephone number (555-0123) or a code with more hyphens.
        rf"{_START}(?!(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)|\d{{3}}-\d{{4}})(\d{{1,4}})-(\d{{1,4}}){_END}",
        "a range of figures takes an en dash",
        r"write \1–\2",
    ),
)

_GUILLEMETS = "quotation marks are «…», and “…” inside them"
_ANGLED = (
    _rule(r'\w*"\w*', _GUILLEMETS, "write «, » or, inside them, “, ”"),
    _rule(r"\w*[“”]\w*", _GUILLEMETS, "write « and »", outside="«[^»]*»"),
)
_COMMA = (_rule(rf"{_START}(\d+)\.({_DECIMALS}){_END}", "decimals follow a comma", r"write \1,\2"),)
_EURO_BEHIND = (
    _rule(rf"({_FIGURE}) ?€", "€ follows a non-breaking space", rf"write \1{_HARD}€"),
    _rule(rf"€[ \u00a0]?({_FIGURE})", "€ stands behind the figure", rf"write \1{_HARD}€"),
)
_PERCENT_CLOSE = (_rule(r"(\d+)[ \u00a0]%", "no space before %", r"write \1%"),)

# One may quote another: ¿Quién preguntó «¿por qué?»?
_QUESTION = r"¿(?:[^¿?]|¿[^¿?]*\?)*\?+"
_EXCLAMATION = r"¡(?:[^¡!]|¡[^¡!]*!)*!+"
_SPANISH = (
    *_ANGLED,
    *_COMMA,
    *_EURO_BEHIND,
    _rule(
        r"(?:\A|(?<=[¿?]))[^¿?]*\?", "a question begins with ¿", "add it where the question begins", _QUESTION
    ),
    _rule(r"¿[^¿?]*", "a question ends with ?", "add it where the question ends", _QUESTION),
    _rule(
        r"(?:\A|(?<=[¡!]))[^¡!]*!",
        "an exclamation begins with ¡",
        "add it where the exclamation begins",
        _EXCLAMATION,
    ),
    _rule(r"¡[^¡!]*", "an exclamation ends with !", "add it where the exclamation ends", _EXCLAMATION),
    _rule(r"(\d+) ?%", "% follows a non-breaking space", rf"write \1{_HARD}%"),
    _rule(
        rf"{_START}([1-9])(?:[.,\u00a0](\d{{3}})| (000)){_END}",
        "four digits stand together",
        r"write \1\2\3",
    ),
    _rule(
        rf"{_START}(?<!\d )([1-9]\d{{1,2}})(?:[.,](\d{{3}})| (\d00)(?! \d)){_END}",
        "from five digits on, a non-breaking space divides thousands",
        rf"write \1{_HARD}\2\3",
    ),
    _rule(
        rf"{_START}([1-9]\d{{1,3}})(\d00){_END}",
        "from five digits on, a non-breaking space divides thousands",
        rf"write \1{_HARD}\2",
    ),
)

_ITALIAN = (
    *_ANGLED,
    *_COMMA,
    *_EURO_BEHIND,
    *_PERCENT_CLOSE,
    _rule(
        rf"{_START}(?<!\d )([1-9]\d{{0,2}})(?:[,\u00a0](\d{{3}})| (000)){_END}",
        "a point divides thousands",
        r"write \1.\2\3",
    ),
    _rule(rf"{_START}{_ROUND}{_END}", "a point divides thousands", r"write \1.\2"),
    _rule(r"\w+’\w+", "our apostrophe is straight", "write '"),
    _misspelling(
        "(perch|poich|affinch|bench|finch|giacch|sicch|cosicch|purch|nonch|anzich|n|s)è", r"write \1é"
    ),
    _misspelling("(c'|com'|dov'|cos'|qual )?é", r"write \1è"),
    _misspelling("(cio|caff|t|ahim)é", r"write \1è"),
    _misspelling("qual'(è|era)", r"write qual \1"),
    _misspelling("po(?!')|pò", "write po', with an apostrophe"),
    _misspelling("dò|fà|stò|stà|sò|sà|quì|quà", "write it without the accent"),
    _misspelling("un'(altro|uomo|amico|anno|esempio)", r"write un \1"),
    _misspelling("(?:e|piu|puo|gia|cosi|pero|cioe|perche|poiche|citta|attivita|novita)'", "write the accent"),
)

_ENGLISH = (
    _rule(r'\w*["«»]\w*', "quotation marks are “…”, and ‘…’ inside them", "write “ and ”"),
    _rule(r"‘\w*", "quotation marks are “…”, and ‘…’ inside them", "write “ and ”", outside="“[^”]*”"),
    _rule(r"\w*'\w*", "apostrophes are curly", "write ’"),
    _rule(rf"{_START}(\d+),(\d{{1,2}}){_END}", "decimals follow a point", r"write \1.\2"),
    _rule(
        rf"{_START}(?<!\d )([1-9]\d{{0,2}})[. \u00a0](000){_END}", "a comma divides thousands", r"write \1,\2"
    ),
    _rule(rf"{_START}{_ROUND}{_END}", "a comma divides thousands", r"write \1,\2"),
    _rule(rf"({_FIGURE})[ \u00a0]?([€£])(?!\d)", "the currency stands before the figure", r"write \2\1"),
    _rule(rf"([€£$])[ \u00a0]({_FIGURE})", "no space after a currency", r"write \1\2"),
    *_PERCENT_CLOSE,
)

_LANGUAGES = {"es": _SPANISH, "it": _ITALIAN, "en": _ENGLISH}
