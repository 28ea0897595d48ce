"""What tells a formula from a price, a shell variable or escaped brackets."""

from __future__ import annotations

import re

from reader.records import NamedTuple

MAX_FORMULA = 1000
"""Characters within which an inline formula must close."""

COMMAND = re.compile(r"\\[A-Za-z]+(?:\{[^{}]*\})?")
OPERATOR = re.compile(r"[=^_<>≤≥≠≈∈∑∫√+*/|]|(?<=\w)\s*[-−]\s*(?=\w)|\b\w\(")
PROSE = re.compile(r"[^\W\d_]{3,}[,;:]?\s+[^\W\d_]{3,}")
AMOUNT = re.compile(r"[\d.,]+\s*[^\W\d_]*(?:[\s/,;:–-]|$)")
WORD = re.compile(r"[^\W\d_]{2,}")


class Formula(NamedTuple):
    """A formula found in a text."""

    body: str
    end: int
    """Where the text goes on."""


def looks_like_mathematics(body: str) -> bool:
    """Whether text in escaped brackets is a formula: a symbol, or with a command or an operator."""
    plain = COMMAND.sub("", body)
    if PROSE.search(plain):
        return False
    return len(body.strip()) == 1 or plain != body or bool(OPERATOR.search(body))


def is_price(body: str) -> bool:
    """Whether what stands between two dollars begins as an amount of money and goes on in words."""
    if "\\" in body or "^" in body:
        return False
    return bool(AMOUNT.match(body)) and bool(WORD.search(body))


def dollar_formula(data: str, start: int) -> Formula | None:
    """The formula that opens with the dollar at ``start``.

    The rules of Pandoc and GitHub: no space inside the dollars, no letter or digit
    right outside; and the next dollar must close it, so that prices stay prices.
    """
    fence = "$$" if data.startswith("$$", start) else "$"
    begin = start + len(fence)
    end = data.find(fence, begin, begin + MAX_FORMULA)
    while end > 0 and data[end - 1] == "\\":
        end = data.find(fence, end + 1, begin + MAX_FORMULA)
    body = data[begin:end] if end > begin else ""
    if not body.strip() or "\x02" in body:
        return None
    after = end + len(fence)
    if fence == "$$":
        return Formula(body.strip(), after)
    outside = data[start - 1 : start] + data[after : after + 1]
    if body != body.strip() or any(ch == "$" or (ch.isascii() and ch.isalnum()) for ch in outside):
        return None
    return None if is_price(body) else Formula(body, after)


def bracket_formula(data: str, start: int) -> Formula | None:
    r"""The formula that opens with the ``\(`` or ``\[`` at ``start``."""
    closer = "\\)" if data[start + 1] == "(" else "\\]"
    end = data.find(closer, start + 2, start + 2 + MAX_FORMULA)
    body = data[start + 2 : end].strip() if end > 0 else ""
    if not body:
        return None
    if closer == "\\)":
        known = not PROSE.search(COMMAND.sub("", body))
    else:
        known = looks_like_mathematics(body) and not data.startswith("(", end + 2)
    return Formula(body, end + 2) if known else None
