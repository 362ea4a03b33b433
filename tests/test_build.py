"""A build: whole or not at all, the same bytes for the same input, and nothing written elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import change_file
from course.build.search import SearchFailed
from course.build.site import BuildFailed, build_site
from course.load.text import BadInput
from projects import add_site

URL = "https://example.org/course/"
LESSON = "docs/it/start/first.md"


@pytest.fixture
def root(course_root: Path) -> Path:
    return add_site(course_root)


@pytest.fixture
def old_site(root: Path) -> Path:
    """A site that was built before, next to whose folder nothing else may be left."""
    site = root / "out" / "site"
    (site / "before").mkdir(parents=True)
    (site / "index.html").write_text("the old one", "utf-8")
    (site / "before" / "index.html").write_text("an old page", "utf-8")
    return site


def read_tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def break_course(root: Path) -> None:
    change_file(root, LESSON, {"replace": {"/// key": "/// kye"}})


def fail_to_index(site: Path) -> None:
    raise SearchFailed("no room")


def crash(site: Path) -> None:
    raise RuntimeError("the power went out")


def test_error_in_the_course_leaves_the_old_site(root: Path, old_site: Path) -> None:
    before = read_tree(old_site.parent)
    break_course(root)
    with pytest.raises(BuildFailed) as failure:
        build_site(root, old_site, URL)
    assert LESSON in {problem.path for problem in failure.value.problems}
    assert all(problem.severity == "error" for problem in failure.value.problems)
    assert read_tree(old_site.parent) == before
    assert list(old_site.parent.iterdir()) == [old_site]


@pytest.mark.parametrize(
    ("index", "error"),
    [
        pytest.param(fail_to_index, BuildFailed, id="told"),
        pytest.param(crash, RuntimeError, id="crash"),
    ],
)
def test_failure_in_the_middle_leaves_the_old_site(
    root: Path, old_site: Path, monkeypatch: pytest.MonkeyPatch, index: object, error: type[Exception]
) -> None:
    before = read_tree(old_site.parent)
    monkeypatch.setattr("course.build.site.index_site", index)
    with pytest.raises(error, match=r"no room|power"):
        build_site(root, old_site, URL)
    assert read_tree(old_site.parent) == before
    assert list(old_site.parent.iterdir()) == [old_site]


def test_failure_at_the_very_end_puts_the_old_site_back(
    root: Path, old_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_tree(old_site.parent)
    rename = Path.rename

    def refuse_to_replace(self: Path, target: Path) -> Path:
        if target == old_site and self.name == "site":
            raise OSError("not possible")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_to_replace)
    with pytest.raises(OSError, match="not possible"):
        build_site(root, old_site, URL)
    monkeypatch.undo()
    assert read_tree(old_site.parent) == before


def test_same_input_gives_the_same_bytes(root: Path, old_site: Path, tmp_path: Path) -> None:
    """Whatever stood there before, and whether the address ends with a slash or not."""
    sources = read_tree(root / "docs") | read_tree(root / "quizzes") | read_tree(root / "overrides")
    build_site(root, old_site, URL)
    build_site(root, tmp_path / "new" / "site", URL.rstrip("/"))
    first, second = read_tree(old_site), read_tree(tmp_path / "new" / "site")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert "before/index.html" not in first
    assert f'href="{URL}it/start/first/"'.encode() in first["it/start/first/index.html"]
    # Nothing that is made stands among what is written.
    assert read_tree(root / "docs") | read_tree(root / "quizzes") | read_tree(root / "overrides") == sources
    assert list(old_site.parent.iterdir()) == [old_site]


def test_site_can_be_read_by_the_server_that_publishes_it(root: Path, old_site: Path) -> None:
    build_site(root, old_site, URL)
    closed = [path for path in [old_site, *old_site.rglob("*")] if not path.stat().st_mode & 0o004]
    assert closed == []


def test_warnings_do_not_stop_a_build(root: Path, old_site: Path) -> None:
    (root / LESSON).unlink()
    (root / "quizzes/it/first.yml").unlink()
    warnings = build_site(root, old_site, URL)
    assert "missing-page" in {problem.rule for problem in warnings}
    assert {problem.severity for problem in warnings} == {"warning"}
    assert (old_site / "it/start/first/index.html").exists()


def test_preview_has_no_content_policy(root: Path, old_site: Path) -> None:
    """The local server writes its reloading script into the page."""
    build_site(root, old_site, URL, is_preview=True)
    assert "Content-Security-Policy" not in (old_site / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("mkdocs.yml", {"delete": True}),
        ("mkdocs.yml", {"content": "site_name: [x"}),
        ("mkdocs.yml", {"content": "site_name: x\n"}),
        ("docs/course.yml", {"delete": True}),
        ("docs/course.yml", {"content": "just a text"}),
        ("docs/course.yml", {"bytes": "ff fe 00"}),
    ],
)
def test_course_that_cannot_be_read_is_told_as_problems(
    root: Path, old_site: Path, path: str, change: dict[str, object]
) -> None:
    before = read_tree(old_site.parent)
    change_file(root, path, change)
    with pytest.raises(BadInput) as failure:
        build_site(root, old_site, URL)
    assert {problem.path for problem in failure.value.problems} == {path}
    assert read_tree(old_site.parent) == before


def test_setting_that_mkdocs_refuses_is_told(root: Path, old_site: Path) -> None:
    change_file(root, "mkdocs.yml", {"replace": {"name: material": "name: no-such-theme"}})
    with pytest.raises(BuildFailed, match="MkDocs"):
        build_site(root, old_site, URL)


def test_template_that_is_broken_is_told(root: Path, old_site: Path) -> None:
    change_file(root, "overrides/main.html", {"append": "{% endblock %}"})
    with pytest.raises(BuildFailed) as failure:
        build_site(root, old_site, URL)
    (problem,) = failure.value.problems
    last = len((root / problem.path).read_text("utf-8").splitlines())
    assert (problem.path, problem.line) == ("overrides/main.html", last)
    assert "endblock" in problem.message
    assert (old_site / "index.html").read_text("utf-8") == "the old one"
