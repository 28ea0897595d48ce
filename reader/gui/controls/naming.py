"""What the interface calls languages."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from reader import language
from reader.model import UNDETERMINED, Lang

_SCRIPTS = {
    "Hans": QT_TRANSLATE_NOOP("naming", "{language} (Simplified)"),
    "Hant": QT_TRANSLATE_NOOP("naming", "{language} (Traditional)"),
}
_TRANSLATED = (
    QT_TRANSLATE_NOOP("naming", "Arabic"),
    QT_TRANSLATE_NOOP("naming", "Armenian"),
    QT_TRANSLATE_NOOP("naming", "Basque"),
    QT_TRANSLATE_NOOP("naming", "Belarusian"),
    QT_TRANSLATE_NOOP("naming", "Bangla"),
    QT_TRANSLATE_NOOP("naming", "Bulgarian"),
    QT_TRANSLATE_NOOP("naming", "Burmese"),
    QT_TRANSLATE_NOOP("naming", "Catalan"),
    QT_TRANSLATE_NOOP("naming", "Chinese"),
    QT_TRANSLATE_NOOP("naming", "Croatian"),
    QT_TRANSLATE_NOOP("naming", "Czech"),
    QT_TRANSLATE_NOOP("naming", "Danish"),
    QT_TRANSLATE_NOOP("naming", "Dutch"),
    QT_TRANSLATE_NOOP("naming", "English"),
    QT_TRANSLATE_NOOP("naming", "Esperanto"),
    QT_TRANSLATE_NOOP("naming", "Estonian"),
    QT_TRANSLATE_NOOP("naming", "Finnish"),
    QT_TRANSLATE_NOOP("naming", "French"),
    QT_TRANSLATE_NOOP("naming", "Galician"),
    QT_TRANSLATE_NOOP("naming", "Georgian"),
    QT_TRANSLATE_NOOP("naming", "German"),
    QT_TRANSLATE_NOOP("naming", "Greek"),
    QT_TRANSLATE_NOOP("naming", "Gujarati"),
    QT_TRANSLATE_NOOP("naming", "Hebrew"),
    QT_TRANSLATE_NOOP("naming", "Hindi"),
    QT_TRANSLATE_NOOP("naming", "Hungarian"),
    QT_TRANSLATE_NOOP("naming", "Icelandic"),
    QT_TRANSLATE_NOOP("naming", "Indonesian"),
    QT_TRANSLATE_NOOP("naming", "Irish"),
    QT_TRANSLATE_NOOP("naming", "Italian"),
    QT_TRANSLATE_NOOP("naming", "Japanese"),
    QT_TRANSLATE_NOOP("naming", "Kannada"),
    QT_TRANSLATE_NOOP("naming", "Kazakh"),
    QT_TRANSLATE_NOOP("naming", "Khmer"),
    QT_TRANSLATE_NOOP("naming", "Korean"),
    QT_TRANSLATE_NOOP("naming", "Kurdish"),
    QT_TRANSLATE_NOOP("naming", "Lao"),
    QT_TRANSLATE_NOOP("naming", "Latin"),
    QT_TRANSLATE_NOOP("naming", "Latvian"),
    QT_TRANSLATE_NOOP("naming", "Lithuanian"),
    QT_TRANSLATE_NOOP("naming", "Macedonian"),
    QT_TRANSLATE_NOOP("naming", "Malay"),
    QT_TRANSLATE_NOOP("naming", "Malayalam"),
    QT_TRANSLATE_NOOP("naming", "Marathi"),
    QT_TRANSLATE_NOOP("naming", "Mongolian"),
    QT_TRANSLATE_NOOP("naming", "Nepali"),
    QT_TRANSLATE_NOOP("naming", "Persian"),
    QT_TRANSLATE_NOOP("naming", "Polish"),
    QT_TRANSLATE_NOOP("naming", "Portuguese"),
    QT_TRANSLATE_NOOP("naming", "Punjabi"),
    QT_TRANSLATE_NOOP("naming", "Romanian"),
    QT_TRANSLATE_NOOP("naming", "Russian"),
    QT_TRANSLATE_NOOP("naming", "Sanskrit"),
    QT_TRANSLATE_NOOP("naming", "Serbian"),
    QT_TRANSLATE_NOOP("naming", "Slovak"),
    QT_TRANSLATE_NOOP("naming", "Slovenian"),
    QT_TRANSLATE_NOOP("naming", "Spanish"),
    QT_TRANSLATE_NOOP("naming", "Swahili"),
    QT_TRANSLATE_NOOP("naming", "Swedish"),
    QT_TRANSLATE_NOOP("naming", "Tamil"),
    QT_TRANSLATE_NOOP("naming", "Telugu"),
    QT_TRANSLATE_NOOP("naming", "Thai"),
    QT_TRANSLATE_NOOP("naming", "Tibetan"),
    QT_TRANSLATE_NOOP("naming", "Turkish"),
    QT_TRANSLATE_NOOP("naming", "Ukrainian"),
    QT_TRANSLATE_NOOP("naming", "Urdu"),
    QT_TRANSLATE_NOOP("naming", "Uzbek"),
    QT_TRANSLATE_NOOP("naming", "Vietnamese"),
)
"""The languages, as Qt names them, that an interface in another language has words for."""


def own_name(lang: Lang) -> str:
    """The language by its own name, isolated so that it can stand in any sentence."""
    if lang == UNDETERMINED:
        return QCoreApplication.translate("naming", "Unknown language")
    return f"\u2068{language.own_name(lang)}\u2069"


def sentence_name(lang: Lang) -> str:
    """The language as a sentence of the interface names it.

    Qt knows the English names only; an interface in another language has its own for many
    languages and calls all others what they call themselves.
    """
    known = QLocale(lang).language()
    name = QLocale.languageToString(known)
    in_english = QLocale().language() in (QLocale.Language.English, QLocale.Language.C)
    if known == QLocale.Language.C or not (in_english or name in _TRANSLATED):
        return own_name(lang)
    name = QCoreApplication.translate("naming", name)
    pattern = _SCRIPTS.get(language.script(lang))
    return QCoreApplication.translate("naming", str(pattern)).format(language=name) if pattern else name
