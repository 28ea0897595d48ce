"""Where the files of the program stand on a Linux system; the .deb, the AppDir and the archive share it."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import icons

from linux import completion
from reader.resources import APPLICATION_ID

HERE = Path(__file__).parent
CHECKOUT = HERE.parent.parent
PROGRAM = "usr/lib/diptych"
"""The folder of the bundle."""


def install(bundle: Path, root: Path) -> None:
    """Lay the program and all that desktops and shells look for below ``root``."""
    shutil.copytree(bundle, root / PROGRAM, symlinks=True)
    command = root / "usr" / "bin" / "diptych"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/diptych/diptych")
    install_share(root / "usr" / "share")


def install_share(share: Path) -> None:
    """What stands below /usr/share, which is all but the program itself."""
    _copy(HERE / f"{APPLICATION_ID}.desktop", share / "applications")
    _copy(HERE / f"{APPLICATION_ID}.metainfo.xml", share / "metainfo")
    icons.write_hicolor(share / "icons")
    write(share / "man" / "man1" / "diptych.1.gz", gzipped((HERE / "diptych.1").read_bytes()))
    for name, text in completion.files().items():
        write(share / name, text.encode())


def _copy(file: Path, folder: Path) -> None:
    write(folder / file.name, file.read_bytes())


def write(path: Path, content: bytes) -> None:
    """A file in a folder that need not exist."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def gzipped(content: bytes) -> bytes:
    """As ``gzip -9n`` packs it: without name and time."""
    return gzip.compress(content, compresslevel=9, mtime=0)


# ---- the same bytes every time


def settle(root: Path, date: int) -> None:
    """Give everything below ``root`` plain rights and one time, whoever builds it under whatever umask.

    Libraries are not to be run, whatever their builders gave them.
    """
    for path in (root, *entries(root)):
        if path.is_symlink():
            os.utime(path, (date, date), follow_symlinks=False)
            continue
        runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (date, date))


def entries(root: Path) -> Iterator[Path]:
    """Everything below a folder, in an order that is the same everywhere."""
    yield from sorted(root.rglob("*"))
