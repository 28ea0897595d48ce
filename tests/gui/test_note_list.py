"""The list of notes, driven as a hand would drive it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.gui.panels.note_list import NoteList
from reader.gui.panels.note_model import ROW_ROLE
from reader.gui.text.theme import DARK, LIGHT, Theme, palette
from reader.model import Edition, Lang, Library, Note

TITLE = Qt.ItemDataRole.DisplayRole


def note(key: str, titles: dict[Lang, str], date: str = "", original: Lang | None = None) -> Note:
    day = datetime.date.fromisoformat(date) if date else None
    editions = tuple(Edition(lang, Path(f"/n/{key}.{lang}.md"), title, day) for lang, title in titles.items())
    return Note(key, original or next(iter(titles)), editions)


def library(*notes: Note) -> Library:
    return Library(Path("/n"), notes)


def many(count: int) -> tuple[Note, ...]:
    return tuple(note(f"k{i}", {"en": f"Note {i}"}) for i in range(count))


HOUSE = note("house", {"en": "House of Wisdom", "ar": "بيت الحِكمة"}, "2025-11-02")
COFFEE = note("coffee", {"fr": "Le café", "en": "Coffee"}, "2025-12-24")
ZEBRA = note("zebra", {"de": "Über Zebras"})


@pytest.fixture
def notes(qtbot: QtBot) -> Iterator[NoteList]:
    QLocale.setDefault(QLocale("en_GB"))
    widget = NoteList()
    qtbot.addWidget(widget)
    widget.resize(300, 400)
    widget.show()
    yield widget
    QLocale.setDefault(QLocale.c())


def titles(widget: NoteList) -> list[str]:
    model = widget.view().model()
    return [model.index(row, 0).data(TITLE) for row in range(model.rowCount())]


def current(widget: NoteList) -> str:
    return str(widget.view().currentIndex().data(TITLE))


def field(widget: NoteList) -> QLineEdit:
    found = widget.findChild(QLineEdit)
    assert found is not None
    return found


def words(widget: NoteList) -> str:
    """What stands in place of the list."""
    return widget.body().words()


def test_notes_stand_by_date_the_newest_first_the_undated_last(notes: NoteList) -> None:
    notes.set_library(library(ZEBRA, HOUSE, COFFEE))
    assert titles(notes) == ["Le café", "House of Wisdom", "Über Zebras"]


def test_titles_sort_as_the_language_sorts_them(notes: NoteList) -> None:
    notes.set_sort("title")
    notes.set_library(
        library(*(note(t, {"fr": t}) for t in ["zoo 10", "Zoo 9", "été", "eta", "Etz", "Åland"]))
    )
    assert titles(notes) == ["Åland", "eta", "été", "Etz", "Zoo 9", "zoo 10"]


def test_the_reader_chooses_the_order(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    with qtbot.waitSignal(notes.sort_changed) as told:
        notes.sort_menu().actions()[1].trigger()
    assert told.args == ["title"]
    assert titles(notes) == ["House of Wisdom", "Le café", "Über Zebras"]


def test_setting_the_order_tells_nobody(notes: NoteList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(notes.sort_changed):
        notes.set_sort("title")
    assert notes.sort_order() == "title"


def test_titles_are_in_the_language_being_read_where_a_note_has_it(notes: NoteList) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    notes.set_reading_language("en")
    assert titles(notes) == ["Coffee", "House of Wisdom", "Über Zebras"]
    notes.set_reading_language("")
    assert titles(notes)[0] == "Le café"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("CAFE", ["Le café"]),
        ("coffee", ["Le café"]),
        ("الحكمه", ["House of Wisdom"]),
        ("wisdom house", ["House of Wisdom"]),
        ("uber", ["Über Zebras"]),
        ("  ", ["Le café", "House of Wisdom", "Über Zebras"]),
    ],
)
def test_typing_filters_over_the_titles_of_all_editions(
    notes: NoteList, typed: str, found: list[str]
) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    field(notes).insert(typed)  # QTest's keys are ASCII only
    assert titles(notes) == found


def test_a_shorter_filter_lets_notes_back_in(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    qtbot.keyClicks(field(notes), "ze")
    assert titles(notes) == ["Über Zebras"]
    qtbot.keyClick(field(notes), Qt.Key.Key_Backspace)
    qtbot.keyClick(field(notes), Qt.Key.Key_Backspace)
    qtbot.keyClicks(field(notes), "e z")
    assert titles(notes) == ["Über Zebras"]
    qtbot.keyClick(field(notes), Qt.Key.Key_Escape)
    assert len(titles(notes)) == 3


def test_the_keyboard_alone_filters_moves_and_opens(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    notes.focus_filter()
    qtbot.keyClick(field(notes), Qt.Key.Key_Down)
    qtbot.waitUntil(notes.view().hasFocus)
    assert current(notes) == "Le café"
    qtbot.keyClick(notes.view(), Qt.Key.Key_Down)
    with qtbot.waitSignal(notes.note_chosen) as chosen:
        qtbot.keyClick(notes.view(), Qt.Key.Key_Return)
    assert chosen.args == ["house"]


def test_enter_in_the_field_opens_the_first_match(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    qtbot.keyClicks(field(notes), "zeb")
    with qtbot.waitSignal(notes.note_chosen) as chosen:
        qtbot.keyClick(field(notes), Qt.Key.Key_Enter)
    assert chosen.args == ["zebra"]


def test_enter_opens_nothing_where_nothing_matches(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE))
    qtbot.keyClicks(field(notes), "zzz")
    with qtbot.assertNotEmitted(notes.note_chosen):
        qtbot.keyClick(field(notes), Qt.Key.Key_Return)


def test_up_on_the_first_row_and_letters_go_to_the_field(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    notes.focus_list()
    qtbot.keyClick(notes.view(), Qt.Key.Key_Up)
    qtbot.waitUntil(field(notes).hasFocus)
    notes.focus_list()
    qtbot.keyClick(notes.view(), Qt.Key.Key_H)
    qtbot.waitUntil(field(notes).hasFocus)
    assert notes.filter_text() == "h"
    assert titles(notes) == ["House of Wisdom"]


def test_shortcuts_typed_in_the_list_are_no_text(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE))
    notes.focus_list()
    qtbot.keyClick(notes.view(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(notes.view(), Qt.Key.Key_Space)
    assert notes.filter_text() == ""


def test_a_click_opens(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE))
    view = notes.view()
    where = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(notes.note_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == ["house"]


def test_step_opens_the_neighbours_of_the_open_note(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE, ZEBRA))
    notes.set_current("house")
    with qtbot.waitSignal(notes.note_chosen) as chosen:
        notes.step(1)
    assert chosen.args == ["zebra"]
    notes.set_current("zebra")
    with qtbot.assertNotEmitted(notes.note_chosen):
        notes.step(1)


def test_marking_the_open_note_chooses_nothing(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(HOUSE, COFFEE))
    with qtbot.assertNotEmitted(notes.note_chosen):
        notes.set_current("house")
    assert current(notes) == "House of Wisdom"


def test_a_growing_library_keeps_the_current_note_and_the_place(notes: NoteList) -> None:
    start = many(200)
    notes.set_library(library(*start), complete=False)
    notes.set_sort("title")
    notes.set_current("k150")
    view = notes.view()
    view.verticalScrollBar().setValue(120 * view.row_height() + 7)
    before = view.visualRect(view.model().index(122, 0)).top()
    title = titles(notes)[122]
    notes.set_library(library(*(note(f"a{i}", {"en": f"A note {i}"}) for i in range(50)), *start))
    row = titles(notes).index(title)
    assert row == 172
    assert view.visualRect(view.model().index(row, 0)).top() == before
    assert current(notes) == "Note 150"


def test_a_growing_library_keeps_the_current_note_in_view(notes: NoteList) -> None:
    notes.set_library(library(*many(30)), complete=False)
    notes.set_sort("title")
    notes.set_current("k20")
    view = notes.view()
    before = view.visualRect(view.currentIndex())
    notes.set_library(library(*(note(f"a{i}", {"en": f"A note {i}"}) for i in range(90)), *many(30)))
    assert current(notes) == "Note 20"
    assert view.visualRect(view.currentIndex()) == before
    assert view.viewport().rect().contains(before)


def test_a_list_at_its_top_stays_there(notes: NoteList) -> None:
    notes.set_library(library(*many(100)))
    notes.set_library(library(*many(300)))
    assert notes.view().verticalScrollBar().value() == 0


def test_an_edition_that_changes_is_shown_anew(notes: NoteList) -> None:
    notes.set_library(library(HOUSE, COFFEE))
    notes.set_library(library(note("house", {"en": "House of Books"}), COFFEE))
    assert titles(notes) == ["Le café", "House of Books"]
    notes.set_filter("wisdom")
    assert titles(notes) == []


def test_empty_states_say_why(notes: NoteList) -> None:
    notes.set_library(library(), complete=False)
    assert words(notes) == "Reading the folder…"
    notes.set_library(library())
    assert words(notes) == "No notes in this folder"
    notes.set_library(library(HOUSE))
    assert words(notes) == ""
    notes.set_filter("zzz")
    assert words(notes) == "Nothing matches"
    notes.set_filter("")
    assert words(notes) == ""


def test_every_part_has_a_name_and_every_row_its_words(notes: NoteList) -> None:
    notes.set_library(library(HOUSE))
    assert notes.accessibleName()
    assert notes.view().accessibleName()
    assert field(notes).accessibleName()
    spoken = notes.view().model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "\u2066House of Wisdom\u2069, 2 Nov 2025, in \u2068English\u2069, \u2068العربية\u2069"


def test_steps_count_from_the_note_that_was_asked_for_last(notes: NoteList) -> None:
    notes.set_library(library(*many(5)))
    notes.set_current("k0")
    chosen: list[str] = []
    notes.note_chosen.connect(chosen.append)
    assert notes.step(1)
    assert notes.step(1)
    assert chosen == ["k1", "k2"]
    assert current(notes) == "Note 2"
    notes.set_current("k1")  # the first of them is there, the second cannot be opened
    assert notes.step(-1)
    assert chosen[-1] == "k0"


def test_an_unknown_language_is_no_badge_but_a_word(notes: NoteList) -> None:
    notes.set_library(library(note("mixed", {"en": "Mixed", "und": "1 2 3"}), note("lone", {"und": "4 5 6"})))
    rows = {index.data(TITLE): index for index in map(notes.view().model().index, range(2), (0, 0))}
    assert rows["Mixed"].data(ROW_ROLE).languages == ("en",)
    assert rows["4 5 6"].data(ROW_ROLE).languages == ()
    for index in rows.values():
        assert "Unknown language" in index.data(Qt.ItemDataRole.ToolTipRole)
        assert "Unknown language" in index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert "und" not in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_title_cannot_be_markup_or_turn_its_row_round(notes: NoteList) -> None:
    notes.set_library(library(note("x", {"en": "<b>a</b>\u202eb\nc"})))
    index = notes.view().model().index(0, 0)
    assert index.data(TITLE) == "<b>a</b>‹U+202E›b c"
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)


def inked(widget: NoteList, row: int, ink: str) -> tuple[int, int]:
    """From where to where a row's first line has a colour, in thousandths of the width."""
    view = widget.view()
    rect = view.visualRect(view.model().index(row, 0))
    image = view.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    wanted = QColor(ink)
    columns = [
        x
        for x in range(image.width())
        for y in range(int(rect.top() * scale), int(rect.center().y() * scale))
        if _near(image.pixelColor(x, y), wanted)
    ]
    return 1000 * min(columns) // image.width(), 1000 * max(columns) // image.width()


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_a_title_begins_at_the_edge_of_its_own_language(
    notes: NoteList, mirrored: bool, colours: Theme
) -> None:
    notes.setPalette(palette(colours))
    notes.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    notes.set_library(library(note("a", {"ar": "بيت"}, "2025-01-02"), note("b", {"en": "It"}, "2025-01-01")))
    arabic, english = inked(notes, 0, colours.ink), inked(notes, 1, colours.ink)
    assert arabic[0] > 700
    assert arabic[1] > 850
    assert english[0] < 150
    assert english[1] < 300


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_long_title_stays_within_its_row(notes: NoteList, lang: Lang) -> None:
    notes.setPalette(palette(LIGHT))
    long = {"en": "word " * 200, "ar": "كلمة " * 200}[lang]
    notes.set_library(library(note("a", {lang: long})))
    first, last = inked(notes, 0, LIGHT.ink)
    assert first > 10
    assert last < 990


@pytest.mark.parametrize(("mirrored", "x"), [(False, 0), (True, -1)])
def test_the_open_note_bears_a_bar_at_its_start(notes: NoteList, mirrored: bool, x: int) -> None:
    notes.setPalette(palette(LIGHT))
    notes.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    notes.set_library(library(HOUSE, COFFEE))
    notes.set_current("house")
    first, last = inked(notes, 1, LIGHT.accent)
    assert (first < 60) if x == 0 else (first > 900)
    assert last - first < 40


def test_hovering_marks_a_row(notes: NoteList, qtbot: QtBot) -> None:
    notes.setPalette(palette(LIGHT))
    notes.set_library(library(HOUSE, COFFEE))
    view = notes.view()
    rect = view.visualRect(view.model().index(1, 0))
    before = view.viewport().grab().toImage()
    qtbot.mouseMove(view.viewport(), rect.center() + QPoint(0, 1))
    qtbot.waitUntil(lambda: view.viewport().grab().toImage() != before)


def test_titles_are_folded_ahead_while_nothing_else_happens(notes: NoteList, qtbot: QtBot) -> None:
    notes.set_library(library(*many(5000)))
    qtbot.waitUntil(lambda: not notes.is_preparing())
    notes.set_filter("4999")
    assert titles(notes) == ["Note 4999"]
