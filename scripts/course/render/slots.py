"""Marks in rendered Markdown that are filled in later, when the page's language and lesson are known.

Markdown knows only the text of the page, so the same text always gives the same HTML. What depends on
the rest of the course is left as a mark: a fixed word, or a slot for something that is rendered.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

_WORD = re.compile("\ue000([a-z_.]+)\ue001")
_INDENTATION = re.compile(r"\n\s+")
_SLOT = re.compile(r'<div data-argument="([^"]*)" data-slot="([a-z-]+)"></div>')


def word(key: str) -> str:
    """A mark for the interface's word `key` (`panel.key`), to stand in text."""
    return f"\ue000{key}\ue001"


def make_slot(element: Element, kind: str, argument: str) -> None:
    """Turn `element` into the slot for `kind`: an empty `<div>` that `fill_slots` replaces."""
    element.tag = "div"
    element.attrib.clear()
    # Python-Markdown writes attributes in alphabetical order: `_SLOT` expects them so.
    element.set("data-argument", argument)
    element.set("data-slot", kind)


def fill_words(text: str, look_up: Callable[[str], str]) -> str:
    """Replace every word mark by what `look_up(key)` says, escaped."""
    return _WORD.sub(lambda match: html.escape(look_up(match.group(1))), text)


def fill_slots(text: str, render: Callable[[str, str], str]) -> str:
    """Replace every slot by `render(kind, argument)`, which is HTML."""
    return _SLOT.sub(lambda match: render(match.group(2), html.unescape(match.group(1))), text)


def squeeze(page: str) -> str:
    """A whole page without indentation. One with preformatted text is left as it is."""
    return page if "<pre" in page else _INDENTATION.sub("\n", page)
