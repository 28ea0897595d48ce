"""An X server without a screen: keys are pressed in it, and what it shows is read from its memory.

Needs Xvfb and xdotool. There is no window manager and no compositor.
"""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = (1400, 900)
QUIET = 0.4
"""Seconds without a change after which a picture counts as complete; a caret blinks every half second."""

_WORDS = 25
"""The words of 32 bits in the head of an XWD file, X11/XWDFile.h."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the screen showed: four bytes a pixel, blue first."""

    width: int
    height: int
    pixels: bytes

    def ink(self, left: int, top: int, width: int, height: int) -> float:
        """The share of pixels of a rectangle that have another colour than most."""
        colours: Counter[bytes] = Counter()
        for y in range(top, top + height):
            start = (y * self.width + left) * 4
            row = self.pixels[start : start + width * 4]
            colours.update(row[x : x + 3] for x in range(0, len(row), 4))
        return 1 - colours.most_common(1)[0][1] / (width * height)

    def write_png(self, path: Path) -> None:
        """As RGB, https://www.w3.org/TR/png-3/."""
        rgb = bytearray(self.width * self.height * 3)
        for channel in range(3):
            rgb[channel::3] = self.pixels[2 - channel :: 4]
        stride = self.width * 3
        rows = b"".join(b"\0" + rgb[start : start + stride] for start in range(0, len(rgb), stride))
        head = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@dataclass(frozen=True, slots=True)
class Screen:
    """An X server and the file that its pixels are in."""

    display: str
    memory: Path

    def picture(self) -> Picture:
        """What is shown right now."""
        content = self.memory.read_bytes()
        head = struct.unpack(f">{_WORDS}I", content[: 4 * _WORDS])
        start = head[0] + head[19] * 12  # the head, and a colour map of 12 bytes an entry
        return Picture(head[4], head[5], content[start : start + head[12] * head[5]])

    def settled(self, limit: float = 20) -> Picture:
        """What is shown once it has not changed for a while; the last picture where it never rests."""
        seen, since, end = self.picture(), time.monotonic(), time.monotonic() + limit
        while time.monotonic() < end and time.monotonic() - since < QUIET:
            time.sleep(0.05)
            now = self.picture()
            if now.pixels != seen.pixels:
                seen, since = now, time.monotonic()
        return seen

    def windows(self, name: str = "") -> list[str]:
        """The windows of the program that can be seen, of those the ones with ``name`` in their title."""
        found = self._tell("search", "--onlyvisible", "--class", "diptych").split()
        titled = self._tell("search", "--onlyvisible", "--name", name).split() if name else found
        return [window for window in found if window in titled]

    def title(self, window: str) -> str:
        """What a window is called."""
        return self._tell("getwindowname", window).strip()

    def place(self, window: str) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window."""
        told = self._tell("getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in told.split())
        left, top, width, height = (int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return left, top, width, height

    def press(self, window: str, *keys: str) -> None:
        """Press keys in a window; nothing else can have the focus."""
        self._tell("windowfocus", "--sync", window)
        self._tell("key", "--delay", "60", *keys)

    def _tell(self, *words: str) -> str:
        command = ["xdotool", *words]
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30)
        return done.stdout  # a search that finds nothing fails


@contextmanager
def opened(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """A server on a free display, until the end of the block."""
    with tempfile.TemporaryDirectory(prefix="diptych-screen-") as folder:
        geometry = f"{size[0]}x{size[1]}x24"
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                geometry,
                "-fbdir",
                folder,
                "-nolisten",
                "tcp",
                "-ac",
                "-noreset",  # at the end of its last client it would be deaf for a moment
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        try:
            number = server.stdout.readline().strip() if server.stdout else ""
            yield Screen(f":{number}", Path(folder, "Xvfb_screen0"))
        finally:
            server.terminate()
            server.communicate(timeout=20)


def wait_for(condition: Callable[[], bool], limit: float = 20) -> bool:
    """Whether something becomes true in time."""
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
