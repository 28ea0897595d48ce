"""The use case of the program: a note's editions opened side by side, as plain values."""

from __future__ import annotations

from reader.model import Alignment, Document, Edition, Lang, Note, Row, Spread
from reader.records import replace


def open_document(edition: Edition) -> Document:
    """What an edition's file holds: its blocks, and the problems of reading it.

    The title is the edition's; a heading with the title stays among the blocks.
    Raises ``LibraryError`` for a file that cannot be read at all, never for bad content.
    """
    from reader.library import read_text
    from reader.markdown import parse

    file = read_text(edition.path)
    blocks = parse(file.body, file.line_offset, mdx=edition.path.suffix.lower() == ".mdx")
    return Document(edition.path, edition.lang, edition.title, blocks, tuple(file.problems))


def open_spread(note: Note, source: Lang, target: Lang | None) -> Spread:
    """Two editions of a note with their rows and sources; one alone where ``target`` is None.

    The languages must be among the note's editions (ValueError). Raises ``LibraryError`` for
    a file that cannot be read. Silent blocks are left out of it.
    """
    from reader.align import align
    from reader.sources import cited_sources

    left = open_document(_edition(note, source))
    if target is None:
        left = _shown(left)
        return Spread(note, left, None, _alone(left), cited_sources(left, None))
    right = open_document(_edition(note, target))
    rows = align(left.blocks, right.blocks, left.lang, right.lang).rows
    rows = _shown_rows(rows, _places(left), _places(right))
    left, right = _shown(left), _shown(right)
    return Spread(note, left, right, Alignment(rows), cited_sources(left, right))


def _edition(note: Note, lang: Lang) -> Edition:
    edition = note.edition(lang)
    if edition is None:
        raise ValueError(f"{note.key} has no edition in {lang}")
    return edition


def _shown(document: Document) -> Document:
    """The document without its silent blocks, its admonitions named in its own language."""
    from reader.admonition_names import with_names

    shown = (block for block in document.blocks if not block.silent)
    return replace(document, blocks=tuple(with_names(shown, document.lang)))


def _places(document: Document) -> dict[int, int]:
    """Where each block stands once the silent ones are left out; they have no place."""
    kept = (index for index, block in enumerate(document.blocks) if not block.silent)
    return {index: place for place, index in enumerate(kept)}


def _shown_rows(rows: tuple[Row, ...], left: dict[int, int], right: dict[int, int]) -> tuple[Row, ...]:
    """The rows in terms of the places; those of which nothing is left are none."""
    shown = (
        replace(
            row,
            source=tuple(left[index] for index in row.source if index in left),
            target=tuple(right[index] for index in row.target if index in right),
        )
        for row in rows
    )
    return tuple(row for row in shown if row.source or row.target)


def _alone(document: Document) -> Alignment:
    """A row for every block: with nothing to face there is no doubt."""
    return Alignment(tuple(Row((index,), (), 1.0) for index in range(len(document.blocks))))
