"""What ``.gitignore`` files exclude, wherever in a repository they stand."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from reader.messages import QT_TRANSLATE_NOOP, said, system_reason
from reader.model import Problem
from reader.records import record

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_LEFT_OUT = QT_TRANSLATE_NOOP("Message", "left out: {reason}")
_COSTLY = QT_TRANSLATE_NOOP("Message", "a pattern with too many wildcards, left out")
_LARGEST = 256 * 1024
"""Bytes of a ``.gitignore`` that are read."""
_WILD = re.compile(r"([^*?\[\]\\]*)(.*[*?\[\]\\])?(.*)", re.S)
"""Of a part of a pattern: what it begins with, what may match anything, what it ends in."""
_MOST_STARS = 3
"""Wildcards in one part of a pattern, and ``**`` in the whole of it: a pattern becomes a regular
expression, and the time to match one grows with the power of their number."""


class _File:
    """The patterns of one ``.gitignore``, compiled when a path comes that one of them could match.

    Most files only name folders and kinds of files, and most notes are neither: their
    patterns need never be compiled, nor the library for it imported.
    """

    def __init__(self, patterns: list[str]) -> None:
        self._patterns = patterns
        self._spec: GitIgnoreSpec | None = None
        self._names: set[str] = set()
        self._ends: set[tuple[str, str]] = set()
        for pattern in patterns:
            parts = [part for part in pattern.lstrip("!").rstrip(" /").split("/") if part.strip("*")]
            match = _WILD.match(parts[-1] if parts else "*")
            beginning, wild, end = match.groups() if match else ("", "*", "")
            if wild:
                self._ends.add((beginning, end))
            else:
                self._names.add(beginning)

    def verdict(self, path: str) -> bool | None:
        """Whether the path is excluded, None where no pattern matches it."""
        if not any(map(self._could_match, path.split("/"))):
            return None
        if self._spec is None:
            self._spec = _compile(self._patterns)
        return self._spec.check_file(path).include

    def _could_match(self, part: str) -> bool:
        return part in self._names or any(
            part.startswith(beginning) and part.endswith(end) for beginning, end in self._ends
        )


def _compile(patterns: list[str]) -> GitIgnoreSpec:
    """The patterns without those that are none, which match nothing, as in git."""
    from pathspec import GitIgnoreSpec

    valid = []
    for pattern in patterns:
        with contextlib.suppress(ValueError, re.error):
            GitIgnoreSpec.from_lines([pattern])
            valid.append(pattern)
    return GitIgnoreSpec.from_lines(valid)


@record
class IgnoreRules:
    """The rules that hold in a folder: its own and those of the folders above it."""

    levels: tuple[tuple[str, str, _File], ...] = ()
    """Nearest last: what to take from the beginning of a path relative to the library, what to
    put there instead, and the rules."""

    @classmethod
    def above(cls, root: Path) -> IgnoreRules:
        """The rules that the repository around a library has for it, none if they exclude it whole."""
        root = root.resolve()
        repository = next((folder for folder in (root, *root.parents) if _is_repository(folder)), root)
        rules = cls()
        for folder in reversed(root.parents):
            if folder.is_relative_to(repository) and (folder / ".gitignore").is_file():
                rules_file, _ = _read(folder / ".gitignore", ".gitignore")
                rules = cls((*rules.levels, ("", f"{root.relative_to(folder).as_posix()}/", rules_file)))
        return cls() if rules.excludes("") else rules

    def within(self, folder: str, file: Path) -> tuple[IgnoreRules, list[Problem]]:
        """The rules with those of one more file, and what is wrong with it."""
        prefix = f"{folder}/" if folder else ""
        rules_file, problems = _read(file, f"{prefix}.gitignore")
        return IgnoreRules((*self.levels, (prefix, "", rules_file))), problems

    def excludes(self, path: str) -> bool:
        """Whether a path relative to the library is excluded; a folder's ends in a slash."""
        for prefix, instead, rules_file in reversed(self.levels):
            verdict = rules_file.verdict(instead + path[len(prefix) :])
            if verdict is not None:
                return verdict
        return False


def _is_repository(folder: Path) -> bool:
    """Whether a folder is one of git's; of one that may not be looked into nothing is known."""
    return os.path.exists(folder / ".git")  # noqa: PTH110 - Path.exists raises without rights


def _read(file: Path, name: str) -> tuple[_File, list[Problem]]:
    try:
        with file.open("rb") as opened:
            lines = opened.read(_LARGEST).decode("utf-8-sig", "replace").splitlines()
    except OSError as error:
        return _File([]), [Problem(name, None, said(_LEFT_OUT, reason=system_reason(error)))]
    kept, problems = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if _is_costly(line):
            problems.append(Problem(name, number, said(_COSTLY)))
        else:
            kept.append(line)
    return _File(kept), problems


def _is_costly(pattern: str) -> bool:
    """Whether matching a pattern could take long: it has too many wildcards."""
    parts = pattern.split("/")
    if sum("**" in part for part in parts) > _MOST_STARS:
        return True
    return any(len([run for run in part.split("*")[1:] if run]) > _MOST_STARS for part in parts)
