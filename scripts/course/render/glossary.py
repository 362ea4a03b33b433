"""The glossary, from the termbase of the language: the list of its page, and the terms as data."""

from __future__ import annotations

import html
import json
import unicodedata

from course.model.words import Interface, Termbase


def render_glossary(termbase: Termbase, interface: Interface) -> str:
    """Terms with their definitions, sorted as a reader of the language looks them up; each has its id."""
    terms = sorted(termbase.root.items(), key=lambda item: sort_key(item[1].term))
    entries = []
    for term_id, term in terms:
        also = f" <span>({interface.glossary.also} {', '.join(term.also)})</span>" if term.also else ""
        entries.append(
            f'<dt id="{term_id}">{html.escape(term.term)}{also}</dt><dd>{html.escape(term.definition)}</dd>'
        )
    return f'<dl class="glossary">{"".join(entries)}</dl>'


def render_terms(termbase: Termbase, interface: Interface) -> str:
    """The same as data, fetched by `docs/assets/modules/terms.js` when a reader first asks for a word."""
    terms = {term_id: (term.term, term.definition) for term_id, term in termbase.root.items()}
    words = {"close": interface.site.close, "glossary": interface.site.glossary}
    return json.dumps({"words": words, "terms": terms}, ensure_ascii=False, separators=(",", ":")) + "\n"


def sort_key(text: str) -> tuple[str, str]:
    """Order letters with and without accents together, case aside."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)), text
