"""The interface's font for words of another language: Han characters differ in form by language."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo

from reader import language
from reader.gui.text.installed import first_installed
from reader.model import Lang
from reader.prerequisites import STOPGAP_FAMILY

_SANS: dict[str, tuple[str, ...]] = {
    "Arab": ("Noto Sans Arabic UI", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", "Noto Naskh Arabic UI"),
    "Deva": ("Noto Sans Devanagari UI", "Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari"),
    "Hans": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI"),
    "Hant": (
        "Noto Sans CJK TC",
        "Noto Sans TC",
        "Source Han Sans TC",
        "PingFang TC",
        "Microsoft JhengHei UI",
    ),
    "Jpan": (
        "Noto Sans CJK JP",
        "Noto Sans JP",
        "Source Han Sans",
        "Hiragino Sans",
        "Yu Gothic UI",
        "Meiryo UI",
    ),
    "Kore": ("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "Apple SD Gothic Neo", "Malgun Gothic"),
}
"""Faces without serifs by script: what Linux, macOS and Windows ship, the best first."""


_LATIN_SANS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans")


def interface_font(font: QFont, lang: Lang) -> QFont:
    """The font of an interface in a language; what the system offers, unless that is a stopgap.

    The Latin face comes first, because the heights of lines are taken from the first one, and
    those of a face for Arabic books are far too high for buttons.
    """
    family, latin = _sans(lang), first_installed(_LATIN_SANS)
    if not family or not latin or not QFontInfo(font).family().startswith(STOPGAP_FAMILY):
        return font
    result = QFont(font)
    result.setFamilies([latin, family, *font.families()])
    return result


def font_for(font: QFont, lang: Lang) -> QFont:
    """The interface's font with a face of the language before it; the same font where none is needed."""
    family = _sans(lang)
    if not family:
        return font
    result = QFont(font)
    result.setFamilies([family, *font.families()])
    return result


def _sans(lang: Lang) -> str:
    return first_installed(_SANS.get(language.script(lang), ()))
