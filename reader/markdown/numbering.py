"""What stands before the items of numbered lists: the list's first number, counted on, in its figures."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.markdown import tree

MAX_NUMBER = 999_999_999
"""CommonMark's own limit for the number of an item."""
# fmt: off
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)
# fmt: on
MAX_ROMAN = 3999


def number_items(root: Element) -> None:
    """Give the items of every numbered list their markers.

    What counts is the list's first number, as in GFM and HTML (``1. 1. 1.`` counts to three); HTML
    can also count down (``reversed``), set an item's number (``value``) and ask for letters (``type``).
    """
    for parent in root.iter("ol"):
        figures = parent.get("type", "1")
        for item, number in numbered(parent):
            item.set(tree.MARKER, figure(number, figures) + item.get(tree.DELIMITER, "."))


def numbered(parent: Element) -> Iterator[tuple[Element, int]]:
    """The items of a list, each with its number."""
    items = [child for child in parent if child.tag == "li"]
    step = -1 if "reversed" in parent.attrib else 1
    number = whole_number(parent.get("start", ""), len(items) if step < 0 else 1)
    for item in items:
        number = whole_number(item.get("value", ""), number)
        yield item, number
        number += step


def whole_number(text: str, default: int) -> int:
    """The number that an attribute says, if it says one that a list can have."""
    digits = text.strip().removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(MAX_NUMBER)):
        return default
    return int(text)


def figure(number: int, figures: str) -> str:
    """A number as ``1``, ``a``, ``A``, ``i`` or ``I`` asks for it; in digits where letters cannot say it."""
    if figures in ("a", "A") and number > 0:
        return letters(number) if figures == "A" else letters(number).lower()
    if figures in ("i", "I") and 0 < number <= MAX_ROMAN:
        return roman(number) if figures == "I" else roman(number).lower()
    return str(number)


def letters(number: int) -> str:
    """A to Z, then AA, AB and so on."""
    found = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        found = chr(ord("A") + place) + found
    return found


def roman(number: int) -> str:
    """A number in Roman figures."""
    found = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        found += sign * count
    return found
