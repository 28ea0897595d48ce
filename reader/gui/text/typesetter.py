"""From blocks to boxes: indents, markers, bars and grounds, mirrored by the direction of the edition.

Everything is measured from the side where lines start; one function turns that
into a left edge, so that right-to-left is not a case of its own anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt

from reader import language
from reader.admonition_names import admonition_name
from reader.artwork import NO_ARTWORK, Artwork
from reader.composition import compose
from reader.gui.text.cell import Box, Cell, Shape
from reader.gui.text.code_setting import code_width, set_code
from reader.gui.text.container_setting import (
    Place,
    directions,
    headed,
    indents,
    is_boxed,
    kind_of_title,
    outlined,
    set_containers,
    stands_under_title,
    title_of,
)
from reader.gui.text.figure_setting import FigureSetting, is_figure
from reader.gui.text.kind_styles import KindStyle, kind_style
from reader.gui.text.list_levels import BULLET, ListLevels
from reader.gui.text.long_blocks import Piece
from reader.gui.text.ornaments import (
    MARKER_GAP,
    NOTES_ROOM,
    beside_sign,
    bullet,
    notes_rule,
    opens_notes,
    task_box,
)
from reader.gui.text.paragraphs import NO_PARAGRAPHS, Paragraphs, Words, paragraph
from reader.gui.text.pictures import Pictures
from reader.gui.text.row_outline import Amount, height
from reader.gui.text.scrollport import BAR_ROOM, Scrollport
from reader.gui.text.stretches import otherwise_in
from reader.gui.text.table_setting import Table
from reader.gui.text.text_part import UNBOUNDED, TextPart
from reader.gui.text.text_style import TextStyle
from reader.gui.text.theme import Theme
from reader.gui.text.typography import (
    TEXT_SIZE,
    code_font,
    latin_font,
    line_height,
    text_font,
)
from reader.model import Block, Container, Direction, Document, Lang, Mark, Span, Spans
from reader.records import replace
from reader.settings import TextChoice

_LIST_INDENT, _DEFINITION_INDENT = 1.5, 1.5
"""In em."""
_DISPLAY_INDENT = 1.5
"""Of a formula that stands by itself, em."""
_LEAST = 0.85
"""A formula that would have to become smaller than so to fit its column keeps its size and scrolls."""
_LABEL = 1.6
"""The room of an admonition's label, em: the same in all scripts, so that grounds begin side by side."""
_TITLE = KindStyle(0.86, bold=True)
"""Of a box, whether the note gives it or its type does."""
_NO_CHOICE = TextChoice()


class Typesetter:
    """Sets the blocks of one edition at one zoom in one theme."""

    def __init__(
        self,
        document: Document,
        theme: Theme,
        scale: float,
        artwork: Artwork = NO_ARTWORK,
        choice: TextChoice = _NO_CHOICE,
        *,
        wraps_code: bool = True,
        pieces: Mapping[int, Piece] = MappingProxyType({}),
        paragraphs: Paragraphs = NO_PARAGRAPHS,
    ) -> None:
        """``pieces``: those of the document's blocks that are pieces of long ones; ``paragraphs``: what is
        composed already."""
        self._document = document
        self._artwork = artwork
        self._theme = theme
        self._em = TEXT_SIZE * scale
        self._scale = scale
        self._base = language.direction(document.lang)
        self._pictures = Pictures(document.path.parent)
        self._styles: dict[tuple[KindStyle, bool, Direction, Direction, Lang, bool], TextStyle] = {}
        wide = language.script(document.lang) in ("Hans", "Hant", "Jpan", "Kore")
        self._advance = 1.0 if wide else 0.5
        self._family = choice.family
        self._line = choice.line_height / 100 or line_height(document.lang)
        self._wraps_code = wraps_code
        self._pieces = pieces
        self._paragraphs = paragraphs
        self._ports: dict[tuple[int, float], Scrollport] = {}
        self._tables: dict[tuple[int, float], Table] = {}
        self._code_widths: dict[int, float] = {}
        self._levels = ListLevels(document.blocks)
        self._list_indents = {"": _LIST_INDENT * self._em}
        self._turns: dict[Container, bool] = {}

    @property
    def em(self) -> float:
        """The text size in pixels."""
        return self._em

    def cell(self, indices: Iterable[int], width: float) -> Cell:
        """The cell that shows these blocks in a column of ``width`` pixels."""
        return Cell([self._box(index, width) for index in indices], width)

    def estimate(self, amount: Amount, width: float) -> float:
        """About how high a block will be: quick, for rows not set yet."""
        return height(amount, width, self._em, self._advance, self._line)

    def _box(self, index: int, width: float) -> Box:
        block, piece = self._document.blocks[index], self._piece(index)
        figure = is_figure(block.spans)
        style = kind_style("image" if figure else block.kind)
        turned = self._turned(index)
        place, boxes = self._places(index, width, turned)
        if turned < len(boxes) and block.kind not in ("code", "math"):
            block = replace(block, direction=place.direction)
        follows = not piece.begins or stands_under_title(self._document.blocks, index)
        before = 0.0 if follows else round(style.before * self._em)
        box = Box(index, before, 0.0, lead=piece.joint, ends=piece.ends)
        if block.kind == "footnote" and piece.begins and opens_notes(self._document.blocks, index):
            box.before += round(NOTES_ROOM * self._em)
            box.shapes.append(notes_rule(Place(width, 0.0, 0.0, self._base), self._em, self._theme))
        if block.kind == "table":
            self._set_table(box, block, style, place)
        elif block.kind == "rule":
            self._set_rule(box, place)
        elif block.kind == "math" and self._artwork.display.get(block.text) is not None:
            self._set_display(box, block, style, place)
        elif block.kind in ("code", "math"):
            self._set_raw(box, block, style, place)
        elif figure:
            self._set_figure(box, block, style, place)
        else:
            self._set_text(box, block, style, place)
        set_containers(box, self._document.blocks, self._theme, self._em, boxes)
        return box

    def _places(self, index: int, width: float, turned: int) -> tuple[Place, list[Place]]:
        """The room of a block and of each of its containers, those from ``turned`` on from the other side."""
        block = self._document.blocks[index]
        lists = [self._list_indent(number) for number in self._levels.numbers(index)]
        if block.kind in ("definition", "footnote"):
            lists.append((_DEFINITION_INDENT if block.kind == "definition" else _LIST_INDENT) * self._em)
        found = indents(block, lists, self._em, width)
        direction = block.direction or self._base
        boxes = [Place(width, start, 0.0, self._base) for start in found.boxes[:turned]]
        if turned == len(found.boxes):
            return Place(width, found.start, found.end, direction), boxes
        outside, other = found.boxes[turned], _other(self._base)
        boxes += [Place(width, start - outside, outside, other) for start in found.boxes[turned:]]
        return Place(width, found.start - outside, found.end + outside, other), boxes

    def _list_indent(self, number: str) -> float:
        """How far a list is set in whose longest number this is, pixels."""
        if number not in self._list_indents:
            room = self._marker(number, self._base).natural_widths()[1] + MARKER_GAP * self._em
            self._list_indents[number] = max(_LIST_INDENT * self._em, room)
        return self._list_indents[number]

    def _turned(self, index: int) -> int:
        """Which container of a block is the first to run against the edition, among those that show."""
        found = outlined(self._document.blocks[index])
        runs = (container.kind == "quote" and self._is_turned(container, index) for container in found)
        return next((number for number, turned in enumerate(runs) if turned), len(found))

    def _is_turned(self, quote: Container, index: int) -> bool:
        """Whether every block of a quotation runs against the edition."""
        if quote not in self._turns:
            blocks = self._document.blocks
            self._turns[quote] = directions(blocks, index, quote, self._base) == {_other(self._base)}
        return self._turns[quote]

    def _text_style(
        self, block: Block, style: KindStyle, direction: Direction, align: Direction, lang: Lang = ""
    ) -> TextStyle:
        """How a paragraph is set; ``lang``: its own where that is not the edition's."""
        quiet = block.kind in ("footnote", "html", "caption")
        boxed = is_boxed(block)
        key = (style, quiet, direction, align, lang, boxed)
        if key not in self._styles:
            family, line = ("", line_height(lang)) if lang else (self._family, self._line)
            lang, pixels = lang or self._document.lang, self._em * style.size
            self._styles[key] = TextStyle(
                font=text_font(lang, pixels, bold=style.bold, family=family),
                lang=lang,
                direction=direction,
                align=_edge(align),
                leading=line * style.line_height,
                theme=self._theme,
                colour=self._theme.muted if quiet else self._theme.ink,
                latin=latin_font(lang, pixels, bold=style.bold),
                otherwise=otherwise_in(language.script(lang)),
                boxed=boxed,
            )
        return self._styles[key]

    def _part(self, block: Block, style: KindStyle, spans: Spans) -> TextPart:
        """A paragraph of a block in lines, once it is told their width."""
        asked = Words.of(block, spans, self._document.lang, bold=style.bold)
        known = self._paragraphs.get(asked) or paragraph(asked)
        text_style = self._text_style(block, style, known.direction, known.align, known.lang)
        return TextPart(known.composed, text_style, self._artwork.inline)

    def _cell_part(self, block: Block, style: KindStyle, spans: Spans, size: float) -> TextPart:
        return self._part(block, style._replace(size=style.size * size), spans)

    def _set_text(self, box: Box, block: Block, style: KindStyle, place: Place) -> None:
        is_title = title_of(self._document.blocks, box.index) is not None
        part = self._part(block, _TITLE if is_title else style, block.spans)
        kind = kind_of_title(self._document.blocks, box.index)
        room, sign = beside_sign(kind, place, self._em, self._theme)
        part.break_lines(room.inner)
        part.x = room.left(room.start, room.inner)
        box.parts.append(part)
        box.height = max(part.height, round(_LABEL * self._em)) if is_title else part.height
        part.y = round((box.height - part.height) / 2)
        if sign is not None:
            box.shapes.append(sign(part))
        self._set_label(box, block, place)
        if block.checked is not None:
            box.shapes.append(task_box(part, place, self._em, self._theme, done=block.checked))
        elif block.marker:
            self._set_marker(box, block, part, place)

    def _set_label(self, box: Box, block: Block, place: Place) -> None:
        """What kind of alert begins here, above its first block, where the note gives no title."""
        admonition = headed(self._document.blocks, box.index)
        if admonition is None or admonition.titled:
            return
        style = self._text_style(block, _TITLE, place.direction, place.direction)
        name = admonition_name(admonition.name, self._document.lang)
        part = TextPart(compose((Span(name),), place.direction), style)
        room, sign = beside_sign(admonition.name, place, self._em, self._theme)
        part.break_lines(room.inner)
        box.rise = max(part.height, round(_LABEL * self._em))
        box.before += box.rise
        part.x, part.y = room.left(room.start, room.inner), -round((box.rise + part.height) / 2)
        box.ornaments.append(part)
        if sign is not None:
            box.shapes.append(sign(part))

    def _set_marker(self, box: Box, block: Block, text: TextPart, place: Place) -> None:
        """The bullet or number, hung before the first line on the side where lines start."""
        if block.marker == BULLET:
            box.shapes.append(bullet(block.depth, text, place, self._em, self._theme))
            return
        part = self._marker(block.marker, place.direction, block.kind)
        width = part.natural_widths()[1]
        part.break_lines(width)
        part.x = place.left(place.start - width - MARKER_GAP * self._em, width)
        part.y = text.first_baseline - part.first_baseline
        box.ornaments.append(part)

    def _marker(self, marker: str, direction: Direction, kind: str = "item") -> TextPart:
        block = Block(kind, 0, 0, (0, 0))
        style = self._text_style(block, kind_style(kind), direction, direction)
        return TextPart(compose((Span(marker),), direction), style)

    def _piece(self, index: int) -> Piece:
        return self._pieces.get(index) or Piece(self._document.blocks[index], index)

    def _set_table(self, box: Box, block: Block, style: KindStyle, place: Place) -> None:
        if not block.cells or not block.cells[0]:
            return
        table, first = self._table(box.index, style, place), self._piece(box.index).start
        self._let_scroll(box, place, table.form.width, place.direction)
        table.set_rows(box, range(first, first + len(block.cells)), self._theme)
        left = place.left(place.start, place.inner)
        for part in box.parts:
            part.x += left
        for rule in box.rules:
            rule.rect.translate(left, 0)

    def _table(self, index: int, style: KindStyle, place: Place) -> Table:
        """The table that a block is a piece of; its columns are the same in all pieces."""
        piece = self._piece(index)
        key = (piece.first, place.inner)
        if key not in self._tables:
            make_part = partial(self._cell_part, piece.whole, style)
            self._tables[key] = Table(
                piece.whole, make_part, place.inner, self._em, place.direction, piece.telling
            )
        return self._tables[key]

    def _let_scroll(self, box: Box, place: Place, content: float, begins: Direction) -> None:
        """Give a block that is wider than its room a scroll bar; it keeps its place when it is set again."""
        left = place.left(place.start, place.inner)
        port = Scrollport(left, place.inner, content, begins, self._em)
        if port.overflows:
            box.port = self._ports.setdefault((self._piece(box.index).first, place.inner), port)
            box.port.widen(content)
            box.foot = round(BAR_ROOM * self._em) if box.ends else 0.0

    def _set_display(self, box: Box, block: Block, style: KindStyle, place: Place) -> None:
        """A drawn formula, left to right in every note, a little in from where lines start."""
        lang, pixels = self._document.lang, self._em * style.size
        text_style = TextStyle(
            font=text_font("en", pixels),
            lang=lang,
            direction="ltr",
            align=_edge(place.direction),
            leading=line_height("en"),
            theme=self._theme,
            colour=self._theme.ink,
        )
        composed = compose((Span(block.text, Mark.MATH),), "ltr")
        part = TextPart(composed, text_style, self._artwork.display)
        part.break_lines(UNBOUNDED)
        part.shrink_to_text()
        fits = part.width * _LEAST <= place.inner
        self._let_scroll(box, place, 0.0 if fits else part.width, "ltr")
        indent = min(_DISPLAY_INDENT * self._em, max(place.inner - part.width, 0.0))
        part.break_lines(place.inner - indent if fits else part.width)
        part.x = place.left(place.start + indent, place.inner - indent)
        box.parts.append(part)
        box.height = part.height + box.foot

    def _set_raw(self, box: Box, block: Block, style: KindStyle, place: Place) -> None:
        """Code, and mathematics that is not drawn."""
        text_style = TextStyle(
            font=code_font(self._document.lang, self._em * style.size),
            lang=self._document.lang,
            direction="ltr",
            align=Qt.AlignmentFlag.AlignLeft,
            leading=1.5,
            theme=self._theme,
            colour=self._theme.ink,
            boxed=is_boxed(block),
        )
        room = place.left(place.start, place.inner), place.inner
        piece, wraps = self._piece(box.index), self._wraps_code
        tokens = self._artwork.code.get((piece.whole.text, block.info), ())
        content = set_code(box, block.text, tokens, text_style, room, self._em, piece, wraps=wraps)
        if piece.whole is not block and not wraps:
            content = max(content, self._code_width(piece, text_style))
        self._let_scroll(box, place, content, "ltr")

    def _code_width(self, piece: Piece, style: TextStyle) -> float:
        """How wide the code must be that a piece is of: all of it scrolls as one."""
        if piece.first not in self._code_widths:
            self._code_widths[piece.first] = code_width(piece.whole, style, self._em)
        return self._code_widths[piece.first]

    def _set_rule(self, box: Box, place: Place) -> None:
        width = min(place.inner, 8 * self._em)
        left = place.left(place.start + (place.inner - width) / 2, width)
        box.height = 2.0
        box.shapes.append(Shape("line", QRectF(left, 0, width, 1.5), self._theme.faint))

    def _set_figure(self, box: Box, block: Block, style: KindStyle, place: Place) -> None:
        left = partial(place.left, place.start)
        setting = FigureSetting(self._pictures, place.inner, left, self._scale, self._em)
        said = replace(block, kind="caption")
        caption = partial(self._part, said, kind_style("caption"))
        setting.set(box, block.spans, partial(self._part, block, style), caption, self._theme.paper)


def _other(direction: Direction) -> Direction:
    return "ltr" if direction == "rtl" else "rtl"


def _edge(direction: Direction) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if direction == "rtl" else Qt.AlignmentFlag.AlignLeft
