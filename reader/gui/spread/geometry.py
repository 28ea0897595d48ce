"""Where everything of a laid-out spread stands, as ``snapshot --geometry`` reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF

from reader.gui.text.row_setting import SIDES, SetRow
from reader.model import Document, Row, Side


def geometry(
    rows: Iterable[tuple[Row, float, SetRow]], documents: dict[Side, Document | None]
) -> dict[str, object]:
    """The JSON value of DESIGN: rows and lines, in pixels from the top of the text.

    ``rows`` are all rows with their tops. A side of a row is ``None`` where it has no block or
    is not shown.
    """
    spans: list[dict[str, object]] = []
    lines: list[dict[str, object]] = []
    for row, top, laid in rows:
        entry: dict[str, object] = {side: _extent(laid, side, top) for side in SIDES}
        entry["confidence"] = row.confidence
        spans.append(entry)
        lines += _lines(laid, top, documents)
    return {"rows": spans, "lines": lines}


def _extent(laid: SetRow, side: Side, top: float) -> list[float] | None:
    placed = laid.cells.get(side)
    return [_round(top + placed.y), _round(placed.cell.height)] if placed else None


def _lines(laid: SetRow, top: float, documents: dict[Side, Document | None]) -> Iterator[dict[str, object]]:
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
