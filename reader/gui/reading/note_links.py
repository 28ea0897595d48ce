"""Which note of the library a link to a file means. Files outside the library are never opened."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from pathlib import Path

from reader.model import Library

_INDEX_NAMES = ("index", "README", "readme", "_index")


def linked_edition(library: Library, path: str) -> Path | None:
    """The file of an edition that a path names, as site generators resolve links; None: no note's.

    The suffix may be left out, a folder means its index, and ``/x`` also means x at the
    library's root.
    """
    editions = {str(edition.path): edition.path for note in library.notes for edition in note.editions}
    for candidate in _candidates(path, str(library.root)):
        if candidate in editions:
            return editions[candidate]
    return None


def _candidates(path: str, root: str) -> Iterator[str]:
    from reader.library import SUFFIXES  # not needed at launch

    places = [os.path.normpath(path)]
    if path.startswith("/"):
        places.append(os.path.normpath(os.path.join(root, path.lstrip("/"))))  # noqa: PTH118  no Path of hostile text
    for place in places:
        yield place
        stem = place.removesuffix(".html")
        for suffix in SUFFIXES:
            yield stem + suffix
        for name in _INDEX_NAMES:
            for suffix in SUFFIXES:
                yield f"{place}{os.sep}{name}{suffix}"
