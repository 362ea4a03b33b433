"""Every page as a browser shows it: nothing fails, nothing sticks out, nobody is kept out."""

from __future__ import annotations

import pytest

from browser.built.conftest import OpenPage, Visit
from browser.built.places import DEFAULT, LESSON, NOT_FOUND, PAGES, address, in_turn

PHONE, DESK = 390, 1280
WIDTHS = (320, PHONE, 768, DESK)


def width_needed(visit: Visit, width: int) -> int:
    visit.page.set_viewport_size({"width": width, "height": 844})
    needed = visit.page.evaluate("document.documentElement.scrollWidth")
    assert isinstance(needed, int)
    return needed


def find_barriers_everywhere(visit: Visit) -> list[str]:
    """What axe finds in both schemes at both widths. Between schemes only contrasts can differ."""
    found = []
    for width in (PHONE, DESK):
        visit.page.set_viewport_size({"width": width, "height": 844})
        for scheme, rules in (("light", None), ("dark", ["color-contrast"])):
            visit.page.emulate_media(color_scheme=scheme)
            found += [f"{scheme}, {width}: {barrier}" for barrier in visit.find_barriers(rules)]
    return found


@pytest.mark.parametrize("path", in_turn([*PAGES, NOT_FOUND]))
def test_page_is_open_to_all(visit: OpenPage, path: str) -> None:
    """One visit, since loading is what takes the time; `visit` itself sees to errors and requests."""
    opened = visit(path)
    assert {width: width_needed(opened, width) for width in WIDTHS} == {width: width for width in WIDTHS}
    assert opened.context.cookies() == []
    assert opened.page.evaluate("document.cookie") == ""
    assert find_barriers_everywhere(opened) == []


def test_answered_question_is_open_to_all(visit: OpenPage) -> None:
    opened = visit(address(LESSON, DEFAULT))
    quiz = opened.page.locator("course-quiz")
    quiz.locator("[data-question] input").first.check()
    quiz.locator("[data-do=check]").click()
    assert quiz.locator(".quiz__result").inner_text().strip()
    assert find_barriers_everywhere(opened) == []


def test_open_search_is_open_to_all(visit: OpenPage) -> None:
    opened = visit(address(LESSON, DEFAULT))
    opened.page.keyboard.press("Control+k")
    opened.page.locator("#search[open]").wait_for()
    opened.page.keyboard.type("interruptor")
    opened.page.locator("#search li").first.wait_for()
    assert find_barriers_everywhere(opened) == []


def test_open_drawer_is_open_to_all(visit: OpenPage) -> None:
    opened = visit(address(LESSON, DEFAULT))
    opened.page.locator("[popovertarget=site-nav]").first.click()
    assert opened.page.locator("#site-nav").is_visible()
    assert opened.find_barriers() == []
    opened.page.emulate_media(color_scheme="dark")
    assert opened.find_barriers(["color-contrast"]) == []
