"""Changes on disk: told once a burst, and still noticed after a file was replaced."""

import os
import shutil
import time

import pytest
from PySide6.QtCore import QTimer

from reader.gui.reading.watching import MOST_FOLDERS, Watch


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Nobody saves here but the tests."""
    monkeypatch.setattr("reader.gui.reading.watching.BURST", 30)
    monkeypatch.setattr("reader.gui.reading.watching.FOLDER_BURST", 60)


@pytest.fixture
def watched(qapp, tmp_path):  # noqa: ARG001  the watcher wants an application
    path = tmp_path / "note.md"
    path.write_text("one")
    watch = Watch()
    watch.set_files([path])
    watch.set_folders([str(tmp_path)])
    return watch, path


def test_a_burst_of_changes_is_told_once(watched, qtbot):
    watch, path = watched
    told = []
    watch.files_changed.connect(lambda: told.append(path.read_text()))
    for text in ("t", "tw", "two"):
        path.write_text(text)
    qtbot.waitUntil(lambda: told == ["two"])


def test_a_file_that_was_replaced_is_watched_on(watched, qtbot):
    watch, path = watched
    for text in ("two", "three"):
        new = path.with_suffix(".new")
        new.write_text(text)
        with qtbot.waitSignal(watch.files_changed):
            new.replace(path)
        assert path.read_text() == text


def test_a_file_that_comes_back_is_noticed(watched, qtbot):
    watch, path = watched
    with qtbot.waitSignal(watch.files_changed):
        path.unlink()
    with qtbot.waitSignal(watch.files_changed):
        path.write_text("back")


def test_a_new_file_in_a_folder_is_told(watched, qtbot):
    watch, path = watched
    with qtbot.waitSignal(watch.folders_changed):
        (path.parent / "new.md").write_text("new")


def test_what_is_no_longer_wanted_is_let_go(watched, tmp_path):
    watch, _ = watched
    other = tmp_path / "folder" / "other.md"
    other.parent.mkdir()
    other.write_text("")
    watch.set_files([other])
    watch.set_folders([])
    assert watch._watcher.files() == [str(other)]
    assert watch._watcher.directories() == [str(other.parent)]


def test_a_folder_that_comes_back_is_noticed(watched, qtbot, tmp_path):
    watch, _ = watched
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    watch.set_files([deep / "note.md"])
    watch.set_folders([str(tmp_path), str(deep)])
    with qtbot.waitSignal(watch.folders_changed):
        shutil.rmtree(tmp_path / "a")
    assert set(watch._watcher.directories()) == {str(tmp_path)}
    with qtbot.waitSignal(watch.folders_changed):
        deep.mkdir(parents=True)
    assert str(deep) in watch._watcher.directories()
    with qtbot.waitSignals([watch.folders_changed, watch.files_changed]):
        (deep / "note.md").write_text("back")


def test_a_folder_without_rights_is_awaited_above(watched, tmp_path, monkeypatch):
    watch, path = watched
    monkeypatch.setattr(os, "access", lambda folder, _rights: str(folder) != str(tmp_path))
    watch.set_folders([str(tmp_path)])
    assert watch._watcher.directories() == [str(tmp_path.parent)]
    assert watch._watcher.files() == [str(path)]


def test_what_else_happens_above_a_folder_that_is_gone_is_nothing_to_tell(qapp, qtbot, tmp_path):  # noqa: ARG001
    watch = Watch()
    watch.set_folders([str(tmp_path / "gone")])
    assert watch._watcher.directories() == [str(tmp_path)]
    with qtbot.waitSignal(watch._watcher.directoryChanged):
        (tmp_path / "other").write_text("")
    assert not watch._folders_gathered.isActive()


def test_changes_that_never_end_are_told_meanwhile(watched, qtbot):
    watch, path = watched
    writing = QTimer(interval=20)
    writing.timeout.connect(lambda: (path.parent / f"{time.monotonic_ns()}.md").write_text("new"))
    writing.start()
    with qtbot.waitSignal(watch.folders_changed):
        pass
    writing.stop()


def test_of_very_many_folders_the_first_are_watched(qapp, tmp_path):  # noqa: ARG001
    folders = [tmp_path / str(number) for number in range(MOST_FOLDERS + 5)]
    for folder in folders:
        folder.mkdir()
    watch = Watch()
    watch.set_folders([str(folder) for folder in folders for _ in range(2)])
    assert set(watch._watcher.directories()) == set(map(str, folders[:MOST_FOLDERS]))
