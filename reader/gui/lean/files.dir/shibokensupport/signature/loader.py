"""The functions that PySide's C++ calls by name, passed on to PySide's own once they are needed."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from shibokensupport.signature import mapping  # held here: the C++ side has no reference of its own


def pyside_type_init(*arguments: Any) -> Any:
    """The signatures of a type, from their text."""
    return mapping.full().pyside_type_init(*arguments)


def create_signature(*arguments: Any) -> Any:
    """One signature, as ``inspect`` has them."""
    return mapping.full().create_signature(*arguments)


def seterror_argument(*arguments: Any) -> Any:
    """The kind and the text of the error that wrong arguments raise."""
    return mapping.full().seterror_argument(*arguments)


def make_helptext(*arguments: Any) -> Any:
    """The documentation of a function of Qt."""
    return mapping.full().make_helptext(*arguments)


def finish_import(_module: ModuleType) -> None:
    """Nothing: PySide would put functions in place that Qt no longer has."""


def feature_import(*_arguments: Any) -> None:
    """Nothing: no module here imports ``__feature__``."""


def feature_imported(_module: ModuleType) -> None:
    """Nothing: every module has the standard features."""


def post_init() -> None:
    """Nothing: PySide would put itself between Python and every import."""
