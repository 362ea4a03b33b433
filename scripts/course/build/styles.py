"""One style sheet for the site: Material's rules that the site uses, then ours.

Material brings about 150 KB of rules for features that a course does not have. A rule stays when every
class, id, element and attribute of one of its selectors occurs in the site's HTML or scripts; a custom
property stays when something that stays reads it. The theme stands in a cascade layer, so that ours win
over it whatever their specificity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import tinycss2
from tinycss2.ast import Declaration, IdentToken, LiteralToken, Node, QualifiedRule, SquareBracketsBlock

_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([\w-]+)(?:=\"([^\"]*)\")?")
_SCRIPT_WORD = re.compile(r"[a-zA-Z][\w-]*")
_PROPERTY_USE = re.compile(r"var\(\s*(--[\w-]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s+")

ALWAYS = frozenset({"html", "body", "root"})


def used_words(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """What a selector can name: elements, attributes, classes, ids of the pages; words of the scripts."""
    words = set(ALWAYS)
    for page in pages:
        for tag, attributes in set(_TAG.findall(page)):
            words.add(tag.lower())
            for name, value in _ATTRIBUTE.findall(attributes):
                words.add(name)
                if name in ("class", "id"):
                    words.update(value.split())
    for script in scripts:
        words.update(_SCRIPT_WORD.findall(script))
    return frozenset(words)


def bundle_styles(theme: Sequence[str], own: Sequence[str], words: frozenset[str]) -> str:
    """The site's style sheet: `theme` purged to what `words` can match, then `own`, whole."""
    own_css = "\n".join(_squeeze(sheet) for sheet in own)
    rules = [rule for sheet in theme for rule in _keep_rules(_parse(sheet), words)]
    theme_css = "".join(rule.serialize() for rule in rules)
    while True:
        read = frozenset(_PROPERTY_USE.findall(theme_css + own_css))
        kept = "".join(_without_unread(rule, read) for rule in _parse(theme_css))
        if kept == theme_css:
            return f"@layer theme{{{theme_css}}}\n{own_css}\n"
        theme_css = kept


def _parse(css: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _squeeze(css: str) -> str:
    return _BLANKS.sub(" ", _COMMENT.sub("", css)).strip()


def _keep_rules(rules: Iterable[Node], words: frozenset[str]) -> Iterable[Node]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in _split(rule.prelude) if _matches(part, words)]
            if selectors:
                rule.prelude = _join(selectors)
                yield rule
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports") and rule.content:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            kept = list(_keep_rules(inner, words))
            if kept:
                rule.content = kept
                yield rule
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule


def _split(prelude: Sequence[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _join(parts: Sequence[Sequence[Node]]) -> list[Node]:
    joined: list[Node] = []
    for part in parts:
        if joined:
            joined.append(LiteralToken(0, 0, ","))
        joined.extend(part)
    return joined


def _matches(selector: Sequence[Node], words: frozenset[str]) -> bool:
    """Whether everything that the selector names occurs; what stands in `:not(…)` is not asked."""
    previous = ""
    for token in selector:
        if isinstance(token, IdentToken):
            # After a colon it is a pseudo-class or element; after a dot a class; else an element.
            if previous != ":" and token.value not in words:
                return False
        elif token.type == "hash" and token.value not in words:
            return False
        elif isinstance(token, SquareBracketsBlock):
            name = next((inner.value for inner in token.content if isinstance(inner, IdentToken)), "")
            if name not in words:
                return False
        previous = token.value if token.type == "literal" else ""
    return True


def _without_unread(rule: Node, read: frozenset[str]) -> str:
    """The rule without custom properties that nothing reads; empty if nothing is left."""
    if rule.type == "at-rule" and rule.content and rule.lower_at_keyword in ("media", "supports"):
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        body = "".join(_without_unread(part, read) for part in inner)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{body}}}" if body else ""
    if not isinstance(rule, QualifiedRule):
        return str(rule.serialize())
    declarations = [
        declaration
        for declaration in tinycss2.parse_blocks_contents(
            rule.content, skip_comments=True, skip_whitespace=True
        )
        if not isinstance(declaration, Declaration)
        or not declaration.name.startswith("--")
        or declaration.name in read
    ]
    body = ";".join(declaration.serialize().rstrip(";") for declaration in declarations)
    return f"{tinycss2.serialize(rule.prelude)}{{{body}}}" if body else ""
