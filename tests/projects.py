"""Copies of the project, for tests that change it or need a larger course."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
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


def plan_course(root: Path, sizes: Sequence[int]) -> None:
    """Announce lessons in the outline of the course at `root` until its modules have these `sizes`.

    The first module keeps its lessons; none of the others is written.
    """
    outline = _read(root / "docs/course.yml")
    first, module = next(iter(outline["modules"].items()))
    entry = {"minutes": 10, "objectives": ["some-objective"], "planned": ["clap.S1.c1"]}
    modules = _modules(first, sizes)
    lessons = {
        module_id: {f"lesson-{number}": entry for number in range(size)}
        for module_id, size in modules.items()
    }
    lessons[first] = dict([*module["lessons"].items(), *lessons[first].items()][: sizes[0]])
    titles = {
        f"{module_id}/{name}": "The title of a lesson to come"
        for module_id, names in lessons.items()
        for name in names
    }
    _write_outline(root, outline, lessons, titles)


def grow_course(root: Path, sizes: Sequence[int]) -> None:
    """Give the course at `root` modules of these `sizes`, all of them written in every language.

    The first module keeps its lessons; all others are copies of these under other names. The result is
    for measuring: `course check` would find the same texts, claims and quizzes again and again.
    """
    outline = _read(root / "docs/course.yml")
    first, module = next(iter(outline["modules"].items()))
    originals = list(module["lessons"])
    sources, numbers = cycle(originals), count(1)
    lessons: dict[str, dict[str, Any]] = {module_id: {} for module_id in _modules(first, sizes)}
    lessons[first] = dict(module["lessons"])
    for (module_id, inside), size in zip(lessons.items(), sizes, strict=True):
        while len(inside) < size:
            source = next(sources)
            name = f"{source}-{next(numbers)}"
            _copy_lesson(root, f"{first}/{source}", f"{module_id}/{name}")
            inside[name] = module["lessons"][source]
    _write_outline(root, outline, lessons, {})


def _modules(first: str, sizes: Sequence[int]) -> dict[str, int]:
    names = [first, *(f"module-{number}" for number in range(2, len(sizes) + 1))]
    return dict(zip(names, sizes, strict=True))


def _languages(root: Path) -> list[str]:
    return [language.code for language in load_languages(root)]


def _write_outline(
    root: Path, outline: dict[str, Any], lessons: dict[str, dict[str, Any]], titles: dict[str, str]
) -> None:
    modules = {module_id: {"lessons": inside} for module_id, inside in lessons.items()}
    pages = _remove_others(root, outline, next(iter(modules)))
    _write(root / "docs/course.yml", outline | {"modules": modules, "pages": pages})
    for code in _languages(root):
        path = root / f"docs/{code}/outline.yml"
        original, *_ = _read(path)["modules"].values()
        words = {module_id: original | {"title": f"{original['title']} {module_id}"} for module_id in modules}
        _write(path, {"modules": words | {next(iter(words)): original}, "planned": titles})


def _remove_others(root: Path, outline: dict[str, Any], first: str) -> list[str]:
    """Take out all modules but the first, notes on them and quizzes about them; returns the pages left."""
    others = outline["modules"].keys() - {first}
    gone = [f"facilitate/{module_id}" for module_id in others]
    for structure in (root / "quizzes").glob("*.yml"):
        lesson = _read(structure)["lesson"]
        if lesson in outline["pages"] or lesson.partition("/")[0] in others:
            gone.append(lesson)
            for words in (root / "quizzes").rglob(structure.name):
                words.unlink()
    for page in gone:
        for text in (root / "docs").glob(f"*/{page}.md"):
            text.unlink()
    return [page for page in outline["pages"] if page not in gone]


def _copy_lesson(root: Path, source: str, target: str) -> None:
    old, new = source.rpartition("/")[2], target.rpartition("/")[2]
    structure = _read(root / f"quizzes/{old}.yml")
    _write(root / f"quizzes/{new}.yml", structure | {"lesson": target})
    for code in _languages(root):
        text = (root / f"docs/{code}/{source}.md").read_text("utf-8")
        page = root / f"docs/{code}/{target}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(text.replace(old, new), "utf-8")
        shutil.copy(root / f"quizzes/{code}/{old}.yml", root / f"quizzes/{code}/{new}.yml")


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
