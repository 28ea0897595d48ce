"""Phrases that run from right to left in prose that does not, and which of them want an isolate.

The bidirectional algorithm (UAX #9) takes the number behind an Arabic word for a part of it, with the
brackets around it, and lays two words with a comma between them out as one phrase: ``كلمة (1990)`` loses
its brackets, and of two words that an English sentence lists the second stands first.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters, digits

from reader.bidi import LEFTWARD_LETTER
from reader.patterns import late

_LETTERS_AND_MARKS = (
    "\u0591-\u05bd\u05bf\u05c1-\u05f2\u0610-\u061a\u0620-\u06d3\u06d5-\u08ff"
    "\ufb1d-\ufdfb\ufe70-\ufefc\u200c\u200d"
)
_WORD = f"[{_LETTERS_AND_MARKS}]+"
_HEBREW = "\u05d0-\u05ea"
_NUMBER = r"(?: (?:[0-9][0-9.,:]*%?|\([0-9]+\)))?"
_JOINT = (
    rf"[،؛:.!؟]?{_NUMBER}[ \u00a0]|(?<=[{_HEBREW}]), ?(?=[{_HEBREW}])"
    rf"|[-/'’\"\u05be\u05f3\u05f4\u0600-\u060f\u061b-\u061f]"
)
"""What may stand between two words of one phrase; a comma of the Latin script is the sentence's."""
_PHRASE = late(rf"{_WORD}(?:(?:{_JOINT}){_WORD}| ?\({_WORD}(?:،? {_WORD})*\)|\u05be[0-9A-Za-z]+)*[؟۔]?")
_FLOWS_ON = late(rf"[^\w{_LETTERS_AND_MARKS}]*[^\W\d_{_LETTERS_AND_MARKS}]")
"""Signs and then a letter that runs from left to right."""


def leftward_phrases(text: str, begin: int, limit: int) -> Iterator[tuple[int, int]]:
    """Start and end of every phrase, in order."""
    for found in _PHRASE.finditer(text, begin, limit):
        if LEFTWARD_LETTER.search(found[0]):
            yield found.span()


def keeps_its_place(text: str, end: int, limit: int) -> bool:
    """Whether what follows a phrase leaves it where it is by itself."""
    return text[end - 1] not in ascii_letters + digits and bool(_FLOWS_ON.match(text, end, limit))
