"""Where everything of a laid-out spread stands, as ``snapshot --geometry`` reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QRectF

from reader.gui.text.row_setting import SIDES, SetStrip
from reader.model import Document, Row, Side

_Strips: TypeAlias = Sequence[tuple[float, SetStrip]]
"""The strips of a row with their tops."""


def geometry(
    rows: Iterable[tuple[Row, _Strips]], documents: dict[Side, Document | None]
) -> dict[str, object]:
    """The JSON value of DESIGN: rows and lines, in pixels from the top of the text.

    Lines stand where they were set, however far their block is scrolled to the side. A side of
    a row is ``None`` where it has no block or is not shown.
    """
    spans: list[dict[str, object]] = []
    lines: list[dict[str, object]] = []
    for row, strips in rows:
        entry: dict[str, object] = {side: _extent(strips, side) for side in SIDES}
        entry["confidence"] = row.confidence
        spans.append(entry)
        for top, laid in strips:
            lines += _lines(laid, top, documents)
    return {"rows": spans, "lines": lines}


def _extent(strips: _Strips, side: Side) -> list[float] | None:
    """Top and height of a side of a row."""
    placed = [(top, laid.cells[side]) for top, laid in strips if side in laid.cells]
    if not placed:
        return None
    (first_top, first), (last_top, last) = placed[0], placed[-1]
    y = first_top + first.y
    return [_round(y), _round(last_top + last.y + last.cell.height - y)]


def _lines(laid: SetStrip, top: float, documents: dict[Side, Document | None]) -> Iterator[dict[str, object]]:
    for side, placed in laid.cells.items():
        document = documents[side]
        if document is None:
            continue
        for index, line in placed.cell.lines():
            yield {
                "side": side,
                "block": list(document.blocks[index].lines),
                "rect": _numbers(line.rect.translated(placed.x, top + placed.y)),
                "text": line.text,
                "visual": line.visual,
            }


def _numbers(rect: QRectF) -> list[float]:
    return [_round(value) for value in (rect.x(), rect.y(), rect.width(), rect.height())]


def _round(value: float) -> float:
    return round(value, 2)
