"""The installer for Windows, made by Inno Setup from diptych.iss.

Written after the documentation of Inno Setup 6; it has never been run by who wrote it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import icons

import reader

SCRIPT = Path(__file__).with_name("diptych.iss")


def compiler() -> Path | None:
    """Inno Setup's compiler, None where it is not installed."""
    if found := shutil.which("iscc"):
        return Path(found)
    for variable in ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"):
        folder = Path(os.environ.get(variable, "nowhere"))
        for path in (folder / "Inno Setup 6", folder / "Programs" / "Inno Setup 6"):
            if (path / "ISCC.exe").is_file():
                return path / "ISCC.exe"
    return None


def build(bundle: Path, out: Path, work: Path, iscc: Path) -> Path:
    """Make the installer of a bundle in the folder ``out``; ``work`` is a folder for what it is made from."""
    name = f"diptych-{reader.__version__}-setup"
    icon = icons.write_ico(work / "diptych.ico")
    values = {
        "AppVersion": reader.__version__,
        "Bundle": bundle,
        "Icon": icon,
        "Licence": bundle.parent.parent / "LICENSE",
        "OutputFolder": out,
        "OutputName": name,
    }
    given = [f"/D{key}={value}" for key, value in values.items()]
    subprocess.run([iscc, "/Qp", *given, SCRIPT], check=True)
    return out / f"{name}.exe"
