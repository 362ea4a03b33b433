"""Copies of the project, for tests that change it or need a larger course."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import count, cycle
from pathlib import Path
from typing import Any

import yaml

from course.load.course import load_languages

PROJECT = Path(__file__).parent.parent
# What makes a course and its site; the engine is not copied.
PARTS = ("docs", "quizzes", "sources", "overrides", "mkdocs.yml", "scripts/hooks.py")


def copy_project(target: Path) -> Path:
    """A copy of the project at `target`, without its engine, to change at will."""
    for part in PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, target / part)
        else:
            (target / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / part)
    return target


def add_site(root: Path) -> Path:
    """Give the small course at `root` what a site needs besides texts: templates, styles, modules."""
    for part in ("overrides", "docs/assets/modules", "docs/assets/styles"):
        shutil.copytree(PROJECT / part, root / part)
    for part in ("mkdocs.yml", "scripts/hooks.py", "docs/assets/mark.svg"):
        (root / part).parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / part, root / part)
    return root


def remove_translation(root: Path, language: str, page: str) -> None:
    """Take a page, and the words of its quiz, out of one language."""
    (root / f"docs/{language}/{page}.md").unlink()
    for structure in (root / "quizzes").glob("*.yml"):
        if yaml.safe_load(structure.read_text("utf-8"))["lesson"] == page:
            (root / f"quizzes/{language}" / structure.name).unlink()


def grow_course(root: Path, sizes: Sequence[int]) -> None:
    """Give the course at `root` modules of these `sizes`, all of them written in every language.

    The first module keeps its lessons; all others are copies of these under other names. The result is
    for measuring: `course check` would find the same texts, claims and quizzes again and again.
    """
    codes = [language.code for language in load_languages(root)]
    outline = _read(root / "docs/course.yml")
    first, module = next(iter(outline["modules"].items()))
    originals = list(module["lessons"])
    sources, numbers = cycle(originals), count(1)

    def copies(module_id: str, size: int) -> Iterator[tuple[str, Any]]:
        for _ in range(size):
            source = next(sources)
            name = f"{source}-{next(numbers)}"
            _copy_lesson(root, codes, f"{first}/{source}", f"{module_id}/{name}")
            yield name, module["lessons"][source]

    first_lessons = module["lessons"] | dict(copies(first, sizes[0] - len(originals)))
    modules = {first: {"lessons": first_lessons}}
    for number, size in enumerate(sizes[1:], 2):
        modules[f"module-{number}"] = {"lessons": dict(copies(f"module-{number}", size))}
    _write(root / "docs/course.yml", outline | {"modules": modules})
    for code in codes:
        _change(root / f"docs/{code}/outline.yml", lambda words: _name_modules(words, first, modules))


def _name_modules(words: dict[str, Any], first: str, modules: dict[str, Any]) -> dict[str, Any]:
    original = words["modules"][first]
    named = {
        module_id: original | {"title": f"{original['title']} {number}"}
        for number, module_id in enumerate(modules, 1)
    }
    return {"modules": named | {first: original}}


def _copy_lesson(root: Path, codes: Sequence[str], source: str, target: str) -> None:
    old, new = source.rpartition("/")[2], target.rpartition("/")[2]
    structure = _read(root / f"quizzes/{old}.yml")
    _write(root / f"quizzes/{new}.yml", structure | {"lesson": target})
    for code in codes:
        text = (root / f"docs/{code}/{source}.md").read_text("utf-8")
        page = root / f"docs/{code}/{target}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(text.replace(old, new), "utf-8")
        shutil.copy(root / f"quizzes/{code}/{old}.yml", root / f"quizzes/{code}/{new}.yml")


def _change(path: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    _write(path, change(_read(path)))


def _read(path: Path) -> dict[str, Any]:
    data = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(data, dict)
    return data


class _Dumper(yaml.SafeDumper):
    """Writes out what occurs twice: the course's YAML has no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _write(path: Path, data: dict[str, Any]) -> None:
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, "utf-8")
