"""How text is set: families and line height by script, sizes and spacing by kind of block.

Sizes are pixels at 100 % zoom or multiples of the text size (em).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from reader import language
from reader.gui.text.installed import first_installed, installed
from reader.gui.text.stretches import otherwise_in
from reader.model import Lang

TEXT_SIZE = 16.5
"""Pixels of the text at 100 % zoom."""

_LATIN = ("Noto Serif", "Charter", "Source Serif 4", "Cambria", "Georgia", "DejaVu Serif")
_NASKH = ("Noto Naskh Arabic", "Amiri", "Al Bayan", "Sakkal Majalla", "Traditional Arabic", "Geeza Pro")

_BOOK_FACES: dict[str, tuple[str, ...]] = {
    "Latn": _LATIN,
    "Arab": _NASKH,
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
    "Cyrl": ("Noto Serif", "PT Serif", "Source Serif 4", "Cambria", "Georgia", "DejaVu Serif"),
    "Grek": ("Noto Serif", "Source Serif 4", "Cambria", "Palatino Linotype", "Palatino", "DejaVu Serif"),
    "Armn": ("Noto Serif Armenian", "Mshtakan", "Sylfaen", "DejaVu Serif"),
    "Geor": ("Noto Serif Georgian", "Sylfaen", "Helvetica Neue", "DejaVu Serif"),
    "Beng": ("Noto Serif Bengali", "Kohinoor Bangla", "Nirmala UI", "Lohit Bengali"),
    "Guru": ("Noto Serif Gurmukhi", "Gurmukhi MN", "Nirmala UI", "Lohit Gurmukhi"),
    "Gujr": ("Noto Serif Gujarati", "Kohinoor Gujarati", "Nirmala UI", "Lohit Gujarati"),
    "Orya": ("Noto Serif Oriya", "Noto Sans Oriya", "Oriya MN", "Nirmala UI", "Lohit Odia"),
    "Taml": ("Noto Serif Tamil", "Tamil MN", "Nirmala UI", "Lohit Tamil"),
    "Telu": ("Noto Serif Telugu", "Kohinoor Telugu", "Nirmala UI", "Lohit Telugu"),
    "Knda": ("Noto Serif Kannada", "Kannada MN", "Nirmala UI", "Lohit Kannada"),
    "Mlym": ("Noto Serif Malayalam", "Malayalam MN", "Nirmala UI", "Lohit Malayalam"),
    "Sinh": ("Noto Serif Sinhala", "Sinhala MN", "Nirmala UI"),
    "Thai": ("Noto Serif Thai", "Thonburi", "Leelawadee UI", "Norasi", "Laksaman"),
    "Laoo": ("Noto Serif Lao", "Lao MN", "Leelawadee UI"),
    "Khmr": ("Noto Serif Khmer", "Khmer MN", "Leelawadee UI"),
    "Mymr": ("Noto Serif Myanmar", "Noto Sans Myanmar", "Myanmar MN", "Myanmar Text", "Padauk"),
    "Tibt": ("Noto Serif Tibetan", "Kailasa", "Microsoft Himalaya", "Jomolhari"),
    "Ethi": ("Noto Serif Ethiopic", "Kefa", "Nyala", "Ebrima", "Abyssinica SIL"),
    "Thaa": ("Noto Sans Thaana", "MV Boli"),
    "Syrc": ("Noto Sans Syriac", "Estrangelo Edessa"),
    "fa": ("Noto Naskh Arabic", "Vazirmatn", "Scheherazade New", "B Nazanin", *_NASKH[2:]),
    "ur": ("Noto Naskh Arabic", "Scheherazade New", *_NASKH),
}
"""Book faces by script, or by language where its readers expect others than the script's: what
Linux, macOS and Windows ship, the best first.

WORKAROUND Qt (6.11.3): Urdu has to make do with a Naskh, because Qt turns the steps of Nastaliq
upside down. In حکمت of Noto Nastaliq Urdu every letter before the last stands below the line,
where Chromium with the same font has it above.
"""

_COMPANIONS = ("Latn", "Arab", "Hebr", "Deva", "Hans", "Hant", "Jpan", "Kore")
"""The scripts whose faces follow that of the text for foreign words; Qt finds those of all others."""

_MONO = ("Noto Sans Mono", "DejaVu Sans Mono", "SF Mono", "Menlo", "Consolas", "Cascadia Mono")

_LINE_HEIGHT = {
    "Hebr": 1.6,
    "Arab": 1.68,
    **dict.fromkeys(("Hans", "Hant", "Jpan", "Kore", "Ethi"), 1.65),
    **dict.fromkeys(("Deva", "Beng", "Guru", "Gujr", "Taml", "Sinh", "Mlym", "Thai"), 1.7),
    **dict.fromkeys(("Orya", "Telu", "Knda", "Laoo", "Thaa", "Syrc"), 1.8),
    "Khmr": 1.95,
    **dict.fromkeys(("Mymr", "Tibt"), 2.2),
}
"""Where marks stand above and below the letters, or letters fill their squares, lines need more room."""
_SIZE = {"Arab": 1.08, "Hans": 0.98, "Hant": 0.98, "Jpan": 0.98, "Kore": 0.98}
"""Beside Latin letters of the same size a Naskh looks small and an ideograph large."""


_MEASURE = {"Arab": 29.5, "Cyrl": 35.0}
"""A Naskh puts more letters on a line than Latin faces do, Cyrillic ones fewer."""


def measure(lang: Lang) -> float:
    """The widest that lines may be, em of the text size: near 60 to 75 letters, 34 ideographs."""
    return _MEASURE.get(language.script(lang), 33.0)


def line_height(lang: Lang) -> float:
    """Distance of two baselines as a multiple of the font's size."""
    return _LINE_HEIGHT.get(language.script(lang), 1.55)


@lru_cache(maxsize=64)
def text_font(lang: Lang, pixels: float, *, bold: bool = False, family: str = "") -> QFont:
    """The book face of a language, or a family that the reader prefers; others follow for foreign words."""
    preferred = installed((family,)) if family else ()
    font = _font(preferred + _families(lang), pixels * _SIZE.get(language.script(lang), 1.0))
    font.setBold(bold)
    return font


def book_face(lang: Lang) -> str:
    """The family that a language is set in, empty where none of those that are known is installed."""
    return first_installed(_own_faces(lang))


def latin_font(lang: Lang, pixels: float, *, bold: bool = False) -> QFont | None:
    """The face of Latin words in a text of another alphabet; None where the text's own face has them.

    Ideographic faces are left alone: their Latin letters are drawn to go with them.
    """
    otherwise = otherwise_in(language.script(lang))
    is_latin = otherwise is not None and otherwise.variant == "latin"
    return text_font("en", pixels, bold=bold) if is_latin else None


@lru_cache(maxsize=64)
def code_font(lang: Lang, pixels: float) -> QFont:
    """The fixed-pitch face; letters that it lacks come from the language's own faces."""
    font = _font(installed(_MONO) + _families(lang), pixels)
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
def _families(lang: Lang) -> tuple[str, ...]:
    """Installed families for a language, its own first."""
    found = [book_face(lang)]
    found += [first_installed(_BOOK_FACES[script]) for script in _COMPANIONS]
    return tuple(dict.fromkeys(family for family in found if family))


def _own_faces(lang: Lang) -> tuple[str, ...]:
    by_language = _BOOK_FACES.get(lang.partition("-")[0], ())
    return by_language or _BOOK_FACES.get(language.script(lang), ())
