"""Letters that pass for others in the name of a host.

The rules follow the idea of UTS 39 (Unicode security mechanisms) in a small form: a label of
a host is suspect if it mixes scripts that are not written together, if all its Cyrillic, Greek or
Armenian letters pass for Latin ones, or if it has Latin letters that hardly any language writes.
"""

from __future__ import annotations

import unicodedata

_HAN_WRITING = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "LATIN"}),
    frozenset({"CJK", "BOPOMOFO", "LATIN"}),
    frozenset({"CJK", "HANGUL", "LATIN"}),
)
"""Scripts that are written together (UTS 39, 5.2, highly restrictive)."""

_LIKE_LATIN = {
    "CYRILLIC": frozenset("абсԁеѐёԍһіїјкӏорԛгѕтцԝѡѵхуўъьҽпԗ"),
    "GREEK": frozenset("αγεηικνορτυχωϲϳ"),
    "ARMENIAN": frozenset("ագզհյոսվցքօլռ"),
}
"""Small letters that pass for Latin ones; from Unicode's confusables.txt, by eye."""
_LATIN_IN_DISGUISE = frozenset({"LISU", "COPTIC", "CHEROKEE"})
"""Scripts of which many letters look like Latin ones, and that no registry of note gives out."""
_DOTLESS = "ı"
_TURKIC = frozenset("çğöşüə")
"""Letters that stand beside a dotless i in the languages that have one."""
_TURKIC_HOMES = frozenset({"tr", "az"})

_IN_NAMES = frozenset("-_·・׳״")
"""Punctuation that words of some language are spelt with."""

_PASSES_FOR = {
    "a": "аαɑᴀ", "b": "вьƅʙ", "c": "сϲᴄ", "d": "ԁɗ", "e": "еёɛ", "g": "ɡգց", "h": "һհ", "i": "іїɩıι",
    "j": "јϳյ", "k": "кκᴋ", "l": "ӏǀ", "m": "мᴍ", "n": "пηոռ", "o": "оοօӧσ", "p": "рρ", "q": "ԛզ",
    "r": "гᴦ", "s": "ѕꜱ", "t": "тτ", "u": "υսц", "v": "νѵ", "w": "ԝωѡ", "x": "хχ", "y": "уүγ", "z": "ᴢ",
}  # fmt: skip
"""Letters by what they pass for at a fleeting glance."""
_PLAIN = str.maketrans({letter: plain for plain, letters in _PASSES_FOR.items() for letter in letters})


def is_look_alike(host: str) -> bool:
    """Whether a host, in Unicode and lower case, has letters or signs that pass for others."""
    if host.isascii():
        return False
    labels = host.split(".")
    home = _scripts(labels[-1])
    turkic = labels[-1] in _TURKIC_HOMES or bool(_TURKIC.intersection(host))
    return any(_is_look_alike_label(label, home, turkic=turkic) for label in labels)


def plain_letters(label: str) -> str:
    """A label with Latin letters in the place of those that pass for them."""
    return label.translate(_PLAIN)


def _is_look_alike_label(label: str, home: frozenset[str], *, turkic: bool) -> bool:
    if any(
        unicodedata.category(c)[0] in "PZC" or unicodedata.category(c) == "Sm"
        for c in label
        if c not in _IN_NAMES
    ):
        return True
    scripts = _scripts(label)
    if len(scripts) > 1:
        return not any(scripts <= together for together in _HAN_WRITING)
    if scripts & _LATIN_IN_DISGUISE or any(_is_odd_latin(c) for c in label):
        return True
    if _DOTLESS in label and not turkic:
        return True
    letters = {c for c in unicodedata.normalize("NFC", label) if c.isalpha()}
    return any(
        scripts == {name} and name not in home and letters <= alike for name, alike in _LIKE_LATIN.items()
    )


def _is_odd_latin(character: str) -> bool:
    """Whether a letter is Latin by its name only: of phonetic alphabets, small capitals, clicks."""
    return (
        "\u0250" <= character <= "\u02af"
        or "\u1d00" <= character <= "\u1dbf"
        or "\u01c0" <= character <= "\u01c3"
        or "\u2c60" <= character <= "\u2c7f"
        or "\ua720" <= character <= "\ua7ff"
        or "\uab30" <= character <= "\uab6f"
        or character == "ĸ"
    )


def _scripts(label: str) -> frozenset[str]:
    """The scripts of a label's letters, by the first word of their names in the Unicode database."""
    names = (unicodedata.name(c, "").partition(" ")[0] for c in label if c.isalpha())
    return frozenset(names) - {"MODIFIER", "IDEOGRAPHIC"}
