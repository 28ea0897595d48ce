"""Block rules that only MDX has: lines of JavaScript and comments, of which nothing is shown."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

MODULE = re.compile(r"(?:import|export)\s+[\w$*{\"']")
BRACKET = re.compile(r"[(){}\[\]]")
IMPORT = re.compile(
    r"""\s*import\s+(?:[\w$*{},\s]+?\sfrom\s+)?(?P<quote>["'])[^"'\n]+(?P=quote);?[ \t]*(?:\n|\Z)"""
)
"""A text that begins so is MDX, whatever its file is called: Docusaurus reads ``.md`` as MDX."""
MAX_LINES = 500
"""Lines within which JavaScript must come to an end."""


def is_mdx(source: str) -> bool:
    """Whether a text begins with an import."""
    return IMPORT.match(source) is not None


def module_lines(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``import`` and ``export`` at a line's beginning, down to the blank line behind the last bracket."""
    position = state.bMarks[start]
    if silent or state.level > 0 or state.tShift[start] or not MODULE.match(state.src, position):
        return False
    opened = 0
    line = start
    while line < min(end, start + MAX_LINES) and (opened > 0 or not state.isEmpty(line)):
        brackets = BRACKET.findall(state.src, state.bMarks[line], state.eMarks[line])
        opened += sum(1 if bracket in "({[" else -1 for bracket in brackets)
        line += 1
    _nothing(state, start, line)
    return True


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``{/* ... */}`` on lines of its own."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{/*", position):
        return False
    close = state.src.find("*/}", position, state.eMarks[min(end, start + MAX_LINES) - 1])
    line = start
    while close > state.eMarks[line]:
        line += 1
    if close < 0 or state.src[close + 3 : state.eMarks[line]].strip():
        return False
    if not silent:
        _nothing(state, start, line + 1)
    return True


def _nothing(state: StateBlock, first: int, end: int) -> None:
    """A paragraph without text: GFM counts one."""
    state.push("paragraph_open", "p", 1).map = [first, end]
    state.push("inline", "", 0).map = [first, end]
    state.push("paragraph_close", "p", -1)
    state.line = end
