"""The head over one side: title, language chooser, who translated it, the file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from reader import language
from reader.bidi import strong_direction
from reader.gui.controls.choice_button import ChoiceButton
from reader.gui.controls.directions import from_qt, to_qt
from reader.gui.controls.elided import ElidedLabel
from reader.gui.controls.interface_font import font_for
from reader.gui.controls.naming import own_name, sentence_name
from reader.gui.controls.quiet_button import QuietButton
from reader.model import Edition, Lang, Note, Side
from reader.records import record
from reader.visible import contained, isolated, visible

SMALL = 0.88
"""Size of the second line beside the font of the interface."""
_ABOVE, _BELOW = 9, 9
SIDE = 20
"""Pixels from the edges of a head to what it says, where no column tells another."""
_AROUND_LINE = 10


@record
class HeadContent:
    """What a head says."""

    note: Note
    edition: Edition | None
    """None where the note lacks the wanted language."""
    lacks: Lang = ""
    """A wanted language that the note lacks, and that nothing but this head tells of."""
    notice: str = ""
    """What is the matter with the file, in words; empty where nothing is."""


class PaneHead(QWidget):
    """Laid out in the direction of its edition, as the text below it is."""

    language_picked = Signal(str)
    finding_requested = Signal()
    """The reader wants to see the next gap or doubtful row."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: HeadContent | None = None
        self._title = ElidedLabel()
        self._title.setAccessibleName(self.tr("Title"))
        self._title_font = _scaled(self.font(), 1.06, QFont.Weight.DemiBold)
        chooser = (
            self.tr("Language of the original")
            if side == "source"
            else self.tr("Language of the translation")
        )
        self._chooser = ChoiceButton(chooser)
        quiet = QPalette.ColorRole.PlaceholderText
        self._origin = ElidedLabel(role=quiet)
        self._origin.setAccessibleName(self.tr("Where this edition comes from"))
        self._file = ElidedLabel(
            Qt.TextElideMode.ElideMiddle, QPalette.ColorRole.PlaceholderText, at_end=True
        )
        self._file.setAccessibleName(self.tr("File"))
        self._findings = QuietButton()
        self._findings.setToolTip(self.tr("Go to the next one"))
        self._build()

    def set_content(self, content: HeadContent | None) -> None:
        """Say what stands below; None: nothing does."""
        self._content = content
        self._chooser.setVisible(content is not None)
        edition = content.edition if content else None
        lang = edition.lang if edition else content.lacks if content else "und"
        direction = language.direction(lang)
        self.setLayoutDirection(to_qt(direction))
        self._chooser.setFont(font_for(self.font(), lang))
        self._chooser.setText(own_name(lang))
        self._title.setFont(font_for(self._title_font, lang))
        title = contained(edition.title) if edition else ""
        self.setAccessibleName(title or own_name(lang))
        self._title.set_text(title, strong_direction(title) or direction)
        alarm = content is not None and bool(content.notice)
        self._origin.set_role(QPalette.ColorRole.BrightText if alarm else QPalette.ColorRole.PlaceholderText)
        own = from_qt(QGuiApplication.layoutDirection())
        self._origin.set_text(self._origin_of(content) if content else "", own)
        name, path = (contained(edition.path.name), visible(str(edition.path))) if edition else ("", "")
        self._file.set_text(name, "ltr", path)
        self._file.setVisible(bool(name))

    def set_findings(self, gaps: int, doubtful: int) -> None:
        """Say how many rows lack a side and of how many the aligner is not sure."""
        said = []
        if gaps:
            said.append(self.tr("1 gap") if gaps == 1 else self.tr("%n gaps", "", gaps))
        if doubtful:
            said.append(self.tr("1 doubtful") if doubtful == 1 else self.tr("%n doubtful", "", doubtful))
        self._findings.setText(" · ".join(said))
        self._findings.setAccessibleName(self._findings.text() or self.tr("Gaps and doubtful paragraphs"))
        self._findings.setVisible(bool(said))
        self._findings.updateGeometry()

    def findings(self) -> QAbstractButton:
        """The button that says how many gaps and doubtful rows there are."""
        return self._findings

    def set_column(self, left: int, right: int) -> None:
        """How far the text below is from the edges of the head, in pixels."""
        self._layout.setContentsMargins(left, _ABOVE, right, _BELOW)

    def titled_width(self) -> int:
        """What the whole title takes with the chooser beside it, in pixels."""
        return self._first.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """With narrow edges: the column below moves them when the window becomes narrower."""
        least, margins = super().minimumSizeHint(), self._layout.contentsMargins()
        spare = sum(max(0, edge - SIDE) for edge in (margins.left(), margins.right()))
        return QSize(least.width() - spare, least.height())

    def chooser(self) -> ChoiceButton:
        """The button that opens the languages."""
        return self._chooser

    def texts(self) -> tuple[str, str, str, str]:
        """What the head says: title, language, where the edition comes from, file."""
        return self._title.text(), self._chooser.text(), self._origin.text(), self._file.text()

    def _build(self) -> None:
        self.set_findings(0, 0)
        self._findings.clicked.connect(lambda: self.finding_requested.emit())
        for label in (self._origin, self._file, self._findings):
            label.setFont(_scaled(self.font(), SMALL))
        menu = self._chooser.menu()
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        # faces differ in height: without this the lines of the two heads would not meet
        height = self.fontMetrics().height() + _AROUND_LINE
        self._title.setFixedHeight(height)
        self._chooser.setFixedHeight(height)
        self._chooser.hide()
        first = self._first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._title, 1)
        first.addWidget(self._chooser)
        second = QHBoxLayout()
        second.setSpacing(16)
        second.addWidget(self._origin, 3)
        second.addWidget(self._findings)
        second.addWidget(self._file, 2)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._layout.addLayout(first)
        self._layout.addLayout(second)
        self.set_column(SIDE, SIDE)

    def _origin_of(self, content: HeadContent) -> str:
        """What is known of where the edition comes from."""
        edition, note = content.edition, content.note
        parts = [content.notice] if content.notice else []
        if content.lacks and not content.notice:
            parts.append(
                self.tr("This note has no {language} edition").format(language=sentence_name(content.lacks))
            )
        if edition and edition.lang == note.original:
            parts.append(self.tr("original"))
        elif edition and note.original is None and len(note.editions) > 1:
            parts.append(self.tr("no original is known"))
        if edition and edition.model and edition.lang != note.original:
            parts.append(
                self.tr("translated by {model}").format(model=isolated(contained(edition.model), "ltr"))
            )
        return "  ·  ".join(parts)

    def fill_menu(self, menu: QMenu) -> None:
        """Fill a menu with the languages that can be picked for this side."""
        from reader.gui.controls.choice_menu import fill_choices

        content = self._content
        menu.setEnabled(content is not None)
        if content is None:
            menu.clear()
            return
        names = {edition.lang: self._menu_text(content.note, edition) for edition in content.note.editions}
        chosen = content.edition.lang if content.edition else None
        fill_choices(menu, names, chosen, self.language_picked.emit)

    def _menu_text(self, note: Note, edition: Edition) -> str:
        name = own_name(edition.lang)
        return (
            self.tr("{language} — original").format(language=name) if edition.lang == note.original else name
        )


def _scaled(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    scaled.setWeight(weight)
    return scaled
