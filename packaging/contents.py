"""What of all that PyInstaller finds belongs into the package; diptych.spec says what and why.

Names are those in the package, with slashes: ``PySide6/Qt/plugins/platforms/libqxcb.so``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

Entry: TypeAlias = tuple[str, str, str]
"""PyInstaller's: the name in the package, the file that it comes from, the kind."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/(\w[\w-]*)/(?:lib)?([\w-]+)\.(?:so|dylib|dll)")
_TRANSLATION = re.compile(r"PySide6/(?:Qt/)?translations/(\w+)\.qm")
_LIBRARY = re.compile(r"(?:.*/)?(?:libQt6(\w+)\.so\.6|Qt6(\w+)\.dll|Qt(\w+)\.framework/.*|Qt([A-Z]\w+))")
"""The last is macOS's link to a framework that lies deeper."""
_PIP = re.compile(r"[^/]+\.dist-info/(?!METADATA$).*")
"""What pip notes down about an installation; the paths of a machine are among it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is wanted of each kind of file."""

    qt_libraries: Container[str]
    """``Core`` and so on."""
    qt_plugins: Container[str]
    """``platforms/qxcb``: without what systems put around the name."""
    qt_translations: Container[str]
    """``qtbase_fr``"""
    own_libraries: tuple[str, ...]
    """How the names of libraries begin that come along although no wheel brings them."""
    unwanted: Container[str]
    """Names of other files, without folders, that stay out."""

    def wanted(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries that belong into the package, in the same order."""
        return [entry for entry in entries if self.is_wanted(*entry)]

    def is_wanted(self, name: str, source: str, kind: str) -> bool:
        """Whether a file belongs into the package."""
        name = name.replace("\\", "/")
        if is_of_the_system(name, source, kind):
            return name.startswith(self.own_libraries)
        if _PIP.fullmatch(name) or name.rpartition("/")[2] in self.unwanted:
            return False
        if match := _PLUGIN.fullmatch(name):
            return f"{match[1]}/{match[2]}" in self.qt_plugins
        if match := _TRANSLATION.fullmatch(name):
            return match[1] in self.qt_translations
        if match := _LIBRARY.fullmatch(name):
            return match[match.lastindex or 0] in self.qt_libraries
        return True


def is_of_the_system(name: str, source: str, kind: str) -> bool:
    """Whether a file is one of Linux's own libraries, which PyInstaller puts flat into the package.

    So is a link to a library that lies deeper: everything here finds its libraries without.
    """
    if not sys.platform.startswith("linux") or "/" in name or kind not in ("BINARY", "SYMLINK"):
        return False
    return kind == "SYMLINK" or "site-packages" not in PurePosixPath(source).parts


def files(folder: Path, name: str) -> list[tuple[str, str]]:
    """All files below a folder, as the argument ``datas`` wants them: the file, and the folder it goes to."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [
        (str(path), str(PurePosixPath(name, path.relative_to(folder).parent.as_posix()))) for path in paths
    ]
