"""The about page's account of each source: what it gave, where it is taught, what is not repeated."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from course.model.course import Course
from course.model.outline import PlacedLesson
from course.model.source import Source
from course.model.words import Interface, SourceText
from course.render.inline import render_inline
from course.render.sources import render_copies, render_record, render_title
from course.render.words import fill_in, month_name

LinkLesson = Callable[[PlacedLesson], str]
"""From a lesson to a link to it, as HTML."""


def render_source_notes(course: Course, language: str, link: LinkLesson) -> str:
    """All sources with their notes, in the words of the language."""
    interface = course.interface[language].value
    words = course.source_words[language].value.root
    entries = []
    for source_id, document in course.sources.items():
        source, text = document.value, words[source_id]
        entries.append(
            f'<li id="source-{source_id}"><h3>{render_title(source, interface)}</h3>'
            f'<p class="sources__record">{render_record(source, interface, language)} '
            f"{render_copies(source, interface, language)}</p>"
            f"<p>{_inline(text.contributed)}</p>"
            f"{_lessons(course, source_id, interface, link)}"
            f"{_not_followed(source, text, interface, language)}</li>"
        )
    return f'<ul class="sources sources--notes">{"".join(entries)}</ul>'


def _lessons(course: Course, source_id: str, interface: Interface, link: LinkLesson) -> str:
    """The written lessons that teach claims of the source, with how many."""
    items = []
    for placed in course.lessons():
        count = sum(claim.startswith(f"{source_id}.") for claim in placed.lesson.claim_ids)
        if count and placed.lesson.is_written:
            ideas = escape(fill_in(interface.sources.ideas, count=count))
            items.append(f"<li>{link(placed)} ({ideas})</li>")
    return _list(interface.sources.taught, items)


def _not_followed(source: Source, text: SourceText, interface: Interface, language: str) -> str:
    """What the course does not repeat, and when its facts were last looked up."""
    items = [f"<li>{_inline(item)}</li>" for item in text.not_followed]
    months = [fact.checked for fact in source.facts.values()]
    note = fill_in(interface.panel.dated, month=month_name(max(months), language)) if months else ""
    return _list(interface.sources.not_followed, items) + (f"<p>{escape(note)}.</p>" if note else "")


def _list(label: str, items: list[str]) -> str:
    return f"<p><strong>{escape(label)}</strong></p><ul>{''.join(items)}</ul>" if items else ""


def _inline(text: str) -> str:
    return render_inline(text, lambda target: target)
