"""What the interface calls languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader import language
from reader.model import UNDETERMINED, Lang

_SCRIPTS = {"Hans": "Simplified", "Hant": "Traditional"}


def own_name(lang: Lang) -> str:
    """The language by its own name, isolated so that it can stand in any sentence."""
    if lang == UNDETERMINED:
        return QCoreApplication.translate("naming", "Unknown language")
    return f"\u2068{language.own_name(lang)}\u2069"


def sentence_name(lang: Lang) -> str:
    """The language as a sentence of the interface names it.

    Qt knows the English names only; an interface in another language uses the own name.
    """
    if QLocale().language() not in (QLocale.Language.English, QLocale.Language.C):
        return own_name(lang)
    known = QLocale(lang).language()
    if known == QLocale.Language.C:
        return own_name(lang)
    script = _SCRIPTS.get(language.script(lang), "")
    return f"{QLocale.languageToString(known)} ({script})" if script else QLocale.languageToString(known)
