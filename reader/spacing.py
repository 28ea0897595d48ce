"""Where no line ends: before units and spaced signs, within signs, at path starts; where long words may."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.patterns import late

_PREFIXED = r"(?:[kKMGTPmµnhcd]|μ|[KMGT]i)?(?:B|o|b|bit|Hz|V|W|Wh|A|Ah|Ω|F|N|J|Pa|bar|g|m|s|l|L|mol|eV|px)"
_CURRENCY = "USD|EUR|GBP|CHF|JPY|CNY|INR|SAR|AED|EGP|MAD|DZD|IRR|PKR|ILS|TRY"
_OTHER = "K|t|in|ft|lb|min|h|pt|dpi|rpm|fps|[kMG]?bps|mph|cal|[AP]M|[ap]m"
LATIN = r"[0-\u024f\u2150-\u215e](?<=[^\W_\xaa-\xba])"
"""The pattern of one Latin letter, digit or fraction, but no raised one.

A range or two and a look back are compiled in a third of the time that a set of many ranges takes.
"""
UNIT = late(
    rf"(?:°[CF]?|%|‰|[$£¥]|€|₪|₹|₽|{_OTHER}|{_CURRENCY}|{_PREFIXED}[²³23]?)(?:/[0-9A-Za-z]+)?(?!{LATIN})"
)
"""The symbol of a unit or of a currency, as it stands behind a number and a space."""
_SPACES = late(r"(?<=\S) (?=[:;!?»%](?:[\s.,)\]»]|[…”]|$))|(?<=«) |(?<=\d)(?P<amount> )")
_NO_BREAK_SPACE = "\u00a0"
_PATH_START = late(
    r"""(?<![^\s(\[{«“‘"'])(?:~|\.\.?)?/(?=[\w.~])|(?<![A-Za-z0-9])[A-Za-z]:(?=\\\w)|://(?=\w)"""
)
"""The first slash of a path or an address, or its drive."""
_SIGNED = ("++", "!=", "->", "--", "!")
_SIGN = late(r"""\+(?=\+)|(?<=\+)\+(?=\w)|!(?==)|-(?=>)|(?<![\w-])--(?=\w)|(?<![^\s(\[{«“‘"'])!(?=\w)""")
"""Behind which Qt would end a line though more of the sign or its word follows: C++, !=, --x."""

WORD_JOINER, _WORD_BREAK = "\u2060", "\u200b"
_LONG = 40
_LONG_WORD = late(rf"[!-~]{{{_LONG},}}")
"""What is as long as a narrow column without a blank: a list of values, a query, a name in code."""
_WORD_JOINT = late(r"""(?<=[,;|&_+)\]}>])(?=[0-9A-Za-z"'({\[<$])|(?<=[0-9a-z])(?=\.[A-Za-z])""")
"""Where such a word may be broken: behind the sign that parts its pieces, before the stop that does."""


def joints(text: str) -> Iterator[tuple[int, str]]:
    """Where lines end otherwise than by themselves, in order, and the character that sees to it.

    None ends behind the first sign of a path or within one of code; long words without a blank may end
    between their pieces.
    """
    found = [(place, WORD_JOINER) for place in (*_path_starts(text), *_within_signs(text))]
    for word in _LONG_WORD.finditer(text) if len(text) >= _LONG else ():
        found += ((joint.start(), _WORD_BREAK) for joint in _WORD_JOINT.finditer(text, *word.span()))
    yield from sorted(found)


def _path_starts(text: str) -> Iterator[int]:
    if "/" in text or ":\\" in text:
        yield from (found.end() for found in _PATH_START.finditer(text))


def _within_signs(text: str) -> Iterator[int]:
    if any(sign in text for sign in _SIGNED):
        yield from (found.end() for found in _SIGN.finditer(text))


def bound(prose: str) -> str:
    """The prose with no-break spaces for those at which no line should end; it keeps its length."""
    return _SPACES.sub(_bound_space, prose) if " " in prose else prose


def _bound_space(space: re.Match[str]) -> str:
    is_bound = not space["amount"] or UNIT.match(space.string, space.end())
    return _NO_BREAK_SPACE if is_bound else " "
