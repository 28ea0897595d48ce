"""Which folder a place stands for: a folder for itself, a file for the folder its editions share."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

from reader.library.files import NO_PATH, LibraryError
from reader.library.mirrors import TRANSLATION_FOLDERS
from reader.library.slots import slots
from reader.library.walk import SUFFIXES
from reader.messages import QT_TRANSLATE_NOOP, said, system_reason
from reader.own_folders import home_folder

_NEITHER = QT_TRANSLATE_NOOP("Message", "neither a folder nor a note ({suffixes})")
_LEVELS = 6
"""How many folders above a file its editions are looked for."""
_MOST_ENTRIES = 2_000
"""Entries of one folder that are looked at for that."""


def library_root(place: Path) -> Path:
    """The folder of the library at a place, absolute.

    A folder is its own. A file stands for the highest of the few folders above it in which another
    edition of it stands by its name (``_notes`` for ``_notes/ar/a-ar.md`` beside
    ``_notes/en/a-en.md``), else for its own folder; never for the home folder or one above it.
    Raises LibraryError where there is nothing, or nothing that is a note.
    """
    place = place.absolute()
    try:
        os.stat(place)  # noqa: PTH116 - Path.exists hides why
    except OSError as error:
        raise LibraryError(str(place), system_reason(error)) from None
    except ValueError:
        raise LibraryError(repr(str(place)), said(NO_PATH)) from None
    if place.is_dir():
        return place
    if not place.name.lower().endswith(SUFFIXES):
        raise LibraryError(str(place), said(_NEITHER, suffixes=", ".join(SUFFIXES)))
    return relatives(place)[0]


def relatives(file: Path) -> tuple[Path, list[str]]:
    """The folder that a file's editions share, and what could be its editions, by their names.

    Paths are relative to that folder, with slashes, without the file itself, sorted.
    """
    stems = _bare_stems(file.stem)
    found: set[Path] = set()
    root = file.parent
    for folder in _folders_above(file):
        tail = file.relative_to(folder).parts[:-1]
        places = _mirrors(folder, tail) if tail else [folder]
        beside = {other for place in places for other in _notes_in(place) if _bare_stems(other.stem) & stems}
        if beside - {file}:
            root = folder
            found |= beside - {file}
    return root, sorted(other.relative_to(root).as_posix() for other in found)


def _folders_above(file: Path) -> Iterator[Path]:
    """The file's own folder and those above it that a library may be."""
    home = home_folder()
    yield file.parent
    for folder in itertools.islice(file.parent.parents, _LEVELS - 1):
        if folder == home or folder in home.parents or folder == folder.parent:
            return
        yield folder


def _bare_stems(stem: str) -> set[str]:
    """A file's name as it is and without what could be a language."""
    return {stem, *(slot.rest for slot in slots(stem, prefixes=True))}


def _mirrors(folder: Path, tail: tuple[str, ...]) -> list[Path]:
    """Where in a folder the editions of a file could stand that is found there under ``tail``."""
    first, *rest = tail
    patterns = {slot.pattern for slot in slots(first, prefixes=False)}
    places = [folder.joinpath(slot.rest, *rest) for slot in slots(first, prefixes=False)]
    if first in TRANSLATION_FOLDERS:
        places.append(folder.joinpath(*rest))
    for name in _folders_in(folder):
        for slot in slots(name, prefixes=False):
            if slot.pattern in patterns or slot.rest == first:
                places.append(folder.joinpath(name, *rest))
            elif not slot.rest:
                places.append(folder.joinpath(name, *tail))
    return places


def _folders_in(folder: Path) -> list[str]:
    return [entry.name for entry in _entries(folder) if _is(entry, folder=True)]


def _notes_in(folder: Path) -> list[Path]:
    return [
        folder / entry.name
        for entry in _entries(folder)
        if entry.name.lower().endswith(SUFFIXES) and _is(entry, folder=False)
    ]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in itertools.islice(entries, _MOST_ENTRIES) if entry.name[0] != "."]
    except OSError:
        return []


def _is(entry: os.DirEntry[str], *, folder: bool) -> bool:
    try:
        return entry.is_dir() if folder else entry.is_file()
    except OSError:
        return False
