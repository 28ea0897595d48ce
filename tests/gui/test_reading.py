"""What is open, without any window: places, notes, languages, errors."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from reader.gui.reading.choice import ORIGINAL, Wish
from reader.gui.reading.opening import Lost
from reader.gui.reading.reading import Reading
from reader.gui.reading.tasks import PoolAtOnce, Tasks
from reader.model import Edition, Note


class Recorder:
    """Keeps everything that a Reading tells, in order."""

    def __init__(self, reading):
        self.said = []
        for name in (
            "place_opened",
            "choice_wanted",
            "opened",
            "note_changed",
            "unreadable",
            "file_unreadable",
            "closed",
            "failed",
        ):
            getattr(reading, name).connect(lambda *values, name=name: self.said.append((name, *values)))

    def names(self):
        return [name for name, *_ in self.said]

    def messages(self):
        return [values[0] for name, *values in self.said if name == "failed"]


@pytest.fixture
def reading(qapp):  # noqa: ARG001  timers want an application
    return Reading(Tasks(PoolAtOnce()), Wish(target="ar"))


@pytest.fixture
def heard(reading):
    return Recorder(reading)


def shown(reading):
    spread = reading.shown.spread
    return spread.source.lang, spread.target.lang if spread.target else None


def key_of(reading, title):
    return next(n.key for n in reading.library.notes if any(e.title == title for e in n.editions))


def test_a_folder_opens_and_asks_which_note(reading, heard, folder):
    reading.open_place(folder)
    assert heard.names() == ["place_opened", "choice_wanted"]
    assert reading.place == reading.library.root == folder
    reading.open_note(key_of(reading, "Silk"))
    assert heard.names()[-1] == "opened"
    assert shown(reading) == ("en", "ar")


def test_a_named_note_opens_by_itself(reading, folder):
    reading.open_place(folder)
    key = key_of(reading, "Ink")
    other = Reading(Tasks(PoolAtOnce()), Wish())
    other.open_place(folder, key)
    assert shown(other) == ("en", None)


def test_an_unknown_name_is_told_and_any_note_may_open(reading, heard, folder):
    reading.open_place(folder, "coffee")
    assert "coffee" in heard.messages()[0]
    assert heard.names()[-1] == "choice_wanted"


def test_a_file_opens_with_its_translation(reading, heard, folder):
    path = folder / "_notes" / "ar" / "2025-01-03-silk-ar.md"
    reading.open_place(path)
    assert shown(reading) == ("en", "ar")
    assert reading.shown.choice.target.path == path
    assert reading.library.root == folder / "_notes"
    assert not heard.messages()


def test_a_file_that_is_no_note_of_any_library_opens_by_itself(reading, heard, tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text("Without front matter a text file is no note of a library.\n")
    reading.open_place(path)
    assert reading.shown.choice.source.path == path
    assert not heard.messages()


def test_a_file_of_another_kind_is_refused(reading, heard, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(b"x")
    reading.open_place(path)
    assert "picture.png" in heard.messages()[0]
    assert reading.shown is None


def test_a_file_that_cannot_be_read_leaves_no_note_of_another_folder_open(reading, heard, folder, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "binary.md").write_bytes(b"\0\0")
    reading.open_place(folder / "_notes" / "en" / "2025-01-03-silk-en.md")
    reading.open_place(tmp_path / "other" / "binary.md")
    assert heard.said[-1] == ("file_unreadable", heard.messages()[-1])
    assert "binary data" in heard.messages()[-1]
    assert reading.shown is None
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Silk"))
    reading.open_place(tmp_path / "other" / "nowhere.md")
    assert heard.names()[-1] == "failed"
    assert reading.shown, "the folder that was open before is still there, and so is its note"


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
def test_what_is_neither_a_folder_nor_a_file_is_refused_beside_notes_too(reading, heard, folder):
    os.mkfifo(folder / "_notes" / "en" / "pipe.md")
    reading.open_place(folder / "_notes" / "en" / "pipe.md")
    assert "pipe.md\u2069: not a file" in heard.messages()[0]
    assert reading.shown is None
    assert reading.library.notes


def test_an_edition_of_the_library_opens_on_one_of_the_sides(reading, folder):
    reading.open_place(folder)
    reading.open_edition(folder / "_notes" / "fr" / "2025-01-02-tea-fr.md")
    assert shown(reading) == ("en", "fr")
    reading.open_edition(folder / "_notes" / "en" / "2025-01-03-silk-en.md")
    assert shown(reading)[0] == "en"


def test_the_choice_of_languages_is_kept_from_note_to_note(reading, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    reading.swap()
    assert shown(reading) == ("ar", "en")
    reading.open_note(key_of(reading, "Silk"))
    assert shown(reading) == ("ar", "en")
    reading.pick("source", "en")
    assert shown(reading) == ("en", "ar")
    assert reading.wish == Wish(ORIGINAL, "ar")


def test_a_language_that_a_note_lacks(reading, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    reading.pick("target", "fr")
    reading.open_note(key_of(reading, "Silk"))
    assert shown(reading) == ("en", None)
    assert reading.shown.choice.target_lacks == "fr"
    reading.pick("target", "ar")
    assert shown(reading) == ("en", "ar")


def test_a_missing_folder_is_told_and_what_is_open_stays(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    reading.open_place(folder / "nowhere")
    assert "nowhere" in heard.messages()[0]
    assert reading.place == folder
    assert shown(reading) == ("en", "ar")


def test_an_empty_folder_closes_the_note(reading, heard, folder, tmp_path):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    (tmp_path / "empty").mkdir()
    reading.open_place(tmp_path / "empty")
    assert heard.names()[-1] == "closed"
    assert reading.shown is None


def test_a_remembered_note_opens_before_the_folder_is_read(reading, heard, folder):
    path = folder / "_notes" / "fr" / "2025-01-02-tea-fr.md"
    remembered = (folder, Note("gone", "fr", (Edition("fr", path, "Le thé"),)))
    reading.open_place(folder, remembered=remembered)
    assert heard.names()[0] == "opened"
    # the library does not know that note any more: told, and another may be opened
    assert "gone" in heard.messages()[0]


def test_a_remembered_note_that_is_unchanged_is_set_once(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    again = Reading(Tasks(PoolAtOnce()), Wish(target="ar"))
    heard = Recorder(again)
    bare = tuple(Edition(e.lang, e.path, e.title) for e in reading.shown.note.editions)
    again.open_place(folder, remembered=(folder, Note(reading.shown.note.key, "en", bare)))
    assert heard.names().count("opened") == 1
    assert again.shown.note == reading.shown.note


def test_rereading_follows_the_files(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    path = reading.shown.choice.source.path
    path.write_text(path.read_text("utf-8").replace("everywhere", "by everyone"), "utf-8")
    reading.reread_note()
    assert "by everyone" in reading.shown.spread.source.blocks[-1].text
    assert heard.names()[-1] == "opened"


def test_a_text_stays_while_its_file_is_gone_and_follows_it_when_it_is_back(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    path = reading.shown.choice.target.path
    text = path.read_text("utf-8")
    path.unlink()
    reading.reread_note()
    assert heard.names()[-1] == "note_changed"
    assert reading.shown.lost == (Lost(path, gone=True),)
    reading.reread_library()
    # the list and the choosers follow, the text stays
    assert not any(e.path == path for n in reading.library.notes for e in n.editions)
    assert shown(reading) == ("en", "ar")
    assert reading.shown.loss(path)
    path.write_text(text.replace("مكان", "بلد"), "utf-8")
    reading.reread_note()
    assert "بلد" in reading.shown.spread.target.blocks[-1].text
    assert reading.shown.lost == ()
    reading.reread_library()
    assert shown(reading) == ("en", "ar")
    assert not heard.messages()


def test_a_note_that_is_gone_altogether_stays_until_another_is_opened(reading, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Ink"))
    key, path = reading.shown.note.key, reading.shown.choice.source.path
    path.unlink()
    reading.reread_library()
    reading.reread_note()
    assert reading.library.note(key) is None
    assert shown(reading) == ("en", None)
    assert reading.shown.loss(path).gone
    reading.open_note(key_of(reading, "Tea"))
    assert reading.shown.lost == ()


def test_a_language_is_picked_beside_an_edition_that_is_gone(reading, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    reading.shown.choice.target.path.unlink()
    reading.reread_note()
    reading.reread_library()
    reading.pick("source", "fr")
    assert shown(reading) == ("fr", None)
    assert reading.shown.choice.target_lacks == "ar"


def test_an_edition_that_was_renamed_is_read_from_its_new_file(reading, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    path = reading.shown.choice.target.path
    new = path.rename(path.with_name("2025-01-02-tea.ar.md"))
    reading.reread_note()
    reading.reread_library()
    assert reading.shown.choice.target.path == new
    assert reading.shown.lost == ()


def test_where_an_edition_cannot_be_read_the_others_stand_in(reading, heard, folder):
    reading.open_place(folder)
    path = folder / "_notes" / "ar" / "2025-01-02-tea-ar.md"
    path.unlink()
    path.mkdir()
    reading.open_note(key_of(reading, "Tea"))
    assert shown(reading) == ("en", None)
    assert reading.shown.choice.target_lacks == "ar"
    assert reading.shown.lost == (Lost(path, gone=False),)
    path.rmdir()
    path.write_text("# الشاي\n", "utf-8")
    reading.reread_note()
    assert shown(reading) == ("en", "ar")
    assert reading.shown.lost == ()
    assert not heard.messages()


def test_a_note_none_of_which_can_be_read_never_shows_another_text(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    path = folder / "_notes" / "en" / "2025-01-04-ink-en.md"
    text = path.read_bytes()
    path.write_bytes(b"\0\1\2")
    reading.open_note(key_of(reading, "Ink"))
    what, note, why = heard.said[-1]
    assert what == "unreadable"
    assert note.editions[0].path == path
    assert reading.shown is None
    assert "binary" in why
    path.write_bytes(text)
    reading.reread_note()
    assert shown(reading) == ("en", None)


def test_what_changed_before_anyone_watched_is_read_again(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    before = len(heard.said)
    outdated = []
    reading.folder.outdated.connect(lambda: outdated.append(True))
    reading.catch_up()
    reading.folder.look()
    assert len(heard.said) == before
    path = reading.shown.choice.source.path
    path.write_text(path.read_text("utf-8").replace("everywhere", "by everyone"), "utf-8")
    reading.catch_up()
    assert "by everyone" in reading.shown.spread.source.blocks[-1].text
    assert not outdated
    (folder / "_notes" / "en" / "2025-01-04-ink-en.md").unlink()
    reading.folder.look()
    reading.folder.look()
    assert len(outdated) == 1


def test_a_folder_that_changes_while_it_is_read_is_read_once_more(qapp, folder):  # noqa: ARG001
    pool = HeldPool()
    reading = Reading(Tasks(pool), Wish())
    reading.open_place(folder)
    reading.reread_library()
    reading.reread_library()
    first, pool.held = pool.held, []
    assert len(first) == 1
    first[0]()
    assert len(pool.held) == 1
    pool.held.pop()()
    assert not pool.held


def test_a_place_that_could_not_be_read_is_tried_again(reading, heard, folder):
    hidden = folder.rename(folder.with_name("elsewhere"))
    reading.open_place(folder)
    assert heard.messages()
    hidden.rename(folder)
    reading.reread_library()
    assert reading.place == folder
    assert heard.names()[-1] == "choice_wanted"


def test_what_is_on_its_way_is_not_lost_to_what_the_folder_tells(qapp, folder):  # noqa: ARG001
    pool = HeldPool()
    reading = Reading(Tasks(pool), Wish(target="ar"))
    reading.open_place(folder)
    pool.held.pop()()
    reading.open_note(key_of(reading, "Silk"))
    pool.held.pop()()
    reading.open_note(key_of(reading, "Tea"))
    (folder / "_notes" / "ar" / "2025-01-03-silk-ar.md").unlink()
    reading.reread_library()
    tea, library = pool.held
    pool.held = []
    library()
    tea()
    assert reading.shown.note.edition("en").title == "Tea"


def test_a_library_that_vanishes_is_told_and_what_is_open_stays(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Tea"))
    notes = reading.library.notes
    shutil.rmtree(folder)
    reading.reread_library()
    assert str(folder) in heard.messages()[-1]
    assert reading.library.notes == notes
    assert shown(reading) == ("en", "ar")


def test_a_new_translation_is_offered_without_setting_the_text_anew(reading, heard, folder):
    reading.open_place(folder)
    reading.open_note(key_of(reading, "Silk"))
    (folder / "_notes" / "fr").mkdir(exist_ok=True)
    new = folder / "_notes" / "fr" / "2025-01-03-silk-fr.md"
    new.write_text(
        "---\ntitle: La soie\nlang: fr\ntranslated: true\n---\n\n# La soie\n\nElle valait de l'or.\n", "utf-8"
    )
    reading.reread_library()
    assert heard.names()[-1] == "note_changed"
    assert reading.shown.note.edition("fr")


def test_our_own_mistakes_are_raised(reading, folder, monkeypatch):
    monkeypatch.setattr("reader.spread.open_spread", lambda *_: 1 // 0)
    reading.open_place(folder)
    with pytest.raises(ZeroDivisionError):
        reading._report(ZeroDivisionError())


def test_paths_are_absolute(reading, folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    reading.open_place(Path("library"))
    assert reading.place == folder


class HeldPool:
    """Keeps work until the test runs it."""

    def __init__(self):
        self.held = []

    def start(self, work, /):
        self.held.append(work)


def test_a_note_that_is_on_its_way_is_not_asked_for_again(qapp, folder):  # noqa: ARG001
    first = Reading(Tasks(PoolAtOnce()), Wish(target="ar"))
    first.open_place(folder)
    first.open_note(key_of(first, "Tea"))
    pool = HeldPool()
    again = Reading(Tasks(pool), Wish(target="ar"))
    heard = Recorder(again)
    bare = tuple(Edition(e.lang, e.path, e.title) for e in first.shown.note.editions)
    again.open_place(folder, remembered=(folder, Note(first.shown.note.key, "en", bare)))
    opening, reading_the_folder = pool.held
    reading_the_folder()
    assert len(pool.held) == 2
    opening()
    # what the folder told meanwhile is told with the note
    assert heard.names() == ["place_opened", "opened"]
    assert again.shown.note == first.shown.note
