"""All worksheets of the course on one page, to fill in or to print at once."""

from __future__ import annotations

import html
from collections.abc import Iterator

from markdown import Markdown

from course.model.course import Course
from course.model.directive import opening_line
from course.model.outline import PlacedLesson
from course.model.page import Directive, Page
from course.render.address import page_url, relative_url
from course.render.slots import word


def render_worksheets(course: Course, language: str, here: str) -> str:
    """The sheets of all written lessons, in reading order; `here` is the page's name.

    Each is the element that the lesson has, with the same id: what is filled in here appears there.
    """
    markdown = Markdown(extensions=["attr_list", "course.render.blocks"])
    sheets = []
    for placed in course.lessons():
        page = course.page(language, placed.page)
        if page and placed.lesson.is_written:
            for activity, sheet in _sheets(page):
                title = _title(course, placed, page, activity, language, here)
                written = f"{opening_line(sheet.name, sheet.argument)}\n{sheet.body}\n///"
                text = markdown.reset().convert(written)
                sheets.append(f'<section class="sheet" lang="{page.language}">{title}{text}</section>')
    button = (
        f'<button class="button" type="button" data-action="print-all">{word("worksheet.print_all")}</button>'
    )
    # The lessons have the same prompts: a search finds them there.
    return f'<p class="sheets__tools" hidden>{button}</p><div data-pagefind-ignore>{"".join(sheets)}</div>'


def _sheets(page: Page) -> Iterator[tuple[Directive | None, Directive]]:
    """Each sheet of the page with the activity before it."""
    activity = None
    for directive in page.directives:
        if directive.name == "activity":
            activity = directive
        elif directive.name == "worksheet":
            yield activity, directive


def _title(
    course: Course,
    placed: PlacedLesson,
    page: Page,
    activity: Directive | None,
    language: str,
    here: str,
) -> str:
    """The lesson's number and title, and the title of the activity with a link to it."""
    heading = f"<h2>{placed.label} {html.escape(page.title)}</h2>"
    if activity is None:
        return heading
    default = course.default_language
    address = relative_url(page_url(language, page.name, default), page_url(language, here, default))
    before = [heading.id for heading in page.headings if heading.line < activity.line and heading.id]
    section = f"#{before[-1]}" if before else ""
    link = f'<a href="{html.escape(address + section)}">{html.escape(activity.argument)}</a>'
    return f"{heading}<p>{link}</p>"
