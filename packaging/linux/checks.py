"""What is tried of every package: each check raises CheckError with what it saw instead of what it wanted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from linux import screen
from linux.bare_root import HOME, end
from linux.bench import OPENED, Bench, want

COFFEE, COFFEE_TITLE = "2026-02-23-coffee", "café"
ALGORITHM, ALGORITHM_TITLE = "2026-03-23-algorithm", "Khw"
"""Notes of the sample library, and a word of the title that their window has."""

LEFT = (
    f"{HOME}/.config/diptych/",
    f"{HOME}/.cache/diptych/",
    f"{HOME}/.local/state/diptych/",
    f"{HOME}/.cache/fontconfig/",  # as of every program that sets text
    f"{HOME}/snapshot.png",
    OPENED,
)
"""Where the program and these checks may leave files with the user."""


def no_python(bench: Bench) -> None:
    """The system is as bare as it is meant to be; its one network device, itself, is not even up."""
    found = bench.root.run(["sh", "-c", "command -v python3 python dbus-daemon; tail -n +3 /proc/net/dev"])
    want(found.stdout.split(":")[0].strip() == "lo", found.stdout)


def version(bench: Bench) -> None:
    import reader  # from the checkout

    told = bench.tell("--version")
    want(told.startswith(f"diptych {reader.__version__}"), told)


def listing(bench: Bench) -> None:
    notes = json.loads(bench.tell("list", bench.sample, "--json"))["notes"]
    coffee = next((note for note in notes if note["key"] == COFFEE), None)
    want(coffee and {"fr", "ar"} <= {edition["lang"] for edition in coffee["editions"]}, notes)


def alignment(bench: Bench) -> None:
    files = [bench.file(f"{COFFEE}-{lang}.md") for lang in ("fr", "ar")]
    beads = json.loads(bench.tell("align", *files, "--json"))["beads"]
    gaps = [bead for bead in beads if bead["source"] and not bead["target"]]
    want(len(beads) > 10 and gaps, f"{len(beads)} rows, {len(gaps)} gaps")


def snapshot(bench: Bench) -> None:
    out = f"{HOME}/snapshot.png"
    bench.tell("snapshot", bench.sample, "--note", COFFEE, "--to", "ar", "--out", out)
    content = (bench.root.folder / out.lstrip("/")).read_bytes()
    want(content.startswith(b"\x89PNG") and len(content) > 50_000, f"{len(content)} bytes")
    (bench.pictures / "snapshot.png").write_bytes(content)


def arabic_note(bench: Bench) -> None:
    with bench.window(bench.sample, "--note", COFFEE, "--to", "ar") as window:
        want(COFFEE_TITLE in bench.screen.title(window), bench.screen.title(window))
        picture = bench.keep("window")
        left, right = picture.ink(280, 120, 380, 600), picture.ink(700, 120, 360, 600)
        want(min(left, right) > 0.02, f"{left:.3f} of the left side has ink, {right:.3f} of the right")


def source_opened(bench: Bench) -> None:
    """Through the stand-in for xdg-open, with the keyboard alone."""
    record = bench.root.folder / OPENED.lstrip("/")
    record.unlink(missing_ok=True)
    with bench.window(bench.sample, "--note", COFFEE, "--to", "ar") as window:
        bench.screen.press(window, "ctrl+e", "Home", "Return")
        screen.wait_for(record.exists)
        address = record.read_text().strip() if record.exists() else ""
        want(address.startswith("https://"), f"xdg-open was given {address!r}")


def second_launch(bench: Bench) -> None:
    with bench.window(bench.sample, "--note", COFFEE) as window:
        display = {"DISPLAY": bench.screen.display}
        done = bench.root.run([bench.program, bench.sample, "--note", ALGORITHM], display)
        want(done.returncode == 0, f"exit code {done.returncode}: {done.stderr.strip()}")
        changed = screen.wait_for(lambda: ALGORITHM_TITLE in bench.screen.title(window))
        want(changed, f"the first window is still called {bench.screen.title(window)!r}")
        want(bench.screen.windows() == [window], f"{len(bench.screen.windows())} windows")


def new_window(bench: Bench) -> None:
    with bench.window(bench.sample, "--note", COFFEE) as window:
        display = {"DISPLAY": bench.screen.display}
        process = bench.root.start([bench.program, "--new-window", bench.sample], display)
        try:
            screen.wait_for(lambda: len(bench.screen.windows()) == 2)
            others = [other for other in bench.screen.windows() if other != window]
            want(len(others) == 1, f"{len(others)} new windows")
            bench.screen.settled()
            bench.screen.press(others[0], "ctrl+q")
            want(process.wait(timeout=20) == 0, f"exit code {process.returncode}")
        finally:
            end(process)


def plain_locale(bench: Bench) -> None:
    done = bench.root.run([bench.program, "list", bench.sample], {"LANG": "C"})
    want(done.returncode == 0 and "أسماء" in done.stdout, done.stderr or done.stdout)
    with bench.window(bench.sample, "--note", COFFEE, "--to", "ar", environment={"LANG": "C"}) as window:
        picture = bench.keep("lang-c")
        want(not _mirrored(picture, bench.screen.place(window)), "the window is mirrored")


def arabic_locale(bench: Bench) -> None:
    environment = {"LANG": "ar_EG.UTF-8"}
    with bench.window(bench.sample, "--note", COFFEE, "--to", "ar", environment=environment) as window:
        picture = bench.keep("lang-ar")
        want(_mirrored(picture, bench.screen.place(window)), "the window is not mirrored")


def _mirrored(picture: screen.Picture, place: tuple[int, int, int, int]) -> bool:
    """Whether the menu stands on the right side of a window."""
    left, top, width, _ = place
    right = min(left + width, picture.width)
    return picture.ink(right - 200, top + 2, 200, 18) > picture.ink(left, top + 2, 200, 18)


def silent_bus(bench: Bench) -> None:
    """It would ask the portal of a desktop for colours, on a session bus that is not there."""
    environment = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    with bench.window(bench.sample, "--note", COFFEE, environment=environment) as window:
        want(COFFEE_TITLE in bench.screen.title(window), bench.screen.title(window))


def damaged_settings(bench: Bench) -> None:
    """They are set aside and the defaults used."""
    settings = bench.root.folder / HOME.lstrip("/") / ".config" / "diptych" / "settings.json"
    settings.write_text('{"place": ')
    with bench.window() as window:
        want(bench.screen.title(window), "the window has no title")
    want(settings.with_name("settings.json.damaged").exists(), "they were not set aside")
    want('"zoom": 100' in settings.read_text(), "no new settings were written")


def home_not_writable(bench: Bench) -> None:
    home = bench.root.folder / "home" / "sealed"
    home.mkdir(mode=0o555, exist_ok=True)
    with bench.window(bench.sample, "--note", COFFEE, environment={"HOME": "/home/sealed"}) as window:
        want(COFFEE_TITLE in bench.screen.title(window), bench.screen.title(window))
        bench.keep("home-not-writable")
    want(not list(home.iterdir()), "something was written all the same")


def no_home(bench: Bench) -> None:
    with bench.window(bench.sample, "--note", COFFEE, environment={"HOME": "/nonexistent"}) as window:
        want(COFFEE_TITLE in bench.screen.title(window), bench.screen.title(window))


def read_only_place(bench: Bench) -> None:
    """The folder of the program is mounted such that not even root can write there."""
    folder = str(Path(bench.program).parent)
    sealing = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
    done = bench.root.run(["sh", "-c", sealing, "sh", folder], root=True)
    want(done.returncode == 0, done.stderr)
    try:
        with bench.window(bench.sample, "--note", COFFEE) as window:
            want(COFFEE_TITLE in bench.screen.title(window), bench.screen.title(window))
    finally:
        bench.root.run(["umount", "--lazy", folder], root=True)


def nothing_else_written(bench: Bench) -> None:
    """All that the program leaves with its user are its settings and what it may rebuild, and no report."""
    files = bench.root.run(["find", HOME, "-type", "f", "-newer", "/etc/passwd"]).stdout.splitlines()
    want(f"{HOME}/.config/diptych/settings.json" in files, "the settings were not saved")
    other = [file for file in files if not file.startswith((*LEFT, str(Path(bench.program).parent)))]
    want(not other, ", ".join(other))
    reports = bench.root.run(["find", f"{HOME}/.local/state/diptych", "-type", "f", "-size", "+0"]).stdout
    want(not reports, f"mistakes were reported: {reports}")


PROGRAM_CHECKS: tuple[tuple[str, Callable[[Bench], None]], ...] = (
    ("says its version", version),
    ("lists the sample library", listing),
    ("aligns two of its files", alignment),
    ("draws a picture without a display", snapshot),
    ("shows a note with its Arabic translation", arabic_note),
    ("opens a source through xdg-open", source_opened),
    ("hands a second launch to the first window", second_launch),
    ("opens a second window when asked to", new_window),
    ("runs under LANG=C", plain_locale),
    ("mirrors its window under LANG=ar_EG.UTF-8", arabic_locale),
    ("runs where the session bus does not answer", silent_bus),
    ("sets damaged settings aside", damaged_settings),
    ("runs where the home folder cannot be written", home_not_writable),
    ("runs where there is no home folder", no_home),
    ("runs from a place that cannot be written", read_only_place),
    ("writes only its settings and its cache", nothing_else_written),
)
"""All of them without a session bus and without a compositor."""
