"""The answers of the commands for a person at a terminal: columns that line up in every script.

Right-to-left text stands in bidi isolates, so that a terminal that knows the bidirectional
algorithm keeps the columns in place; control characters of a note never reach the terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from reader.bidi import BIDI_ISOLATES
from reader.isolates import isolated_path, isolated_prose
from reader.language import direction
from reader.model import Alignment, Block, Document, Lang, Library, Note, Problem
from reader.visible import contained, isolated, tamed, visible

_UNISOLATED = dict.fromkeys(map(ord, BIDI_ISOLATES))
"""No isolate of a note's own, which could end one of ours or be torn where a line is broken."""

_NARROWEST_COLUMN = 16


def listing(library: Library) -> str:
    """A line for each note: its key, its languages with the original first and starred, its title."""
    if not library.notes:
        return "no notes\n"
    lines = [
        (
            isolated_path(visible(note.key)),
            _languages(note),
            _title(note.editions[0].title, note.editions[0].lang),
        )
        for note in library.notes
    ]
    keys = max(_width(key) for key, _, _ in lines)
    languages = max(len(names) for _, names, _ in lines)
    editions = sum(len(note.editions) for note in library.notes)
    body = "".join(f"{_padded(key, keys)}  {names:{languages}}  {title}\n" for key, names, title in lines)
    return f"{body}notes: {len(lines)}, editions: {editions}\n"


def _languages(note: Note) -> str:
    return " ".join(
        f"{edition.lang}*" if edition.lang == note.original else edition.lang for edition in note.editions
    )


def problem_line(problem: Problem) -> str:
    """``path:line: message``, as compilers say it."""
    line = f"{problem.line}:" if problem.line else ""
    return f"{isolated_path(visible(problem.path))}:{line} {_clean(str(problem.message))}"


def block_list(document: Document) -> str:
    """A line for each block: its lines in the file, its kind, its text set in by lists and quotes."""
    rows = [(_line_range(block), block.kind, block) for block in document.blocks if not block.silent]
    numbers = max((len(lines) for lines, _, _ in rows), default=0)
    kinds = max((len(kind) for _, kind, _ in rows), default=0)
    title = _title(document.title, document.lang)
    return f"{title} ({document.lang})\n" + "".join(
        f"{lines:>{numbers}}  {kind:{kinds}}  {text}\n"
        for lines, kind, block in rows
        for lines, kind, text in _continued(lines, kind, _shown(block, document.lang))
    )


def _line_range(block: Block) -> str:
    first, last = block.lines
    return str(first) if first == last else f"{first}-{last}"


def _shown(block: Block, lang: Lang) -> Iterator[str]:
    """The lines of a block's text: quote bars and a marker before the first, space before the others."""
    before = "> " * block.quote + "  " * max(block.depth - 1, 0)
    before += f"{block.marker} " if block.marker else ""
    for line in block.text.expandtabs(4).split("\n"):
        yield before + _isolated(_clean(line), lang)
        before = " " * _width(before)


def _continued(lines: str, kind: str, texts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for text in texts:
        yield lines, kind, text
        lines = kind = ""


def row_table(source: Document, target: Document, alignment: Alignment, width: int) -> str:
    """Two columns, row by row, with the confidence in per cent before them, ``width`` cells wide."""
    column = max((width - len("100% ") - len(" │ ")) // 2, _NARROWEST_COLUMN)
    rule = "─" * len("100% ") + "┼".join(("─" * (column + 1), "─" * (column + 1))) + "\n"
    left, right = (
        _cell([f"{document.title} ({document.lang})"], document.lang, column) for document in (source, target)
    )
    parts = [_table_row("", left, right, column)]
    for row in alignment.rows:
        left, right = (
            _cell([document.blocks[index].text for index in indices], document.lang, column)
            for document, indices in ((source, row.source), (target, row.target))
        )
        parts.append(_table_row(f"{row.confidence:.0%}", left, right, column))
    return rule.join(parts)


def _table_row(mark: str, left: list[str], right: list[str], column: int) -> str:
    lines = list(zip_longest(left, right, fillvalue=" " * column))
    marks = [mark, *[""] * (len(lines) - 1)]
    return "".join(
        f"{mark:>4} {one} │ {two}".rstrip() + "\n" for mark, (one, two) in zip(marks, lines, strict=True)
    )


def _cell(texts: list[str], lang: Lang, column: int) -> list[str]:
    """Lines of equal width, on the side where the language begins; an empty cell is one dash."""
    rtl = direction(lang) == "rtl"
    lines = [line for text in texts for line in _wrapped(_clean(text), column)] or ["-"]
    gaps = [" " * (column - _width(line)) for line in lines]
    return [
        gap + _isolated(line, lang) if rtl else _isolated(line, lang) + gap
        for line, gap in zip(lines, gaps, strict=True)
    ]


def _wrapped(text: str, column: int) -> Iterator[str]:
    """Lines of at most ``column`` cells, broken at spaces, behind wide characters, or where it must be."""
    for paragraph in text.expandtabs(4).split("\n"):
        start = cells = chance = 0
        for index, char in enumerate(paragraph):
            wanted = _cells(char)
            if cells + wanted > column and char != " ":
                end = chance if chance > start else index
                yield paragraph[start:end].rstrip()
                start, cells = end, _width(paragraph[end:index])
            cells += wanted
            if char == " " or wanted == 2:
                chance = index + 1
        yield paragraph[start:].rstrip()


def _padded(text: str, cells: int) -> str:
    return text + " " * (cells - _width(text))


def _width(text: str) -> int:
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    """Cells of a terminal that a character takes (UAX #11; marks and format characters none)."""
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _isolated(text: str, lang: Lang) -> str:
    """Text that no neighbour can reorder; left alone where it holds nothing right to left."""
    if direction(lang) == "rtl":
        return isolated(text, "rtl")
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text):
        return isolated(text, "ltr")
    return text


def _title(title: str, lang: Lang) -> str:
    """A title in one line, with the isolates that its page has."""
    return _isolated(isolated_prose(contained(title), direction(lang)), lang)


def _clean(text: str) -> str:
    """Text that a terminal can be given: no control that it would obey, no isolate but ours."""
    return tamed(text.translate(_UNISOLATED))
