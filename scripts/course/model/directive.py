"""The grammar of directives: which there are, and what each takes. Rendered elsewhere, checked elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Form:
    """What may follow the name, and what stands between the opening line and the closing `///`.

    `argument` is how the argument is called in messages, or empty where there is none. One that is
    `neutral` is the same in all languages; others are words for readers.
    """

    argument: str = ""
    optional: bool = False
    neutral: bool = False
    body: Literal["needed", "none"] = "needed"


_TITLED = Form("Title")
_PLAIN = Form()
_ALONE = Form(body="none")

DIRECTIVES: dict[str, Form] = {
    "key": _PLAIN,
    "example": _TITLED,
    "faded": _TITLED,
    "solution": Form("Label", optional=True),
    "activity": _TITLED,
    "dated": Form("YYYY-MM", neutral=True),
    "caution": _PLAIN,
    "facilitator": _PLAIN,
    "picture": Form("name", neutral=True),
    "worksheet": Form("id", neutral=True),
    "prequestion": Form("question-id", neutral=True, body="none"),
    "quiz": Form("quiz-id", neutral=True, body="none"),
    "try": Form("quiz-id/question-id", neutral=True, body="none"),
    "facilitator-notes": Form("module-id", neutral=True, body="none"),
    "street": _ALONE,
    "glossary": _ALONE,
    "worksheets": _ALONE,
    "sources": _ALONE,
}


def opening_line(name: str, argument: str = "") -> str:
    """How the directive is written: `/// quiz | first`."""
    return f"/// {name} | {argument}" if argument else f"/// {name}"
