"""The program in a process of its own, which writes down what its window shows and then closes it.

    run_and_look.py FILE [--until TITLE | --break] WORDS OF DIPTYCH...

FILE gets a JSON object a line: one for each note that is opened. The window is closed after the
first one, after the one of a title, or by the dialog that follows a mistake.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from reader import cli


def main(file: str, *words: str) -> int:
    """Run the program on ``words``; its exit code."""
    from reader.gui import app

    option, *rest = words
    until, rest = (rest[0], rest[1:]) if option == "--until" else ("", rest)
    if not option.startswith("--"):
        rest = [option, *rest]
    create_window = app.create_window

    def create_watched_window(reading, session):
        window = create_window(reading, session)
        look = break_something if option == "--break" else look_and_close
        reading.opened.connect(lambda _: app.QTimer.singleShot(0, lambda: look(window, Path(file), until)))
        return window

    app.create_window = create_watched_window
    return cli.main(rest)


def look_and_close(window, file, until):
    """Write down what is seen, and close the window on the note that is waited for."""
    from PySide6.QtGui import QGuiApplication

    window.save()
    application = QGuiApplication.instance()
    seen = {
        "title": window.windowTitle(),
        "status": window.status.text(),
        "screen": application.platformName(),
        "right_to_left": application.isRightToLeft(),
    }
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(seen) + "\n")
    if until in ("", seen["title"]):
        window.close()


def break_something(window, file, _until):
    """Make mistakes in slots, in painting and in a thread, and quit by the dialog that tells of them."""
    import threading

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog, QPushButton

    def fail_in_a_slot():
        raise KeyError("a line of a note")

    def fail_in_a_thread():
        raise ValueError("a line of a note")

    def fail_in_painting(_event):
        status.update()
        [].pop()

    def quit_by_dialog():
        dialog = window.findChild(QDialog)
        file.write_text(json.dumps({"title": dialog.windowTitle()}), "utf-8")
        next(button for button in dialog.findChildren(QPushButton) if button.text() == "Quit").click()

    window.session.change(theme="sepia")
    status = window.status
    status.paintEvent = fail_in_painting
    status.update()
    threading.Thread(target=fail_in_a_thread).start()
    QTimer.singleShot(0, fail_in_a_slot)
    QTimer.singleShot(0, fail_in_a_slot)
    QTimer.singleShot(300, quit_by_dialog)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
