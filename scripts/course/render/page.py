"""Fills a rendered page: the words of its language, and everything that comes from the rest of the course."""

from __future__ import annotations

import html

from course.model.course import Course
from course.model.outline import PlacedLesson
from course.model.page import Page
from course.model.quiz import locate
from course.model.words import Interface
from course.render.address import page_url, relative_url, resolve_page_link
from course.render.facilitator import render_notes, render_notes_links
from course.render.glossary import render_glossary
from course.render.picture import render_picture
from course.render.quiz import QuizView, Section, render_prequestion, render_question_alone, render_quiz
from course.render.slots import fill_slots, fill_words
from course.render.source_notes import render_source_notes
from course.render.street import StreetLesson, StreetModule, StreetWords, render_street
from course.render.view import lesson_title
from course.render.words import fill_in, look_up, month_name
from course.render.worksheets import render_worksheets


def fill_page(text: str, course: Course, page: Page, language: str) -> str:
    """The page's HTML, complete.

    `page` is what was rendered; `language` is the part of the site it appears in, which differs from
    the page's own where a translation is missing. Words inside the text are in the page's language.
    """
    filler = _Filler(course, page, language)
    return fill_words(fill_slots(text, filler.render), lambda key: look_up(filler.interface, key))


class _Filler:
    """Renders each kind of slot for one page."""

    def __init__(self, course: Course, page: Page, language: str) -> None:
        self.course = course
        self.page = page
        self.language = language
        self.interface: Interface = course.interface[page.language].value

    def render(self, kind: str, argument: str) -> str:
        match kind:
            case "checked":
                label = fill_in(self.interface.panel.dated, month=month_name(argument, self.page.language))
                return f'<p class="panel__label">{html.escape(label)}</p>'
            case "picture":
                words = self.course.picture_words[self.page.language].value.root[argument]
                return render_picture(self.course.pictures[argument], words)
            case "prequestion":
                return self._objectives() + self._prequestion(argument)
            case "quiz":
                return render_quiz(self._quiz(argument))
            case "try":
                return self._try(argument)
            case "street":
                return self._street()
            case "glossary":
                return render_glossary(self.course.termbase[self.page.language].value, self.interface)
            case "sources":
                return render_source_notes(self.course, self.page.language, self._link_lesson)
            case "worksheets":
                return render_worksheets(self.course, self.language, self.page.name)
            case "facilitator-notes":
                label = self.interface.site.facilitators
                links = render_notes_links(self.course, self.language, self.page.name, label)
                return links + render_notes(self.course, self.language, argument, self.page.name)
            case _:
                raise ValueError(f"no renderer for the slot '{kind}'")

    def _objectives(self) -> str:
        objectives = self.page.front.value.objectives.values()
        items = "".join(f"<li>{html.escape(objective)}</li>" for objective in objectives)
        heading = html.escape(self.interface.lesson.objectives)
        return (
            f'<section class="objectives" aria-labelledby="objectives">'
            f'<h2 id="objectives">{heading}</h2><ul>{items}</ul></section>'
        )

    def _quiz(self, quiz_id: str) -> QuizView:
        quiz = self.course.quizzes[quiz_id].value
        return QuizView(
            quiz_id,
            quiz,
            self.course.quiz_words[self.page.language, quiz_id].value,
            self.interface,
            self.page.language,
            find_section=lambda reference: self._section(*locate(reference, quiz.lesson)),
            link=lambda target: self._quiz_link(quiz.lesson, target),
        )

    def _section(self, lesson: str, section: str) -> Section:
        """A section of a lesson; of another one than the page's, with its number and title."""
        page = self.course.page(self.page.language, lesson)
        heading = page.heading(section) if page else None
        title = heading.text if heading else section
        placed = self.course.lesson(lesson)
        if placed is None or lesson == self.page.name:
            return Section(self._quiz_link(lesson, f"#{section}"), title)
        name = f"{placed.label} {lesson_title(self.course, lesson, self.page.language)}"
        return Section(self._quiz_link(lesson, f"#{section}"), title, name)

    def _quiz_link(self, lesson: str, target: str) -> str:
        """A link as the words of a lesson's quiz write it, where that quiz may stand on another page."""
        if target.startswith("#"):
            return target if lesson == self.page.name else self._address(lesson) + target
        return resolve_page_link(target, lesson, self.page.name, self.language, self.course.default_language)

    def _prequestion(self, question_id: str) -> str:
        found = self.course.quiz_of(self.page.name)
        if found is None:
            raise LookupError(f"{self.page.path}: a prequestion in a page without quiz")
        return render_prequestion(self._quiz(found[0]), question_id)

    def _try(self, argument: str) -> str:
        quiz_id, _, question_id = argument.partition("/")
        return f'<div class="try">{render_question_alone(self._quiz(quiz_id), question_id)}</div>'

    def _street(self) -> str:
        words = self.interface
        labels = StreetWords(
            module=words.lesson.module,
            minutes=words.lesson.minutes,
            finished=words.home.window_lit,
            planned=words.home.window_planned,
            legend=words.home.legend,
        )
        outline_words = self.course.outline_words[self.page.language].value
        modules = [
            StreetModule(
                number=number,
                title=outline_words.modules[module_id].title,
                summary=outline_words.modules[module_id].summary,
                lessons=tuple(self._street_lessons(module_id)),
            )
            for number, module_id in enumerate(self.course.outline.value.modules, 1)
        ]
        heading = html.escape(words.home.modules)
        return f'<h2 id="street">{heading}</h2>{render_street(modules, labels)}'

    def _street_lessons(self, module_id: str) -> list[StreetLesson]:
        return [
            StreetLesson(
                page=placed.page,
                label=placed.label,
                title=lesson_title(self.course, placed.page, self.page.language),
                minutes=placed.lesson.minutes,
                href=self._address(placed.page) if placed.lesson.is_written else None,
            )
            for placed in self.course.lessons()
            if placed.module_id == module_id
        ]

    def _link_lesson(self, placed: PlacedLesson) -> str:
        title = html.escape(lesson_title(self.course, placed.page, self.page.language))
        return f'<a href="{html.escape(self._address(placed.page))}">{placed.label} {title}</a>'

    def _address(self, name: str) -> str:
        default = self.course.default_language
        here = page_url(self.language, self.page.name, default)
        return relative_url(page_url(self.language, name, default), here)
