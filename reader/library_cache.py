"""Libraries kept from run to run: a folder in which nothing has changed is not read again.

Every folder that was gone through and every file that was read has a stamp; where all are what they
were, the library is. A file that stands for the folder around it is not kept: which folder that is
depends on others.
"""

from __future__ import annotations

from pathlib import Path

from reader import kept_files, kept_values
from reader.model import Progress
from reader.stamps import restamped

_FORMAT = 1
_MOST_FILES = 20
_MOST_BYTES = 30_000_000
_MODULES = ("reader.model",)
_PARTS = ("", "library")


def kept_library(place: Path, folder: Path, most_bytes: int | None = None) -> Progress | None:
    """The library at a folder as it was read to its end, None where it is not kept or something has changed.

    ``most_bytes``: how large what is kept may be; 100,000 are read in 2 ms, with about 300 files.
    """
    known = kept_values.read(_file(place, folder), _witness(place), _MODULES, most_bytes)
    if not isinstance(known, Progress):
        return None
    stamps = known.folders + known.files
    return known if restamped(stamps) == stamps else None


def keep_library(place: Path, progress: Progress, folder: Path) -> None:
    """Keep a library that was read to its end."""
    if progress.library.root == place:
        kept_values.keep(_file(place, folder), _witness(place), progress, _MOST_FILES, _MOST_BYTES)


def _file(place: Path, folder: Path) -> Path:
    return folder / kept_files.name_for([place], _FORMAT, ".library")


def _witness(place: Path) -> kept_values.Witness:
    return (*kept_values.program(*_PARTS), str(place))
