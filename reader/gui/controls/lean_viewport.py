"""A viewport that Python knows.

WORKAROUND PySide6 6.11: the viewport that a scroll area makes for itself has no
Python type yet. To find the right one at the first ``viewport()``, PySide makes
the types of all widgets there are, which takes as long as building the window.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


def lean_viewport() -> QWidget:
    """A plain viewport, filled like the one that it replaces; for ``QAbstractScrollArea.setViewport``."""
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    return viewport
