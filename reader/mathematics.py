"""Formulas as outlines: hides the library that lays LaTeX out.

A formula becomes plain data that any painter can fill, at any size, in any colour.
What cannot be drawn rightly is not drawn at all: its source says more than a
picture with a hole in it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.records import NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from ziamath.zmath import Math

UNIT = 1000
"""Outlines count in thousandths of an em."""
COORDINATES = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
"""The commands of outlines and how many numbers follow each."""
CAP_HEIGHT = 0.656
"""Of the face of formulas, STIX Two Math, em."""
MAX_LENGTH = 1_500
"""Characters; a longer formula keeps its source."""
MAX_DEPTH = 24
"""Of nested groups."""
MAX_COST = 2_000
"""Nodes that the library may make: about a millisecond for three."""
MAX_EM = 300.0
"""The widest and highest that a formula may become: ``\\hspace{9999em}`` is a prank."""
_BEARING = 0.04
"""Free space on either side of a formula, em: letters beside it do not touch it."""


class Formula(NamedTuple):
    """A formula laid out; em are those of the text it stands in."""

    outline: str
    """Commands as in the path of an SVG: ``M x y``, ``L x y``, ``Q x y x y``, ``C x y x y x y``
    and ``Z``, apart by spaces; absolute, in ``UNIT``; y grows downwards from the baseline, x
    from where the formula begins. To be filled, winding."""
    width: float
    """Em, the free space on both sides included."""
    height: float
    """Em above the baseline."""
    depth: float
    """Em below the baseline."""


@lru_cache(maxsize=2048)
def draw(latex: str, *, display: bool) -> Formula | None:
    """The outline of a formula, None where its source must do. Never raises for what a note holds.

    ``display``: it stands by itself, so that sums and fractions may be large.
    """
    if not _is_drawable(latex):
        return None
    try:
        return _formula(_laid_out(latex, display=display))
    except Exception:  # the library is a young parser of whatever people write, and says no in many ways
        return None


_FOREIGN = (
    r"\\(?:(?:re|provide)?newcommand|[egx]?def|let|newenvironment|DeclareMathOperator"
    r"|require|includegraphics|input|href|url|verb|colorbox|fcolorbox|rule)(?![A-Za-z])"
)
"""What defines commands (a line of such can ask for a billion letters), or is no mathematics."""
_NESTING = r"(?s)\\(?:begin|left|end|right)(?![A-Za-z])|\\.|[{}]"
_OPENING, _CLOSING = {"{", r"\begin", r"\left"}, {"}", r"\end", r"\right"}


def _is_drawable(latex: str) -> bool:
    """Whether it can be laid out in bounded time, as far as can be told without doing it."""
    if not latex.strip() or len(latex) > MAX_LENGTH or re.search(_FOREIGN, latex):
        return False
    depth = 0
    for sign in re.findall(_NESTING, latex):
        depth += (sign in _OPENING) - (sign in _CLOSING)
        if not 0 <= depth <= MAX_DEPTH:
            return False
    return depth == 0


_TAG = r"\\tag\*?\s*\{([^{}]*)\}"
_SILENT = r"\\(?:label\s*\{[^{}]*\}|(?:nonumber|notag)(?![A-Za-z]))"
"""Notes to the numbering of equations, which there is none of."""
_DECIMAL_COMMA = r"<mn>([\d.]+)</mn><mrow><mo>&#x0002C;</mo></mrow><mn>(\d+)</mn>"
"""How ``3{,}14`` arrives; as an operator the comma would get a space."""
_SIZE = 16.0
"""Pixels; the library counts some lengths in pixels, so the size is one that text has."""


def _laid_out(latex: str, *, display: bool) -> Math:
    """The library's own layout. Raises whatever it raises."""
    from xml.etree.ElementTree import fromstring

    from ziamath.config import config
    from ziamath.tex import tex2mml
    from ziamath.zmath import Math

    config.svg2 = False  # outlines where they stand, not symbols and references to them
    prepared = re.sub(_SILENT, "", re.sub(_TAG, r"\\qquad(\\text{\1})", latex))
    mathml = tex2mml(prepared, inline=not display)
    element = fromstring(re.sub(_DECIMAL_COMMA, r"<mn>\1,\2</mn>", mathml))
    _unwrap(element)
    _space_products(element)
    if _cost(element) > MAX_COST:
        raise ValueError("it would take too long")
    layout = Math(element, size=_SIZE)
    for letter in "".join(element.itertext()):
        if letter == "\\" or (not letter.isspace() and not layout.font.glyphindex(letter)):
            raise ValueError(f"{letter!r} cannot be drawn")
    return layout


def _unwrap(element: Element) -> None:
    """Take away rows of one: they mean nothing, and each doubles the time."""
    for place, child in enumerate(element):
        while _is_row(child) and len(child) == 1 and not child.attrib:
            child = element[place] = child[0]
        _unwrap(child)
    if len(element) == 1 and element.tag.endswith("}math") and _is_row(element[0]):
        element[:] = list(element[0])


def _space_products(element: Element) -> None:
    """Give signs of multiplication the space that TeX gives them: MathML, and the library, give less."""
    for sign in element.iter():
        if sign.text in ("×", "÷", "·"):
            sign.attrib.update(lspace="mediummathspace", rspace="mediummathspace")


def _is_row(element: Element) -> bool:
    return element.tag.endswith("}mrow")


_ROWS = {"math", "mrow", "mtd", "mpadded", "mphantom", "msqrt", "menclose"}


def _cost(element: Element) -> int:
    """How many nodes the library will make: it lays out every row twice, and so the rows in it."""
    inside = sum(map(_cost, element))
    return 1 + (2 * inside if element.tag.rpartition("}")[2] in _ROWS else inside)


def _formula(layout: Math) -> Formula | None:
    """The layout as one outline, measured by its ink: the library's own boxes miss some accents."""
    from xml.etree.ElementTree import Element

    root = Element("svg")
    layout.node.draw(0.0, 0.0, root)
    pieces = [command for element in root.iter() for command in _commands(element)]
    points = [pair for _, numbers in pieces for pair in zip(numbers[::2], numbers[1::2], strict=True)]
    if not points:
        return None
    begin = min(0.0, *(x for x, _ in points)) - _BEARING
    end = max(layout.node.xadvance() / _SIZE, *(x for x, _ in points)) + _BEARING
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if end - begin > MAX_EM or bottom - top > MAX_EM or not top - 1.0 < 0.0 < bottom + 1.0:
        return None  # too large, or thrown far from its baseline by a fault of the library
    outline = " ".join(_written(name, numbers, begin) for name, numbers in pieces)
    return Formula(outline, end - begin, -top, bottom)


_Command = tuple[str, tuple[float, ...]]
"""A command of an outline and its coordinates, em."""


def _commands(element: Element) -> Iterator[_Command]:
    """The outline of one drawn element."""
    if element.tag == "path":
        yield from _path(element)
    elif element.tag == "rect":
        yield from _rectangle(element)
    elif element.tag not in ("svg", "g"):
        raise ValueError(f"{element.tag} is not filled")


def _path(element: Element) -> Iterator[_Command]:
    words = element.attrib["d"].split()
    if "stroke" in element.attrib:
        x0, y0, x1, y1 = (float(word) for word in words if word not in COORDINATES)
        yield from _stroke(x0, y0, x1, y1, _width(element))
        return
    at = 0
    while at < len(words):
        name = words[at]
        numbers = words[at + 1 : at + 1 + COORDINATES[name]]
        yield name, tuple(float(number) / _SIZE for number in numbers)
        at += 1 + COORDINATES[name]


def _rectangle(element: Element) -> Iterator[_Command]:
    """A bar, or the four sides of a box."""
    x, y, width, height = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
    if "stroke" not in element.attrib:
        yield from _polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        return
    line, right, bottom = _width(element), x + width, y + height
    for ends in ((x, y, right, y), (right, y, right, bottom), (right, bottom, x, bottom), (x, bottom, x, y)):
        yield from _stroke(*ends, line)


def _width(element: Element) -> float:
    return float(element.attrib["stroke-width"])


def _stroke(x0: float, y0: float, x1: float, y1: float, width: float) -> Iterator[_Command]:
    """A line as thick as ``width``, its ends squared so that those of a box meet."""
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    along, across = (x1 - x0) / length * width / 2, (y1 - y0) / length * width / 2
    yield from _polygon(
        (x0 - along + across, y0 - across - along),
        (x1 + along + across, y1 + across - along),
        (x1 + along - across, y1 + across + along),
        (x0 - along - across, y0 - across + along),
    )


def _polygon(*corners: tuple[float, float]) -> Iterator[_Command]:
    for number, (x, y) in enumerate(corners):
        yield "L" if number else "M", (x / _SIZE, y / _SIZE)
    yield "Z", ()


def _written(name: str, numbers: tuple[float, ...], begin: float) -> str:
    """A command as text, moved such that the formula begins at 0."""
    shifted = [round((n - (0.0 if place % 2 else begin)) * UNIT) for place, n in enumerate(numbers)]
    return " ".join([name, *map(str, shifted)])
