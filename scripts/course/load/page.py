"""Markdown to a `Page`: a line scanner that sees structure, for checks. It renders nothing.

The page is rendered by Python-Markdown; this sees the same structure with line numbers, which
Python-Markdown does not keep. A test renders every construct both ways and compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from course.load.document import parse_document
from course.load.text import BadInput, read_text
from course.model.page import Block, Directive, FrontMatter, Heading, Link, Page
from course.problem import Problem

_FRONT = re.compile(r"\A---\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
# As Python-Markdown has it: no space is needed after the signs, and a line of = or - makes a heading too.
_HEADING = re.compile(r"^(#{1,6})\s*(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^(=+|-+) *$")
_ATTRIBUTES = re.compile(r"\s*\{:?([^{}]*)\}$")
_ID = re.compile(r"#([^\s#]+)")
_DIRECTIVE = re.compile(r"^(/{3,})\s*([^\s|]+)\s*(?:\|\s*(.*?)\s*)?$")
_DIRECTIVE_END = re.compile(r"^(/{3,})\s*$")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_LINK = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+[\"'][^)]*[\"'])?\s*\)")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s>]+)>?(?:\s|$)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CODE_SPAN = re.compile(r"(`+).+?\1", re.DOTALL)
_CODE_MARK = "\ufffc"


def load_page(root: Path, path: str, language: str, name: str) -> Page:
    """Read one page. Raises BadInput with all that is wrong with its form."""
    return parse_page(read_text(root, path), path, language, name)


def parse_page(text: str, path: str, language: str, name: str) -> Page:
    """Scan the text of a page. Raises BadInput where the front matter is missing or wrong."""
    front = _FRONT.match(text)
    if not front or not front.group(1).strip():
        message = (
            "has a front matter that does not end"
            if not front and text[:4] == "---\n"
            else "has no front matter"
        )
        hint = "start the page with a line '---', 'title: …', 'description: …' and a line '---'"
        raise BadInput(Problem(path, 1, message, hint, rule="front-matter"))
    meta = parse_document(front.group(1), path, FrontMatter, first_line=2)
    body = text[front.end() :]
    body_line = text.count("\n", 0, front.end()) + 1
    scan = _Scan(body_line)
    scan.read(_blank_comments(body))
    return Page(
        path,
        language,
        name,
        meta,
        body,
        body_line,
        tuple(scan.headings),
        tuple(scan.directives),
        tuple(scan.links),
        tuple(scan.blocks),
    )


def plain_text(markdown: str) -> str:
    """Inline Markdown without its marks: what a reader sees."""
    text = _LINK.sub(lambda match: match.group(2), markdown)
    text = re.sub(r"\{[#.:][^}]*\}", "", text)
    return re.sub(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`", "", text).strip()


def running_text(markdown: str) -> str:
    """As `plain_text`, with a mark in place of each code span: code has signs and words of its own."""
    return plain_text(_CODE_SPAN.sub(_CODE_MARK, markdown))


def find_links(markdown: str, line: int) -> Iterator[Link]:
    """The links of inline Markdown that starts at `line`; a link may run over a line end."""
    text = _CODE_SPAN.sub(lambda match: "\n" * match.group().count("\n"), markdown)
    for match in _LINK.finditer(text):
        number = line + text.count("\n", 0, match.start())
        yield Link(match.group(3), number, is_picture=bool(match.group(1)))


def _blank_comments(text: str) -> str:
    """Comments are not text for readers; their line ends stay, so that line numbers do."""
    return _COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)


@dataclass
class _Scan:
    """One pass over the lines; `open` holds the directives that have not ended."""

    line: int
    headings: list[Heading] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    open: list[tuple[str, str, str, int, list[str]]] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    paragraph_line: int = 0
    fence: str = ""

    def read(self, body: str) -> None:
        for number, line in enumerate(body.split("\n"), self.line):
            for entry in self.open:
                entry[4].append(line)
            self._line(line, number)
        self._end_paragraph()
        for _, name, argument, number, content in self.open:
            self.directives.append(Directive(name, argument, number, "\n".join(content).strip(), None))
        self.directives.sort(key=lambda directive: directive.line)

    def _line(self, line: str, number: int) -> None:
        fence = _FENCE.match(line)
        if self.fence:
            if fence and line.strip().startswith(self.fence) and not line.strip().strip(self.fence[0]):
                self.fence = ""
            return
        if fence:
            self._end_paragraph()
            self.fence = fence.group(1)
            return
        if end := _DIRECTIVE_END.match(line):
            self._end_paragraph()
            self._close(end.group(1), number)
        elif start := _DIRECTIVE.match(line):
            self._end_paragraph()
            self.open.append((start.group(1), start.group(2), start.group(3) or "", number, []))
        elif heading := _HEADING.match(line):
            self._end_paragraph()
            self._add_heading(len(heading.group(1)), heading.group(2), number)
        elif len(self.paragraph) == 1 and (underline := _UNDERLINE.match(line)):
            text, self.paragraph = self.paragraph[0], []
            self._add_heading(1 if underline.group(1)[0] == "=" else 2, text, number - 1)
        elif not line.strip():
            self._end_paragraph()
        elif reference := _REFERENCE.match(line):
            self._end_paragraph()
            self.links.append(Link(reference.group(1), number, is_picture=False))
        elif line.lstrip().startswith("|"):
            self._end_paragraph()
            self._row(line, number)
        else:
            if _ITEM.match(line):
                self._end_paragraph()
            if not self.paragraph:
                self.paragraph_line = number
            self.paragraph.append(line)

    def _row(self, line: str, number: int) -> None:
        """Each cell of a table is a text of its own, as a reader takes it."""
        self.links.extend(find_links(line, number))
        for cell in line.strip().strip("|").split("|"):
            if cell.strip(" :-"):
                self._add_block(running_text(cell.strip()), number, "item")

    def _close(self, slashes: str, number: int) -> None:
        """The innermost open directive of that length ends; a stray end becomes a directive without name."""
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == slashes:
                _, name, argument, start, content = self.open.pop(place)
                self.directives.append(
                    Directive(name, argument, start, "\n".join(content[:-1]).strip(), number)
                )
                return
        self.directives.append(Directive("", "", number, "", number))

    def _add_heading(self, level: int, written: str, number: int) -> None:
        attributes = _ATTRIBUTES.search(written)
        section = _ID.search(attributes.group(1)) if attributes else None
        text = plain_text(_ATTRIBUTES.sub("", written))
        self.headings.append(Heading(level, text, section.group(1) if section else None, number))
        self._add_block(text, number, "heading")
        self.links.extend(find_links(written, number))

    def _end_paragraph(self) -> None:
        if not self.paragraph:
            return
        self.links.extend(find_links("\n".join(self.paragraph), self.paragraph_line))
        first = self.paragraph[0]
        text = running_text(" ".join(part.strip() for part in (_ITEM.sub("", first), *self.paragraph[1:])))
        self._add_block(text, self.paragraph_line, "item" if _ITEM.match(first) else "paragraph")
        self.paragraph = []

    def _add_block(self, text: str, number: int, kind: str) -> None:
        inside = self.open[-1][1] if self.open else ""
        if text:
            self.blocks.append(Block(text, number, kind, inside))  # type: ignore[arg-type]
