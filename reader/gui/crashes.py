"""What becomes of an exception that nobody caught, in whatever thread: a report, and a word to the reader.

Nothing but the hooks is set up at launch; everything else is loaded when it is needed.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.fatal_signals import left_behind
from reader.own_folders import report_folder

if TYPE_CHECKING:
    from reader.crash_report import Report
    from reader.gui.window.main_window import MainWindow

MOST_REPORTS = 3
"""Of one run: more tell a reader, and a maintainer, nothing new."""


class Crashes:
    """Reports each mistake once, however often it is made: one in painting comes with every frame.

    ``on_report`` is called with a report in the thread of ``context``, by its event loop: never in
    the midst of what went wrong.
    """

    def __init__(self, context: QObject, on_report: Callable[[Report], None]) -> None:
        self._context, self._on_report = context, on_report
        self._known: set[tuple[type[BaseException], str, int]] = set()

    def install(self) -> None:
        """Take what nobody catches from now on, in slots and in threads."""
        sys.excepthook = self.take
        threading.excepthook = lambda of: self.take(of.exc_type, of.exc_value, of.exc_traceback)

    def take(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Print an exception that is news, and report it; what ends a program on purpose is left alone."""
        if error is None or not issubclass(kind, Exception):
            sys.__excepthook__(kind, error or kind(), trace)
        elif self._is_news(kind, trace):
            sys.__excepthook__(kind, error, trace)
            if len(self._known) <= MOST_REPORTS:
                report = _report(error)
                QTimer.singleShot(0, self._context, lambda: self._on_report(report))

    def _is_news(self, kind: type[BaseException], trace: TracebackType | None) -> bool:
        known = len(self._known)
        self._known.add((kind, *_innermost(trace)))
        return len(self._known) > known


def tell(window: MainWindow, report: Report) -> None:
    """Open a dialog about a report over a window."""
    from reader.gui.window import crash_dialog

    crash_dialog.tell(window, report)


def end_launch(error: Exception) -> int:
    """Tell what kept the window from opening; the exit code, once the reader has closed the dialog."""
    from reader.crash_report import BROKEN
    from reader.gui.window.crash_dialog import CrashDialog, Occasion

    report = _report(error)
    print(f"diptych: {report.complaint()}", file=sys.stderr)
    CrashDialog(report, Occasion.LAUNCH).exec()
    return BROKEN


def tell_of_last_time(window: MainWindow) -> None:
    """Open the dialog where an earlier run was ended by a signal of the system."""
    story = left_behind(report_folder())
    if story:
        from reader.crash_report import keep
        from reader.gui.window.crash_dialog import Occasion, tell

        tell(window, keep("ended by the system", story, _facts()), Occasion.EARLIER)


def _report(error: BaseException) -> Report:
    from reader.crash_report import report

    return report(error, _facts())


def _facts() -> dict[str, str]:
    """What a report should tell of Qt and the desktop."""
    import os

    import PySide6
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    return {
        "qt": f"{qVersion()}, PySide {PySide6.__version__}",
        "screen": QGuiApplication.platformName(),
        "desktop": os.environ.get("XDG_CURRENT_DESKTOP", ""),
    }


def _innermost(trace: TracebackType | None) -> tuple[str, int]:
    """The file and line in which something was raised."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace else ("", 0)
