"""A line of text that shortens itself to the room it has, in its own direction."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.composition import one_line
from reader.gui.controls.directions import from_qt, is_mirrored
from reader.gui.controls.line_painting import cut, draw_line
from reader.gui.controls.tool_tips import plain_tip
from reader.model import Direction
from reader.visible import isolated


class ElidedLabel(QWidget):
    """Shows as much of a text as fits; the whole of it is the tool tip where it does not fit."""

    def __init__(
        self,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        *,
        at_end: bool = False,
    ) -> None:
        super().__init__()
        self._at_end = at_end
        self._elide = elide
        self._role = role
        self._text = ""
        self._tip = ""
        self._own_direction: Direction | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, direction: Direction | None = None, tip: str = "") -> None:
        """Show a text that is written in a direction; None: the direction of the interface."""
        self._text, self._own_direction, self._tip = text, direction, tip
        self.setAccessibleDescription(tip or text)
        self.updateGeometry()
        if self.underMouse():
            self.setToolTip(self.tip())
        self.update()

    def set_role(self, role: QPalette.ColorRole) -> None:
        """Draw it in another colour of the palette."""
        self._role = role
        self.update()

    def text(self) -> str:
        """The whole text."""
        return self._text

    def shown_text(self) -> str:
        """What of the text fits."""
        return cut(self._text, self.fontMetrics(), self.width(), self._elide)

    def sizeHint(self) -> QSize:
        """The whole text on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Some letters and the ellipsis."""
        return QSize(0, self.fontMetrics().height() + 2)

    def tip(self) -> str:
        """What the tool tip says: a text of its own, else the whole text where it does not fit."""
        fits = self.shown_text() == self._text
        return plain_tip(self._tip or ("" if fits else self._whole()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Only from here on may the tool tip be asked for."""
        self.setToolTip(self.tip())
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text in its own direction, at the start or the end that the layout has."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role))
        edge: Direction = "rtl" if self._at_end != is_mirrored(self) else "ltr"
        direction = self._own_direction or from_qt(self.layoutDirection())
        draw_line(painter, QRectF(self.rect()), self._text, direction, edge, self._elide)

    def _whole(self) -> str:
        """The whole text, for a tool tip that has a direction of its own."""
        own = self._own_direction
        return isolated(one_line(self._text, own), own) if own else self._text
