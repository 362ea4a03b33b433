"""A rule about running text, as the tables of typography and register hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.problem import Severity


@dataclass(frozen=True)
class Rule:
    """What is wrong wherever the pattern is found; the hint may name the groups of the match."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    severity: Severity = "warning"
    outside: re.Pattern[str] | None = None
    """Text in which the rule does not look."""

    def find(self, text: str) -> Iterator[tuple[str, str]]:
        """What is written wrongly, and the hint for it."""
        searched = blank(self.outside, text) if self.outside else text
        for match in self.pattern.finditer(searched):
            yield text[slice(*match.span())].strip(), match.expand(self.hint)


def blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with letters of no meaning where the pattern is; all else keeps its place."""
    return pattern.sub(lambda match: "x" * len(match.group()), text)
