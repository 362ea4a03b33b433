"""What the templates need to know of a page: one frozen value, so that they only lay out.

Addresses are below the site's root (`it/before/…/`); the templates make them relative.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from babel import Locale

from course.model.course import Course, Language
from course.model.outline import PlacedLesson
from course.model.page import Page
from course.model.words import Interface
from course.render.address import page_url
from course.render.facilitator import NOTES
from course.render.words import fill_in

T = TypeVar("T")

NOT_FOUND = "404"
"""The name of the page for addresses that lead nowhere."""

NEARBY = 7
"""How many modules, and how many lessons of a module, the navigation shows at most."""


@dataclass(frozen=True)
class LinkView:
    """A link, or without `url` a title that leads nowhere yet."""

    title: str
    url: str | None = None
    label: str = ""
    is_current: bool = False


@dataclass(frozen=True)
class ModuleView:
    """A module in the navigation; its lessons are shown where the reader is in it."""

    number: int
    title: str
    url: str | None
    lessons: tuple[LinkView, ...] = ()


@dataclass(frozen=True)
class AlternateView:
    """The same page in another language; `is_translated` tells whether it is more than a fallback."""

    language: Language
    url: str
    is_translated: bool


@dataclass(frozen=True)
class LessonView:
    """The frame of a lesson."""

    place: tuple[str, ...]
    minutes: int
    objectives: tuple[str, ...]
    sources: tuple[str, ...]
    next: LinkView | None


@dataclass(frozen=True)
class PageView:
    """Everything that `overrides/` shows of a page besides its text."""

    name: str
    url: str
    language: Language
    text_language: Language
    title: str
    description: str
    words: Interface
    home: str
    about: str
    canonical: str
    default_url: str
    manifest: str
    start: str
    lesson_count: int
    usual_minutes: int
    total_minutes: int
    main_pages: tuple[LinkView, ...]
    modules: tuple[ModuleView, ...]
    sections: tuple[LinkView, ...]
    alternates: tuple[AlternateView, ...]
    lesson: LessonView | None
    diagnostic: LinkView | None
    final: LinkView | None
    fallback_notice: str | None

    @property
    def is_fallback(self) -> bool:
        return self.fallback_notice is not None

    @property
    def is_searchable(self) -> bool:
        """Whether learners find it: a text of its own that is not for trainers."""
        return not (self.is_fallback or self.name == NOT_FOUND or self.name.startswith(NOTES))


def view_page(course: Course, page: Page, language: str) -> PageView:
    """The view of `page` in the part of the site that is in `language`."""
    words = course.interface[language].value
    placed = course.lesson(page.name)
    default = course.default_language
    home = page_url(language, "index", default)
    lessons = list(course.lessons())
    return PageView(
        name=page.name,
        url=page_url(language, page.name, default),
        language=course.language(language),
        text_language=course.language(page.language),
        title=page.title,
        description=page.front.value.description,
        words=words,
        home=home,
        about=page_url(language, "about", default),
        canonical=page_url(page.language, page.name, default),
        default_url=page_url(default, page.name, default),
        manifest=f"{home}manifest.webmanifest",
        start=next(
            page_url(language, lesson.page, default) for lesson in lessons if lesson.lesson.is_written
        ),
        lesson_count=len(lessons),
        usual_minutes=5 * round(median(lesson.lesson.minutes for lesson in lessons) / 5),
        total_minutes=sum(lesson.lesson.minutes for lesson in lessons),
        main_pages=tuple(_main_pages(course, page, language)),
        modules=tuple(_modules(course, placed, language)),
        sections=tuple(
            LinkView(heading.text, f"#{heading.id}") for heading in page.headings if heading.level == 2
        ),
        alternates=tuple(_alternates(course, page.name)),
        lesson=_lesson(course, placed, page, language) if placed else None,
        diagnostic=_check(course, "diagnostic", language),
        final=_check(course, "final", language),
        fallback_notice=_fallback_notice(course, page, language) if page.language != language else None,
    )


def _check(course: Course, name: str, language: str) -> LinkView | None:
    """The page with the check before the course or after it, if the course has one."""
    page = course.page(language, name)
    return LinkView(page.title, page_url(language, name, course.default_language)) if page else None


def _main_pages(course: Course, page: Page, language: str) -> Iterator[LinkView]:
    site = course.interface[language].value.site
    pages = course.outline.value.pages
    links = {
        "about": site.about,
        "glossary": site.glossary,
        "worksheets": site.worksheets,
        _notes_page(pages, page.name): site.facilitators,
    }
    for name, title in links.items():
        if name in pages:
            url = page_url(language, name, course.default_language)
            yield LinkView(title, url, is_current=page.name == name)


def _notes_page(pages: tuple[str, ...], here: str) -> str:
    """The notes for trainers that belong to the page `here`, else the first ones."""
    notes = [name for name in pages if name.startswith(NOTES)]
    module_id = here.removeprefix(NOTES).partition("/")[0]
    own = f"{NOTES}{module_id}"
    return own if own in notes else next(iter(notes), "")


def lesson_title(course: Course, page: str, language: str) -> str:
    """The title of a lesson: of its page if it is written, else as the outline's words announce it."""
    written = course.page(language, page)
    if written:
        return written.title
    return course.outline_words[language].value.planned[page]


def _link_lesson(course: Course, placed: PlacedLesson, language: str, current: str = "") -> LinkView:
    url = page_url(language, placed.page, course.default_language) if placed.lesson.is_written else None
    title = lesson_title(course, placed.page, language)
    return LinkView(title, url, placed.label, placed.page == current)


def _modules(course: Course, here: PlacedLesson | None, language: str) -> tuple[ModuleView, ...]:
    """The modules around the reader's, and the lessons around the reader's in it.

    So the navigation weighs the same in a course of three lessons and of three hundred.
    """
    modules = tuple(
        _module(course, number, module_id, here, language)
        for number, module_id in enumerate(course.outline.value.modules, 1)
    )
    return _nearby(modules, here.module_number - 1 if here else 0)


def _module(
    course: Course, number: int, module_id: str, here: PlacedLesson | None, language: str
) -> ModuleView:
    inside = [placed for placed in course.lessons() if placed.module_id == module_id]
    written = next((placed for placed in inside if placed.lesson.is_written), None)
    lessons: tuple[LinkView, ...] = ()
    if here is not None and here.module_id == module_id:
        around = _nearby(tuple(inside), here.place - 1)
        lessons = tuple(_link_lesson(course, placed, language, here.page) for placed in around)
    return ModuleView(
        number,
        course.outline_words[language].value.modules[module_id].title,
        page_url(language, written.page, course.default_language) if written else None,
        lessons,
    )


def _alternates(course: Course, name: str) -> Iterator[AlternateView]:
    for language in course.languages:
        url = page_url(language.code, name, course.default_language)
        yield AlternateView(language, url, (language.code, name) in course.pages)


def _lesson(course: Course, placed: PlacedLesson, page: Page, language: str) -> LessonView:
    words = course.interface[language].value
    module = course.outline_words[language].value.modules[placed.module_id].title
    source_ids = dict.fromkeys(claim.partition(".")[0] for claim in placed.lesson.claim_ids)
    following = next((other for other in course.lessons() if other.number == placed.number + 1), None)
    return LessonView(
        place=(
            fill_in(words.lesson.module, number=placed.module_number) + f": {module}",
            fill_in(words.lesson.lesson, number=placed.label),
            fill_in(words.lesson.minutes, minutes=placed.lesson.minutes),
        ),
        minutes=placed.lesson.minutes,
        objectives=tuple(page.front.value.objectives.values()),
        sources=tuple(source_ids),
        next=_link_lesson(course, following, language) if following else None,
    )


def _fallback_notice(course: Course, page: Page, language: str) -> str:
    name = Locale.parse(language).languages.get(page.language, course.language(page.language).name)
    return fill_in(course.interface[language].value.notice.fallback, language=name)


def _nearby(items: tuple[T, ...], place: int) -> tuple[T, ...]:
    """At most NEARBY of the items, around the one at `place`."""
    start = max(0, min(place - NEARBY // 2, len(items) - NEARBY))
    return items[start : start + NEARBY]
