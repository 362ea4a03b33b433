"""What happens at each event of a MkDocs build, in terms of the course. Knows nothing of MkDocs' types."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from course.load import load_course
from course.model.course import Course
from course.model.page import Page
from course.render.facilitator import learner_markdown
from course.render.metadata import render_structured_data
from course.render.page import fill_page
from course.render.sources import render_sources
from course.render.view import NOT_FOUND, PageView, view_page

# Material's script is left out, its styles are bundled (build.styles), and so are ours.
_UNWANTED = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/images/",
    "assets/styles/",
    "assets/pictures/",
)


class Events:
    """The state of one build: the course, read at its start, and the address of the site."""

    course: Course
    site_url: str

    def start(self, config_path: str, site_url: str) -> None:
        """Read the course that belongs to the MkDocs configuration."""
        self.course, _ = load_course(Path(config_path).parent)
        self.site_url = site_url

    def is_wanted(self, path: str) -> bool:
        """Whether the file at `path` below docs/, or of the theme, belongs on the site."""
        return not path.startswith(_UNWANTED)

    def markdown(self, path: str) -> str:
        """The Markdown of a page, without what is not for learners."""
        return learner_markdown(self._page(path))

    def content(self, html: str, path: str, language: str) -> str:
        """The rendered Markdown with everything filled in."""
        return fill_page(html, self.course, self._page(path), language)

    def context(self, path: str, language: str) -> dict[str, Any]:
        """What the templates get for a page."""
        page = self._page(path)
        view = view_page(self.course, page, language)
        return self._context(view, page) | {"lesson_sources": self._lesson_sources(view)}

    def not_found_context(self) -> dict[str, Any]:
        """What the 404 page gets: the frame of the default home page, and a view for each language."""
        views = [view_page(self.course, self._home(code), code) for code in self.course.codes]
        frame = replace(views[0], name=NOT_FOUND, title=views[0].words.notfound.title, fallback_notice=None)
        return self._context(frame, None) | {"not_found": views}

    def _context(self, view: PageView, page: Page | None) -> dict[str, Any]:
        return {"view": view, "structured_data": Markup(render_structured_data(view, page, self.site_url))}

    def _home(self, language: str) -> Page:
        page = self.course.page(language, "index")
        if page is None:
            raise LookupError("the course has no home page")
        return page

    def _page(self, path: str) -> Page:
        language, _, name = path.removesuffix(".md").partition("/")
        return self.course.pages[language, name]

    def _lesson_sources(self, view: PageView) -> str:
        if not view.lesson:
            return ""
        sources = {name: self.course.sources[name] for name in view.lesson.sources}
        return render_sources(sources, view.words, view.language.code)
