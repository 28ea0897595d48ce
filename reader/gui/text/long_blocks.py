"""Blocks that take too long to be set in one turn, cut into pieces that do not.

A table of thousands of rows or a line of megabytes would halt the window for
seconds. Such a row of a spread becomes several strips, each of them blocks like
any others; what they are pieces of is kept beside them. Both sides are cut at the
same places where they can be, so that they keep facing each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate, groupby, zip_longest
from math import ceil

from reader.model import Block, Document, Row, Side, Span, Spans, Spread, plain
from reader.records import NamedTuple, replace

_LIMIT = 3000.0
"""What one side of a strip may take to be set, microseconds."""
_CELL, _CODE_LINE, _FOREIGN_CODE_LINE = 120.0, 25.0, 120.0
_LETTER = 0.9
"""What parts of blocks take, microseconds, on a machine of no great speed."""
_RAW = ("code", "math")
_CHUNK = 3000
"""Characters of a text without line breaks that stay together at most."""
_TELLING = 3
"""Cells of a column, of those with long words and of those with long texts, that are measured."""
_ENDS = ("\n", ". ", "。", "؟ ", "! ", "? ", "। ", " ")
"""After which a long text is cut, the best first."""


class Piece(NamedTuple):
    """Which piece of a long block a block is; any other block is all there is of it."""

    whole: Block
    first: int
    """The block that is its first piece, by its number in the document."""
    start: int = 0
    """Rows of the table, or UTF-16 code units of the text, before it."""
    ends: bool = True
    """Whether it is the last one."""
    joint: str = "\n\n"
    """What stands between what is before and it in copied text."""
    telling: tuple[tuple[int, ...], ...] = ()
    """A table: of every column the rows that tell how wide it must be."""

    @property
    def begins(self) -> bool:
        """Whether it is the first one."""
        return self.start == 0


class Cut(NamedTuple):
    """A spread whose long blocks are in pieces, and whose long rows are several strips."""

    source: Document
    target: Document | None
    strips: tuple[Row, ...]
    """Rows by the numbers of blocks and pieces; all strips of a row follow each other."""
    rows: Sequence[int]
    """The row of the spread that each strip is of."""
    source_pieces: Mapping[int, Piece]
    target_pieces: Mapping[int, Piece]

    def document(self, side: Side) -> Document | None:
        """The edition on a side, in pieces."""
        return self.source if side == "source" else self.target

    def pieces(self, side: Side) -> Mapping[int, Piece]:
        """What the pieces among the blocks of a side are."""
        return self.source_pieces if side == "source" else self.target_pieces

    def stacked(self) -> Cut:
        """The same with all pieces of the source of a long row before those of its target."""
        if len(set(self.rows)) == len(self.strips):
            return self
        strips: list[Row] = []
        rows: list[int] = []
        for number, group in groupby(zip(self.rows, self.strips, strict=True), key=lambda pair: pair[0]):
            found = [strip for _, strip in group]
            if len(found) > 1:
                found = [replace(strip, target=()) for strip in found if strip.source] + [
                    replace(strip, source=()) for strip in found if strip.target
                ]
            strips += found
            rows += [number] * len(found)
        return self._replace(strips=tuple(strips), rows=rows)


class _Unit(NamedTuple):
    """What is never cut: a table's row, a line of code, a stretch of text."""

    block: int
    start: int
    """Its first row, or its first character."""
    cost: float


def cut(spread: Spread) -> Cut:
    """The spread in strips; where no block is long, these are its rows."""
    rows = spread.alignment.rows
    long = {n: groups for n, row in enumerate(rows) if (groups := _groups_of(spread, row))}
    if not long:
        return Cut(spread.source, spread.target, rows, range(len(rows)), {}, {})
    groups = [strip for strips in long.values() for strip in strips]
    source = _Half(spread.source.blocks, (strip[0] for strip in groups))
    target = _Half(spread.target.blocks if spread.target else (), (strip[1] for strip in groups))
    strips: list[Row] = []
    numbers: list[int] = []
    for n, row in enumerate(rows):
        found = list(_strips(row, long.get(n), source, target))
        strips += found
        numbers += [n] * len(found)
    return Cut(
        replace(spread.source, blocks=tuple(source.blocks)),
        spread.target and replace(spread.target, blocks=tuple(target.blocks)),
        tuple(strips),
        numbers,
        source.pieces,
        target.pieces,
    )


_Groups = list[tuple[list[_Unit], list[_Unit]]]
"""What each strip of a row holds of the source and of the target."""


class _Half:
    """The blocks of an edition, the long ones in the pieces that the strips begin."""

    def __init__(self, wholes: Iterable[Block], strips: Iterable[list[_Unit]]) -> None:
        starts: dict[int, list[int]] = {}
        for strip in strips:
            for block, start in _firsts(strip):
                starts.setdefault(block, []).append(start)
        self.blocks: list[Block] = []
        self.pieces: dict[int, Piece] = {}
        self._numbers: dict[tuple[int, int], int] = {}
        for number, whole in enumerate(wholes):
            cuts, first = starts.get(number, [0]), len(self.blocks)
            self._numbers |= {(number, start): first + n for n, start in enumerate(cuts)}
            if len(cuts) > 1:
                self.pieces |= dict(enumerate(_pieces(whole, cuts, first), first))
                self.blocks += _parts(whole, cuts)
            else:
                self.blocks.append(whole)

    def numbers(self, places: Iterable[tuple[int, int]]) -> tuple[int, ...]:
        """The numbers of what begins at these places: a block, and a start in it."""
        return tuple(self._numbers[place] for place in places)


def _strips(row: Row, groups: _Groups | None, source: _Half, target: _Half) -> Iterator[Row]:
    """A row by the numbers of blocks and pieces."""
    if groups is None:
        places = [([(n, 0) for n in row.source], [(n, 0) for n in row.target])]
    else:
        places = [(list(_firsts(one)), list(_firsts(other))) for one, other in groups]
    for one, other in places:
        yield replace(row, source=source.numbers(one), target=target.numbers(other))


def _firsts(units: Iterable[_Unit]) -> Iterator[tuple[int, int]]:
    """Block and start of the stretches that units of one strip make up."""
    for block, group in groupby(units, key=lambda unit: unit.block):
        yield block, next(group).start


# ------------------------------------------------------------- where to cut


def _groups_of(spread: Spread, row: Row) -> _Groups | None:
    """What the strips of a row hold, None where it is set at once."""
    source = [(n, spread.source.blocks[n]) for n in row.source]
    target = [(n, spread.target.blocks[n]) for n in row.target] if spread.target else []
    if max(_cost(source), _cost(target)) <= 1.5 * _LIMIT:
        return None
    one, other = ([unit for n, block in side for unit in _units(n, block)] for side in (source, target))
    if len(one) == len(other) or not (one and other):
        bounds = _bounds(map(max, zip_longest(_costs(one), _costs(other), fillvalue=0.0)))
        found = list(zip(_grouped(one, bounds), _grouped(other, bounds), strict=True))
    else:
        count = ceil(max(sum(_costs(one)), sum(_costs(other))) / _LIMIT)
        found = [
            strip for strip in zip(_shared(one, count), _shared(other, count), strict=True) if any(strip)
        ]
    return found if len(found) > 1 else None


def _costs(units: Iterable[_Unit]) -> list[float]:
    return [unit.cost for unit in units]


def _cost(blocks: Iterable[tuple[int, Block]]) -> float:
    """About how long blocks take, microseconds."""
    total = 0.0
    for _, block in blocks:
        if block.cells:
            total += sum(map(_row_cost, block.cells))
        else:
            total += sum(len(span.text) for span in block.spans) * _LETTER
            if block.kind in _RAW:
                total += block.text.count("\n") * _line_cost(block)
    return total


def _line_cost(block: Block) -> float:
    """What a line of a block takes beside its letters: code in foreign letters is set line by line."""
    if block.kind not in _RAW:
        return 0.0
    return _CODE_LINE if block.text.isascii() else _FOREIGN_CODE_LINE


def _row_cost(row: Sequence[Spans]) -> float:
    return len(row) * _CELL + sum(len(span.text) for cell in row for span in cell) * _LETTER


def _units(number: int, block: Block) -> Iterator[_Unit]:
    if block.cells:
        for row, cells in enumerate(block.cells):
            yield _Unit(number, row, _row_cost(cells))
        return
    text, line_cost = block.text, _line_cost(block)
    starts = [0, *_line_starts(text)] if block.kind in _RAW else [0]
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        for at, end in _chunks(text, start, stop):
            yield _Unit(number, at, (end - at) * _LETTER + line_cost)


def _line_starts(text: str) -> Iterator[int]:
    at = text.find("\n")
    while at >= 0:
        yield at + 1
        at = text.find("\n", at + 1)


def _chunks(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A stretch of text, in several where it is long."""
    while stop - start > 1.5 * _CHUNK:
        low, high = start + _CHUNK // 2, start + _CHUNK
        found = ((text.rfind(end, low, high), len(end)) for end in _ENDS)
        end = next((at + length for at, length in found if at >= 0), high)
        yield start, end
        start = end
    yield start, stop


def _bounds(costs: Iterable[float]) -> list[int]:
    """Where each strip begins, as many units in one as its limit allows."""
    bounds, total = [0], 0.0
    for number, cost in enumerate(costs):
        if total and total + cost > _LIMIT:
            bounds.append(number)
            total = 0.0
        total += cost
    return bounds


def _grouped(units: Sequence[_Unit], bounds: Sequence[int]) -> list[list[_Unit]]:
    return [list(units[at:end]) for at, end in zip(bounds, [*bounds[1:], len(units)], strict=True)]


def _shared(units: Sequence[_Unit], count: int) -> list[list[_Unit]]:
    """The units in so many groups that take about as long as each other."""
    groups: list[list[_Unit]] = [[] for _ in range(count)]
    total = sum(_costs(units))
    for unit, after in zip(units, accumulate(_costs(units)), strict=True):
        groups[min(int((after - unit.cost) / total * count), count - 1)].append(unit)
    return groups


# ------------------------------------------------------------- cutting


def _parts(block: Block, starts: Sequence[int]) -> Iterator[Block]:
    """The pieces of a block as blocks of their own; its marker is the first one's."""
    stretches = list(zip(starts, [*starts[1:], None], strict=True))
    if block.cells:
        for start, stop in stretches:
            yield replace(block, cells=block.cells[start:stop])
        return
    raw, split = block.kind in _RAW, _splitter(block.spans)
    for start, stop in stretches:
        spans = split(stop)
        if raw and stop is not None and plain(spans).endswith("\n"):
            spans = (Span(plain(spans)[:-1]),)
        piece = replace(block, spans=spans)
        yield piece if start == 0 else replace(piece, marker="", checked=None)


def _splitter(spans: Spans) -> Callable[[int | None], Spans]:
    """Takes spans up to one character after the other."""
    rest, at = list(reversed(spans)), 0

    def take(stop: int | None) -> Spans:
        nonlocal at
        found = []
        while rest and (stop is None or at < stop):
            span = rest.pop()
            room = len(span.text) if stop is None else stop - at
            found.append(span if len(span.text) <= room else replace(span, text=span.text[:room]))
            if len(span.text) > room:
                rest.append(replace(span, text=span.text[room:]))
            at += min(len(span.text), room)
        return tuple(found)

    return take


def _pieces(block: Block, starts: Sequence[int], first: int) -> Iterator[Piece]:
    """What the pieces of a block are."""
    last = starts[-1]
    if block.cells:
        telling = tuple(_telling_rows(block, column) for column in range(len(block.cells[0])))
        for start in starts:
            yield Piece(block, first, start, start == last, "\n" if start else "\n\n", telling)
        return
    text, units, done, raw = block.text, 0, 0, block.kind in _RAW
    for start in starts:
        units += len(text[done:start].encode("utf-16-le", "surrogatepass")) // 2
        done = start
        joint = "\n" if raw and text[start - 1] == "\n" else ""
        yield Piece(block, first, units, start == last, joint if start else "\n\n")


def _telling_rows(block: Block, column: int) -> tuple[int, ...]:
    """The rows with the longest words and the longest texts of a column, by their letters, and its head."""
    texts = [plain(row[column]) for row in block.cells]
    words = [max(map(len, text.split()), default=0) for text in texts]
    numbers = range(len(texts))
    longest = nlargest(_TELLING, numbers, key=words.__getitem__)
    longest += nlargest(_TELLING, numbers, key=lambda row: len(texts[row]))
    return tuple(sorted({0, *longest}))
