"""What PyYAML and pydantic complain about, said plainly, with the line and a way to mend it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any

import yaml

from course.model import outline, page, quiz, source, words
from course.model.base import KeyPath, Model, line_of
from course.problem import Problem

_YAML = (
    ("found character '\\t'", "has a tab", "use spaces"),
    (
        "mapping values are not allowed",
        "has a colon too many",
        "put a text that contains ': ' in double quotes; or the line before lacks its colon",
    ),
    ("expected ',' or ']'", "has a list '[' that is not closed", "close it with ']' in the same line"),
    ("expected ',' or '}'", "has a group '{' that is not closed", "close it with '}', commas between"),
    ("could not find expected ':'", "has a line without a key", "write 'key: text', or indent a longer text"),
    ("found unexpected end of stream", "has quotes that are not closed", "close them at the end of the text"),
    (
        "expected alphabetic or numeric character",
        "has a text that begins with *, & or !",
        "put the text in double quotes, or write out what it stands for",
    ),
    ("expected <block end>", "is indented wrongly", "indent the keys of a group alike, by two spaces"),
    (
        "cannot start any token",
        "has a text that begins with a special character",
        "put the text in double quotes",
    ),
    ("but found another document", "has a second '---'", "one file holds one document: remove it"),
)
"""What PyYAML's message contains; what we say; how to mend it."""

_WANTED = {
    "string_type": ("text", "a text that begins with { or [ needs double quotes"),
    "int_type": ("a whole number", "write digits only, such as 12"),
    "bool_type": ("true or false", "write one of the two"),
    "dict_type": ("a group of keys", "write 'key: …' lines, indented below it"),
    "tuple_type": ("a list", "write it in brackets: [one, two]"),
}
_SAME = {
    "int_parsing": "int_type",
    "bool_parsing": "bool_type",
    "model_type": "dict_type",
    "model_attributes_type": "dict_type",
    "list_type": "tuple_type",
}

_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and hyphens, such as 'talk-moves'",
    quiz.REFERENCE: "an id such as 'talk-moves', or 'module/lesson#id' of another lesson",
    r"^[A-Z][A-Z0-9]*\.c\d+$": "a claim such as 'S1.c2'",
    r"^\d{4}-(0[1-9]|1[0-2])$": "year and month, such as '2026-11'",
}


def explain_yaml(error: yaml.MarkedYAMLError, path: str, first_line: int) -> Problem:
    """Why the text is not YAML."""
    said = f"{error.problem or ''} {error.context or ''}".strip()
    message, hint = f"is not YAML: {said}", "look at this line and the one before"
    mark = error.problem_mark or error.context_mark
    for part, plain, mend in _YAML:
        if part in said:
            message, hint = plain, mend
            # What is not closed is best mended where it was opened.
            mark = error.context_mark if "not closed" in plain and error.context_mark else mark
            break
    return Problem(path, (mark.line if mark else 0) + first_line, message, hint, rule="yaml")


def explain(error: Any, path: str, lines: dict[KeyPath, int]) -> Problem:
    """One error of pydantic as one problem."""
    keys = _written_keys(error["loc"], lines)
    name = f"'{'.'.join(map(str, keys))}'" if keys else "the file"
    message, hint, rule = _sentence(error, keys, name)
    return Problem(path, line_of(lines, keys), message, hint, rule=rule)


def _sentence(error: Any, keys: KeyPath, name: str) -> tuple[str, str, str]:
    """Message, hint and rule."""
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    last = str(error["loc"][-1]) if error["loc"] else ""
    match kind:
        case "extra_forbidden":
            parent = ".".join(map(str, keys[:-1]))
            where = f" in '{parent}'" if parent else ""
            return f"unknown key '{last}'{where}", _unknown_key_hint(last, value), "unknown-key"
        case "missing":
            where = f" in {name}" if keys else ""
            return f"key '{last}' is missing{where}", f"add '{last}: …'", "missing-key"
        case _ if (_SAME.get(kind, kind)) in _WANTED:
            wanted, hint = _WANTED[_SAME.get(kind, kind)]
            hint = "write it, or remove the key" if value is None and keys else hint
            return f"{name} should be {wanted}, is {_describe(value)}", hint, "wrong-type"
        case "union_tag_invalid" | "union_tag_not_found":
            types = "one of: single, scenario, multiple, truefalse, order, match, rating"
            return f"question '{keys[-1] if keys else last}' has no known 'type'", types, "wrong-value"
        case "string_pattern_mismatch":
            pattern = context["pattern"]
            subject = f"key {name}" if keys and keys[-1] == value else f"{name}: '{value}'"
            hint = f"expected: {_PATTERNS.get(pattern, pattern)}"
            return f"{subject} is not written as it should be", hint, "wrong-value"
        case "string_too_short":
            return f"{name} is empty", "write it, or remove the key", "wrong-value"
        case "string_too_long":
            limit = context["max_length"]
            return f"{name} has more than {limit} characters", "shorten it", "wrong-value"
        case "too_short":
            limit = context["min_length"]
            return (
                f"{name} needs at least {limit}, has {context['actual_length']}",
                "add to it",
                "wrong-value",
            )
        case "less_than_equal" | "greater_than_equal":
            limit = f"at most {context['le']}" if kind == "less_than_equal" else f"at least {context['ge']}"
            return f"{name} should be {limit}, is {value}", "correct the number", "wrong-value"
        case "literal_error":
            return f"{name} is '{value}'", f"expected: {context['expected']}", "wrong-value"
    said = str(error["msg"]).removeprefix("Value error, ")
    message, _, hint = f"{said[:1].lower()}{said[1:]}".partition("; ")
    return f"{name}: {message}", hint, "wrong-value"


def _unknown_key_hint(key: str, value: object) -> str:
    known = _known_keys()
    if value is None and (" " in key or key not in known):
        return "is it part of a text with a comma? put the whole text in double quotes"
    found = difflib.get_close_matches(key, known, 1)
    if key in known or not found:
        return "remove it, or correct its name"
    return f"did you mean '{found[0]}'?"


def _written_keys(location: Iterable[str | int], lines: dict[KeyPath, int]) -> KeyPath:
    """The part of a pydantic location that stands in the file (it adds the names of union members)."""
    keys: KeyPath = ()
    for part in location:
        if (*keys, part) in lines:
            keys = (*keys, part)
    return keys


def _describe(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case dict():
            return "a group of keys"
        case list():
            return "a list"
        case _:
            text = re.sub(r"\s+", " ", str(value))
            return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def _known_keys() -> list[str]:
    """Every key that any of the models knows, for «did you mean»."""
    models = [
        value
        for module in (outline, page, quiz, source, words)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Model)
    ]
    return sorted({field.alias or name for model in models for name, field in model.model_fields.items()})
