"""Where Qt is imported first: what the system lacks for it shows here, as ImportError or in a message."""

from __future__ import annotations

import sys
from collections.abc import Callable

from reader.gui import lean  # noqa: F401  (before anything else of Qt)


def version() -> str:
    """The release of Qt."""
    from PySide6.QtCore import qVersion

    return qVersion()


def load(end: Callable[[str], None]) -> None:
    """Load the rest of Qt and pass on what it says, on standard error.

    ``end`` is told why Qt is about to abort the process, and has to end it before.
    """
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication  # the first that needs libEGL

    early: list[str] = []

    def pass_on(kind: QtMsgType, _context: object, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:  # Qt aborts the process when this returns
            end([*early, message][0])
        elif not QGuiApplication.platformName():  # no platform yet: it may be why there will be none
            early.append(message)
        elif not message.startswith("This plugin does not support"):  # offscreen has no window manager
            print(message, file=sys.stderr)

    qInstallMessageHandler(pass_on)
