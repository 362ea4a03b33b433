"""The search as a reader uses it: with keys, in each language, and where there is no index."""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, expect

from browser.built.conftest import OpenPage, Visit
from browser.built.markup import Markup
from browser.built.places import DEFAULT, LANGUAGES, LESSON, PAGES, address
from browser.built.serving import Site, serve
from projects import PROJECT

HERE = address(LESSON, DEFAULT)
WORDS = {"es": "escuchar", "it": "ascoltare", "en": "listen"}
"""A word of the lessons in each language."""


def open_search(visit: Visit) -> tuple[Locator, Locator]:
    """The search, opened by its shortcut; its status and its results."""
    visit.page.keyboard.press("Control+k")
    expect(visit.page.locator("#search input")).to_be_focused()
    return visit.page.locator("#search [role=status]"), visit.page.locator("#search li")


def addresses(results: Locator) -> list[str]:
    expect(results.first).to_be_visible()
    links = results.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert isinstance(links, list)
    return links


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_in_the_language_of_the_page_only(visit: OpenPage, language: str) -> None:
    opened = visit(address(LESSON, language))
    status, results = open_search(opened)
    opened.page.keyboard.type(WORDS[language], delay=20)
    found = addresses(results)
    other = tuple(opened.site.url + f"{code}/" for code in LANGUAGES if code != language)
    assert [link for link in found if link.startswith(other)] == []
    assert all(link.startswith(opened.site.url + address("index", language)) for link in found)
    assert any(character.isdigit() for character in status.inner_text())


def indexed_texts(site: Site, language: str) -> str:
    """Everything that the search can find in a language, as Pagefind stores it."""
    files = sorted((site.folder / "pagefind/fragment").glob(f"{language}_*"))
    stored = [gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd") for file in files]
    return " ".join(json.loads(text)["content"] for text in stored)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_not_in_the_index(site: Site, language: str) -> None:
    words = yaml.safe_load(
        (PROJECT / f"quizzes/{language}/{LESSON.rpartition('/')[2]}.yml").read_text("utf-8")
    )
    options = [option for question in words.values() for option in question.get("options", {}).values()]
    # Up to the first mark-up or quotation mark, whose form on the page may differ.
    reasons = [re.split(r"[*_`\[\]\"'’]", option["feedback"])[0] for option in options]
    reasons = [reason.strip() for reason in reasons if len(reason) > 30]
    assert len(reasons) > 5
    page = html.unescape(site.text(address(LESSON, language)))
    assert [reason for reason in reasons if reason not in page] == []
    indexed = indexed_texts(site, language)
    assert [reason for reason in reasons if reason in indexed] == []
    assert Markup(site.text(address(LESSON, language))).one("h1").text in indexed


def test_search_is_loaded_when_it_is_asked_for(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.wait_for_load_state("networkidle")
    assert "pagefind" not in "".join(response.url for response in opened.responses)
    _, results = open_search(opened)
    opened.page.keyboard.type(WORDS[DEFAULT])
    addresses(results)
    assert "pagefind" in "".join(response.url for response in opened.responses)


def test_button_opens_the_search_too(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.click("[data-action=search]")
    expect(opened.page.locator("#search input")).to_be_focused()


def test_escape_closes_and_the_focus_is_where_it_was(visit: OpenPage) -> None:
    opened = visit(HERE)
    button = opened.page.locator("[data-action=search]")
    button.focus()
    open_search(opened)
    opened.page.keyboard.type(WORDS[DEFAULT])
    # The browser's own search field is emptied by the first Escape; the second closes the dialog.
    for _ in range(2):
        opened.page.keyboard.press("Escape")
    expect(opened.page.locator("#search")).to_be_hidden()
    expect(button).to_be_focused()


def test_close_button_closes(visit: OpenPage) -> None:
    opened = visit(HERE)
    open_search(opened)
    opened.page.click("#search button[value=close]")
    expect(opened.page.locator("#search")).to_be_hidden()


def test_enter_goes_to_the_first_result(visit: OpenPage) -> None:
    opened = visit(address("index", DEFAULT))
    _, results = open_search(opened)
    opened.page.keyboard.type(WORDS[DEFAULT])
    first = addresses(results)[0]
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_url(first)
    section = first.partition("#")[2]
    if section:
        expect(opened.page.locator(f"[id='{section}']")).to_be_in_viewport()


def test_result_on_this_page_closes_the_search(visit: OpenPage) -> None:
    opened = visit(HERE)
    _, results = open_search(opened)
    opened.page.keyboard.type("interruptor")
    link = results.locator(f"a[href*='{HERE}#']").first
    link.click()
    expect(opened.page.locator("#search")).to_be_hidden()


def test_what_is_not_found_is_said(visit: OpenPage) -> None:
    opened = visit(HERE)
    status, results = open_search(opened)
    opened.page.keyboard.type("zzzyyyxxx")
    expect(status).to_contain_text("zzzyyyxxx")
    expect(results).to_have_count(0)


# An engine that gets ready late, and for the second who asks even later; as Pagefind, it answers the last.
_SLOW_ENGINE = """
let asked = 0, searches = 0;
const wait = (time) => new Promise((done) => setTimeout(done, time));
export const init = () => wait(asked++ === 1 ? 600 : 300);
export async function debouncedSearch() {
  const turn = ++searches;
  await wait(600);
  return turn === searches ? { results: [] } : null;
}
"""


def test_last_letter_counts_however_slowly_the_index_comes(visit: OpenPage) -> None:
    opened = visit(HERE)
    opened.page.route(
        "**/pagefind.js", lambda route: route.fulfill(body=_SLOW_ENGINE, content_type="text/javascript")
    )
    status, _ = open_search(opened)
    opened.page.keyboard.insert_text("ab")
    opened.page.keyboard.insert_text("c")
    expect(status).to_contain_text("abc")


def test_letters_alone_do_not_open_the_search(visit: OpenPage) -> None:
    opened = visit(HERE)
    for key in ("/", "s", "k", "f"):
        opened.page.keyboard.press(key)
    expect(opened.page.locator("#search")).to_be_hidden()


@pytest.fixture(scope="module")
def without_index(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site") / "site"
    shutil.copytree(site.folder, folder, ignore=shutil.ignore_patterns("pagefind"))
    with serve(folder) as copy:
        yield copy


def test_without_an_index_the_search_says_so(visit: OpenPage, without_index: Site) -> None:
    opened = visit(HERE, on=without_index)
    status, _ = open_search(opened)
    opened.page.keyboard.type(WORDS[DEFAULT])
    expect(status).to_have_text(status.get_attribute("data-unavailable") or "?")
    assert opened.problems
    assert all("404" in problem for problem in opened.problems)
    opened.problems.clear()


def test_every_language_has_an_index_of_its_own(site: Site) -> None:
    entry = json.loads(Path(site.folder / "pagefind/pagefind-entry.json").read_text("utf-8"))
    pages = {code: language["page_count"] for code, language in entry["languages"].items()}
    assert pages.keys() == set(LANGUAGES)
    assert len(set(pages.values())) == 1


def test_learners_do_not_find_the_notes_for_trainers(site: Site) -> None:
    searchable = {path for path in PAGES if "data-pagefind-body" in site.text(path)}
    assert searchable == {path for path in PAGES if "facilitate/" not in path}
