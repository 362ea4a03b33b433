"""A page that is not translated: shown in the original's language, said so, and told to no machine."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
import yaml
from playwright.sync_api import expect

from browser.built.conftest import MISSING_PAGE, OpenPage
from browser.built.markup import Markup
from browser.built.places import DEFAULT, LANGUAGES, address
from browser.built.serving import Site
from projects import PROJECT

LANGUAGE, NAME = MISSING_PAGE
PATH = address(NAME, LANGUAGE)
ORIGINAL = address(NAME, DEFAULT)


@pytest.fixture(scope="module")
def page(fallback: Site) -> Markup:
    return Markup(fallback.text(PATH))


def test_text_is_the_original_and_says_its_language(page: Markup, fallback: Site) -> None:
    original = Markup(fallback.text(ORIGINAL))
    assert page.one("html").attributes["lang"] == LANGUAGE
    assert page.one("article").attributes["lang"] == DEFAULT
    assert page.one("h1").text == original.one("h1").text
    assert "lang" not in original.one("article").attributes


def test_quiz_is_the_original(page: Markup, fallback: Site) -> None:
    original = Markup(fallback.text(ORIGINAL))
    assert page.one("course-quiz").attributes["lang"] == DEFAULT
    assert page.one("course-quiz").text == original.one("course-quiz").text


def test_notice_is_in_the_reader_s_language_and_invites(page: Markup, fallback: Site) -> None:
    (notice,) = (one for one in page.find("div") if "notice--fallback" in one.attributes.get("class", ""))
    assert "spagnolo" in notice.text
    assert all(parent.attributes.get("lang", LANGUAGE) == LANGUAGE for parent in notice.parents)
    (link,) = (link for link in page.find("a") if notice in link.parents)
    assert link.attributes["href"].endswith("CONTRIBUTING.md")
    assert "notice--fallback" not in fallback.text(ORIGINAL)


def test_frame_is_in_the_reader_s_language(page: Markup) -> None:
    words = yaml.safe_load((PROJECT / f"docs/{LANGUAGE}/interface.yml").read_text("utf-8"))
    footer = page.one("footer")
    assert words["footer"]["privacy"] in footer.text
    assert "lang" not in footer.attributes


def test_search_engines_are_sent_to_the_original(page: Markup, fallback: Site) -> None:
    assert page.one("link", rel="canonical").attributes["href"] == fallback.url + ORIGINAL
    assert page.meta("og:url") == fallback.url + ORIGINAL
    assert page.data["inLanguage"] == DEFAULT
    assert page.find("link", rel="alternate") == []


def test_other_languages_do_not_name_it_as_their_translation(fallback: Site) -> None:
    translated = {language: address(NAME, language) for language in LANGUAGES if language != LANGUAGE}
    for path in translated.values():
        links = Markup(fallback.text(path)).find("link", rel="alternate")
        named = {link.attributes["hreflang"]: link.attributes["href"] for link in links}
        expected = {language: fallback.url + other for language, other in translated.items()}
        assert named == expected | {"x-default": fallback.url + ORIGINAL}


def test_it_is_neither_in_the_sitemap_nor_in_the_search(page: Markup, fallback: Site) -> None:
    sitemap = ElementTree.parse(fallback.folder / "sitemap.xml").getroot()
    assert fallback.url + PATH not in "".join(
        ElementTree.tostring(entry, "unicode") for entry in sitemap.iter()
    )
    assert "data-pagefind-body" not in page.one("article").attributes


def test_home_lists_it_and_the_language_menu_leads_to_it(visit: OpenPage, fallback: Site) -> None:
    opened = visit(address("index", LANGUAGE), on=fallback)
    link = opened.page.locator(f".street a[href='{NAME}/']")
    expect(link).to_be_visible()
    link.click()
    opened.page.wait_for_url(f"**/{PATH}")
    opened.page.click("[popovertarget=languages]")
    opened.page.click(f"#languages [hreflang={DEFAULT}]")
    opened.page.wait_for_url(f"**/{ORIGINAL}")


def test_it_is_open_to_all(visit: OpenPage, fallback: Site) -> None:
    opened = visit(PATH, on=fallback)
    assert opened.find_barriers() == []
    opened.page.emulate_media(color_scheme="dark")
    assert opened.find_barriers(["color-contrast"]) == []
