"""Builds the packages for the system it runs on into dist/: called by ``setup.py build``, in .venv-build.

PyInstaller puts the program into a folder, as diptych.spec says; that folder is packed as it is,
and into what installs it on this system.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import archive

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

import reader  # noqa: E402  it is found only now

DIST = CHECKOUT / "dist"
WORK = CHECKOUT / "build"


def main() -> int:
    """Build everything; returns the exit code."""
    date = archive.source_date()
    shutil.rmtree(DIST, ignore_errors=True)
    put_together(date)
    named = (DIST / "diptych").rename(DIST / f"diptych-{reader.__version__}-{_system()}")
    if sys.platform.startswith("linux"):
        from linux.search_path import forget_foreign_paths

        forget_foreign_paths(named)
    subprocess.run([named / ("diptych.exe" if os.name == "nt" else "diptych"), "--version"], check=True)
    for package in packages(named, date):
        print(f"{package.relative_to(CHECKOUT)}  {package.stat().st_size / 1e6:.1f} MB")
    return 0


def put_together(date: int) -> None:
    """Let PyInstaller put the program and all that it needs into folders."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK)]
    # the order of sets stands in compiled modules, and icons are drawn without a display
    settled = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(date), "QT_QPA_PLATFORM": "offscreen"}
    specification = str(CHECKOUT / "packaging" / "diptych.spec")
    subprocess.run(
        [*command, *places, specification], cwd=CHECKOUT, env={**os.environ, **settled}, check=True
    )


def packages(folder: Path, date: int) -> Iterator[Path]:
    """Pack the folder in every way that this system knows and has the tools for."""
    if sys.platform == "win32":
        from windows import installer

        yield archive.write_zip(folder, DIST / f"{folder.name}.zip", date)
        if iscc := installer.compiler():
            yield installer.build(folder, DIST, WORK, iscc)
    elif sys.platform == "darwin":
        from macos import image

        yield image.build(DIST / "Diptych.app", DIST)
    else:
        yield archive.write_tar(folder, DIST / f"{folder.name}.tar.xz", date)
        if shutil.which("dpkg-deb"):
            from linux import deb

            yield deb.build(folder, DIST)


def _system() -> str:
    """``linux-x86_64``"""
    return f"{platform.system()}-{platform.machine()}".lower()


if __name__ == "__main__":
    sys.exit(main())
