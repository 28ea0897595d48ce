"""Real notes: the structure that cmark-gfm finds, and nothing of the markup left in the text."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from types import ModuleType

import pytest

from reader.markdown import parse
from reader.model import Block, Mark

PLACES = [
    "notes",
    "opensource.guide",
    "free-programming-books/docs",
    "fastapi/docs/ja/docs/tutorial",
    "constructs-ar.md",
]
LEFT_OVER = re.compile(r"[\x02\x03]|klzzwxh|^///|\*\*\w[^*]*\w\*\*")


@pytest.fixture(scope="module")
def scorer(corpora: Path) -> ModuleType:
    """The scoring tool that stands beside the corpora; it needs cmarkgfm and lxml."""
    pytest.importorskip("cmarkgfm")
    pytest.importorskip("lxml")
    path = corpora.parent / "tools" / "markdown_score.py"
    spec = importlib.util.spec_from_file_location("markdown_score", path)
    if spec is None or spec.loader is None or not path.is_file():
        pytest.skip(f"no scoring tool at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def parsed(corpora: Path) -> list[tuple[Path, str, tuple[Block, ...]]]:
    """A part of the corpora, parsed as whole files (front matter too), which takes a few seconds."""
    texts = [(path, path.read_text("utf-8")) for path in files(corpora)]
    return [(path, text, parse(text)) for path, text in texts]


def files(corpora: Path) -> Iterator[Path]:
    """The files of that part."""
    for place in PLACES:
        path = corpora / place
        yield from sorted(path.rglob("*.md")) if path.is_dir() else [path]


def test_structure_agrees_with_cmark(corpora: Path, scorer: ModuleType) -> None:
    hits = total = 0
    for path in files(corpora):
        text = path.read_text("utf-8")
        expected = scorer.reference(text)
        if expected is None:
            continue
        body, offset = without_front_matter(text, scorer.FRONT_MATTER)
        got = [row(block) for block in parse(body, offset) if block.kind in scorer.KINDS]
        matcher = SequenceMatcher(None, expected, got, autojunk=False)
        hits += sum(match.size for match in matcher.get_matching_blocks())
        total += max(len(expected), len(got))
    assert total > 3_000
    assert hits / total >= 0.998


def test_no_markup_is_left_in_the_text(parsed: list[tuple[Path, str, tuple[Block, ...]]]) -> None:
    for path, _, blocks in parsed:
        for block in blocks:
            for span in [*block.spans, *(span for cells in block.cells for cell in cells for span in cell)]:
                if block.kind != "code" and not span.marks & Mark.CODE:
                    assert not LEFT_OVER.search(span.text), (path, block.lines)


def test_lines_ascend_and_lie_in_the_file(parsed: list[tuple[Path, str, tuple[Block, ...]]]) -> None:
    for path, text, blocks in parsed:
        last = 0
        for block in blocks:
            assert last <= block.lines[0] <= block.lines[1] <= text.count("\n") + 1, (path, block)
            last = block.lines[0]


def row(block: Block) -> tuple[str, int, int, int]:
    """What the scorer compares."""
    return block.kind, block.depth, block.quote, block.lines[0]


def without_front_matter(text: str, pattern: re.Pattern[str]) -> tuple[str, int]:
    """The body, and the number of lines before it."""
    match = pattern.match(text)
    return (text[match.end() :], match[0].count("\n")) if match else (text, 0)
