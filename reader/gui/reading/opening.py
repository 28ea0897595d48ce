"""How libraries and notes are opened: plain values, no Qt, so that it can be done anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.gui.reading.choice import Choice, Wish, choose
from reader.gui.reading.collecting import uncollected
from reader.gui.text.row_outline import RowOutline, outline
from reader.model import Lang, Note, Progress, Spread


@dataclass(frozen=True, slots=True)
class Opened:
    """A note as it is shown."""

    root: Path
    note: Note
    wish: Wish
    choice: Choice
    spread: Spread
    outline: RowOutline


class Engine:
    """Opens things where it is called. Raises LibraryError for what cannot be read.

    ``cache`` is a folder to keep what takes long to work out, None where nothing is kept.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache

    def scan(self, place: Path) -> Iterator[Progress]:
        """The library at a place in growing snapshots."""
        from reader.library import scan

        return scan(place)

    def open(self, root: Path, note: Note, wish: Wish, preferred: Lang) -> Opened:
        """A note in the languages that are wanted."""
        from reader.spread import open_spread

        choice = choose(note, wish, preferred)
        target = choice.target.lang if choice.target else None
        with uncollected():
            spread = open_spread(note, choice.source.lang, target)
            return Opened(root, note, wish, choice, spread, outline(spread, self._cache))

    def open_file(self, path: Path, wish: Wish) -> Opened:
        """A file that is a note by itself, as far as is known."""
        from reader.library import edition_of

        return self.open(path.parent, Note(path.name, None, (edition_of(path),)), wish, "")


def load_parser() -> None:
    """Load what opening a note needs, so that the next one need not wait for it."""
    import reader.align
    import reader.markdown.pipeline
    import reader.sources  # noqa: F401


def paths(choice: Choice) -> tuple[Path, ...]:
    """The files of a choice."""
    return tuple(edition.path for edition in (choice.source, choice.target) if edition)
