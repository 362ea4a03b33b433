"""The street of the home page: what stands in a window, open or planned, and in which order."""

from __future__ import annotations

import re

from course.render.street import StreetLesson, StreetModule, StreetWords, render_street

WORDS = StreetWords(
    module="Module {number}", minutes="{minutes} min", finished="Done", planned="Soon", legend="A lamp each."
)
OPEN = StreetLesson("start/first", "1.1", "Salt & light", 12, "start/first/")
PLANNED = StreetLesson("start/second", "1.2", "Later", 9, None)


def _text(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def _street(*lessons: StreetLesson, modules: int = 1) -> str:
    return render_street(
        [StreetModule(number, "Shop", "What it sells.", lessons) for number in range(1, modules + 1)], WORDS
    )


def test_open_window_is_a_link_with_number_title_and_minutes() -> None:
    (link,) = re.findall(r"<a .*?</a>", _street(OPEN, PLANNED))
    assert 'href="start/first/"' in link
    assert 'data-lesson="start/first"' in link
    assert _text(link) == "1.1 Salt &amp; light 12 min · Done"


def test_planned_window_is_no_link_and_says_so() -> None:
    street = _street(PLANNED)
    assert "<a " not in street
    assert "1.2 Later Soon" in _text(street)


def test_reads_in_order() -> None:
    assert _text(_street(OPEN, PLANNED)).startswith("Module 1 Shop What it sells. 1.1 Salt")


def test_drawings_are_hidden_and_without_inline_style() -> None:
    street = _street(OPEN)
    assert street.count("<svg") == street.count('aria-hidden="true"') == 2
    assert "style=" not in street


def test_long_street_repeats_its_shops_and_stays_light() -> None:
    street = _street(OPEN, PLANNED, PLANNED, modules=100)
    assert street.count('class="street__house"') == 100
    assert len(re.findall(r"<[a-z]", street)) <= 12 * 300 + 300
