"""What a package has that a checkout has not, and what its start takes back."""

from __future__ import annotations

import importlib
import marshal
import os
from pathlib import Path
from types import ModuleType

import pytest

from reader import resources, version

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("made")


@pytest.mark.usefixtures("qapp")  # icons are drawn
def test_the_resources_of_a_package(made: ModuleType, tmp_path: Path) -> None:
    folder = made.resources_of_package(tmp_path / "resources", ["pytest"])
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    kept = {
        path.relative_to(resources.folder()).as_posix()
        for part in (resources.sample_library(), resources.translations())
        for path in part.rglob("*")
        if path.is_file()
    }
    assert kept < names
    assert (folder / version.COMMIT_FILE).read_text() == f"{version.commit()}\n"
    licences = [Path(name).name for name in names if name.startswith("licences/")]
    assert {name.partition("-")[0] for name in licences} >= {"diptych", "python", "qt", "markdown", "pytest"}
    assert {Path(name).suffix for name in names if name.startswith("icons/")} == {".png"}


def test_compiled_modules_know_no_place_of_this_machine(made: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "here" / "package").mkdir(parents=True)
    (tmp_path / "here" / "package" / "module.py").write_text("def one():\n    return 1\n")
    folder = made.compiled(tmp_path / "here", tmp_path / "there", "reader/parts")
    content = (folder / "package" / "module.pyc").read_bytes()
    assert os.fsencode(tmp_path) not in content
    assert marshal.loads(content[16:]).co_filename == "reader/parts/package/module.py"


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_programs_that_it_starts_see_nothing_of_the_bootloader(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(PACKAGING)
    start = importlib.import_module("start")
    found = {"HOME": "/home/a", **({"LD_LIBRARY_PATH": before} if before else {})}
    left = {"LD_LIBRARY_PATH": "/bundle", "_PYI_ARCHIVE_FILE": "/bundle/diptych", "HOME": "/home/a"}
    monkeypatch.setattr(os, "environ", {**left, **({"LD_LIBRARY_PATH_ORIG": before} if before else {})})
    start.forget_the_bootloader()
    assert os.environ == found
