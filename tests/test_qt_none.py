"""A PySide6 that is right on this Python: a Qt call that returns nothing leaves None alone."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument

CALLS = 2000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: its count cannot change (PEP 683)")
def test_void_calls_keep_the_count_of_none() -> None:
    """PySide6 6.12.0 on CPython 3.11 drops one reference in each, until the process dies of none_dealloc."""
    thing, timer, document = QObject(), QTimer(), QTextDocument()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("note")
        timer.setInterval(5)
        document.setModified(False)
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
