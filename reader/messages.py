"""Sentences that are made below the window and told in it: marked here, said in English, translated there."""

from __future__ import annotations

import errno

from reader.model import Message


def QT_TRANSLATE_NOOP(_context: str, template: str) -> str:  # noqa: N802
    """The template itself. Qt's lupdate knows it by the name of this function as one to be translated."""
    return template


def said(template: str, **values: str | Message) -> Message:
    """A message; its template must be marked, or no translation will ever be made of it."""
    return Message(template, tuple(values.items()))


def verbatim(text: str) -> Message:
    """What others say, which nobody can translate."""
    return Message("{text}", (("text", text),))


_SYSTEM = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Message", "no such file or folder"),
    errno.EACCES: QT_TRANSLATE_NOOP("Message", "permission denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("Message", "operation not permitted"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Message", "not a folder"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Message", "a folder"),
    errno.ELOOP: QT_TRANSLATE_NOOP("Message", "links that lead in a circle"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Message", "the name is too long"),
    errno.EIO: QT_TRANSLATE_NOOP("Message", "the disk cannot be read or written"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Message", "no space left"),
    errno.EROFS: QT_TRANSLATE_NOOP("Message", "a disk that cannot be written"),
    errno.EMFILE: QT_TRANSLATE_NOOP("Message", "too many open files"),
}


def system_reason(error: OSError) -> Message:
    """What the system says is wrong, without the path; in its own words where they are seldom heard."""
    known = _SYSTEM.get(error.errno or 0)
    return said(known) if known else verbatim((error.strerror or type(error).__name__).lower())
