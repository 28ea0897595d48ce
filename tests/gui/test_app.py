"""What happens between the command line and the event loop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.gui.app import begin, reporter, wish_of
from reader.gui.appearance import Appearance
from reader.gui.choice import ORIGINAL, Wish
from reader.gui.session import Session
from reader.gui.tasks import PoolAtOnce, Tasks
from reader.gui.theme import DARK, LIGHT


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (None, None, Wish("fr", "ar")),
        ("en", None, Wish("en", "ar")),
        (None, "hi", Wish("fr", "hi")),
    ],
)
def test_languages_that_are_asked_for_go_before_those_of_the_last_run(source, target, expected):
    session = Session()
    session.set_wish(Wish("fr", "ar"))
    assert wish_of(session, source, target) == expected
    assert wish_of(Session(), None, None) == Wish(ORIGINAL, "")


def test_the_first_start_opens_the_sample_library_and_the_next_the_last_place(qapp, folder, monkeypatch):  # noqa: ARG001
    monkeypatch.setattr("reader.resources.sample_library", lambda: folder)
    assert begin(Session(), Tasks(PoolAtOnce()), None, Wish()).place == folder
    session = Session()
    session.set_place(folder / "_notes")
    assert begin(session, Tasks(PoolAtOnce()), None, Wish()).place == folder / "_notes"
    assert begin(session, Tasks(PoolAtOnce()), folder, Wish()).place == folder


def test_a_note_that_is_asked_for_goes_before_the_remembered_one(qapp, folder):  # noqa: ARG001
    session = Session()
    reading = begin(session, Tasks(PoolAtOnce()), folder, Wish())
    first, second = reading.library.notes[:2]
    session.set_place(folder)
    session.set_note(folder, first)
    assert begin(session, Tasks(PoolAtOnce()), folder, Wish()).shown.note.key == first.key
    assert begin(session, Tasks(PoolAtOnce()), folder, Wish(), second.key).shown.note.key == second.key


def test_a_mistake_of_ours_is_told_and_printed_whole(capsys):
    told = []
    error = ValueError("no such row")
    reporter(told.append)(ValueError, error, None)
    assert "no such row" in told[0]
    assert "ValueError: no such row" in capsys.readouterr().err


class Hints:
    """Stands for the system's setting, which tests cannot change."""

    def __init__(self, scheme, signal):
        self.scheme, self.colorSchemeChanged = scheme, signal

    def colorScheme(self):  # noqa: N802  Qt's name
        return self.scheme


def test_the_theme_follows_the_system_live_until_one_is_chosen(qapp, monkeypatch):
    before = qapp.palette()
    hints = Hints(Qt.ColorScheme.Unknown, QGuiApplication.styleHints().colorSchemeChanged)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    appearance, told = Appearance("system"), []
    appearance.theme_changed.connect(told.append)
    assert appearance.theme == LIGHT
    hints.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK]
    assert qapp.palette().base().color().name() == DARK.paper
    appearance.choose("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK, LIGHT]
    qapp.setPalette(before)
