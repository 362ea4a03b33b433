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
# Before these a line end shows nowhere.
_LINE_END = re.compile(
    r"\n(?=</?(?:article|body|circle|div|figcaption|figure|footer|g|h[1-6]|head|header|li|link|main|meta|nav|ol"
    r"|p|path|rect|script|section|style|svg|table|tbody|td|text|th|thead|title|tr|ul)\b)"
)
# What stands in Material's frame for its script, which the site does without.
_THEME_ONLY = re.compile(
    r'<input class="md-toggle"[^>]*>\s*|<label class="md-overlay"[^>]*></label>\s*'
    r'|<div data-md-component="announce">\s*</div>\s*'
    r'|<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>\s*'
    r'| data-md-(?:component|color-primary|color-accent)="[^"]*"'
)
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
    """A whole page without what the theme's script would need, and without blanks that nobody sees.

    Preformatted text keeps its blanks, and with it the page.
    """
    page = _THEME_ONLY.sub("", page)
    return page if "<pre" in page else _LINE_END.sub("", _INDENTATION.sub("\n", page))
