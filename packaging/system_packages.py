"""What set-up wants from the system's own packages: Qt's libraries, fonts, and Python's module venv.

Needs the standard library alone.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from pinned import CHECKOUT, SetupError, say

sys.path.insert(0, str(CHECKOUT))

from reader import prerequisites


def provide(*, building: bool = False) -> None:
    """Install what is missing where this user may; raises SetupError with the line that another has to run.

    Without fonts the program runs, so they are tried apart from what it cannot do without.
    ``building``: packages are going to be built, not only the program run.
    """
    _apt_install(_needed_packages(building))
    _apt_install(_font_packages())
    everything = _needed_packages(building) | _font_packages()
    if libraries := prerequisites.missing_libraries():
        raise SetupError(prerequisites.library_advice(libraries, everything))
    if not _has_venv():
        missing = f"{sys.executable} cannot make virtual environments (venv or ensurepip is missing)"
        raise SetupError(f"{missing}; {prerequisites.remedy(everything)}")
    if building and (packages := _build_packages()):
        missing = "building packages needs binutils and Python as a shared library"
        raise SetupError(f"{missing}; {prerequisites.remedy(packages)}")
    if fonts := prerequisites.missing_fonts():
        say(prerequisites.font_advice(fonts))


def _needed_packages(building: bool) -> set[str]:
    """Debian's names of what this system lacks and the program or its set-up cannot do without."""
    venv = set() if _has_venv() else {f"python3.{sys.version_info.minor}-venv"}
    libraries = prerequisites.library_packages(prerequisites.missing_libraries())
    return venv | libraries | (_build_packages() if building else set())


def _build_packages() -> set[str]:
    """What PyInstaller takes Python and its libraries apart with, and Python in the form that it packs."""
    if not sys.platform.startswith("linux"):
        return set()
    tools = set() if shutil.which("objdump") else {"binutils"}
    return tools if _has_shared_python() else tools | {f"libpython3.{sys.version_info.minor}"}


def _has_shared_python() -> bool:
    """Whether libpython is there: Debian's python3 does without it."""
    name, folder = (sysconfig.get_config_var(key) or "" for key in ("INSTSONAME", "LIBDIR"))
    return Path(folder, name).is_file() or prerequisites.loads(name)


def _font_packages() -> set[str]:
    return prerequisites.font_packages(prerequisites.missing_fonts())


def _has_venv() -> bool:
    """Whether this Python can make virtual environments; Debian's needs a package for it."""
    importlib.invalidate_caches()
    return bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))


def _apt_install(packages: set[str]) -> None:
    """Install Debian packages, where this user may without being asked for a password."""
    rights = _root_rights() if packages and prerequisites.has_apt() else None
    if rights is None:
        return
    say(f"installing from the system's packages: {' '.join(sorted(packages))}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    install = [*apt, "install", "-y", "--no-install-recommends", *sorted(packages)]
    if not _succeeds(install) and _succeeds([*apt, "update"]):  # the lists of packages were missing or old
        _succeeds(install)


def _root_rights() -> list[str] | None:
    """What to put before a command to run it as root, None where this user may not or would be asked."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"], quiet=True):
        return ["sudo", "-n"]
    return None


def _succeeds(command: Sequence[str], quiet: bool = False) -> bool:
    output = subprocess.DEVNULL if quiet else sys.stderr
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    return done.returncode == 0
