"""Rows of thousands of lines in the view: set piece by piece, one row for the reader."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tests_of_text import TEXTS, block, document, lines, spread

from reader.gui.spread.spread_view import SpreadView
from reader.gui.spread.text_search import Found
from reader.markdown import parse
from reader.model import Block, Lang, Spread

Make = Callable[..., SpreadView]


def table(lang: Lang, rows: int = 120, columns: int = 4) -> str:
    word = {"en": "word", "ar": "كلمة"}[lang]
    head = f"| {' | '.join(f'{word}{n}' for n in range(columns))} |\n|{'---|' * columns}\n"
    cells = (" | ".join(f"{word} {row} {n}" for n in range(columns)) for row in range(1, rows))
    return head + "".join(f"| {row} |\n" for row in cells)


def long_spread(text: Callable[[Lang], str]) -> Spread:
    return spread(
        *(document(lang, list(parse(f"First.\n\n{text(lang)}\n\nLast.\n"))) for lang in ("en", "ar"))
    )


@pytest.fixture
def tables(make: Make) -> SpreadView:
    return make(long_spread(table), 1000, 600)


def test_the_rows_of_facing_tables_face_each_other_to_the_end(tables: SpreadView) -> None:
    assert len(tables._layout.strips_of(1)) > 10
    source, target = lines(tables, "source", 3), lines(tables, "target", 3)
    assert len(source) == len(target) == 120 * 4
    assert [line["rect"][1] for line in source] == pytest.approx([line["rect"][1] for line in target], abs=6)
    tops = [line["rect"][1] for line in source[::4]]
    assert len({round(after - before) for before, after in pairwise(tops[1:])}) <= 2
    columns = {line["rect"][0] for line in source}
    assert len(columns) == 4


def test_the_report_knows_one_row_from_its_first_line_to_its_last(tables: SpreadView) -> None:
    first, long, last = tables.geometry_report()["rows"]
    assert first["source"][0] == first["target"][0] < long["source"][0] == long["target"][0]
    bottom = lines(tables, "source", 3)[-1]["rect"]
    assert bottom[1] + bottom[3] <= sum(long["source"]) < bottom[1] + bottom[3] + 20
    assert last["source"][0] == last["target"][0] > sum(long["source"])


def test_no_strip_holds_many_cells_and_few_stay_set(tables: SpreadView, qtbot: QtBot) -> None:
    layout = tables._layout
    assert max(layout.set_strip(n).parts for n in range(len(layout.strips))) < 60
    many = long_spread(lambda lang: table(lang, 400))
    tables.set_spread(many)
    qtbot.waitUntil(tables.is_settled)
    layout = tables._layout
    assert sum(layout.set_strip(n).parts for n in list(layout._set)) < 1400
    assert {0, 1, 2} <= layout._set.keys()


def test_a_long_row_is_gone_through_and_left_like_any_other(tables: SpreadView, qtbot: QtBot) -> None:
    tables.settle()
    seen = []
    for _ in range(40):
        qtbot.keyClick(tables, Qt.Key.Key_Down)
        seen.append(tables.current_row())
    assert seen == sorted(seen)
    assert seen.count(1) > 3
    assert seen[-1] == 2
    qtbot.keyClick(tables, Qt.Key.Key_Home)
    assert tables.verticalScrollBar().value() == 0


def test_what_is_in_view_moves_by_the_pixels_of_the_bar(tables: SpreadView) -> None:
    bar, layout = tables.verticalScrollBar(), tables._layout
    bar.setValue(1500)
    for _ in range(30):
        strip, before = tables._anchor.strip, layout.height_of(tables._anchor)
        top = before - tables._anchor.offset
        bar.setValue(bar.value() - 37)
        assert layout.row_at(strip) == 1
        now = layout.height_of(tables._anchor)
        assert (layout._stack.top(strip) - now) - (top - before) == pytest.approx(37, abs=1)


@pytest.mark.parametrize("view_name", ["side-by-side", "stacked", "source", "target"])
def test_the_place_within_a_long_row_is_kept(tables: SpreadView, view_name: str) -> None:
    assert tables.find_text("word 77 2")
    tables.verticalScrollBar().setValue(tables.verticalScrollBar().value() + 150)
    cells = shown_cells(tables)
    tables.set_view(view_name)
    tables.set_zoom(130)
    tables.resize(800, 600)
    assert shown_cells(tables)[0] in cells


def shown_cells(view: SpreadView) -> list[int]:
    """The numbers of the table's rows that are in view."""
    found = []
    for _, top, laid in view._layout.visible(view._anchor, view.viewport().height()):
        for placed in laid.cells.values():
            for box in placed.cell.boxes:
                for part in box.parts:
                    y = top + placed.y + box.y + part.y
                    digits = part.composed.original().split()[1:2]
                    if 0 <= y < view.viewport().height() and digits:
                        found.append(int(digits[0]))
    return found


def test_every_hit_is_found_once_and_comes_round(tables: SpreadView) -> None:
    said, selected = [], []
    for _ in range(5):
        said.append(tables.find_text("11 3"))
        selected.append(tables._search.hit)
    assert said[:4] == [Found.FURTHER_ON] * 4  # 11 3 and 111 3 on both sides
    assert said[4] is Found.ROUND_AGAIN
    assert selected[4] == selected[0]
    assert tables.find_text("11 3", backward=True) is Found.ROUND_AGAIN
    assert tables._search.hit == selected[3]
    tables.set_view("stacked")
    assert tables.find_text("11 3") is Found.ROUND_AGAIN
    assert tables.selected_text() == "11 3"


@pytest.mark.parametrize("kind", ["paragraph", "code", "table"])
def test_all_of_a_long_block_is_shown_and_copied(make: Make, kind: str) -> None:
    texts = {
        "paragraph": block(" ".join(f"Sentence number {n} of many." for n in range(2500)), 3),
        "code": block("\n".join(f"value_{n} = 'é'\n" for n in range(1500)), 3, "code", info="python"),
        "table": parse(table("en", 150))[0],
    }
    view = make(spread(document("en", [block("First.", 1), texts[kind], block("Last.", 9)]), None))
    assert len(view._layout.strips) > 10
    view.select_all()
    view.copy()
    assert QGuiApplication.clipboard().text() == f"First.\n\n{texts[kind].text}\n\nLast."


def test_a_line_of_megabytes_does_not_halt_the_window(make: Make) -> None:
    view = make(spread(document("en", [block("word and more. " * 300_000, 1), block("After.", 3)]), None))
    assert len(view._layout.strips) > 1000
    assert len(view._layout._set) < 50
    view.set_current_row(1)
    assert view.current_row() == 1
    assert view._layout.top(1) - view.verticalScrollBar().value() < view.viewport().height()


def test_a_selection_is_drawn_over_the_joint_of_two_pieces(tables: SpreadView, qtbot: QtBot) -> None:
    tables.settle()
    strip = tables._layout.strips_of(1)[2]
    joint = round(tables._layout._stack.top(strip))
    tables.verticalScrollBar().setValue(joint - 300)
    x, y = round(tables.columns().source[0]) + 12, joint - tables.verticalScrollBar().value()
    qtbot.mousePress(tables.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y - 20))
    qtbot.mouseMove(tables.viewport(), QPoint(x + 30, y + 20))
    qtbot.mouseRelease(tables.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x + 30, y + 20))
    first = tables._layout.set_strip(strip).cells["source"].cell.boxes[0].parts[0].composed.text
    above, below = tables.selected_text().split("\n")
    assert above.count("\t") == 3
    assert below
    assert first.startswith(below)


def test_a_long_table_too_wide_scrolls_as_one(make: Make) -> None:
    wide = spread(document("ar", list(parse(table("ar", 60, 30)))), None)
    view = make(wide, 700, 500)
    (content,) = view._wide_contents()
    content.port.scroll_to(200)
    view.verticalScrollBar().setValue(900)
    (later,) = view._wide_contents()
    assert later.port is content.port
    assert later.room.height() == pytest.approx(500, abs=1)
    strips = view._layout.strips_of(0)
    assert {id(view._layout.set_strip(n).cells["source"].cell.boxes[0].port) for n in strips} == {
        id(content.port)
    }


def test_long_code_too_wide_scrolls_as_one_and_keeps_its_colours(make: Make) -> None:
    code = "\n".join(f"def f{n}(x): return x" for n in range(700)) + "\n" + "x" * 300
    view = make(spread(document("en", [block(code, 1, "code", info="python")]), None))
    view.set_wraps_code(False)
    ports = {id(view._layout.set_strip(n).cells["source"].cell.boxes[0].port) for n in range(4)}
    assert len(ports) == 1
    (content,) = view._wide_contents()
    assert content.port.content > 300 * 6
    for strip in (0, 5):
        (part,) = view._layout.set_strip(strip).cells["source"].cell.boxes[0].parts
        coloured = [found.format.foreground().color().name() for found in part._layout.formats()]
        assert view._theme.syntax.keyword in coloured


def test_a_long_row_that_the_translation_lacks_has_one_label(make: Make) -> None:
    from reader.model import Row

    source = [block("First.", 1), *parse(table("en"))]
    rows = [Row((0,), (0,), 1.0), Row((1,), (), 0.9)]
    view = make(spread(document("en", source), document("fr", [block(TEXTS["en"], 1)]), rows))
    strips = [view._layout.set_strip(n) for n in view._layout.strips_of(1)]
    assert all(strip.gaps for strip in strips)
    assert [strip.begins for strip in strips] == [True] + [False] * (len(strips) - 1)
    for before, after in pairwise(strips[1:]):
        assert before.gaps[0].rect.height() == before.height
        assert after.before == 0
    view.set_view("stacked")
    stacked = [view._layout.set_strip(n) for n in view._layout.strips_of(1)]
    assert [len(strip.gaps) for strip in stacked] == [0] * (len(stacked) - 1) + [1]


def test_a_quotation_around_a_long_table_has_one_bar_without_holes(make: Make) -> None:
    quoted = "".join(f"> {line}\n" for line in table("en").splitlines())
    view = make(spread(document("en", list(parse(quoted))), document("ar", list(parse(quoted)))))
    for n in view._layout.strips_of(0)[1:-1]:
        laid = view._layout.set_strip(n)
        assert laid.height == int(laid.height)
        for placed in laid.cells.values():
            (bar,) = (shape for shape in placed.cell.boxes[0].shapes if shape.kind == "bar")
            assert (bar.up, bar.down) == (True, True)
            assert placed.y == 0


def test_markers_and_space_stand_before_the_first_piece_only(make: Make) -> None:
    item = Block("item", 1, 0, (1, 1), block(TEXTS["en"] * 300, 1).spans, marker="7.")
    view = make(spread(document("en", [item, block("Next.", 3)]), None))
    boxes = [view._layout.set_strip(n).cells["source"].cell.boxes[0] for n in view._layout.strips_of(0)]
    assert len(boxes) > 3
    assert [len(box.ornaments) for box in boxes] == [1] + [0] * (len(boxes) - 1)
    assert [box.before for box in boxes[1:]] == [0] * (len(boxes) - 1)
    assert len({box.parts[0].x for box in boxes}) == 1
