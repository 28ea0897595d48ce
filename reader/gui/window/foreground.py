"""Brings the window in front of those of other programs, which desktops allow only for a reason."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def bring_to_front(window: QWidget, token: str) -> None:
    """Show and activate a window, minimised or not.

    ``token`` is what the desktop gave the process that asks for it, an activation token or a
    startup id; empty where it gave none.
    """
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    platform = QGuiApplication.platformName()
    if platform.startswith("wayland") and token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it, and takes it away
    window.activateWindow()
    if platform == "xcb":
        from reader.gui.window.x11_startup import activate

        activate(window.winId(), token)
