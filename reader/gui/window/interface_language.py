"""The language of the interface: which one it is, where its texts come from, which way it runs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader import language, resources
from reader.gui.controls.directions import to_qt
from reader.gui.controls.interface_font import interface_font
from reader.model import Lang

if TYPE_CHECKING:
    from reader.linguist import Catalogue

SYSTEM = "system"
ENGLISH = "en"
"""The language that the texts in the program are written in."""
_PREFIX = "diptych_"
_OF_QT = (QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),)
"""What Qt writes on buttons in other words than the program does elsewhere: its catalogue is asked first."""


def available(folder: Path | None = None) -> tuple[Lang, ...]:
    """The languages that the interface comes in, English first; each is one file in the folder."""
    files = (folder or resources.translations()).glob(f"{_PREFIX}*.ts")
    return (ENGLISH, *sorted(path.stem.removeprefix(_PREFIX) for path in files))


def chosen(choice: str, wanted: Iterable[str], offered: Iterable[Lang]) -> Lang:
    """The language of an interface: the choice, else the first wanted one that is offered, else English.

    ``wanted`` are the tags that the system prefers, the best first; ``ar-EG`` is content with ``ar``.
    """
    offered = tuple(offered)
    if choice in offered:
        return choice
    for tag in wanted:
        subtags = tag.split("-")
        for length in range(len(subtags), 0, -1):
            if "-".join(subtags[:length]) in offered:
                return "-".join(subtags[:length])
    return ENGLISH


def set_language(application: QApplication, choice: str = SYSTEM, folder: Path | None = None) -> Lang:
    """Give the application the texts, formats and direction of a language; to be done before any widget.

    ``choice`` is ``system`` or one of ``available()``. Returns the language.
    """
    folder = folder or resources.translations()
    system = QLocale.system()
    lang = chosen(choice, system.uiLanguages(), available(folder))
    if lang != ENGLISH:
        _install(application, lang, folder)
        application.setFont(interface_font(application.font(), lang))
    if not (lang == ENGLISH and system.language() == QLocale.Language.C):
        _set_formats(QLocale(lang), system)
    # said even where it is so already: Qt's own translation has a word in it too
    application.setLayoutDirection(to_qt(language.direction(lang)))
    return lang


def _install(application: QApplication, lang: Lang, folder: Path) -> None:
    """Put the texts of the program before those of Qt's own dialogs and buttons."""
    from reader.linguist import Catalogue, messages

    qt = QTranslator(application)
    if qt.load(f"qtbase_{lang}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    catalogue = Catalogue(messages(folder / f"{_PREFIX}{lang}.ts"), lang)
    application.installTranslator(_Translator(catalogue, application))


def _set_formats(own: QLocale, system: QLocale) -> None:
    """Dates and numbers in the language of the interface, as the user's country writes them."""
    if own.language() != system.language():
        QLocale.setDefault(QLocale(own.language(), system.territory()))


class _Translator(QTranslator):
    """Gives Qt the texts of a catalogue."""

    def __init__(self, catalogue: Catalogue, parent: QApplication) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, number: int = -1
    ) -> str:
        """None, which Qt's own declaration forbids, sends Qt on to the next translator."""
        return self._catalogue.text(context, source, number)  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        """Qt installs no translator that is empty."""
        return False
