"""The outline of the course: modules, lessons, what each must teach. One file for all languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field, model_validator

from course.model.base import Id, Model, Text


class Lesson(Model):
    """One lesson. It is written (`claims`) or still planned (`planned`)."""

    minutes: int = Field(ge=1, le=20, description="How long a reader needs, in minutes.")
    objectives: tuple[Id, ...] = Field(
        min_length=1, description="Ids of what the reader can do afterwards; the words are in the page."
    )
    claims: dict[Id, tuple[str, ...]] = Field(
        default={}, description="Section id: the claims (`source.id`) that the section teaches."
    )
    planned: tuple[str, ...] = Field(
        default=(), description="Of a lesson that is not written yet: the claims it will teach."
    )
    original: str | None = Field(
        default=None, description="The language it was first written in, if not the course's."
    )

    @model_validator(mode="after")
    def _written_or_planned(self) -> Lesson:
        if bool(self.claims) == bool(self.planned):
            raise ValueError("a lesson has either 'claims' (it is written) or 'planned' (it is not yet)")
        return self

    @property
    def is_written(self) -> bool:
        return bool(self.claims)

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims it teaches or will teach, in order, each once."""
        taught = (claim for claims in self.claims.values() for claim in claims)
        return tuple(dict.fromkeys((*taught, *self.planned)))


class Module(Model):
    """A folder of lessons, in reading order."""

    lessons: dict[Id, Lesson] = Field(min_length=1)

    @property
    def is_finished(self) -> bool:
        return all(lesson.is_written for lesson in self.lessons.values())


class Outline(Model):
    """`docs/course.yml`."""

    original: str = Field(description="The language that the others are compared with.")
    modules: dict[Id, Module] = Field(min_length=1)
    pages: tuple[str, ...] = Field(
        default=("index",), description="Pages that are not lessons, without `.md`; in every language."
    )
    misconceptions: dict[str, Text] = Field(
        default={}, description="Codes that wrong options carry, with a name for authors and trainers."
    )

    def placed_lessons(self) -> Iterator[PlacedLesson]:
        """All lessons in reading order, with their place."""
        number = 0
        for module_number, (module_id, module) in enumerate(self.modules.items(), 1):
            for place, (lesson_id, lesson) in enumerate(module.lessons.items(), 1):
                number += 1
                yield PlacedLesson(module_id, lesson_id, lesson, module_number, place, number)

    def original_of(self, page: str) -> str:
        """The language that `page` (a path without language and `.md`) was first written in."""
        module_id, _, lesson_id = page.partition("/")
        module = self.modules.get(module_id)
        lesson = module.lessons.get(lesson_id) if module else None
        return (lesson.original if lesson else None) or self.original


@dataclass(frozen=True)
class PlacedLesson:
    """A lesson with its place: module 1, lesson 2 of it, the 2nd of the course."""

    module_id: str
    lesson_id: str
    lesson: Lesson
    module_number: int
    place: int
    number: int

    @property
    def page(self) -> str:
        """Its path below a language's folder, without `.md`: `before/no-off-switch`."""
        return f"{self.module_id}/{self.lesson_id}"

    @property
    def label(self) -> str:
        """`1.2`: the number a reader sees."""
        return f"{self.module_number}.{self.place}"
