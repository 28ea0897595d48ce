"""What window managers are told on X11: looked at from the root window, where they listen."""

from __future__ import annotations

import ctypes

import pytest

from reader.gui.window import x11_startup
from reader.gui.window.x11_startup import _ClientMessage, activate, end_of_launch, started_at

SUBSTRUCTURE_NOTIFY = 1 << 19
STARTUP_ID = 'gnome-shell/Diptych "notes"/4711-2-host_TIME305419896'


@pytest.mark.parametrize(
    ("startup_id", "time"),
    [
        (STARTUP_ID, 0x12345678),
        ("x_TIME1_TIME2", 2),
        ("", 0),
        ("wayland-token", 0),
        ("x_TIME", 0),
        ("x_TIME9999999999", 9999999999 & 0xFFFF_FFFF),
        ("x_TIME" + 20 * "9", 0),
    ],
)
def test_the_time_of_the_launch(startup_id, time):
    assert started_at(startup_id) == time


def test_a_launch_is_ended_in_pieces_that_x11_can_carry():
    pieces = end_of_launch(STARTUP_ID)
    assert all(len(piece) <= 20 for piece in pieces)
    assert b"".join(pieces) == STARTUP_ID.replace('"', '\\"').join(('remove: ID="', '"\0')).encode()
    assert end_of_launch("") == []


@pytest.fixture
def heard(screen, monkeypatch):
    """What a window manager hears on the test's own screen: a function that gives the next message."""
    monkeypatch.setenv("DISPLAY", screen)
    library = x11_startup._library()
    if library is None:
        pytest.skip("there is no libX11")
    library.XSelectInput.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long)
    library.XPending.argtypes = (ctypes.c_void_p,)
    library.XNextEvent.argtypes = (ctypes.c_void_p, ctypes.POINTER(_ClientMessage))
    library.XGetAtomName.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    library.XGetAtomName.restype = ctypes.c_char_p
    display = library.XOpenDisplay(None)
    library.XSelectInput(display, library.XDefaultRootWindow(display), SUBSTRUCTURE_NOTIFY)
    library.XPending(display)  # so that the server knows before anything is sent

    def next_message():
        message = _ClientMessage()
        library.XNextEvent(display, ctypes.byref(message))
        return library.XGetAtomName(display, message.message_type).decode(), message

    yield next_message
    library.XCloseDisplay(display)


def test_the_window_manager_hears_that_the_user_wants_the_window(heard):
    activate(0x400007, STARTUP_ID)
    name, message = heard()
    assert (name, message.window, message.format) == ("_NET_ACTIVE_WINDOW", 0x400007, 32)
    assert list(message.data.longs) == [2, 0x12345678, 0, 0, 0]
    said = []
    while not said or b"\0" not in said[-1][1]:
        name, message = heard()
        said.append((name, ctypes.string_at(ctypes.addressof(message.data), 20)))
    assert [name for name, _ in said] == ["_NET_STARTUP_INFO_BEGIN"] + (len(said) - 1) * ["_NET_STARTUP_INFO"]
    assert b"".join(piece for _, piece in said).rstrip(b"\0") == b"".join(end_of_launch(STARTUP_ID))[:-1]


def test_where_there_is_no_screen_nothing_happens(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":54321")
    activate(1, STARTUP_ID)
