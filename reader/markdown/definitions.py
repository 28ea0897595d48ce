"""The block rule for definition lists, as PHP Markdown Extra, Python-Markdown and Pandoc write them.

One term or several, each on a line of its own; below them one definition or several,
each behind a colon. A tilde makes no definition: in notes it means "about".
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

MAX_TERMS = 12
MAX_TERM = 60
"""Terms that share a definition, and characters of each, beyond which the lines are a paragraph in
which a colon came to stand at the beginning of a line, as it may in French."""

WRAPPED = 45
"""Characters of a line from which on it is full: the line below it continues it, though not indented."""
STOPS = (".", "!", "?", "。", "！", "？", "؟", "।")
"""What ends a sentence, and with it a definition, even at the end of a full line."""


def definition_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Terms and their definitions; the next of either ends a paragraph inside a definition."""
    if state.is_code_block(start):
        return False
    if silent:
        return state.ddIndent >= 0 and (_content(state, start) > 0 or _is_next_term(state, start, end))
    first = _first_definition(state, start, end)
    if first is None:
        return False
    state.push("dl_open", "dl", 1).map = [start, end]
    for line in range(start, first):
        if not state.isEmpty(line):
            _term(state, line)
    line = first
    while line < end and state.sCount[line] >= state.blkIndent and _content(state, line) > 0:
        line = _definition(state, line, end)
    state.push("dl_close", "dl", -1)
    state.line = line
    return True


def _content(state: StateBlock, line: int) -> int:
    """Where the text of a definition begins that begins on this line, 0 where none does."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    position = state.skipSpaces(start + 1)
    return position if state.src.startswith(":", start) and start + 1 < position < end else 0


def _is_next_term(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line below a definition is the term of the next one rather than its continuation."""
    if state.sCount[line] >= state.blkIndent or line + 1 >= end or _content(state, line + 1) == 0:
        return False
    above = state.src[state.bMarks[line - 1] : state.eMarks[line - 1]].rstrip()
    return len(above) < WRAPPED or above.endswith(STOPS)


def _first_definition(state: StateBlock, start: int, end: int) -> int | None:
    """The line of the first definition, if nothing but terms stands before it, and at most one blank line."""
    line = start
    while line < end and line - start <= MAX_TERMS and not state.isEmpty(line):
        line += 1
        if line < end and _content(state, line) > 0:
            break
    if line < end and state.isEmpty(line):
        line += 1
    if line >= end or state.sCount[line] < state.blkIndent or _content(state, line) == 0:
        return None
    return line if _are_terms(state, start, line, end) else None


def _are_terms(state: StateBlock, start: int, first: int, end: int) -> bool:
    """Whether every line up to the first definition can be a term: a short one, if they are several."""
    terms = [line for line in range(start, first) if not state.isEmpty(line)]
    if len(terms) == 1:
        return True
    enders = state.md.block.ruler.getRules("paragraph")
    return all(
        state.eMarks[line] - state.bMarks[line] - state.tShift[line] <= MAX_TERM
        and 0 <= state.sCount[line] - state.blkIndent < 4
        and state.src[state.bMarks[line] : state.eMarks[line]].strip(" \t=")
        and (line == start or not any(ends(state, line, end, True) for ends in enders))
        for line in terms
    )


def _term(state: StateBlock, line: int) -> None:
    state.push("dt_open", "dt", 1).map = [line, line + 1]
    inline = state.push("inline", "", 0)
    inline.map = [line, line + 1]
    inline.content = state.getLines(line, line + 1, state.blkIndent, False).strip()
    state.push("dt_close", "dt", -1)


def _definition(state: StateBlock, line: int, end: int) -> int:
    """Parse the blocks of one definition, which are indented by two columns at least; the line behind it."""
    state.push("dd_open", "dd", 1).map = [line, end]
    content = _content(state, line)
    place = state.tShift[line], state.sCount[line]
    around = state.blkIndent, state.ddIndent, state.tight
    text_column = _column(state, line, content)
    state.blkIndent = state.ddIndent = state.sCount[line] + 2
    state.tShift[line] = content - state.bMarks[line]
    state.sCount[line] = text_column
    state.tight = True
    state.md.block.tokenize(state, line, end)
    state.tShift[line], state.sCount[line] = place
    state.blkIndent, state.ddIndent, state.tight = around
    state.push("dd_close", "dd", -1)
    return state.line


def _column(state: StateBlock, line: int, content: int) -> int:
    """The column at which the text of a definition stands; tabs reach to the next fourth."""
    column = state.sCount[line]
    for character in state.src[state.bMarks[line] + state.tShift[line] : content]:
        column += 4 - column % 4 if character == "\t" else 1
    return column
