"""The only way out of the program: which links open, which are asked about first, which never do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader.addresses import Kind, ascii_host, kind, local_path, outgoing, web_address
from reader.visible import isolated, visible

if TYPE_CHECKING:
    from reader.gui.window.link_warning import LinkWarning

_LONGEST = 200
"""Characters of a refused address that a sentence shows."""


class LinkOpener(QObject):
    """Opens web and mail addresses with the system's programs, and passes on what stays inside."""

    refused = Signal(str)
    """A link was not opened: a sentence that says why."""
    note_requested = Signal(str, str)
    """A link to another file: its path, from the folder of the note where that is known, and the fragment."""
    fragment_requested = Signal(str)
    """A link to a place in the same note."""
    opened = Signal(str)
    """An address was handed to the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = parent
        self.warning: LinkWarning | None = None
        """The question that is open, None where there is none."""

    def open(self, address: str, text: str = "", note: Path | None = None) -> None:
        """Open the address of a link with this text, after a question where it hides something.

        ``note`` is the file that the link stands in; relative links lead from its folder.
        """
        match kind(address):
            case Kind.FRAGMENT:
                self.fragment_requested.emit(local_path(address)[1])
            case Kind.FILE:
                path, fragment = local_path(address)
                self.note_requested.emit(
                    os.path.normpath(note.parent / path) if note and path else path, fragment
                )
            case Kind.FORBIDDEN:
                self.refused.emit(self._refusal(address))
            case Kind.WEB | Kind.MAIL:
                self._open_outside(address, text)

    def _open_outside(self, address: str, text: str) -> None:
        url = _url(address)
        if url is None:
            self.refused.emit(self.tr("This address is not valid: {address}").format(address=_short(address)))
            return
        from reader.disguise import disguises  # not needed at launch

        found = disguises(address, text)
        if not found:
            self._launch(url)
            return
        from reader.gui.window.link_warning import LinkWarning  # seldom needed, never at launch

        if self.warning is not None:
            self.warning.reject()
        self.warning = warning = LinkWarning(outgoing(address), found, self._window)
        warning.accepted.connect(lambda: self._launch(url))
        warning.finished.connect(self._forget_warning)
        warning.open()

    def _forget_warning(self) -> None:
        if self.warning is not None:
            self.warning.deleteLater()
            self.warning = None

    def _launch(self, url: QUrl) -> None:
        if QDesktopServices.openUrl(url):
            self.opened.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        else:
            sentence = self.tr("No program of this system opens {address}")
            self.refused.emit(sentence.format(address=_short(url.toString())))

    def _refusal(self, address: str) -> str:
        if not address.strip():
            return self.tr("This link leads nowhere.")
        sentence = self.tr("Links of this kind are never opened: {address}")
        return sentence.format(address=_short(address))


def _url(address: str) -> QUrl | None:
    """What Qt would open; None unless it leads to the very host that the reader was shown."""
    url = QUrl(outgoing(address), QUrl.ParsingMode.TolerantMode)
    parts = web_address(address)
    if parts is None:
        return url if url.isValid() and url.scheme() == "mailto" else None
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    same = host.removesuffix(".") == ascii_host(parts.host).strip("[]")
    return url if url.isValid() and url.scheme() == parts.scheme and same else None


def _short(address: str) -> str:
    shown = visible(address.strip())
    return isolated(shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…", "ltr")
