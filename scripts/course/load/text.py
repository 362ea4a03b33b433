"""Reading a text file of the course, with an exact complaint where it is not one."""

from __future__ import annotations

from pathlib import Path

from course.problem import Problem

SIZE_LIMIT = 500_000
"""Bytes. The longest lesson has about 20,000; more is a mistake, and slow to check."""


class BadInput(Exception):
    """A file that cannot be used; carries the problems to report."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*map(str, problems))
        self.problems = problems


def read_text(root: Path, path: str) -> str:
    """The text of the file, UTF-8, line ends as `\\n`. Raises BadInput with line and mend."""
    try:
        raw = (root / path).read_bytes()
    except OSError as error:
        raise BadInput(
            Problem(
                path,
                1,
                f"cannot be read: {error.strerror}",
                "check that it exists and may be read",
                rule="file",
            )
        ) from error
    if len(raw) > SIZE_LIMIT:
        raise BadInput(
            Problem(
                path,
                1,
                f"has {len(raw):,} bytes; at most {SIZE_LIMIT:,} are read",
                "is it the right file? split a long text into lessons",
                rule="file-size",
            )
        )
    if raw.startswith(b"\xef\xbb\xbf"):
        raise BadInput(
            Problem(
                path, 1, "starts with a byte order mark", "save it as «UTF-8» without BOM", rule="encoding"
            )
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInput(
            Problem(
                path,
                line,
                f"byte 0x{raw[error.start]:02x} is not UTF-8",
                "save the file as UTF-8",
                rule="encoding",
            )
        ) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise BadInput(
            Problem(path, line, "contains a NUL character", "remove it: this is a text file", rule="encoding")
        )
    if not text.strip():
        raise BadInput(Problem(path, 1, "is empty", "write it, or delete the file", rule="empty-file"))
    return text.replace("\r\n", "\n").replace("\r", "\n")
