"""Dates of sources, as each language writes them."""

from __future__ import annotations

import pytest

from course.load.document import load_document
from course.model.words import Interface
from course.render.sources import published_date
from projects import PROJECT

DATES = [
    ("2013-11-15", "es", "15 de noviembre de 2013"),
    ("2013-11-15", "it", "15 novembre 2013"),
    ("2013-11-15", "en", "15 November 2013"),
    ("2010-06", "es", "junio de 2010"),
    ("2010", "it", "2010"),
    ("2008/2010~", "en", "about 2008–2010"),
]


@pytest.mark.parametrize(("published", "language", "words"), DATES)
def test_published_date(published: str, language: str, words: str) -> None:
    interface = load_document(PROJECT, f"docs/{language}/interface.yml", Interface).value
    assert published_date(published, interface, language) == words
