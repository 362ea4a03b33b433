"""The JSON Schemas for editors: current, named in each file, and true of each file."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from typing import Any, ClassVar

import jsonschema
import pytest
import yaml

from conftest import PROJECT
from course.schema import FOLDER, format_schema, schemas

KINDS = {
    "docs/course.yml": "course",
    "quizzes/*.yml": "quiz",
    "quizzes/*/*.yml": "quiz-words",
    "sources/*.yml": "source",
    "docs/*/interface.yml": "interface",
    "docs/*/outline.yml": "outline-words",
    "docs/*/termbase.yml": "termbase",
    "docs/*/pictures.yml": "picture-words",
    "docs/*/spelling.yml": "spelling",
    "docs/*/sources.yml": "source-words",
}
SCHEMAS = schemas()
FILES = [
    pytest.param(path, kind, id=path.relative_to(PROJECT).as_posix())
    for pattern, kind in KINDS.items()
    for path in sorted(PROJECT.glob(pattern))
]


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it (1.2): no dates, and only `true` and `false` are booleans."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^\d+$"), list("0123456789"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])


def with_text_keys(value: Any) -> Any:
    """JSON has only text for keys: `true:` is `"true"` there."""
    match value:
        case dict():
            return {
                str(key).lower() if isinstance(key, bool) else str(key): with_text_keys(item)
                for key, item in value.items()
            }
        case list():
            return [with_text_keys(item) for item in value]
        case _:
            return value


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_schema_is_current(name: str) -> None:
    committed = (PROJECT / FOLDER / name).read_text("utf-8")
    assert committed == format_schema(SCHEMAS[name]), "run: python -m course.schema"


def test_no_other_schema_is_committed() -> None:
    assert {path.name for path in (PROJECT / FOLDER).iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


def test_every_yaml_file_of_the_course_has_a_schema() -> None:
    found = {path for tree in ("docs", "quizzes", "sources") for path in (PROJECT / tree).rglob("*.yml")}
    assert found == {param.values[0] for param in FILES}


@pytest.mark.parametrize(("path", "kind"), FILES)
def test_file_names_its_schema(path: Path, kind: str) -> None:
    folder = path.parent.relative_to(PROJECT).as_posix()
    schema = posixpath.relpath(f"{FOLDER}/{kind}.schema.json", folder)
    with path.open(encoding="utf-8") as file:
        assert file.readline() == f"# yaml-language-server: $schema={schema}\n"


@pytest.mark.parametrize(("path", "kind"), FILES)
def test_file_is_true_to_its_schema(path: Path, kind: str) -> None:
    data = with_text_keys(yaml.load(path.read_text("utf-8"), EditorLoader))
    validator = jsonschema.Draft202012Validator(SCHEMAS[f"{kind}.schema.json"])
    assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        pytest.param(
            "termbase", {"Not An Id": {"term": "x", "definition": "y"}}, id="a name out of its pattern"
        ),
        pytest.param(
            "source-words", {"one": {"contributed": "Much.", "not_followed": []}}, id="an empty list"
        ),
        pytest.param("picture-words", {"door": {"alt": "A door", "colour": "red"}}, id="an unknown key"),
        pytest.param("outline-words", {"modules": {"start": {"title": "Start"}}}, id="a missing key"),
        pytest.param(
            "quiz",
            {"lesson": "a/b", "questions": {"q": {"type": "truefalse", "answer": "perhaps"}}},
            id="a wrong answer",
        ),
    ],
)
def test_schema_refuses(kind: str, data: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMAS[f"{kind}.schema.json"])


def test_schemas_explain_their_keys() -> None:
    text = json.dumps(SCHEMAS["course.schema.json"])
    assert "How long a reader needs, in minutes." in text
    assert "Minutes" not in text
