"""The icon in the containers of the systems, read back by Qt's own readers."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage, QImageReader

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def icons(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("icons")


def widths(path: Path) -> set[int]:
    """Of the pictures in a file that can be decoded whole."""
    reader, found = QImageReader(str(path)), set()
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        found.add(reader.read().width())
    return found


def test_every_size_is_drawn_and_has_two_leaves(icons: ModuleType) -> None:
    for size, png in icons.pictures(icons.LINUX).items():
        image = QImage.fromData(png)
        left, right = (image.pixelColor(round(size * x), round(size * 0.82)) for x in (0.25, 0.75))
        assert (image.width(), image.height()) == (size, size)
        assert left.blue() > left.red()
        assert right.red() > right.blue()
        assert image.pixelColor(size // 2, 0).alpha() == 0


def test_small_lines_stand_on_whole_pixels(icons: ModuleType) -> None:
    image = QImage.fromData(icons.pictures([16])[16])
    column = {image.pixelColor(2, y).name() for y in range(3, 13)}
    assert column == {"#fffefb", "#2f74b6"}


def test_windows_reads_the_icon(icons: ModuleType, tmp_path: Path) -> None:
    assert widths(icons.write_ico(tmp_path / "x.ico")) == set(icons.WINDOWS)


def test_macos_reads_the_icon(icons: ModuleType, tmp_path: Path) -> None:
    assert widths(icons.write_icns(tmp_path / "x.icns")) == set(icons.MACOS)


def test_the_icon_is_the_same_every_time(icons: ModuleType) -> None:
    assert icons.pictures([48]) == icons.pictures([48])


def test_icons_for_the_desktop_stand_where_its_theme_looks(icons: ModuleType, tmp_path: Path) -> None:
    icons.write_hicolor(tmp_path)
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*g")}
    assert "hicolor/22x22/apps/org.diptych.Diptych.png" in names
    assert "hicolor/scalable/apps/org.diptych.Diptych.svg" in names
    assert len(names) == len(icons.LINUX) + 1
