"""What machines read of a page: its addresses, translations, description, preview and data."""

from __future__ import annotations

import json
from collections import Counter
from xml.etree import ElementTree

import pytest
from PIL import Image

from browser.built.markup import Markup
from browser.built.places import DEFAULT, LANGUAGES, LESSON, LESSONS, PAGES, address
from browser.built.serving import Site

HOMES = [address("index", language) for language in LANGUAGES]
LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def language_of(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in LANGUAGES else DEFAULT


def alternates(page: Markup) -> dict[str, str]:
    links = page.find("link", rel="alternate")
    return {link.attributes["hreflang"]: link.attributes["href"] for link in links}


def test_every_page_of_the_project_is_on_the_site(site: Site) -> None:
    assert sorted(site.pages) == sorted(PAGES)


@pytest.mark.parametrize("path", PAGES)
def test_head_is_complete(site: Site, path: str) -> None:
    page = Markup(site.text(path))
    assert page.one("html").attributes["lang"] == language_of(path)
    assert page.one("link", rel="canonical").attributes["href"] == site.url + path
    assert page.meta("og:url") == site.url + path
    assert 50 <= len(page.meta("description")) <= 170
    assert page.meta("og:description") == page.meta("description")
    assert page.meta("og:title") in page.one("title").text
    assert page.meta("og:site_name")
    assert len(page.find("h1")) == 1
    assert page.meta("viewport") == "width=device-width,initial-scale=1"


@pytest.mark.parametrize("path", PAGES)
def test_translations_name_each_other(site: Site, path: str) -> None:
    here = alternates(Markup(site.text(path)))
    assert here.keys() == {*LANGUAGES, "x-default"}
    assert here[language_of(path)] == site.url + path
    assert here["x-default"] == here[DEFAULT]
    for other in set(here.values()):
        assert alternates(Markup(site.text(site.path_of(other)))) == here


@pytest.mark.parametrize("path", PAGES)
def test_preview_picture_exists_in_the_size_it_says(site: Site, path: str) -> None:
    page = Markup(site.text(path))
    with Image.open(site.file(site.path_of(page.meta("og:image")))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (1200, 630)
    assert (page.meta("og:image:width"), page.meta("og:image:height")) == ("1200", "630")


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_descriptions_are_unique_in_a_language(site: Site, language: str) -> None:
    pages = [Markup(site.text(path)) for path in PAGES if language_of(path) == language]
    for texts in ([page.one("title").text for page in pages], [page.meta("description") for page in pages]):
        assert [text for text, times in Counter(texts).items() if times > 1] == []


@pytest.mark.parametrize("path", HOMES)
def test_home_is_a_course_for_machines(site: Site, path: str) -> None:
    data = Markup(site.text(path)).data
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "Course"
    assert data["url"] == site.url + path
    assert data["inLanguage"] == language_of(path)
    # What search engines ask of a course.
    assert data["name"]
    assert data["description"]
    assert data["provider"]["name"]
    assert data["offers"]["category"] == "Free"
    assert data["hasCourseInstance"]["courseWorkload"].startswith("PT")


@pytest.mark.parametrize("path", LESSONS)
def test_lesson_is_a_learning_resource_for_machines(site: Site, path: str) -> None:
    data = Markup(site.text(path)).data
    assert data["@type"] == "LearningResource"
    assert data["url"] == site.url + path
    assert data["inLanguage"] == language_of(path)
    assert data["license"] == LICENSE
    assert data["teaches"]
    home = Markup(site.text(address("index", language_of(path)))).data
    assert data["isPartOf"]["@id"] == home["@id"]


@pytest.mark.parametrize("path", PAGES)
def test_every_link_stays_in_the_language_of_its_page(site: Site, path: str) -> None:
    """But those that say where they lead. A link is followed as a browser does."""
    away = []
    for link in Markup(site.text(path)).find("a"):
        target = link.attributes.get("href", "")
        if "hreflang" in link.attributes or target.startswith(("http", "#")):
            continue
        folder = (site.file(path).parent / target.partition("#")[0]).resolve().relative_to(site.folder)
        if language_of(f"{folder.as_posix()}/") != language_of(path):
            away.append(target)
    assert away == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_manifest_and_its_icons(site: Site, language: str) -> None:
    home = address("index", language)
    link = Markup(site.text(address(LESSON, language))).one("link", rel="manifest").attributes["href"]
    file = (site.file(address(LESSON, language)).parent / link).resolve()
    assert file == site.folder / home / "manifest.webmanifest"
    manifest = json.loads(file.read_text("utf-8"))
    assert manifest["lang"] == language
    assert manifest["name"] == Markup(site.text(home)).meta("og:site_name")
    assert (file.parent / manifest["start_url"] / "index.html").exists()
    for icon in manifest["icons"]:
        path = (file.parent / icon["src"]).resolve()
        if icon["type"] == "image/png":
            with Image.open(path) as picture:
                assert "x".join(map(str, picture.size)) == icon["sizes"]
        else:
            assert path.read_text("utf-8").startswith("<svg")


def test_sitemap_lists_every_page_with_its_translations(site: Site) -> None:
    names = {
        "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xhtml": "http://www.w3.org/1999/xhtml",
    }
    entries = ElementTree.parse(site.folder / "sitemap.xml").getroot().findall("sitemap:url", names)
    listed = {str(entry.findtext("sitemap:loc", "", names)): entry for entry in entries}
    assert sorted(listed) == sorted(site.url + path for path in PAGES)
    assert len(listed) == len(entries)
    for url, entry in listed.items():
        links = {link.attrib["hreflang"]: link.attrib["href"] for link in entry.findall("xhtml:link", names)}
        here = alternates(Markup(site.text(site.path_of(url))))
        assert links.items() <= here.items()
        assert links.keys() >= set(LANGUAGES)


def test_robots_may_read_all_and_find_the_sitemap(site: Site) -> None:
    lines = (site.folder / "robots.txt").read_text("utf-8").splitlines()
    assert "User-agent: *" in lines
    assert f"Sitemap: {site.url}sitemap.xml" in lines
    assert not [line for line in lines if line.startswith("Disallow")]
