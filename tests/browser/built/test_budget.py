"""What a reader has to load: bytes, requests and nodes of a lesson, in a course of any size."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from browser.built.conftest import OpenPage
from browser.built.places import DEFAULT, LANGUAGES, LESSON, LESSONS, address, in_turn
from browser.built.serving import Site
from projects import grow_course, plan_course

MOST_HTML = 12_000
MOST_BYTES = 40_000
MOST_REQUESTS = 8
MOST_NODES = 900
MOST_GROWTH = 1_000

# Long modules and many of them: the navigation must not show them all.
MANY_LESSONS = [50, *([5] * 50)]
THREE_HUNDRED_LESSONS = [5] * 60


BuildLarge = Callable[[Callable[[Path], None]], Site]


class Weight(NamedTuple):
    html: int
    all: int
    requests: int
    nodes: int


def zipped(body: bytes) -> int:
    return len(gzip.compress(body, 9, mtime=0))


def weigh(visit: OpenPage, site: Site, path: str) -> Weight:
    """All that a phone loads of a page before the reader does anything."""
    opened = visit(path, on=site)
    opened.page.wait_for_load_state("networkidle")
    bodies = {response.url: response.body() for response in opened.responses}
    assert all(response.ok for response in opened.responses)
    assert not [url for url in bodies if "pagefind" in url]
    # A browser with a window loads the icon, too, without telling.
    icon = opened.page.locator("link[rel=icon]").evaluate("link => link.href")
    bodies.setdefault(icon, site.file(site.path_of(icon)).read_bytes())
    html = bodies[opened.page.url]
    nodes = opened.page.evaluate("document.querySelectorAll('*').length")
    return Weight(zipped(html), sum(map(zipped, bodies.values())), len(bodies), nodes)


def over_budget(weight: Weight) -> dict[str, int]:
    """The figures that are too high."""
    most = Weight(MOST_HTML, MOST_BYTES, MOST_REQUESTS, MOST_NODES)
    return {
        name: figure
        for name, figure, limit in zip(Weight._fields, weight, most, strict=True)
        if figure > limit
    }


def assert_same_weight(visit: OpenPage, site: Site, large: Site) -> None:
    """A lesson of the large course keeps to the budget, and is hardly heavier than before."""
    path = address(LESSON, DEFAULT)
    before, after = weigh(visit, site, path), weigh(visit, large, path)
    assert over_budget(after) == {}
    assert after.all - before.all <= MOST_GROWTH


@pytest.mark.parametrize("path", LESSONS)
def test_html_of_a_lesson_keeps_to_the_budget(site: Site, path: str) -> None:
    assert zipped(site.file(path).read_bytes()) <= MOST_HTML


@pytest.mark.parametrize("path", in_turn(LESSONS))
def test_lesson_keeps_to_the_budget(visit: OpenPage, site: Site, path: str) -> None:
    assert over_budget(weigh(visit, site, path)) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_page_loads_no_more_than_a_lesson(visit: OpenPage, site: Site, language: str) -> None:
    weight = weigh(visit, site, address("index", language))
    assert weight.all <= MOST_BYTES
    assert weight.requests <= MOST_REQUESTS


def test_weight_is_the_same_with_three_hundred_lessons_to_come(
    visit: OpenPage, site: Site, build_large: BuildLarge
) -> None:
    assert_same_weight(visit, site, build_large(lambda root: plan_course(root, MANY_LESSONS)))


@pytest.mark.slow
def test_weight_is_the_same_with_three_hundred_lessons(
    visit: OpenPage, site: Site, build_large: BuildLarge
) -> None:
    assert_same_weight(visit, site, build_large(lambda root: grow_course(root, THREE_HUNDRED_LESSONS)))
