"""What a second launch of the program does to the first window."""

from __future__ import annotations

import threading
from socket import AF_UNIX, socket

import pytest
from PySide6.QtCore import Qt
from tests_of_window import note_titled, write_note

from reader.gui.window import foreground, other_launches
from reader.gui.window.other_launches import OtherLaunches, attend, take_up
from reader.handing_over import LONGEST_MESSAGE, Request, hand_over
from reader.instance import Instance

HELD = -1
"""Stands for the descriptor of a lock."""


@pytest.fixture
def launches(tmp_path, qapp):
    launches = OtherLaunches(*Instance(tmp_path / "s", HELD).listen(), qapp)
    yield launches
    launches.close()
    launches.deleteLater()


@pytest.fixture
def call(tmp_path):
    """Connects to ``launches`` as another process does, says something and stays on the line."""
    streams = []

    def connect(*said):
        stream = socket(AF_UNIX)
        streams.append(stream)
        stream.connect(str(tmp_path / "s"))
        for words in said:
            stream.send(words)
        stream.settimeout(0)
        return stream

    yield connect
    for stream in streams:
        stream.close()


def hung_up(stream):
    """Whether the other side has closed the line without an answer."""
    try:
        return stream.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_a_launch_is_heard_and_answered(launches, tmp_path, qtbot):
    asked, outcome = Request("/notes", target_lang="ar"), []
    launch = threading.Thread(target=lambda: outcome.append(hand_over(tmp_path / "s", asked)))
    with qtbot.waitSignal(launches.asked) as heard:
        launch.start()
    launch.join()
    assert heard.args == [asked]
    assert outcome == [True]


def test_a_launch_that_speaks_slowly_is_heard(launches, call, qtbot):
    stream = call(b'{"place": ')
    with qtbot.assertNotEmitted(launches.asked, wait=20):
        pass
    with qtbot.waitSignal(launches.asked) as heard:
        stream.send(b'"/notes"}\n')
    assert heard.args == [Request("/notes")]


@pytest.mark.parametrize("said", [b"nonsense\n", b'{"place": 1}\n', (LONGEST_MESSAGE + 1) * b" "])
def test_nonsense_gets_no_answer(said, launches, call, qtbot):
    with qtbot.assertNotEmitted(launches.asked):
        stream = call(said)
        qtbot.waitUntil(lambda: hung_up(stream))


def test_who_says_nothing_is_not_waited_for(launches, call, qtbot, monkeypatch):
    monkeypatch.setattr(other_launches, "PATIENCE", 30)
    stream = call()
    qtbot.waitUntil(lambda: hung_up(stream))
    qtbot.waitUntil(lambda: not launches.children()[1:])


def test_who_does_not_wait_for_the_answer_has_its_own_window(launches, call, qtbot):
    with qtbot.assertNotEmitted(launches.asked):
        call(b"{}\n").close()
        gone = call(b"-\n")
        qtbot.waitUntil(lambda: hung_up(gone))


def test_a_password_goes_before_what_is_asked(launches, call, qtbot):
    """As on Windows, where other users could connect."""
    launches._password = b"secret"
    with qtbot.assertNotEmitted(launches.asked):
        stream = call(b"{}\n")
        qtbot.waitUntil(lambda: hung_up(stream))
    with qtbot.waitSignal(launches.asked):
        call(b"secret{}\n")


# ---- what becomes of it


def test_only_the_first_run_listens(window, tmp_path):
    place = tmp_path / "s"
    attend(Instance(place), window)
    assert not place.exists()
    attend(Instance(place, HELD), window)
    window.findChild(OtherLaunches).close()
    assert place.exists()


def test_a_launch_without_a_place_leaves_open_what_is_open(window):
    shown = window.reading.shown
    window.setWindowState(Qt.WindowState.WindowMinimized)
    take_up(window, Request())
    assert not window.isMinimized()
    assert window.reading.shown is shown


def test_a_maximised_window_stays_so(window):
    window.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized)
    take_up(window, Request())
    assert window.windowState() & Qt.WindowState.WindowMaximized
    assert not window.isMinimized()


def test_the_place_of_a_launch_is_opened(window, tmp_path):
    path = write_note(tmp_path / "other", "2025-05-05-salt", "en", "# Salt\n\nSalt was money.\n")
    take_up(window, Request(str(tmp_path / "other")))
    assert window.windowTitle() == "Salt"
    assert window.reading.place == tmp_path / "other"
    take_up(window, Request(str(path)))
    assert window.reading.place == path


def test_the_folder_that_is_open_already_keeps_its_note(window, folder):
    title = window.windowTitle()
    take_up(window, Request(str(folder)))
    assert window.windowTitle() == title


def test_a_language_alone_is_that_of_the_note_that_is_open(window):
    take_up(window, Request(target_lang="fr"))
    assert window.reading.shown.spread.target.lang == "fr"
    assert window.reading.shown.note == note_titled(window, "Tea")


def test_a_note_alone_is_one_of_the_library_that_is_open(window):
    take_up(window, Request(note_key=note_titled(window, "Silk").key))
    assert window.windowTitle() == "Silk"


def test_wayland_gets_the_token_where_qt_looks_for_it(window, monkeypatch):
    monkeypatch.setattr(foreground.QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    take_up(window, Request(token="granted"))
    assert foreground.os.environ["XDG_ACTIVATION_TOKEN"] == "granted"
