"""The icon of the windows, for desktops that do not find it by the application's id."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from reader import resources


def show_icon(application: QApplication) -> None:
    """Give all windows the icon; not for the launch, because the first SVG loads a library of Qt.

    A Mac shows the icon of the application's folder, which is better than what can be set here.
    """
    if sys.platform != "darwin":
        application.setWindowIcon(read_icon(resources.icons()))


def read_icon(folder: Path) -> QIcon:
    """The drawings in a folder, each in the size it was made for; what Qt cannot read is left out."""
    icon = QIcon()
    for path in sorted(folder.glob(f"{resources.APPLICATION_ID}*")):
        drawing = QPixmap(str(path))
        if not drawing.isNull():
            icon.addPixmap(drawing)
    return icon
