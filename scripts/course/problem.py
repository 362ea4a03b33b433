"""What a check or a reader of files found wrong, and how that is said."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where (path relative to the project, line from 1), what, and how to mend it."""

    path: str
    line: int
    message: str
    hint: str = ""
    severity: Severity = "error"
    rule: str = ""

    def __str__(self) -> str:
        mark = "warning: " if self.severity == "warning" else ""
        hint = "".join(f"\n    {line}" for line in self.hint.splitlines())
        return f"{self.path}:{self.line}: {mark}{self.message}{hint}"


def format_text(problems: Iterable[Problem]) -> str:
    """For people: `path:line: message`, the hint indented below."""
    return "\n".join(map(str, problems))


def format_json(problems: Iterable[Problem]) -> str:
    """For machines: a JSON list of objects, one a problem."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def format_github(problems: Iterable[Problem]) -> str:
    """GitHub workflow commands, which show as annotations in a pull request.

    Escapes as GitHub documents: `%`, line ends, and in properties also `,` and `:`.
    """
    return "\n".join(
        f"::{problem.severity} file={_escape_property(problem.path)},line={problem.line},"
        f"title={_escape_property(problem.rule or problem.severity)}::"
        + _escape("\n".join(filter(None, (problem.message, problem.hint))))
        for problem in problems
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
