"""Reading pages and YAML: what the scanner sees, with lines, and that nothing makes it fall over."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest

from conftest import PROJECT, SMALL_COURSE, TODAY
from course.check import check_course
from course.load import load_course
from course.load.document import parse_yaml
from course.load.page import find_links, parse_page, plain_text
from course.load.text import SIZE_LIMIT, BadInput, read_text
from course.model.page import Page

FRONT = "---\ntitle: A page\ndescription: A page for tests.\n---\n"
BODY_LINE = 5


def scan(body: str) -> Page:
    """The page with this body, which starts in line 5."""
    return parse_page(FRONT + body, "docs/en/page.md", "en", "page")


def headings(body: str) -> list[tuple[int, str, str | None, int]]:
    return [(found.level, found.text, found.id, found.line) for found in scan(body).headings]


def directives(body: str) -> list[tuple[str, str, int, str, int | None]]:
    return [(d.name, d.argument, d.line, d.body, d.end) for d in scan(body).directives]


def links(body: str) -> list[tuple[str, int]]:
    return [(link.target, link.line) for link in scan(body).links]


def test_headings_have_level_text_id_and_line() -> None:
    assert headings("\n# One {#one}\n\ntext\n\n### Two *words* { #two }\n## Three ##\n") == [
        (1, "One", "one", 6),
        (3, "Two words", "two", 10),
        (2, "Three", None, 11),
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("```\n# code {#a}\n```\n", id="fence"),
        pytest.param("~~~ python\n# code\n~~~\n", id="tildes"),
        pytest.param("````\n```\n# code\n```\n````\n", id="fence in a fence"),
        pytest.param("<!--\n# hidden {#a}\n-->\n", id="comment"),
        pytest.param("no #hash\n", id="hash in a line"),
    ],
)
def test_no_heading(body: str) -> None:
    assert headings(body) == []


def test_lines_after_comments_and_fences_are_right() -> None:
    assert headings("<!-- a\nb -->\n\n```\nx\n```\n\n# One {#one}\n") == [(1, "One", "one", 12)]


def test_directives_have_name_argument_body_and_lines() -> None:
    body = "/// example | A | title\nText.\n\nMore.\n///\n\n///quiz|first\n///\n"
    assert directives(body) == [
        ("example", "A | title", 5, "Text.\n\nMore.", 9),
        ("quiz", "first", 11, "", 12),
    ]


def test_directives_that_are_not_closed_or_not_opened() -> None:
    assert directives("/// key\nText.\n") == [("key", "", 5, "Text.", None)]
    assert directives("Text.\n\n///\n") == [("", "", 7, "", 7)]


def test_directives_in_code_and_comments_are_text() -> None:
    assert directives("```\n/// key\n```\n\n<!-- \n/// key\n-->\n") == []


def test_longer_slashes_hold_shorter_ones() -> None:
    found = directives("//// caution\n/// key\nText.\n///\n////\n")
    assert [(name, line, end) for name, _, line, _, end in found] == [("caution", 5, 9), ("key", 6, 8)]


def test_links_have_target_and_line() -> None:
    body = (
        "A [link](a.md) and [two](b.md#x).\n\n- [in a list](c.md 'title')\n\n## [In a heading](d.md) {#h}\n\n"
        "![a picture](e.svg) [an [inner] bracket](f.md) [](g.md) [empty]()\n"
    )
    assert links(body) == [
        ("a.md", 5),
        ("b.md#x", 5),
        ("c.md", 7),
        ("d.md", 9),
        ("e.svg", 11),
        ("f.md", 11),
        ("g.md", 11),
        ("", 11),
    ]


def test_links_run_over_line_ends_and_stand_in_references() -> None:
    assert links("Read [the\nlink](a.md) and [this][one].\n\n[one]: b.md\n[^1]: A note.\n") == [
        ("a.md", 5),
        ("b.md", 8),
    ]


def test_no_links_in_code() -> None:
    assert links("`[a](b.md)` and ``[a](`b`)``\n\n```\n[a](b.md)\n```\n") == []


def test_pictures_are_told_from_links() -> None:
    assert [link.is_picture for link in find_links("![a](b.svg) [a](b.svg)", 1)] == [True, False]


def test_blocks_are_prose_without_marks() -> None:
    body = (
        "# Title {#t}\n\nOne **bold**\nand [a link](a.md).\n\n- item `one`\n- item two\n  goes on\n\n"
        "/// key\nIn a panel.\n///\n"
    )
    assert [(block.text, block.line, block.kind, block.directive) for block in scan(body).blocks] == [
        ("Title", 5, "heading", ""),
        ("One bold and a link.", 7, "paragraph", ""),
        ("item \ufffc", 10, "item", ""),  # code is in no language
        ("item two goes on", 11, "item", ""),
        ("In a panel.", 15, "paragraph", "key"),
    ]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("**bold** and *slanted*", "bold and slanted"),
        ("a [link](x.md#y) here", "a link here"),
        ("snake_case stays", "snake_case stays"),
        ("Heading {#id}", "Heading"),
        ("2 * 3", "2 * 3"),
    ],
)
def test_plain_text(written: str, seen: str) -> None:
    assert plain_text(written) == seen


class _Headings(HTMLParser):
    """The headings of rendered HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self.found.append((int(tag[1]), dict(attrs).get("id") or ""))


def render(body: str) -> tuple[list[tuple[int, str]], str]:
    """The headings and the HTML that Python-Markdown makes, with the extensions of the site."""
    extensions = ["toc", "tables", "fenced_code", "attr_list", "course.render.blocks"]
    text = markdown.Markdown(extensions=extensions).convert(body)
    parser = _Headings()
    parser.feed(text)
    return parser.found, text


PAGES = [
    pytest.param(path, id=path.relative_to(PROJECT).as_posix())
    for root in (PROJECT, SMALL_COURSE)
    for path in sorted((root / "docs").rglob("*.md"))
]

CONSTRUCTS = {
    "headings": "# One {#one}\n\ntext\n\n## Two {#two}\n\n### Three {#three}\n",
    "a fence with a hash": "# One {#one}\n\n```\n# no {#no}\n```\n\n## Two {#two}\n",
    "a fence in a fence": "# One {#one}\n\n````\n```\n# no\n```\n````\n\n## Two {#two}\n",
    "a comment": "# One {#one}\n\n<!--\n# no {#no}\n-->\n\n## Two {#two}\n",
    "a heading in a panel": "# One {#one}\n\n/// key\n## Two {#two}\n///\n",
    "a heading with a link and emphasis": "# One [two](a.md) *three* {#one}\n",
    "a heading right under text": "# One {#one}\ntext\n## Two {#two}\ntext\n",
    "a hash without space": "# One {#one}\n\ntext\n#hash {#two}\ntext\n",
    "lines under headings": "One {#one}\n===\n\nTwo {#two}\n---\ntext\n",
    "lines that are rules": "# One {#one}\n\ntext\ntext\n\n---\n\n***\n",
    "other attributes": "# One {: .big #one }\n\n## Two {#two .small}\n",
    "a table": "# One {#one}\n\na | b\n--- | ---\nc | d\n",
}


def assert_same_structure(page: Page) -> None:
    rendered, html = render(page.body)
    assert rendered == [(heading.level, heading.id) for heading in page.headings]
    # A directive that the renderer does not take stays in the text as slashes.
    assert "///" not in re.sub(r"(?s)<(pre|code).*?</\1>", "", html)


@pytest.mark.parametrize("path", PAGES)
def test_scanner_and_renderer_see_the_same_in_pages(path: Path) -> None:
    assert_same_structure(parse_page(path.read_text("utf-8"), path.name, "en", path.stem))


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_scanner_and_renderer_see_the_same_in_constructs(name: str) -> None:
    assert_same_structure(scan(CONSTRUCTS[name]))


def test_crlf_is_read_as_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one\r\ntwo\rthree\n")
    assert read_text(tmp_path, "a.md") == "one\ntwo\nthree\n"


def test_size_limit_is_exact(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x" * SIZE_LIMIT, "utf-8")
    assert len(read_text(tmp_path, "a.md")) == SIZE_LIMIT
    (tmp_path / "a.md").write_text("x" * (SIZE_LIMIT + 1), "utf-8")
    with pytest.raises(BadInput, match="at most 500,000"):
        read_text(tmp_path, "a.md")


def test_yaml_scalars_stay_text_and_lines_are_known() -> None:
    data, lines = parse_yaml("a: no\nb:\n  - 2013-01-01\n  - ~\nc: {d: 'x'}\n", "a.yml")
    assert data == {"a": "no", "b": ["2013-01-01", None], "c": {"d": "x"}}
    assert [lines["a",], lines["b",], lines["b", 1], lines["c", "d"]] == [1, 2, 4, 5]


NASTY = {
    "list": b"- a\n- b\n",
    "text": b"hello\n",
    "number": b"42\n",
    "nothing": b"~\n",
    "empty map": b"{}\n",
    "empty values": b"lesson:\nquestions:\nmodules:\noriginal:\nplugins:\n",
    "lists for maps": b"lesson: []\nquestions: []\nmodules: []\noriginal: []\nplugins: []\nclaims: []\n",
    "maps for texts": b"lesson: {a: b}\noriginal: {a: b}\ntitle: {a: b}\nquestions: {q: {type: {a: b}}}\n",
    "questions of all sorts": b"lesson: a/b\nquestions: {q: , r: [], s: text, t: {type: single}}\n",
    "deep lists": b"a: " + b"[" * 5000,
    "deep maps": b"{a: " * 3000,
    "deep but closed": b"[" * 900 + b"]" * 900,
    "anchors that grow": b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "a merge": b"a: {b: c}\nd: {<<: {b: c}}\n",
    "keys of all sorts": b"? {a: b}\n: c\n? [d]\n: e\n? |\n  f\n: g\n",
    "control characters": b"a: \x01\x02\n",
    "a lone surrogate": b'a: "\\ud800"\n',
    "binary": bytes(range(256)),
    "null bytes": b"a\0b",
    "only a comment": b"# soon\n",
    "only spaces": b"   \n\n",
    "front matter with a list": b"---\n- a\n---\n# b\n",
    "front matter with a map of maps": b"---\ntitle: {a: b}\nobjectives: [a]\n---\n",
    "open panels": b"---\ntitle: a\ndescription: b\n---\n" + b"/// key\n" * 500,
    "open brackets": b"---\ntitle: a\ndescription: b\n---\n" + b"[" * 5000 + b"\n",
    "open fence": b"---\ntitle: a\ndescription: b\n---\n```\n# a\n",
    "open comment": b"---\ntitle: a\ndescription: b\n---\n<!-- # a\n",
}
ROOTS = ("mkdocs.yml", "docs/course.yml")
OTHERS = (
    "docs/it/interface.yml",
    "docs/it/outline.yml",
    "docs/it/pictures.yml",
    "docs/it/start/first.md",
    "docs/assets/pictures/door.svg",
    "quizzes/first.yml",
    "quizzes/it/first.yml",
    "sources/one.yml",
)
MAY_PASS = {"docs/it/pictures.yml", "docs/assets/pictures/door.svg", "quizzes/it/first.yml"}
"""No words and a drawing of nothing can be read, and nothing here asks for more."""


@pytest.mark.parametrize("target", ROOTS)
@pytest.mark.parametrize("name", NASTY)
def test_without_configuration_or_outline_there_is_no_course(
    name: str, target: str, course_root: Path
) -> None:
    (course_root / target).write_bytes(NASTY[name])
    with pytest.raises(BadInput) as caught:
        load_course(course_root)
    assert all(problem.path == target and problem.line >= 1 for problem in caught.value.problems)
    assert caught.value.problems


@pytest.mark.parametrize("name", NASTY)
def test_nasty_input_is_a_problem_never_a_traceback(name: str, course_root: Path) -> None:
    for target in OTHERS:
        (course_root / target).write_bytes(NASTY[name])
    course, problems = load_course(course_root)
    found = [*problems, *check_course(course, TODAY)]
    assert all(problem.message and problem.line >= 1 for problem in found)
    assert {problem.path for problem in found} >= set(OTHERS) - MAY_PASS


def test_cells_of_a_table_are_texts_of_their_own() -> None:
    page = parse_page(FRONT + "| Who | [Where](a.md) |\n| --- | :--: |\n| *Ana* | |\n", "a.md", "en", "a")
    assert [(block.text, block.kind) for block in page.blocks] == [
        ("Who", "item"),
        ("Where", "item"),
        ("Ana", "item"),
    ]
    assert [link.target for link in page.links] == ["a.md"]
