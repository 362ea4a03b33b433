"""What machines read of the site: schema.org data, the sitemap, the app manifest, robots.txt."""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import escape

from course.model.course import Course
from course.model.page import Page
from course.render.address import page_url
from course.render.view import PageView

PAPER = "#fffaf2"
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"


def render_structured_data(view: PageView, page: Page | None, site_url: str) -> str:
    """The JSON-LD of a page, to stand in a `<script>` element."""
    data = _structured_data(view, page, site_url)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _structured_data(view: PageView, page: Page | None, site_url: str) -> dict[str, Any]:
    """The home page is a Course, a lesson a LearningResource, others a WebPage."""
    course = {
        "@type": "Course",
        "@id": f"{site_url}{view.home}#course",
        "name": view.words.site.name,
        "url": f"{site_url}{view.home}",
    }
    # The home page says the rest of it.
    whole = {"@type": course["@type"], "@id": course["@id"]}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "name": view.title,
        "description": view.description,
        "url": f"{site_url}{view.canonical}",
        "inLanguage": view.text_language.code,
        "isAccessibleForFree": True,
        "license": LICENSE_URL,
    }
    if page and page.name == "index":
        provider = {"@type": "Organization", "name": view.words.site.name, "url": site_url}
        instance = {
            "@type": "CourseInstance",
            "courseMode": "Online",
            "courseWorkload": f"PT{view.total_minutes}M",
        }
        offer = {"@type": "Offer", "price": 0, "priceCurrency": "EUR", "category": "Free"}
        return data | course | {"provider": provider, "hasCourseInstance": instance, "offers": offer}
    if view.lesson:
        return data | {
            "@type": "LearningResource",
            "learningResourceType": "lesson",
            "timeRequired": f"PT{view.lesson.minutes}M",
            "teaches": list(view.lesson.objectives),
            "isPartOf": whole,
        }
    return data | {"@type": "WebPage", "isPartOf": whole}


def render_sitemap(course: Course, site_url: str) -> str:
    """Every page in every language it is really written in, with its translations; no fallback pages."""
    entries = []
    for name in course.expected_pages():
        codes = [code for code in course.codes if (code, name) in course.pages]
        urls = {code: escape(site_url + page_url(code, name, course.default_language)) for code in codes}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{url}"/>' for code, url in urls.items()
        )
        entries += [f"<url><loc>{url}</loc>{links}</url>\n" for url in urls.values()]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "".join(entries) + "</urlset>\n"
    )


def render_manifest(course: Course, language: str) -> str:
    """The web manifest of one language; addresses in it are relative to the manifest."""
    site = course.interface[language].value.site
    root = "" if language == course.default_language else "../"
    icons = [
        {"src": f"{root}assets/mark.svg", "type": "image/svg+xml", "sizes": "any"},
        *(
            {"src": f"{root}assets/icon-{size}.png", "type": "image/png", "sizes": f"{size}x{size}"}
            for size in (192, 512)
        ),
    ]
    manifest = {
        "name": site.name,
        "short_name": site.name,
        "description": site.tagline,
        "lang": language,
        "dir": course.language(language).direction,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def render_robots(site_url: str) -> str:
    """Everything may be read; here is the list."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
