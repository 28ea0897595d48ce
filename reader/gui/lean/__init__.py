"""Loads PySide without what it does only for others: import this before anything else of Qt.

WORKAROUND PySide6 6.11. Loading it first unpacks, compiles and runs a package of its own,
``shibokensupport``: the signatures of all of Qt for ``inspect`` and for the messages of type
errors, the generator of its stub files, and a hook in every import that reads the source of what
is imported. That is half of the time that loading Qt takes, and later a third of every import.

PySide looks for that package beside shiboken6, in a folder ``files.dir``, before it unpacks its
own. The one here, beside this file, does nothing until somebody asks for a signature, and then
loads PySide's. Another release of PySide is left alone.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from types import ModuleType

from reader.gui.lean.enumerations import quicken

TRIED = "6.11."
"""How the number of a release begins that loads in this way."""

UNUSED = ("base64", "traceback", "zipfile")
"""What PySide imports to unpack its package. ``files.dir`` imports them before it is unpacked."""


def _load() -> None:
    spec = PathFinder.find_spec("shiboken6")
    if "shiboken6" in sys.modules or spec is None or spec.loader is None:
        return
    package = _package(spec)
    if not import_module("shiboken6._config").version.startswith(TRIED):
        del sys.modules["shiboken6"]
        return
    real, package.__file__ = package.__file__, __file__
    spared = [name for name in UNUSED if name not in sys.modules]
    sys.modules.update({name: ModuleType(name) for name in spared})
    try:
        shiboken = import_module("shiboken6.Shiboken")
    finally:
        package.__file__ = real
        for name in spared:
            del sys.modules[name]
    vars(package).update((name, what) for name, what in vars(shiboken).items() if name[0] != "_")
    quicken()


def _package(spec: ModuleSpec) -> ModuleType:
    """The package shiboken6 with nothing of it run: its ``__init__`` only imports what unpacking needs."""
    package = module_from_spec(spec)
    sys.modules["shiboken6"] = package
    return package


_load()
