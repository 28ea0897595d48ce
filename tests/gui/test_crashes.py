"""What becomes of exceptions that nobody caught: reported once, told in a dialog, nothing lost."""

from __future__ import annotations

import json
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from reader.crash_report import Report
from reader.gui.crashes import MOST_REPORTS, Crashes, end_launch, tell_of_last_time
from reader.gui.reading.session import Session
from reader.gui.window import crash_dialog
from reader.gui.window.crash_dialog import CrashDialog, Occasion, tell
from reader.own_folders import report_folder


@pytest.fixture
def reports(qapp, monkeypatch):
    """The hooks of the program, put back afterwards."""
    monkeypatch.setattr(sys, "excepthook", None)
    monkeypatch.setattr(threading, "excepthook", None)
    told = []
    Crashes(qapp, lambda report: told.append((report, threading.current_thread()))).install()
    return told


def fail(number=0):
    raise [KeyError, ValueError, IndexError, TypeError, OSError][number]("a note's text")


def take(number=0):
    """Let the hook have an exception as Python gives it."""
    try:
        fail(number)
    except Exception:
        sys.excepthook(*sys.exc_info())


class Sender(QObject):
    sent = Signal()


def test_an_exception_in_a_slot_is_reported_by_the_event_loop(qtbot, reports, capsys):
    """Qt's bindings call the hook; pytest-qt has put its own there, which is what the fixture takes away."""
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()
    assert reports == [], "not in the midst of what went wrong"
    qtbot.waitUntil(lambda: bool(reports))
    report = reports[0][0]
    assert report.headline.startswith("KeyError in tests/gui/test_crashes.py:")
    assert "screen:     offscreen" in report.text
    assert "a note's text" not in report.text.replace('("a note\'s text")', "")
    assert report.path.parent == report_folder()
    assert 'KeyError: "a note\'s text"' in capsys.readouterr().err


def test_an_exception_in_a_thread_is_reported_in_the_thread_of_the_window(qtbot, reports):
    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    assert reports == []
    qtbot.waitUntil(lambda: bool(reports))
    assert reports[0][1] is threading.main_thread()


def test_the_same_mistake_is_reported_once(qtbot, reports, capsys):
    for _ in range(1000):
        take()
    qtbot.waitUntil(lambda: bool(reports))
    assert len(reports) == 1
    assert capsys.readouterr().err.count("Traceback") == 1


def test_many_mistakes_are_printed_and_few_are_reported(qtbot, qapp, reports, capsys):
    for number in range(5):
        take(number)
    take(4)
    qtbot.waitUntil(lambda: bool(reports))
    qapp.sendPostedEvents()
    assert len(reports) == MOST_REPORTS
    assert capsys.readouterr().err.count("Traceback") == 5


def test_what_ends_a_program_on_purpose_is_no_mistake(qapp, reports):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qapp.sendPostedEvents()
    assert reports == []


# ---- the dialog


@pytest.fixture
def report(tmp_path):
    return Report("KeyError in reader/x.py:3", "the whole report", tmp_path / "reports" / "crash.txt")


def button(dialog, text):
    return next((one for one in dialog.findChildren(QPushButton) if one.text() == text), None)


def test_the_dialog_saves_what_would_be_lost_and_lets_the_reader_go_on(make_window, tmp_path, report):
    path = tmp_path / "settings.json"
    window = make_window(Session(path))
    window.session.change(theme="sepia")
    tell(window, report)
    assert json.loads(path.read_text())["theme"] == "sepia"
    dialog = window.findChild(CrashDialog)
    assert dialog.isVisible()
    button(dialog, "Go On").click()
    assert not dialog.isVisible()
    assert window.isVisible()


def test_what_cannot_be_saved_does_not_keep_the_dialog_away(make_window, report, monkeypatch):
    window = make_window()
    with monkeypatch.context() as broken:
        broken.setattr(window, "save", fail)
        tell(window, report)
    assert window.findChild(CrashDialog).isVisible()


def test_one_dialog_is_enough(make_window, report):
    window = make_window()
    tell(window, report)
    tell(window, report)
    assert len(window.findChildren(CrashDialog)) == 1


def test_the_reader_may_quit(make_window, report, monkeypatch):
    codes = []
    monkeypatch.setattr(crash_dialog.QCoreApplication, "exit", codes.append)
    window = make_window()
    tell(window, report)
    button(window.findChild(CrashDialog), "Quit").click()
    assert codes == [70]


def test_the_report_can_be_read_copied_and_found(qtbot, report, monkeypatch):
    opened = []
    monkeypatch.setattr(crash_dialog.QDesktopServices, "openUrl", opened.append)
    dialog = CrashDialog(report)
    qtbot.addWidget(dialog)
    assert dialog._text.toPlainText() == "the whole report"
    button(dialog, "Copy Report").click()
    assert QGuiApplication.clipboard().text() == "the whole report"
    button(dialog, "Open Folder").click()
    assert [url.toLocalFile() for url in opened] == [str(report.path.parent)]


def test_a_report_that_could_not_be_saved_can_still_be_copied(qtbot):
    dialog = CrashDialog(Report("KeyError", "the whole report", None))
    qtbot.addWidget(dialog)
    assert not button(dialog, "Open Folder").isEnabled()
    assert button(dialog, "Copy Report").isEnabled()


def test_without_a_window_there_is_nothing_to_go_on_with(qtbot, report):
    dialog = CrashDialog(report, Occasion.LAUNCH)
    qtbot.addWidget(dialog)
    assert button(dialog, "Go On") is None
    assert button(dialog, "Quit")


def test_what_kept_the_window_from_opening_is_told(monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(CrashDialog, "exec", lambda dialog: shown.append(dialog.headline()))
    assert end_launch(ValueError("a note's text")) == 70
    assert shown == ["Diptych cannot open its window"]
    message = capsys.readouterr().err
    assert message.startswith("diptych: this is a mistake of Diptych's own (ValueError")
    assert "a note's text" not in message


def test_a_run_that_the_system_ended_is_told_on_the_next_start(make_window):
    window = make_window()
    tell_of_last_time(window)
    assert window.findChild(CrashDialog) is None
    report_folder().mkdir(parents=True)
    (report_folder() / "fatal.txt").write_text("Fatal Python error: Segmentation fault\n")
    tell_of_last_time(window)
    dialog = window.findChild(CrashDialog)
    assert dialog.headline() == "Diptych ended unexpectedly the last time"
    assert "Segmentation fault" in dialog._text.toPlainText()
    assert button(dialog, "Quit") is None
    (kept,) = report_folder().glob("crash-*.txt")
    assert "Segmentation fault" in kept.read_text()


def test_nothing_but_the_hooks_is_loaded_at_launch():
    import subprocess

    code = "import sys, reader.gui.app; before = set(sys.modules)\n"
    code += "from reader.gui.crashes import Crashes; Crashes(None, print).install()\n"
    code += "print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
