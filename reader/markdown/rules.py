"""Which block rules stand behind the blocks: GFM's by markdown-it, and what notes add.

Only the block half of markdown-it-py is used. Beside its rules stand footnotes
(mdit-py-plugins), definition lists and display mathematics (our own).
"""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, blockquote, paragraph
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from reader.markdown.components import component_tag
from reader.markdown.definitions import definition_list
from reader.markdown.indented_boxes import indented_box
from reader.markdown.mathematics import looks_like_mathematics
from reader.markdown.modules import comment, module_lines
from reader.markdown.template_lines import template_block

MAX_NESTING = 100
"""Block levels (a list has two) beyond which text is kept as paragraphs; GFM's own
limit is none, but nobody indents forty lists."""

MAX_QUOTES = 12
"""Block quotes in block quotes beyond which ``>`` is text."""

ENDED = ["paragraph", "reference", "blockquote", "list"]
"""What a line ends that begins a block quote or a formula."""

GFM_RULES = [
    "table",
    "code",
    "fence",
    "blockquote",
    "hr",
    "list",
    "reference",
    "html_block",
    "heading",
    "lheading",
    "paragraph",
]


ADDED_RULES = [
    "math_block",
    "footnote_def",
    "definition_list",
    "indented_box",
    "template_block",
    "component_tag",
]


class DeepParser(ParserBlock):
    """Keeps the text that markdown-it would drop where nesting passes its limit."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Parse the lines; past the limit whatever stands there becomes paragraphs."""
        if state.level < MAX_NESTING:
            super().tokenize(state, startLine, endLine)
            return
        line = state.skipEmptyLines(startLine)
        while line < endLine and state.sCount[line] >= state.blkIndent:
            paragraph(state, line, endLine, False)
            line = state.skipEmptyLines(state.line)
        state.line = max(state.line, startLine + 1)


def shallow_blockquote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's block quotes, which take time by depth for every line, down to a limit."""
    depth = state.env.get("quotes", 0)
    if depth >= MAX_QUOTES:
        return False
    state.env["quotes"] = depth + 1
    try:
        return blockquote(state, start, end, silent)
    finally:
        state.env["quotes"] = depth


class BlockRules(MarkdownIt):
    """markdown-it with block rules only, with those of MDX too; addresses stay as the note writes them."""

    def __init__(self, *, mdx: bool = False) -> None:
        super().__init__("zero", {"html": True, "maxNesting": MAX_NESTING + 10})
        self.block = DeepParser()
        self.block.ruler.enableOnly(GFM_RULES)
        self.block.ruler.at("blockquote", shallow_blockquote, {"alt": ENDED})
        self.block.ruler.before("fence", "math_block", math_block, {"alt": ENDED})
        self.block.ruler.before(
            "reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]}
        )
        # before lheading, which looks for its underline down to the next blank line
        self.block.ruler.before(
            "lheading", "definition_list", definition_list, {"alt": ["paragraph", "reference", "blockquote"]}
        )
        self.block.ruler.before("fence", "indented_box", indented_box, {"alt": ENDED})
        self.block.ruler.before("fence", "template_block", template_block, {"alt": ENDED})
        self.block.ruler.before("html_block", "component_tag", component_tag, {"alt": ENDED})
        self.block.ruler.enable([*ADDED_RULES])
        if mdx:
            # in MDX nothing is code for being indented, so that what stands in components can be
            self.block.ruler.disable("code")
            self.block.ruler.before("table", "module_lines", module_lines)
            self.block.ruler.before("table", "comment", comment, {"alt": ENDED})
            self.block.ruler.enable(["module_lines", "comment"])

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address itself."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        """Any: what may be opened is decided where it is opened."""
        return True

    def tokens(self, source: str, env: dict[str, Any]) -> list[Token]:
        """Block tokens; the text of ``inline`` tokens is left as it is."""
        out: list[Token] = []
        self.block.parse(source, self, env, out)
        return out


CLOSERS = {"$$": "$$", "\\[": "\\]"}
MAX_MATH_LINES = 200
"""Lines within which an opened formula must close; keeps stray dollars from costing time."""


def math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""``$$ ... $$`` or ``\[ ... \]`` that begins and ends a line."""
    if state.is_code_block(start):
        return False
    first = line_text(state, start)
    closer = CLOSERS.get(first[:2])
    if closer is None:
        return False
    last = closing_line(state, start, end, closer)
    if last is None or (silent and first.rstrip() != first[:2]):
        return False
    content = "\n".join(line_text(state, line) for line in range(start, last + 1)).strip()[2:-2].strip()
    if closer != "$$" and start == last and not looks_like_mathematics(content):
        return False
    if silent:
        return True
    token = state.push("math_block", "math", 0)
    token.content = content
    token.map = [start, last + 1]
    state.line = last + 1
    return True


def line_text(state: StateBlock, line: int) -> str:
    """A line without the indentation and the quote marks before it."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def closing_line(state: StateBlock, start: int, end: int, closer: str) -> int | None:
    """The line that ends with the closer, if only the formula stands between."""
    first = line_text(state, start).rstrip()
    if len(first) > 4 and first.endswith(closer):
        return start if closer not in first[2:-2] else None
    if closer in first[2:]:
        return None
    for line in range(start + 1, min(end, start + MAX_MATH_LINES)):
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
            return None
        text = line_text(state, line).rstrip()
        if text.startswith("\\["):
            return None
        if closer in text:
            return line if text.endswith(closer) and text.count(closer) == 1 else None
    return None
