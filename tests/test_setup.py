"""The set-up script: what it installs and when, and what it tells where it may not."""

from __future__ import annotations

import ast
import importlib
import re
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from reader import prerequisites

CHECKOUT = Path(__file__).resolve().parent.parent
SCRIPT = CHECKOUT / "packaging" / "setup.py"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/environment.py, which is no part of a package."""
    monkeypatch.syspath_prepend(SCRIPT.parent)
    return importlib.import_module("environment")


# What every Linux system with Python or pip's wheels have: glibc, the compiler's run-time, ICU, zlib, zstd.
ALWAYS_THERE = re.compile(
    r"lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+|icu\w+|z|zstd|Qt6\w+|pyside6\S*|shiboken6\S*)\.so"
)


@pytest.mark.skipif(sys.platform != "linux", reason="shared libraries of Linux")
@pytest.mark.parametrize(
    "file",
    [
        "QtWidgets.abi3.so",
        "Qt/lib/libQt6Core.so.6",
        "Qt/lib/libQt6DBus.so.6",
        "Qt/lib/libQt6Gui.so.6",
        "Qt/lib/libQt6Widgets.so.6",
        "Qt/lib/libQt6WaylandClient.so.6",
        "Qt/lib/libQt6XcbQpa.so.6",
        "Qt/plugins/platforms/libqoffscreen.so",
        "Qt/plugins/platforms/libqwayland.so",
        "Qt/plugins/platforms/libqxcb.so",
        "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
        "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    ],
)
def test_the_list_of_libraries_holds_what_qt_links_to(file: str) -> None:
    """Another release of PySide6 may link to others; the names stand as strings in its files."""
    import PySide6

    binary = (Path(PySide6.__file__).parent / file).read_bytes()
    names = {name.decode() for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", binary)}
    linked = {name for name in names if not ALWAYS_THERE.match(name)}
    assert linked - prerequisites.LIBRARIES.keys() == set()


# ---- the script itself


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(SCRIPT), run_name="__main__")
    assert caught.value.code == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_an_old_python_can_read_it() -> None:
    """Nothing that came after Python 2.7; formatted strings and annotations are what creeps in."""
    tree = ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr)
    assert [node.lineno for node in ast.walk(tree) if isinstance(node, newer)] == []


def test_usage(environment: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert environment.main([]) == 2
    assert "setup.py run [PLACE]" in capsys.readouterr().err
    assert environment.main(["--help"]) == 0
    assert "setup.py test" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "expected"),
    [("", "--new-window"), ("notes --to ar", "--new-window notes --to ar")]
    + [(words, words) for words in ("list notes", "--version")],
)
def test_the_checkout_opens_a_window_of_its_own(
    words: str, expected: str, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is open already may run older code."""
    started: list[list[str]] = []
    monkeypatch.setattr(environment, "set_up", lambda _environment, _purpose: None)
    monkeypatch.setattr(environment, "_become", lambda command: started.append(command) or 0)
    assert environment.main(["run", *words.split()]) == 0
    assert started == [[str(environment.PROGRAM.script("diptych")), *expected.split()]]


def test_the_wheel_holds_the_program_and_its_resources(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="in packaging/requirements-test.lock, for .venv")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("diptych-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    files = [path.relative_to(CHECKOUT) for path in CHECKOUT.glob("re[as]*/**/*") if path.is_file()]
    expected = [path.as_posix() for path in files if "__pycache__" not in path.parts]
    assert "resources/sample" in {name[: len("resources/sample")] for name in expected}
    inside = [name if name.startswith("reader/") else f"reader/{name}" for name in expected]
    assert sorted(name for name in names if ".dist-info/" not in name) == sorted(inside)
