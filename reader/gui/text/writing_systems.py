"""Which installed fonts are made for the script of a language, as Qt knows it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase, QFontMetrics

from reader import language
from reader.gui.text.typography import book_face, text_font
from reader.model import UNDETERMINED, Lang
from reader.prerequisites import STOPGAP_FAMILY

_System = QFontDatabase.WritingSystem

_SYSTEMS = {
    "Latn": _System.Latin,
    "Grek": _System.Greek,
    "Cyrl": _System.Cyrillic,
    "Armn": _System.Armenian,
    "Hebr": _System.Hebrew,
    "Arab": _System.Arabic,
    "Syrc": _System.Syriac,
    "Thaa": _System.Thaana,
    "Deva": _System.Devanagari,
    "Beng": _System.Bengali,
    "Guru": _System.Gurmukhi,
    "Gujr": _System.Gujarati,
    "Orya": _System.Oriya,
    "Taml": _System.Tamil,
    "Telu": _System.Telugu,
    "Knda": _System.Kannada,
    "Mlym": _System.Malayalam,
    "Sinh": _System.Sinhala,
    "Thai": _System.Thai,
    "Laoo": _System.Lao,
    "Tibt": _System.Tibetan,
    "Mymr": _System.Myanmar,
    "Geor": _System.Georgian,
    "Khmr": _System.Khmer,
    "Hans": _System.SimplifiedChinese,
    "Hant": _System.TraditionalChinese,
    "Jpan": _System.Japanese,
    "Kore": _System.Korean,
    "Nkoo": _System.Nko,
}


def families_for(lang: Lang) -> list[str]:
    """The installed families that have the script of a language, in the alphabet's order."""
    system = _SYSTEMS.get(language.script(lang))
    families = QFontDatabase.families(system) if system else QFontDatabase.families()
    return [family for family in families if not QFontDatabase.isPrivateFamily(family)]


def scripts_without_font(langs: Iterable[Lang]) -> dict[str, Lang]:
    """The scripts that no font is there to read in, each with the first of the languages it writes."""
    found: dict[str, Lang] = {}
    for lang in langs:
        if lang != UNDETERMINED and not can_be_read(lang):
            found.setdefault(language.script(lang), lang)
    return found


def can_be_read(lang: Lang) -> bool:
    """Whether a font is there to read a language in; one that only spares its boxes does not count."""
    if book_face(lang):
        return True
    if language.script(lang) in _SYSTEMS:
        return any(not family.startswith(STOPGAP_FAMILY) for family in families_for(lang))
    letter = ord(language.own_name(lang)[0])
    return QFontMetrics(text_font(lang, 16)).inFontUcs4(letter)
