"""The dictionaries of the machine: which is found, what it says, and that it is not asked twice."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from conftest import change_file
from course.check.spelling import check_spelling
from course.load import load_course
from course.load.dictionary import CACHE, find_dictionaries
from course.prose.spelling import find_words, readings
from test_cli import course

SYSTEM = Path("/usr/share/hunspell")
AFFIXES = "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Dictionaries of two words for English and Italian."""
    folder = tmp_path / "dictionaries"
    folder.mkdir()
    for name, words in {"en_GB": "2\ncolour/S\nshop\n", "it": "2\nperché\nbottega\n"}.items():
        (folder / f"{name}.aff").write_text(AFFIXES, "utf-8")
        (folder / f"{name}.dic").write_text(words, "utf-8")
    monkeypatch.setenv("DICPATH", str(folder))
    return folder


def test_dictionary_of_the_house_comes_first(folder: Path) -> None:
    for name in ("en_AU", "en_US", "pt_BR", "pt_PT"):
        (folder / f"{name}.aff").write_text(AFFIXES, "utf-8")
        (folder / f"{name}.dic").write_text("1\nshop\n", "utf-8")
    (folder / "fr_FR.dic").write_text("1\nsans\n", "utf-8")  # without the other half
    found = find_dictionaries(folder, ["en", "it", "pt", "pt-BR", "fr", "eu"])
    assert {language: dictionary.path.name for language, dictionary in found.items()} == {
        "en": "en_GB",
        "it": "it",
        "pt": "pt_PT",
        "pt-BR": "pt_BR",
    }


def test_dictionary_knows_its_words_and_their_forms(folder: Path, tmp_path: Path) -> None:
    found = find_dictionaries(tmp_path, ["en", "it"])
    assert found["en"].unknown(["colours", "Shop", "color", "shops"]) == {"color", "shops"}
    assert found["it"].unknown(["perché", "perchè"]) == {"perchè"}


def test_word_is_asked_once(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*words: str) -> frozenset[str]:
        return find_dictionaries(tmp_path, ["en"])["en"].unknown(words)

    assert ask("shop", "shopp") == {"shopp"}
    monkeypatch.setattr("spylls.hunspell.Dictionary.lookup", lambda *_: pytest.fail("asked again"))
    assert ask("shop", "shopp") == {"shopp"}
    monkeypatch.undo()
    (folder / "en_GB.dic").write_text("1\nshopp\n", "utf-8")
    monkeypatch.setenv("DICPATH", str(folder))
    assert ask("shop", "shopp") == {"shop"}


@pytest.mark.parametrize(
    "kept", ["", "[]", "{}", '{"key": 1}', '{"key": "KEY", "words": ["shop"]}', "\udcff"]
)
def test_broken_cache_is_written_anew(folder: Path, tmp_path: Path, kept: str) -> None:
    dictionary = find_dictionaries(tmp_path, ["en"])["en"]
    dictionary.unknown(["shopp"])
    cache = tmp_path / CACHE / "en.json"
    key = json.loads(cache.read_text("utf-8"))["key"]
    cache.write_bytes(os.fsencode(kept.replace("KEY", key)))
    assert dictionary.unknown(["shopp"]) == {"shopp"}
    assert json.loads(cache.read_text("utf-8")) == {"key": key, "words": {"shopp": False}}


def test_cache_that_cannot_be_written_is_no_matter(folder: Path, tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file", "utf-8")
    assert find_dictionaries(tmp_path, ["en"])["en"].unknown(["shopp"]) == {"shopp"}


def test_command_checks_what_it_has_a_dictionary_for(folder: Path, course_root: Path) -> None:
    (folder / "en_GB.dic").unlink()
    result = course("check", "--root", course_root)
    assert "“porta” is not in the dictionary" in result.output
    assert "docs/en/" not in result.output
    assert result.output.endswith("spelling not checked: no dictionary for es, en\n")


class Nothing:
    """A dictionary that knows no word."""

    def unknown(self, words: object) -> set[str]:
        return set(words)  # type: ignore[call-overload]


def test_command_says_where_nothing_was_checked(course_root: Path) -> None:
    for form in ("text", "json", "github"):
        result = course("check", "--root", course_root, "--format", form)
        assert "spelling not checked: no dictionary for es, it, en" in result.stderr
        assert "spelling" not in result.stdout


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("es", "panadería escríbelo cuéntaselo año dieciséis", "panaderia escrívelo porqe"),
        ("it", "perché un'amica dell'utente po' qual bottega", "perchè qual'è botega"),
        ("en", "colour isn't owner's well-known organise", "recieve adress dont"),
    ],
)
def test_dictionaries_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, right: str, wrong: str
) -> None:
    monkeypatch.setattr("course.load.dictionary.FOLDERS", (SYSTEM,))
    found = find_dictionaries(tmp_path, [language])
    if not found and "CI" not in os.environ:
        pytest.skip(f"no dictionary for {language}: install hunspell-{language}")
    for word in right.split():
        ways = list(readings(word, language))
        unknown = found[language].unknown(part for way in ways for part in way)
        assert any(unknown.isdisjoint(way) for way in ways), word
    assert found[language].unknown(wrong.split()) == {*wrong.split()}


def test_words_of_a_text() -> None:
    text = "L'ora, po' di “e-mail”: 12th, x.com, {count}, a@b.org, https://c.org/d and owners’ ‘quotes’."
    assert list(find_words(text)) == ["L'ora", "po'", "di", "e-mail", "and", "owners’", "quotes’"]


def test_list_of_the_course_is_used(folder: Path, course_root: Path) -> None:
    change_file(course_root, "docs/en/spelling.yml", {"content": "- door\n"})
    checked, _ = load_course(course_root)
    told = "\n".join(problem.message for problem in check_spelling(checked, {"en": Nothing()}))
    assert "“street”" in told
    assert "“door”" not in told
