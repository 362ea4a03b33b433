"""A page as its elements, to ask for by name and attributes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_VOID = {"meta", "link", "input", "br", "img", "hr"}


@dataclass(eq=False)
class Element:
    name: str
    attributes: dict[str, str]
    parents: tuple[Element, ...] = field(default=(), repr=False)
    text: str = ""


@dataclass(eq=False)
class Markup(HTMLParser):
    """The elements of a page in their order; each has the text inside it."""

    html: str = field(repr=False)
    elements: list[Element] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, tuple(self._open))
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        names = [element.name for element in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def find(self, tag: str, /, **attributes: str) -> list[Element]:
        """The elements of a kind whose attributes have these values (`class_`: a name of Python's)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.name == tag and wanted.items() <= element.attributes.items()
        ]

    def one(self, tag: str, /, **attributes: str) -> Element:
        """The only such element."""
        found = self.find(tag, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> with {attributes}"
        return found[0]

    def meta(self, name: str) -> str:
        """The content of the only <meta> with this name or property."""
        kind = "property" if name.startswith("og:") else "name"
        return self.one("meta", **{kind: name}).attributes["content"]

    @property
    def data(self) -> Any:
        """The page's structured data."""
        return json.loads(self.one("script", type="application/ld+json").text)
