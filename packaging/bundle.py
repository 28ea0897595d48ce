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
    bundle = build_bundle(date)
    subprocess.run([program_of(bundle), "--version"], check=True)
    for package in packages(bundle, date):
        print(f"{package.relative_to(CHECKOUT)}  {package.stat().st_size / 1e6:.1f} MB")
    return 0


def build_bundle(date: int) -> Path:
    """The folder with the program and all that it needs."""
    shutil.rmtree(DIST, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK)]
    # the order of sets stands in compiled modules, and icons are drawn without a display
    settled = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(date), "QT_QPA_PLATFORM": "offscreen"}
    specification = str(CHECKOUT / "packaging" / "diptych.spec")
    subprocess.run(
        [*command, *places, specification], cwd=CHECKOUT, env={**os.environ, **settled}, check=True
    )
    return DIST / "diptych"


def program_of(bundle: Path) -> Path:
    """The executable in the folder."""
    return bundle / ("diptych.exe" if os.name == "nt" else "diptych")


def packages(bundle: Path, date: int) -> Iterator[Path]:
    """Pack the folder in every way that this system knows."""
    name = f"diptych-{reader.__version__}-{_system()}"
    named = bundle.rename(bundle.with_name(name))
    yield archive.write_tar(named, DIST / f"{name}.tar.xz", date)
    if sys.platform.startswith("linux") and shutil.which("dpkg-deb"):
        from linux import deb

        yield deb.build(named, DIST)


def _system() -> str:
    """``linux-x86_64``"""
    return f"{platform.system()}-{platform.machine()}".lower()


if __name__ == "__main__":
    sys.exit(main())
