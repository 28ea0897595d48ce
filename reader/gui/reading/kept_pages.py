"""Pages kept from run to run: a note that was open before opens without being parsed and aligned again.

What is kept holds for as long as the files and the program are what they were.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from reader.gui.text.row_outline import RowOutline
from reader.kept_values import Shelf
from reader.model import Document, Lang, Note, Spread, Stamp
from reader.records import NamedTuple, replace
from reader.stamps import are_settled

Langs: TypeAlias = tuple[Lang, Lang | None]
Stamps: TypeAlias = tuple[Stamp, ...]
_MODULES = (
    "reader.artwork",
    "reader.composition",
    "reader.gui.reading.kept_pages",
    "reader.gui.text.long_blocks",
    "reader.gui.text.paragraphs",
    "reader.gui.text.row_outline",
    "reader.model",
)
_PARTS = ("", "align", "markdown", "library", "gui/reading", "gui/text")
_SHELF = Shelf(".page", 2, _MODULES, _PARTS, most_files=60, most_bytes=3_000_000)


class Page(NamedTuple):
    """A note in two languages, or in one, with what can be told of it before it is set, without artwork."""

    spread: Spread
    outline: RowOutline


def kept_page(
    note: Note, langs: Langs, stamps: Stamps, folder: Path, most_bytes: int | None = None
) -> Page | None:
    """The page of these files, None where it is not kept or they have changed.

    ``stamps``: of the files as they are; what the library says of the note is taken from ``note``.
    """
    page = _SHELF.read(folder, _paths(stamps), (*langs, *stamps), most_bytes)
    try:
        return page._replace(spread=_renewed(page.spread, note)) if isinstance(page, Page) else None
    except (AttributeError, TypeError):  # the file is damaged
        return None


def keep_page(page: Page, stamps: Stamps, taken: int, folder: Path) -> None:
    """Keep a page, unless its files had just changed when their stamps were taken, before they were read.

    ``taken``: when that was, nanoseconds of the system's clock.
    """
    if are_settled(stamps, taken):
        target = page.spread.target
        langs = page.spread.source.lang, target.lang if target else None
        _SHELF.keep(folder, _paths(stamps), (*langs, *stamps), page)


def _paths(stamps: Stamps) -> list[Path]:
    return [Path(stamp.path) for stamp in stamps]


def _renewed(spread: Spread, note: Note) -> Spread:
    """The spread with what the library says today of the note, its titles."""
    source, target = spread.source, spread.target
    return replace(spread, note=note, source=_titled(source, note), target=target and _titled(target, note))


def _titled(document: Document, note: Note) -> Document:
    edition = note.edition(document.lang)
    return replace(document, title=edition.title) if edition else document
