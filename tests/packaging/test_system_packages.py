"""What set-up wants from the system: what it installs, and what it tells where it may not."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from reader import prerequisites

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture
def system_packages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("system_packages")


class System(NamedTuple):
    """A Debian that lacks two libraries, a font and what venv needs."""

    installed: set[str]
    commands: list[list[str]]


@pytest.fixture
def debian(system_packages: ModuleType, monkeypatch: pytest.MonkeyPatch) -> System:
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
    monkeypatch.setattr(system_packages, "_succeeds", apt)
    monkeypatch.setattr(system_packages, "_root_rights", list)
    monkeypatch.setattr(
        system_packages, "_has_venv", lambda: any(name.endswith("-venv") for name in system.installed)
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


def test_who_may_install_gets_all_that_is_missing(system_packages: ModuleType, debian: System) -> None:
    system_packages.provide()
    assert debian.installed == {"libegl1", "libxcb-cursor0", VENV_PACKAGE, "fonts-noto-core"}
    assert sum("update" in command for command in debian.commands) == 1
    debian.commands.clear()
    system_packages.provide()
    assert debian.commands == []


def test_who_may_not_install_is_told_one_line(
    system_packages: ModuleType, debian: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_packages, "_root_rights", lambda: None)
    with pytest.raises(system_packages.SetupError) as caught:
        system_packages.provide()
    assert debian.commands == []
    assert str(caught.value).endswith(
        "libEGL.so.1, libxcb-cursor.so.0; run: sudo apt-get install -y --no-install-recommends "
        f"fonts-noto-core libegl1 libxcb-cursor0 {VENV_PACKAGE}"
    )


def test_without_fonts_it_goes_on_and_says_so(
    system_packages: ModuleType,
    debian: System,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(system_packages, "_root_rights", lambda: None)
    debian.installed.update({"libegl1", "libxcb-cursor0", VENV_PACKAGE})
    system_packages.provide()
    message = capsys.readouterr().err
    assert "Arabic" in message
    assert message.endswith("apt-get install -y --no-install-recommends fonts-noto-core\n")


def test_without_venv_it_stops(
    system_packages: ModuleType, debian: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_packages, "_root_rights", lambda: None)
    debian.installed.update({"libegl1", "libxcb-cursor0", "fonts-noto-core"})
    with pytest.raises(system_packages.SetupError, match=f"apt-get install .* {VENV_PACKAGE}$"):
        system_packages.provide()


def test_only_building_needs_tools(
    system_packages: ModuleType, debian: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_packages.shutil, "which", lambda _: "binutils" in debian.installed)
    monkeypatch.setattr(
        system_packages, "_has_shared_python", lambda: any("libpython" in name for name in debian.installed)
    )
    system_packages.provide()
    assert "binutils" not in debian.installed
    system_packages.provide(building=True)
    assert {"binutils", f"libpython3.{sys.version_info.minor}"} <= debian.installed


@pytest.mark.usefixtures("debian")
def test_who_may_not_install_the_tools_is_told(
    system_packages: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    system_packages.provide()
    monkeypatch.setattr(system_packages, "_root_rights", lambda: None)
    monkeypatch.setattr(system_packages.shutil, "which", lambda _: None)
    monkeypatch.setattr(system_packages, "_has_shared_python", lambda: True)
    with pytest.raises(system_packages.SetupError, match=r"building .* run: sudo apt-get .* binutils$"):
        system_packages.provide(building=True)
