"""The search dialog of a language: a piece of HTML of its own, fetched when a reader first searches.

It is not in the pages, since most readers never open it; `docs/assets/modules/search.js` brings it in.
It is no page either: its name ends in `.txt`, so that nothing takes it for one.
"""

from __future__ import annotations

from html import escape

from course.model.words import Interface


def render_search_dialog(interface: Interface) -> str:
    """The dialog with all its words; those that are shown later stand in `data-` attributes."""
    words = interface.search
    states = {
        "hint": words.hint,
        "empty": words.empty,
        "results": words.results,
        "one-result": words.one_result,
        "unavailable": words.unavailable,
        "failed": words.failed,
    }
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in states.items())
    return (
        '<dialog id="search" class="search" aria-labelledby="search-title">'
        '<form class="search__form" role="search" method="dialog">'
        f'<h2 id="search-title" class="search__title">{escape(words.title)}</h2>'
        '<button class="button button--quiet" type="submit" value="close">'
        f"{escape(interface.site.close)}</button>"
        '<input type="search" autocomplete="off" aria-labelledby="search-title"'
        f' placeholder="{escape(words.placeholder)}"></form>'
        f'<p class="search__status" role="status"{data}></p><ol class="search__results"></ol></dialog>\n'
    )
