"""How problems suggest a mend: the name that was probably meant, and what the original says."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable

from lingua import IsoCode639_1, Language

from course.load.page import plain_text


def near(word: str, known: Iterable[str]) -> str | None:
    """The known name that `word` was probably meant to be."""
    by_fold = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), list(by_fold), 1)
    return by_fold[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint with the near name, else `otherwise`."""
    name = near(word, known)
    return f"did you mean '{name}'?" if name else otherwise


def says(language: str, text: str, path: str, line: int) -> str:
    """What stands in that language at that place."""
    short = textwrap.shorten(plain_text(text), 70, placeholder=" …")
    return f'the {english_name(language)} says: "{short}" ({path}:{line})'


def english_name(code: str) -> str:
    """`es`: Spanish; a code that is not known stays as it is."""
    try:
        return Language.from_iso_code_639_1(IsoCode639_1.from_str(code.upper())).name.title()
    except ValueError:
        return f"'{code}'"


def count(number: int, noun: str) -> str:
    """`1 item`, `2 items`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
