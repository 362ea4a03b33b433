"""The map of the course on the home page: each module a shop, each lesson one of its windows.

HTML for everything that is read or pressed; small drawings, hidden from screen readers, for the rest.
The style is in `docs/assets/styles/home.css`. A window carries `data-lesson`, so that a script can light it
(class `is-lit`), which also shows the word for "finished" to everybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class StreetLesson:
    """A window. Without `href` the lesson is planned and cannot be opened yet."""

    page: str
    label: str
    title: str
    minutes: int
    href: str | None


@dataclass(frozen=True)
class StreetModule:
    """A shop."""

    number: int
    title: str
    summary: str
    lessons: tuple[StreetLesson, ...]


@dataclass(frozen=True)
class StreetWords:
    """The words on it, in the page's language. `module` has a place for {number}, `minutes` for {minutes}."""

    module: str
    minutes: str
    finished: str
    planned: str
    legend: str


def render_street(modules: Sequence[StreetModule], words: StreetWords, heading_level: int = 3) -> str:
    """The street as HTML, in reading order."""
    houses = "".join(_house(module, words, heading_level) for module in modules)
    return f'<ol class="street" role="list">{houses}</ol><p class="street__legend">{escape(words.legend)}</p>'


def _house(module: StreetModule, words: StreetWords, heading_level: int) -> str:
    roof, shop = _SHOPS[(module.number - 1) % len(_SHOPS)]
    number = escape(words.module.format(number=module.number))
    windows = "".join(f"<li>{_window(lesson, words)}</li>" for lesson in module.lessons)
    return (
        f'<li class="street__house">{roof}<div class="street__front">'
        f'<h{heading_level} class="street__sign"><span class="street__number">{number}</span> '
        f"{escape(module.title)}</h{heading_level}>"
        f'<p class="street__summary">{escape(module.summary)}</p>'
        f'<ol class="street__windows" role="list">{windows}</ol>{shop}</div></li>'
    )


def _window(lesson: StreetLesson, words: StreetWords) -> str:
    title = (
        f'<span class="street__label">{escape(lesson.label)}</span> '
        f'<span class="street__lesson">{escape(lesson.title)}</span> '
    )
    page = escape(lesson.page)
    if lesson.href is None:
        return (
            f'<div class="street__window street__window--planned" data-lesson="{page}">{title}'
            f'<span class="street__state">{escape(words.planned)}</span></div>'
        )
    minutes = escape(words.minutes.format(minutes=lesson.minutes))
    return (
        f'<a class="street__window" href="{escape(lesson.href)}" data-lesson="{page}">{title}'
        f'<span class="street__state">{minutes}'
        f'<span class="street__done"> · {escape(words.finished)}</span></span></a>'
    )


# The drawings. A roof is stretched to the width of its shop; a shop front keeps its shape.


def _roof(colour: str, outline: str) -> str:
    return (
        '<svg class="street__roof" viewBox="0 0 200 48" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="{colour}" d="{outline}"/></svg>'
    )


def _front(colour: str, goods: str, keeper: str) -> str:
    """A striped awning, a window with `goods`, a lit door with `keeper` in it."""
    awning = "".join(f"M{x} 2h22v16a11 9 0 0 1-22 0z" for x in range(0, 220, 44))
    gaps = "".join(f"M{x} 2h22v16a11 9 0 0 1-22 0z" for x in range(22, 220, 44))
    return (
        '<svg class="street__shop" viewBox="0 0 220 112" aria-hidden="true">'
        '<path class="pic-paper" d="M12 40h112v56H12zM8 96h120"/>'
        f'{goods}<path class="pic-lit" d="M142 36h60v76h-60z"/>{keeper}'
        f'<path class="pic-paper" d="{gaps}"/><path class="{colour}" d="{awning}"/></svg>'
    )


def _keeper(skin: str, clothes: str, behind: str, hair: str, extra: str = "") -> str:
    """Somebody in the doorway: what is behind the head, body, head, hair, face, anything on top."""
    return (
        f'{behind}<path class="{clothes}" d="M150 112v-12q0-16 22-16t22 16v12z"/>'
        f'<circle class="{skin}" cx="172" cy="70" r="13"/>{hair}'
        f'<path class="pic-face" d="M167 69v1M177 69v1M167 75q5 4 10 0"/>{extra}'
    )


_BAKERY = _front(
    "pic-stripe",
    '<path class="pic-accent-2" d="M20 96q0-16 20-16t20 16zM66 96q0-16 20-16t20 16z"/>'
    '<path class="pic-accent-2" d="M44 80q0-14 18-14t18 14z"/>'
    '<path class="pic-line" d="M34 86l3 5M42 85l3 5M80 86l3 5M88 85l3 5M57 71l3 5M65 71l3 5"/>',
    _keeper(
        "pic-skin",
        "pic-apron",
        '<circle class="pic-hair-2" cx="172" cy="54" r="6"/>',
        '<path class="pic-hair-2" d="M158 71a14 15 0 0 1 28 0q-4-9-14-9t-14 9z"/>',
        '<path class="pic-white" d="M162 92h20v20h-20z"/>',
    ),
)
_WORKSHOP = _front(
    "pic-stripe-teal",
    '<g class="pic-line"><circle cx="44" cy="80" r="14"/><circle cx="92" cy="80" r="14"/>'
    '<path d="M44 80l12-22h26l10 22M56 58l12 22h-24M68 80l14-22M50 54h10M80 52h8"/></g>',
    _keeper(
        "pic-skin-3",
        "pic-apron-2",
        "",
        '<path class="pic-hair" d="M158 68q0-14 14-14t14 14h8v3h-10q-12-5-26-2z"/>',
    ),
)
_HAIRDRESSER = _front(
    "pic-stripe-ink",
    '<g class="pic-line"><circle cx="44" cy="86" r="7"/><circle cx="66" cy="86" r="7"/>'
    '<path d="M48 80l16-30M62 80l-16-30M84 50v40M84 52h12M84 60h12M84 68h12M84 76h12M84 84h12"/></g>',
    _keeper(
        "pic-skin-2",
        "pic-white",
        '<path class="pic-hair" d="M153 84a10 10 0 0 1-1-16 20 20 0 0 1 40 0 10 10 0 0 1-1 16z"/>',
        '<path class="pic-hair" d="M159 68a13 13 0 0 1 26 0q-5-6-13-6t-13 6z"/>',
    ),
)
_GREENGROCER = _front(
    "pic-stripe-teal",
    '<path class="pic-accent" d="M24 96a9 9 0 0 1 18 0zM44 96a9 9 0 0 1 18 0zM34 84a9 9 0 0 1 18 0z"/>'
    '<path class="pic-teal" d="M92 78q-18-4-16-24 16 4 16 24 0-20 16-24 2 20-16 24z"/>'
    '<path class="pic-paper" d="M80 78h24l-4 18H84z"/>',
    _keeper(
        "pic-skin-2",
        "pic-apron",
        "",
        '<path class="pic-hair" d="M159 66a13 12 0 0 1 26 0q-13-8-26 0z"/>'
        '<path class="pic-hair" d="M159 70q0 18 13 18t13-18q-3 3-13 3t-13-3z"/>',
        '<path class="pic-smile" d="M168 78q4 3 8 0"/>',
    ),
)
_BOOKSHOP = _front(
    "pic-stripe",
    '<path class="pic-accent" d="M22 62h12v34H22zM68 66h10v30H68z"/>'
    '<path class="pic-teal" d="M36 56h10v40H36zM80 60h12v36H80z"/>'
    '<path class="pic-paper" d="M48 66h8v30h-8zM57 60h9v36h-9zM95 67l9-3 10 30-9 3z"/>',
    _keeper(
        "pic-skin",
        "pic-apron-2",
        '<path class="pic-hair" d="M154 92q-2-40 18-40t18 40z"/>',
        '<path class="pic-hair" d="M159 68q2-12 13-12t13 12q-4-4-13-4t-13 4z"/>',
        '<path class="pic-face" d="M162 68h8v5h-8zM174 68h8v5h-8zM170 70h4"/>',
    ),
)
_SHOPS = (
    (_roof("pic-roof", "M0 48L100 3l100 45"), _BAKERY),
    (_roof("pic-roof-teal", "M0 48V16h200v32"), _WORKSHOP),
    (_roof("pic-roof-ink", "M0 48L26 6h148l26 42"), _HAIRDRESSER),
    (_roof("pic-roof", "M0 48V34h34V20h34V6h64v14h34v14h34v14"), _GREENGROCER),
    (_roof("pic-roof-teal", "M0 48Q100-38 200 48"), _BOOKSHOP),
)
