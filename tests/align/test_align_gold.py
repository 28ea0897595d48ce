"""The hand-made alignments beside the corpora: the aligner keeps what it reaches there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reader.align import align
from reader.markdown import parse
from reader.model import Block

LEAST_F1 = 0.985


def read_blocks(path: Path) -> tuple[Block, ...]:
    text = path.read_text("utf-8")
    head = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    start = head.end() if head else 0
    return parse(text[start:], text.count("\n", 0, start))


def touched(blocks: tuple[Block, ...], chosen: tuple[int, ...], wanted: list[list[int]]) -> set[int]:
    lines = [blocks[k].lines for k in chosen]
    return {n for n, (_, first, last) in enumerate(wanted) if any(a <= last and b >= first for a, b in lines)}


@pytest.mark.parametrize("name", ["ar--getting-paid", "de--code-of-conduct", "fa--maintaining-balance"])
def test_links_of_the_gold_are_found(corpora: Path, name: str) -> None:
    (file,) = (corpora.parent / "gold").glob(f"{name}*.json")
    gold = json.loads(file.read_text("utf-8"))
    source, target = (read_blocks(corpora / "opensource.guide" / gold[side]) for side in ("source", "target"))
    wanted = {(i, j) for sources, targets in gold["beads"] for i in sources for j in targets}
    given = {
        (i, j)
        for row in align(source, target, "en", gold["lang"]).rows
        for i in touched(source, row.source, gold["source_blocks"])
        for j in touched(target, row.target, gold["target_blocks"])
    }
    assert 2 * len(wanted & given) / (len(wanted) + len(given)) >= LEAST_F1
