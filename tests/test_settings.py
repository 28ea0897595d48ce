"""The settings file: kept whole, never trusted."""

import json
import sys

import pytest

from reader.settings import Bookmark, RememberedEdition, Settings, TextChoice, load, save

FULL = Settings(
    place="/notes",
    note="welcome",
    original="en",
    editions=(RememberedEdition("ar", "/notes/ar.md", "أهلا"),),
    source_lang="fr",
    target_lang="zh-Hant",
    zoom=130,
    theme="dark",
    language="ar",
    texts=(TextChoice("ar", "Amiri", 120, 190), TextChoice("fr")),
    wraps_code=False,
    recent=("/notes", "/home/somebody/ملاحظات"),
    bookmarks=(Bookmark("/notes", "welcome", "ar", 12, 0.25, 0.5, "fr", 14),),
    sources_shown=False,
    panes=(200, 700, 250),
)


def test_what_is_saved_comes_back(tmp_path):
    path = tmp_path / "new" / "folder" / "settings.json"
    save(FULL, path)
    assert load(path) == (FULL, None)
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_a_missing_file_gives_the_defaults(tmp_path):
    assert load(tmp_path / "settings.json") == (Settings(), None)


DAMAGED = [
    b"",
    b"{",
    b"[1, 2]",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"null",
    b"\0" * 4096,
    b'{"theme": "dark"',
    b'{"zoom": ' + b"1" * 10_000 + b"}",
]


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_set_aside(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, problem = load(path)
    assert settings == Settings()
    assert problem is not None
    assert "settings.json.damaged" in str(problem.message)
    assert (tmp_path / "settings.json.damaged").read_bytes() == content
    assert not path.exists()


def test_a_name_that_is_no_text_is_kept_as_it_is(tmp_path):
    path = tmp_path / "settings.json"
    settings = Settings(place="/notes/\udcff.md", note="ملاحظة \udce9")
    save(settings, path)
    assert load(path) == (settings, None)
    assert "ملاحظة" in path.read_text("utf-8")


def test_a_file_that_cannot_be_read_is_set_aside_and_not_written_over(tmp_path, monkeypatch):
    """As one of another user, or on a failing disk."""
    path = tmp_path / "settings.json"
    save(FULL, path)

    def unreadable(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as denied:
        denied.setattr(type(path), "read_text", unreadable)
        settings, problem = load(path)
    assert settings == Settings()
    assert problem is not None
    save(settings, path)
    assert load(tmp_path / "settings.json.damaged") == (FULL, None)


def test_where_no_folder_can_be_there_are_no_settings(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    assert load(tmp_path / "file" / "settings.json") == (Settings(), None)


def test_a_value_of_the_wrong_kind_costs_that_value_only(tmp_path):
    path = tmp_path / "settings.json"
    values = {
        "zoom": "big",
        "theme": "dark",
        "list_shown": 1,
        "recent": ["/a", 3],
        "panes": [100, True],
        "editions": [{"lang": "ar", "path": 5, "title": ""}, "nonsense"],
        "bookmarks": [
            {"root": "/a", "note": "b", "lang": "c", "line": 4, "offset": 0.5, "share": 0.25},
            {"root": "/a"},
        ],
        "written by a later version": 1,
    }
    path.write_text(json.dumps(values), "utf-8")
    settings, problem = load(path)
    assert settings == Settings(theme="dark", bookmarks=(Bookmark("/a", "b", "c", 4, 0.5, 0.25),))
    assert problem is None


def test_saving_leaves_the_old_file_whole_where_the_new_one_cannot_be_written(tmp_path, monkeypatch):
    path = tmp_path / "settings.json"
    save(FULL, path)

    def no_space(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "replace", no_space)
    with pytest.raises(OSError, match="No space"):
        save(Settings(), path)
    monkeypatch.undo()
    assert load(path) == (FULL, None)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_in_the_place_of_the_file_is_reported_and_left(tmp_path):
    path = tmp_path / "settings.json"
    path.mkdir()
    settings, problem = load(path)
    assert settings == Settings()
    assert problem is not None
    assert path.is_dir()


def test_loading_needs_neither_qt_nor_platformdirs():
    import subprocess

    code = "import sys, reader.settings; print({'PySide6', 'platformdirs', 'json'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
