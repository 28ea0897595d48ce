"""Where no line ends: before a unit, before a sign that is spaced off its word, at the start of a path."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PREFIXED = r"(?:[kKMGTPmµμnhcd]|[KMGT]i)?(?:B|o|b|bit|Hz|V|W|Wh|A|Ah|Ω|F|N|J|Pa|bar|g|m|s|l|L|mol|eV|px)"
UNIT = rf"(?:°[CF]?|%|‰|[$€£¥₪₹₽]|K|t|in|ft|lb|min|h|pt|dpi|rpm|{_PREFIXED}[²³23]?)"
"""The symbol of a unit or of a currency, as it stands behind a number and a space."""
_SPACES = re.compile(
    rf"(?<=[0-9\u0660-\u0669\u06f0-\u06f9]) (?={UNIT}(?![0-9A-Za-z]))"
    r"|(?<=[^\s]) (?=[:;!?»%](?:[\s.,)\]…»”]|$))"
    r"|(?<=«) "
)
_NO_BREAK_SPACE = "\u00a0"
_PATH_START = re.compile(
    r"""(?<![^\s(\[{«“‘"'])(?:~|\.\.?)?/(?=[\w.~])|(?<![A-Za-z0-9])[A-Za-z]:(?=\\\w)|://(?=\w)"""
)
"""The first slash of a path or an address, or its drive."""


def path_starts(text: str) -> Iterator[int]:
    """The places behind the first sign of a path, at which no line should end."""
    if "/" in text or ":\\" in text:
        yield from (found.end() for found in _PATH_START.finditer(text))


def bound(prose: str) -> str:
    """The prose with no-break spaces for those at which no line should end; it keeps its length."""
    return _SPACES.sub(_NO_BREAK_SPACE, prose) if " " in prose else prose
