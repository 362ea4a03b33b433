"""What all types of the model share: frozen, strict about unknown keys, and aware of their lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A stable name: lower-case words joined by hyphens; the same in every language."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Words for a reader: never empty; inline Markdown where the field's description says so."""

KeyPath = tuple[str | int, ...]
T = TypeVar("T")


class Model(BaseModel):
    """The base of everything that is written in YAML."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class Document(Generic[T]):
    """A value read from a file, with the line of each of its keys and the text it was read from."""

    path: str
    value: T
    lines: Mapping[KeyPath, int]
    text: str = ""

    def line(self, *keys: str | int) -> int:
        """The line of the key path, or of the nearest of its parents that has one."""
        return line_of(self.lines, keys)


def line_of(lines: Mapping[KeyPath, int], keys: tuple[Any, ...]) -> int:
    """The line of `keys` in `lines`, else of the nearest parent, else 1."""
    for end in range(len(keys), 0, -1):
        if keys[:end] in lines:
            return lines[keys[:end]]
    return 1
