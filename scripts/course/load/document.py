"""YAML to a model, with the line of every key and a plain sentence for every mistake.

Every scalar is read as text and only then turned into what the model says, so that `no`, `on` and
`2013` mean what they look like. Anchors and aliases have no place in course files and are refused.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from course.load.text import BadInput, read_text
from course.model import outline, page, quiz, source, words
from course.model.base import Document, KeyPath, Model, line_of
from course.problem import Problem

M = TypeVar("M", bound=BaseModel)

DEPTH_LIMIT = 20


def load_document(root: Path, path: str, model: type[M]) -> Document[M]:
    """Read and validate one YAML file. Raises BadInput with all its problems."""
    return parse_document(read_text(root, path), path, model)


def parse_document(text: str, path: str, model: type[M], first_line: int = 1) -> Document[M]:
    """Validate YAML text; `first_line` is where it starts in the file (front matter)."""
    data, lines = parse_yaml(text, path, first_line)
    try:
        return Document(path, model.model_validate(data), lines, text)
    except ValidationError as error:
        problems = (_explain(item, path, lines) for item in error.errors(include_url=False))
        raise BadInput(*dict.fromkeys(problems)) from error


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Any, dict[KeyPath, int]]:
    """Plain data (dicts, lists, text, None) and the line of each key path. Raises BadInput."""
    for number, written in enumerate(text.split("\n"), first_line):
        if "\t" in written[: len(written) - len(written.lstrip())]:
            raise BadInput(
                Problem(
                    path, number, "is indented with a tab", "use two spaces for each step", rule="yaml-tab"
                )
            )
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        raise BadInput(
            Problem(
                path,
                line,
                f"is not YAML: {error.problem or error.context}",
                "look at this line and the one before: quotes, colons, indentation",
                rule="yaml",
            )
        ) from error
    except yaml.YAMLError as error:
        raise BadInput(Problem(path, first_line, f"is not YAML: {error}", rule="yaml")) from error
    except RecursionError as error:
        raise BadInput(_too_deep(path, first_line)) from error
    if node is None:
        raise BadInput(
            Problem(path, first_line, "says nothing", "write it, or delete the file", rule="empty-file")
        )
    reader = _Reader(path, first_line)
    data = reader.data(node, ())
    if reader.problems:
        raise BadInput(*reader.problems)
    return data, reader.lines


def _too_deep(path: str, line: int) -> Problem:
    return Problem(path, line, "is nested too deeply", "course files need few levels", rule="yaml")


class _Reader:
    """Turns YAML nodes into plain data and notes lines and problems on the way."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def data(self, node: yaml.Node, keys: KeyPath) -> Any:
        line = node.start_mark.line + self.first_line
        self.lines.setdefault(keys, line)
        if len(keys) > DEPTH_LIMIT:
            self.problems.append(_too_deep(self.path, line))
            return None
        if id(node) in self.seen:
            self.problems.append(
                Problem(self.path, line, "uses an alias (*name)", "write the value out", rule="yaml")
            )
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, keys)
        if isinstance(node, yaml.SequenceNode):
            return [self.data(item, (*keys, place)) for place, item in enumerate(node.value)]
        if node.tag == "tag:yaml.org,2002:null":
            return None
        return node.value

    def _mapping(self, node: yaml.MappingNode, keys: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self.first_line
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem(self.path, line, "has a key that is not a word", rule="yaml"))
                continue
            key = key_node.value
            if key in result:
                self.problems.append(
                    Problem(
                        self.path,
                        line,
                        f"key '{key}' stands here twice",
                        f"the first is in line {self.lines[(*keys, key)]}; keep one",
                        rule="yaml-duplicate-key",
                    )
                )
                continue
            self.lines[(*keys, key)] = line
            result[key] = self.data(value_node, (*keys, key))
        return result


_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "tuple_type": "a list",
    "list_type": "a list",
}


def _explain(error: Any, path: str, lines: dict[KeyPath, int]) -> Problem:
    """One pydantic error as one plain problem."""
    keys = _written_keys(error["loc"], lines)
    line = line_of(lines, keys)
    name = ".".join(map(str, keys)) or "the file"
    kind = error["type"]
    if kind == "extra_forbidden":
        key = str(error["loc"][-1])
        near = difflib.get_close_matches(key, _known_keys(), 1)
        hint = f"did you mean '{near[0]}'?" if near else "remove it, or correct its name"
        return Problem(path, line, f"unknown key '{name}'", hint, rule="unknown-key")
    if kind == "missing":
        parent = f" in '{name}'" if keys else ""
        return Problem(
            path, line, f"key '{error['loc'][-1]}' is missing{parent}", "add it", rule="missing-key"
        )
    if kind in _WANTED:
        found = _describe(error["input"])
        return Problem(path, line, f"'{name}' should be {_WANTED[kind]}, is {found}", rule="wrong-type")
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return Problem(
            path,
            line,
            f"question '{keys[-1] if keys else name}' has no known 'type'",
            "one of: single, scenario, multiple, truefalse, order, match, rating",
            rule="wrong-value",
        )
    if kind == "string_pattern_mismatch":
        return Problem(
            path,
            line,
            f"'{name}': '{error['input']}' is not written as it should be",
            f"expected: {_pattern_hint(error['ctx']['pattern'])}",
            rule="wrong-value",
        )
    if kind == "string_too_short":
        return Problem(path, line, f"'{name}' is empty", "write it", rule="wrong-value")
    message = str(error["msg"]).removeprefix("Value error, ")
    return Problem(path, line, f"'{name}': {message[:1].lower()}{message[1:]}", rule="wrong-value")


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
            return f"'{value}'"


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and hyphens, such as 'talk-moves'",
    r"^[A-Z][A-Z0-9]*\.c\d+$": "a claim such as 'S1.c2'",
    r"^\d{4}-(0[1-9]|1[0-2])$": "year and month, such as '2026-11'",
    r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4})?~?$": "a date such as 2010, 2010-06, 2013-11-15 or 2008/2010~",
}


def _pattern_hint(pattern: str) -> str:
    return _PATTERNS.get(pattern, pattern)


def _known_keys() -> list[str]:
    """Every key that any of the models knows, for «did you mean»."""
    models = [
        value
        for module in (outline, page, quiz, source, words)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Model)
    ]
    return sorted({field.alias or name for model in models for name, field in model.model_fields.items()})
