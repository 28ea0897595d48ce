"""Which Debian packages a bundle needs: told by what its files link to and it does not bring.

Every library stands in a table with its package, because one .deb is for several releases whose
packages differ. A library that no table knows stops the build, and so does one that belongs to
another package on the system that builds.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader import prerequisites

RUNTIME = {
    "ld-linux-aarch64.so.1": "libc6",
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypt.so.1": "libcrypt1",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libgcc_s.so.1": "libgcc-s1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "liblzma.so.5": "liblzma5",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What every program stands on, what Python does, and Qt's parts for the network and the screen; the names
of Debian 12 and 13, Ubuntu 22.04 and 24.04."""

LIBRARIES = {**prerequisites.LIBRARIES, **RUNTIME}

RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}
"""Packages that Debian 13 and Ubuntu 24.04 name otherwise, since times of 64 bits."""

_SYMBOLS = {"libc6": "GLIBC", "libstdc++6": "GLIBCXX"}

_GCC = {"3.4.28": "9.3", "3.4.29": "11", "3.4.30": "12", "3.4.31": "13", "3.4.32": "13.2", "3.4.33": "14"}
"""The release that brought a version of GLIBCXX: gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html."""


class DependencyError(Exception):
    """The bundle links to something that this module does not know; one line."""


@dataclass(frozen=True, slots=True)
class Links:
    """What the files of a bundle want from outside it."""

    libraries: frozenset[str]
    """Names (DT_NEEDED) that no file of the bundle has."""
    symbols: frozenset[str]
    """Versions of symbols, such as GLIBC_2.34."""


def depends(bundle: Path) -> list[str]:
    """The words of the field Depends, in order; raises DependencyError."""
    links = read_links(bundle)
    packages = packages_of(links.libraries)
    if wrong := contradictions(links.libraries):
        raise DependencyError(f"libraries that other packages hold here: {', '.join(wrong)}")
    return [relation(package, links.symbols) for package in sorted(packages)]


def packages_of(libraries: Iterable[str]) -> set[str]:
    """The packages that hold these libraries; raises DependencyError for one that is not in the tables."""
    unknown = sorted(set(libraries) - LIBRARIES.keys())
    if unknown:
        advice = "leave out of the bundle what needs them, or name their packages in dependencies.py"
        raise DependencyError(f"no package is known for {', '.join(unknown)}: {advice}")
    return {LIBRARIES[library] for library in libraries}


def relation(package: str, symbols: Iterable[str]) -> str:
    """``libc6 (>= 2.34)``, ``libglib2.0-0t64 | libglib2.0-0``, or the name alone."""
    if package in RENAMED:
        return f"{RENAMED[package]} | {package}"
    family = _SYMBOLS.get(package)
    newest = newest_version(symbols, family) if family else None
    if newest is None:
        return package
    if family == "GLIBCXX" and newest not in _GCC:
        raise DependencyError(f"no release of GCC is known for GLIBCXX_{newest}: name it in dependencies.py")
    return f"{package} (>= {_GCC[newest] if family == 'GLIBCXX' else newest})"


def newest_version(symbols: Iterable[str], family: str) -> str | None:
    """``2.34`` from GLIBC_2.17 and GLIBC_2.34."""
    found = [symbol.removeprefix(f"{family}_") for symbol in symbols if symbol.startswith(f"{family}_")]
    numbers = [version for version in found if re.fullmatch(r"[\d.]+", version)]
    return max(numbers, key=lambda version: [int(part) for part in version.split(".")], default=None)


# ---- what the files say


def read_links(bundle: Path) -> Links:
    """What all programs and libraries of a bundle link to; needs readelf, as PyInstaller needs its sister."""
    files = [path for path in sorted(bundle.rglob("*")) if _is_elf(path)]
    own = {path.name for path in bundle.rglob("*")}
    command = ["readelf", "--dynamic", "--version-info", "--wide", *map(str, files)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    own |= set(re.findall(r"\(SONAME\).*\[(.*)\]", told))
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", told))
    return Links(frozenset(needed - own), frozenset(re.findall(r"Name: (\S+)  Flags", told)))


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


# ---- what the system says


def contradictions(libraries: Iterable[str]) -> list[str]:
    """Libraries that belong to none of their packages here; empty where dpkg is not there to be asked."""
    if not shutil.which("dpkg-query"):
        return []
    owners = _owners()
    return [
        f"{library} ({', '.join(sorted(owners[library]))})"
        for library in sorted(libraries)
        if library in owners and not owners[library] & _names(LIBRARIES[library])
    ]


def _names(package: str) -> set[str]:
    return {package, RENAMED.get(package, package)}


def _owners() -> dict[str, set[str]]:
    """The package of every library: ``zlib1g:amd64: /lib/x86_64-linux-gnu/libz.so.1``."""
    # one pattern, because dpkg compares each with every file of the system
    command = ["dpkg-query", "--search", "*.so.[0-9]*"]
    told = subprocess.run(command, capture_output=True, text=True).stdout
    owners: dict[str, set[str]] = {}
    for owner, name in re.findall(r"^([^\s:]+)(?::\w+)?: /.*/([^/\s]+)$", told, re.MULTILINE):
        owners.setdefault(name, set()).add(owner)
    return owners
