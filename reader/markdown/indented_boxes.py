"""The block rule for boxes whose content is indented, as Python-Markdown and MkDocs write them.

``!!! note "Title"`` is an admonition, ``???`` one that folds, ``=== "Title"`` a tab.
Folds and tabs are shown open, under their titles.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from reader.markdown import tree
from reader.records import NamedTuple

INDENT = 4
OPENING = re.compile(
    r"""(?:
          (?P<fold>!!!|\?\?\?\+?) [ ]? (?P<types>[A-Za-z][\w-]*(?:[ ]+[\w-]+)*)?
        | ===[!+]{0,2}
        )
        (?:[ ]+ "(?P<title>.*)")? [ ]*$""",
    re.X,
)


class Opening(NamedTuple):
    """A line that opens a box."""

    name: str
    """The type of an admonition; ``details`` and ``tab`` for what has none."""
    title: str | None
    """What it is called; None where it does not say, and its type is title enough."""


def indented_box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A box of an opening line and the lines indented below it; one or the other must say something."""
    opening = None if state.is_code_block(start) else _opening(state, start)
    if opening is None:
        return False
    last = _last_line(state, start, end)
    if last == start and (silent or not opening.title):
        return False
    if silent:
        return True
    box = state.push("box_open", "admonition", 1)
    box.map = [start, last + 1]
    box.attrs = {"name": opening.name}
    title = opening.name.capitalize() if opening.title is None else opening.title
    if title:
        box.attrs[tree.TITLED] = "1"
        _title(state, title, start)
    _content(state, start + 1, last + 1)
    state.push("box_close", "admonition", -1)
    state.line = last + 1
    return True


def _opening(state: StateBlock, line: int) -> Opening | None:
    position = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith(("!!!", "???", "==="), position):
        return None
    found = OPENING.match(state.src[position : state.eMarks[line]].replace("\t", " "))
    if found is None:
        return None
    fold, types, title = found["fold"], found["types"], found["title"]
    if not types and (fold == "!!!" or not title):
        return None
    name = types.partition(" ")[0].lower() if types else "details" if fold else "tab"
    return Opening(name, title)


def _last_line(state: StateBlock, start: int, end: int) -> int:
    """The last line of the content, the opening line where there is none."""
    last = start
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < state.blkIndent + INDENT:
            break
        last = line
    return last


def _title(state: StateBlock, title: str, line: int) -> None:
    state.push("paragraph_open", "p", 1).map = [line, line + 1]
    inline = state.push("inline", "", 0)
    inline.map, inline.content = [line, line + 1], title
    state.push("paragraph_close", "p", -1)


def _content(state: StateBlock, first: int, end: int) -> None:
    """Parse the indented lines; what follows them continues no paragraph of theirs."""
    around = state.blkIndent, state.lineMax, state.tight
    state.blkIndent, state.lineMax = state.blkIndent + INDENT, end
    state.md.block.tokenize(state, first, end)
    state.blkIndent, state.lineMax, state.tight = around
