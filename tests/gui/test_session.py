"""What one run leaves for the next."""

from pathlib import Path

import pytest

from reader.gui.reading.choice import ORIGINAL, Wish
from reader.gui.reading.session import Session
from reader.model import Edition, Note
from reader.settings import BOOKMARKS, RECENT_PLACES, Bookmark

NOTE = Note("tea", "en", (Edition("en", Path("/n/en.md"), "Tea"), Edition("ar", Path("/n/ar.md"), "الشاي")))


def test_the_next_run_takes_up_what_this_one_left(tmp_path):
    path = tmp_path / "settings.json"
    first = Session(path)
    first.set_place(Path("/n"))
    first.set_note(Path("/n/root"), NOTE)
    first.set_wish(Wish("fr", ORIGINAL))
    first.set_bookmark(Bookmark("/n", "tea", "ar", 7, 0.5))
    assert first.save() == ""
    second = Session(path)
    assert second.remembered(Path("/n")) == (Path("/n/root"), NOTE)
    assert second.remembered(Path("/elsewhere")) is None
    assert second.wish() == Wish("fr", ORIGINAL)
    assert second.bookmark(Path("/n"), "tea") == Bookmark("/n", "tea", "ar", 7, 0.5)
    assert second.bookmark(Path("/n"), "coffee") is None
    assert second.settings.recent == ("/n",)


def test_another_place_forgets_the_note_of_the_first():
    session = Session()
    session.set_place(Path("/n"))
    session.set_note(Path("/n"), NOTE)
    session.set_place(Path("/n"))
    assert session.remembered(Path("/n")) == (Path("/n"), NOTE)
    session.set_place(Path("/m"))
    assert session.remembered(Path("/m")) is None
    assert session.settings.note == ""


def test_recent_places_are_the_newest_each_once():
    session = Session()
    for number in [*range(RECENT_PLACES + 3), 5]:
        session.set_place(Path(f"/{number}"))
    assert session.settings.recent[:2] == ("/5", f"/{RECENT_PLACES + 2}")
    assert len(session.settings.recent) == len(set(session.settings.recent)) == RECENT_PLACES
    session.clear_recent()
    assert session.settings.recent == ()


def test_the_oldest_of_too_many_bookmarks_is_forgotten():
    session = Session()
    for number in range(BOOKMARKS + 1):
        session.set_bookmark(Bookmark("/n", str(number), "en", 1, 0.0))
    session.set_bookmark(Bookmark("/n", "1", "en", 9, 0.0))
    assert session.bookmark(Path("/n"), "0") is None
    assert session.bookmark(Path("/n"), "1").line == 9
    assert len(session.settings.bookmarks) == BOOKMARKS


def test_without_a_path_nothing_is_written(home):
    session = Session()
    session.set_place(Path("/n"))
    assert session.save() == ""
    assert not [entry for entry in home.rglob("*") if entry.is_file()]


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    message = Session(tmp_path / "file" / "settings.json").save()
    assert str(tmp_path / "file") in message


def test_what_keeps_going_wrong_is_told_once(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    session = Session(tmp_path / "file" / "settings.json")
    assert [bool(session.save()) for _ in range(3)] == [True, False, False]
    (tmp_path / "file").unlink()
    assert session.save() == ""
    (tmp_path / "file" / "settings.json").unlink()
    (tmp_path / "file").rmdir()
    (tmp_path / "file").write_text("not a folder again")
    assert session.save()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf"), 1e308, -1.0])
def test_a_bookmark_leads_to_a_place_whatever_its_numbers_are(number):
    session = Session()
    session.set_bookmark(Bookmark("/n", "tea", "en", -(10**30), number, number, "en", 10**30))
    mark = session.bookmark(Path("/n"), "tea")
    assert 0 <= mark.offset <= 1
    assert 0 <= mark.share <= 1
    assert mark.line >= 1
    assert mark.row_line < 2**31


def test_damage_is_told(tmp_path):
    (tmp_path / "settings.json").write_text("{")
    assert "settings.json.damaged" in str(Session(tmp_path / "settings.json").problem)
