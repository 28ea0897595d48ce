"""What Qt wants from a Linux system and cannot bring along: shared libraries and fonts.

Stands on the standard library alone, because the set-up script asks before anything is installed,
and the program asks when Qt did not start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    # Debian 13 and Ubuntu 24.04 name it libglib2.0-0t64, which provides this name
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What QtGui and its plugins xcb, wayland and offscreen of PySide6-Essentials 6.11 link against
(``readelf -d``) and pip does not bring, with the package that holds it in Debian 12 and 13 and
Ubuntu 22.04 and 24.04."""

FONTS = {
    "ar": ("Arabic", "fonts-noto-core"),
    "he": ("Hebrew", "fonts-noto-core"),
    "hi": ("Devanagari", "fonts-noto-core"),
    "ja": ("Japanese", "fonts-noto-cjk"),
    "zh-cn": ("Chinese", "fonts-noto-cjk"),
    "und-zsye": ("emoji", "fonts-noto-color-emoji"),
}
"""fontconfig's names of the languages to look for, what to call them, and the package to advise.
Noto, because it is drawn for reading, has regular and bold of every script here, and the glyph
forms of both Chinas, Japan and Korea, in sizes that sit well beside one another."""

STOPGAP_FAMILY = "DejaVu"
"""Comes with fontconfig and covers Arabic and Hebrew, but as interface text: it counts as missing."""


def missing_libraries() -> list[str]:
    """Names of the shared libraries that Qt would not find; empty where this is not Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in LIBRARIES if not loads(name)]


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    from ctypes import CDLL

    try:
        CDLL(library)
    except OSError:
        return False
    return True


def library_packages(libraries: Iterable[str]) -> set[str]:
    """The Debian packages that hold these libraries."""
    return {LIBRARIES[name] for name in libraries}


def library_advice(libraries: Sequence[str], packages: Iterable[str]) -> str:
    """One line that says which libraries are missing and, on Debian, how to have all of ``packages``."""
    some = ", ".join(libraries[:3])
    names = f"{some} and {len(libraries) - 3} more" if len(libraries) > 3 else some
    return f"Qt needs system libraries that are not installed: {names}; {remedy(packages)}"


def missing_fonts() -> list[str]:
    """Keys of FONTS for which fontconfig knows no font to read in; all of them where it cannot be asked."""
    if not sys.platform.startswith("linux"):
        return []
    return [language for language in FONTS if not _has_font(language)]


def _has_font(language: str) -> bool:
    import subprocess

    command = ["fc-list", f":lang={language}", "family"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, errors="replace")
    except OSError:
        return False
    return any(not family.startswith(STOPGAP_FAMILY) for family in answer.stdout.splitlines())


def font_packages(languages: Iterable[str]) -> set[str]:
    """The Debian packages that bring fonts for these keys of FONTS, and the tool that finds them."""
    fonts = {FONTS[language][1] for language in languages}
    return fonts | {"fontconfig"} if fonts and not _finds("fc-list") else fonts


def font_package(script: str) -> str:
    """The Debian package that brings a font for a script (ISO 15924); other systems name theirs alike."""
    return "fonts-noto-cjk" if script in ("Hans", "Hant", "Jpan", "Kore") else "fonts-noto-core"


def script_advice(language: str, script: str) -> str:
    """One line that says how to have a font for a language's script (ISO 15924)."""
    package = font_package(script)
    how = f"run: {install_command([package])}" if has_apt() else f"install {package}"
    return f"there is no font made for reading {language}; {how}"


def font_advice(languages: Iterable[str]) -> str:
    """One line that says for which scripts there is no good font and how to have one."""
    scripts = ", ".join(FONTS[language][0] for language in languages)
    return f"there is no font made for reading: {scripts}; {remedy(font_packages(languages))}"


def has_apt() -> bool:
    """Whether packages come with apt-get here: Debian, Ubuntu and what is made from them."""
    return _finds("apt-get")


def _finds(program: str) -> bool:
    from shutil import which

    return which(program) is not None


def remedy(packages: Iterable[str]) -> str:
    """How to have these packages: on Debian the exact line to run."""
    if has_apt():
        return f"run: {install_command(packages)}"
    return "install the packages of your system that hold them"


def install_command(packages: Iterable[str]) -> str:
    """The line that installs packages on Debian."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(sorted(packages))}"


def has_display() -> bool:
    """Whether a window can be expected to open: on Linux some variable has to say where."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def no_display(program: str) -> str:
    """What to tell where has_display() is false; ``program`` is how the program is called here."""
    return (
        "there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
        f"{program} snapshot PLACE --out FILE.png draws the window into a picture instead"
    )
