"""Changes on disk: told once a burst, and still noticed after a file was replaced."""

import pytest

from reader.gui.reading.watching import MOST_FOLDERS, Watch


@pytest.fixture
def watched(qapp, tmp_path):  # noqa: ARG001  the watcher wants an application
    path = tmp_path / "note.md"
    path.write_text("one")
    watch = Watch()
    watch.set_files([path])
    watch.set_folders([tmp_path])
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
    watch, path = watched
    other = tmp_path / "other.md"
    other.write_text("")
    watch.set_files([other])
    watch.set_folders(tmp_path / str(number) for number in range(3))
    assert watch._watcher.files() == [str(other)]
    assert watch._watcher.directories() == []
    assert str(path) not in watch._watcher.files()


def test_of_very_many_folders_the_first_are_watched(qapp, tmp_path):  # noqa: ARG001
    folders = [tmp_path / str(number) for number in range(MOST_FOLDERS + 5)]
    for folder in folders:
        folder.mkdir()
    watch = Watch()
    watch.set_folders([folder for folder in folders for _ in range(2)])
    assert set(watch._watcher.directories()) == set(map(str, folders[:MOST_FOLDERS]))
