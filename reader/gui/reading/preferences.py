"""What the reader may have otherwise: the interface's language and size, and how each language is set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.controls.naming import own_name, sentence_name
from reader.gui.reading.session import Session
from reader.model import UNDETERMINED, Lang, Library
from reader.settings import DISPLAY_SIZES
from reader.visible import isolated

if TYPE_CHECKING:
    from reader.gui.window.text_looks import TextLooks


class Preferences(QObject):
    """Asks the reader and keeps the answers in the session."""

    texts_changed = Signal(object)  # tuple[TextChoice, ...]
    told = Signal(str)
    """A line for the reader."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._advised: set[str] = set()
        self.text_looks: TextLooks | None = None

    def fill_languages(self, menu: QMenu) -> None:
        """Fill a menu with the languages that the interface comes in."""
        from reader.gui.controls.choice_menu import fill_choices
        from reader.gui.window.interface_language import SYSTEM, available

        names = {SYSTEM: self.tr("Like the System"), **{lang: own_name(lang) for lang in available()}}
        fill_choices(menu, names, self._session.settings.language, self._choose_language)

    def fill_display_sizes(self, menu: QMenu) -> None:
        """Fill a menu with the sizes that the whole window can be drawn in."""
        from reader.gui.controls.choice_menu import fill_choices

        numbers, pattern = QLocale(), self.tr("{number} %")
        names = {size: pattern.format(number=numbers.toString(size)) for size in DISPLAY_SIZES}
        fill_choices(menu, names, self._session.settings.display_size, self._choose_display_size)

    def show_text_looks(self, shown: Iterable[Lang], library: Library | None) -> None:
        """Open the dialog for the text of languages: those that are open, then the library's others."""
        if self.text_looks is None:
            from reader.gui.window.text_looks import TextLooks

            self.text_looks = TextLooks(self._window)
            self.text_looks.changed.connect(self._take_texts)
        langs = _languages(shown, library)
        self.text_looks.set_content(langs, self._session.settings.texts, self._font_advices(langs))
        self.text_looks.show()
        self.text_looks.raise_()

    def advise_fonts(self, langs: Iterable[Lang]) -> None:
        """Tell in one line how to have fonts for scripts that none is installed for, once for each script."""
        from reader.gui.text.writing_systems import scripts_without_font

        lacking = scripts_without_font(langs)
        news = [lang for script, lang in lacking.items() if script not in self._advised]
        if news:
            self._advised.update(lacking)
            self.told.emit(self._font_advice(news))

    def _font_advices(self, langs: Iterable[Lang]) -> dict[Lang, str]:
        """What to do about those languages that no font is installed for."""
        from reader.gui.text.writing_systems import can_be_read

        known = (lang for lang in langs if lang != UNDETERMINED)
        return {lang: self._font_advice([lang]) for lang in known if not can_be_read(lang)}

    def _font_advice(self, langs: Sequence[Lang]) -> str:
        """How to have fonts for languages; the sentences stand for one and for several."""
        from reader.language import script
        from reader.prerequisites import font_package, has_apt, install_command

        names = QLocale().createSeparatedList([sentence_name(lang) for lang in langs])
        packages = sorted({font_package(script(lang)) for lang in langs})
        if has_apt():
            sentence = self.tr("No font here is made for {language}. To have one, run: {command}")
            return sentence.format(language=names, command=isolated(install_command(packages), "ltr"))
        sentence = self.tr("No font here is made for {language}. To have one, install: {package}")
        return sentence.format(language=names, package=isolated(", ".join(packages), "ltr"))

    def _choose_language(self, choice: str) -> None:
        self._session.change(language=choice)
        self.told.emit(self.tr("The interface changes its language when Diptych is started next."))

    def _choose_display_size(self, size: int) -> None:
        self._session.change(display_size=size)
        self.told.emit(self.tr("The window changes its size of display when Diptych is started next."))

    def _take_texts(self, texts: object) -> None:
        self._session.change(texts=texts)
        self.texts_changed.emit(texts)


def _languages(shown: Iterable[Lang], library: Library | None) -> list[Lang]:
    """The languages in use, those in view first."""
    editions = (edition for note in library.notes for edition in note.editions) if library else ()
    others = sorted({edition.lang for edition in editions})
    return [lang for lang in dict.fromkeys([*shown, *others]) if lang != UNDETERMINED]
