"""How kinds of blocks differ in size and spacing."""

from __future__ import annotations

from reader.records import NamedTuple


class KindStyle(NamedTuple):
    """How a kind of block differs from a paragraph."""

    size: float = 1.0
    """Multiple of the text size."""
    bold: bool = False
    before: float = 0.75
    """Space above, em of the text size."""
    line_height: float = 1.0
    """Multiple of the script's line height."""


PARAGRAPH = KindStyle()
KINDS: dict[str, KindStyle] = {
    "heading-1": KindStyle(1.72, bold=True, before=1.5, line_height=0.84),
    "heading-2": KindStyle(1.4, bold=True, before=1.6, line_height=0.88),
    "heading-3": KindStyle(1.18, bold=True, before=1.35, line_height=0.92),
    "heading-4": KindStyle(1.04, bold=True, before=1.2),
    "heading-5": KindStyle(0.96, bold=True, before=1.1),
    "heading-6": KindStyle(0.9, bold=True, before=1.1),
    "item": KindStyle(before=0.4),
    "code": KindStyle(0.84, before=0.9, line_height=0.95),
    "math": KindStyle(0.92, before=0.8),
    "table": KindStyle(0.92, before=1.0, line_height=0.94),
    "rule": KindStyle(before=1.3),
    "image": KindStyle(0.86, before=1.0),
    "caption": KindStyle(0.86, before=0.35),
    "term": KindStyle(bold=True, before=0.8),
    "definition": KindStyle(before=0.25),
    "footnote": KindStyle(0.86, before=0.6),
    "summary": KindStyle(bold=True, before=0.8),
}


def kind_style(kind: str) -> KindStyle:
    """The style of a kind of block; a paragraph's where there is none of its own."""
    return KINDS.get(kind, PARAGRAPH)
