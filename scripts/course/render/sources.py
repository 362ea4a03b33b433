"""Attribution: the source texts, as the language says dates and languages."""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import date

from babel import Locale
from babel.dates import format_date

from course.model.base import Document
from course.model.source import Source
from course.model.words import Interface
from course.render.words import date_locale, fill_in, month_name


def render_sources(sources: Mapping[str, Document[Source]], interface: Interface, language: str) -> str:
    """A list of the sources. Titles stay in the language of the original."""
    entries = "".join(
        f'<li id="source-{source_id}">{render_title(document.value, interface)}'
        f"<p>{render_record(document.value, interface, language)}</p></li>"
        for source_id, document in sources.items()
    )
    return f'<ul class="sources">{entries}</ul>'


def render_title(source: Source, interface: Interface) -> str:
    """The title of the original, or words for one that is not known."""
    if source.title is None:
        return html.escape(interface.sources.untitled)
    return f'<cite lang="{source.title_language}">{html.escape(source.title)}</cite>'


def render_record(source: Source, interface: Interface, language: str) -> str:
    """Who wrote it, where and when it appeared."""
    words = interface.sources
    published = fill_in(words.published, date=published_date(source.published, interface, language))
    author = source.author or words.unknown_author
    return html.escape(f"{author}, {source.publication}. {published}.", quote=False)


def render_copies(source: Source, interface: Interface, language: str) -> str:
    """The languages in which we read it, as the page's language calls them."""
    names = Locale.parse(language).languages
    languages = ", ".join(str(names.get(code, code)) for code in source.languages)
    return html.escape(fill_in(interface.sources.read_in, languages=languages), quote=False) + "."


def published_date(published: str, interface: Interface, language: str) -> str:
    """A date of `Source.published` in words: `2010-06` «junio de 2010», `2008/2010~` «hacia 2008–2010»."""
    plain = published.removesuffix("~").replace("/", "–")
    match plain.split("-"):
        case [year, month]:
            text = month_name(f"{year}-{month}", language)
        case [year, month, day]:
            text = format_date(
                date(int(year), int(month), int(day)), format="long", locale=date_locale(language)
            )
        case _:
            text = plain
    return fill_in(interface.sources.about_date, date=text) if published.endswith("~") else text
