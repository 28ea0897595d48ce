"""The part of ICU's data that this program can ask for: without the rest the package is a fifth smaller.

QtCore links to ICU, whose data are a library of 32 MB: names of regions and currencies, time
zones, rules of number formats, tables of old encodings. Qt has its own of all of these. What it
asks ICU for here is the order of words (QCollator, which sorts the list of notes), so the rules of
collation stay, those of every language, and ICU answers for the rest that it has no data.

The format is that of unicode-org/icu, icu4c/source/common/unicode/udata.h and ucmndata.h: a head,
a table of names and places, the names, the items, each at a multiple of 16.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

KEPT = re.compile(r"coll/.+")
"""Names of items without the first folder, which is the one of the release: ``icudt73l/coll/ar.res``."""

_MAGIC = 0x27DA
_BOUNDARY = 16


def is_kept(name: str) -> bool:
    """Whether an item stays."""
    return KEPT.fullmatch(name.partition("/")[2]) is not None


def reduced(data: bytes, keep: Callable[[str], bool] = is_kept) -> bytes:
    """The same archive with only the items that ``keep`` wants; raises ValueError for another format."""
    head_size, magic, *_, form = struct.unpack_from("<HHHHBBBB4s", data)
    if (magic, form) != (_MAGIC, b"CmnD"):
        raise ValueError("these are not ICU's data, or of a computer that counts from the other end")
    items = {name: item for name, item in _items(data[head_size:]) if keep(name)}
    return data[:head_size] + _table(items)


def _items(table: bytes) -> list[tuple[str, bytes]]:
    """Names and contents, in order; an item reaches to where the next one begins."""
    (count,) = struct.unpack_from("<I", table)
    places = list(struct.iter_unpack("<II", table[4 : 4 + 8 * count]))
    ends = [begin for _, begin in places[1:]] + [len(table)]
    names = [table[name : table.index(b"\0", name)].decode("ascii") for name, _ in places]
    return [(name, table[begin:end]) for name, (_, begin), end in zip(names, places, ends, strict=True)]


def _table(items: dict[str, bytes]) -> bytes:
    names = [name.encode("ascii") + b"\0" for name in items]
    name_place = 4 + 8 * len(items)
    place = _aligned(name_place + sum(map(len, names)))
    entries, contents = [struct.pack("<I", len(items))], []
    for name, content in zip(names, items.values(), strict=True):
        entries.append(struct.pack("<II", name_place, place))
        contents.append(content.ljust(_aligned(len(content)), b"\0"))
        name_place += len(name)
        place += len(contents[-1])
    front = b"".join([*entries, *names])
    return front.ljust(_aligned(len(front)), b"\0") + b"".join(contents)


def _aligned(size: int) -> int:
    return -(-size // _BOUNDARY) * _BOUNDARY


def reduce_library(library: Path, folder: Path) -> Path:
    """A library of the same name and symbol in ``folder``, with the reduced data; needs binutils."""
    data, part = folder / "icu.dat", folder / "icu.o"
    folder.mkdir(parents=True, exist_ok=True)
    _run("objcopy", "--output-target=binary", "--only-section=.rodata", library, data)
    data.write_bytes(reduced(data.read_bytes()))
    (symbol,) = re.findall(r"\bicudt\d+_dat\b", _run("nm", "--dynamic", "--defined-only", library))
    # ld names the symbols after the file as it is called
    _run("ld", "--relocatable", "--format=binary", f"--output={part.name}", data.name, folder=folder)
    section = ".data=.rodata,alloc,load,readonly,data,contents"
    section_names = ["--rename-section", section, "--set-section-alignment", f".rodata={_BOUNDARY}"]
    _run("objcopy", *section_names, "--redefine-sym", f"_binary_icu_dat_start={symbol}", part)
    made = folder / library.name
    _run("ld", "-shared", f"-soname={library.name}", "-z", "noexecstack", f"--output={made}", part)
    return made


def _run(*command: str | Path, folder: Path | None = None) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
