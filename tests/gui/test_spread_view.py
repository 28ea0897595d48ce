"""The text panes: rows that face each other, directions, selection and links, driven as a hand would."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tests_of_text import TEXTS, block, document, lines, mixed, point_of, spread, with_gap

from reader.gui.spread.spread_layout import Place
from reader.gui.spread.spread_view import SpreadView
from reader.markdown import parse
from reader.model import Block, Mark, Row, Span


@pytest.mark.parametrize(
    ("one", "other"), [("en", "ar"), ("ar", "en"), ("hi", "ja"), ("zh-Hant", "ar"), ("ar", "hi")]
)
@pytest.mark.parametrize("width", [700, 1100, 2000])
@pytest.mark.parametrize("zoom", [70, 130, 250])
def test_rows_begin_at_the_same_height_on_both_sides(
    make: Callable[..., SpreadView], one: str, other: str, width: int, zoom: int
) -> None:
    view = make(spread(mixed(one), mixed(other)), width)
    view.set_zoom(zoom)
    rows = view.geometry_report()["rows"]
    assert len(rows) == 10
    assert all(row["source"][0] == row["target"][0] for row in rows)
    bottoms = [max(row["source"][0] + row["source"][1], row["target"][0] + row["target"][1]) for row in rows]
    assert all(bottom <= row["source"][0] for bottom, row in zip(bottoms, rows[1:], strict=False))


def test_a_gap_is_as_high_as_its_counterpart(make: Callable[..., SpreadView]) -> None:
    rows = [Row((0,), (0,), 1.0), Row((1,), (), 0.9), Row((), (1,), 0.9), Row((2,), (2,), 1.0)]
    view = make(spread(mixed("en"), mixed("ar"), rows))
    report = view.geometry_report()["rows"]
    assert report[1]["target"] is None
    assert report[2]["source"] is None
    tops = [(row["source"] or row["target"])[0] for row in report]
    assert tops == sorted(tops)
    assert tops[2] >= tops[1] + report[1]["source"][1]


def test_arabic_starts_at_the_right_edge_and_english_at_the_left(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    left, right = view.columns().source, view.columns().target
    assert left is not None
    assert right is not None
    for line in lines(view, "source", 3):
        assert line["rect"][0] == pytest.approx(left[0], abs=1)
    for line in lines(view, "target", 3):
        assert line["rect"][0] + line["rect"][2] == pytest.approx(sum(right), abs=8)


def test_the_first_column_of_an_arabic_table_stands_on_the_right(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    source = {line["text"]: line["rect"][0] for line in lines(view, "source", 14)}
    target = {line["text"]: line["rect"][0] for line in lines(view, "target", 14)}
    assert source["A"] < source["B"]
    assert target["A"] > target["B"]


def test_code_in_arabic_stays_left_to_right(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("ar"), None))
    assert [line["visual"] for line in lines(view, "source", 10)] == ["def f(x):", "    return x"]


def test_visual_order_of_mixed_text(make: Callable[..., SpreadView]) -> None:
    note = document(
        "ar", [Block("paragraph", 0, 0, (1, 1), (Span("دع "), Span("f(x)", Mark.CODE), Span(" الآن")))]
    )
    view = make(spread(note, None))
    (line,) = lines(view, "source", 1)
    assert line["text"] == "دع f(x) الآن"
    assert line["visual"] == "نآلا f(x) عد"


def test_keys_go_from_row_to_row_and_stay_at_either_end(
    make: Callable[..., SpreadView], qtbot: QtBot
) -> None:
    blocks = [block("one", 1), block("two", 2)]
    view = make(spread(document("en", blocks), document("fr", blocks)))
    with qtbot.waitSignal(view.row_changed) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert signal.args == [1]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_row() == 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current_row() == 0


def test_the_last_row_can_be_reached_and_is_in_view(make: Callable[..., SpreadView], qtbot: QtBot) -> None:
    many = [block(TEXTS["en"], n * 2 + 1) for n in range(200)]
    view = make(spread(document("en", many), document("fr", many)))
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_row() == 199
    assert view.place() is not None
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_measuring_zooming_and_resizing_keep_the_row_at_the_top(make: Callable[..., SpreadView]) -> None:
    many = [block(TEXTS["en"] * (1 + n % 3), n * 2 + 1) for n in range(300)]
    view = make(spread(document("en", many), document("fr", many)))
    view.show_block("source", 150)
    before = view.place()
    view.settle()
    assert view.place() == before
    view.set_zoom(180)
    view.resize(700, 400)
    view.set_view("stacked")
    after = view.place()
    assert before is not None
    assert after is not None
    assert (after.lang, after.line) == (before.lang, before.line)


def test_a_place_is_found_again_in_a_changed_file(make: Callable[..., SpreadView]) -> None:
    many = [block(TEXTS["en"], n * 2 + 1) for n in range(100)]
    view = make(spread(document("en", many), None))
    view.set_spread(view.spread(), Place("en", 102, 0.0))
    place = view.place()
    assert place is not None
    assert place.line in (101, 103)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_click_on_a_link_reports_its_address(
    make: Callable[..., SpreadView], qtbot: QtBot, lang: str
) -> None:
    linked = Block("paragraph", 0, 0, (1, 1), (Span(TEXTS[lang][:12], href="https://example.org/a"),))
    view = make(spread(document(lang, [linked]), None))
    point = point_of(view, "source", TEXTS[lang][:12])
    with qtbot.waitSignal(view.link_hovered) as hovered:
        qtbot.mouseMove(view.viewport(), point)
    assert hovered.args == ["https://example.org/a"]
    with qtbot.waitSignal(view.link_activated) as signal:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert signal.args == ["https://example.org/a", TEXTS[lang][:12], "source"]


def test_a_click_beside_a_link_opens_nothing(make: Callable[..., SpreadView], qtbot: QtBot) -> None:
    linked = Block("paragraph", 0, 0, (1, 1), (Span("short", href="https://example.org/a"),))
    view = make(spread(document("en", [linked]), None))
    point = point_of(view, "source", "short") + QPoint(200, 0)
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_copied_arabic_is_the_notes_own_text(make: Callable[..., SpreadView], qtbot: QtBot) -> None:
    spans = (Span("دع "), Span("f(x)", Mark.CODE), Span(" الآن"))
    note = document("ar", [Block("paragraph", 0, 0, (1, 1), spans), block("سطر ثانٍ", 3)])
    view = make(spread(note, None))
    view.select_all()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "دع f(x) الآن\n\nسطر ثانٍ"


def test_a_copy_has_no_numbers_of_footnotes(make: Callable[..., SpreadView]) -> None:
    text = "A ratio of 17.6[^magnus]:1[^2] so.\n\n[^magnus]: One\n[^2]: Two"
    view = make(spread(document("en", list(parse(text))[:1]), None))
    view.select_all()
    assert view.selected_text() == "A ratio of 17.6:1 so."


def test_select_all_takes_the_side_that_is_shown(make: Callable[..., SpreadView]) -> None:
    view = make(spread(document("en", [block("Here", 1)]), document("fr", [block("Ici", 1)])))
    for shown, text in (("target", "Ici"), ("source", "Here"), ("side-by-side", "Here")):
        view.set_view(shown)
        view.select_all()
        assert view.selected_text() == text


def test_dragging_selects_on_one_side_only(make: Callable[..., SpreadView], qtbot: QtBot) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    start = point_of(view, "source", TEXTS["en"][:20], 0.0)
    end = point_of(view, "target", "عربية") + QPoint(0, 60)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selected_text().startswith(TEXTS["en"][:20])
    assert not any("\u0600" <= letter <= "\u06ff" for letter in view.selected_text())


def test_one_side_alone(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    view.set_view("target")
    report = view.geometry_report()
    assert {line["side"] for line in report["lines"]} == {"target"}


def test_stacked_puts_the_translation_under_the_original(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    view.set_view("stacked")
    for row in view.geometry_report()["rows"]:
        if row["source"] is not None:
            assert row["target"][0] >= row["source"][0] + row["source"][1]


def test_the_current_row_is_told_to_screen_readers(make: Callable[..., SpreadView], qtbot: QtBot) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.accessibleDescription() == TEXTS["en"] + "\n" + TEXTS["ar"]


def test_an_empty_view_takes_every_key(qtbot: QtBot) -> None:
    view = SpreadView()
    qtbot.addWidget(view)
    view.show()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        qtbot.keyClick(view, key)
    assert view.place() is None
    assert view.geometry_report() == {"rows": [], "lines": []}


def test_gaps_and_doubtful_rows_are_counted_and_gone_through(make: Callable[..., SpreadView]) -> None:
    view = make(with_gap())
    assert view.counts() == (1, 1)
    assert view.next_finding()
    assert view.current_row() == 1
    assert view.next_finding()
    assert view.current_row() == 2
    assert not view.next_finding()
    assert view.previous_finding()
    assert view.current_row() == 1


def test_a_doubtful_gap_is_counted_once(make: Callable[..., SpreadView]) -> None:
    rows = [Row((0,), (0,), 1.0), Row((1,), (), 0.4), Row((2,), (1,), 0.5)]
    view = make(spread(mixed("en"), mixed("ar"), rows))
    assert view.counts() == (1, 1)


def test_words_are_found_on_both_sides_and_come_round_again(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    assert view.find_text("QUICK brown")
    first = view.current_row()
    assert view.selected_text() == "quick brown"
    assert view.find_text("quick brown")
    assert view.current_row() > first
    assert view.find_text("عربيه")
    assert view.selected_text() == "عربية"
    assert not view.find_text("nowhere to be found")


def test_a_hit_beyond_the_last_is_the_first_again(make: Callable[..., SpreadView]) -> None:
    view = make(with_gap())
    rows = []
    for _ in range(4):
        view.find_text("alpha")
        rows.append((view.current_row(), view.selected_text()))
    assert rows == [(0, "Alpha")] * 4
    view.find_text("gamma", backward=True)
    assert view.current_row() == 2


def test_a_veiled_side_shows_a_row_when_it_is_asked_for(
    make: Callable[..., SpreadView], qtbot: QtBot
) -> None:
    view = make(spread(mixed("en"), mixed("ar")))
    plain = view.grab().toImage()
    view.set_veil("target")
    veiled = view.grab().toImage()
    assert veiled != plain
    point = point_of(view, "target", "عربية")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.grab().toImage() != veiled


def test_a_narrow_view_stacks_by_itself_when_it_may(make: Callable[..., SpreadView]) -> None:
    view = make(spread(mixed("en"), mixed("ar")), 400)
    view.set_view("automatic")
    assert view.arrangement() == "stacked"
    view.resize(1200, 500)
    assert view.arrangement() == "side-by-side"
    row = view.geometry_report()["rows"][1]
    assert row["source"][0] == row["target"][0]


def test_the_sentence_under_the_mouse_marks_its_counterpart(
    make: Callable[..., SpreadView], qtbot: QtBot
) -> None:
    english = "Python 3.11 came in 2022. It was made by 600 people. See https://python.org for more."
    french = "Python 3.11 est sorti en 2022. Il fut fait par 600 personnes. Voir https://python.org encore."
    view = make(spread(document("en", [block(english, 1)]), document("fr", [block(french, 1)])), 1400)
    before = view.grab().toImage()
    qtbot.mouseMove(view.viewport(), point_of(view, "source", "Python 3.11", 0.1))
    marked = view.grab().toImage()
    right = [x for x in range(700, 1390) if any(marked.pixel(x, y) != before.pixel(x, y) for y in range(90))]
    assert right, "nothing is marked on the other side"


def test_the_current_row_need_not_be_the_one_at_the_top(make: Callable[..., SpreadView]) -> None:
    many = [block(TEXTS["en"], n * 2 + 1) for n in range(60)]
    view = make(spread(document("en", many), document("fr", many)))
    view.set_current_row(20)
    place, current = view.place(), view.current_place()
    assert place is not None
    assert current == Place("en", 41, 0.0)
    view.set_spread(view.spread(), place)
    assert view.current_row() < 20
    view.set_spread(view.spread(), place, current)
    assert view.current_row() == 20
    assert view.place() == place
    view.set_spread(None)
    assert view.current_row() == 0
    assert view.current_place() is None


def test_no_line_begins_with_a_spaced_french_sign(make: Callable[..., SpreadView]) -> None:
    note = document("fr", [block("Un mot : deux mots ; trois ! Et « quatre » ? " * 12, 1)])
    view = make(spread(note, None), 500)
    for zoom in (80, 100, 130, 170):
        view.set_zoom(zoom)
        shown = [line["text"] for line in lines(view, "source", 1)]
        assert len(shown) > 5
        assert not [text for text in shown if text[0] in ":;!?»" or text.rstrip().endswith("«")]


def test_reported_lines_hold_the_notes_own_spaces(make: Callable[..., SpreadView]) -> None:
    view = make(spread(document("fr", [block("Un mot : deux.", 1)]), None))
    assert lines(view, "source", 1)[0]["text"] == "Un mot : deux."
