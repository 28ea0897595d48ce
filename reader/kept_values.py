"""Values kept from run to run, each with a witness of what it was made of: equal ones make equal values.

What is kept is read as what it is, a file that somebody may have put there: nothing but values
of the kinds that the program keeps can be made of it.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Iterable
from enum import Enum
from functools import cache
from pathlib import Path, PurePath
from typing import Any, TypeAlias

import reader
from reader import kept_files
from reader.model import Stamp
from reader.stamps import stamp

Witness: TypeAlias = tuple[object, ...]


def read(file: Path, witness: Witness, modules: Iterable[str], most_bytes: int | None = None) -> Any:
    """The value that was kept with an equal witness; None where there is none, or a larger one.

    ``modules``: where its classes come from, records, named tuples and enumerations.
    """
    data = kept_files.read(file, most_bytes)
    if data is None:
        return None
    try:
        kept, value = _Values(data, modules).load()
    except Exception:  # whatever it is, it is not what was written
        return None
    return value if kept == witness else None


def keep(file: Path, witness: Witness, value: object, most_files: int, most_bytes: int) -> None:
    """Keep a value that is not too large, and forget the oldest of too many files in its folder."""
    data = pickle.dumps((witness, value), pickle.HIGHEST_PROTOCOL)
    if len(data) <= most_bytes:
        kept_files.keep(file, data, most_files)


@cache
def program(*parts: str) -> Witness:
    """Another one for every program that may make other values; ``parts``: the folders of its code for it."""
    own = Path(reader.__file__).parent
    code = (_newest(own / part) for part in parts)
    return (reader.__version__, sys.version_info[:2], *code, stamp(sys.executable))


def _newest(folder: Path) -> Stamp | None:
    try:
        with os.scandir(folder) as entries:
            stamps = [stamp(entry.path) for entry in entries if entry.name.endswith((".py", ".pyc"))]
    except OSError:
        return None
    return max(stamps, key=lambda each: each.changed, default=None)


class _Values(pickle.Unpickler):
    """Makes values only: a name of anything else is an error."""

    def __init__(self, data: bytes, modules: Iterable[str]) -> None:
        super().__init__(io.BytesIO(data))
        self._modules = frozenset(modules)

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("builtins", "range"):
            return range
        if "." not in name and (module in self._modules or module in _OF_PYTHON):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module and _is_of_values(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


_OF_PYTHON = ("datetime", "pathlib", "pathlib._local")


def _is_of_values(kind: type) -> bool:
    return kind.__module__ == "datetime" or hasattr(kind, "__fields__") or issubclass(kind, Enum | PurePath)
