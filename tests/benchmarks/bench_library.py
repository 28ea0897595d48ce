"""How long it takes to list a library: to the first snapshot, to the last, again, and in what memory.

    python tests/benchmarks/bench_library.py [PLACE ...]

Without places: the real corpora, each folder and the archive of 33,000 pages, unpacked into a
temporary folder. Each place is read in a process of its own, three times: the files are in the
system's cache from the second on, and the best counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
CORPORA = Path(os.environ.get("DIPTYCH_CORPORA") or CHECKOUT.parent / "shared" / "corpora")


def measure(place: Path) -> str:
    """One line of figures; run in a process of its own, whose memory counts."""
    import gc

    from reader.library import scan

    runs = []
    for _ in range(3):
        gc.collect()
        start, busy = time.perf_counter(), time.process_time()
        snapshots = []
        for progress in scan(place):
            snapshots.append((time.perf_counter() - start, progress.read, len(progress.library.notes)))
        runs.append((snapshots[-1][0], snapshots[0][0], time.process_time() - busy))
    total, first, busy = min(runs)
    _, files, notes = snapshots[-1]
    return (
        f"{place.name:30} {files:6} files {notes:6} notes   first {first * 1000:5.0f} ms"
        f"   all {total * 1000:6.0f} ms   processor {busy * 1000:6.0f} ms"
        f"   {peak_memory()}   again {again(place) * 1000:6.0f} ms"
    )


def again(place: Path) -> float:
    """Seconds of processor time to read a library again in which nothing has changed."""
    from reader.library import Scan

    before = Scan(place)
    *_, last = before.whole()
    start = time.process_time()
    for _ in Scan(place, before, last.library).whole():
        pass
    return time.process_time() - start


def peak_memory() -> str:
    """What the process held at most, where the system tells it."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return "".join(f"{int(line.split()[1]) // 1024:4} MiB" for line in lines if line.startswith("VmHWM"))


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--one"]:
        print(measure(Path(arguments[1])))
        return
    with tempfile.TemporaryDirectory() as unpacked:
        places = [Path(argument) for argument in arguments]
        if not places:
            places = sorted(folder for folder in CORPORA.iterdir() if folder.is_dir())
            with tarfile.open(CORPORA / "tldr.tar.xz") as archive:
                archive.extractall(Path(unpacked, "tldr"), filter="data")
            places.append(Path(unpacked, "tldr"))
        for place in places:
            command = [sys.executable, __file__, "--one", str(place)]
            subprocess.run(command, check=True, cwd=CHECKOUT, env={**os.environ, "PYTHONPATH": str(CHECKOUT)})


if __name__ == "__main__":
    main(sys.argv[1:])
