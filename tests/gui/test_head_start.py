"""The second process: it does what is asked for later, and is never needed."""

import sys

import pytest

from reader.gui.reading import head_start
from reader.gui.reading.ahead import recall
from reader.gui.reading.choice import Wish
from reader.gui.reading.opening import Engine, ready_to_show
from reader.library import LibraryError, read_library

WISH = Wish(target="ar")
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
"""The program forks before it has threads; a test has those of the tests before it."""


class Counting:
    """Counts what is opened in this process."""

    def __init__(self, monkeypatch):
        self.opened = 0
        original = Engine.open

        def open_here(*arguments):
            self.opened += 1
            return original(*arguments)

        monkeypatch.setattr(Engine, "open", open_here)


@pytest.fixture
def begun(monkeypatch):
    if not sys.platform.startswith("linux"):
        pytest.skip("forks on Linux only")
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    return head_start.begin


def test_it_reads_the_folder_and_opens_the_note_that_is_asked_for(begun, folder, monkeypatch):
    library = read_library(folder)
    note = next(note for note in library.notes if note.edition("fr"))
    engine = begun(folder, WISH, note.key)
    here = Counting(monkeypatch)
    steps = list(engine.scan(folder))
    assert steps[-1].done
    assert steps[-1].library == library
    opened = engine.open(folder, note, WISH, "")
    assert here.opened == 0
    assert opened == ready_to_show(Engine().open(folder, note, WISH, ""))


def test_it_guesses_the_note_that_has_the_languages_that_are_asked_for(begun, folder, monkeypatch):
    tea = next(note for note in read_library(folder).notes if note.edition("fr"))
    wish = Wish(target="fr")
    engine = begun(folder, wish, "", None, ("fr",))
    here = Counting(monkeypatch)
    assert list(engine.scan(folder))[-1].done
    assert engine.open(folder, tea, wish, "").note == tea
    assert here.opened == 0


@pytest.mark.usefixtures("settled")
def test_what_is_kept_is_not_kept_again(folder, tmp_path, monkeypatch):
    cache = tmp_path / "cache"
    first = list(head_start._library(Engine(cache), folder))
    monkeypatch.setattr(Engine, "keep_library", None)
    assert list(head_start._library(Engine(cache), folder)) == first[-1:]


@pytest.mark.usefixtures("settled")
def test_a_note_of_an_earlier_run_is_recalled_there(begun, folder, monkeypatch, tmp_path):
    note, cache = read_library(folder).notes[0], tmp_path / "cache"
    opened = ready_to_show(Engine(cache).open(folder, note, WISH, ""))
    Engine(cache).keep(opened)
    monkeypatch.setattr(Engine, "_read", None)
    engine = begun(folder, WISH, "", (folder, note), cache=cache)
    here = Counting(monkeypatch)
    assert engine.open(folder, note, WISH, "") == opened
    assert here.opened == 0
    assert list(engine.scan(folder))[-1].done


@pytest.mark.usefixtures("settled")
def test_it_keeps_what_the_next_launch_shows(begun, folder, tmp_path):
    note, cache = read_library(folder).notes[0], tmp_path / "cache"
    engine = begun(folder, WISH, note.key, cache=cache)
    library = list(engine.scan(folder))[-1].library
    opened = engine.open(folder, note, WISH, "")
    with engine._news:
        assert engine._news.wait_for(lambda: engine._ended, 10)
    ahead = recall(folder, WISH, (folder, note), "", cache)
    assert list(ahead.scan(folder))[-1].library == library
    assert ahead.open(folder, note, WISH, "") == opened


def test_a_remembered_note_comes_first(begun, folder, monkeypatch):
    note = read_library(folder).notes[0]
    engine = begun(folder, WISH, "", (folder, note))
    here = Counting(monkeypatch)
    assert engine.open(folder, note, WISH, "").note == note
    assert here.opened == 0
    assert list(engine.scan(folder))[-1].done


def test_what_it_did_not_guess_is_done_here(begun, folder, monkeypatch):
    library = read_library(folder)
    first, second = [note for note in library.notes if len(note.editions) > 1][:2]
    engine = begun(folder, WISH, first.key)
    here = Counting(monkeypatch)
    list(engine.scan(folder))
    assert engine.open(folder, second, WISH, "").note == second
    assert here.opened == 1
    assert engine.open(folder, first, Wish("ar"), "").spread.source.lang == "ar"
    # what it opened is given once: the files may have changed since
    engine.open(folder, first, WISH, "")
    before = here.opened
    engine.open(folder, first, WISH, "")
    assert here.opened == before + 1
    assert list(engine.scan(folder))[-1].library == library


def test_its_failure_is_met_again_here_and_told(begun, folder):
    engine = begun(folder / "nowhere", WISH)
    with pytest.raises(LibraryError, match="nowhere"):
        list(engine.scan(folder / "nowhere"))
    note = read_library(folder).notes[0]
    assert engine.open(folder, note, WISH, "").note == note


def test_without_a_second_core_everything_is_done_here(folder, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    engine = head_start.begin(folder, WISH)
    assert type(engine) is Engine


@pytest.mark.parametrize(
    ("environment", "lang"),
    [({"LC_ALL": "ar_EG.UTF-8"}, "ar-EG"), ({"LANG": "fr"}, "fr"), ({"LC_ALL": "C.UTF-8"}, ""), ({}, "")],
)
def test_the_language_of_the_user(environment, lang, monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert head_start.preferred_language() == lang
