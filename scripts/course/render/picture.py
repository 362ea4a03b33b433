"""Our own drawings: one SVG for all languages, labels and text alternative from the language's words."""

from __future__ import annotations

import html
import re

from course.model.words import PictureText

_PLACE = re.compile(r"\{([a-z0-9-]+)\}")
# A name that only a file of its own needs.
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_START = re.compile(r"<svg\b")


def label_ids(svg: str) -> tuple[str, ...]:
    """The ids of the labels that a drawing leaves open, in order, each once."""
    return tuple(dict.fromkeys(_PLACE.findall(svg)))


def render_picture(svg: str, words: PictureText) -> str:
    """The drawing for the page: labels filled in, one image to a screen reader."""
    filled = _PLACE.sub(
        lambda match: html.escape(words.words[match.group(1)]), svg.strip().replace(_NAMESPACE, "", 1)
    )
    return _START.sub(f'<svg role="img" aria-label="{html.escape(words.alt)}"', filled, count=1)
