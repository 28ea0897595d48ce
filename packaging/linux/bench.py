"""Where a package is tried: a bare root, a screen, and the program, started and closed as a person would."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from linux.bare_root import HOME, BareRoot, end
from linux.screen import Picture, Screen, wait_for

OPENED = f"{HOME}/opened"
"""Where the stand-in for xdg-open writes down the addresses it is given."""


class CheckError(Exception):
    """What was seen instead of what was wanted."""


def want(condition: object, seen: object) -> None:
    """Raise CheckError unless the condition holds."""
    if not condition:
        raise CheckError(str(seen))


@dataclass(frozen=True, slots=True)
class Bench:
    """A bare root that was entered, a screen to it, and how the program is called there."""

    root: BareRoot
    screen: Screen
    pictures: Path
    program: str
    sample: str

    def tell(self, *words: str) -> str:
        """What the program prints; raises CheckError where it complains."""
        done = self.root.run([self.program, *words])
        want(done.returncode == 0, f"exit code {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    @contextmanager
    def window(self, *words: str, environment: Mapping[str, str] | None = None) -> Iterator[str]:
        """A window of the program, complete; it is closed with Ctrl+Q at the end, and has to end well."""
        variables = {"DISPLAY": self.screen.display, **(environment or {})}
        process = self.root.start([self.program, *words], variables)
        try:
            appeared = wait_for(lambda: bool(self.screen.windows()) or process.poll() is not None)
            if not appeared or process.poll() is not None:
                raise CheckError(f"no window: {end(process).strip()}")
            window = self.screen.windows()[0]
            self.screen.settled()
            yield window
            self.screen.press(window, "ctrl+q")
            try:
                _, complaints = process.communicate(timeout=20)
            except subprocess.TimeoutExpired as error:
                raise CheckError("the window does not close with Ctrl+Q") from error
            want(process.returncode == 0, f"exit code {process.returncode}: {complaints.strip()}")
            want("Traceback" not in complaints, complaints.strip())
        finally:
            end(process)

    def keep(self, name: str) -> Picture:
        """Write what the screen shows into a file."""
        picture = self.screen.settled()
        picture.write_png(self.pictures / f"{name}.png")
        return picture

    def file(self, name: str) -> str:
        """The file of the sample library with this name."""
        found = self.root.run(["find", self.sample, "-name", name]).stdout.splitlines()
        want(len(found) == 1, f"{name} is not in {self.sample}")
        return found[0]
