"""Spares every import the reading of its source: import this before anything else of Qt.

WORKAROUND PySide6 (6.7 to 6.11 at least): once QtCore is loaded, PySide reads the
source of every module that is imported, to learn whether the word PySide6 occurs
in it and its ``__feature__`` switch may matter. For a hundred modules that is a
third of the launch, and linecache keeps all of their text in memory. Saying yes
unread means "the standard features", which is what this program uses.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401


def _spare() -> None:
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: True


_spare()
