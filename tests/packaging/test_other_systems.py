"""What Windows and macOS are told about the program; neither is here to be asked."""

from __future__ import annotations

import ast
import importlib
import plistlib
import re
from pathlib import Path
from types import ModuleType

import pytest

from reader import resources
from reader.gui.window.interface_language import available

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture
def version_resource(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("windows.version_resource")


@pytest.fixture
def info(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("macos.info")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2rc3", (1, 2, 0, 0)), ("1.2.3.4.5", (1, 2, 3, 4)), ("dev", (0, 0, 0, 0))],
)
def test_a_version_of_windows_has_four_numbers(
    version: str, numbers: tuple[int, ...], version_resource: ModuleType
) -> None:
    assert version_resource.numbers(version) == numbers


def test_the_version_resource_can_be_read(version_resource: ModuleType, tmp_path: Path) -> None:
    """PyInstaller evaluates it as an expression of Python."""
    path = Path(version_resource.write(tmp_path, "1.2.0", "0123456789+", "diptych-cli"))
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8"), mode="eval"))
        if isinstance(node, ast.Call)
    ]
    names = {call.func.id for call in calls if isinstance(call.func, ast.Name)}
    assert names == {"VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct"} | {
        "VarFileInfo",
        "VarStruct",
    }
    told = dict(
        [ast.literal_eval(argument) for argument in call.args]
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "StringStruct"
    )
    assert told["FileVersion"] == "1.2.0"
    assert told["ProductVersion"] == "1.2.0 (0123456789+)"
    assert told["OriginalFilename"] == "diptych-cli.exe"


def test_a_mac_offers_the_program_and_takes_nothing_over(info: ModuleType) -> None:
    told = plistlib.loads(plistlib.dumps(info.info("1.2.0")))
    assert told["CFBundleShortVersionString"] == "1.2.0"
    kinds = {kind: entry for entry in told["CFBundleDocumentTypes"] for kind in entry["LSItemContentTypes"]}
    assert kinds.keys() == {"net.daringfireball.markdown", "public.folder"}
    assert {(kind["CFBundleTypeRole"], kind["LSHandlerRank"]) for kind in kinds.values()} == {
        ("Viewer", "Alternate")
    }


def test_a_mac_knows_every_language_of_the_interface(info: ModuleType) -> None:
    assert tuple(info.languages()) == available()


def test_the_installer_is_given_what_it_asks_for() -> None:
    script = (PACKAGING / "windows" / "diptych.iss").read_text("utf-8")
    given = re.findall(r'"(\w+)": ', (PACKAGING / "windows" / "installer.py").read_text("utf-8"))
    assert set(re.findall(r"\{#(\w+)\}", script)) == set(given)
    assert f'AppUserModelID: "{resources.APPLICATION_ID}"' in script


def test_the_installer_leaves_no_entry_behind() -> None:
    """Every key of the registry goes with the program, by itself or with one above it."""
    script = (PACKAGING / "windows" / "diptych.iss").read_text("utf-8")
    entries = re.findall(r'^Root: HKA; Subkey: "([^"]+)"(.*)$', script, re.MULTILINE)
    removed = [key for key, rest in entries if "uninsdeletekey" in rest]
    left = [
        key
        for key, rest in entries
        if "uninsdelete" not in rest and not any(key.startswith(f"{above}\\") for above in removed)
    ]
    assert len(entries) > 8
    assert left == []
