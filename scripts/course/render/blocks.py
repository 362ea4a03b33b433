"""The directives of a lesson as Markdown blocks: `/// key`, `/// example | title`, `/// quiz | id` …

A Markdown extension over pymdownx.blocks; `course.render.blocks` in mkdocs.yml switches it on.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from course.render.slots import make_slot, word

TITLED_PANELS = ("example", "faded", "activity")
PLAIN_PANELS = ("key", "caution", "facilitator")
FILLERS = ("prequestion", "quiz", "try", "street", "glossary", "sources", "facilitator-notes")

_ITEM = re.compile(r"^[-*+]\s+", re.MULTILINE)


class _Panel(Block):
    """A box with a label in the page's language; some have a title of their own."""

    def on_create(self, parent: Element) -> Element:
        panel = SubElement(parent, "div", {"class": f"panel panel--{self.NAME}"})
        label = SubElement(panel, "p", {"class": "panel__label"})
        label.text = word(f"panel.{self.NAME}")
        if self.argument:
            title = SubElement(panel, "p", {"class": "panel__title"})
            title.text = self.argument
        return panel


class _Dated(Block):
    """A fact that ages; the argument is the month in which it was checked."""

    NAME = "dated"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        panel = SubElement(parent, "div", {"class": "panel panel--dated"})
        make_slot(SubElement(panel, "div"), "checked", self.argument)
        return panel


class _Solution(Block):
    """A possible answer behind a disclosure; its label may be given."""

    NAME = "solution"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        details = SubElement(parent, "details", {"class": "solution"})
        SubElement(details, "summary").text = self.argument or word("panel.solution")
        return details


class _Picture(Block):
    """A drawing of ours with its caption; words and text alternative are the language's."""

    NAME = "picture"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        figure = SubElement(parent, "figure", {"class": "picture"})
        make_slot(SubElement(figure, "div"), "picture", self.argument)
        self.caption = SubElement(figure, "figcaption")
        return figure

    def on_add(self, block: Element) -> Element:
        return self.caption


class _Worksheet(Block):
    """A list of prompts, each a field to fill in and print."""

    NAME = "worksheet"
    ARGUMENT = True

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
        for action, label_word in (("print", "print"), ("copy", "copy_sheet"), ("clear", "clear")):
            button = SubElement(tools, "button", {"type": "button", "class": "button button--quiet"})
            button.set("data-action", action)
            button.text = word(f"worksheet.{label_word}")
        status = SubElement(tools, "span", {"class": "worksheet__status", "role": "status"})
        status.set("data-saved", word("worksheet.saved"))
        status.set("data-copied", word("worksheet.copied"))


class _Filler(Block):
    """A place for something that is made from the rest of the course."""

    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        slot = SubElement(parent, "div")
        make_slot(slot, self.NAME, self.argument or "")
        return slot


def _named(base: type[Block], name: str, argument: bool | None) -> type[Block]:
    return type(f"{base.__name__}_{name}", (base,), {"NAME": name, "ARGUMENT": argument})


class CourseBlocks(BlocksExtension):
    """Registers all directives of the course."""

    kinds: ClassVar[tuple[type[Block], ...]] = (
        *(_named(_Panel, name, True) for name in TITLED_PANELS),
        *(_named(_Panel, name, False) for name in PLAIN_PANELS),
        *(_named(_Filler, name, None) for name in FILLERS),
        _Dated,
        _Solution,
        _Picture,
        _Worksheet,
    )

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        for kind in self.kinds:
            block_mgr.register(kind, self.getConfigs())


def makeExtension(*args: Any, **kwargs: Any) -> CourseBlocks:  # noqa: N802, D103
    return CourseBlocks(*args, **kwargs)
