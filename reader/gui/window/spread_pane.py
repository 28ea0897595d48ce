"""The middle of the window: two heads exactly over the columns of the spread, or what stands instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.gui.controls.directions import first_direction, is_mirrored, to_qt
from reader.gui.controls.naming import own_name, sentence_name
from reader.gui.controls.panel_button import PanelButton
from reader.gui.reading.opening import Opened, without
from reader.gui.spread.spread_layout import Place
from reader.gui.spread.spread_view import SpreadView
from reader.gui.text.row_setting import View
from reader.gui.window.file_notices import file_notices, is_empty
from reader.gui.window.pane_head import SIDE, HeadContent, PaneHead
from reader.model import Lang, Note, Side

if TYPE_CHECKING:
    from reader.gui.window.find_bar import FindBar

_OFFER_COLUMNS = 2
_FEW = 60
"""Characters of a selection that may be meant as something to find."""
_INNER = 16
"""Pixels between two heads over one column."""


class SpreadPane(QWidget):
    """Shows a spread under its heads; where the translation is lacking, what there is to choose."""

    language_picked = Signal(str, str)  # side, language
    open_folder_requested = Signal()
    open_sample_requested = Signal()
    told = Signal(str)
    """A line for the reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note"))
        self.view = SpreadView()
        self.heads: dict[Side, PaneHead] = {"source": PaneHead("source"), "target": PaneHead("target")}
        self._lacking = _Lacking()
        self._empty = QLabel(self.view.viewport(), alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._welcome: _Welcome | None = None
        self.find_bar: FindBar | None = None
        self._chosen_view: View = "automatic"
        self._opened: Opened | None = None
        self._build()
        self._connect()
        self.setFocusProxy(self.view)

    def set_opened(
        self, opened: Opened | None, place: Place | None = None, current: Place | None = None
    ) -> None:
        """Show a note, from a place in it; None: nothing is open, and nothing is said of that."""
        self._opened = opened
        self.view.set_view(self._shown_view())  # first, so that the text is laid out once
        if opened:
            self.view.set_spread(opened.spread, place, current, outlined=opened.outline)
        else:
            self.view.set_spread(None)
        self._say()

    def set_note(self, opened: Opened) -> None:
        """Say what is new of the note; the text stays as it is."""
        if opened is not self._opened:
            self._opened = opened
            self._say()

    def set_view(self, view: View) -> None:
        """How the reader likes the sides to stand; what the note lacks may leave one of them out."""
        self._chosen_view = view
        self._arrange()

    def open_find(self) -> None:
        """Let the reader type what to find; a selection of a few words is what to begin with."""
        if self.find_bar is None:
            self.find_bar = self._make_find_bar()
        selected = self.view.selected_text()
        self.find_bar.open(selected if len(selected) < _FEW and "\n" not in selected else "")

    def find_next(self, *, backward: bool = False) -> None:
        """Go on to the next place of what was found last."""
        if self.find_bar is None or not self.find_bar.words():
            self.open_find()
        else:
            self.find_bar.go_on(backward=backward)

    def _make_find_bar(self) -> FindBar:
        from reader.gui.window.find_bar import FindBar

        bar = FindBar()
        bar.find_requested.connect(self._find)
        bar.closed.connect(self._close_find)
        self._columns.addWidget(bar)
        return bar

    def _find(self, words: str, backward: bool, anew: bool) -> None:
        found = self.view.find_text(words, backward=backward, anew=anew)
        if self.find_bar is not None:
            self.find_bar.say(found)
            if self.find_bar.isHidden():
                self.told.emit(self.find_bar.said())

    def _close_find(self) -> None:
        if self.find_bar is not None:
            self.find_bar.hide()
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the text closes the bar below it."""
        if event.key() == Qt.Key.Key_Escape and self.find_bar is not None and self.find_bar.isVisible():
            self._close_find()
        else:
            super().keyPressEvent(event)

    def show_welcome(self, message: str) -> None:
        """Say that there is nothing to read, and why, with ways on."""
        self.set_opened(None)
        if self._welcome is None:
            self._welcome = _Welcome()
            self._welcome.open_folder_requested.connect(self.open_folder_requested)
            self._welcome.open_sample_requested.connect(self.open_sample_requested)
            self._stack.addWidget(self._welcome)
        self._welcome.set_message(message)
        self._stack.setCurrentWidget(self._welcome)

    def _build(self) -> None:
        self._reading = QWidget()
        self._head_row = _HeadRow()
        for head in self.heads.values():
            self._head_row.columns.addWidget(head, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.view, 1)
        below.addWidget(self._lacking, 1)
        self._columns = QVBoxLayout(self._reading)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._head_row)
        self._columns.addLayout(below, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._reading)
        self._lacking.hide()
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._empty.hide()

    def _connect(self) -> None:
        self.heads["source"].language_picked.connect(lambda lang: self.language_picked.emit("source", lang))
        self.heads["target"].language_picked.connect(lambda lang: self.language_picked.emit("target", lang))
        for head in self.heads.values():
            head.finding_requested.connect(lambda: self.view.next_finding(around=True))
        self._lacking.language_picked.connect(lambda lang: self.language_picked.emit("target", lang))
        self.view.viewport().installEventFilter(self)
        self.view.columns_changed.connect(self._align_heads)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The columns have moved where the viewport has another size."""
        if event.type() == QEvent.Type.Resize:
            self._align_heads()
            self._empty.setGeometry(self.view.viewport().rect())
        return False

    def _align_heads(self) -> None:
        """Put each head over its half, and its text over the text of the column.

        Two heads over one column may reach beyond it for their titles.
        """
        room, columns = self.view.viewport().width(), self.view.columns()
        beside = self.width() - self.view.width() if self._lacking.isVisibleTo(self._reading) else 0
        self._head_row.set_end_margin(0 if beside else self.view.width() - room)
        shown = [column for column in columns if column is not None]
        if not shown:
            return
        alone = self.heads["source"].isHidden() or self.heads["target"].isHidden()
        half = room if alone or beside else room / 2
        for side, head in self.heads.items():
            column = columns.of(side) or shown[0]
            left = column[0] % half if half else 0
            right = half - left - column[1]
            if self.view.arrangement() == "stacked" and not alone:
                is_left = (side == "source") != is_mirrored(self)
                first, last = min(left for left, _ in shown), max(map(sum, shown))
                outer = min(first if is_left else room - last, max(half - _INNER - head.titled_width(), SIDE))
                left, right = (outer, _INNER) if is_left else (_INNER, outer)
            head.set_column(round(left), round(right))

    def _say(self) -> None:
        opened = self._opened
        self._stack.setCurrentWidget(self._reading)
        self._head_row.setVisible(opened is not None)
        if opened:
            choice = opened.choice
            note, notices = without(opened.note, opened.lost), file_notices(opened)
            lacks = choice.source_lacks or ("" if self._offers() else choice.target_lacks)
            source = HeadContent(note, choice.source, lacks, notices["source"])
            target = HeadContent(note, choice.target, choice.target_lacks, notices["target"])
            self.heads["source"].set_content(source)
            self.heads["target"].set_content(target if choice.target or choice.target_lacks else None)
            self._lacking.set_offer(choice.target_lacks, notices["target"], note, choice.source.lang)
        self._say_that_empty()
        self._arrange()

    def _say_that_empty(self) -> None:
        """Words in the place of a text that has none, so that an empty page is no riddle."""
        opened = self._opened
        if opened is None or not is_empty(opened):
            self._empty.hide()
            return
        one = opened.spread.target is None
        self._empty.setText(
            self.tr("There is no text in this file.") if one else self.tr("There is no text in these files.")
        )
        self._empty.show()

    def _arrange(self) -> None:
        """Which of the heads, the view and the empty half stand there."""
        view = self._effective_view()
        both = view in ("automatic", "side-by-side", "stacked")
        lacking = self._offers() and view != "source"
        self.heads["source"].setVisible(both or view == "source")
        self.heads["target"].setVisible(both or view == "target")
        self._lacking.setVisible(lacking)
        self.view.setVisible(not (lacking and view == "target"))
        self.view.set_view(self._shown_view())
        self._align_heads()
        self.heads["target"].set_findings(*(self.view.counts() if both else (0, 0)))

    def _effective_view(self) -> View:
        """With one edition only there is nothing to choose, whatever the reader likes best."""
        return self._chosen_view if self._has_target() or self._offers() else "source"

    def _shown_view(self) -> View:
        """How the sides that there are stand."""
        return self._effective_view() if self._has_target() else "source"

    def _has_target(self) -> bool:
        return self._opened is not None and self._opened.choice.target is not None

    def _offers(self) -> bool:
        opened = self._opened
        return opened is not None and opened.choice.target is None and len(opened.note.editions) > 1


class _HeadRow(QFrame):
    """The ground of the heads: paper, like the columns, with a line below."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(0)
        line = QFrame()
        line.setFixedHeight(1)
        line.setAutoFillBackground(True)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.columns)
        layout.addWidget(line)

    def set_end_margin(self, width: int) -> None:
        """Leave room at the end, in pixels."""
        mirrored = is_mirrored(self)
        self.columns.setContentsMargins(width if mirrored else 0, 0, 0 if mirrored else width, 0)


class _Lacking(QWidget):
    """Stands in the place of a translation that the note does not have."""

    language_picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._message = QLabel(
            alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, textFormat=Qt.TextFormat.PlainText
        )
        self._offers = QGridLayout()
        self._offers.setSpacing(6)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self._offers)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        layout.addWidget(self._message)
        layout.addLayout(middle)
        layout.addStretch(3)

    def set_offer(self, lacks: Lang, notice: str, note: Note, beside: Lang) -> None:
        """Say which language is lacking, or why, and offer the others but the one that stands beside."""
        while item := self._offers.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        if not lacks:
            return
        sentence = self.tr("This note has no {language} edition.").format(language=sentence_name(lacks))
        self._message.setText(notice or sentence)
        others = [edition.lang for edition in note.editions if edition.lang != beside]
        for place, lang in enumerate(others):
            button = PanelButton(own_name(lang))
            button.clicked.connect(lambda _checked=False, lang=lang: self.language_picked.emit(lang))
            self._offers.addWidget(button, *divmod(place, _OFFER_COLUMNS))


class _Welcome(QWidget):
    """Stands in the place of a note where there is none."""

    open_folder_requested = Signal()
    open_sample_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._message = QLabel(
            alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, textFormat=Qt.TextFormat.PlainText
        )
        folder = PanelButton(self.tr("Open a Folder…"))
        folder.clicked.connect(lambda: self.open_folder_requested.emit())
        sample = PanelButton(self.tr("Open the Sample Library"))
        sample.clicked.connect(lambda: self.open_sample_requested.emit())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(folder)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        layout.addWidget(self._message)
        layout.addLayout(buttons)
        layout.addStretch(3)

    def set_message(self, message: str) -> None:
        """Say why there is nothing to read."""
        self._message.setText(message)
        self._message.setLayoutDirection(to_qt(first_direction(message)))
