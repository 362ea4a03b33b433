"""A Markdown page as the checks see it: its headings, directives, links and running text, with lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from course.model.base import Document, Id, Model, Text


class FrontMatter(Model):
    """The block between `---` lines at the top of a page."""

    title: Text
    description: Text = Field(description="One or two sentences for search results and link previews.")
    objectives: dict[Id, Text] = Field(default={}, description="Of a lesson: objective id: its words.")
    template: str | None = Field(default=None, description="A template of `overrides/`, if not the usual.")
    hero: Text | None = Field(default=None, description="Of the home page: the one sentence.")
    lead: Text | None = Field(default=None, description="Of the home page: the sentence below it.")


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Directive:
    """`/// name | argument` with what stands up to its closing `///`; `end` is None if that is missing."""

    name: str
    argument: str
    line: int
    body: str
    end: int | None


@dataclass(frozen=True)
class Link:
    """An inline link or picture; `target` as it is written."""

    target: str
    line: int
    is_picture: bool


@dataclass(frozen=True)
class Block:
    """A run of prose: a paragraph, an item or a heading, without its markup."""

    text: str
    line: int
    kind: Literal["paragraph", "item", "heading"]
    directive: str = ""


@dataclass(frozen=True)
class Page:
    """`docs/<language>/<name>.md`; `name` is the same in every language."""

    path: str
    language: str
    name: str
    front: Document[FrontMatter]
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    directives: tuple[Directive, ...]
    links: tuple[Link, ...]
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        return self.front.value.title

    def heading(self, section: str) -> Heading | None:
        """The heading with the id `section`."""
        return next((heading for heading in self.headings if heading.id == section), None)
