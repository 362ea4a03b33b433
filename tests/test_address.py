"""Addresses of pages, and links between them, against a list made by hand."""

from __future__ import annotations

import pytest

from course.render.address import page_url, relative_url, resolve_page_link, resolve_page_links


@pytest.mark.parametrize(
    ("language", "name", "url"),
    [
        ("es", "index", ""),
        ("it", "index", "it/"),
        ("es", "about", "about/"),
        ("it", "about", "it/about/"),
        ("es", "before/no-off-switch", "before/no-off-switch/"),
        ("en", "before/no-off-switch", "en/before/no-off-switch/"),
        ("es", "before/index", "before/"),
        ("en", "before/index", "en/before/"),
    ],
)
def test_page_url(language: str, name: str, url: str) -> None:
    assert page_url(language, name, "es") == url


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("", "", "./"),
        ("about/", "", "about/"),
        ("", "about/", "../"),
        ("", "it/before/first/", "../../../"),
        ("about/", "about/", "./"),
        ("before/second/", "before/first/", "../second/"),
        ("glossary/#term", "before/first/", "../../glossary/#term"),
        ("it/", "it/before/first/", "../../"),
        ("it/about/", "about/", "../it/about/"),
        ("assets/mark.svg", "it/about/", "../../assets/mark.svg"),
    ],
)
def test_relative_url(target: str, page: str, link: str) -> None:
    assert relative_url(target, page) == link


@pytest.mark.parametrize(
    ("link", "resolved"),
    [
        ("second.md", "../../before/second/"),
        ("second.md#part", "../../before/second/#part"),
        ("../glossary.md#term", "../../glossary/#term"),
        ("../index.md", "../../"),
        ("../facilitate/before.md", "./"),
        ("#part", "#part"),
        ("https://example.org/page.md", "https://example.org/page.md"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
        ("/absolute.md", "/absolute.md"),
        ("../assets/sheet.pdf", "../assets/sheet.pdf"),
    ],
)
def test_link_of_one_page_shown_on_another(link: str, resolved: str) -> None:
    """As the notes of a lesson are on the trainers' page, in each language alike."""
    for language in ("es", "it"):
        assert resolve_page_link(link, "before/first", "facilitate/before", language, "es") == resolved


def test_every_link_of_a_piece_of_html() -> None:
    text = '<a href="second.md">1</a> <a class="x" href="#a">2</a> <a href="../about.md#b">3</a> href=x.md'
    assert resolve_page_links(text, "before/first", "facilitate/before", "en", "es") == (
        '<a href="../../before/second/">1</a> <a class="x" href="#a">2</a> '
        '<a href="../../about/#b">3</a> href=x.md'
    )
