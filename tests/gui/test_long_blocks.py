"""Long blocks in pieces: nothing is lost, both sides are cut at the same places, no piece takes long."""

from __future__ import annotations

import pytest
from tests_of_text import TEXTS, block, document, spread

from reader.gui.text.long_blocks import _LIMIT, Cut, _cost, cut
from reader.model import Block, Document, Mark, Row, Span, Spread


def table(rows: int, columns: int = 6, line: int = 3) -> Block:
    cells = tuple(tuple((Span(f"r{row} c{column}"),) for column in range(columns)) for row in range(rows))
    return Block("table", 0, 0, (line, line + rows), cells=cells)


def facing(source: Block, target: Block) -> Spread:
    """A long block on each side between short ones."""
    sides = ([block("First.", 1), long, block("Last.", 9999)] for long in (source, target))
    return spread(*(document(lang, side) for lang, side in zip(("en", "ar"), sides, strict=True)))


def shown(made: Cut, document: Document, number: int) -> str:
    """What the pieces of a block say together."""
    text, pieces = "", made.source_pieces if document is made.source else made.target_pieces
    for index, found in enumerate(document.blocks):
        piece = pieces.get(index)
        if piece is not None and piece.first == number:
            text += (piece.joint if piece.start else "") + found.text
    return text


def test_where_nothing_is_long_the_strips_are_the_rows() -> None:
    made = spread(document("en", [block(TEXTS["en"], n) for n in range(30)]), None)
    found = cut(made)
    assert found.strips is made.alignment.rows
    assert found.source is made.source
    assert list(found.rows) == list(range(30))
    assert found.stacked() is found


def test_tables_are_cut_at_the_same_rows_on_both_sides() -> None:
    found = cut(facing(table(400), table(400)))
    assert [strip.source for strip in found.strips] == [strip.target for strip in found.strips]
    assert len(found.strips) > 50
    assert list(found.rows) == [0, *[1] * (len(found.strips) - 2), 2]
    for document_, pieces in ((found.source, found.source_pieces), (found.target, found.target_pieces)):
        starts = [piece.start for piece in pieces.values()]
        rows = [len(document_.blocks[index].cells) for index in pieces]
        assert starts == [sum(rows[:n]) for n in range(len(rows))]
        assert sum(rows) == 400
        assert [piece.ends for piece in pieces.values()] == [False] * (len(rows) - 1) + [True]
        assert len({piece.first for piece in pieces.values()}) == 1


def test_the_cells_that_tell_how_wide_a_table_is_are_among_those_to_measure() -> None:
    long = table(300)
    cells = [list(row) for row in long.cells]
    cells[120][2] = (Span("Donaudampfschifffahrt"),)
    cells[250][2] = (Span("many short words " * 4),)
    found = cut(facing(Block("table", 0, 0, (3, 9), cells=tuple(map(tuple, cells))), table(300)))
    telling = found.source_pieces[1].telling
    assert len(telling) == 6
    assert {0, 120, 250} <= set(telling[2])
    assert max(map(len, telling)) <= 7


@pytest.mark.parametrize("lang", ["en", "ar", "ja"])
def test_a_text_is_cut_between_sentences_and_nothing_of_it_is_lost(lang: str) -> None:
    spans = tuple(Span(TEXTS[lang] + " ", Mark.STRONG if n % 3 else Mark.NONE) for n in range(400))
    item = Block("item", 1, 0, (3, 3), spans, marker="3.")
    found = cut(facing(item, block("Short.", 3)))
    pieces = [n for n, piece in found.source_pieces.items() if piece.whole is item]
    assert len(pieces) > 3
    assert shown(found, found.source, 1) == item.text
    assert [found.source.blocks[n].marker for n in pieces] == ["3."] + [""] * (len(pieces) - 1)
    assert all(found.source.blocks[n].text.rstrip()[-1] in ".。" for n in pieces)
    marks = {span.marks for n in pieces for span in found.source.blocks[n].spans}
    assert marks == {Mark.STRONG, Mark.NONE}


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    found = cut(facing(block("x" * 50_000, 3), block("y", 3)))
    assert shown(found, found.source, 1) == "x" * 50_000
    assert len(found.source_pieces) > 10


@pytest.mark.parametrize("last", ["end", "end\n", ""])
def test_code_is_cut_between_lines_and_its_places_count_in_utf_16(last: str) -> None:
    text = "\n".join(f"line {n} = '\U0001f600é'" for n in range(900)) + "\n\n" + last
    code = block(text, 3, "code", info="python")
    found = cut(facing(code, code))
    assert shown(found, found.source, 1) == text
    units = text.encode("utf-16-le")
    for index, piece in found.source_pieces.items():
        first = found.source.blocks[index].text[:8].encode("utf-16-le")
        assert units[piece.start * 2 :].startswith(first)
    assert {piece.joint for piece in found.source_pieces.values() if piece.start} == {"\n"}


def test_a_line_of_code_of_megabytes_is_cut_too() -> None:
    found = cut(facing(block("[1, 2], " * 20_000, 3, "code"), block("x", 3, "code")))
    assert shown(found, found.source, 1) == "[1, 2], " * 20_000
    assert {piece.joint for piece in found.source_pieces.values() if piece.start} == {""}


@pytest.mark.parametrize("other", [table(130), block("A short text.", 3), block(TEXTS["ar"] * 900, 3)])
def test_sides_of_different_kinds_are_shared_out_in_as_many_strips(other: Block) -> None:
    found = cut(facing(table(400), other))
    strips = [strip for strip, row in zip(found.strips, found.rows, strict=True) if row == 1]
    assert [n for strip in strips for n in strip.source] == sorted(found.source_pieces)
    targets = [n for strip in strips for n in strip.target]
    assert targets == sorted(targets)
    assert targets[0] == 1
    assert found.target.blocks[targets[-1] + 1].text == "Last."
    assert strips[0].source


def test_no_piece_takes_long() -> None:
    for long in (table(900), table(40, 60), block(TEXTS["en"] * 4000, 3), block("é = 1\n" * 9000, 3, "code")):
        found = cut(facing(long, long))
        costs = [_cost([(n, found.source.blocks[n])]) for n in found.source_pieces]
        assert max(costs) < 2.6 * _LIMIT


def test_a_row_without_counterpart_and_rows_after_it_keep_their_blocks() -> None:
    source, target = [block("a", 1), table(200), block("b", 999)], [block("x", 1), block("y", 3)]
    rows = [Row((0,), (0,), 1.0), Row((1,), (), 0.9), Row((2,), (1,), 0.8)]
    found = cut(spread(document("en", source), document("fr", target), rows))
    first, *pieces, last = found.strips
    assert (first.source, first.target, last.target) == ((0,), (0,), (1,))
    assert found.source.blocks[last.source[0]].text == "b"
    assert all(strip.target == () and strip.source for strip in pieces)
    assert {strip.confidence for strip in pieces} == {0.9}


def test_one_edition_alone_and_several_blocks_in_a_row() -> None:
    alone = document("en", [block("a", 1), table(100), block("b", 999)])
    rows = [Row((0, 1, 2), (), 1.0)]
    found = cut(spread(alone, None, rows))
    assert found.target is None
    assert [n for strip in found.strips for n in strip.source] == list(range(len(found.source.blocks)))
    assert set(found.rows) == {0}


def test_stacked_the_source_is_whole_before_its_translation() -> None:
    found = cut(facing(table(100), table(100)))
    stacked = found.stacked()
    assert len(stacked.strips) == 2 * len(found.source_pieces) + 2
    inner = stacked.strips[1:-1]
    sides = [bool(strip.target) for strip in inner]
    assert sides == sorted(sides)
    assert not any(strip.source and strip.target for strip in inner)
    assert [n for strip in inner for n in strip.source] == sorted(found.source_pieces)
    assert [n for strip in inner for n in strip.target] == sorted(found.target_pieces)
