"""Emphasis in scripts without an italic: a way of its own for each, told from bold and from links by shape.

Arabic scribes draw a line over the words, Hebrew printers space the letters, and ideographs have a
dot each: under them in Chinese, over them in Japanese and Korean (CLREQ and JLREQ 3.3.9). All other
scripts slant, where their faces have no italic by Qt's own hand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF

from reader import language
from reader.model import Lang
from reader.patterns import late
from reader.records import NamedTuple

Way: TypeAlias = Literal["spaced", "overline", "dots over", "dots under"]

_HEBREW = ("\u0590-\u05ff", "\ufb1d-\ufb4f")
_JOINED = ("\u0600-\u08ff", "\ufb50-\ufdff", "\ufe70-\ufefc")
"""Arabic, and Syriac, Thaana and N'Ko beside it."""
_HALVES = "\ud840-\ud88d"
"""The first halves of ideographs beyond U+FFFF, which Python takes for no letters."""
_HAN = ("\u2e80-\u2fdf", "\u3005-\u3007", "\u3400-\u4dbf", "\u4e00-\u9fff", "\uf900-\uf9ff", _HALVES)
_KANA_AND_HANGUL = ("\u3040-\u30ff", "\u31f0-\u31ff", "\uac00-\ud7af", "\ufa00-\ufaff")


def _edges(*ranges: str) -> tuple[str, ...]:
    """The first character of every range and the one behind its last, in order.

    Looked up instead of matched: Python takes 2 ms to compile a set of all ideographs.
    """
    return tuple(sorted(edge for pair in ranges for edge in (pair[0], chr(ord(pair[2]) + 1))))


_HAN_EDGES = _edges(*_HAN)
_UPRIGHT_EDGES = _edges(*_HEBREW, *_JOINED, *_HAN, *_KANA_AND_HANGUL)
_HEBREW_EDGES, _JOINED_EDGES = _edges(*_HEBREW), _edges(*_JOINED)
_HALF_EDGES = _edges(_HALVES)
_WRITTEN = late(r"\w")
_DOTTED = late(r"[^\W_]|[\ud840-\ud88d][\udc00-\udfff]")
_POINTS = late("[\u0591-\u05bd\u05bf\u05c1-\u05c7]")
_VOWELS = late("[\u0591-\u05ae\u05c1\u064b-\u0652\u0670]")
"""Marks that stand above their letters."""

_OVER_LETTERS, _OVER_VOWELS = 0.82, 1.0
"""Of a line over words, from their baseline, em: above the tall letters, or above their marks too."""
_THICKNESS = 0.055
_DOT, _DOT_RISE, _DOT_FALL = 0.17, 1.06, 0.28
"""Width of a dot, and how far its middle is from the baseline, em."""


class Stressed(NamedTuple):
    """A stretch of emphasised text that does not slant."""

    start: int
    end: int
    way: Way


def slants(text: str) -> bool:
    """Whether no letter of a text is of those that do not slant."""
    return not any(map(_is_upright, text))


def stressed(text: str, start: int, end: int, lang: Lang) -> Iterator[Stressed]:
    """The stretches of an emphasised run that do not slant; ``lang``: of the paragraph it stands in."""
    for is_slanting, letters in groupby(text[start:end], _is_slanting):
        stretch = "".join(letters)
        upright = "" if is_slanting else next(filter(_is_upright, stretch), "")
        if upright:
            yield Stressed(start, start + len(stretch), _way(upright, stretch, lang))
        start += len(stretch)


def _is_slanting(character: str) -> bool:
    """Whether it is a letter that slants; signs and numbers go with either kind."""
    return _is_letter(character) and not _is_in(character, _UPRIGHT_EDGES)


def _is_upright(character: str) -> bool:
    """Whether it is a letter that does not slant."""
    is_letter = _is_letter(character) or _is_in(character, _HALF_EDGES)
    return is_letter and _is_in(character, _UPRIGHT_EDGES)


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _is_in(character: str, edges: Sequence[str]) -> bool:
    """Whether a character is in one of the ranges between every second edge and the next."""
    return bisect_right(edges, character) % 2 == 1


def overlined(text: str, stretch: Stressed) -> Iterator[tuple[int, int]]:
    """Start and end of what has a line over it: a stretch without the blanks and signs around its words."""
    if stretch.way == "overline":
        letters = [found.start() for found in _WRITTEN.finditer(text[stretch.start : stretch.end])]
        if letters:
            yield stretch.start + letters[0], stretch.start + letters[-1] + 1


def dotted(text: str, stretch: Stressed) -> Iterator[tuple[int, int]]:
    """Start and end of each letter that has a dot: stops and brackets have none."""
    if stretch.way in ("dots over", "dots under"):
        for found in _DOTTED.finditer(text[stretch.start : stretch.end]):
            yield stretch.start + found.start(), stretch.start + found.end()


def line_rect(words: str, extent: tuple[float, float], baseline: float, pixels: float) -> QRectF:
    """The line over words of a size that stand between two ends on a baseline."""
    rise = _OVER_VOWELS if _VOWELS.search(words) else _OVER_LETTERS
    left, right = extent
    return QRectF(left, round(baseline - rise * pixels), right - left, max(1.0, round(_THICKNESS * pixels)))


def dot_rect(way: Way, extent: tuple[float, float], baseline: float, pixels: float) -> QRectF:
    """The dot of a letter of a size that stands between two ends on a baseline."""
    size = _DOT * pixels
    middle = baseline + (_DOT_FALL if way == "dots under" else -_DOT_RISE) * pixels
    return QRectF((sum(extent) - size) / 2, middle - size / 2, size, size)


def _way(letter: str, stretch: str, lang: Lang) -> Way:
    """How a stretch is emphasised whose first letter this is."""
    if _is_in(letter, _HEBREW_EDGES):
        # WORKAROUND Qt (6.11.3): the space of a pointed letter is put between it and its points
        return "overline" if _POINTS.search(stretch) else "spaced"
    if _is_in(letter, _JOINED_EDGES):
        return "overline"
    is_chinese = _is_in(letter, _HAN_EDGES) and language.script(lang) not in ("Jpan", "Kore")
    return "dots under" if is_chinese else "dots over"
