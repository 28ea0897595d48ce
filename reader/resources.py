"""Where the files lie that come with the program: beside the package, or inside it once installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder() -> Path:
    """The folder ``resources``."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def sample_library() -> Path:
    """The notes that the window opens at first."""
    return folder() / "sample"


def translations() -> Path:
    """The translations of the interface, ``diptych_LANG.ts``."""
    return folder() / "translations"
