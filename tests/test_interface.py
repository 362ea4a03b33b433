"""Every fixed word is shown somewhere: a word that nothing uses would be translated for nothing."""

from __future__ import annotations

import re

import pytest

from course.model.words import Interface
from projects import PROJECT

WORDS = [
    (group, name)
    for group, field in Interface.model_fields.items()
    if field.annotation
    for name in field.annotation.model_fields
]
USERS = [*(PROJECT / "scripts/course/render").glob("*.py"), *(PROJECT / "overrides").rglob("*.html")]
TEXT = "\n".join(path.read_text("utf-8") for path in USERS)
# Panels are looked up by the name of their directive: word(f"panel.{name}").
BY_NAME = {("panel", name) for name in ("key", "example", "faded", "activity", "caution", "facilitator")}


@pytest.mark.parametrize(("group", "name"), WORDS)
def test_word_is_used(group: str, name: str) -> None:
    assert (group, name) in BY_NAME or re.search(rf"""[."']{name}\b""", TEXT)
