"""Terms of the glossary in lessons: each is linked where a reader first meets it, and there only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.load.page import plain_text
from course.model.course import Course
from course.model.page import Block, Page
from course.model.words import Termbase
from course.problem import Problem

_LINK = re.compile(r"^(?:\.\./)?glossary\.md#(.+)$")
_ANY_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*\)")
# What is read on its own, or by trainers, or takes no links.
_UNLINKED = frozenset({"key", "facilitator", "picture", "worksheet"})


def check_glossary(course: Course) -> Iterator[Problem]:
    """The lessons of every language whose termbase could be read."""
    for page in course.pages.values():
        if course.lesson(page.name) and page.language in course.termbase:
            yield from _twice(page)
            yield from _unlinked(page, course.termbase[page.language].value)


def _links(page: Page) -> Iterator[tuple[str, int]]:
    """The concepts that the page links, and the lines where it does."""
    for link in page.links:
        if match := _LINK.match(link.target):
            yield match.group(1), link.line


def _twice(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for concept, line in _links(page):
        if concept in first:
            hint = f"keep the link in line {first[concept]}: a term is linked where it first stands"
            message = f"the term '{concept}' is linked again"
            yield Problem(page.path, line, message, hint, "warning", rule="glossary-twice")
        first.setdefault(concept, line)


def _unlinked(page: Page, termbase: Termbase) -> Iterator[Problem]:
    """Terms that the running text uses and links nowhere; common words need no link."""
    done = {concept for concept, _ in _links(page)}
    forms = {
        form.casefold(): concept
        for concept, term in termbase.root.items()
        for form in (term.term, *term.also)
    }
    # The longest first: a “community manager” is not a community.
    anyhow = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{anyhow})(?!\w)")
    for block in page.blocks:
        if block.kind == "heading" or block.directive in _UNLINKED:
            continue
        for match in pattern.finditer(_text_beside_links(page, block).casefold()):
            concept = forms[match.group()]
            if concept not in done and not termbase.root[concept].common:
                done.add(concept)
                hint = f"write '[{match.group()}](../glossary.md#{concept})' where it first stands"
                message = f"the term '{match.group()}' is not linked to the glossary"
                yield Problem(page.path, block.line, message, hint, "warning", rule="glossary-unlinked")


def _text_beside_links(page: Page, block: Block) -> str:
    """The words of the block that are not a link already: a link cannot stand in a link."""
    lines = page.body.split("\n")[block.line - page.body_line :]
    others = {other.line for other in page.blocks} - {block.line}
    written = []
    for number, line in enumerate(lines, block.line):
        if not line.strip() or number in others or line.startswith("///"):
            break
        written.append(line)
    return plain_text(_ANY_LINK.sub(" · ", " ".join(written)))
