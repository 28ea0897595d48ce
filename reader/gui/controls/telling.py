"""What is wrong, said in the language of the interface: messages and errors from below the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.messages import said, system_reason
from reader.model import Message
from reader.visible import visible

if TYPE_CHECKING:
    from reader.library import LibraryError

_WHERE = str(QT_TRANSLATE_NOOP("Message", "{path}: {reason}"))


def told(message: Message) -> str:
    """A message in the language of the interface; what fills it shows what it hides, and turns nothing."""
    values = {
        name: told(value) if isinstance(value, Message) else f"\u2068{visible(value)}\u2069"
        for name, value in message.values
    }
    return QCoreApplication.translate("Message", message.template).format(**values)


def told_error(error: LibraryError | OSError) -> str:
    """What the environment did wrong, with the file or folder where it is known."""
    from reader.library import LibraryError  # a launch without an error need not load it here

    if isinstance(error, LibraryError):
        path, reason = error.path, error.reason
    else:
        path, reason = str(error.filename or ""), system_reason(error)
    return told(said(_WHERE, path=path, reason=reason) if path else reason)
