"""PySide loaded without its support package: lighter, and still itself when something is wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest

MISTAKES = """
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["test"])
for mistake in (
    lambda: QWidget().resize("x"),
    lambda: QObject().setObjectName(3),
    lambda: QWidget(1, 2, 3, 4),
    lambda: QColor(object()),
    lambda: QWidget(nonsense=3),
    lambda: QObject().setObjectName(3),
    lambda: QWidget().setEnabled(),
):
    try:
        mistake()
    except Exception as error:
        print(type(error).__name__, error)
"""


@pytest.fixture(scope="module")
def plain_errors() -> str:
    return python(MISTAKES)


def python(code: str) -> str:
    """What a fresh process prints that runs this; anything on standard error is a failure."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert not done.stderr
    return done.stdout


def test_nothing_of_the_support_package_is_loaded() -> None:
    code = """
import reader.gui.lean, sys
import PySide6.QtWidgets
print(*sorted(name for name in sys.modules if name.startswith(("shibokensupport", "zipfile", "tempfile"))))
"""
    lean = ["shibokensupport", "shibokensupport.signature"]
    assert python(code).split() == [*lean, f"{lean[1]}.loader", f"{lean[1]}.mapping"]


def test_imports_are_not_hooked() -> None:
    assert "feature" in python("import PySide6.QtCore; print(__import__)")
    assert "feature" not in python("import reader.gui.lean, PySide6.QtCore; print(__import__)")


def test_wrong_arguments_are_reported_as_by_pyside(plain_errors: str) -> None:
    assert "Supported signatures" in plain_errors
    assert python("import reader.gui.lean\n" + MISTAKES) == plain_errors


def test_what_pyside_completes_is_complete() -> None:
    code = """
import reader.gui.lean, shiboken6
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["test"])
print(shiboken6.isValid(QWidget()))
try:
    QWidget().resize("x")
except TypeError:
    print(shiboken6.__version__, QWidget.__module__)
import zipfile, traceback
print(zipfile.ZipFile.__name__, traceback.print_exc.__name__)
"""
    import PySide6

    expected = ["True", PySide6.__version__, "PySide6.QtWidgets", "ZipFile", "print_exc"]
    assert python(code).split() == expected


def test_another_release_is_left_alone() -> None:
    code = """
import importlib, sys
import reader.gui
import importlib.machinery
class Other:
    version = "7.0.0"
sys.modules["shiboken6._config"] = Other
import reader.gui.lean
print("shiboken6" in sys.modules)
"""
    assert python(code).split() == ["False"]
