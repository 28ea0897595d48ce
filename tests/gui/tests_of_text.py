"""Notes in several scripts and where their lines stand in a view: what tests of the text share."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from reader.gui.spread.spread_view import SpreadView
from reader.model import Alignment, Block, Container, Document, Note, Row, Span, Spread

TEXTS = {
    "en": "The quick brown fox jumps over the lazy dog, again and again, until the line wraps.",
    "ar": "فقرة عربية وفيها اسم لاتيني DeepSeek-V2 (مفتوح المصدر)، ثم كلام يطول حتى ينكسر السطر.",
    "hi": "जैसे ही डेटा स्वीकृत और संसाधित होता है, विंडो आगे स्लाइड करती रहती है और प्रवाह बना रहता है।",
    "ja": "データが確認応答され処理されるにつれて「ウィンドウ」は前方にスライドします。",
    "zh-Hant": "隨著資料被確認與處理，「視窗」持續向前滑動，又不會造成任一方負載過載。",
}


def block(text: str, line: int, kind: str = "paragraph", **more: object) -> Block:
    spans = (Span(text),)
    return Block(kind, 0, 0, (line, line), **{"spans": spans, **more})  # type: ignore[arg-type]


def document(lang: str, blocks: list[Block]) -> Document:
    return Document(Path("/nowhere/note.md"), lang, "Title", tuple(blocks))


def mixed(lang: str) -> Document:
    text = TEXTS[lang]
    table = (
        ((Span("A"),), (Span("B"),)),
        ((Span(text),), (Span("12.5"),)),
    )
    return document(
        lang,
        [
            block(text[:20], 1, "heading-1"),
            block(text, 3),
            Block("item", 1, 0, (5, 5), (Span(text),), marker="•"),
            Block("item", 2, 0, (6, 6), (Span(text[:30]),), marker="3."),
            Block("paragraph", 0, 1, (8, 8), (Span(text),), containers=(Container("quote"),)),
            Block("code", 0, 0, (10, 12), (Span("def f(x):\n    return x"),), info="python"),
            Block("table", 0, 0, (14, 16), cells=table, columns=("", "right")),
            block(text * 3, 18),
            Block("rule", 0, 0, (20, 20)),
            block(text, 22),
        ],
    )


def spread(source: Document, target: Document | None, rows: list[Row] | None = None) -> Spread:
    if rows is None:
        count = len(source.blocks)
        rows = [Row((n,), (n,) if target else (), 1.0) for n in range(count)]
    return Spread(Note("key", source.lang, ()), source, target, Alignment(tuple(rows)))


def with_gap() -> Spread:
    blocks = [block("Alpha one.", 1), block("Beta two.", 3), block("Gamma three.", 5)]
    rows = [Row((0,), (0,), 1.0), Row((1,), (), 0.9), Row((2,), (1,), 0.4, ("length",))]
    return spread(document("en", blocks), document("fr", blocks[:2]), rows)


def lines(view: SpreadView, side: str, line: int) -> list[dict[str, object]]:
    found = view.geometry_report()["lines"]
    return [entry for entry in found if entry["side"] == side and entry["block"][0] == line]


def point_of(view: SpreadView, side: str, text: str, share: float = 0.5) -> QPoint:
    entry = next(e for e in view.geometry_report()["lines"] if e["side"] == side and text in e["text"])
    x, y, width, height = entry["rect"]
    return QPoint(round(x + width * share), round(y + height / 2) - view.verticalScrollBar().value())
