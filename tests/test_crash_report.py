"""What is written down of a mistake of the program, and above all what is not."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import reader
from reader.crash_report import Report, code_path, keep, report

SECRET = "a line of my diary, كلمة"


def caught(work: Callable[[], object]) -> Exception:
    """What a piece of work raises."""
    try:
        work()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def written(work: Callable[[], object], folder: Path) -> Report:
    """The report of what a piece of work raises."""
    return report(caught(work), {"qt": "6.11"}, folder)


def look_up() -> None:
    notes: dict[str, str] = {}
    notes[SECRET]


def read_json() -> None:
    try:
        json.loads(json.dumps({"note": SECRET})[:-1])
    except ValueError as error:
        raise RuntimeError("the cache is broken") from error


def test_a_report_says_what_broke_where_and_in_which_surroundings(tmp_path: Path) -> None:
    kept = written(read_json, tmp_path / "new" / "folder")
    assert kept.path
    assert kept.path.read_text("utf-8") == kept.text
    lines = kept.text.splitlines()
    assert lines[0].startswith(f"Diptych {reader.__version__}: RuntimeError in tests/test_crash_report.py:")
    assert "qt:         6.11" in lines
    assert any(line.startswith("python:     3.") for line in lines)
    assert kept.text.index("JSONDecodeError: <str of") < kept.text.index("which led to")
    assert "json/decoder.py:" in kept.text
    assert lines[-1] == "RuntimeError: the cache is broken"


def raising(error: Exception) -> Callable[[], object]:
    """Work that raises this."""

    def work() -> object:
        raise error

    return work


@pytest.mark.parametrize(
    ("work", "message"),
    [
        (look_up, "KeyError: <str of 24>"),
        (lambda: int(SECRET), "ValueError: <str of "),
        (lambda: SECRET.encode("ascii"), "UnicodeEncodeError: <str of 5>, <str of 24>, 20, 24, <str of "),
        (lambda: (SECRET, 1)[2], "IndexError: tuple index out of range"),
        (lambda: SECRET + 1, 'TypeError: can only concatenate str (not "int") to str'),  # type: ignore[operator]
        (raising(AssertionError((True, None, SECRET))), "AssertionError: <tuple of 3>"),
        (raising(KeyError(None, False, 7, 10**5000)), "KeyError: None, False, 7, <int>"),
        (raising(OSError(SECRET)), "OSError: <str of 24>"),
        (
            raising(FileNotFoundError(2, "No such file", SECRET)),
            "FileNotFoundError: No such file or directory",
        ),
        (raising(type("Own", (TypeError,), {})(SECRET)), "Own: <str of 24>"),
        (raising(TypeError(f"'f' called with wrong argument values: {SECRET}")), "TypeError: 'f' called"),
        (raising(ImportError("cannot import 'a' (/home/me/b.py)")), "ImportError: cannot import 'a'"),
    ],
)
def test_nothing_of_the_text_that_was_read_gets_in(
    work: Callable[[], object], message: str, tmp_path: Path
) -> None:
    text = written(work, tmp_path).text
    assert text.splitlines()[-1].startswith(message)
    for secret in ("diary", "كلمة", "/home/me", str(Path.home()), str(Path(__file__).parent)):
        assert secret not in text


def test_an_endless_recursion_is_told_in_short(tmp_path: Path) -> None:
    def again() -> None:
        again()

    text = written(again, tmp_path).text
    assert "more ..." in text
    assert len(text.splitlines()) < 90


def test_causes_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    first, second = ValueError(1), ValueError(2)
    first.__cause__, second.__cause__ = second, first
    assert report(first, {}, tmp_path).text.count("ValueError: 1") < 20


def test_without_a_traceback_there_is_still_a_report(tmp_path: Path) -> None:
    assert report(ValueError(), {}, tmp_path).headline == "ValueError in nowhere"


def test_a_folder_that_cannot_be_written_leaves_the_text() -> None:
    kept = written(look_up, Path("/dev/null/reports"))
    assert kept.path is None
    assert "KeyError" in kept.text
    assert "no report of it could be saved" in kept.complaint()


def test_the_oldest_of_too_many_reports_are_removed(tmp_path: Path) -> None:
    for number in range(25):
        newest = keep(f"{number}", "story", {}, tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 20
    assert newest.path
    assert names[-1] == newest.path.name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (reader.__file__, "reader/__init__.py"),
        (json.__file__, "json/__init__.py"),
        (pytest.__file__, "pytest/__init__.py"),
        ("/home/anna/secret plans/plan.py", "plan.py"),
        ("reader/gui/app.py", "reader/gui/app.py"),
        ("<frozen runpy>", "<frozen runpy>"),
    ],
)
def test_code_is_named_from_its_package_on(name: str, shown: str) -> None:
    assert code_path(name) == shown


def test_it_is_loaded_only_when_it_is_needed() -> None:
    import subprocess

    code = "import sys, reader.cli, reader.gui.app; print('reader.crash_report' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
