"""The AppImage: one file that runs from anywhere. The folder in it is tried; the packing of it is NOT TRIED.

    python3 packaging/linux/appimage.py BUNDLE [FOLDER]     from a bundle that is built already

Makes FOLDER/Diptych.AppDir as docs.appimage.org says, and packs it where appimagetool is on the
path, which no package registry has: https://github.com/AppImage/appimagetool. Like the archive,
and as AppImages do, it takes X11, OpenGL, fontconfig and the C library from the system;
libxcb-cursor0 is the one that a desktop may lack.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    packaging = Path(__file__).resolve().parent.parent
    sys.path[:0] = [str(packaging.parent), str(packaging)]

import archive

import reader
from linux import layout
from reader.resources import APPLICATION_ID

TOOL = "appimagetool"


def make_appdir(bundle: Path, out: Path) -> Path:
    """The folder that becomes the AppImage: a system of its own whose AppRun is the program."""
    folder = out / "Diptych.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    layout.install(bundle, folder)
    (folder / "AppRun").symlink_to("usr/bin/diptych")
    (folder / f"{APPLICATION_ID}.desktop").symlink_to(f"usr/share/applications/{APPLICATION_ID}.desktop")
    icon = f"usr/share/icons/hicolor/256x256/apps/{APPLICATION_ID}.png"
    (folder / f"{APPLICATION_ID}.png").symlink_to(icon)
    (folder / ".DirIcon").symlink_to(icon)
    layout.settle(folder, archive.source_date())
    return folder


def pack(folder: Path, out: Path) -> Path:
    """One file of an AppDir; raises CalledProcessError. Not tried."""
    path = out / f"Diptych-{reader.__version__}-{platform.machine()}.AppImage"
    environment = {"ARCH": platform.machine(), "SOURCE_DATE_EPOCH": str(archive.source_date())}
    subprocess.run([TOOL, folder, path], env={**os.environ, **environment}, check=True)
    return path


def main(words: list[str]) -> int:
    """Make the folder, and the AppImage where that can be."""
    if not 1 <= len(words) <= 2:
        print("usage: python3 packaging/linux/appimage.py BUNDLE [FOLDER]", file=sys.stderr)
        return 2
    out = Path(*words[1:])
    folder = make_appdir(Path(words[0]), out)
    print(folder)
    if not shutil.which(TOOL):
        print(f"appimage: {TOOL} is not on the path, so the folder stays as it is", file=sys.stderr)
        return 0
    print(pack(folder, out))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
