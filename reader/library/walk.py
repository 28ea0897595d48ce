"""Which files of a folder are notes: no hidden, ignored, installed or built ones, and no loops."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.library.files import LibraryError
from reader.library.ignore import IgnoreRules
from reader.messages import QT_TRANSLATE_NOOP, said, system_reason
from reader.model import Problem, Stamp
from reader.stamps import stamp

SUFFIXES = (".md", ".markdown", ".mdx", ".txt")
"""Of files that can be notes; a ``.txt`` is one only if it begins with front matter."""

_UNREADABLE = QT_TRANSLATE_NOOP("Message", "the folder cannot be read: {reason}")
_INSTALLED = "node_modules bower_components __pycache__ site-packages venv virtualenv _build _site"
_NEVER = frozenset(_INSTALLED.split())
_OUTPUT = frozenset({"build", "dist", "out", "target"})
"""Folders of build output, but also words for a chapter: left out at the top of the library or
beside a file that shows that something is built there."""
_BUILD_FILES = """package.json pyproject.toml setup.py Cargo.toml Makefile CMakeLists.txt meson.build
    pom.xml build.gradle build.gradle.kts mkdocs.yml conf.py hugo.toml _config.yml"""
_BUILDS = frozenset(_BUILD_FILES.split())
_MARKS = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})
"""Files that say that their folder holds nothing of the user's."""


def walk(root: Path) -> Iterator[str | Problem]:
    """The files below a folder that can be notes, as ``Walk.files`` tells them."""
    return Walk(root).files()


class Walk:
    """One walk: what was seen, and what is still to be read."""

    def __init__(self, root: Path) -> None:
        self.folders: list[Stamp] = []
        """The folders that were gone through so far."""
        self.asides: list[Stamp] = []
        """Where else was looked, and what was found: files of rules, those above the root first, and where
        links lead; not all of it exists."""
        self._root = str(root)
        self._seen: set[tuple[int, int]] = set()
        self._linked: list[tuple[str, IgnoreRules]] = []

    def files(self) -> Iterator[str | Problem]:
        """The files that can be notes, each as a path relative to the root with slashes.

        Sorted by name within a folder, a folder's own files before those of its folders, linked
        folders last; every folder once, so that links that loop end. Problems come in between.
        Raises LibraryError if the root itself cannot be read.
        """
        root = Path(self._root)
        try:
            above = root.resolve().parents
            self._seen = {_identity(str(parent)) for parent in above}
        except OSError as error:
            raise LibraryError(str(root), system_reason(error)) from None
        self.asides += (stamp(str(parent / ".gitignore")) for parent in above)
        yield from self._folder("", IgnoreRules.above(root))
        while self._linked:
            relative, rules = self._linked.pop(0)
            yield from self._folder(relative, rules)

    def _folder(self, relative: str, rules: IgnoreRules) -> Iterator[str | Problem]:
        waiting = [(relative, rules)]
        while waiting:
            relative, rules = waiting.pop()
            try:
                entries = self._entries(relative)
            except OSError as error:
                if not relative:
                    raise LibraryError(self._root, system_reason(error)) from None
                yield Problem(relative, None, said(_UNREADABLE, reason=system_reason(error)))
                continue
            names = {entry.name for entry in entries}
            if relative and names & _MARKS:
                continue
            if ".gitignore" in names:
                file = Path(self._path(relative), ".gitignore")
                self.asides.append(stamp(str(file)))
                rules, problems = rules.within(relative, file)
                yield from problems
            folders: list[tuple[str, IgnoreRules]] = []
            built = not relative or bool(names & _BUILDS)
            for entry in entries:
                if entry.is_symlink():
                    self.asides.append(stamp(entry.path))
                below = f"{relative}/{entry.name}" if relative else entry.name
                if self._is_note(entry) and not rules.excludes(below):
                    yield below
                elif self._is_folder(entry, built) and not rules.excludes(below + "/"):
                    (self._linked if entry.is_symlink() else folders).append((below, rules))
            waiting.extend(reversed(folders))

    def _entries(self, relative: str) -> list[os.DirEntry[str]]:
        """What a folder holds, sorted by name; nothing if it was read before."""
        path = self._path(relative)
        identity = _identity(path)
        if identity in self._seen:
            return []
        self._seen.add(identity)
        self.folders.append(stamp(path))
        with os.scandir(path) as entries:
            return sorted(entries, key=lambda entry: entry.name)

    def _path(self, relative: str) -> str:
        return os.path.join(self._root, *relative.split("/")) if relative else self._root  # noqa: PTH118 - fast

    def _is_note(self, entry: os.DirEntry[str]) -> bool:
        name = entry.name
        if name.startswith("._") or not name.lower().endswith(SUFFIXES):
            return False  # "._x.md" is what macOS keeps beside "x.md" on foreign disks
        try:
            return entry.is_file() and not (entry.is_symlink() and self._holds(entry.path))
        except OSError:
            return False

    def _holds(self, link: str) -> bool:
        """Whether a link leads to a file of the library, which is met under its own name."""
        return Path(link).resolve().is_relative_to(Path(self._root).resolve())

    def _is_folder(self, entry: os.DirEntry[str], built: bool) -> bool:
        """Whether an entry is a folder to walk; ``built``: things may be built beside it."""
        name = entry.name
        if name.startswith(".") or name in _NEVER or (name in _OUTPUT and built):
            return False
        try:
            return entry.is_dir()
        except OSError:
            return False


def _identity(path: str) -> tuple[int, int]:
    """What a folder is, under whatever name it is reached."""
    status = os.stat(path)  # noqa: PTH116 - called for every folder
    return status.st_dev, status.st_ino
