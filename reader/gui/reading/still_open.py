"""What stays open when the folder was read again: what stands there stays, also where its file is gone."""

from __future__ import annotations

from reader.gui.reading.choice import Choice
from reader.gui.reading.opening import Opened, paths
from reader.model import Edition, Library, Note
from reader.records import replace


def note_now(opened: Opened, library: Library) -> Note:
    """What a library that was read whole knows of the note that is open.

    Open editions that the library has no more stay among the note's, so that their text can
    stay where it is, unless another file holds the note in their language now.
    """
    found = _found(opened, library)
    gone = [e for e in _open_editions(opened.choice) if library.note_with(e.path) is None]
    if found is None:
        return replace(opened.note, original=_original(opened.note, gone), editions=tuple(gone))
    gone = [edition for edition in gone if found.edition(edition.lang) is None]
    if not gone:
        return found
    editions = [*found.editions, *gone]
    original = _original(opened.note, editions) or found.original
    ordered = sorted(editions, key=lambda edition: (edition.lang != original, edition.lang))
    return replace(found, original=original, editions=tuple(ordered))


def choice_now(choice: Choice, note: Note) -> Choice | None:
    """The same two files as the note knows them now; None where it has them no more.

    Where only one stands there, None too: there may be something to put beside it by now.
    """
    source, target = (
        next((e for e in note.editions if old and e.path == old.path), None)
        for old in (choice.source, choice.target)
    )
    return replace(choice, source=source, target=target) if source and target else None


def _found(opened: Opened, library: Library) -> Note | None:
    """By the files that are open, else by its key, which comes from the names of all its editions."""
    by_file = (library.note_with(path) for path in paths(opened.choice))
    return next((note for note in by_file if note), None) or library.note(opened.note.key)


def _open_editions(choice: Choice) -> list[Edition]:
    return [edition for edition in (choice.source, choice.target) if edition]


def _original(note: Note, editions: list[Edition]) -> str | None:
    """The note's original, where it is among the editions."""
    return next((edition.lang for edition in editions if edition.lang == note.original), None)
