"""Comparing what a translation has, in order, with what its original has."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """Where two sequences differ; numbers are places, `ours` first in each pair of `extra` and `moved`.

    `extra`: ours has it and theirs not; with the place of theirs that it stands for, if there is one.
    `missing`: theirs has it and ours not; with the place in ours before which it should stand.
    `moved`: both have it, but in another order; the first place where they part.
    """

    extra: tuple[tuple[int, int | None], ...]
    missing: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]


def compare(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> Difference:
    """What separates `ours` from `theirs`, each cause once."""
    extra_places = _surplus(ours, theirs)
    missing_places = _surplus(theirs, ours)
    extra: dict[int, int | None] = dict.fromkeys(extra_places)
    missing: list[tuple[int, int]] = []
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    for _, start, end, their_start, their_end in matcher.get_opcodes():
        unpaired = [place for place in range(start, end) if place in extra]
        for their_place in range(their_start, their_end):
            if their_place not in missing_places:
                continue
            if unpaired:
                extra[unpaired.pop(0)] = their_place
            else:
                missing.append((their_place, end))
    kept = [place for place in range(len(ours)) if place not in extra_places]
    their_kept = [place for place in range(len(theirs)) if place not in missing_places]
    moved = next(
        ((a, b) for a, b in zip(kept, their_kept, strict=True) if ours[a] != theirs[b]),
        None,
    )
    return Difference(tuple(extra.items()), tuple(missing), (moved,) if moved else ())


def _surplus(some: Sequence[Hashable], others: Sequence[Hashable]) -> list[int]:
    """The places of what `some` has more often than `others`; of equal ones, those that align least."""
    surplus = Counter(some) - Counter(others)
    matcher = difflib.SequenceMatcher(None, some, others, autojunk=False)
    aligned = {place + step for place, _, size in matcher.get_matching_blocks() for step in range(size)}
    found = []
    for place in sorted(range(len(some)), key=lambda place: (place in aligned, place)):
        if surplus[some[place]] > 0:
            surplus[some[place]] -= 1
            found.append(place)
    return sorted(found)
