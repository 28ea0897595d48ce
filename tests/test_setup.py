"""The set-up script: what it installs and when, and what it tells where it may not."""

from __future__ import annotations

import ast
import importlib
import re
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from reader import prerequisites

CHECKOUT = Path(__file__).resolve().parent.parent
SCRIPT = CHECKOUT / "packaging" / "setup.py"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/environment.py, which is no part of a package."""
    monkeypatch.syspath_prepend(SCRIPT.parent)
    return importlib.import_module("environment")


# ---- what is installed in .venv


@pytest.fixture
def steps(environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that set up an empty checkout; they leave the files that the true ones leave."""
    done: list[str] = []
    venv, python = tmp_path / ".venv", tmp_path / ".venv" / "python"
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for name in ("run.lock", "test.lock"):
        (tmp_path / name).write_text(f"{name}\n")

    def step(command: Sequence[object], purpose: str) -> None:
        done.append(purpose)
        if purpose == "making .venv":
            assert "--clear" in command
            for old in venv.glob("*"):
                old.unlink()
            venv.mkdir(exist_ok=True)
            python.touch()
            (venv / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11.2\n")

    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "PYTHON", python)
    monkeypatch.setattr(environment, "UNFINISHED", venv / "diptych-unfinished")
    monkeypatch.setattr(environment, "TURN", tmp_path / ".venv.lock")
    monkeypatch.setattr(environment, "LOCKS", {name: tmp_path / f"{name}.lock" for name in ("run", "test")})
    monkeypatch.setattr(environment, "_call", step)
    monkeypatch.setattr(environment, "_provide_system_packages", lambda: done.append("system"))
    monkeypatch.setattr(prerequisites, "missing_libraries", list)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0))
    return done


INSTALLS = ["installing the pinned dependencies", "linking .venv to the checkout", "compiling the program"]
MAKES = ["making .venv", "bringing pip into .venv"]


def test_the_second_time_does_nothing(environment: ModuleType, steps: list[str]) -> None:
    environment.set_up("run")
    assert steps == ["system", *MAKES, *INSTALLS]
    steps.clear()
    environment.set_up("run")
    assert steps == []


def test_tests_need_more_than_the_program(environment: ModuleType, steps: list[str]) -> None:
    environment.set_up("run")
    steps.clear()
    environment.set_up("test")
    assert steps == ["system", *INSTALLS]
    steps.clear()
    environment.set_up("run")
    environment.set_up("test")
    assert steps == []


def test_the_program_needs_nothing_more_than_the_tests(environment: ModuleType, steps: list[str]) -> None:
    environment.set_up("test")
    steps.clear()
    environment.set_up("run")
    assert steps == []


@pytest.mark.parametrize("changed", ["run.lock", "pyproject.toml"])
def test_what_is_pinned_changes(
    changed: str, environment: ModuleType, steps: list[str], tmp_path: Path
) -> None:
    environment.set_up("run")
    steps.clear()
    (tmp_path / changed).write_text("other\n")
    environment.set_up("run")
    assert steps == ["system", *INSTALLS]


@pytest.mark.parametrize("interrupted", INSTALLS)
def test_an_interrupted_installation_begins_anew(
    interrupted: str, environment: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """pip takes a half copied package for an installed one."""
    whole: Callable[..., None] = environment._call

    def interrupt(command: Sequence[object], purpose: str) -> None:
        if purpose == interrupted:
            raise KeyboardInterrupt
        whole(command, purpose)

    monkeypatch.setattr(environment, "_call", interrupt)
    with pytest.raises(KeyboardInterrupt):
        environment.set_up("run")
    monkeypatch.setattr(environment, "_call", whole)
    steps.clear()
    environment.set_up("run")
    assert steps == ["system", *MAKES, *INSTALLS]


HOLDER = """
import sys, time
from pathlib import Path
from turn import turn
with turn(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that is setting up the same checkout."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path / ".venv.lock")]
    with subprocess.Popen(command, cwd=SCRIPT.parent, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_two_at_once_wait_for_each_other_and_not_for_a_dead_one(
    environment: ModuleType,
    steps: list[str],
    holder: subprocess.Popen[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []

    def let_it_end(message: str) -> None:
        told.append(message)
        if message.startswith("waiting"):
            assert steps == []
            environment._provide("run")  # what the other has done by now
            holder.kill()

    monkeypatch.setattr(environment, "say", let_it_end)
    environment.set_up("run")
    assert told[0] == "waiting for another set-up of this checkout"
    assert steps == ["system", *MAKES, *INSTALLS, "system"]


def test_a_checkout_that_cannot_be_written_is_told_in_a_line(
    environment: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "TURN", tmp_path / "nowhere" / ".venv.lock")
    with pytest.raises(environment.SetupError, match=r"nowhere.*cannot be locked"):
        environment.set_up("run")
    assert steps == []


def test_an_environment_of_an_old_python_is_replaced(
    environment: ModuleType, steps: list[str], tmp_path: Path
) -> None:
    environment.set_up("run")
    steps.clear()
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.9.2\n")
    (tmp_path / "run.lock").write_text("other\n")
    environment.set_up("run")
    assert steps == ["system", *MAKES, *INSTALLS]


# ---- what the system has to bring


class System(NamedTuple):
    """A Debian that lacks two libraries, a font and what venv needs."""

    installed: set[str]
    commands: list[list[str]]


@pytest.fixture
def debian(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> System:
    """Nothing of it is installed yet; apt-get knows no package before it was updated."""
    system = System(set(), [])

    def apt(command: list[str], quiet: bool = False) -> bool:
        assert not quiet
        system.commands.append(command)
        updated = any("update" in command for command in system.commands)
        if "install" in command and updated:
            system.installed.update(command[command.index("--no-install-recommends") + 1 :])
        return "update" in command or updated

    def lacking(names: Sequence[str], package: Callable[[str], str]) -> list[str]:
        return [name for name in names if package(name) not in system.installed]

    libraries, fonts = ["libEGL.so.1", "libxcb-cursor.so.0"], ["ar"]
    monkeypatch.setattr(environment, "_succeeds", apt)
    monkeypatch.setattr(environment, "_root_rights", list)
    monkeypatch.setattr(
        environment, "_has_venv", lambda: any(name.endswith("-venv") for name in system.installed)
    )
    monkeypatch.setattr(prerequisites, "has_apt", lambda: True)
    monkeypatch.setattr(prerequisites, "_finds", lambda _program: True)
    monkeypatch.setattr(
        prerequisites, "missing_libraries", lambda: lacking(libraries, prerequisites.LIBRARIES.__getitem__)
    )
    monkeypatch.setattr(
        prerequisites, "missing_fonts", lambda: lacking(fonts, lambda name: prerequisites.FONTS[name][1])
    )
    return system


VENV_PACKAGE = f"python3.{sys.version_info.minor}-venv"


def test_who_may_install_gets_all_that_is_missing(environment: ModuleType, debian: System) -> None:
    environment._provide_system_packages()
    assert debian.installed == {"libegl1", "libxcb-cursor0", VENV_PACKAGE, "fonts-noto-core"}
    assert sum("update" in command for command in debian.commands) == 1
    debian.commands.clear()
    environment._provide_system_packages()
    assert debian.commands == []


def test_who_may_not_install_is_told_one_line(
    environment: ModuleType, debian: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_root_rights", lambda: None)
    with pytest.raises(environment.SetupError) as caught:
        environment._provide_system_packages()
    assert debian.commands == []
    assert str(caught.value).endswith(
        "libEGL.so.1, libxcb-cursor.so.0; run: sudo apt-get install -y --no-install-recommends "
        f"fonts-noto-core libegl1 libxcb-cursor0 {VENV_PACKAGE}"
    )


def test_without_fonts_it_goes_on_and_says_so(
    environment: ModuleType,
    debian: System,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(environment, "_root_rights", lambda: None)
    debian.installed.update({"libegl1", "libxcb-cursor0", VENV_PACKAGE})
    environment._provide_system_packages()
    message = capsys.readouterr().err
    assert "Arabic" in message
    assert message.endswith("apt-get install -y --no-install-recommends fonts-noto-core\n")


def test_without_venv_it_stops(
    environment: ModuleType, debian: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_root_rights", lambda: None)
    debian.installed.update({"libegl1", "libxcb-cursor0", "fonts-noto-core"})
    with pytest.raises(environment.SetupError, match=f"apt-get install .* {VENV_PACKAGE}$"):
        environment._provide_system_packages()


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
    monkeypatch.setattr(environment, "set_up", lambda _purpose: None)
    monkeypatch.setattr(environment, "_become", lambda command: started.append(command) or 0)
    assert environment.main(["run", *words.split()]) == 0
    assert started == [[str(environment.PROGRAM), *expected.split()]]


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
