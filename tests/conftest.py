"""What every test stands on: no screen, no file of the user's, the real corpora where they are.

The environment is set while this file is imported, before pytest-qt imports Qt.
"""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"  # an interface in the language of whoever runs the tests would fail them
for name in [name for name in os.environ if name.startswith(("QT_SCALE", "QT_STYLE", "QT_FONT", "QT_QPA_P"))]:
    if name != "QT_QPA_PLATFORM":
        del os.environ[name]


@pytest.fixture(scope="session")
def homes() -> Iterator[Iterator[Path]]:
    """Empty home folders, one for each test."""
    with tempfile.TemporaryDirectory(prefix="diptych-homes-", ignore_cleanup_errors=True) as folder:
        yield (Path(folder, str(number)) for number in itertools.count())


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were written this moment may be kept, as if the clock of the disk had gone on since."""
    monkeypatch.setattr("reader.stamps._RACE", 0)


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test: no settings, caches or recent folders but the test's own."""
    folder = next(homes)
    variables = {
        "HOME": "",
        "USERPROFILE": "",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": "run",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        # platformdirs asks the Windows shell rather than the variables above, but these first
        "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
    }
    for variable, below in variables.items():
        monkeypatch.setenv(variable, str(folder / below))
    # the only one that programs do not make: ten folders for each of thousands of tests take half a minute
    (folder / variables["XDG_RUNTIME_DIR"]).mkdir(parents=True, mode=0o700)
    return folder


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """The name of an X display of the tests' own, bare of any window manager; it starts in 0.1 s."""
    if not shutil.which("Xvfb"):
        pytest.skip("there is no Xvfb")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


@pytest.fixture
def forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may not be looked into, also by who runs the tests as root."""
    folder, stat = tmp_path / "forbidden", os.stat
    folder.mkdir()

    def forbid(path: Any, *arguments: Any, **named: Any) -> os.stat_result:
        if str(path).startswith(str(folder) + os.sep):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, *arguments, **named)

    monkeypatch.setattr(os, "stat", forbid)
    return folder


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of real notes; a test that needs it is skipped where it is not there."""
    folder = Path(os.environ.get("DIPTYCH_CORPORA") or CHECKOUT.parent / "shared" / "corpora")
    if not folder.is_dir():
        pytest.skip(f"no corpora at {folder} (DIPTYCH_CORPORA names another folder)")
    return folder
