"""YAML to a model, with the line of every key and a plain sentence for every mistake.

Every scalar is read as text and only then turned into what the model says, so that `no`, `on` and
`2013` mean what they look like. Anchors and aliases have no place in course files and are refused.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from course.load.complaints import explain, explain_yaml
from course.load.text import BadInput, read_text
from course.model.base import Document, KeyPath
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
        problems = (explain(item, path, lines) for item in error.errors(include_url=False))
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
        node = _compose(text)
    except yaml.MarkedYAMLError as error:
        raise BadInput(explain_yaml(error, path, first_line)) from error
    except yaml.YAMLError as error:
        hint = "look for characters that cannot be seen, and remove them"
        raise BadInput(Problem(path, first_line, f"is not YAML: {error}", hint, rule="yaml")) from error
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


def _compose(text: str) -> yaml.Node | None:
    """The YAML nodes of a text. Raises yaml.YAMLError or RecursionError.

    libyaml is many times as fast, but explains mistakes less well: what it refuses is read again in
    Python, and so is a text with a tab, which libyaml lets pass.
    """
    if yaml.__with_libyaml__ and "\t" not in text:
        with suppress(yaml.YAMLError):
            if _is_plain(text):
                return yaml.compose(text, Loader=yaml.CSafeLoader)
    return yaml.compose(text, Loader=_Loader)


def _is_plain(text: str) -> bool:
    """Whether there is nothing in the text that `_Loader` refuses."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if getattr(event, "anchor", None) or getattr(event, "tag", None) not in (None, "!"):
            return False
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH_LIMIT:
            return False
    return True


class _Loader(yaml.SafeLoader):
    """Refuses what YAML would take out of a text without a word: `&name`, `*name` and `!name`."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if getattr(event, "anchor", None) or getattr(event, "tag", None) not in (None, "!"):
            raise yaml.MarkedYAMLError(
                problem="expected alphabetic or numeric character", problem_mark=event.start_mark
            )
        return super().compose_node(parent, index)

    def fetch_flow_collection_start(self, token: type[yaml.Token]) -> None:
        if self.flow_level >= DEPTH_LIMIT:  # PyYAML would take minutes over a file of brackets.
            raise RecursionError
        super().fetch_flow_collection_start(token)


class _Reader:
    """Turns YAML nodes into plain data and notes lines and problems on the way."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []

    def data(self, node: yaml.Node, keys: KeyPath) -> Any:
        line = node.start_mark.line + self.first_line
        self.lines.setdefault(keys, line)
        if len(keys) > DEPTH_LIMIT:
            self.problems.append(_too_deep(self.path, line))
            return None
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
                hint = "write 'key: text', one a line"
                self.problems.append(
                    Problem(self.path, line, "has a key that is not a word", hint, rule="yaml")
                )
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
