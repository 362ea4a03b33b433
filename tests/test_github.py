"""Workflows, forms, hooks and `.ci/run`: understood by GitHub, safe, and calling what exists."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import PROJECT

BIN = Path(sys.executable).parent
WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
FORMS = sorted(
    path for path in (PROJECT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml"
)


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command],
        cwd=PROJECT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [PROJECT / ".github/ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [PROJECT / ".github/dependabot.yml"]),
    ],
)
def test_github_understands(schema: str, files: list[Path]) -> None:
    assert files
    done = run(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert done.returncode == 0, done.stdout


def test_workflows_are_safe() -> None:
    done = run(BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", ".github")
    assert done.returncode == 0, done.stdout
    assert "No findings" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_keeps_to_the_rules(path: Path) -> None:
    text = path.read_text("utf-8")
    workflow = yaml.load(text, yaml.BaseLoader)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 60
        assert job["runs-on"] == "ubuntu-latest"
        for step in job["steps"]:
            # What comes from outside reaches a script only through its environment.
            assert "${{" not in step.get("run", "")
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
    for used in re.findall(r"uses: (.*)", text):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used), used


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_calls_what_exists(path: Path) -> None:
    targets = re.findall(r"^([a-z][a-z-]*):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for script in re.findall(r"run: (.*)", path.read_text("utf-8")):
        program, *words = script.split()
        if program == "make":
            assert set(words) <= set(targets)
        elif program != "sh":
            assert Path(program).parent == Path(".venv/bin")
            assert (BIN / Path(program).name).exists()
        assert all((PROJECT / word).exists() for word in words if word.startswith("scripts/"))


def test_hooks_call_what_is_installed() -> None:
    config = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    for hook in config["repos"][0]["hooks"]:
        program, *_ = hook["entry"].split()
        assert (BIN / Path(program).name).exists()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        ("echo '3 passed in 0.12s'", 0),
        ("echo '1 failed, 2 passed in 0.12s'; echo 'make: *** [test] Error 1' >&2; exit 2", 2),
        ("echo 'no pytest came this far'; exit 2", 2),
    ],
)
def test_ci_ends_with_the_closing_line_of_pytest(make: str, code: int, tmp_path: Path) -> None:
    stub = tmp_path / "make"
    stub.write_text(f'#!/bin/sh\n[ "$*" = test ] && [ -f Makefile ] || exit 9\n{make}\n', "utf-8")
    stub.chmod(0o755)
    done = run(PROJECT / ".ci/run", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.returncode == code
    assert done.stdout.splitlines()[-1] == make.split("'")[1]
    assert done.stdout.count(make.split("'")[1]) == (2 if "Error" in make else 1)
