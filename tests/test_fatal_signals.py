"""What a run leaves behind that the system ends at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.fatal_signals import left_behind

FAULT = """
import faulthandler, sys
from pathlib import Path
from reader.fatal_signals import watch
watch(Path(sys.argv[1]))
def row_setting():
    faulthandler._sigsegv()
if sys.argv[2:]:
    row_setting()
"""


def run(folder: Path, *words: str) -> int:
    command = [sys.executable, "-c", FAULT, str(folder), *words]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="its exit codes are others")
def test_the_next_start_learns_where_the_last_run_ended(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert left_behind(folder) == ""
    assert run(folder, "die") == -11
    story = left_behind(folder)
    assert "Segmentation fault" in story
    assert "in row_setting" in story
    assert left_behind(folder) == "", "it is told once"


def test_a_run_that_ends_well_leaves_nothing_to_tell(tmp_path: Path) -> None:
    assert run(tmp_path) == 0
    assert left_behind(tmp_path) == ""


def test_a_folder_that_cannot_be_written_is_no_reason_to_end() -> None:
    assert run(Path("/dev/null/folder")) == 0


def test_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "fatal.txt").write_text('  File "/home/anna/notes/reader.py", line 3 in f\n')
    assert left_behind(tmp_path) == '  File "reader.py", line 3 in f\n'
