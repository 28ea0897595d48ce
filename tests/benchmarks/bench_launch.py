"""Launch and memory beside the bare minimum: two QTextBrowsers that show the same two texts.

    python tests/benchmarks/bench_launch.py [PLACE] [--from LANG] [--to LANG] [--runs N]

Both programs run in turn on a screen of their own (Xvfb, which keeps it in a file). A launch is
complete when the screen differs from its last state in fewer than one pixel in a thousand;
memory is the proportional set size three seconds later. Ratios and differences are of neighbouring runs,
so that a drift of the machine hits both. A virtual processor may run at half its speed for a second or a
minute, while another guest uses its core: a loop says how fast it is when a program starts, and pairs for
whose programs it was as fast count by themselves too. Linux only.
"""

from __future__ import annotations

import argparse
import ctypes
import html
import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

MINIMUM = """
import sys
from PySide6.QtWidgets import QApplication, QSplitter, QTextBrowser
application = QApplication(sys.argv)
panes = QSplitter()
for path in sys.argv[1:]:
    browser = QTextBrowser()
    with open(path, encoding="utf-8") as file:
        browser.setHtml(file.read())
    panes.addWidget(browser)
panes.resize(1200, 800)
panes.show()
sys.exit(application.exec())
"""

TIMED = """
import os, sys, time
def loop():
    start = time.perf_counter()
    for _ in range(20_000):
        pass
    return time.perf_counter() - start
fastest = min(loop() for _ in range(3))
with open(sys.argv[1], "w") as file:
    file.write(f"{fastest} {time.perf_counter()}")
os.execv(sys.argv[2], sys.argv[2:])
"""
"""Becomes a program, and says how long a loop took before, and when it became it, in seconds."""
ALIKE = 1.25
"""Times of the loop no further apart than this are of one speed of the processor."""

POLL, QUIET, SETTLED, DEADLINE = 0.004, 1.0, 3.0, 60.0
"""Seconds: between two looks; without a change until it is over; until memory is read; at most."""
LIBC = ctypes.CDLL(None)
LIBC.memcmp.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t)

SMALL_ROWS = 40
"""A change in no more rows of the screen than this is the mouse pointer or a blinking caret."""


class Launch(NamedTuple):
    """One run of one program."""

    milliseconds: float
    mebibytes: float
    loop: float
    """Seconds that a loop took when it started."""


class Screen:
    """The picture of an Xvfb that was started with -fbdir: an X window dump, mapped."""

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 0)
        header = struct.unpack(">25I", self._map[:100])
        self.pitch = header[12]
        self._start = header[0] + header[19] * 12
        self._size = self.pitch * header[5]
        self._address = ctypes.addressof(ctypes.c_char.from_buffer(self._map, self._start))
        self.empty = self.picture()
        """How it looks before anything runs."""

    def picture(self) -> bytes:
        """All pixels, four bytes each."""
        return self._map[self._start : self._start + self._size]

    def shows(self, picture: bytes) -> bool:
        """Whether nothing has changed since; copies nothing, to leave the processor to the program."""
        return bool(LIBC.memcmp(self._address, picture, self._size) == 0)

    def changed_rows(self, one: bytes, two: bytes) -> list[int]:
        """Where the rows begin that differ."""
        pitch = self.pitch
        return [at for at in range(0, len(one), pitch) if one[at : at + pitch] != two[at : at + pitch]]

    def changed_pixels(self, one: bytes, two: bytes) -> int:
        """How many pixels differ."""
        return sum(
            a != b
            for at in self.changed_rows(one, two)
            for a, b in zip(
                memoryview(one)[at : at + self.pitch].cast("I"),
                memoryview(two)[at : at + self.pitch].cast("I"),
                strict=True,
            )
        )


@contextmanager
def screen() -> Iterator[tuple[Screen, str]]:
    """A screen of 1600 by 1000 pixels and its DISPLAY."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
        command += ["-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        try:
            display = f":{os.read(reading, 16).decode().strip()}"
            yield Screen(Path(folder, "Xvfb_screen0")), display
        finally:
            server.terminate()
            server.wait()


def launch(command: Sequence[str], seen: Screen, environment: dict[str, str]) -> Launch:
    """Start a program, watch the screen until it is quiet, read the memory, end the program."""
    while len(seen.changed_rows(seen.picture(), seen.empty)) > SMALL_ROWS:
        time.sleep(POLL)  # the program before this one is still there
    told = Path(environment["HOME"], "started")
    started = [sys.executable, "-I", "-S", "-c", TIMED, str(told), *command]
    asked = time.perf_counter()
    program = subprocess.Popen(started, env=environment, cwd=CHECKOUT, stderr=subprocess.DEVNULL)
    try:
        complete = completion(seen, list(watched(seen, asked)))
        loop, start = map(float, told.read_text().split())
        complete -= start - asked
        time.sleep(max(0.0, start + complete + SETTLED - time.perf_counter()))
        if program.poll() is not None:
            raise SystemExit(f"{command[0]} ended by itself with code {program.returncode}")
        return Launch(complete * 1000, memory(program.pid), loop)
    finally:
        program.terminate()
        program.wait()


def completion(seen: Screen, frames: Sequence[tuple[float, bytes]]) -> float:
    """From when on the screen is as good as it is at the end."""
    complete, final = frames[-1]
    for when, picture in reversed(frames):
        if seen.changed_pixels(picture, final) * 1000 >= len(final) / 4:
            break
        complete = when
    return complete


def watched(seen: Screen, start: float) -> Iterator[tuple[float, bytes]]:
    """The pictures after each change, with seconds since the start, until nothing changes any more."""
    last = drawn = seen.empty
    changed = None
    while (now := time.perf_counter() - start) < DEADLINE:
        if not seen.shows(last):
            last = seen.picture()
            if len(seen.changed_rows(last, drawn)) > SMALL_ROWS:
                changed, drawn = now, last
                yield changed, drawn
        elif changed is not None and now - changed > QUIET:
            return
        time.sleep(POLL)
    raise SystemExit(f"the screen was not quiet within {DEADLINE:.0f} seconds")


def memory(process: int) -> float:
    """The proportional set size of a process and of those it has started, in MiB."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return own + sum(memory(int(child)) for child in children)


def commands(place: Path, langs: tuple[str, str], folder: Path) -> tuple[list[str], list[str]]:
    """The program with the first note that exists in both languages, and the minimum with its texts."""
    from reader.library import read_library
    from reader.spread import open_document

    for note in read_library(place).notes:
        editions = [edition for lang in langs if (edition := note.edition(lang))]
        if len(editions) == 2:
            break
    else:
        raise SystemExit(f"{place}: no note in {langs[0]} and {langs[1]}")
    pages = []
    for edition in editions:
        texts = (html.escape(block.text) for block in open_document(edition).blocks)
        body = "".join(f"<p>{text}</p>" for text in texts)
        pages.append(folder / f"{edition.lang}.html")
        pages[-1].write_text(f'<body dir="{"rtl" if edition.lang == "ar" else "ltr"}">{body}</body>', "utf-8")
    python = [sys.executable, "-P"]
    wishes = ["--from", langs[0], "--to", langs[1], "--note", note.key]
    return [*python, "-m", "reader", str(place), *wishes], [*python, "-c", MINIMUM, *map(str, pages)]


def main() -> None:
    """Run both in turn and print medians, and the medians of what lies between neighbouring runs."""
    parser = argparse.ArgumentParser(description="launch and memory beside two bare QTextBrowsers")
    parser.add_argument("place", nargs="?", type=Path, default=CHECKOUT / "resources" / "sample")
    parser.add_argument("--from", dest="source", default="en")
    parser.add_argument("--to", dest="target", default="ar")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, screen() as (seen, display):
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))
        }
        environment.update(HOME=folder, XDG_RUNTIME_DIR=folder, DISPLAY=display, PYTHONPATH=str(CHECKOUT))
        pair = commands(options.place.resolve(), (options.source, options.target), Path(folder))
        rounds = range(options.runs + 1)
        runs = [tuple(launch(command, seen, environment) for command in pair) for _ in rounds]
    report(runs[1:])  # the first one filled the caches


def report(runs: Sequence[tuple[Launch, ...]]) -> None:
    """Print the figures."""
    for name, side in (("diptych", 0), ("minimum", 1)):
        milliseconds = statistics.median(run[side].milliseconds for run in runs)
        mebibytes = statistics.median(run[side].mebibytes for run in runs)
        print(f"{name:8} {milliseconds:6.0f} ms {mebibytes:6.1f} MiB")
    extra = statistics.median(run[0].mebibytes - run[1].mebibytes for run in runs)
    print(f"of {len(runs)} pairs: {ratio(runs):.2f} times the time (goal 1.40), {extra:+.1f} MiB (goal +35)")
    alike = [run for run in runs if max(run[0].loop, run[1].loop) <= ALIKE * min(run[0].loop, run[1].loop)]
    if alike:
        print(f"of the {len(alike)} at one speed of the processor: {ratio(alike):.2f} times")


def ratio(runs: Sequence[tuple[Launch, ...]]) -> float:
    """How many times as long the program took as the minimum, the median of the pairs."""
    return statistics.median(run[0].milliseconds / run[1].milliseconds for run in runs)


if __name__ == "__main__":
    main()
