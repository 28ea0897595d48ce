"""Which sentences of a row say the same thing: found by the aligner, row by row, when the mouse asks."""

from __future__ import annotations

from collections.abc import Mapping

from reader.gui.spread.spread_layout import SpreadLayout
from reader.gui.text.cell import Cell, Extent, Position
from reader.gui.text.row_setting import SIDES, SetStrip
from reader.model import UNDETERMINED, Row, Side
from reader.records import NamedTuple
from reader.sentences import sentences

SURE = 0.6
"""Below this a sentence has no counterpart that one could show."""
_LONGEST = 60
"""Sentences on one side of a row beyond which none are paired: aligning them would be felt."""


class _Pairing(NamedTuple):
    sentences: Mapping[Side, list[tuple[Extent, str]]]
    rows: tuple[Row, ...]


class SentencePairs:
    """Pairs the sentences of the rows of one layout."""

    def __init__(self, layout: SpreadLayout) -> None:
        self._layout = layout
        self._pairings: dict[int, _Pairing] = {}

    def around(self, strip: int, side: Side, position: Position) -> Mapping[Side, tuple[Extent, ...]]:
        """The sentence at a position with its counterpart; nothing where the aligner is not sure."""
        pairing = self._pairing(strip)
        own = pairing.sentences[side]
        index = next((n for n, (extent, _) in enumerate(own) if extent.first <= position < extent.last), None)
        if index is None or min(map(len, pairing.sentences.values())) < 1 or len(own) == 1:
            return {}
        for pair in pairing.rows:
            if index in pair.of(side):
                sure = pair.confidence >= SURE and pair.source and pair.target
                return _extents(pairing, pair) if sure else {}
        return {}

    def _pairing(self, strip: int) -> _Pairing:
        if strip not in self._pairings:
            laid = self._layout.set_strip(strip)
            found: dict[Side, list[tuple[Extent, str]]] = {side: _sentences(laid, side) for side in SIDES}
            texts = [[text for _, text in found[side]] for side in SIDES]
            langs = [self._lang(side) for side in SIDES]
            from reader.align import align_sentences  # not needed before the mouse asks

            few = all(0 < len(side) <= _LONGEST for side in texts)
            rows = align_sentences(texts[0], texts[1], langs[0], langs[1]) if few else ()
            self._pairings[strip] = _Pairing(found, rows)
        return self._pairings[strip]

    def _lang(self, side: Side) -> str:
        document = self._layout.document(side)
        return document.lang if document else UNDETERMINED


def _sentences(laid: SetStrip, side: Side) -> list[tuple[Extent, str]]:
    placed = laid.cells.get(side)
    return list(_of_cell(placed.cell)) if placed else []


def _of_cell(cell: Cell) -> list[tuple[Extent, str]]:
    found = []
    for box in cell.boxes:
        for number, part in enumerate(box.parts):
            for start, end in sentences(part.composed.text):
                extent = Extent(Position(box.index, number, start), Position(box.index, number, end))
                found.append((extent, part.composed.original(start, end)))
    return found


def _extents(pairing: _Pairing, pair: Row) -> dict[Side, tuple[Extent, ...]]:
    return {side: tuple(pairing.sentences[side][n][0] for n in pair.of(side)) for side in SIDES}
