"""The list of what is wrong with the files: file, line, message."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.gui.controls.telling import told
from reader.gui.controls.tool_tips import plain_tip
from reader.model import Problem
from reader.visible import isolated, visible

_PATH = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 5000
"""More rows than anyone reads; a folder full of binary files must not freeze the window."""


class ProblemList(QDialog):
    """Stays open beside the window; Enter or a double click on a problem asks for its file."""

    file_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Problems"))
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(self.tr("Problems"))
        self._tree.setHeaderLabels([self.tr("File"), self.tr("Line"), self.tr("Problem")])
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setAlternatingRowColors(True)
        self._tree.itemActivated.connect(self._request)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tree)
        layout.addWidget(buttons)
        self.resize(760, 380)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """List these problems."""
        self._tree.clear()
        self._tree.addTopLevelItems([_item(problem) for problem in problems[:_MOST_SHOWN]])
        for column in (0, 1):
            self._tree.resizeColumnToContents(column)
        self._tree.setColumnWidth(0, min(self._tree.columnWidth(0), 320))

    def rows(self) -> list[tuple[str, str, str]]:
        """What the list shows, row by row."""
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [(item.text(0), item.text(1), item.text(2)) for item in items if item]

    def _request(self, item: QTreeWidgetItem) -> None:
        self.file_requested.emit(item.data(0, _PATH))


def _item(problem: Problem) -> QTreeWidgetItem:
    shown = isolated(visible(problem.path), "ltr")
    item = QTreeWidgetItem([shown, str(problem.line or ""), told(problem.message)])
    item.setData(0, _PATH, problem.path)
    for column in (0, 2):
        item.setToolTip(column, plain_tip(item.text(column)))
    return item
