"""What a run begins with: what is asked for, else what the last one left."""

from time import time_ns

import pytest

from reader.gui.reading.choice import ORIGINAL, Wish
from reader.gui.reading.head_start import preferred_language
from reader.gui.reading.launch import prepare, start
from reader.gui.reading.opening import Engine
from reader.gui.reading.session import Session
from reader.library import read_library
from reader.own_folders import cache_folder
from reader.settings import settings_path


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [(None, None, Wish("fr", "ar")), ("en", None, Wish("en", "ar")), (None, "hi", Wish("fr", "hi"))],
)
def test_languages_that_are_asked_for_go_before_those_of_the_last_run(folder, source, target, expected):
    session = Session()
    session.set_wish(Wish("fr", "ar"))
    assert prepare(session, folder, source, target).wish == expected
    assert prepare(Session(), folder).wish == Wish(ORIGINAL, "")


def test_the_first_start_opens_the_sample_library_and_the_next_the_last_place(folder, monkeypatch):
    monkeypatch.setattr("reader.resources.sample_library", lambda: folder)
    assert prepare(Session()).place == folder
    session = Session()
    session.set_place(folder / "_notes")
    assert prepare(session).place == folder / "_notes"
    assert prepare(session, folder).place == folder


def test_a_note_that_is_asked_for_goes_before_the_remembered_one(folder):
    first, second = read_library(folder).notes[:2]
    session = Session()
    session.set_place(folder)
    session.set_note(folder, first)
    assert prepare(session, folder).remembered[1].key == first.key
    assert prepare(session, folder, note_key=second.key).remembered is None
    assert prepare(session, folder, note_key=first.key).remembered
    assert prepare(session, folder.parent).remembered is None


def test_a_language_that_the_remembered_note_lacks_goes_before_it(folder):
    library = read_library(folder)
    silk = next(note for note in library.notes if note.edition("en").title == "Silk")
    session = Session()
    session.set_place(folder)
    session.set_note(folder, silk)
    assert prepare(session, folder, "ar", "en").remembered
    lacking = prepare(session, folder, None, "fr")
    assert lacking.remembered is None
    assert lacking.langs == ("fr",)
    # who names the note as well wants that note
    assert prepare(session, folder, None, "fr", silk.key).remembered
    # what was wanted last time is a wish, no demand
    session.set_wish(Wish(target="fr"))
    assert prepare(session, folder).remembered
    assert prepare(session, folder).langs == ()


@pytest.mark.usefixtures("settled")
def test_a_launch_like_the_last_one_needs_no_second_process(folder, monkeypatch):
    monkeypatch.setattr("os.fork", None)
    library = read_library(folder)
    note, session = library.notes[0], Session(settings_path())
    session.set_place(folder)
    session.set_note(folder, note)
    assert session.save() == ""
    engine = Engine(cache_folder())
    engine.keep_library(folder, list(engine.scan(folder))[-1], time_ns())
    engine.keep(engine.open(folder, note, session.wish(), preferred_language()))
    launch = start()
    assert list(launch.engine.scan(folder))[-1].library == library
    opened = launch.engine.open(folder, note, launch.wish, preferred_language())
    assert opened.outline.paragraphs
    (folder / "new.md").write_text("# New\n", "utf-8")
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert type(start().engine) is Engine


def test_nothing_of_it_loads_qt():
    import subprocess
    import sys

    code = "import sys, reader.gui.reading.launch; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
