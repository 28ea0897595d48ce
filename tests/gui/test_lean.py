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


ENUMERATIONS = """
import enum, pickle
from PySide6 import QtCore, QtGui, QtWidgets


def outcome(action):
    try:
        return repr(action())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def told(kind):
    members = kind.__members__
    yield kind.__module__, kind.__qualname__, kind.__mro__[1:]
    yield sorted(key for key, value in vars(kind).items() if not isinstance(value, kind))
    yield [(name, member.name, member.value, str(member), repr(member)) for name, member in members.items()]
    yield [getattr(kind, name) is member for name, member in members.items()]
    yield [kind(member.value) is member and member in kind for member in members.values()]
    yield outcome(lambda: list(kind)), len(kind), outcome(lambda: kind(0)), outcome(lambda: kind(123456789))
    for one, other in zip(members.values(), list(members.values())[1:4]):
        yield one == other, hash(one) == hash(one.value), pickle.loads(pickle.dumps(one)) is one
        for sign in ("or", "and", "xor", "sub", "lt", "contains"):
            yield outcome(lambda: getattr(one, f"__{sign}__")(other))
        yield outcome(lambda: ~one), outcome(lambda: list(one | other)), outcome(lambda: bool(one & other))
    for name in ("_flag_mask_", "_singles_mask_", "_all_bits_", "_boundary_", "_use_args_", "_member_type_"):
        yield outcome(lambda: getattr(kind, name))


for module in (QtCore, QtGui, QtWidgets):
    for name in sorted(dir(module)):
        what = getattr(module, name)
        for kind in [what, *map(vars(what).get, sorted(vars(what)))] if isinstance(what, type) else []:
            if isinstance(kind, enum.EnumType):
                print(*told(kind))
"""


def test_enumerations_are_those_that_python_makes() -> None:
    usual = python(ENUMERATIONS).splitlines()
    assert len(usual) > 500
    assert python("import reader.gui.lean\n" + ENUMERATIONS).splitlines() == usual


def test_members_are_made_when_one_is_asked_for() -> None:
    code = """
import reader.gui.lean
from reader.gui.lean import enumerations
from PySide6.QtCore import QEvent, Qt
waiting = len(enumerations._waiting)
print(waiting > 50, type(Qt.Key).__name__, Qt.Key.Key_Up.name, type(Qt.Key).__name__)
print(waiting - len(enumerations._waiting), QEvent.Type(QEvent.Type.Show.value) is QEvent.Type.Show)
print(*[len(kind) for kind in (Qt.DayOfWeek, Qt.Axis)], Qt.Corner.__members__["TopLeftCorner"].name)
enumerations.fill_all()
from PySide6.QtGui import QPainter
print(len(enumerations._waiting), type(QPainter.RenderHint).__name__, Qt.Key_Up is Qt.Key.Key_Up)
"""
    assert python(code).splitlines() == [
        "True _Unfilled Key_Up EnumType",
        "1 True",
        "7 3 TopLeftCorner",
        "0 EnumType True",
    ]
