"""That what is open follows the disk: changes are read again, and a restless folder costs little."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.gui.reading.choice import Wish
from reader.gui.reading.following import Following
from reader.gui.reading.reading import Reading
from reader.gui.reading.tasks import PoolAtOnce, Tasks


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Nobody saves here but the tests."""
    monkeypatch.setattr("reader.gui.reading.watching.BURST", 30)
    monkeypatch.setattr("reader.gui.reading.watching.FOLDER_BURST", 60)


@pytest.fixture
def reading(qapp, folder):  # noqa: ARG001  timers want an application
    reading = Reading(Tasks(PoolAtOnce()), Wish(target="ar"))
    reading.open_place(folder)
    reading.open_note(next(n.key for n in reading.library.notes if n.edition("en").title == "Tea"))
    return reading


@pytest.fixture
def following(reading):
    following = Following(reading)
    following.follow()
    return following


def titles(reading):
    return {edition.title for note in reading.library.notes for edition in note.editions}


def write(folder, name, title):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {title}\n\nText.\n")
    return path


def test_a_file_in_a_folder_that_is_new_itself_joins_the_list(reading, following, folder, qtbot):
    (folder / "drafts").mkdir()
    with qtbot.waitSignal(reading.reading_ended):
        pass
    following.follow()  # as the window does whenever a reading has ended
    write(folder, "drafts/salt.md", "Salt")
    qtbot.waitUntil(lambda: "Salt" in titles(reading))


def test_a_title_that_changes_in_the_open_file_changes_in_the_list(reading, following, qtbot):  # noqa: ARG001
    path = reading.shown.choice.source.path
    path.write_text(path.read_text("utf-8").replace("title: Tea", "title: Tea and more"), "utf-8")
    qtbot.waitUntil(lambda: "Tea and more" in titles(reading))
    assert reading.shown.choice.source.title == "Tea and more"


def test_what_changed_before_it_began_to_watch_is_read(reading, folder, qtbot):
    path = reading.shown.choice.source.path
    path.write_text(path.read_text("utf-8").replace("everywhere", "by everyone"), "utf-8")
    write(folder, "salt.md", "Salt")
    following = Following(reading)
    following.follow()
    assert "by everyone" in reading.shown.spread.source.blocks[-1].text
    qtbot.waitUntil(lambda: "Salt" in titles(reading))


def test_who_comes_back_to_the_window_finds_what_no_watch_told(reading, following, folder):
    following._watch.set_folders([])
    write(folder, "_notes/en/salt.md", "Salt")
    assert "Salt" not in titles(reading)
    application = QGuiApplication.instance()
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert "Salt" not in titles(reading)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert "Salt" in titles(reading)


def test_a_folder_that_never_rests_is_not_read_all_the_time(reading, following, folder, monkeypatch):
    monkeypatch.setattr("reader.gui.reading.following._REST", 10**6)
    readings = []
    reading.reading_ended.connect(lambda: readings.append(True))
    for number in range(5):
        write(folder, f"salt-{number}.md", "Salt")
        following._watch.folders_changed.emit()
    assert len(readings) == 1
    assert "Salt" in titles(reading)
    following._resting.stop()
    following._end_rest()
    assert len(readings) == 2
    assert sum(note.key.startswith("salt") for note in reading.library.notes) == 5
