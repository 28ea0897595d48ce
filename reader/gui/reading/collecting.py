"""Keeps Python's collector of cyclic garbage from halting a launch or the opening of a long note.

The hundreds of thousands of values that a long note is made of hold no cycles: going
through all of them finds nothing and stops every thread for up to 90 ms.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def put_off() -> None:
    """Begin a launch without collections: it makes no garbage, and looking for some takes time."""
    gc.disable()


def resume() -> None:
    """Collect again, leaving out what the launch has made."""
    gc.freeze()
    gc.enable()


@contextmanager
def uncollected() -> Iterator[None]:
    """Values made meanwhile are never gone through by the collector; they still end with their last user.

    For work that makes many values without cycles. What it leaves of them is counted among the
    values that stay, so that later collections need not look at them either.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
