"""Which font families are installed, asked once: Qt searches long for each that is missing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QFontDatabase


def installed(families: Iterable[str]) -> tuple[str, ...]:
    """Those of the families that are installed, in the same order."""
    known = _known()
    return tuple(family for family in families if family in known)


def first_installed(families: Iterable[str]) -> str:
    """The first of the families that is installed; empty where none is."""
    return next(iter(installed(families)), "")


@cache
def _known() -> frozenset[str]:
    return frozenset(QFontDatabase.families())
