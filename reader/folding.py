"""The form of text in which it is searched: what a reader would not type is taken away.

Case, accents, Arabic vowel signs and the forms of alef, hamza, ta marbuta and
kashida, digits of every script, width and the two kanas make no difference.
"""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    {
        **dict.fromkeys("ٱٲٳ", "ا"),
        **dict.fromkeys("ةۃہھە", "ه"),
        **dict.fromkeys("ىیےې", "ي"),
        "ک": "ك",
        "ـ": "",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ς": "σ",
    }
)
"""Letters that are one to a reader who types, and that Unicode does not decompose."""

_DROPPED_MARKS = (
    (0x0300, 0x036F),  # Latin, Greek, Cyrillic
    (0x0591, 0x05C7),  # Hebrew points and accents
    (0x0610, 0x061A),
    (0x064B, 0x065F),  # Arabic vowel signs, hamza and madda
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x08CA, 0x08FF),
)
"""Marks of other scripts are letters: vowels of Devanagari, voicing of kana."""

_KATAKANA = range(0x30A1, 0x30F7)
_KATAKANA_TO_HIRAGANA = 0x60


class _Table(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_character(chr(code))
        return folded


def fold(text: str) -> str:
    """The form of a text, or of what someone types, in which the one is looked for in the other."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_TABLE)
    return decomposed if decomposed.isascii() else unicodedata.normalize("NFC", decomposed)


def _folded_character(character: str) -> str:
    code = ord(character)
    if any(first <= code <= last for first, last in _DROPPED_MARKS):
        return ""
    if code in _KATAKANA:
        return chr(code - _KATAKANA_TO_HIRAGANA)
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(character) == "Cf":
        return ""
    return character.translate(_SAME)


_TABLE = _Table()
