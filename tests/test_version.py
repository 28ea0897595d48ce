"""Which commit a program is made from: told by what a build wrote, else by git, else by nobody."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from reader import resources, version

CHECKOUT = Path(__file__).resolve().parent.parent


def test_a_package_knows_its_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)
    (tmp_path / version.COMMIT_FILE).write_text("0123456789+\n")
    assert version.commit() == "0123456789+"


@pytest.mark.skipif(
    not shutil.which("git") or not (CHECKOUT / ".git").exists(), reason="this is no checkout of git"
)
def test_in_a_checkout_git_is_asked() -> None:
    assert re.fullmatch(r"[0-9a-f]{10,}\+?", version.commit())


def test_elsewhere_nobody_knows(tmp_path: Path) -> None:
    assert version._commit_of(tmp_path) == ""
