"""Hides how scripts write the same word or number: folding, words, stems, sounds.

Everything here looks at letters only, knows no vocabulary of any language, and gives
the same answer for the same text.
"""

from __future__ import annotations

import functools
import re
import unicodedata

_IGNORED_MARKS = (
    (0x0300, 0x036F),  # Latin, Greek and Cyrillic accents
    (0x0591, 0x05C7),  # Hebrew points
    (0x0610, 0x061A),
    (0x064B, 0x065F),  # Arabic vowel signs
    (0x0670, 0x0670),
    (0x0640, 0x0640),  # the Arabic stroke that only lengthens
    (0x200B, 0x200F),  # joiners and direction marks
    (0x2060, 0x2069),
    (0xFE0E, 0xFE0F),  # text or picture style of a symbol
)
_SPELT_OUT = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
_SPELT_OUT |= {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"}
_SPELT_OUT |= {"٫": ".", "٬": ",", "’": "'"}
"""Letters that have no decomposition but a usual spelling; one form of those Arabic letters
that Persian and Urdu encode apart; one form of the signs inside numbers."""

# Each set of characters keeps to two ranges: the re module takes milliseconds to compile more.
_WORD = re.compile(
    r"[a-z_][a-z0-9_]*"  # Latin, with the digits of names such as utf8
    r"|[0-9]+(?:[.,:'][0-9]+)*"
    r"|(?:[^\W\d_a-z]+|[\u0900-\u0963\u0971-\u0DFF]+|[\u0E31-\u0EFF]|[\u0F71-\u0FBC]|[\u102B-\u109F]|[\u17B4-\u17DD])+"
)
_ASCII_WORD = re.compile(r"[a-z_][a-z0-9_]*|[0-9]+(?:[.,:'][0-9]+)*")


def words(folded: str) -> list[str]:
    """The words and numbers of folded text, in order."""
    return (_ASCII_WORD if folded.isascii() else _WORD).findall(folded)


_UNSPACED = (
    ("\u0e01", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u9fff"),
    ("\uf900", "\ufaff"),
)
"""Scripts that write no space between words: Thai, Lao, Burmese, Khmer, kana and Han."""

_FIRST_HEAVY = "぀"


@functools.cache
def _weights() -> tuple[tuple[re.Pattern[str], float], ...]:
    """Characters that say as much as several letters: kana, Han, Hangul. Measured as the ratio of
    lengths over pages of public documentation in English and Japanese, Chinese, Korean."""
    return (re.compile("[぀-ヿ]+"), 1.7), (re.compile("[㐀-鿿]+"), 2.8), (re.compile("[가-힣]+"), 1.9)


@functools.cache
def _folding() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for first, last in _IGNORED_MARKS:
        table.update(dict.fromkeys(range(first, last + 1)))
    table.update({ord(letter): spelling for letter, spelling in _SPELT_OUT.items()})
    # Decimal digits stand in tens; asking for every code point would take 100 ms.
    for block in (0x660, 0x6F0, 0x7C0, *range(0x966, 0xDF0, 0x80), *range(0x9E6, 0xDF0, 0x80)):
        _add_digits(table, block)
    for block in (0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0xFF10):
        _add_digits(table, block)
    return table


def _add_digits(table: dict[int, str | None], first: int) -> None:
    if unicodedata.decimal(chr(first), -1) == 0:
        table.update({first + value: str(value) for value in range(10)})


def fold(text: str) -> str:
    """Text in one spelling: lower case, no accents or vowel signs, digits of every script as 0 to 9."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(_folding())
    return unicodedata.normalize("NFC", folded)


def number(word: str) -> str:
    """The digits of a number alone, so that 40,000 and 40.000 are one; leading zeros are kept."""
    return word if word.isdecimal() else "".join(filter(str.isdecimal, word))


def weigh(text: str) -> float:
    """How much a text says, in letters of an alphabet: a Han character counts for several."""
    length = float(len(text))
    if text.isascii() or max(text) < _FIRST_HEAVY:
        return length
    for script, weight in _weights():
        length += (weight - 1.0) * sum(map(len, script.findall(text)))
    return length


def unspaced(word: str) -> bool:
    """Whether the word is a run of a script that writes no spaces between words."""
    first = word[0]
    return any(low <= first <= high for low, high in _UNSPACED)


def pieces(run: str) -> list[str]:
    """A run without spaces as overlapping pairs of characters."""
    return [run[k : k + 2] for k in range(len(run) - 1)] or [run]


_ARABIC_PREFIX = re.compile("(?:[وبکف]?ال|لل|و)(?=...)")


def stem(word: str) -> str:
    """The part of a folded word that inflection mostly leaves alone: cheap, and wrong at times."""
    first = word[0]
    if first < "\u0600":
        return word[:5]
    if first <= "\u06ff":
        prefix = _ARABIC_PREFIX.match(word)
        start = prefix.end() if prefix else 0
        return word[start : start + 4]
    return word[:2] if "가" <= first <= "힣" else word[:4]


_SOUNDS = str.maketrans("bpfvwcgjkqxsztdlmnrh", "ppppwkkkkkksstdlmnrh".replace("d", "t"))
_SILENT = re.compile(r"[^pkstlmnr]")


@functools.lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """The consonants of a folded word of any alphabet in eight classes; empty if there are under four.

    A name keeps them from script to script: Kubernetes, Кубернетес and کوبرنیتس are ``kprnts``.
    The letters' Unicode names say how they sound (CYRILLIC SMALL LETTER BE, ARABIC LETTER BEH).
    """
    spelt = word if word.isascii() else "".join(map(_letter_sound, word))
    consonants = _SILENT.sub("", spelt.translate(_SOUNDS))
    merged = re.sub(r"(.)\1+", r"\1", consonants)
    return merged if len(merged) >= 4 else ""


@functools.cache
def _letter_sound(letter: str) -> str:
    name = unicodedata.name(letter, "").lower()
    words = name.split(" ")
    if "sign" in words or not name:
        return ""
    if words[0] in ("arabic", "hebrew", "greek"):
        return words[-1][0]  # alef, lamed, gamma: the first letter is the sound
    return words[-2] if words[0] == "thai" else words[-1]
