"""Tries the packages as somebody who has nothing: a bare Debian, a plain user, no Python, no network.

    sudo python3 packaging/linux/smoke_test.py [--deb FILE] [--archive FILE] [--pictures FOLDER]
                                               [--suite bookworm] [--mirror ADDRESS] [--cache FOLDER]

Without names it takes what stands in dist/. Every check prints one line, ``ok`` or ``FAILED``
with what was seen instead; the exit code is 0 where nothing failed. The pictures are there to be
looked at. Needs root, debootstrap, Xvfb and xdotool; the first run fetches some 150 MB of Debian
packages and keeps them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "packaging")]

from linux import bare_root, screen  # noqa: E402  they are found only now
from linux.bare_root import HOME, BareRoot, RootError  # noqa: E402
from linux.bench import OPENED, Bench, CheckError, want  # noqa: E402
from linux.checks import PROGRAM_CHECKS, no_python  # noqa: E402

TOOLS = ("debootstrap", "unshare", "nsenter", "chroot", "tar", "Xvfb", "xdotool")
FONTS = ("fonts-noto-core",)
"""Of what the package recommends, enough to see Arabic as it is meant."""
UNPACKED = f"{HOME}/Mes programmes"
"""Where the archive is unpacked: a folder with a space in its name."""
QUIET_APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")


class Report:
    """Prints one line for each check and counts those that failed."""

    def __init__(self) -> None:
        self.failed = 0

    def check(self, title: str, check: Callable[[], None]) -> None:
        """Run a check; what goes wrong, in whatever way, is told and the next one follows."""
        try:
            check()
        except (CheckError, RootError, OSError, ValueError, subprocess.SubprocessError) as error:
            self.failed += 1
            print(f"FAILED  {title}: {error}", flush=True)
        else:
            print(f"ok      {title}", flush=True)

    def check_program(self, kind: str, bench: Bench) -> None:
        """Everything that does not depend on how the program came here."""
        for title, check in PROGRAM_CHECKS:
            self.check(f"{kind}: {title}", partial(check, bench))


# ---- the .deb


def try_deb(report: Report, options: argparse.Namespace, folder: Path) -> None:
    """The package from its installation to its removal."""
    before = files_of(folder)
    report.check("deb: installs with apt-get", partial(install, folder, options.cache, options.deb))
    with bare_root.entered(folder, options.cache) as root, screen.opened() as shown:
        sample = sample_library(folder, "usr/lib")
        bench = Bench(root, shown, _made(options.pictures / "deb"), "/usr/bin/diptych", sample)
        report.check("deb: the system has no Python and no network", partial(no_python, bench))
        report.check_program("deb", bench)
        report.check("deb: removal leaves the user's data and nothing else", partial(remove, root, before))


def install(folder: Path, cache: Path, package: Path) -> None:
    """With apt and the network, as a person would; raises RootError."""
    copy = folder / "tmp" / package.name
    shutil.copy(package, copy)
    wanted = ["install", "--yes", "--no-install-recommends", *FONTS, f"/tmp/{package.name}"]
    with bare_root.entered(folder, cache, network=True) as root:
        for words in (["update"], ["-o", "APT::Keep-Downloaded-Packages=true", *wanted]):
            done = root.run([*QUIET_APT, *words], root=True, timeout=1200)
            if done.returncode:
                raise RootError(f"apt-get failed:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")
    copy.unlink()


def remove(root: BareRoot, before: set[str]) -> None:
    """Purge the package and look for what is left of it."""
    done = root.run([*QUIET_APT, "purge", "--yes", "diptych"], root=True, timeout=300)
    want(done.returncode == 0, done.stderr)
    left = sorted(name for name in files_of(root.folder) - before if "iptych" in name)
    want(not left, ", ".join(left[:5]))
    known = root.run(["dpkg-query", "--show", "diptych"])
    want(known.returncode != 0, known.stdout)
    settings = root.folder / HOME.lstrip("/") / ".config" / "diptych" / "settings.json"
    want(settings.exists(), "the user's settings went with it")


def files_of(folder: Path) -> set[str]:
    """All that is in a root, without what processes, people and the package system's logs keep."""
    kept = ("proc/", "tmp/", "home/", "var/cache/", "var/log/")
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    return {name for name in names if not name.startswith(kept)}


# ---- the archive


def try_archive(report: Report, options: argparse.Namespace, folder: Path) -> None:
    """The archive, unpacked by the plain user, on the libraries that the package has asked for."""
    with bare_root.entered(folder, options.cache) as root, screen.opened() as shown:
        report.check("archive: unpacks", partial(unpack, root, options.archive))
        place = folder / UNPACKED.lstrip("/")
        programs = [path for path in place.glob("*/diptych") if path.is_file() and os.access(path, os.X_OK)]
        for program in programs[:1]:
            command = f"/{program.relative_to(folder).as_posix()}"
            sample = sample_library(folder, UNPACKED.lstrip("/"))
            bench = Bench(root, shown, _made(options.pictures / "archive"), command, sample)
            report.check_program("archive", bench)


def unpack(root: BareRoot, archive: Path) -> None:
    """As the plain user, who has tar and xz: they are in every Debian."""
    shutil.copy(archive, root.folder / "tmp" / archive.name)
    script = 'mkdir -p "$1" && tar -C "$1" -xf "$2"'
    done = root.run(["sh", "-c", script, "sh", UNPACKED, f"/tmp/{archive.name}"], timeout=200)
    want(done.returncode == 0, done.stderr)


# ---- both


def prepare(folder: Path) -> None:
    """Put the stand-in for xdg-open into the root."""
    stand_in = folder / "usr" / "local" / "bin" / "xdg-open"
    stand_in.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" > {OPENED}\n')
    stand_in.chmod(0o755)


def sample_library(root: Path, where: str) -> str:
    """The sample library of a package, as the root names it; the folder itself where there is none."""
    found = sorted(path for path in (root / where).rglob("sample") if path.parent.name == "resources")
    return f"/{found[0].relative_to(root).as_posix()}" if found else f"/{where}"


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def main(words: Sequence[str]) -> int:
    """Try what is there; 1 where something failed, 2 where nothing could be tried."""
    options = _options(words)
    if lacks := _lacks(options):
        print(f"smoke test: {lacks}", file=sys.stderr)
        return 2
    report = Report()
    with tempfile.TemporaryDirectory(prefix="diptych-smoke-") as scratch:
        folder = Path(scratch, "root")
        try:
            bare_root.provide(options.suite, options.mirror, options.cache, folder)
            prepare(folder)
            try_deb(report, options, folder)
            if options.archive:
                try_archive(report, options, folder)
        except RootError as error:
            print(f"smoke test: {error}", file=sys.stderr)
            return 2
    print(f"pictures to look at: {options.pictures}")
    print("all is well" if not report.failed else f"{report.failed} checks failed")
    return 1 if report.failed else 0


def _options(words: Sequence[str]) -> argparse.Namespace:
    dist = CHECKOUT / "dist"
    parser = argparse.ArgumentParser(description="Tries the Linux packages in a bare Debian.")
    parser.add_argument("--deb", type=Path, default=next(dist.glob("*.deb"), None))
    parser.add_argument("--archive", type=Path, default=next(dist.glob("*.tar.xz"), None))
    parser.add_argument("--pictures", type=Path, default=dist / "smoke")
    parser.add_argument("--suite", default="bookworm", help="the release of Debian")
    parser.add_argument("--mirror", default="http://deb.debian.org/debian")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "diptych-smoke")
    return parser.parse_args(words)


def _lacks(options: argparse.Namespace) -> str:
    """What has to be done first, nothing where nothing has to."""
    if not options.deb or not options.deb.is_file():
        return "there is no .deb: python3 packaging/setup.py build"
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        return f"missing: {' '.join(missing)}"
    return "it has to be run as root" if os.geteuid() else ""


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # such that what was begun is ended
    sys.exit(main(sys.argv[1:]))
