"""From the project's folder to a complete site on disk: the whole way, top to bottom."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

import material
from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build as run_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from course.build.images import icon_png, preview_png
from course.build.search import SearchFailed, index_site
from course.build.styles import bundle_styles, used_words
from course.check import check_course
from course.load import load_course
from course.model.course import Course
from course.problem import Problem
from course.render.address import page_url
from course.render.glossary import render_terms
from course.render.metadata import render_manifest, render_robots, render_sitemap
from course.render.search import render_search_dialog

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",  # Pagefind searches in WebAssembly
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
STYLES = ("tokens", "base", "lesson", "quiz", "home", "print")
ICON_SIZES = (192, 512)


class BuildFailed(Exception):
    """The site could not be built; `problems` says what to mend, or the text what happened."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


def build_site(
    root: Path, site: Path, site_url: str | None = None, *, is_preview: bool = False
) -> list[Problem]:
    """Build the course at `root` into the folder `site`, whole or not at all.

    `site_url` is the address it will have (default: that of mkdocs.yml). A preview has no content
    security policy, since the reloading script of the local server stands in the page.
    Returns the warnings. Raises BuildFailed on errors in the course, BadInput where it cannot be read;
    an existing `site` is then left as it was.
    """
    course, problems = load_course(root)
    problems = sorted({*problems, *check_course(course, date.today())})
    errors = tuple(problem for problem in problems if problem.severity == "error")
    if errors:
        raise BuildFailed("the course has errors", errors)
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=site.parent) as scratch:
        draft = Path(scratch) / "site"
        address = _build_pages(root, draft, site_url, is_preview)
        _write_styles(root, draft)
        _write_images(course, draft)
        _write_metadata(course, draft, address)
        try:
            index_site(draft)
        except SearchFailed as error:
            raise BuildFailed(f"the search index could not be made: {error}") from error
        _replace(site, draft, Path(scratch) / "old")
    return problems


def _build_pages(root: Path, draft: Path, site_url: str | None, is_preview: bool) -> str:
    """Run MkDocs, all languages; returns the site's address."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    settings: dict[str, str] = {"site_dir": str(draft)}
    if site_url:
        settings["site_url"] = site_url
    # MkDocs reports every step; a reader of our output wants warnings only.
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(str(root / "mkdocs.yml"), **settings)
        config.site_url = address = f"{(config.site_url or '').rstrip('/')}/"
        config.extra["content_policy"] = "" if is_preview else CONTENT_POLICY
        config.plugins.on_startup(command="build", dirty=False)
        run_mkdocs(config)
        config.plugins.on_shutdown()
    except (Abort, BuildError, ConfigurationError) as error:
        raise BuildFailed(f"MkDocs could not build the pages: {error}") from error
    except TemplateSyntaxError as error:
        path = os.path.relpath(error.filename or root, root)
        problem = Problem(path, error.lineno, error.message or "cannot be read", rule="template")
        raise BuildFailed("a template has a mistake", (problem,)) from error
    for name in ("sitemap.xml.gz", "search"):
        _remove(draft / name)
    return address


def _write_styles(root: Path, draft: Path) -> None:
    theme = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    sheets = [next(theme.glob(f"{name}.*.min.css")).read_text("utf-8") for name in ("main", "palette")]
    own = [(root / "docs/assets/styles" / f"{name}.css").read_text("utf-8") for name in STYLES]
    pages = (path.read_text("utf-8") for path in sorted(draft.rglob("*.html")))
    scripts = (path.read_text("utf-8") for path in sorted((draft / "assets/modules").glob("*.js")))
    css = bundle_styles(sheets, own, used_words(pages, scripts))
    (draft / "assets" / "site.css").write_text(css, "utf-8")


def _write_images(course: Course, draft: Path) -> None:
    for size in ICON_SIZES:
        (draft / f"assets/icon-{size}.png").write_bytes(icon_png(size))
    lessons = list(course.lessons())
    written = sum(placed.lesson.is_written for placed in lessons)
    for code in course.codes:
        words = course.interface[code].value.site
        picture = preview_png(words.name, words.tagline, written, len(lessons))
        (draft / f"assets/preview-{code}.png").write_bytes(picture)


def _write_metadata(course: Course, draft: Path, address: str) -> None:
    (draft / "sitemap.xml").write_text(render_sitemap(course, address), "utf-8")
    (draft / "robots.txt").write_text(render_robots(address), "utf-8")
    for code in course.codes:
        folder = draft / page_url(code, "index", course.default_language)
        interface = course.interface[code].value
        (draft / f"assets/search-{code}.txt").write_text(render_search_dialog(interface), "utf-8")
        terms = render_terms(course.termbase[code].value, interface)
        (draft / f"assets/terms-{code}.json").write_text(terms, "utf-8")
        (folder / "manifest.webmanifest").write_text(render_manifest(course, code), "utf-8")


def _replace(site: Path, draft: Path, old: Path) -> None:
    """Put `draft` in the place of `site`; if that fails, `site` is what it was."""
    if site.exists():
        site.rename(old)
    try:
        draft.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
