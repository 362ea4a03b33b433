"""Text to the words that a dictionary is asked for, and how else a word may be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"(?<![\w@])[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?(?!\w)")
_NO_WORDS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\{\w+\}"  # addresses, and what the interface fills in
    r"|(?:[\w-]+\.)+(?:com|org|net|info|io|eu|es|it|uk)\b"
)
_PRONOUN = re.compile(r"(?<=\w{3})(?:me|te|se|nos|os|l[aeo]s?)$")
_PLAIN = str.maketrans("áéíóú", "aeiou")


def find_words(text: str) -> Iterator[str]:
    """The words of a text as they are written; those with digits in them are none."""
    for match in _WORD.finditer(_NO_WORDS.sub(" ", text)):
        yield match.group()


def readings(written: str, language: str) -> Iterator[tuple[str, ...]]:
    """Ways to look a word up: it is right if all words of one of them are.

    As it stands, without a last apostrophe or an English 's, by the parts that hyphens join, and a
    Spanish verb without the pronouns behind it (`escríbelo`: escribe), which dictionaries have in part.
    """
    word = written.replace("’", "'")
    yield (word,)
    if word.endswith("'"):
        yield (word[:-1],)
    if "-" in word:
        yield tuple(word.split("-"))
    if language == "en" and word.endswith("'s"):
        yield (word[:-2],)
    if language == "es":
        verb = word
        for _ in range(2):  # dímelo has two
            if (shorter := _PRONOUN.sub("", verb)) != verb:
                verb = shorter
                yield (verb,)
                yield (verb.translate(_PLAIN),)
