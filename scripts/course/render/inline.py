"""Inline Markdown: bold, emphasis, code and links in a short text; nothing that makes a block, no HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

ResolveLink = Callable[[str], str]
"""From the target of a link as it is written to the address of the page that shows it."""

_BLOCKS = (
    "empty",
    "indent",
    "code",
    "hashheader",
    "setextheader",
    "hr",
    "olist",
    "ulist",
    "quote",
    "reference",
)
_PATTERNS = (
    "html",
    "image_link",
    "image_reference",
    "short_image_ref",
    "reference",
    "short_reference",
    "automail",
)
_ABSOLUTE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# Not `\s`: a non-breaking space is part of the text.
_BLANKS = re.compile(r"[ \t\r\n]+")
_TAG = re.compile(r"<[^>]*>")


class _Links(Treeprocessor):
    """Sends every link through `resolve`, except absolute addresses."""

    resolve: ResolveLink

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = link.get("href", "")
            if not _ABSOLUTE.match(target):
                link.set("href", self.resolve(target))


def _make_markdown() -> tuple[Markdown, _Links]:
    markdown = Markdown(output_format="html")
    markdown.preprocessors.deregister("html_block")
    for name in _BLOCKS:
        markdown.parser.blockprocessors.deregister(name)
    for name in _PATTERNS:
        markdown.inlinePatterns.deregister(name)
    links = _Links(markdown)
    # After the inline patterns, which are a tree processor of priority 20.
    markdown.treeprocessors.register(links, "course-links", 15)
    return markdown, links


_MARKDOWN, _LINKS = _make_markdown()


def render_inline(text: str, resolve: ResolveLink) -> str:
    """The HTML of one line of text; raw HTML in it is shown, not obeyed."""
    _LINKS.resolve = resolve
    rendered = _MARKDOWN.reset().convert(_BLANKS.sub(" ", text).strip())
    return rendered.removeprefix("<p>").removesuffix("</p>")


def render_plain(text: str) -> str:
    """The same text without its markup, escaped, for places that take no elements: options, attributes."""
    return html.escape(html.unescape(_TAG.sub("", render_inline(text, lambda target: target))))
