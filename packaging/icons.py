"""The program's icon in the containers that systems want: PNG in every size, .ico, .icns.

    .venv/bin/python packaging/icons.py FOLDER      writes them all, to look at

The drawings are the SVG files of resources/icons: one for small sizes each, whose lines stand on
whole pixels, and one for all others. What is made here is never committed.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reader.resources import APPLICATION_ID, icons  # it is found only now

Pictures: TypeAlias = Mapping[int, bytes]
"""PNG files by their width, which is their height."""

LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""The sizes of the hicolor theme that panels, menus and software centres ask for."""

WINDOW = (16, 24, 32, 48, 64, 128)
"""What a window hands to its desktop."""

WINDOWS = (16, 24, 32, 48, 64, 256)

_SMALL = {16: ("-16", 0), 22: ("-24", 1), 24: ("-24", 0), 32: ("-32", 0)}
"""The drawing for a size, and the pixels of its margin that are cut off."""

_ICNS = {32: "ic11", 64: "ic12", 128: "ic07", 256: "ic08", 512: "ic09", 1024: "ic10"}
"""Apple's names of the entries that hold PNG."""

_ICNS_RETINA = {256: "ic13", 512: "ic14"}
"""The same picture again: 128 and 256 points on a screen of double density."""

MACOS = tuple(_ICNS)


def pictures(sizes: Iterable[int]) -> dict[int, bytes]:
    """The icon as PNG in these sizes; needs PySide6 with QtSvg, and no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    drawn = {size: _draw(size) for size in sizes}
    del application
    return drawn


def _draw(size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    kind, margin = _SMALL.get(size, ("", 0))
    drawing = QSvgRenderer(str(icons() / f"{APPLICATION_ID}{kind}.svg"))
    if not drawing.isValid():
        raise ValueError(f"{APPLICATION_ID}{kind}.svg cannot be drawn")
    drawing.setViewBox(drawing.viewBox().adjusted(margin, margin, -margin, -margin))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes str, its stubs bytes
    return bytes(buffer.data().data())


def ico(drawn: Pictures) -> bytes:
    """An icon of Windows (Vista and newer read PNG in it); 256 pixels at most.

    https://learn.microsoft.com/windows/win32/menurc/about-icons: a head, then an entry of 16
    bytes for each picture, whose width and height of 256 are written 0, then the pictures.
    """
    head = struct.pack("<3H", 0, 1, len(drawn))
    place = len(head) + 16 * len(drawn)
    entries = []
    for size, png in sorted(drawn.items()):
        entries.append(struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(png), place))
        place += len(png)
    return b"".join([head, *entries, *(png for _, png in sorted(drawn.items()))])


def icns(drawn: Pictures) -> bytes:
    """An icon of macOS (10.7 and newer); sizes that it has no name for are left out."""
    entries = [
        names[size].encode("ascii") + struct.pack(">I", 8 + len(png)) + png
        for names in (_ICNS, _ICNS_RETINA)
        for size, png in sorted(drawn.items())
        if size in names
    ]
    body = b"".join(entries)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_for_window(folder: Path) -> list[Path]:
    """What a bundle without QtSvg has in its resources/icons in place of the drawings."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for size, png in pictures(WINDOW).items():
        files.append(folder / f"{APPLICATION_ID}-{size}.png")
        files[-1].write_bytes(png)
    return files


def write_ico(path: Path) -> Path:
    """The icon of the program on Windows."""
    path.write_bytes(ico(pictures(WINDOWS)))
    return path


def write_icns(path: Path) -> Path:
    """The icon of the application's folder on macOS."""
    path.write_bytes(icns(pictures(MACOS)))
    return path


def write_hicolor(folder: Path) -> None:
    """The icons of a Linux desktop, below ``folder``, which stands for /usr/share/icons."""
    files = {f"{size}x{size}/apps/{APPLICATION_ID}.png": png for size, png in pictures(LINUX).items()}
    files[f"scalable/apps/{APPLICATION_ID}.svg"] = (icons() / f"{APPLICATION_ID}.svg").read_bytes()
    for name, content in files.items():
        path = folder / "hicolor" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main(words: list[str]) -> int:
    """Write everything into one folder."""
    if len(words) != 1:
        print(f"usage: {sys.executable} packaging/icons.py FOLDER", file=sys.stderr)
        return 2
    folder = Path(words[0])
    write_for_window(folder)
    write_hicolor(folder)
    write_ico(folder / "diptych.ico")
    write_icns(folder / "diptych.icns")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
