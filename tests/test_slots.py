"""Marks in rendered Markdown: every one is filled, and texts that only look like one are left alone."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import markdown
import pytest
from markdown.extensions import Extension
from markdown.serializers import to_html_string
from markdown.treeprocessors import Treeprocessor

from course.render.slots import fill_slots, fill_words, make_slot, word


def test_words_are_filled_and_escaped() -> None:
    text = f"<p>{word('panel.key')}: {word('home.try_')}</p>"
    words = {"panel.key": "Fish & chips", "home.try_": "<b>"}
    assert fill_words(text, words.__getitem__) == "<p>Fish &amp; chips: &lt;b&gt;</p>"


def test_word_that_looks_like_one_is_text() -> None:
    assert fill_words("panel.key {panel.key}", lambda key: "no") == "panel.key {panel.key}"


@pytest.mark.parametrize("argument", ["", "first", "quiz/question", 'a "quoted" & <odd> one', "año"])
def test_slot_hands_over_its_argument(argument: str) -> None:
    element = Element("section", {"class": "x"})
    make_slot(element, "facilitator-notes", argument)
    text = f"<p>before</p>{to_html_string(element)}<p>after</p>"
    filled = fill_slots(text, lambda kind, given: f"[{kind}|{given}]")
    assert filled == f"<p>before</p>[facilitator-notes|{argument}]<p>after</p>"


def test_every_slot_is_filled() -> None:
    elements = [Element("div"), Element("div")]
    for element, kind in zip(elements, ("quiz", "street"), strict=True):
        make_slot(element, kind, kind.upper())
    text = "".join(map(to_html_string, elements))
    assert fill_slots(text, lambda kind, argument: f"{kind}={argument};") == "quiz=QUIZ;street=STREET;"


def test_other_divs_are_left_alone() -> None:
    text = '<div class="x"></div><div data-slot="quiz">text</div>'
    assert fill_slots(text, lambda kind, argument: "no") == text


class _Marks(Treeprocessor):
    """Puts a slot and a word at the end of the page."""

    def run(self, root: Element) -> None:
        slot = Element("p")
        make_slot(slot, "quiz", "first")
        paragraph = Element("p")
        paragraph.text = word("panel.key")
        root.extend([slot, paragraph])


class _Extension(Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:
        # After everything else, as the blocks' own processors run.
        md.treeprocessors.register(_Marks(md), "marks", 1)


def test_marks_come_through_markdown_as_they_were_made() -> None:
    text = markdown.markdown("Text.", extensions=[_Extension()])
    filled = fill_words(
        fill_slots(text, lambda kind, argument: f"({kind} {argument})"), lambda key: f"<{key}>"
    )
    assert filled == "<p>Text.</p>\n(quiz first)<p>&lt;panel.key&gt;</p>"
