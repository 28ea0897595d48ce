"""How the text of a language is set, as the reader likes it: a dialog whose changes are seen at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.gui.controls.directions import is_mirrored
from reader.gui.controls.naming import own_name
from reader.gui.text.typography import book_face, line_height
from reader.gui.text.writing_systems import families_for
from reader.model import Lang
from reader.records import replace
from reader.settings import LINE_HEIGHTS, TEXT_SIZES, TextChoice


class TextLooks(QDialog):
    """Family, size and line height of one language at a time; closes with Escape or its button."""

    changed = Signal(object)
    """tuple[TextChoice, ...]: what differs from what the program does by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[Lang, TextChoice] = {}
        self.language = QComboBox()
        self.family = QComboBox()
        self.size_box = QSpinBox()
        self.line_height = QDoubleSpinBox()
        self.advice = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._advices: Mapping[Lang, str] = {}
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = self._buttons.addButton(self.tr("&Restore"), QDialogButtonBox.ButtonRole.ResetRole)
        self._build()
        self._connect()

    def set_content(
        self,
        languages: Sequence[Lang],
        choices: Sequence[TextChoice],
        advices: Mapping[Lang, str] = MappingProxyType({}),
    ) -> None:
        """Offer languages, the first of them at once, with what was chosen for any so far.

        ``advices``: how to have a font for a language that none is installed for.
        """
        self._advices = advices
        self._choices = {choice.lang: choice.within_reason() for choice in choices}
        with QSignalBlocker(self.language):
            self.language.clear()
            for lang in languages:
                self.language.addItem(own_name(lang), lang)
        self._show_language()

    def choices(self) -> tuple[TextChoice, ...]:
        """What differs from what the program does by itself, by language."""
        return tuple(choice for lang, choice in self._choices.items() if choice != TextChoice(lang))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Text of the Sides"))
        self.size_box.setRange(*TEXT_SIZES)
        self.size_box.setSingleStep(5)
        self.size_box.setSuffix(self.tr(" %"))
        self.line_height.setRange(LINE_HEIGHTS[0] / 100, LINE_HEIGHTS[1] / 100)
        self.line_height.setSingleStep(0.05)
        edge = Qt.AlignmentFlag.AlignRight if is_mirrored(self) else Qt.AlignmentFlag.AlignLeft
        for box in (self.size_box, self.line_height):  # Qt takes Arabic digits for words from left to right
            box.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        form = QFormLayout()
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Font"), self.family),
            (self.tr("&Size beside the other side"), self.size_box),
            (self.tr("Line &height"), self.line_height),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(self.advice)
        column.addWidget(self._buttons)
        # it holds a line to run, which is easier to copy than to type
        self.advice.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMinimumWidth(26 * self.fontMetrics().height())

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(lambda: self._show_language())
        self.family.activated.connect(lambda: self._take(family=self.family.currentData() or ""))
        self.size_box.valueChanged.connect(lambda size: self._take(size=size))
        self.line_height.valueChanged.connect(lambda height: self._take(line_height=round(height * 100)))
        self.restore.clicked.connect(self._restore)
        self._buttons.rejected.connect(self.reject)

    def _lang(self) -> Lang:
        return str(self.language.currentData() or "")

    def _choice(self) -> TextChoice:
        return self._choices.get(self._lang(), TextChoice(self._lang()))

    def _take(self, **values: str | int) -> None:
        """The reader changed something of the language that is shown."""
        if self._lang():
            self._choices[self._lang()] = replace(self._choice(), **values)
            self._tell()

    def _restore(self) -> None:
        self._choices.pop(self._lang(), None)
        self._show_language()
        self.changed.emit(self.choices())

    def _tell(self) -> None:
        self.restore.setEnabled(self._choice() != TextChoice(self._lang()))
        self.changed.emit(self.choices())

    def _show_language(self) -> None:
        """Show what is chosen for the language, or what the program does by itself."""
        lang, choice = self._lang(), self._choice()
        blockers = [QSignalBlocker(field) for field in (self.family, self.size_box, self.line_height)]
        self._fill_families(lang, choice.family)
        self.size_box.setValue(choice.size)
        self.line_height.setValue(choice.line_height / 100 or line_height(lang))
        del blockers
        self.restore.setEnabled(choice != TextChoice(lang))
        self.advice.setText(self._advices.get(lang, ""))
        self.advice.setVisible(lang in self._advices)

    def _fill_families(self, lang: Lang, family: str) -> None:
        own = book_face(lang)
        best = self.tr("Automatic ({family})").format(family=own) if own else self.tr("Automatic")
        self.family.clear()
        self.family.addItem(best, "")
        for name in families_for(lang):
            self.family.addItem(name, name)
        index = self.family.findData(family)
        if family and index < 0:
            self.family.addItem(family, family)
            index = self.family.count() - 1
        self.family.setCurrentIndex(max(index, 0))
