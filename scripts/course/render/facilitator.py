"""Notes for trainers: taken out of the lesson, collected on one page per module."""

from __future__ import annotations

import html

from markdown import Markdown

from course.model.course import Course
from course.model.page import Page
from course.render.address import page_url, relative_url, resolve_page_links

NOTES = "facilitate/"
"""The folder of the pages that collect the notes, one page for each module."""

_DIRECTIVE = "facilitator"


def learner_markdown(page: Page) -> str:
    """The page's Markdown as learners see it: the lines of the notes are blank, so that line numbers stay."""
    lines = page.body.split("\n")
    for directive in page.directives:
        if directive.name == _DIRECTIVE and directive.end is not None:
            start, end = directive.line - page.body_line, directive.end - page.body_line + 1
            lines[start:end] = [""] * (end - start)
    return "\n".join(lines)


def render_notes(course: Course, language: str, module_id: str, here: str) -> str:
    """The notes of the module's written lessons, each under its lesson's title; `here` is the page's name."""
    markdown = Markdown(extensions=["attr_list"])
    parts = []
    for lesson_id in course.outline.value.modules[module_id].lessons:
        name = f"{module_id}/{lesson_id}"
        page = course.page(language, name)
        if not page:
            continue
        default = course.default_language
        address = relative_url(page_url(language, name, default), page_url(language, here, default))
        notes = "".join(
            markdown.reset().convert(directive.body)
            for directive in page.directives
            if directive.name == _DIRECTIVE
        )
        notes = resolve_page_links(notes, name, here, language, default)
        parts.append(
            f'<section class="notes" lang="{page.language}"><h2 id="notes-{lesson_id}">'
            f'<a href="{html.escape(address)}">{html.escape(page.title)}</a></h2>{notes}</section>'
        )
    return "".join(parts)


def render_notes_links(course: Course, language: str, here: str, label: str) -> str:
    """The notes of all modules, to go from one to another; nothing where there is only one page of them."""
    default = course.default_language
    pages = [
        (name, page)
        for name in course.outline.value.pages
        if name.startswith(NOTES) and (page := course.page(language, name))
    ]
    if len(pages) < 2:
        return ""
    items = []
    for name, page in pages:
        address = relative_url(page_url(language, name, default), page_url(language, here, default))
        current = ' aria-current="page"' if name == here else ""
        items.append(
            f'<li lang="{page.language}"><a href="{html.escape(address)}"{current}>'
            f"{html.escape(page.title)}</a></li>"
        )
    return f'<nav class="notes-pages" aria-label="{html.escape(label)}"><ul>{"".join(items)}</ul></nav>'
