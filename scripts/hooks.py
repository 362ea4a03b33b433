"""What MkDocs calls: wiring only. Each event hands the work to the engine in `scripts/course`."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from course.build.events import Events
from course.render.slots import squeeze

events = Events()


def on_config(config: MkDocsConfig) -> None:
    """Runs once per language; the course is read at the first."""
    if not config.plugins["i18n"].building:
        events.start(config.config_file_path, config.site_url)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what the theme brings and the site does not use."""
    return Files([file for file in files if events.is_wanted(file.src_uri)])


def on_env(env: Environment, **_: Any) -> None:
    """Lines of templates that only say what to do leave no blank line on the page."""
    env.trim_blocks = env.lstrip_blocks = True


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The text as learners see it."""
    return events.markdown(page.file.src_uri)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Words, quizzes, pictures and lists into their places."""
    return events.content(html, page.file.src_uri, _language(page.file))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """What the templates show besides the text."""
    return context | events.context(page.file.src_uri, _language(page.file))


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The page for addresses that lead nowhere."""
    return context | events.not_found_context() if template_name == "404.html" else context


def on_post_page(output: str, **_: Any) -> str:
    """The page, without the templates' indentation."""
    return squeeze(output)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Templates are rendered once per language: keep the first, nothing of the others."""
    return "" if config.plugins["i18n"].building else output


def _language(file: File) -> str:
    """The language of the part of the site that the file is built for (its text may be a fallback)."""
    return str(file.locale_alternate_of)
