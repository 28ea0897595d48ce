"""Libraries kept from run to run: a folder in which nothing has changed is not read again.

Every folder that was gone through, every file that was read and every file of rules has a stamp; where
all are what they were, the library is. A file that stands for the folder around it is not kept: which
folder that is depends on others.
"""

from __future__ import annotations

import os
from pathlib import Path

from reader.kept_values import Shelf, Witness
from reader.model import Library, Progress
from reader.stamps import are_settled, restamped

_SHELF = Shelf(".library", 1, ("reader.model",), ("", "library"), most_files=20, most_bytes=30_000_000)


def kept_library(place: Path, folder: Path, most_bytes: int | None = None) -> Progress | None:
    """The library at a folder as it was read to its end, None where it is not kept or something has changed.

    ``most_bytes``: how large what is kept may be: some 130 to 300 for each file.
    """
    known = _SHELF.read(folder, [place], _witness(place), most_bytes)
    if not isinstance(known, Progress) or not isinstance(known.library, Library):
        return None
    try:
        stamps = known.folders + known.files
        return known if restamped(stamps) == stamps else None
    except (AttributeError, TypeError):  # the file is damaged
        return None


def keep_library(place: Path, progress: Progress, folder: Path, begun: int) -> None:
    """Keep a library that was read to its end, unless something in it has just changed when that was begun.

    ``begun``: nanoseconds of the system's clock.
    """
    if progress.library.root == place and are_settled(progress.folders + progress.files, begun):
        _SHELF.keep(folder, [place], _witness(place), progress)


def _witness(place: Path) -> Witness:
    """The place, and which folders are repositories: the uppermost says how far up rules are looked for."""
    real = place.resolve()
    above = (os.path.join(folder, ".git") for folder in (real, *real.parents))  # noqa: PTH118 - fast
    return (str(place), *map(os.path.exists, above))  # that of Path raises without rights
