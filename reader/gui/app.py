"""The application around the window: what happens between the command line and the event loop."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader.fatal_signals import watch
from reader.gui.crashes import Crashes, end_launch, tell, tell_of_last_time
from reader.gui.reading.collecting import resume
from reader.gui.reading.head_start import preferred_language
from reader.gui.reading.launch import Launch
from reader.gui.reading.opening import load_parser
from reader.gui.reading.reading import Reading
from reader.gui.reading.session import Session
from reader.gui.reading.tasks import Tasks, ignore
from reader.gui.window.interface_language import SYSTEM, set_language
from reader.own_folders import report_folder
from reader.resources import APPLICATION_ID
from reader.settings import DISPLAY_SIZES

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow
    from reader.instance import Instance


PATIENCE = 0.1
"""Seconds that the first picture of the window waits at most for the note and the list."""
_FOR_PICTURE = (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater)
"""What widgets post that changes how they look. Sent before the event loop begins, which paints first."""
FOLLOWING_DELAY = 50
"""Milliseconds after the window was shown until the desktop is asked for colours where Qt does not know."""
ATTENDING_DELAY = 400
"""Milliseconds after the window was shown until it hears what later launches ask for."""
WARMING_DELAY = 1500
"""Milliseconds after the window was shown until what a launch could do without is loaded."""
_SCALE = "QT_SCALE_FACTOR"


def run(launch: Launch, instance: Instance) -> int:
    """Open the window on what ``reader.gui.reading.launch`` prepared, and stay until it is closed."""
    watch(report_folder())
    settings = launch.session.settings
    application = create_application(settings.language, settings.display_size)
    try:
        return _read(application, launch, instance)
    except Exception as error:  # of the launch: what goes wrong later does so in the event loop
        instance.leave()
        return end_launch(error)


def _read(application: QApplication, launch: Launch, instance: Instance) -> int:
    tasks = Tasks()
    reading = begin(launch, tasks)
    window = create_window(reading, launch.session)
    Crashes(window, partial(tell, window)).install()
    show(window, reading, tasks)
    QTimer.singleShot(ATTENDING_DELAY, lambda: _attend(instance, window))
    QTimer.singleShot(WARMING_DELAY, resume)
    QTimer.singleShot(WARMING_DELAY, lambda: tell_of_last_time(window))
    QTimer.singleShot(WARMING_DELAY, lambda: _show_icon(application))
    QTimer.singleShot(WARMING_DELAY, lambda: tasks.run_task("warming", load_parser, ignore, ignore))
    code = application.exec()
    instance.leave()  # before anything is waited for: a launch at this moment has its own window
    tasks.cancel_all()
    return code


def show(window: MainWindow, reading: Reading, tasks: Tasks) -> None:
    """Show the window, its first picture with note and list where they are there soon."""
    window.show()
    until = time.monotonic() + PATIENCE
    while not (reading.shown and reading.library) and (left := until - time.monotonic()) > 0:
        if not tasks.deliver(left):
            break
    for kind in _FOR_PICTURE:
        QCoreApplication.sendPostedEvents(None, kind.value)
    QTimer.singleShot(FOLLOWING_DELAY, window.appearance.follow_desktop)


def _attend(instance: Instance, window: MainWindow) -> None:
    from reader.gui.window.other_launches import attend

    attend(instance, window)


def _show_icon(application: QApplication) -> None:
    from reader.gui.window.icon import show_icon

    show_icon(application)


def create_application(language: str = SYSTEM, display_size: int = 100) -> QApplication:
    """The application, in the look and the language of the interface: ``system`` or a tag.

    ``display_size``: how large everything is drawn, per cent of what the desktop gives it.
    """
    if "QT_LOGGING_RULES" not in os.environ:
        # Qt tells of every font and script that do not go together, and then takes another font
        QLoggingCategory.setFilterRules("qt.text.font.db=false")
    # as an argument: setStyle() would give Python a style object that nothing here needs
    application = _made(["diptych", "-style", "Fusion"], display_size)
    application.setApplicationName("diptych")
    application.setApplicationDisplayName("Diptych")
    application.setDesktopFileName(APPLICATION_ID)
    application.setEffectEnabled(Qt.UIEffect.UI_General, False)  # without it nothing fades or rolls
    set_language(application, language)
    return application


def _made(arguments: list[str], display_size: int) -> QApplication:
    """The application as Qt makes it; a size that the environment asks for counts before the reader's."""
    if display_size == 100 or display_size not in DISPLAY_SIZES or _SCALE in os.environ:
        return QApplication(arguments)
    os.environ[_SCALE] = str(display_size / 100)
    try:
        return QApplication(arguments)
    finally:
        del os.environ[_SCALE]  # else a browser that is opened from here may take it up


def begin(launch: Launch, tasks: Tasks) -> Reading:
    """Start reading, before there is a window: results wait until they are delivered."""
    reading = Reading(tasks, launch.wish, preferred_language(), launch.engine)
    reading.open_place(launch.place, launch.key, launch.remembered, launch.langs)
    return reading


def create_window(reading: Reading, session: Session) -> MainWindow:
    """The window, not shown yet."""
    from reader.gui.window.appearance import Appearance
    from reader.gui.window.main_window import MainWindow

    appearance = Appearance(session.settings.theme, session.settings.system_theme)
    return MainWindow(reading, session, appearance)
