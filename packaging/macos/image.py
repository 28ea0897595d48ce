"""The disk image for macOS: the application, and a link to where it is dragged to.

Written after the manual of hdiutil; it has never been run by who wrote it. The application is
signed for this machine only (ad hoc): a Mac asks before it opens it the first time.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import reader


def build(application: Path, out: Path) -> Path:
    """Make the image of an application in the folder ``out``; needs hdiutil."""
    image = out / f"diptych-{reader.__version__}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "Diptych")
        shutil.copytree(application, folder / application.name, symlinks=True)
        (folder / "Applications").symlink_to("/Applications")
        create = [
            "hdiutil",
            "create",
            "-quiet",
            "-ov",
            "-volname",
            "Diptych",
            "-fs",
            "HFS+",
            "-format",
            "ULMO",
        ]
        subprocess.run([*create, "-srcfolder", str(folder), str(image)], check=True)
    return image
