"""The version that Windows shows among an executable's properties, in the form that PyInstaller reads."""

from __future__ import annotations

import re
from pathlib import Path

_TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [{strings}])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def numbers(version: str) -> tuple[int, int, int, int]:
    """``(1, 2, 0, 0)`` from ``1.2rc1``: the numbers that a version begins with, always four."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    parts = [int(part) for part in found[0].split(".")] if found else []
    first, second, third, fourth = (*parts, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def text(version: str, commit: str, program: str) -> str:
    """The resource of an executable with this name."""
    fields = {
        "CompanyName": "The Diptych developers",
        "FileDescription": "Diptych",
        "FileVersion": version,
        "InternalName": "diptych",
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Diptych",
        "ProductVersion": f"{version} ({commit})" if commit else version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in fields.items())
    return _TEXT.format(numbers=numbers(version), strings=strings)


def write(folder: Path, version: str, commit: str, program: str) -> str:
    """Write the resource into a folder that is there; returns its path."""
    path = folder / f"{program}-version.txt"
    path.write_text(text(version, commit, program), "utf-8")
    return str(path)
