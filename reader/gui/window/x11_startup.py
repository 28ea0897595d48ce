"""What X11's window manager has to be told when a launch ends in a window that was there already.

Qt asks on behalf of a program that wants attention, which window managers refuse while the user
works elsewhere, and it knows the startup id of its own process alone. So the two messages are
sent here, on a connection of their own.
"""

from __future__ import annotations

import ctypes
import re
from ctypes import POINTER, Structure, Union, c_byte, c_char, c_char_p, c_int, c_long, c_ulong, c_void_p

_CLIENT_MESSAGE = 33
_TO_MANAGERS = 1 << 19 | 1 << 20  # SubstructureNotifyMask, SubstructureRedirectMask
_DIRECT_ACTION = 2
"""Source indication of the Extended Window Manager Hints: the user has asked for it just now."""
_PIECE = 20


class _Data(Union):
    _fields_ = (("bytes", c_char * _PIECE), ("longs", c_long * 5))


class _ClientMessage(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("sent", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", _Data),
        ("rest", c_byte * 128),  # Xlib reads an XEvent, which is larger
    )


def activate(window: int, startup_id: str) -> None:
    """Bring a window to the front, and end the launch that the desktop shows as going on."""
    library = _library()
    display = library.XOpenDisplay(None) if library else None
    if library is None or not display:
        return
    try:
        _send(library, display, window, "_NET_ACTIVE_WINDOW", longs=(_DIRECT_ACTION, started_at(startup_id)))
        begin = "_NET_STARTUP_INFO_BEGIN"
        for piece in end_of_launch(startup_id):
            _send(library, display, window, begin, text=piece)
            begin = "_NET_STARTUP_INFO"
    finally:
        library.XCloseDisplay(display)


def started_at(startup_id: str) -> int:
    """The server's time in a startup id, 0 where it has none."""
    found = re.search(r"_TIME(\d{1,10})$", startup_id)
    return int(found[1]) & 0xFFFF_FFFF if found else 0


def end_of_launch(startup_id: str) -> list[bytes]:
    """The message of the Startup Notification Protocol that a launch is over, in the pieces it is sent in."""
    if not startup_id:
        return []
    quoted = startup_id.replace("\\", "\\\\").replace('"', '\\"')
    message = f'remove: ID="{quoted}"'.encode() + b"\0"
    return [message[at : at + _PIECE] for at in range(0, len(message), _PIECE)]


def _library() -> ctypes.CDLL | None:
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    library.XOpenDisplay.restype = c_void_p
    library.XOpenDisplay.argtypes = (c_char_p,)
    library.XCloseDisplay.argtypes = (c_void_p,)
    library.XDefaultRootWindow.restype = c_ulong
    library.XDefaultRootWindow.argtypes = (c_void_p,)
    library.XInternAtom.restype = c_ulong
    library.XInternAtom.argtypes = (c_void_p, c_char_p, c_int)
    library.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, POINTER(_ClientMessage))
    return library


def _send(
    library: ctypes.CDLL, display: int, window: int, name: str, longs: tuple[int, ...] = (), text: bytes = b""
) -> None:
    message = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32 if longs else 8)
    message.message_type = library.XInternAtom(display, name.encode("ascii"), 0)
    if longs:
        message.data.longs[: len(longs)] = longs
    else:
        message.data.bytes = text
    root = library.XDefaultRootWindow(display)
    library.XSendEvent(display, root, 0, _TO_MANAGERS, ctypes.byref(message))
