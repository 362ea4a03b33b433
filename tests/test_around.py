"""The pages around the lessons: terms as data, all worksheets, what the sources gave, notes for trainers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conftest import change_file
from course.load import load_course
from course.model.course import Course
from course.render.glossary import render_terms
from course.render.page import fill_page
from course.render.slots import squeeze
from course.render.view import LinkView, view_page

SLOT = '<div data-argument="{}" data-slot="{}"></div>'
NOTES = (
    '---\ntitle: "Notes {0}"\ndescription: Notes for those who take module {0} to a group of people.\n---\n'
    "# Notes\n"
)
TEXTS = "one:\n  contributed: Nearly *all* of it.\n  not_followed: [Its <b>prices</b>, its addresses.]\n"


def read(root: Path) -> Course:
    return load_course(root)[0]


def fill(course: Course, page: str, slot: str, argument: str = "", language: str = "en") -> str:
    shown = course.page(language, page)
    assert shown
    return fill_page(SLOT.format(argument, slot), course, shown, language)


def add_notes(root: Path, *modules: str) -> None:
    names = ", ".join(f"facilitate/{module}" for module in modules)
    change_file(
        root,
        "docs/course.yml",
        {"replace": {"pages: [index, glossary]": f"pages: [index, glossary, {names}]"}},
    )
    for module in modules:
        change_file(root, f"docs/en/facilitate/{module}.md", {"content": NOTES.format(module)})
        change_file(root, f"docs/es/facilitate/{module}.md", {"content": NOTES.format(module)})


def text_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


# Terms


def test_terms_are_data_with_the_words_around_them(course_root: Path) -> None:
    course = read(course_root)
    data = json.loads(render_terms(course.termbase["en"].value, course.interface["en"].value))
    assert data["terms"]["sign"] == [
        "notice",
        "A sheet or a board with a message that people read from the street.",
    ]
    assert data["words"] == {"close": "Close", "glossary": "Glossary"}


# All worksheets


def test_sheet_is_the_element_of_its_lesson(course_root: Path) -> None:
    sheets = fill(read(course_root), "index", "worksheets")
    (sheet,) = re.findall(r"<course-worksheet.*?</course-worksheet>", sheets, re.DOTALL)
    assert 'data-worksheet="my-sign"' in sheet
    assert re.findall(r"<span>(.*?)</span>", sheet) == ["My days and my times", "What I write when I go out"]
    assert "Print this sheet" in sheet


def test_sheet_names_its_lesson_and_links_its_activity(course_root: Path) -> None:
    sheets = fill(read(course_root), "index", "worksheets")
    assert "<h2>1.1 Say when you are in</h2>" in sheets
    assert '<a href="start/first/#do-it">Your notice in five minutes</a>' in sheets
    assert "Print all the sheets" in sheets


def test_lesson_that_is_not_translated_gives_its_original_sheet(course_root: Path) -> None:
    (course_root / "docs/en/start/first.md").unlink()
    sheets = fill(read(course_root), "index", "worksheets")
    assert '<section class="sheet" lang="es">' in sheets
    assert "<h2>1.1 Di cuándo estás</h2>" in sheets


# Sources


def test_account_of_a_source(course_root: Path) -> None:
    change_file(course_root, "docs/en/sources.yml", {"content": TEXTS})
    account = fill(read(course_root), "index", "sources")
    assert "<p>Nearly <em>all</em> of it.</p>" in account
    assert '<a href="start/first/">1.1 Say when you are in</a> (ideas:\xa03)' in account
    assert "&lt;b&gt;prices" in account
    assert "Checked in November 2026." in account
    assert "later/second" not in account


# Notes for trainers


def test_notes_lead_to_the_notes_of_the_other_modules(course_root: Path) -> None:
    add_notes(course_root, "start", "later")
    notes = fill(read(course_root), "facilitate/later", "facilitator-notes", "later")
    (links,) = re.findall(r"<nav.*?</nav>", notes)
    assert re.findall(r'href="([^"]*)"( aria-current="page")?', links) == [
        ("../start/", ""),
        ("./", ' aria-current="page"'),
    ]
    assert text_of(links) == "Notes start Notes later"


def test_only_page_of_notes_has_no_list(course_root: Path) -> None:
    add_notes(course_root, "start")
    assert "<nav" not in fill(read(course_root), "facilitate/start", "facilitator-notes", "start")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("index", LinkView("For trainers", "en/facilitate/later/")),
        ("start/first", LinkView("For trainers", "en/facilitate/start/")),
        ("facilitate/start", LinkView("For trainers", "en/facilitate/start/", is_current=True)),
        ("facilitate/later", LinkView("For trainers", "en/facilitate/later/", is_current=True)),
    ],
)
def test_navigation_leads_to_the_notes_of_the_reader_s_module(
    course_root: Path, page: str, expected: LinkView
) -> None:
    add_notes(course_root, "later", "start")
    course = read(course_root)
    shown = course.page("en", page)
    assert shown
    assert view_page(course, shown, "en").main_pages[-1] == expected


def test_module_without_notes_leads_to_the_first(course_root: Path) -> None:
    add_notes(course_root, "later")
    course = read(course_root)
    lesson = course.page("en", "start/first")
    assert lesson
    assert view_page(course, lesson, "en").main_pages[-1].url == "en/facilitate/later/"


# The frame


def test_page_is_without_what_the_theme_s_script_needs() -> None:
    page = (
        '<body dir="ltr" data-md-color-scheme="default" data-md-color-accent="indigo">\n'
        '    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">\n'
        '    <label class="md-overlay" for="__drawer"></label>\n'
        '    <main data-md-component="main"><input class="quiz"></main>\n'
        '    <div class="md-dialog" data-md-component="dialog">\n'
        '      <div class="md-dialog__inner md-typeset"></div>\n    </div>\n</body>'
    )
    assert squeeze(page) == (
        '<body dir="ltr" data-md-color-scheme="default"><main><input class="quiz"></main></body>'
    )


def test_blanks_between_words_stay() -> None:
    page = "<p>\n  One <b>two</b>\n  <i>three</i>\n  four</p>\n\n  <p>five</p>"
    assert squeeze(page) == "<p>\nOne <b>two</b>\n<i>three</i>\nfour</p><p>five</p>"
    assert squeeze(f"{page}<pre>\n  six</pre>") == f"{page}<pre>\n  six</pre>"
