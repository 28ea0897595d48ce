"""How text is set: families and line height by script, sizes and spacing by kind of block.

Sizes are pixels at 100 % zoom or multiples of the text size (em).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from reader import language
from reader.model import Lang

TEXT_SIZE = 16.5
"""Pixels of the text at 100 % zoom."""

_SERIF: dict[str, tuple[str, ...]] = {
    "Latn": ("Noto Serif", "Charter", "Source Serif 4", "Cambria", "Georgia", "DejaVu Serif"),
    "Arab": ("Noto Naskh Arabic", "Amiri", "Al Bayan", "Sakkal Majalla", "Traditional Arabic", "Geeza Pro"),
    "Hebr": ("Noto Serif Hebrew", "New Peninim MT", "David", "Frank Ruehl CLM", "Noto Sans Hebrew"),
    "Deva": ("Noto Serif Devanagari", "Kohinoor Devanagari", "Nirmala UI", "Lohit Devanagari"),
    "Hans": ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC"),
    "Hant": ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC"),
    "Jpan": (
        "Noto Serif CJK JP",
        "Source Han Serif",
        "Hiragino Mincho ProN",
        "Yu Mincho",
        "Noto Sans CJK JP",
    ),
    "Kore": ("Noto Serif CJK KR", "Source Han Serif K", "AppleMyungjo", "Batang", "Noto Sans CJK KR"),
}
"""Book faces by script: what Linux, macOS and Windows ship, the best first."""

_MONO = ("Noto Sans Mono", "DejaVu Sans Mono", "SF Mono", "Menlo", "Consolas", "Cascadia Mono")

_LINE_HEIGHT = {"Arab": 1.68, "Deva": 1.7, "Hans": 1.65, "Hant": 1.65, "Jpan": 1.65, "Kore": 1.65}
_SIZE = {"Arab": 1.08, "Hans": 0.98, "Hant": 0.98, "Jpan": 0.98, "Kore": 0.98}
"""Beside Latin letters of the same size a Naskh looks small and an ideograph large."""

_UNSLANTED = {"Arab", "Hebr", "Hans", "Hant", "Jpan", "Kore", "Deva"}
"""Scripts without an italic: emphasis is set in another way."""


def line_height(lang: Lang) -> float:
    """Distance of two baselines as a multiple of the font's size."""
    return _LINE_HEIGHT.get(language.script(lang), 1.55)


def slants(lang: Lang) -> bool:
    """Whether the script of a language has an italic."""
    return language.script(lang) not in _UNSLANTED


@lru_cache(maxsize=64)
def text_font(lang: Lang, pixels: float, *, bold: bool = False) -> QFont:
    """The book face of a language; every other script's face follows for foreign words."""
    script = language.script(lang)
    font = _font(_families(script), pixels * _SIZE.get(script, 1.0))
    font.setBold(bold)
    return font


def latin_font(lang: Lang, pixels: float, *, bold: bool = False) -> QFont | None:
    """The face of Latin words in a text of another alphabet; None where the text's own face has them.

    Ideographic faces are left alone: their Latin letters are drawn to go with them. So is
    Devanagari: Qt counts the digits in it to its script, and looks for a face that has both.
    """
    if language.script(lang) not in ("Arab", "Hebr"):
        return None
    return text_font("en", pixels, bold=bold)


@lru_cache(maxsize=64)
def code_font(lang: Lang, pixels: float) -> QFont:
    """The fixed-pitch face; letters that it lacks come from the language's own faces."""
    font = _font(_present(_MONO) + _families(language.script(lang)), pixels)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


@lru_cache(maxsize=16)
def has_italic(font: QFont) -> bool:
    """Whether the face that a font asks for first has an italic or an oblique of its own."""
    family = font.families()[0] if font.families() else font.family()
    return any(QFontDatabase.italic(family, style) for style in QFontDatabase.styles(family))


def _font(families: tuple[str, ...], pixels: float) -> QFont:
    font = QFont()
    if families:
        font.setFamilies(list(families))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(1, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=16)
def _families(script: str) -> tuple[str, ...]:
    """Installed families for a script, its own first."""
    order = [script, *(other for other in _SERIF if other != script)]
    found: list[str] = []
    for name in order:
        found += _present(_SERIF.get(name, ()))[:1]
    return tuple(found)


def _present(families: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the families that are installed: Qt searches long for a missing one, and warns."""
    return tuple(family for family in families if QFontDatabase.hasFamily(family))
