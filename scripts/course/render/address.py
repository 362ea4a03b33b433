"""Where a page lies on the site: addresses relative to the site's root, as MkDocs lays pages out."""

from __future__ import annotations

import posixpath
import re

_HREF = re.compile(r'href="([^"]*)"')
_RELATIVE_PAGE = re.compile(r"^(?![a-z][a-z0-9+.-]*:|/|#)([^#]*)\.md(#.*)?$")


def page_url(language: str, name: str, default_language: str) -> str:
    """The address of a page below the site's root: `it/before/no-off-switch/`; the home page is ``""``."""
    prefix = "" if language == default_language else f"{language}/"
    if name == "index":
        return prefix
    return f"{prefix}{name.removesuffix('/index')}/"


def relative_url(target: str, page: str) -> str:
    """The address of `target` (below the root, maybe with `#section`) as a link on the page at `page`."""
    path, mark, section = target.partition("#")
    # posixpath.relpath drops the final slash of a folder, and cannot start from the empty path.
    relative = posixpath.relpath(f"/{path}", f"/{page}")
    if path.endswith("/") or not path:
        relative += "/"
    return f"{relative}{mark}{section}"


def resolve_page_link(link: str, name: str, here: str, language: str, default_language: str) -> str:
    """A link as it is written on page `name` (`fix-first.md#x`), made to work on page `here`.

    Links that are not to pages of the course are returned as they are.
    """
    match = _RELATIVE_PAGE.match(link)
    if not match:
        return link
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), match.group(1)))
    address = relative_url(
        page_url(language, target, default_language), page_url(language, here, default_language)
    )
    return address + (match.group(2) or "")


def resolve_page_links(text: str, name: str, here: str, language: str, default_language: str) -> str:
    """The same for every link of a piece of HTML."""
    return _HREF.sub(
        lambda match: f'href="{resolve_page_link(match.group(1), name, here, language, default_language)}"',
        text,
    )
