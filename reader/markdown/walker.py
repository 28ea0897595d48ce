"""The walk from the finished element tree to blocks: where each stands, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from xml.etree.ElementTree import Element

from reader.markdown import tree
from reader.markdown.anchors import Anchors
from reader.markdown.captions import with_caption
from reader.markdown.spans import spans_of
from reader.model import Block, ColumnAlignment, Container, ContainerKind, Direction, Span, Spans, plain

LISTS = frozenset({"ul", "ol"})
CONTAINERS: dict[str, ContainerKind] = {
    "blockquote": "quote",
    "admonition": "admonition",
    "details": "details",
    "aside": "aside",
    "div": "div",
    "figure": "figure",
    "dd": "definition",
    "footnote": "footnote",
}
UNTYPED = frozenset({"details", "dropdown", "tab", "tab-item"})
"""Boxes with a title that are written as admonitions are, and have no type."""


class Walker:
    """Collects the blocks of a tree in reading order."""

    def __init__(self, footnote_number: Callable[[str], int]) -> None:
        self.blocks: list[Block] = []
        self.anchors = Anchors()
        self.footnote_number = footnote_number
        self.boxes = 0
        self.depth = 0
        self.quote = 0
        self.containers: tuple[Container, ...] = ()
        self.direction: Direction | None = None
        self.opening: Element | None = None
        """The item, definition or footnote of which no block was seen yet."""
        self.names: list[str] = []
        """What boxes and silent lines are named by, for the next block that shows something."""

    def walk(self, parent: Element) -> None:
        """Take every block below an element."""
        for child in parent:
            tag = child.tag
            if tag == "hidden":
                continue
            if tag in tree.LEAVES or tag in ("pre", "math", "hr", "table"):
                self.block(child)
            else:
                self.group(child)

    def group(self, node: Element) -> None:
        """Take the blocks of an element that groups: what holds inside it ends with it."""
        before = self.depth, self.quote, self.containers, self.direction
        self.depth += node.tag in LISTS
        self.quote += node.tag == "blockquote"
        self.direction = direction_of(node) or self.direction
        if node.tag in CONTAINERS:
            self.containers += (self.container(node),)
        if node.tag in ("li", "dd", "footnote"):
            self.opening = node
        if name := node.get("id"):
            self.names.append(name)
        self.walk(node)
        if self.opening is node:
            self.opening = None
        self.depth, self.quote, self.containers, self.direction = before

    def container(self, node: Element) -> Container:
        """A box of its own."""
        self.boxes += 1
        name = node.get("name", "")
        if node.tag == "admonition":
            kind: ContainerKind = "details" if name in UNTYPED else "admonition"
            return Container(kind, name, self.boxes, tree.TITLED in node.attrib, self.depth)
        name = node.get("class", "") or node.get(tree.LABEL, "")
        return Container(CONTAINERS[node.tag], name, self.boxes, depth=self.depth)

    def block(self, node: Element) -> None:
        """Take one block."""
        spans, named = self.content(node)
        cells = cells_of(node) if node.tag == "table" else ()
        if node.get(tree.OPTIONAL) and not spans and not cells:
            self.names += filter(None, (node.get("id"), named))
            return
        opening, self.opening = self.opening, None
        kind = kind_of(node, opening)
        if kind == "paragraph" and self.is_caption(spans):
            kind = "caption"
        silent = node.get(tree.SILENT) is not None or (not spans and kind in ("paragraph", "item"))
        self.names += filter(None, (self.own_name(node, opening, kind, spans), named))
        self.blocks.append(
            Block(
                kind=kind,
                depth=self.depth,
                quote=self.quote,
                lines=own_lines(node, opening),
                spans=spans,
                cells=cells,
                columns=columns_of(node, cells) if cells else (),
                marker="" if opening is None else self.marker(opening),
                checked=None if opening is None else is_checked(opening),
                info=node.get("class", "") if node.tag == "pre" else "",
                containers=self.containers,
                direction=direction_of(node) or self.direction,
                anchors=() if silent else tuple(self.names),
                silent=silent,
            )
        )
        if not silent:
            self.names.clear()

    def is_caption(self, spans: Spans) -> bool:
        """Whether a paragraph is what a figure of HTML says of its picture."""
        in_figure = self.containers and self.containers[-1].kind == "figure"
        return bool(in_figure and spans) and not any(span.image for span in spans)

    def content(self, node: Element) -> tuple[Spans, str]:
        """The spans of a block, and the anchor that its text names."""
        if node.tag in ("pre", "math"):
            text = (node.text or "").removesuffix("\n")
            return (Span(text),) if text else (), ""
        if node.tag in ("hr", "table"):
            return (), ""
        spans, named = spans_of(node)
        return with_caption(node, spans) if node.tag == "p" else spans, named

    def marker(self, opening: Element) -> str:
        """What stands before an item's or a footnote's first block."""
        if opening.tag == "footnote":
            return str(self.footnote_number(opening.get(tree.LABEL, "")))
        return opening.get(tree.MARKER, "")

    def own_name(self, node: Element, opening: Element | None, kind: str, spans: Spans) -> str:
        """What links name the block by, beside names that its text holds."""
        if kind.startswith("heading"):
            return self.anchors.of(plain(spans), node.get("id", ""))
        if opening is not None and opening.tag == "footnote":
            return f"fn-{opening.get(tree.LABEL, '')}"
        return node.get("id", "")


def direction_of(node: Element) -> Direction | None:
    """The direction that an element itself demands."""
    asked = node.get("dir", "").lower()
    return cast(Direction, asked) if asked in ("ltr", "rtl") else None


def own_lines(node: Element, opening: Element | None) -> tuple[int, int]:
    """The lines of a block; a tight item's begin where its marker stands."""
    first, last = tree.lines_of(node)
    if opening is not None and opening.tag == "li" and node.get(tree.TIGHT):
        first = tree.lines_of(opening)[0]
    return first, last


def is_checked(item: Element) -> bool | None:
    """What the task box of an item says, None where it has none."""
    return {None: None, " ": False}.get(item.get(tree.CHECKED), True)


def kind_of(node: Element, opening: Element | None) -> str:
    """The kind of block that a leaf is, given the item or the like that it begins."""
    tag = node.tag
    if tag == "p":
        return {"li": "item", "dd": "definition", "footnote": "footnote"}.get(
            "" if opening is None else opening.tag, "paragraph"
        )
    if tag[0] == "h" and tag[1:].isdigit():
        return f"heading-{tag[1]}"
    return {"pre": "code", "hr": "rule", "dt": "term"}.get(tag, tag)


def cells_of(table: Element) -> tuple[tuple[Spans, ...], ...]:
    """The cells of a table, every row as long as the longest."""
    rows = [[spans_of(cell)[0] for cell in row] for row in table]
    width = max(map(len, rows), default=0)
    return tuple(tuple(row + [()] * (width - len(row))) for row in rows if row)


def columns_of(table: Element, cells: tuple[tuple[Spans, ...], ...]) -> tuple[ColumnAlignment, ...]:
    """The alignment that the header asks for, one per column."""
    asked = [cell.get("style", "").removeprefix("text-align:") for cell in table[0]] if len(table) else []
    asked += [""] * (len(cells[0]) - len(asked))
    return tuple(cast(ColumnAlignment, one if one in ("left", "center", "right") else "") for one in asked)
