"""What was done for a launch before it is asked for: each thing is given once, where it is what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.gui.reading.choice import Wish, choose
from reader.gui.reading.opening import Engine, Opened, paths
from reader.model import Lang, Note, Progress
from reader.records import replace

_MOST_BYTES = 200_000
"""Of a library, and of a note, that are read before there is a window: what is larger is read beside it."""


class Ahead(Engine):
    """An engine that has opened a note, or is about to."""

    def open(self, root: Path, note: Note, wish: Wish, preferred: Lang) -> Opened:
        """The note that was opened, once, if it is the same with the same editions."""
        choice = choose(note, wish, preferred)
        opened = self._take_opened(paths(choice))
        if opened is None or opened.lost:
            return super().open(root, note, wish, preferred)
        return replace(opened, root=root, note=note, wish=wish, choice=choice)

    def _take_opened(self, wanted: tuple[Path, ...]) -> Opened | None:
        """The note that was opened from these files; None where it was others, or it was given before."""
        raise NotImplementedError


class Recalled(Ahead):
    """Gives the library and the note of an earlier run."""

    def __init__(self, cache: Path, progress: Progress, opened: Opened) -> None:
        super().__init__(cache)
        self._progress: Progress | None = progress
        self._opened: Opened | None = opened

    def scan(self, place: Path) -> Iterator[Progress]:
        """The library, once, if it is that of the place."""
        progress, self._progress = self._progress, None
        if progress and progress.library.root == place:
            yield progress
        else:
            yield from super().scan(place)

    def _take_opened(self, wanted: tuple[Path, ...]) -> Opened | None:
        opened, self._opened = self._opened, None
        return opened if opened and paths(opened.choice) == wanted else None


def recall(
    place: Path, wish: Wish, remembered: tuple[Path, Note] | None, preferred: Lang, cache: Path
) -> Engine | None:
    """An engine with all that the first picture needs; None where not all of it is kept, or up to date."""
    if remembered is None:
        return None
    engine = Engine(cache)
    progress = engine.recall_library(place, _MOST_BYTES)
    opened = engine.recall(*remembered, wish, preferred, _MOST_BYTES) if progress else None
    return Recalled(cache, progress, opened) if progress and opened else None
