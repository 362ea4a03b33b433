"""Self-checks in the browser: answering by keyboard, what is said and kept, paper, no barrier for anyone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from browser.built.serving import Site, serve
from browser.quiz import read_interface, write_pages
from conftest import TESTS

OpenPage = Callable[..., Page]

KEY = "community-no-off-switch"
WORDS = read_interface("en").quiz
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("quiz") / "pages"
    folder.mkdir()
    write_pages(folder)
    with serve(folder) as site:
        yield site


@pytest.fixture
def page(open_page: OpenPage, lesson: Site) -> Page:
    return open_page(f"{lesson.url}en.html", **PHONE)


def result(page: Page) -> Locator:
    return page.locator(".quiz__result")


def option(page: Page, name: str) -> Locator:
    return page.locator("course-quiz").get_by_label(name)


def button(page: Page, name: str) -> Locator:
    return page.locator("course-quiz").get_by_role("button", name=name, exact=True)


def fill(words: str, **values: object) -> str:
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", str(value))
    return words


def tab_to(page: Page, target: Locator) -> None:
    """Go there as one does with a keyboard."""
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"cannot be reached with Tab: {target}")


def answer(page: Page, *names: str) -> None:
    """Choose these options and check."""
    for name in names:
        option(page, name).check()
    button(page, WORDS.check).click()


def go_to(page: Page, place: int) -> None:
    """Answer everything before question `place` (from 1) rightly."""
    for step in STEPS[: place - 1]:
        step(page)
        page.locator("[data-do=next]").click()


def put_in_order(page: Page) -> None:
    down = button(page, fill(WORDS.move_down, item="Count the till"))
    down.click()
    down.click()
    button(page, WORDS.check).click()


def match(page: Page, **pairs: str) -> None:
    for left, right in pairs.items():
        page.locator(f"select[name$={left}]").select_option(f"{left}={right}")
    button(page, WORDS.check).click()


STEPS: tuple[Callable[[Page], None], ...] = (
    lambda page: answer(page, "Lend one until the sun is back"),
    lambda page: answer(page, "Red", "Blue"),
    lambda page: answer(page, WORDS.true),
    put_in_order,
    lambda page: match(page, bread="flour", soup="leek"),
    lambda page: option(page, "They will do").check(),
)


def stored(page: Page) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(page.evaluate(f"localStorage['{KEY}']"))
    return record


def store(page: Page, record: object) -> None:
    """Leave this behind for the next visit, as JSON or as the text it is, and come back."""
    text = record if isinstance(record, str) else json.dumps(record)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()


# The keyboard


def test_every_type_is_answered_with_the_keyboard(page: Page) -> None:
    keys = page.keyboard
    tab_to(page, option(page, "Sell one"))
    keys.press("Space")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(result(page)).to_contain_text(WORDS.right)
    expect(button(page, WORDS.next)).to_be_focused()

    keys.press("Enter")
    expect(page.get_by_role("group", name="Which colours")).to_be_focused()
    for name in ("Red", "Blue"):
        tab_to(page, option(page, name))
        keys.press("Space")
    tab_to(page, button(page, WORDS.check))
    keys.press("Enter")
    expect(result(page)).to_contain_text(WORDS.right)

    keys.press("Enter")
    tab_to(page, option(page, WORDS.true))
    keys.press("Space")
    keys.press("Enter")
    expect(result(page)).to_contain_text(WORDS.right)

    keys.press("Enter")
    said = page.locator("course-quiz .visually-hidden[role=status]")
    up = button(page, fill(WORDS.move_up, item="Open the door"))
    tab_to(page, up)
    keys.press("Enter")
    expect(up).to_be_focused()
    expect(said).to_have_text(fill(WORDS.moved, item="Open the door", number=1, total=3))
    down = button(page, fill(WORDS.move_down, item="Count the till"))
    tab_to(page, down)
    keys.press("Enter")
    expect(down).to_be_focused()
    expect(said).to_have_text(fill(WORDS.moved, item="Count the till", number=3, total=3))
    tab_to(page, button(page, WORDS.check))
    keys.press("Enter")
    expect(result(page)).to_contain_text(WORDS.right)

    keys.press("Enter")
    tab_to(page, page.locator("select[name$=bread]"))
    keys.press("C")
    keys.press("Tab")
    keys.press("B")
    tab_to(page, button(page, WORDS.check))
    keys.press("Enter")
    expect(result(page)).to_contain_text(WORDS.right)

    keys.press("Enter")
    tab_to(page, option(page, "Not at all"))
    keys.press("Space")
    expect(result(page)).to_contain_text(WORDS.recorded)
    expect(result(page)).to_contain_text("Start with ten minutes.")
    expect(option(page, "Not at all")).to_be_focused()

    tab_to(page, button(page, WORDS.to_score))
    keys.press("Enter")
    expect(page.get_by_role("heading", name=WORDS.finished)).to_be_focused()
    expect(page.locator(".quiz__end")).to_contain_text(fill(WORDS.score, right=5, total=5))
    expect(page.locator(".quiz__end")).to_contain_text(WORDS.score_perfect)
    expect(page.locator(".quiz__again")).to_be_hidden()
    assert page.evaluate("import('./assets/modules/progress.js').then(p => p.finishedQuizzes())") == [
        "first-day"
    ]


def test_wrong_then_hint_then_retry_then_reveal(page: Page) -> None:
    keys = page.keyboard
    tab_to(page, option(page, "Sell one"))
    keys.press("Space")
    keys.press("Enter")
    assert result(page).get_attribute("role") == "status"
    expect(result(page)).to_contain_text(WORDS.wrong)
    expect(result(page)).to_contain_text("A sale today and a story against you tomorrow.")
    expect(result(page)).not_to_contain_text("it comes back")
    expect(result(page)).to_contain_text(fill(WORDS.tries_left, tries=1))
    review = result(page).get_by_role("link", name=fill(WORDS.review_section, section="Umbrellas & rain"))
    assert review.get_attribute("href") == "#umbrellas"
    expect(page.locator("details.quiz__answers:visible")).to_have_count(0)
    expect(button(page, WORDS.try_again)).to_be_focused()

    hints = page.locator("details.quiz__hint:visible")
    expect(hints).to_have_count(1)
    hints.first.locator("summary").focus()
    keys.press("Enter")
    expect(hints).to_have_count(2)
    expect(hints.first).to_contain_text("Think of tomorrow.")

    button(page, WORDS.try_again).focus()
    keys.press("Enter")
    expect(result(page)).to_be_empty()
    expect(option(page, "Sell one")).to_be_focused()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(result(page)).to_contain_text("The rain stays outside")
    expect(result(page)).to_contain_text(
        f"{WORDS.answer_is} Lend one until the sun is back Yes: it comes back"
    )
    expect(option(page, "Lend one")).to_be_disabled()
    expect(button(page, WORDS.next)).to_be_focused()
    expect(page.locator("details.quiz__answers:visible")).to_have_count(1)


def test_the_answer_is_shown_on_request_after_a_wrong_try(page: Page) -> None:
    expect(page.get_by_role("button", name=WORDS.show_answer)).to_be_hidden()
    answer(page, "Sell one")
    button(page, WORDS.show_answer).click()
    expect(result(page)).to_contain_text("it comes back")
    expect(button(page, WORDS.next)).to_be_focused()
    assert stored(page)["quizzes"]["first-day"]["rain"]["shown"] is True


def test_choosing_another_answer_ends_the_result(page: Page) -> None:
    answer(page, "Sell one")
    option(page, "Lend one").check()
    expect(result(page)).to_be_empty()
    button(page, WORDS.check).click()
    expect(result(page)).to_contain_text(WORDS.right)


def test_nothing_chosen_is_no_try(page: Page) -> None:
    button(page, WORDS.check).click()
    expect(result(page)).to_have_text(WORDS.not_answered)
    expect(button(page, WORDS.check)).to_be_focused()
    assert page.evaluate(f"localStorage['{KEY}']") is None


def test_a_statement_has_one_try(page: Page) -> None:
    go_to(page, 3)
    answer(page, WORDS.false)
    expect(result(page)).to_contain_text("They would have to guess.")
    expect(result(page)).to_contain_text("they know when to come back")
    expect(button(page, WORDS.next)).to_be_focused()


# Part of it is right


def test_several_answers_score_in_part(page: Page) -> None:
    go_to(page, 2)
    answer(page, "Red", "Green")
    expect(result(page)).to_contain_text(fill(WORDS.partly, right=1, total=3))
    expect(result(page).locator("li")).to_have_text(
        [f"{WORDS.right} Red Red is every second stripe.", f"{WORDS.wrong} Green Green is the door."]
    )
    button(page, WORDS.show_answer).click()
    expect(result(page)).to_contain_text(f"{WORDS.answer_is} Blue Blue is the edge.")


def test_an_order_scores_in_part_without_giving_the_rest_away(page: Page) -> None:
    go_to(page, 4)
    button(page, fill(WORDS.move_down, item="Count the till")).click()
    button(page, WORDS.check).click()
    expect(result(page)).to_contain_text(fill(WORDS.partly, right=1, total=3))
    expect(result(page).locator("li")).to_have_text(
        [
            f"{WORDS.right} Open the door Nothing before you are in.",
            f"{WORDS.wrong} Count the till",
            f"{WORDS.wrong} Switch on the lamp",
        ]
    )
    button(page, WORDS.show_answer).click()
    expect(result(page).locator("li strong")).to_have_text(
        ["Open the door", "Switch on the lamp", "Count the till"]
    )


def test_pairs_score_in_part_and_an_extra_says_why(page: Page) -> None:
    go_to(page, 5)
    button(page, WORDS.check).click()
    expect(result(page)).to_have_text(WORDS.not_answered)
    match(page, bread="flour", soup="sand")
    expect(result(page)).to_contain_text(fill(WORDS.partly, right=1, total=2))
    expect(result(page).locator("li")).to_have_text(
        [
            f"{WORDS.right} Bread → Flour & water No bread without flour.",
            f"{WORDS.wrong} Soup Sand is for building.",
        ]
    )


def test_score_and_what_to_review_at_the_end(page: Page) -> None:
    answer(page, "Sell one")
    button(page, WORDS.show_answer).click()
    button(page, WORDS.next).click()
    answer(page, "Red", "Green")
    button(page, WORDS.show_answer).click()
    button(page, WORDS.next).click()
    answer(page, WORDS.false)
    button(page, WORDS.next).click()
    put_in_order(page)
    button(page, WORDS.next).click()
    match(page, bread="sand", soup="sand")
    match(page, bread="flour", soup="leek")
    button(page, WORDS.next).click()
    option(page, "Very much").check()
    button(page, WORDS.to_score).click()
    end = page.locator(".quiz__end")
    expect(end).to_contain_text(fill(WORDS.score, right=2, total=5))
    expect(end).to_contain_text(WORDS.score_review)
    elsewhere = fill(WORDS.review_lesson, lesson="1.2 Closing time", section="Umbrellas & rain")
    own = [fill(WORDS.review_section, section=title) for title in ("Umbrellas & rain", "Colours")]
    expect(end.get_by_role("link")).to_have_text([*own, elsewhere])

    button(page, WORDS.restart).click()
    expect(page.get_by_role("group", name="What do you do?").last).to_be_focused()
    expect(option(page, "Sell one")).not_to_be_checked()
    record = stored(page)
    assert record["quizzes"] == {}
    assert list(record["finished"]) == ["first-day"]


# What is kept


def test_state_survives_a_reload_and_a_change_of_language(page: Page, lesson: Site) -> None:
    go_to(page, 4)
    button(page, fill(WORDS.move_down, item="Count the till")).click()
    button(page, WORDS.check).click()
    page.reload()
    expect(result(page)).to_contain_text(fill(WORDS.partly, right=1, total=3))
    expect(button(page, WORDS.try_again)).to_be_visible()
    expect(page.locator(".quiz__window[data-lit]")).to_have_count(3)

    spanish = read_interface("es").quiz
    page.goto(f"{lesson.url}es.html")
    expect(result(page)).to_contain_text(fill(spanish.partly, right=1, total=3))
    expect(page.locator("course-quiz [data-item] label:visible").first).to_have_text("Open the door")
    button(page, spanish.previous).click()
    expect(result(page)).to_contain_text(spanish.right)


def test_a_guess_is_noted_unscored_and_told_again(page: Page) -> None:
    guess = page.locator("course-prequestion")
    expect(guess.get_by_role("link", name="Umbrellas & rain")).to_have_count(0)
    guess.get_by_label("Sell one").check()
    expect(guess.get_by_role("link", name="Umbrellas & rain")).to_be_visible()
    expect(guess).not_to_contain_text(WORDS.wrong)
    page.reload()
    expect(guess.get_by_label("Sell one")).to_be_checked()
    expect(guess.get_by_role("link", name="Umbrellas & rain")).to_be_visible()
    expect(option(page, "Sell one")).not_to_be_checked()
    answer(page, "Lend one")
    expect(result(page)).to_contain_text(fill(WORDS.your_guess, answer="Sell one at the full price"))


def test_an_answer_to_an_older_version_of_the_question_is_dropped(open_page: OpenPage, lesson: Site) -> None:
    attempts = {"rain": {"answer": ["gone"], "tries": 1, "right": True, "shown": False, "at": 5}}
    page = open_page(f"{lesson.url}en.html")
    store(page, {"version": 1, "quizzes": {"first-day": attempts}})
    expect(result(page)).to_be_empty()
    expect(button(page, WORDS.check)).to_be_visible()


def test_another_tab_s_answers_are_kept_and_shown(page: Page, lesson: Site) -> None:
    other = page.context.new_page()
    other.goto(f"{lesson.url}es.html")
    page.bring_to_front()
    go_to(page, 3)
    spanish = read_interface("es").quiz
    expect(result(other)).to_contain_text(spanish.right)
    other.locator("course-prequestion").get_by_label("Close").check()
    assert set(stored(page)["quizzes"]["first-day"]) == {"rain", "colours"}
    assert stored(page)["guesses"] == {"first-day": {"rain": ["shut"]}}


BLOCKED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_storage_everything_works_until_the_page_is_left(
    open_page: OpenPage, lesson: Site, script: str
) -> None:
    page = open_page(f"{lesson.url}en.html", script=script)
    page.locator("course-prequestion").get_by_label("Close").check()
    go_to(page, 3)
    button(page, WORDS.previous).click()
    button(page, WORDS.previous).click()
    expect(result(page)).to_contain_text(fill(WORDS.your_guess, answer="Close the door against the wet"))


@pytest.mark.parametrize("found", ["{", "null", "3", "[]", '{"version": 1, "quizzes": [], "finished": 2}'])
def test_a_corrupt_record_is_replaced(open_page: OpenPage, lesson: Site, found: str) -> None:
    page = open_page(f"{lesson.url}en.html")
    store(page, found)
    answer(page, "Lend one")
    assert stored(page)["quizzes"]["first-day"]["rain"]["right"] is True
    page.reload()
    expect(page.get_by_role("group", name="Which colours")).to_be_visible()


def test_the_record_of_a_newer_version_is_left_alone(open_page: OpenPage, lesson: Site) -> None:
    found = '{"version":2,"quizzes":"elsewhere"}'
    page = open_page(f"{lesson.url}en.html")
    store(page, found)
    answer(page, "Lend one")
    expect(result(page)).to_contain_text(WORDS.right)
    assert page.evaluate(f"localStorage['{KEY}']") == found


# One question on another page


def test_a_question_alone_counts_in_the_lesson(open_page: OpenPage, lesson: Site) -> None:
    page = open_page(f"{lesson.url}alone.html", **PHONE)
    spanish = read_interface("es").quiz
    option(page, "Sell one").check()
    button(page, spanish.check).click()
    assert result(page).get_by_role("link").get_attribute("href") == "/first-day.md#umbrellas"
    option(page, "Lend one").check()
    button(page, spanish.check).click()
    expect(result(page)).to_be_focused()
    expect(page.locator("[data-do]:visible")).to_have_count(0)
    page.goto(f"{lesson.url}en.html")
    expect(page.get_by_role("group", name="Which colours")).to_be_visible()


# Without script, on paper


def test_readable_without_script(open_page: OpenPage, lesson: Site) -> None:
    page = open_page(f"{lesson.url}en.html", java_script_enabled=False, **PHONE)
    expect(page.locator("course-quiz fieldset:visible")).to_have_count(6)
    expect(page.locator("course-quiz").get_by_role("button")).to_have_count(0)
    expect(page.locator("noscript p")).to_have_text(WORDS.prequestion_no_script)
    expect(page.get_by_role("spinbutton", name="Count the till")).to_be_visible()
    key = page.locator(".quiz__answers").first
    expect(key.get_by_text("Yes: it comes back")).to_be_hidden()
    key.locator("summary").click()
    expect(key.get_by_text("Yes: it comes back")).to_be_visible()
    option(page, "Lend one").check()
    page.keyboard.press("Enter")
    assert page.url.endswith("en.html")


def test_on_paper_a_clean_worksheet(page: Page) -> None:
    answer(page, "Lend one")
    page.emulate_media(media="print")
    expect(page.locator("course-quiz fieldset:visible")).to_have_count(6)
    expect(page.locator("course-quiz button:visible")).to_have_count(0)
    expect(page.locator(":is(.quiz__result, .quiz__hint, .quiz__answers):visible")).to_have_count(0)
    expect(page.locator("course-quiz [type=number]:visible")).to_have_count(3)
    page.locator("html").evaluate("html => html.dataset.print = 'key'")
    expect(page.locator(".quiz__answers:visible")).to_have_count(6)
    reasons = page.locator(".quiz__answers .quiz__reason")
    assert all(reasons.evaluate_all("all => all.map(reason => reason.checkVisibility())"))


# No barrier


def barriers(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html']}: {node['failureSummary']}" for one in found for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_before_and_after_every_answer(open_page: OpenPage, lesson: Site, scheme: str) -> None:
    page = open_page(f"{lesson.url}en.html", color_scheme=scheme, reduced_motion="reduce", **PHONE)
    page.locator("course-prequestion").get_by_label("Close").check()
    assert barriers(page) == []
    answer(page, "Sell one")
    assert barriers(page) == []
    button(page, WORDS.show_answer).click()
    page.locator(".quiz__answers:visible summary").click()
    assert barriers(page) == []
    button(page, WORDS.next).click()
    answer(page, "Red", "Green")
    assert barriers(page) == []
    button(page, WORDS.show_answer).click()
    button(page, WORDS.next).click()
    answer(page, WORDS.true)
    button(page, WORDS.next).click()
    button(page, WORDS.check).click()
    assert barriers(page) == []
    button(page, WORDS.show_answer).click()
    button(page, WORDS.next).click()
    assert barriers(page) == []
    match(page, bread="flour", soup="sand")
    assert barriers(page) == []
    button(page, WORDS.show_answer).click()
    button(page, WORDS.next).click()
    option(page, "They will do").check()
    button(page, WORDS.to_score).click()
    assert barriers(page) == []


def test_without_script_no_barrier(open_page: OpenPage, lesson: Site) -> None:
    page = open_page(f"{lesson.url}en.html", **PHONE)
    page.route("**/*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.reload()
    page.locator(".quiz__answers").first.locator("summary").click()
    assert barriers(page) == []


def test_fits_a_phone_and_a_thumb(page: Page) -> None:
    for place, step in enumerate(STEPS, 1):
        assert page.evaluate("document.documentElement.scrollWidth") == 390, f"question {place}"
        for target in page.locator("course-quiz :is(button, summary, .quiz__option, select):visible").all():
            box = target.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44, target.evaluate("element => element.outerHTML")
        step(page)
        page.locator("[data-do=next]").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_long_words_fit_a_phone_when_they_are_marked(open_page: OpenPage, lesson: Site) -> None:
    page = open_page(f"{lesson.url}es.html", **PHONE)
    shown = {"answer": ["false"], "tries": 1, "right": False, "shown": True, "at": 1}
    done = {"rain": {**shown, "answer": ["lend"]}, "colours": {**shown, "answer": ["red", "blue"]}}
    store(page, {"version": 1, "quizzes": {"first-day": {"closing": shown, **done}}})
    button(page, read_interface("es").quiz.previous).click()
    marked = page.locator("course-quiz label[data-verdict]:visible")
    expect(marked).to_have_count(2)
    for label in marked.all():
        assert label.evaluate("label => label.getBoundingClientRect().right") <= 390


def test_nothing_moves_for_readers_who_ask_for_that(open_page: OpenPage, lesson: Site) -> None:
    moves = "document.getAnimations().length"
    for motion, is_still in (("reduce", True), ("no-preference", False)):
        page = open_page(f"{lesson.url}en.html", reduced_motion=motion)
        option(page, "Lend one").check()
        page.evaluate("document.querySelector('.quiz__bar [data-do=check]').click()")
        assert (page.evaluate(moves) == 0) is is_still


def test_forced_colours_leave_boxes_to_the_system(open_page: OpenPage, lesson: Site) -> None:
    page = open_page(f"{lesson.url}en.html", forced_colors="active")
    assert option(page, "Lend one").evaluate("box => getComputedStyle(box).appearance") == "auto"


# Worksheets


def test_a_worksheet_is_kept_cleared_and_brought_back(page: Page) -> None:
    sheet = page.locator("course-worksheet")
    words = read_interface("en").worksheet
    sheet.get_by_label("What do you do first?").fill("Light\non")
    expect(sheet.get_by_role("status")).to_have_text(words.saved)
    page.reload()
    field = sheet.get_by_label("What do you do first?")
    expect(field).to_have_value("Light\non")
    sheet.get_by_role("button", name=words.clear).click()
    expect(field).to_have_value("")
    undo = sheet.get_by_role("button", name=words.undo)
    expect(undo).to_be_focused()
    undo.click()
    expect(field).to_have_value("Light\non")
    expect(sheet.get_by_role("button", name=words.clear)).to_be_focused()
    assert stored(page)["worksheets"] == {"morning": ["Light\non", ""]}


def test_a_worksheet_is_copied_as_text(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet = page.locator("course-worksheet")
    sheet.get_by_label("And then?").fill("Till")
    words = read_interface("en").worksheet
    sheet.get_by_role("button", name=words.copy_sheet).click()
    expect(sheet.get_by_role("status")).to_have_text(words.copied)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "What do you do first?\n\n\nAnd then?\nTill"


def test_a_worksheet_is_printed_alone(open_page: OpenPage, lesson: Site) -> None:
    page = open_page(f"{lesson.url}en.html", script="window.print = () => { window.printed = true }", **PHONE)
    page.locator("course-worksheet [data-action=print]").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_text("What do you do first?")).to_be_visible()
    expect(page.locator(":is(h1, course-quiz, course-prequestion, .worksheet__tools):visible")).to_have_count(
        0
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()


# Scoring

SCORES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted((TESTS / "cases/score").glob("*.yml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]


@pytest.fixture(scope="module")
def score(browser: Any, lesson: Site) -> Iterator[Callable[..., Any]]:
    """Calls a function of score.js."""
    page = browser.new_page()
    page.goto(f"{lesson.url}alone.html")

    def call(function: str, arguments: list[Any]) -> Any:
        module = "import('./assets/modules/score.js')"
        return page.evaluate(f"([name, args]) => {module}.then(m => m[name](...args))", [function, arguments])

    yield call
    page.close()


@pytest.mark.parametrize("case", SCORES)
def test_score(score: Callable[..., Any], case: dict[str, Any]) -> None:
    assert score(case["function"], case["arguments"]) == case["result"]
