"""What machines read, made from the small course."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from course.load import load_course
from course.model.course import Course
from course.render.metadata import render_manifest, render_robots, render_sitemap, render_structured_data
from course.render.view import view_page

URL = "https://example.org/course/"


@pytest.fixture
def course(course_root: Path) -> Course:
    return load_course(course_root)[0]


def data_of(course: Course, name: str, language: str, *, part: str = "") -> dict[str, Any]:
    """The structured data of a page, in the part of the site of a language (default: its own)."""
    page = course.pages[language, name]
    data = json.loads(render_structured_data(view_page(course, page, part or language), page, URL))
    assert isinstance(data, dict)
    return data


def test_home_is_the_course(course: Course) -> None:
    data = data_of(course, "index", "it")
    assert data["@type"] == "Course"
    assert data["@id"] == f"{URL}it/#course"
    assert data["url"] == f"{URL}it/"
    assert data["hasCourseInstance"]["courseWorkload"] == "PT13M"  # 5 and 8 minutes


def test_lesson_is_a_part_of_the_course(course: Course) -> None:
    data = data_of(course, "start/first", "en")
    assert data["@type"] == "LearningResource"
    assert data["timeRequired"] == "PT5M"
    assert data["teaches"] == list(course.pages["en", "start/first"].front.value.objectives.values())
    assert data["isPartOf"]["@id"] == data_of(course, "index", "en")["@id"]


def test_other_page_is_a_web_page_of_the_course(course: Course) -> None:
    data = data_of(course, "glossary", "es")
    assert data["@type"] == "WebPage"
    assert data["isPartOf"]["@id"] == f"{URL}#course"


def test_fallback_page_speaks_of_the_original(course: Course) -> None:
    data = data_of(course, "start/first", "es", part="it")
    assert data["inLanguage"] == "es"
    assert data["url"] == f"{URL}start/first/"


def test_text_cannot_end_the_script_it_stands_in(course: Course) -> None:
    view = replace(view_page(course, course.pages["en", "glossary"], "en"), title="</script><b>")
    text = render_structured_data(view, None, URL)
    assert "<" not in text
    assert json.loads(text)["name"] == "</script><b>"


def test_sitemap_has_the_pages_that_are_written(course: Course) -> None:
    text = render_sitemap(course, URL)
    assert text.count("<url>") == 9  # three pages in three languages; a planned lesson has none
    assert "second" not in text
    assert f'<xhtml:link rel="alternate" hreflang="it" href="{URL}it/start/first/"/>' in text


def test_sitemap_has_no_translation_that_is_missing(course_root: Path) -> None:
    (course_root / "docs/it/start/first.md").unlink()
    text = render_sitemap(load_course(course_root)[0], URL)
    assert f"{URL}it/start/first/" not in text
    assert text.count(f"<loc>{URL}en/start/first/</loc>") == 1


def test_sitemap_escapes_addresses(course: Course) -> None:
    assert "<loc>https://example.org/a&amp;b/</loc>" in render_sitemap(course, "https://example.org/a&b/")


@pytest.mark.parametrize(("language", "root"), [("es", ""), ("it", "../"), ("en", "../")])
def test_manifest_is_relative_to_where_it_lies(course: Course, language: str, root: str) -> None:
    manifest = json.loads(render_manifest(course, language))
    assert manifest["lang"] == language
    assert manifest["start_url"] == manifest["scope"] == "./"
    assert [icon["src"] for icon in manifest["icons"]] == [
        f"{root}assets/mark.svg",
        f"{root}assets/icon-192.png",
        f"{root}assets/icon-512.png",
    ]


def test_robots_name_the_sitemap() -> None:
    assert render_robots(URL).splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {URL}sitemap.xml"]
