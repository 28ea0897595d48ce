"""What gets into a package, told from the names that PyInstaller gives."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"
WHEEL = "/venv/lib/python3.11/site-packages/"


@pytest.fixture
def contents(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    monkeypatch.setattr(sys, "platform", "linux")
    return importlib.import_module("contents")


def wanted(contents: ModuleType, name: str, source: str = "", kind: str = "BINARY") -> bool:
    chosen = contents.Contents(
        qt_libraries={"Core", "Gui"},
        qt_plugins={"platforms/qxcb", "platforms/qwindows", "wayland-shell-integration/xdg-shell"},
        qt_translations={"qtbase_fr"},
        own_libraries=("libpython3", "libffi"),
        unwanted={"opengl32sw.dll"},
    )
    entry = (name, source or WHEEL + name, kind)
    return bool(chosen.wanted([entry, ("a", "a", "DATA")])[0] == entry)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtCore.abi3.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/lib/QtGui.framework/Resources/Info.plist",
        "PySide6\\Qt6Core.dll",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "reader/resources/sample/note.md",
        "latex2mathml-3.81.1.dist-info/METADATA",
    ],
)
def test_what_is_wanted(name: str, contents: ModuleType) -> None:
    assert wanted(contents, name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/lib/QtQml.framework/Resources/Info.plist",
        "PySide6\\opengl32sw.dll",
        "latex2mathml-3.81.1.dist-info/RECORD",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6\\plugins\\tls\\qopensslbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/assistant_fr.qm",
    ],
)
def test_what_is_not(name: str, contents: ModuleType) -> None:
    assert not wanted(contents, name)


@pytest.mark.parametrize(
    ("name", "source", "kind", "expected"),
    [
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6", "BINARY", False),
        ("libffi.so.8", "/usr/lib/x86_64-linux-gnu/libffi.so.8", "BINARY", True),
        ("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0", "BINARY", True),
        ("libicuuc.so.73", "PySide6/Qt/lib/libicuuc.so.73", "SYMLINK", False),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK", False),
        ("python3.11/lib-dynload/zlib.so", "/usr/lib/python3.11/lib-dynload/zlib.so", "EXTENSION", True),
    ],
)
def test_libraries_of_the_system_stay_with_it(
    name: str, source: str, kind: str, expected: bool, contents: ModuleType
) -> None:
    assert wanted(contents, name, source, kind) == expected


def test_other_systems_have_no_such_libraries(contents: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert wanted(contents, "VCRUNTIME140.dll", "C:\\Python\\VCRUNTIME140.dll")
    monkeypatch.setattr(sys, "platform", "darwin")
    for name, expected in (("QtGui", True), ("QtQml", False)):
        source = f"PySide6/Qt/lib/{name}.framework/Versions/A/{name}"
        assert wanted(contents, name, source, "SYMLINK") == expected


def test_a_folder_keeps_its_shape(contents: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    for name in ("commit", "icons/a.png"):
        (tmp_path / name).touch()
    assert contents.files(tmp_path, "reader/resources") == [
        (str(tmp_path / "commit"), "reader/resources"),
        (str(tmp_path / "icons" / "a.png"), "reader/resources/icons"),
    ]
