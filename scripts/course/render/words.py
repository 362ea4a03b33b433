"""Fixed words of the interface: looking them up and filling them in."""

from __future__ import annotations

from datetime import date

from babel.dates import format_skeleton

from course.model.words import Interface


def look_up(interface: Interface, key: str) -> str:
    """The word with the dotted key (`panel.key`). Raises AttributeError for a key that no language has."""
    value: object = interface
    for part in key.split("."):
        value = getattr(value, part)
    return str(value)


def fill_in(text: str, **values: object) -> str:
    """Put values into the `{name}` places of an interface text. Other braces stay as they are."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def date_locale(language: str) -> str:
    """The locale whose dates we write: English dates are British, 15 November 2013."""
    return {"en": "en_GB"}.get(language, language)


def month_name(month: str, language: str) -> str:
    """`2026-11` as the language says it: «noviembre de 2026»."""
    year, number = month.split("-")
    return str(format_skeleton("yMMMM", date(int(year), int(number), 1), locale=date_locale(language)))
