"""How coverage is told: a table for people, JSON for programs, and one line that sums it up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.table import Table

from course.coverage import ClaimCoverage, ModuleCoverage, overall

_STATES = {(True, True): "yes", (True, False): "untested", (False, True): "untaught", (False, False): "no"}
_COLOURS = {"yes": "green", "no": "red"}

Row = tuple[str, ...]


def rows(claims: Sequence[ClaimCoverage], languages: Sequence[str]) -> list[Row]:
    """The table's cells, its head first."""
    head = ("source", "claim", "lessons", "questions", *languages)
    return [head, *(_row(claim, languages) for claim in claims)]


def _row(claim: ClaimCoverage, languages: Sequence[str]) -> Row:
    lessons = ", ".join(f"{lesson.label} {lesson.section or '(planned)'}" for lesson in claim.lessons)
    questions = ", ".join(f"{asked.quiz}/{asked.question}" for asked in claim.questions)
    states = (_STATES[claim.is_taught(code), claim.is_tested(code)] for code in languages)
    return (claim.source, claim.claim, lessons or "-", questions or "-", *states)


def format_plain(cells: Sequence[Row]) -> str:
    """Columns of equal width, a claim in each line: to read in a log, or to search."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)) for row in cells)
    return "\n".join(line.rstrip() for line in lines)


def make_table(cells: Sequence[Row]) -> Table:
    """The same for a terminal."""
    table = Table(*cells[0])
    previous = ""
    for row in cells[1:]:
        if previous and row[0] != previous:
            table.add_section()
        previous = row[0]
        states = (f"[{_COLOURS.get(state, 'yellow')}]{state}[/]" for state in row[4:])
        table.add_row(*row[:4], *states)
    return table


def format_json(
    claims: Sequence[ClaimCoverage], modules: Sequence[ModuleCoverage], languages: Sequence[str]
) -> str:
    """For programs: every claim and every module, with what each language has."""
    told = {
        "claims": [
            asdict(claim)
            | {
                "languages": {
                    code: {"taught": claim.is_taught(code), "tested": claim.is_tested(code)}
                    for code in languages
                }
            }
            for claim in claims
        ],
        "modules": [
            {
                "module": module.module,
                "finished": module.is_finished,
                "languages": {
                    code: asdict(module.shares[code]) | {"percent": module.shares[code].percent}
                    for code in languages
                },
            }
            for module in modules
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def summary(claims: Sequence[ClaimCoverage], languages: Sequence[str]) -> str:
    """`98 claims, taught and tested: es 100 %, it 96 %`."""
    shares = ((code, overall(claims, code)) for code in languages)
    told = ", ".join(f"{code} {share.percent} % ({share.covered})" for code, share in shares)
    return f"{len(claims)} claims, taught and tested: {told}"


def shortfalls(modules: Sequence[ModuleCoverage], languages: Sequence[str]) -> list[str]:
    """What a finished module still lacks, a line for each module and language."""
    return [
        f"the finished module '{module.module}' is at {share.percent} % in '{code}': "
        f"{share.covered} of {share.total}"
        for module in modules
        if module.is_finished
        for code in languages
        if not (share := module.shares[code]).is_full
    ]
