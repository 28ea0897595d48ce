"""The folder that becomes an AppImage."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"

pytestmark = pytest.mark.usefixtures("qapp")  # icons are drawn


@pytest.fixture
def appimage(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return importlib.import_module("linux.appimage")


def test_what_an_appimage_is_asked_for_leads_to_files(appimage: ModuleType, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (bundle / "diptych").write_text("#!/bin/sh\n")
    (bundle / "diptych").chmod(0o755)
    folder = appimage.make_appdir(bundle, tmp_path)
    assert os.access(folder / "AppRun", os.X_OK)
    assert (folder / "AppRun").resolve() == folder / "usr" / "lib" / "diptych" / "diptych"
    for name in ("org.diptych.Diptych.desktop", "org.diptych.Diptych.png", ".DirIcon"):
        assert (folder / name).is_symlink()
        assert folder in (folder / name).resolve(strict=True).parents
