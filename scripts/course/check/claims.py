"""Whether a claim that is named exists: `source.S1.c2`, as outline and quizzes write it."""

from __future__ import annotations

from course.check.hints import did_you_mean
from course.model.course import Course


def claim_problem(course: Course, claim: str) -> tuple[str, str] | None:
    """Message and hint if there is no such claim; None also where its source could not be read."""
    source_id, _, name = claim.partition(".")
    if f"sources/{source_id}.yml" not in course.files:
        message = f"claim '{claim}' names no source"
        return message, did_you_mean(
            claim, all_claims(course), "write it as source.claim, such as 'clap.S1.c2'"
        )
    source = course.sources.get(source_id)
    if source is None or name in source.value.claims:
        return None
    hint = did_you_mean(claim, all_claims(course), f"its claims are in {source.path}")
    return f"claim '{claim}' does not exist", hint


def all_claims(course: Course) -> dict[str, tuple[str, int]]:
    """Every claim of every source, with its path and line."""
    return {
        f"{source_id}.{name}": (source.path, source.line("claims", name))
        for source_id, source in course.sources.items()
        for name in source.value.claims
    }
