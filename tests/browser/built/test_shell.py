"""The frame around the text: language switch, scheme, drawer, section in view, skip link, the 404 page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.built.conftest import OpenPage
from browser.built.places import DEFAULT, LANGUAGES, LESSON, NOT_FOUND, address
from browser.built.serving import BASE, Site

HERE = address(LESSON, DEFAULT)
OTHERS = [language for language in LANGUAGES if language != DEFAULT]
SECTION = "when-you-stop"

# Where the focus is, as a reader goes: line by line, and on a line from left to right.
_LINE_AND_LEFT = """() => {
  const { top, left } = document.activeElement.getBoundingClientRect();
  return [Math.round((top + scrollY) / 40), left];
}"""


@pytest.mark.parametrize("language", OTHERS)
def test_language_switch_keeps_page_and_section(visit: OpenPage, language: str) -> None:
    opened = visit(f"{HERE}#{SECTION}")
    opened.page.click("[popovertarget=languages]")
    opened.page.click(f"#languages [hreflang={language}]")
    opened.page.wait_for_url(f"**/{address(LESSON, language)}#{SECTION}")
    assert opened.page.locator(f"#{SECTION}").is_visible()


def test_language_menu_names_languages_in_themselves(visit: OpenPage) -> None:
    links = visit(HERE).page.locator("#languages a")
    assert links.evaluate_all("links => links.map(link => link.lang)") == LANGUAGES
    assert links.evaluate_all("links => links.map(link => link.textContent)") == [
        "Español",
        "Italiano",
        "English",
    ]
    assert links.evaluate_all("links => links.map(link => link.getAttribute('aria-current'))") == [
        "true",
        None,
        None,
    ]


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_scheme_is_kept_and_set_before_anything_shows(visit: OpenPage, system: str, chosen: str) -> None:
    opened = visit(HERE, scheme=system)
    before = opened.page.evaluate("getComputedStyle(document.body).backgroundColor")
    opened.page.add_init_script("""
        addEventListener("DOMContentLoaded", () => {
          window.early = document.documentElement.dataset.scheme;
        });
    """)
    opened.page.click("[data-action=scheme]")
    opened.page.reload()
    assert opened.page.evaluate("window.early") == chosen
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    # Set by a script that stands in the way of the first paint.
    script = opened.page.locator("head script[src*='scheme.js']")
    assert script.evaluate("script => [script.async, script.defer, script.type]") == [False, False, ""]


def test_scheme_button_goes_there_and_back(visit: OpenPage) -> None:
    opened = visit(HERE)
    for expected in ("dark", "light"):
        opened.page.click("[data-action=scheme]")
        assert opened.page.evaluate("document.documentElement.dataset.scheme") == expected


def test_drawer_opens_by_keyboard_and_gives_the_focus_back(visit: OpenPage) -> None:
    opened = visit(HERE)
    menu, drawer = opened.page.locator(".tool--menu"), opened.page.locator("#site-nav")
    assert menu.evaluate("button => button.tagName") == "BUTTON"
    expect(drawer).to_be_hidden()
    menu.focus()
    opened.page.keyboard.press("Enter")
    expect(drawer).to_be_visible()
    opened.page.keyboard.press("Tab")
    assert drawer.evaluate("nav => nav.contains(document.activeElement)")
    opened.page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(menu).to_be_focused()


def test_drawer_has_a_button_to_close_it(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.click(".tool--menu")
    opened.page.click("#site-nav .site-nav__close")
    expect(opened.page.locator("#site-nav")).to_be_hidden()


def test_drawer_closes_at_a_link_to_this_page(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.click(".tool--menu")
    opened.page.click(f"#site-nav a[href='#{SECTION}']")
    expect(opened.page.locator("#site-nav")).to_be_hidden()
    expect(opened.page.locator(f"#{SECTION}")).to_be_in_viewport()
    assert opened.path == f"{HERE}#{SECTION}"


def test_closed_drawer_has_no_tab_stops(visit: OpenPage) -> None:
    opened = visit(HERE)
    stops = []
    for _ in range(12):
        opened.page.keyboard.press("Tab")
        stops.append(
            opened.page.evaluate("document.activeElement.closest('#site-nav, #languages, #search')?.id")
        )
    assert set(stops) == {None}


def test_navigation_stands_open_on_a_desk(visit: OpenPage) -> None:
    opened = visit(HERE, width=1280)
    expect(opened.page.locator("#site-nav")).to_be_visible()
    expect(opened.page.locator(".tool--menu")).to_be_hidden()
    current = opened.page.locator("#site-nav a[aria-current=page]")
    assert current.evaluate_all("links => links.map(link => link.href)") == [opened.site.url + HERE]


def test_section_in_view_is_marked(visit: OpenPage) -> None:
    opened = visit(HERE, width=1280)
    marked = opened.page.locator(".site-nav__sections [aria-current=true]")
    for section in (SECTION, "key-points", SECTION):
        opened.page.evaluate("id => document.getElementById(id).scrollIntoView()", section)
        expect(marked).to_have_attribute("href", f"#{section}")
        expect(marked).to_have_count(1)


def test_tab_order_begins_with_the_skip_link_and_follows_the_page(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.keyboard.press("Tab")
    skip = opened.page.locator("a:focus")
    expect(skip).to_be_in_viewport()
    target = skip.get_attribute("href") or ""
    assert opened.page.locator(f"main {target}").count() == 1
    places = []
    for _ in range(10):
        opened.page.keyboard.press("Tab")
        places.append(opened.page.evaluate(_LINE_AND_LEFT))
    assert places == sorted(places)


def test_skip_link_goes_to_the_text(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.closest('article') !== null")


def test_focus_can_be_seen(visit: OpenPage) -> None:
    opened = visit(HERE)
    for _ in range(6):
        opened.page.keyboard.press("Tab")
        outline = opened.page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert float(outline.removesuffix("px")) >= 2


@pytest.mark.parametrize("path", [HERE, address("index", OTHERS[0])])
def test_without_script_everything_can_be_reached(visit: OpenPage, path: str) -> None:
    opened = visit(path, script=False)
    for button in ("[data-action=search]", "[data-action=scheme]"):
        expect(opened.page.locator(button)).to_be_hidden()  # they would do nothing
    opened.page.click(".tool--menu")
    links = opened.page.locator("#site-nav a[href]:visible")
    assert links.count() >= 4
    opened.page.click(".site-nav__close")
    opened.page.click("[popovertarget=languages]")
    opened.page.click(f"#languages [hreflang={LANGUAGES[-1]}]")
    assert opened.path == address(LESSON if path == HERE else "index", LANGUAGES[-1])


def test_without_script_the_quiz_can_be_read_and_its_answers_opened(visit: OpenPage) -> None:
    quiz = visit(HERE, script=False).page.locator("course-quiz")
    questions = quiz.locator("[data-question]")
    assert questions.count() >= 5
    for question in questions.all():
        expect(question.locator("legend")).to_be_visible()
        key = question.locator("details.quiz__answers")
        expect(key.locator("li").first).to_be_hidden()
        key.locator("summary").click()
        expect(key.locator("li").first).to_be_visible()
        assert len(key.inner_text()) > 80
    # Buttons that only a script brings to life are not shown.
    assert quiz.locator("button:visible").count() == 0


@pytest.mark.parametrize("path", [HERE, address("index", DEFAULT)])
def test_paper_has_the_text_and_not_the_frame(visit: OpenPage, path: str) -> None:
    opened = visit(path, width=1280)
    opened.page.emulate_media(media="print")
    for part in (".site-header", "#site-nav", ".site-footer", "#search"):
        expect(opened.page.locator(part)).to_be_hidden()
    expect(opened.page.locator("article h1")).to_be_visible()


def test_wrong_address_shows_the_404_page_whole(visit: OpenPage, site: Site) -> None:
    opened = visit("deep/in/a/wrong/place/")
    assert opened.responses[0].status == 404
    # The browser reports the page's own status as an error, and that is all it may report.
    assert len(opened.problems) == 1
    assert "404" in opened.problems[0]
    opened.problems.clear()
    sections = opened.page.locator("article section[lang]")
    assert sections.evaluate_all("sections => sections.map(section => section.lang)") == LANGUAGES
    styled = opened.page.evaluate("getComputedStyle(document.querySelector('.site-header')).position")
    assert styled == "sticky"
    for language, section in zip(LANGUAGES, sections.all(), strict=True):
        expect(section.locator("h2, p").first).to_be_visible()
        home = section.locator("a").evaluate("link => link.href")
        assert home == site.url + address("index", language)


def test_there_is_one_404_page_and_all_its_links_are_absolute(visit: OpenPage, site: Site) -> None:
    assert [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("404*")] == [NOT_FOUND]
    opened = visit(NOT_FOUND)
    links = opened.page.locator("[href], [src]").evaluate_all(
        "all => all.map(one => one.getAttribute('href') ?? one.getAttribute('src'))"
    )
    leading_elsewhere = [link for link in links if not link.startswith((BASE, site.url, "#", "https://"))]
    assert leading_elsewhere == []
