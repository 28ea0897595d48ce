"""What is wrong is said in the language of the interface, whatever the names in it hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from reader.gui.controls.telling import told, told_error
from reader.library import LibraryError
from reader.messages import said, verbatim


class Mirrored(QTranslator):
    """Translates every message of one context into itself in angle brackets."""

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        return f"<{source}>" if context == "Message" else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    translator = Mirrored()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
def test_in_english_it_is_what_it_says() -> None:
    reason = said("longer than {largest} KiB", largest="64")
    assert told(said("front matter: {reason}", reason=reason)) == (
        "front matter: longer than \u206864\u2069 KiB"
    )


@pytest.mark.usefixtures("mirrored")
def test_a_message_is_translated_with_the_messages_in_it() -> None:
    error = LibraryError("a\u202eb.md", said("too large"))
    assert told_error(error) == "<\u2068a‹U+202E›b.md\u2069: <too large>>"


@pytest.mark.usefixtures("mirrored")
def test_an_error_of_the_system_names_its_file() -> None:
    assert told_error(FileNotFoundError(2, "No such file", "a.md")) == (
        "<\u2068a.md\u2069: <no such file or folder>>"
    )
    assert told_error(OSError(5, "Input/output error")) == "<the disk cannot be read or written>"


@pytest.mark.usefixtures("qapp")
def test_what_others_say_is_left_as_it_is() -> None:
    assert told(verbatim("found {braces}")) == "\u2068found {braces}\u2069"
