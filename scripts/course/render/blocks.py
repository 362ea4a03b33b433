"""The directives of a lesson as Markdown blocks: `/// key`, `/// example | title`, `/// quiz | id` …

A Markdown extension over pymdownx.blocks; `course.render.blocks` in mkdocs.yml switches it on.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from course.model.directive import DIRECTIVES
from course.render.slots import make_slot, word

_ITEM = re.compile(r"^[-*+]\s+", re.MULTILINE)


class _Panel(Block):  # type: ignore[misc]
    """A box with a label in the page's language; some have a title of their own."""

    def on_create(self, parent: Element) -> Element:
        panel = SubElement(parent, "div", {"class": f"panel panel--{self.NAME}"})
        label = SubElement(panel, "p", {"class": "panel__label"})
        label.text = word(f"panel.{self.NAME}")
        if self.argument:
            title = SubElement(panel, "p", {"class": "panel__title"})
            title.text = self.argument
        return panel


class _Dated(Block):  # type: ignore[misc]
    """A fact that ages; the argument is the month in which it was checked."""

    def on_create(self, parent: Element) -> Element:
        panel = SubElement(parent, "div", {"class": "panel panel--dated"})
        make_slot(SubElement(panel, "div"), "checked", self.argument)
        return panel


class _Solution(Block):  # type: ignore[misc]
    """A possible answer behind a disclosure; its label may be given."""

    def on_create(self, parent: Element) -> Element:
        details = SubElement(parent, "details", {"class": "solution"})
        SubElement(details, "summary").text = self.argument or word("panel.solution")
        return details


class _Picture(Block):  # type: ignore[misc]
    """A drawing of ours with its caption; words and text alternative are the language's."""

    def on_create(self, parent: Element) -> Element:
        figure = SubElement(parent, "figure", {"class": "picture"})
        make_slot(SubElement(figure, "div"), "picture", self.argument)
        self.caption = SubElement(figure, "figcaption")
        return figure

    def on_add(self, block: Element) -> Element:
        return self.caption


class _Worksheet(Block):  # type: ignore[misc]
    """A list of prompts, each a field to fill in and print."""

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "course-worksheet", {"class": "worksheet", "data-worksheet": self.argument})

    def on_markdown(self) -> str:
        return "raw"

    def on_end(self, block: Element) -> None:
        prompts = [" ".join(item.split()) for item in _ITEM.split(block.text or "") if item.strip()]
        block.text = None
        SubElement(block, "p", {"class": "worksheet__title"}).text = word("worksheet.title")
        for place, prompt in enumerate(prompts, 1):
            label = SubElement(block, "label", {"class": "worksheet__item"})
            SubElement(label, "span").text = prompt
            SubElement(label, "textarea", {"rows": "2", "name": str(place), "data-pagefind-ignore": ""})
        tools = SubElement(block, "p", {"class": "worksheet__tools", "hidden": ""})
        actions = {"print": "print", "copy": "copy_sheet", "clear": "clear", "undo": "undo"}
        for action, label_word in actions.items():
            button = SubElement(tools, "button", {"type": "button", "class": "button button--quiet"})
            button.set("data-action", action)
            button.text = word(f"worksheet.{label_word}")
        status = SubElement(tools, "span", {"class": "worksheet__status", "role": "status"})
        status.set("data-saved", word("worksheet.saved"))
        status.set("data-copied", word("worksheet.copied"))


class _Filler(Block):  # type: ignore[misc]
    """A place for something that is made from the rest of the course."""

    def on_create(self, parent: Element) -> Element:
        slot = SubElement(parent, "div")
        make_slot(slot, self.NAME, self.argument or "")
        return slot


_KINDS: dict[str, type[Block]] = {
    "dated": _Dated,
    "solution": _Solution,
    "picture": _Picture,
    "worksheet": _Worksheet,
}


def _kind(name: str) -> type[Block]:
    """The block for a directive, taking what its form says."""
    form = DIRECTIVES[name]
    base = _KINDS.get(name, _Filler if form.body == "none" else _Panel)
    # pymdownx: None is «may have an argument», True «must», False «must not».
    argument = None if form.optional else bool(form.argument)
    return type(f"{base.__name__}_{name}", (base,), {"NAME": name, "ARGUMENT": argument})


class CourseBlocks(BlocksExtension):  # type: ignore[misc]
    """Registers all directives of the course."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        for name in DIRECTIVES:
            block_mgr.register(_kind(name), self.getConfigs())


def makeExtension(*args: Any, **kwargs: Any) -> CourseBlocks:  # noqa: D103
    return CourseBlocks(*args, **kwargs)
