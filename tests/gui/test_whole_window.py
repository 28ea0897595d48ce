"""The whole program as a hand drives it: from launch to a source opened in the browser."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QMouseEvent
from tests_of_window import write_note

from reader.gui.app import begin, create_window, show
from reader.gui.reading.launch import prepare
from reader.gui.reading.opening import Engine
from reader.gui.reading.session import Session
from reader.gui.reading.tasks import Tasks

PATIENCE = 10_000
"""Milliseconds: a busy machine is no failure."""


class Browser(QObject):
    """Stands where the system's browser would: keeps the addresses that it is given."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    @Slot(QUrl)
    def take(self, url):
        self.addresses.append(url.toString())


@pytest.fixture
def browser():
    browser = Browser()
    for scheme in ("http", "https", "mailto"):
        QDesktopServices.setUrlHandler(scheme, browser, "take")
    yield browser
    for scheme in ("http", "https", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def launch(qtbot, qapp, tmp_path):
    """Launches the program as the command line does, with threads and a settings file."""
    before, running = qapp.palette(), []

    def start(place=None, to=None, *, active=True):
        session, tasks = Session(tmp_path / "settings.json"), Tasks()
        window = create_window(begin(prepare(session, place, None, to), tasks), session)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        show(window, window.reading, tasks)
        if active:
            with qtbot.waitActive(window):
                window.activateWindow()
        running.append(tasks)
        return window

    yield start
    for tasks in running:
        tasks.cancel_all()
    qapp.setPalette(before)


def shows(window, title):
    return lambda: window.windowTitle() == title


def move_mouse(widget, point):
    """Move the mouse within a widget; QTest moves the pointer of the screen, which tests share."""
    none, button = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(point), QPointF(widget.mapToGlobal(point))
    QCoreApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, *where, none, none, button))


def click_on_word(qtbot, window, side, word):
    """Click where a word stands, found by the geometry that the view reports."""
    view = window.spread_pane.view
    view.settle()
    line = next(one for one in view.geometry_report()["lines"] if one["side"] == side and word in one["text"])
    x, y, width, height = line["rect"]
    top = y - view.verticalScrollBar().value()
    for step in range(0, int(width), 4):
        point = QPoint(int(x + step), int(top + height / 2))
        move_mouse(view.viewport(), point)
        if view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            return
    raise AssertionError(f"no link in {line['text']!r}")


def test_the_first_picture_has_the_note_that_was_open_last(launch, folder, qtbot, monkeypatch):
    """It is at hand: neither an empty window nor titles in another language flash up before it."""
    before = launch(folder, "ar")
    qtbot.waitUntil(lambda: before.reading.shown is not None, timeout=PATIENCE)
    title = before.windowTitle()
    before.close()
    recall = Engine.recall

    def slow_recall(*wanted):
        time.sleep(0.1)
        return recall(*wanted)

    monkeypatch.setattr(Engine, "recall", slow_recall)
    monkeypatch.setattr("reader.gui.app.PATIENCE", PATIENCE / 1000)
    window = launch(active=False)
    assert window.windowTitle() == title
    assert window.spread_pane.view.geometry_report()["lines"]
    titles = [row_text(window.note_list.view().model().index(row, 0)) for row in range(3)]
    assert any("شاي" in text for text in titles)


def test_from_launch_to_a_source_in_the_browser(launch, browser, folder, qtbot):
    window = launch(folder, "ar")
    qtbot.waitUntil(lambda: window.reading.shown is not None, timeout=PATIENCE)
    # find the note by typing, open it with Enter
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.note_list.isAncestorOf(window.focusWidget()))
    qtbot.keyClicks(window.focusWidget(), "tea")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(shows(window, "Tea"), timeout=PATIENCE)
    # go to the sources, open the first with Enter
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.source_panel.isAncestorOf(window.focusWidget()))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Home)
    assert "https://example.org/china" in window.status.text()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert browser.addresses == ["https://example.org/china"]


def test_with_the_mouse_from_list_to_language_to_a_link_in_the_arabic_text(launch, browser, folder, qtbot):
    window = launch(folder)
    qtbot.waitUntil(lambda: window.reading.shown is not None, timeout=PATIENCE)
    rows = window.note_list.view()
    row = next(rows.model().index(n, 0) for n in range(3) if "ea" in row_text(rows.model().index(n, 0)))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(row).center())
    qtbot.waitUntil(shows(window, "Tea"), timeout=PATIENCE)
    pick_language(qtbot, window.spread_pane.heads["target"].chooser(), 1)
    qtbot.waitUntil(lambda: window.reading.shown.spread.target.lang == "ar", timeout=PATIENCE)
    click_on_word(qtbot, window, "target", "الصين")
    assert browser.addresses == ["https://example.org/china"]


def row_text(index):
    return str(index.data(Qt.ItemDataRole.DisplayRole)) + str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def pick_language(qtbot, chooser, place):
    """Click on the chooser and on one of its languages."""

    def click():
        menu = chooser.menu()
        middle = menu.actionGeometry(menu.actions()[place]).center()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=middle)

    qtbot.waitUntil(lambda: chooser.width() >= chooser.sizeHint().width())  # the head is laid out
    QTimer.singleShot(0, click)
    qtbot.mouseClick(chooser, Qt.MouseButton.LeftButton)


def test_a_note_that_changes_on_disk_is_read_again_where_the_reader_is(launch, folder, qtbot):
    text = "# Long\n\n" + "\n\n".join(f"Paragraph number {n} of them." for n in range(80)) + "\n"
    path = write_note(folder, "2025-02-01-long", "en", text)
    window = launch(path)
    qtbot.waitUntil(shows(window, "Long"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: window._following is not None, timeout=PATIENCE)
    view = window.spread_pane.view
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    line = view.place().line
    assert line > 10
    path.write_text(path.read_text("utf-8").replace("number 79", "number LAST"), "utf-8")
    qtbot.waitUntil(lambda: "LAST" in view.spread().source.blocks[-1].text, timeout=PATIENCE)
    assert view.place().line == line


def test_the_second_launch_shows_what_the_first_left(launch, folder, qtbot):
    first = launch(folder, "ar")
    qtbot.waitUntil(lambda: first.reading.shown is not None, timeout=PATIENCE)
    first.reading.open_note(first.reading.library.notes[-1].key)
    qtbot.waitUntil(lambda: first.reading.shown.note == first.reading.library.notes[-1], timeout=PATIENCE)
    title = first.windowTitle()
    first.close()
    second = launch()
    qtbot.waitUntil(shows(second, title), timeout=PATIENCE)
    qtbot.waitUntil(lambda: second.note_list.view().currentIndex().isValid(), timeout=PATIENCE)
