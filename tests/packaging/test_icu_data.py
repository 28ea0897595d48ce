"""ICU's data made smaller: what stays is found where ICU looks for it, and has not changed."""

from __future__ import annotations

import importlib
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture
def icu_data(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("icu_data")


HEAD = struct.pack("<HHHHBBBB4s", 32, 0x27DA, 20, 0, 0, 0, 2, 0, b"CmnD").ljust(32, b"\0")


def test_only_what_is_wanted_stays(icu_data: ModuleType) -> None:
    items = {
        "icudt73l/coll/ar.res": b"arabic" * 5,
        "icudt73l/curr/ar.res": b"money",
        "icudt73l/root.res": b"r",
    }
    whole = HEAD + icu_data._table(items)
    small = icu_data.reduced(whole)
    assert small == HEAD + icu_data._table({"icudt73l/coll/ar.res": b"arabic" * 5})
    ((name, content),) = icu_data._items(small[len(HEAD) :])
    assert (name, content.rstrip(b"\0")) == ("icudt73l/coll/ar.res", b"arabic" * 5)


def test_items_begin_where_icu_can_read_them(icu_data: ModuleType) -> None:
    table = icu_data._table({"i/coll/a": b"1", "i/coll/b": b"2" * 17, "i/coll/c": b"3"})
    places = [place for _, place in struct.iter_unpack("<II", table[4 : 4 + 8 * 3])]
    assert [place % 16 for place in places] == [0, 0, 0]
    assert [table[place : place + 1] for place in places] == [b"1", b"2", b"3"]


def test_other_data_are_refused(icu_data: ModuleType) -> None:
    with pytest.raises(ValueError, match="not ICU's"):
        icu_data.reduced(b"\0" * 64)


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("objcopy"), reason="takes a library of Linux apart"
)
def test_words_are_sorted_as_before(icu_data: ModuleType, tmp_path: Path) -> None:
    """Qt's own ICU, in a process that finds the small library first."""
    import PySide6

    library = next(Path(PySide6.__file__).resolve().parent.glob("Qt/lib/libicudata.so.*"))
    small = icu_data.reduce_library(library, tmp_path)
    assert small.stat().st_size < 5_000_000
    program = (
        "from PySide6.QtCore import QCollator, QLocale\n"
        "words = ['cote', 'coté', 'côte', 'Zoë', 'zo', 'أحمد', 'آدم', '語', '中', 'ñ', 'n', 'll', 'lz']\n"
        "for lang in ('en', 'fr', 'ar', 'es', 'sv', 'zh', 'ja'):\n"
        "    print(sorted(words, key=QCollator(QLocale(lang)).sortKey))\n"
        "print(*{line.split()[-1] for line in open('/proc/self/maps') if 'icudata' in line})\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={"LD_LIBRARY_PATH": folder},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for folder in ("", str(tmp_path))
    ]
    assert [lines[-1] for lines in told] == [str(library), str(small)]
    assert told[0][:-1] == told[1][:-1]
