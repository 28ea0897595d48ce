"""A bare Debian to try a package in: made by debootstrap once, kept as a tar file, entered without a network.

What runs in it sees its own mounts, processes and network devices (of which none is up), and the
socket of an X server of this machine. Needs root, debootstrap, unshare and nsenter.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = "reader"
HOME = f"/home/{USER}"

ENVIRONMENT = {
    "HOME": HOME,
    "LANG": "C.UTF-8",
    "LOGNAME": USER,
    "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
    "USER": USER,
}
"""What a plain user's programs start with; no session bus, no desktop."""

_MOUNTS = """\
set -e
mount --make-rprivate /
mount -t proc proc "$1/proc"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$1/dev/pts"
mkdir -p "$1/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
mkdir -p "$2"
mount --bind "$2" "$1/var/cache/apt/archives"
echo entered
exec sleep infinity
"""


_BESIDE = ("ca-certificates", "xz-utils")
"""What comes with the system beside the smallest set: for apt, and to unpack an archive."""


class RootError(Exception):
    """There is no bare system to try anything in; one line."""


def provide(suite: str, mirror: str, cache: Path, folder: Path) -> None:
    """Lay a fresh minimal system of this release into ``folder``, with a plain user."""
    packed = cache / f"{suite}.tar"
    if not packed.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _call(["debootstrap", "--variant=minbase", f"--include={','.join(_BESIDE)}", suite, folder, mirror])
        _call(["chroot", folder, "useradd", "--create-home", "--shell", "/bin/sh", USER])
        half = packed.with_suffix(".half")
        _call(["tar", "--create", "--file", half, "--directory", folder, "--one-file-system", "."])
        half.rename(packed)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        _call(["tar", "--extract", "--file", packed, "--directory", folder, "--same-owner"])
    shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")


def _call(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise RootError(f"{command[0]} failed:\n{done.stdout[-2000:]}")


@dataclass(frozen=True, slots=True)
class BareRoot:
    """A system that was entered; commands run in it until it is left."""

    folder: Path
    target: int
    """A process that lives in its namespaces."""

    def start(
        self,
        words: Sequence[str],
        environment: Mapping[str, str] | None = None,
        root: bool = False,
        folder: str = "/",
    ) -> subprocess.Popen[str]:
        """Start a command as the plain user, or as root; both of its outputs can be read.

        It is to be ended with ``end``.
        """
        variables = {**ENVIRONMENT, **(environment or {})}
        return subprocess.Popen(
            [
                *("nsenter", f"--target={self.target}", "--mount", "--net", "--pid"),
                *("chroot", *([] if root else [f"--userspec={USER}:{USER}"]), str(self.folder)),
                *("env", "-i", "-C", folder, *(f"{name}={value}" for name, value in variables.items())),
                *words,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(
        self,
        words: Sequence[str],
        environment: Mapping[str, str] | None = None,
        root: bool = False,
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; raises TimeoutExpired."""
        process = self.start(words, environment, root)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            end(process)
            raise
        return subprocess.CompletedProcess(list(words), process.returncode, out, err)


def end(process: subprocess.Popen[str]) -> str:
    """End a process that was started here, with all that it started; what it has complained of."""
    # nsenter waits for a child of its own, which would go on and hold the pipes
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    return process.communicate()[1]


@contextmanager
def entered(folder: Path, cache: Path, network: bool = False) -> Iterator[BareRoot]:
    """Enter the system in ``folder``; all that was started in it ends when it is left.

    ``cache`` keeps the packages that apt fetches.
    """
    spaces = ["--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])]
    keeper = subprocess.Popen(
        ["unshare", *spaces, "sh", "-c", _MOUNTS, "sh", folder, cache / "archives"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        if keeper.stdout is None or keeper.stdout.readline() != "entered\n":
            raise RootError(f"the bare root cannot be entered: {keeper.communicate()[1].strip()}")
        children = Path(f"/proc/{keeper.pid}/task/{keeper.pid}/children").read_text().split()
        yield BareRoot(folder, int(children[0]))
    finally:
        keeper.kill()
        keeper.communicate()
