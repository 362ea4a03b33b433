"""The style sheet: what the pages use stays, the rest goes."""

from __future__ import annotations

import pytest

from course.build.styles import bundle_styles, used_words

PAGE = (
    '<body><p class="used also-used" id="here" data-state="open" hidden>text<br/><a href="x">y</a></p></body>'
)
WORDS = used_words([PAGE], ['element.classList.add("from-script")'])


def purge(css: str, own: str = "") -> str:
    """What is left of the theme's `css`."""
    bundle = bundle_styles([css], [own], WORDS)
    start, end = "@layer theme{", f"}}\n{own}\n"
    assert bundle.startswith(start)
    assert bundle.endswith(end)
    return bundle.removeprefix(start).removesuffix(end)


def test_names_of_pages_and_words_of_scripts_are_used() -> None:
    names = {
        "body",
        "p",
        "used",
        "also-used",
        "here",
        "data-state",
        "hidden",
        "br",
        "a",
        "href",
        "from-script",
    }
    assert names <= WORDS
    assert not {"text", "open", "x", "y"} & WORDS  # texts, and values of other attributes


@pytest.mark.parametrize(
    "rule",
    [
        ".used{a:b}",
        "#here{a:b}",
        "p{a:b}",
        "*{a:b}",
        ":root{a:b}",
        "html{a:b}",
        "p>.used.also-used~a:hover{a:b}",
        "p .used,a+a{a:b}",
        ".from-script{a:b}",
        "[hidden]{a:b}",
        "[data-state=closed]{a:b}",  # values may be set by a script
        ".used::before{a:b}",
        "a:focus-visible::after{a:b}",
        ".used:not(.never,.either){a:b}",
        "p:is(.used,.never){a:b}",
        "@media print{.used{a:b}}",
        "@media (min-width: 48em){.used{a:b}}",
        "@supports (a: b){@media screen{.used{a:b}}}",
        '@font-face{font-family:"x"}',
        "@keyframes turn{from{a:b}to{a:c}}",
    ],
)
def test_what_can_match_stays(rule: str) -> None:
    assert purge(rule).replace(" ", "").replace(";", "") == rule.replace(" ", "")


@pytest.mark.parametrize(
    "rule",
    [
        ".never{a:b}",
        "#never{a:b}",
        "blockquote{a:b}",
        ".used .never{a:b}",
        ".used.never{a:b}",
        ".never>p{a:b}",
        "[data-never]{a:b}",
        ".never::before{a:b}",
        ".never:not(.used){a:b}",
        "@media print{.never{a:b}}",
        "@supports (a: b){@media screen{.never{a:b}}}",
        '@charset "utf-8";',
        "/* a comment */",
    ],
)
def test_what_can_not_match_goes(rule: str) -> None:
    assert purge(rule) == ""


def test_of_a_list_of_selectors_each_is_judged() -> None:
    assert purge(".never,.used,blockquote p,a{a:b}") == ".used,a{a:b}"
    assert purge("@media print{.never{a:b}.used{a:b}}") == "@media print{.used{a:b}}"


def test_rules_keep_their_order() -> None:
    assert purge(".used{a:b}@media print{p{a:b}}a{a:b}") == ".used{a:b}@media print{p{a:b}}a{a:b}"


def test_custom_property_that_nothing_reads_goes() -> None:
    assert purge(":root{--read:1;--unread:2}p{a:var(--read)}") == ":root{--read:1}p{a:var(--read)}"


def test_custom_property_that_only_an_unread_one_reads_goes() -> None:
    assert purge(":root{--first:var(--second);--second:var(--third);--third:1}") == ""


def test_custom_property_that_only_a_dropped_rule_reads_goes() -> None:
    assert purge(":root{--unread:1}.never{a:var(--unread)}") == ""


def test_custom_property_that_our_own_styles_read_stays() -> None:
    own = "p { color: var(--read, red) }"
    assert purge("@media print{:root{--read:1}}", own) == "@media print{:root{--read:1}}"


def test_our_own_styles_are_whole_but_for_comments_and_blanks() -> None:
    own = "/* one\n   two */\n.never  {\n  color: red;\n}\n"
    assert bundle_styles([], [own, "p {}"], WORDS) == "@layer theme{}\n.never { color: red; }\np {}\n"
