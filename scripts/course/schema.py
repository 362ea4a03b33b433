"""JSON Schemas of all YAML files, made from the model; with them an editor completes and checks.

`python -m course.schema` writes them to `schemas/`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from course.model.outline import Outline
from course.model.quiz import Quiz, QuizWords
from course.model.source import Source
from course.model.words import AcceptedWords, Interface, OutlineWords, PictureWords, SourceWords, Termbase

FOLDER = "schemas"

MODELS: dict[str, type[BaseModel]] = {
    "course": Outline,
    "quiz": Quiz,
    "quiz-words": QuizWords,
    "source": Source,
    "interface": Interface,
    "outline-words": OutlineWords,
    "termbase": Termbase,
    "picture-words": PictureWords,
    "source-words": SourceWords,
    "spelling": AcceptedWords,
}


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, by its file name."""
    return {
        f"{name}.schema.json": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **_for_editors(model.model_json_schema()),
        }
        for name, model in MODELS.items()
    }


def _for_editors(node: Any) -> Any:
    """As an editor wants it.

    Without the titles that pydantic makes of names, and without its own keywords; and where names have
    a pattern, with no others.
    """
    match node:
        case dict():
            kept = {key: item for key, item in node.items() if key not in ("title", "discriminator")}
            if "patternProperties" in kept:
                kept["additionalProperties"] = False
            # What stands in these is named by the model: a key of a file may be called `title`.
            return {
                key: {name: _for_editors(value) for name, value in item.items()}
                if key in ("properties", "patternProperties", "$defs")
                else _for_editors(item)
                for key, item in kept.items()
            }
        case list():
            return [_for_editors(item) for item in node]
        case _:
            return node


def write_schemas(folder: Path) -> None:
    """Write all schemas, sorted and indented, so that a change shows as a small difference."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(format_schema(schema), "utf-8")


def format_schema(schema: dict[str, Any]) -> str:
    """The text of a schema's file."""
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write_schemas(Path(FOLDER))
