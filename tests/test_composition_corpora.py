"""Real notes: what is set gives back the note's own characters, whole and in any part."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.composition import compose, joined
from reader.library import read_text
from reader.markdown import parse
from reader.model import Direction, plain

DIRECTIONS: tuple[Direction, ...] = ("ltr", "rtl")


@pytest.mark.parametrize(
    "place",
    ["seeds", "notes", "opensource.guide", "coding-interview-university/translations", "constructs-ar.md"],
)
def test_the_text_comes_back_as_it_is(corpora: Path, place: str) -> None:
    root = corpora / place
    files = [root] if root.is_file() else sorted([*root.rglob("*.md"), *root.rglob("*.txt")])[:6]
    if not files:
        pytest.skip(f"no notes at {root}")
    count = 0
    for path in files:
        for block in parse(read_text(path).body):
            for spans in (block.spans, *(cell for row in block.cells for cell in row)):
                count += bool(spans)
                for direction in DIRECTIONS:
                    composed = compose(spans, direction)
                    assert composed.original() == plain(spans)
                    middle = len(composed.text) // 2
                    halves = composed.original(0, middle) + composed.original(middle)
                    assert joined(halves) == plain(spans)
    assert count
