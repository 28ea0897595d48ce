"""The window's parts working together: languages, views, sizes, places, problems, drops."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from tests_of_window import TEA, note_titled, write_note

from reader.gui.controls.elided import ElidedLabel
from reader.gui.reading.choice import Wish
from reader.gui.reading.session import Session
from reader.gui.window.main_window import DEFAULT_SIZE
from reader.messages import said
from reader.model import Alignment, Row


def test_a_note_shows_everywhere(window):
    assert window.windowTitle() == "Tea"
    assert window.spread_pane.heads["source"].texts()[0] == "Tea"
    assert window.spread_pane.heads["target"].texts()[0] == "الشاي"
    assert window.source_panel.view().model().rowCount() == 1
    assert window.note_list.view().currentIndex().isValid()


@pytest.mark.parametrize("view", ["stacked", "source", "target", "side-by-side", "automatic"])
def test_views(window, view):
    window.commands[view].trigger()
    assert window.spread_pane.view.view() == view
    assert window.session.settings.view == view


def test_every_widget_that_someone_can_be_at_has_a_name(window):
    window.reading.pick("target", "hi")
    window.problems.show()
    window.show_about()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in [window, *window.findChildren(QWidget)]
        if takes_part(widget) and not spoken_name(widget)
    ]
    assert nameless == []


def takes_part(widget):
    """A widget that takes the focus, shows something of its own, or is a window."""
    if isinstance(widget, QMenu):  # its items are what is spoken
        return False
    return (
        widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget.isWindow() or isinstance(widget, ElidedLabel)
    )


def spoken_name(widget):
    """What a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_zoom(window):
    view = window.spread_pane.view
    view.setFocus()
    window.commands["zoom_in"].trigger()
    assert view.zoom() == 110
    window.commands["zoom_out"].trigger()
    window.commands["zoom_out"].trigger()
    assert window.session.settings.zoom == 90
    window.commands["zoom_reset"].trigger()
    assert view.zoom() == 100


def test_the_place_in_the_text_outlives_languages_and_comes_back_with_the_note(make_window, folder):
    long = "# Long\n\n" + "\n\n".join(f"Paragraph number {n} of them." for n in range(80)) + "\n"
    arabic = "# طويل\n\n" + "\n\n".join(f"الفقرة رقم {n} منها." for n in range(80)) + "\n"
    write_note(folder, "2025-02-01-long", "en", long)
    write_note(folder, "2025-02-01-long", "ar", arabic)
    write_note(folder, "2025-02-01-long", "fr", long.replace("Paragraph", "Paragraphe"))
    window = make_window()
    window.reading.open_place(folder)
    window.reading.open_note(note_titled(window, "Long").key)
    view = window.spread_pane.view
    view.settle()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    line = view.place().line
    assert line > 40
    window.reading.pick("source", "fr")
    # the front matter of a translation has one line more, which names the model
    assert (view.place().lang, view.place().line) == ("fr", line + 1)
    window.reading.swap()
    assert abs(view.place().line - line) <= 2
    window.reading.open_note(note_titled(window, "Tea").key)
    window.reading.open_note(note_titled(window, "Long").key)
    assert abs(view.place().line - line) <= 2


def test_the_current_row_comes_back_with_the_note_also_where_it_is_not_the_one_at_the_top(
    make_window, folder, tmp_path
):
    long = "# Long\n\n" + "\n\n".join(f"Paragraph number {n} of them." for n in range(80)) + "\n"
    path = write_note(folder, "2025-02-01-long", "en", long)
    write_note(folder, "2025-02-01-long", "fr", long.replace("Paragraph", "Paragraphe"))
    settings = tmp_path / "settings.json"
    first = make_window(Session(settings))
    first.reading.open_place(folder)
    key = note_titled(first, "Long").key
    first.reading.open_note(key)
    view = first.spread_pane.view
    view.set_current_row(40)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() - 60)
    top = view.place().line
    assert top < view.current_place().line
    first.reading.open_note(note_titled(first, "Tea").key)
    first.reading.open_note(key)
    assert (view.current_row(), view.place().line) == (40, top)
    first.reading.swap()
    assert view.current_row() == 40
    first.reading.swap()
    # two paragraphs more above: what was read there has moved by two rows
    path.write_text(path.read_text("utf-8").replace("# Long\n", "# Long\n\nNew.\n\nNew too.\n"), "utf-8")
    first.reading.reread_note()
    row = view.current_row()
    assert "number 39 of" in view.spread().source.blocks[view.spread().alignment.rows[row].source[0]].text
    first.close()
    second = make_window(Session(settings))
    second.reading.open_place(folder, key)
    assert second.spread_pane.view.current_row() == row


def test_the_place_is_about_the_same_in_languages_that_were_not_open(make_window, folder):
    for lang, word in (("en", "Paragraph"), ("ar", "فقرة"), ("fr", "Paragraphe")):
        text = f"# {word}\n\n" + "\n\n".join(f"{word} {n}." for n in range(80)) + "\n"
        write_note(folder, "2025-02-01-long", lang, text)
    window = make_window()
    window.reading.open_place(folder)
    key = note_titled(window, "Paragraph").key
    window.reading.open_note(key)
    window.reading.pick("target", "ar")
    window.spread_pane.view.show_block("source", 60)
    line = window.spread_pane.view.place().line
    window.reading.open_note(note_titled(window, "Tea").key)
    window.reading.pick("source", "fr")
    window.reading.open_note(key)
    shown = window.reading.shown.spread
    assert "en" not in (shown.source.lang, shown.target.lang)
    assert abs(window.spread_pane.view.place().line - line) <= 4


def test_one_side_is_veiled_at_a_time_until_it_is_chosen_again(window):
    view, commands = window.spread_pane.view, window.commands
    commands["veil_target"].trigger()
    assert view.veil() == "target"
    commands["veil_source"].trigger()
    assert view.veil() == "source"
    assert not commands["veil_target"].isChecked()
    window.reading.open_note(note_titled(window, "Silk").key)
    assert view.veil() == "source"
    commands["veil_source"].trigger()
    assert view.veil() is None


def test_gaps_are_counted_in_the_head_and_a_click_goes_to_the_next(window, folder, qtbot, monkeypatch):
    write_note(folder, "2025-02-02-gap", "en", "# Gap\n\nOne.\n\nTwo.\n\nThree.\n")
    write_note(folder, "2025-02-02-gap", "ar", "# ثغرة\n\nواحد.\n\nثلاثة.\n")
    pairs = (((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,)))
    rows = tuple(Row(source, target, 0.9) for source, target in pairs)
    window.reading.open_place(folder)
    count = window.spread_pane.heads["target"].findings()
    window.reading.open_note(note_titled(window, "Tea").key)
    assert not count.isVisible()
    window.commands["next_finding"].trigger()
    assert "no gap" in window.status.text()
    monkeypatch.setattr("reader.align.align", lambda *_: Alignment(rows))
    window.reading.open_note(note_titled(window, "Gap").key)
    assert count.text() == "1 gap"
    qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    assert window.spread_pane.view.current_row() == 2
    window.spread_pane.view.set_current_row(3)
    window.commands["previous_finding"].trigger()
    assert window.spread_pane.view.current_row() == 2
    window.commands["source"].trigger()
    assert not count.isVisible()


def test_a_first_start_arranges_the_sides_by_the_width(window):
    assert window.spread_pane.view.view() == "automatic"
    assert window.commands["automatic"].isChecked()


def test_the_next_run_begins_where_this_one_ended(make_window, folder, tmp_path):
    path = tmp_path / "settings.json"
    first = make_window(Session(path))
    first.reading.open_place(folder)
    first.reading.open_note(note_titled(first, "Silk").key)
    first.reading.swap()
    first.commands["zoom_in"].trigger()
    first.commands["target"].trigger()
    first.commands["show_sources"].trigger()
    first.resize(760, 600)
    first.close()
    session = Session(path)
    second = make_window(session)
    second.reading.open_place(folder, remembered=session.remembered(folder))
    shown = second.reading.shown
    assert shown.note.edition("en").title == "Silk"
    assert shown.spread.source.lang == "ar"
    assert second.spread_pane.view.zoom() == 110
    assert second.spread_pane.view.view() == "target"
    assert not second.source_panel.isVisible()
    assert not second.commands["show_sources"].isChecked()
    assert (second.width(), second.height()) == (760, 600)


def test_who_translated_it_is_said_again_after_a_restart(make_window, folder, tmp_path):
    first = make_window(Session(tmp_path / "settings.json"), Wish(target="ar"))
    first.reading.open_place(folder)
    first.reading.open_note(note_titled(first, "Tea").key)
    said = first.spread_pane.heads["target"].texts()
    assert "model-ar" in said[2]
    first.close()
    session = Session(tmp_path / "settings.json")
    second = make_window(session)
    second.reading.open_place(folder, remembered=session.remembered(folder))
    assert second.spread_pane.heads["target"].texts() == said


def test_settings_that_cannot_be_saved_are_a_message_only(make_window, folder, tmp_path):
    (tmp_path / "file").write_text("")
    window = make_window(Session(tmp_path / "file" / "settings.json"))
    window.reading.open_place(folder)
    window.save()
    assert "cannot be saved" in window.status.text()
    assert window.reading.shown


def test_problems_are_counted_and_listed_with_file_and_line(make_window, folder):
    from reader.model import Problem
    from reader.records import replace

    window = make_window()
    window.reading.open_place(folder)
    problems = (Problem("_notes/en/x.md", 3, said("a tab")), Problem("y.md", None, said("not UTF-8")))
    library = replace(window.reading.library, problems=problems)
    window.reading.folder.library = library
    window.reading.library_changed.emit(library, True)
    assert window.status.problem_text() == "2 problems"
    window.commands["problems"].trigger()
    rows = window.problems.list.rows()
    assert [row[1:] for row in rows] == [("3", "a tab"), ("", "not UTF-8")]
    assert "_notes/en/x.md" in rows[0][0]


def dragged(path):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/"), QUrl.fromLocalFile(str(path))])
    return data


def test_a_folder_dropped_on_the_window_opens(make_window, folder):
    window = make_window()
    data = dragged(folder)
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    assert window.reading.place == folder


def test_what_failed_is_told_until_another_place_is_open(window, tmp_path):
    window.reading.open_place(tmp_path / "nope")
    assert "nope" in window.status.text()
    (tmp_path / "other").mkdir()
    window.reading.open_place(tmp_path / "other")
    assert window.status.text() == ""


def test_a_dropped_web_address_is_not_taken(make_window):
    window, data = make_window(), QMimeData()
    data.setUrls([QUrl("https://example.org/notes")])
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_recent_places_can_be_opened_and_missing_ones_not(make_window, folder, tmp_path):
    session = Session()
    session.change(recent=(str(folder), str(tmp_path / "gone & away")))
    window = make_window(session)
    menu = window.commands.submenus["recent"]
    menu.aboutToShow.emit()
    first, second, _, clear = menu.actions()
    assert not second.isEnabled()
    assert "gone && away" in second.text()
    first.trigger()
    assert window.reading.place == folder
    clear.trigger()
    assert session.settings.recent == ()


def test_places_that_may_not_be_looked_into_are_no_mistake(make_window, forbidden):
    session = Session()
    session.change(recent=(str(forbidden / "notes"),))
    window = make_window(session)
    menu = window.commands.submenus["recent"]
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()
    window.reading.open_place(forbidden / "note.md")
    assert "permission denied" in window.status.text()


def test_the_languages_are_in_the_menu_bar_too(window):
    menu = window.commands.submenus["target_lang"]
    menu.aboutToShow.emit()
    french = next(action for action in menu.actions() if action.data() == "fr")
    french.trigger()
    assert window.reading.shown.spread.target.lang == "fr"


def test_narrow_windows_leave_the_room_to_the_text(window):
    window.resize(1280, 800)
    assert window.note_list.isVisible()
    assert window.source_panel.isVisible()
    window.resize(900, 700)
    assert window.note_list.isVisible()
    assert not window.source_panel.isVisible()
    window.resize(640, 500)
    assert not window.note_list.isVisible()
    assert not window.commands["show_list"].isChecked()
    window.commands["show_list"].trigger()
    assert window.note_list.isVisible()
    window.resize(1280, 800)
    assert window.source_panel.isVisible()
    assert window.session.settings.list_shown


def test_a_hovered_address_is_shown_whole_and_turned_harmless(window):
    view = window.spread_pane.view
    address = "https://example.org/" + "x" * 40 + "\u202efdp.exe"
    view.link_hovered.emit(address)
    assert "‹U+202E›fdp.exe" in window.status.text()
    view.link_hovered.emit("")
    assert window.status.text() == ""


def test_refused_links_are_told(window):
    window.spread_pane.view.link_activated.emit("javascript:alert(1)", "x", "source")
    assert "javascript:alert(1)" in window.status.text()


def test_links_to_notes_open_in_the_window(window):
    window.reading.open_note(note_titled(window, "Silk").key)
    window.spread_pane.view.link_activated.emit("2025-01-02-tea-ar.md", "الشاي", "target")
    assert window.windowTitle() == "Tea"
    window.spread_pane.view.link_activated.emit("../../../../../../etc/passwd", "x", "target")
    assert "etc/passwd" in window.status.text()
    assert window.windowTitle() == "Tea"


@pytest.mark.parametrize("name", ["go_list", "go_text", "go_sources"])
def test_the_keyboard_reaches_every_part(window, qtbot, name):
    parts = {"go_list": window.note_list, "go_text": window.spread_pane, "go_sources": window.source_panel}
    window.commands[name].trigger()
    qtbot.waitUntil(lambda: parts[name].isAncestorOf(window.focusWidget()))


def test_no_key_of_the_window_is_taken_twice_by_its_parts(window):
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    inner = [
        key.toString()
        for widget in window.findChildren(QWidget)
        for action in widget.actions()
        if action not in window.actions()
        for key in action.shortcuts()
    ]
    assert set(keys) & set(inner) == set()
    assert QKeySequence("Ctrl+O").toString() in keys


def test_themes(window, qapp):
    window.commands["dark"].trigger()
    assert qapp.palette().base().color().lightness() < 80
    assert window.session.settings.theme == "dark"
    window.commands["light"].trigger()
    assert qapp.palette().base().color().lightness() > 200


def test_a_file_that_is_gone_is_told_where_its_text_stands_and_in_the_status_line(window, folder):
    (folder / "_notes" / "ar" / "2025-01-02-tea-ar.md").unlink()
    window.reload()
    head = window.spread_pane.heads["target"]
    assert head.texts()[:2] == ("الشاي", "\u2068العربية\u2069")
    assert "gone" in head.texts()[2]
    assert "2025-01-02-tea-ar.md" in window.status.text()
    assert "stays" in window.status.text()
    assert window.spread_pane.view.spread().target.blocks
    assert not window.commands["swap"].isEnabled()
    menu = window.commands.submenus["target_lang"]
    menu.aboutToShow.emit()
    assert [action.data() for action in menu.actions()] == ["en", "fr"]
    note = next(n for n in window.reading.library.notes if n.edition("en").title == "Tea")
    assert [edition.lang for edition in note.editions] == ["en", "fr"]
    write_note(folder, "2025-01-02-tea", "ar", TEA["ar"])
    window.reload()
    assert "gone" not in head.texts()[2]
    assert "again" in window.status.text()
    assert window.commands["swap"].isEnabled()


def test_an_edition_that_cannot_be_read_is_told_in_its_place(window, folder, qtbot):
    window.reading.open_note(note_titled(window, "Ink").key)
    path = folder / "_notes" / "ar" / "2025-01-02-tea-ar.md"
    path.write_bytes(b"\0\0")
    window.reading.open_note(note_titled(window, "Tea").key)
    pane = window.spread_pane
    qtbot.waitUntil(lambda: any("Fran" in button.text() for button in pane.findChildren(QPushButton)))
    words = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert "The Arabic edition cannot be read." in words
    assert pane.view.spread().source.lang == "en"


def test_a_note_that_cannot_be_read_leaves_no_other_note_in_its_place(window, folder):
    key = note_titled(window, "Ink").key
    (folder / "_notes" / "en" / "2025-01-04-ink-en.md").write_bytes(b"\0\0")
    window.reading.open_note(key)
    assert window.spread_pane.view.spread() is None
    words = [label.text() for label in window.spread_pane.findChildren(QLabel) if label.isVisible()]
    assert any("binary" in said for said in words)
    assert window.windowTitle() == "Ink"
    assert window.note_list.view().currentIndex().data() == "Ink"
    assert window.source_panel.view().model().rowCount() == 0


def test_a_file_of_another_folder_that_cannot_be_read_leaves_no_note_in_its_place(window, tmp_path):
    (tmp_path / "binary.md").write_bytes(b"\0\0")
    window.reading.open_place(tmp_path / "binary.md")
    assert window.spread_pane.view.spread() is None
    words = [label.text() for label in window.spread_pane.findChildren(QLabel) if label.isVisible()]
    assert any("binary.md" in said and "binary data" in said for said in words)
    assert window.windowTitle() == "Diptych"


@pytest.mark.parametrize("text", ["", "---\ntitle: Nothing\nlang: en\n---\n", "<!-- later -->\n", "\n\n  \n"])
def test_a_file_without_text_says_so_in_the_pane(make_window, tmp_path, text):
    (tmp_path / "empty.md").write_text(text)
    window = make_window()
    window.reading.open_place(tmp_path / "empty.md")
    words = [label.text() for label in window.spread_pane.view.findChildren(QLabel) if label.isVisible()]
    assert words == ["There is no text in this file."]
    (tmp_path / "empty.md").write_text("Something.\n")
    window.reading.reread_note()
    assert not [label for label in window.spread_pane.view.findChildren(QLabel) if label.isVisible()]


def test_one_side_without_text_is_told_in_its_head(window, folder):
    (folder / "_notes" / "ar" / "2025-01-02-tea-ar.md").write_text("---\nlang: ar\n---\n")
    window.reading.reread_note()
    assert "no text" in window.spread_pane.heads["target"].texts()[2]
    assert "no text" not in window.spread_pane.heads["source"].texts()[2]


def test_the_ends_of_the_list_are_told(window):
    window.note_list.choose_first()
    window.commands["previous_note"].trigger()
    assert "first note" in window.status.text()
    for _ in range(3):
        window.commands["next_note"].trigger()
    assert "last note" in window.status.text()


def test_words_that_are_not_found_are_told_where_the_bar_is_closed(window):
    window.commands["find"].trigger()
    window.spread_pane.find_bar.field().setText("xylophone")
    assert window.status.text() == ""
    window.spread_pane.find_bar.closed.emit()
    window.commands["find_next"].trigger()
    assert window.status.text() == "Not in this text"


@pytest.mark.parametrize(
    ("langs", "title"),
    [((), "Ink"), (("ar",), "Silk"), (("fr",), "Tea"), (("fr", "ar"), "Tea"), (("hi",), "Ink")],
)
def test_languages_that_are_asked_for_choose_the_note(make_window, folder, langs, title):
    window = make_window()
    window.reading.open_place(folder, langs=langs)
    assert window.windowTitle() == title


@pytest.mark.parametrize(("width", "least"), [(DEFAULT_SIZE.width(), 425), (1366 - 16, 380)])
def test_a_first_window_has_room_for_lines_that_read_well_beside_both_lists(window, qtbot, width, least):
    window.resize(width, 720)
    window.commands["side-by-side"].trigger()
    assert window.panels.shows(0)
    assert window.panels.shows(2)
    qtbot.waitUntil(lambda: min(room for _, room in window.spread_pane.view.columns()) >= least)


def test_a_first_window_fits_its_screen(make_window):
    """At 200 % a screen of 1600 by 1000 has the room of one of 800 by 500."""
    window = make_window()
    room = window.screen().availableSize()
    assert (room.width(), room.height()) < DEFAULT_SIZE.toTuple()
    assert window.width() < room.width()
    assert window.height() < room.height()
