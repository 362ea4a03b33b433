"""Around the lessons: a word explained where it stands, all sheets on one page, the notes of the modules."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from browser.built.conftest import OpenPage, Visit
from browser.built.places import DEFAULT, LANGUAGES, LESSON, LESSONS, address, in_turn
from browser.built.serving import Site
from browser.built.test_pages import DESK, PHONE, find_barriers_everywhere, width_needed

HERE = address(LESSON, DEFAULT)
SHEETS = address("worksheets", DEFAULT)
BOX = ".term:popover-open"
LINKS = ".lesson a[href*='glossary/#']:not(.term a)"
_INSIDE = """box => {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return left >= 0 && right <= document.documentElement.clientWidth && top >= 0 && bottom <= innerHeight;
}"""


def focus_first_term(opened: Visit) -> Locator:
    link = opened.page.locator(LINKS).first
    link.scroll_into_view_if_needed()
    link.focus()
    return link


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_term_is_explained_by_keyboard(visit: OpenPage, language: str, key: str) -> None:
    opened = visit(address(LESSON, language))
    link = focus_first_term(opened)
    opened.page.keyboard.press(key)
    box = opened.page.locator(BOX)
    expect(box).to_be_focused()
    assert opened.path == address(LESSON, language)
    # The definition is that of the glossary.
    definition = box.locator("#term-definition").inner_text()
    target = link.evaluate("link => link.href")
    opened.page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(link).to_be_focused()
    opened.page.goto(target)
    entry = opened.page.locator(f"[id='{target.partition('#')[2]}'] + dd")
    assert entry.inner_text() == definition


@pytest.mark.parametrize("width", [320, PHONE, DESK])
def test_explanation_stays_in_the_window_and_a_click_beside_it_closes_it(visit: OpenPage, width: int) -> None:
    opened = visit(HERE, width=width)
    links = opened.page.locator(LINKS)
    assert links.count() >= 2
    for link in links.all():
        link.click()
        box = opened.page.locator(BOX)
        expect(box).to_be_visible()
        assert box.evaluate(_INSIDE)
        assert width_needed(opened, width) == width
        opened.page.mouse.click(5, 420)
        expect(box).to_have_count(0)
    assert opened.path == HERE


def test_term_is_explained_by_a_finger(browser: Browser, site: Site) -> None:
    context = browser.new_context(viewport={"width": PHONE, "height": 844}, has_touch=True, is_mobile=True)
    opened = Visit(context, site)
    opened.go(HERE)
    opened.page.locator(LINKS).first.tap()
    box = opened.page.locator(BOX)
    expect(box).to_be_visible()
    box.get_by_role("button").tap()
    expect(box).to_have_count(0)
    assert opened.path == HERE
    assert opened.problems == []
    context.close()


def test_pointing_at_a_term_does_nothing(visit: OpenPage) -> None:
    opened = visit(HERE, width=DESK)
    opened.page.locator(LINKS).first.hover()
    opened.page.wait_for_timeout(300)
    expect(opened.page.locator(".term")).to_have_count(0)


def test_explanation_can_be_closed_and_leads_to_the_glossary(visit: OpenPage) -> None:
    opened = visit(HERE)
    link = focus_first_term(opened)
    target = link.evaluate("link => link.href")
    link.click()
    box = opened.page.locator(BOX)
    box.get_by_role("button").click()
    expect(box).to_have_count(0)
    expect(link).to_be_focused()
    link.click()
    box.get_by_role("link").click()
    opened.page.wait_for_url(target)


def test_explanation_closes_when_the_focus_goes_on(visit: OpenPage) -> None:
    opened = visit(HERE)
    link = focus_first_term(opened)
    opened.page.keyboard.press("Enter")
    box = opened.page.locator(BOX)
    expect(box).to_be_focused()
    for _ in range(3):  # the link, the button, and on
        opened.page.keyboard.press("Tab")
    expect(box).to_have_count(0)
    # On, from where the reader was.
    after = "link => link.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING"
    assert link.evaluate(after)


def test_explanation_is_open_to_all(visit: OpenPage) -> None:
    opened = visit(HERE)
    focus_first_term(opened).click()
    expect(opened.page.locator(BOX)).to_be_visible()
    assert find_barriers_everywhere(opened) == []


def test_terms_are_loaded_when_first_asked_for(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.wait_for_load_state("networkidle")
    assert not [one.url for one in opened.responses if "terms" in one.url]
    focus_first_term(opened).click()
    expect(opened.page.locator(BOX)).to_be_visible()
    loaded = [one.url.rpartition("/")[2] for one in opened.responses if "terms" in one.url]
    assert loaded == ["terms.js", f"terms-{DEFAULT}.json"]


def test_without_the_terms_the_link_is_followed(visit: OpenPage) -> None:
    opened = visit(HERE)

    def refuse(route: Route) -> None:
        route.fulfill(status=503)

    opened.page.route("**/terms-*.json", refuse)
    link = focus_first_term(opened)
    target = link.evaluate("link => link.href")
    link.click()
    opened.page.wait_for_url(target)
    assert len(opened.problems) == 1  # the browser's own report of the status
    opened.problems.clear()


@pytest.mark.parametrize("path", in_turn(LESSONS))
def test_without_script_every_term_leads_to_its_entry(visit: OpenPage, path: str) -> None:
    opened = visit(path, script=False)
    links = opened.page.locator(LINKS)
    assert links.first.get_attribute("role") is None
    targets = links.evaluate_all("links => links.map(link => link.href)")
    assert len(targets) == len(set(targets))
    links.first.click()
    expect(opened.page.locator(f"[id='{targets[0].partition('#')[2]}']")).to_be_in_viewport()


# Worksheets


def test_sheet_is_the_same_in_the_lesson_and_on_the_page_of_all(visit: OpenPage) -> None:
    opened = visit(HERE)
    sheet = opened.page.locator("course-worksheet")
    sheet.scroll_into_view_if_needed()
    expect(sheet.locator("[data-action=print]")).to_be_visible()
    name = sheet.get_attribute("data-worksheet")
    sheet.locator("textarea").first.fill("The shop’s page, Ana, March")
    opened.go(SHEETS)
    same = opened.page.locator(f"course-worksheet[data-worksheet='{name}']")
    expect(same.locator("textarea").first).to_have_value("The shop’s page, Ana, March")
    same.locator("textarea").nth(1).fill("Do you have parking?")
    opened.go(HERE)
    sheet.scroll_into_view_if_needed()
    expect(sheet.locator("textarea").nth(1)).to_have_value("Do you have parking?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_sheets_are_there_once(visit: OpenPage, language: str) -> None:
    lessons = [path for path in LESSONS if path.startswith(address("index", language))]
    if language == DEFAULT:
        lessons = [path for path in LESSONS if not path.startswith(tuple(f"{code}/" for code in LANGUAGES))]
    opened = visit(address("worksheets", language))
    names = opened.page.locator("course-worksheet").evaluate_all(
        "sheets => sheets.map(sheet => sheet.dataset.worksheet)"
    )
    assert len(names) == len(set(names)) == len(lessons)
    links = opened.page.locator(".sheet > p > a").evaluate_all("links => links.map(link => link.href)")
    assert sorted(opened.site.path_of(link) for link in links) == sorted(lessons)


def test_all_sheets_are_printed_or_one(visit: OpenPage) -> None:
    opened = visit(SHEETS)
    sheets = opened.page.locator("course-worksheet")
    opened.page.evaluate("window.print = () => { window.printed = true; }")
    opened.page.click("[data-action=print-all]")
    assert opened.page.evaluate("window.printed")
    opened.page.emulate_media(media="print")
    assert [sheet.is_visible() for sheet in sheets.all()] == [True] * sheets.count()
    breaks = opened.page.locator(".sheet").evaluate_all(
        "sheets => sheets.map(sheet => getComputedStyle(sheet).breakBefore)"
    )
    assert breaks == ["auto"] + ["page"] * (sheets.count() - 1)
    opened.page.emulate_media(media="screen")
    sheets.nth(1).locator("[data-action=print]").click()
    opened.page.emulate_media(media="print")
    assert [sheet.is_visible() for sheet in sheets.all()] == [place == 1 for place in range(sheets.count())]
    expect(opened.page.locator("h1")).to_be_hidden()


def test_without_script_sheets_can_be_printed_by_the_browser(visit: OpenPage) -> None:
    opened = visit(SHEETS, script=False)
    expect(opened.page.locator("[data-action=print-all]")).to_be_hidden()
    expect(opened.page.locator("course-worksheet").first).to_be_visible()
