"""PySide's own support package, unpacked when it is first asked for.

The C++ side looks this module up by its name before it words a type error, and keeps it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from reader.gui.lean.enumerations import fill_all

signature_bootstrap: Any = sys.modules["signature_bootstrap"]
"""Made by shiboken6 itself, and there for this moment only."""
_loaded: list[ModuleType] = []


def update_mapping() -> None:
    """Bring the names that signatures are made of up to date, also here, where the C++ side looks."""
    full()
    fill_all()
    theirs = import_module("shibokensupport.signature.mapping")
    theirs.update_mapping()
    for name, what in vars(theirs).items():
        globals().setdefault(name, what)


def full() -> Any:
    """PySide's own loader."""
    if not _loaded:
        _run_what_was_spared()
        _loaded.append(_unpacked())
    return _loaded[0]


def _run_what_was_spared() -> None:
    """Complete shiboken6, and what was imported as an empty stand-in."""
    from reader.gui.lean import UNUSED

    package = sys.modules["shiboken6"]
    if package.__spec__ and package.__spec__.loader:
        package.__spec__.loader.exec_module(package)
    for name in UNUSED:
        setattr(signature_bootstrap, name, import_module(name))


def _unpacked() -> ModuleType:
    _, finder = signature_bootstrap.prepare_zipfile()
    for name in [name for name in sys.modules if name.partition(".")[0] == "shibokensupport"]:
        del sys.modules[name]
    sys.modules["signature_bootstrap"] = signature_bootstrap
    sys.meta_path.insert(0, finder)
    try:
        return import_module("shibokensupport.signature.loader")
    finally:
        sys.meta_path.remove(finder)
        del sys.modules["signature_bootstrap"]
