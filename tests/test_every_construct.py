"""One note with every construct, in seven languages: its editions are built alike and face each other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from reader.library import read_library, read_text
from reader.markdown import parse
from reader.model import Block, Lang, Mark, Note
from reader.spread import open_spread

FOLDER = Path(__file__).parent / "fixtures" / "every_construct"
TRANSLATIONS = ["ar", "fr", "he", "hi", "ja", "zh-Hant"]


@pytest.fixture(scope="module")
def note() -> Note:
    (found,) = read_library(FOLDER).notes
    return found


def blocks(lang: Lang) -> tuple[Block, ...]:
    return parse(read_text(FOLDER / f"weather-station-{lang}.md").body)


def built(found: Iterable[Block]) -> list[tuple[object, ...]]:
    """How every block is built, whatever it says."""
    return [
        (
            block.kind,
            block.depth,
            block.quote,
            block.marker,
            block.checked,
            block.direction,
            block.columns,
            [(box.kind, box.name) for box in block.containers],
            {mark for mark in Mark if any(span.marks & mark for span in block.spans)},
        )
        for block in found
    ]


def test_the_note_holds_every_construct() -> None:
    found = blocks("en")
    kinds = {block.kind for block in found}
    assert kinds >= {f"heading-{level}" for level in range(1, 7)}
    assert kinds >= {"paragraph", "item", "code", "math", "table", "rule", "term", "definition", "summary"}
    spans = [span for block in found for span in block.spans]
    assert {mark for mark in Mark if any(span.marks & mark for span in spans)} == set(Mark)
    boxes = {box for block in found for box in block.containers}
    assert {box.name for box in boxes if box.kind == "admonition"} == {
        "note",
        "tip",
        "important",
        "warning",
        "caution",
    }
    assert {block.marker for block in found} >= {"•", "1.", "3."}
    assert {block.checked for block in found} == {None, True, False}
    assert {block.direction for block in found} == {None, "ltr", "rtl"}
    assert max(block.depth for block in found) == 3
    assert max(block.quote for block in found) == 2


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_every_edition_is_built_as_the_original_is(lang: Lang) -> None:
    assert built(blocks(lang)) == built(blocks("en"))


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_every_edition_faces_the_original_row_by_row(note: Note, lang: Lang) -> None:
    assert note.original == "en"
    spread = open_spread(note, "en", lang)
    rows = spread.alignment.rows
    assert [(row.source, row.target) for row in rows] == [((n,), (n,)) for n in range(len(rows))]
    assert min(row.confidence for row in rows) > 0.9
    assert spread.target is not None
    assert spread.source.problems == spread.target.problems == ()
