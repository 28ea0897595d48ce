"""Where the files lie that come with the program: beside the package, or inside it once installed."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = "org.diptych.Diptych"
"""What desktops know the program by: the name of its icon and of its .desktop file."""

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


def icons() -> Path:
    """The drawings of the program's icon: SVG, or PNG where a build made them."""
    return folder() / "icons"


def licences() -> Path:
    """The texts of licences: all in a package, in a checkout those that pip does not bring."""
    return folder() / "licences"
