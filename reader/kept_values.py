"""Values kept from run to run, each with a witness of what it was made of: equal ones make equal values.

What is kept is read as what it is, a file that may be damaged or that somebody has put there: only values
of the kinds that the program keeps are made of it, no function is called and no class is changed. Who may
write into the user's folders can still make it end the program.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache
from pathlib import Path, PurePath
from typing import Any, TypeAlias

import reader
from reader import kept_files
from reader.model import Stamp
from reader.records import record
from reader.stamps import stamp

Witness: TypeAlias = tuple[object, ...]


@record
class Shelf:
    """A folder's worth of values of one kind, each a file named for the paths that it was made of."""

    suffix: str
    number: int
    """Raise it when the values are made or stored otherwise: files of other numbers are not read."""
    modules: tuple[str, ...]
    """Where their classes come from: records, named tuples and enumerations."""
    parts: tuple[str, ...]
    """The folders of the program's code that makes them, "" for the uppermost: other code, other values."""
    most_files: int
    most_bytes: int

    def read(
        self, folder: Path, paths: Iterable[Path], witness: Witness, most_bytes: int | None = None
    ) -> Any:
        """What was kept with an equal witness; None where nothing was, or more than ``most_bytes``."""
        data = kept_files.read(
            self._file(folder, paths), self.most_bytes if most_bytes is None else most_bytes
        )
        if data is None:
            return None
        try:
            kept, value = _Values(data, self.modules).load()
        except Exception:  # whatever it is, it is not what was written
            return None
        return value if kept == (*program(*self.parts), *witness) else None

    def keep(self, folder: Path, paths: Iterable[Path], witness: Witness, value: object) -> None:
        """Keep a value that is not too large, and forget the oldest of too many."""
        data = pickle.dumps(((*program(*self.parts), *witness), value), pickle.HIGHEST_PROTOCOL)
        if len(data) <= self.most_bytes:
            kept_files.keep(self._file(folder, paths), data, self.most_files)

    def _file(self, folder: Path, paths: Iterable[Path]) -> Path:
        return folder / kept_files.name_for(paths, self.number, self.suffix)


@cache
def program(*parts: str) -> Witness:
    """Another one for every program that may make other values: of other code, or with other libraries."""
    own = Path(reader.__file__).parent
    code = (_newest(own / part) for part in parts)
    libraries = (stamp(path) for path in sys.path if path.endswith("-packages"))
    return (reader.__version__, sys.version_info[:2], *code, *libraries, stamp(sys.executable))


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
        self._modules = frozenset([*modules, *_OF_PYTHON])

    def find_class(self, module: str, name: str) -> Callable[..., object]:
        made = range if (module, name) == ("builtins", "range") else self._class_of_values(module, name)
        return lambda *values: made(*values)  # not the class itself, which a pickle could change

    def _class_of_values(self, module: str, name: str) -> type[Any]:
        found = super().find_class(module, name) if "." not in name and module in self._modules else None
        if isinstance(found, type) and found.__module__ == module and _is_of_values(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


_OF_PYTHON = ("datetime", "pathlib", "pathlib._local")


def _is_of_values(kind: type) -> bool:
    return kind.__module__ == "datetime" or hasattr(kind, "__fields__") or issubclass(kind, Enum | PurePath)
