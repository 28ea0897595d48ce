"""Spreads kept from run to run: a note that was open before opens without being parsed and aligned again.

What is kept holds for as long as the files and the program are what they were. It is read as what it
is, a file that somebody may have put there: nothing but the values of a spread can be made of it.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import reader
from reader import kept_files
from reader.model import Document, Edition, Lang, Note, Spread, Stamp
from reader.records import replace
from reader.stamps import stamp

_FORMAT = 1
_MOST_FILES = 60
_MOST_BYTES = 2_000_000
_MODULES = ("reader.model", "pathlib", "datetime")
"""Where the classes come from that a spread is made of."""

Witness: TypeAlias = tuple[object, ...]
"""What a kept spread was made of: equal ones make equal spreads."""


def kept_spread(note: Note, source: Lang, target: Lang | None, folder: Path | None) -> Spread | None:
    """The spread as it is kept, None where it is not or is out of date."""
    data = kept_files.read(_file(note, source, target, folder)) if folder else None
    if data is None:
        return None
    try:
        witness, spread = _Values(io.BytesIO(data)).load()
    except Exception:  # whatever it is, it is not what was written
        return None
    if witness != _witness(note, source, target) or not isinstance(spread, Spread):
        return None
    return _with_what_is_known(spread, note)


def opened_spread(note: Note, source: Lang, target: Lang | None, folder: Path | None) -> Spread:
    """The spread as ``reader.spread.open_spread`` opens it; kept in ``folder`` for the next run."""
    from reader.spread import open_spread

    witness = _witness(note, source, target)
    spread = open_spread(note, source, target)
    if folder:
        data = pickle.dumps((witness, spread), pickle.HIGHEST_PROTOCOL)
        if len(data) <= _MOST_BYTES:
            kept_files.keep(_file(note, source, target, folder), data, _MOST_FILES)
    return spread


def _with_what_is_known(spread: Spread, note: Note) -> Spread:
    """The spread with what the library says today of the note, its titles."""
    left = _renewed(spread.source, note)
    return replace(spread, note=note, source=left, target=spread.target and _renewed(spread.target, note))


def _renewed(document: Document, note: Note) -> Document:
    edition = note.edition(document.lang)
    return replace(document, title=edition.title) if edition else document


class _Values(pickle.Unpickler):
    """Makes values only: a name of anything else is an error."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module in _MODULES and "." not in name else None
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _file(note: Note, source: Lang, target: Lang | None, folder: Path) -> Path:
    paths = [edition.path for edition in _editions(note, source, target)]
    return folder / kept_files.name_for(paths, _FORMAT, ".spread")


def _editions(note: Note, source: Lang, target: Lang | None) -> list[Edition]:
    found = (note.edition(source), note.edition(target) if target else None)
    return [edition for edition in found if edition]


def _witness(note: Note, source: Lang, target: Lang | None) -> Witness:
    stamps = [stamp(str(edition.path)) for edition in _editions(note, source, target)]
    return (_program(), source, target, *stamps)


@cache
def _program() -> tuple[object, ...]:
    """Another one for every program that may make another spread of the same files."""
    own = Path(reader.__file__).parent
    code = (_newest(own / part) for part in ("", "align", "markdown"))
    return (reader.__version__, sys.version_info[:2], *code, stamp(sys.executable))


def _newest(folder: Path) -> Stamp | None:
    try:
        with os.scandir(folder) as entries:
            stamps = [stamp(entry.path) for entry in entries if entry.name.endswith(".py")]
    except OSError:
        return None
    return max(stamps, key=lambda each: each.changed, default=None)
