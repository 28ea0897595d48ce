"""Rows of real notes begin at the same height on both sides, in every script of the corpora."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.gui.spread.spread_view import SpreadView
from reader.language import script
from reader.library import read_library
from reader.model import Lang, Note
from reader.spread import open_spread

ROOMS = [(700, 250), (2000, 70)]
"""Widths in pixels and zooms in per cent."""
PLACES = {
    "free-programming-books": "HOWTO",  # short, in nearly every script there is
    "notes": "tcp-sliding-window",  # code in items, wide tables
    "opensource.guide": "code-of-conduct",  # blocks that are split, merged and missing
}


def one_of_each_script(note: Note) -> Iterator[Lang]:
    """Languages of the translations, the first of every script."""
    seen = set()
    for edition in note.editions[1:]:
        if script(edition.lang) not in seen:
            seen.add(script(edition.lang))
            yield edition.lang


def drifts(view: SpreadView) -> Iterator[float]:
    """How far the sides of every row are apart, in pixels."""
    rows = view.geometry_report()["rows"]
    assert isinstance(rows, list)
    for row in rows:
        if row["source"] and row["target"]:
            yield row["source"][0] - row["target"][0]


@pytest.mark.parametrize(("place", "name"), PLACES.items())
def test_no_row_of_any_script_drifts(
    make: Callable[..., SpreadView], corpora: Path, place: str, name: str
) -> None:
    note = next(note for note in read_library(corpora / place).notes if name in note.key)
    langs = list(one_of_each_script(note))
    assert langs
    for lang in langs:
        view = make(open_spread(note, note.editions[0].lang, lang))
        faced = 0
        for width, zoom in ROOMS:
            view.resize(width, 600)
            view.set_zoom(zoom)
            found = list(drifts(view))
            faced += len(found)
            assert not any(found), f"{lang} at {width} pixels and {zoom} %"
        assert faced
        view.close()
