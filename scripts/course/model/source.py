"""A source text: its record, the claims it makes in our words, and what has changed since."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from course.model.base import Id, Model, Text

ClaimId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*\.c\d+$")]
Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]

Published = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4})?~?$"),
    Field(description="As precise as it is known: 2010, 2010-06, 2013-11-15, 2008/2010; `~` for «about»."),
]


class Fact(Model):
    """A dated or contested fact behind some claims."""

    claims: tuple[ClaimId, ...] = Field(min_length=1)
    status: Literal["verified", "known", "unverified"]
    checked: Month = Field(description="The month in which it was last checked, `YYYY-MM`.")
    text: Text


class Source(Model):
    """`sources/<id>.yml`."""

    title: Text | None = Field(default=None, description="The original's title, if it is known.")
    title_language: str = Field(default="en", description="The language of the title.")
    author: Text | None = Field(default=None, description="Who wrote it, if it is known.")
    publication: Text
    published: Published
    languages: tuple[str, ...] = Field(min_length=1, description="Languages of the copies that were read.")
    rights: Text
    note: Text
    claims: dict[ClaimId, Text] = Field(min_length=1)
    facts: dict[Id, Fact] = Field(default={})
