"""The pictures of a note: files beside it, never anything remote, decoded when they are first drawn."""

from __future__ import annotations

from os.path import isfile  # that of Path raises where a folder may not be looked into
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

_MAX_PIXELS = 40_000_000
_FORMATS = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"}


class Pictures:
    """Finds and keeps the pictures of one edition."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sizes: dict[str, QSize | None] = {}
        self._images: dict[str, QImage] = {}

    def size(self, address: str) -> QSize | None:
        """Width and height in pixels, or None where there is no such file that can be shown."""
        if address not in self._sizes:
            self._sizes[address] = self._read_size(address)
        return self._sizes[address]

    def draw(self, address: str, painter: QPainter, rect: QRectF) -> None:
        """Draw the picture into a rectangle."""
        if address not in self._images:
            path = self._path(address)
            self._images[address] = QImageReader(str(path)).read() if path else QImage()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, self._images[address])

    def _path(self, address: str) -> Path | None:
        """The file that a relative address names; what could lead off this machine names none."""
        name = unquote(address.split("#")[0].split("?")[0])
        if not name or ":" in name or "\\" in name or name.startswith("/") or "\0" in name:
            return None
        path = self._folder / name
        return path if path.suffix.lower() in _FORMATS else None

    def _read_size(self, address: str) -> QSize | None:
        path = self._path(address)
        if path is None or not isfile(path):  # noqa: PTH113
            return None
        size = QImageReader(str(path)).size()
        if not size.isValid() or size.width() * size.height() > _MAX_PIXELS:
            return None
        return size


def fitted(size: QSize, width: float, scale: float) -> QSize:
    """A picture's size at a zoom, no wider than the column."""
    wanted = size * scale
    if wanted.width() > width:
        wanted.scale(int(width), wanted.height(), Qt.AspectRatioMode.KeepAspectRatio)
    return wanted
