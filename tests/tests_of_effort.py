"""How much work something is: whether twice the text is twice the work, on any machine and however busy."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of Python and those of C."""
    count = 0

    def note(_frame: FrameType, event: str, _about: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def calls_grow_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether work of twice a size makes about twice the calls, and not four times as many."""
    work(1)  # makes what is made once and kept
    return calls(lambda: work(2 * size)) <= 2.2 * calls(lambda: work(size))


def time_grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether work of four times a size takes about four times as long, and not sixteen times.

    For what one call does within C, above all patterns; the size should be worth a millisecond or more.
    A busy machine may run at half its speed for a while, so that one time is held against the next only,
    and what grows evenly shows it in one of a few tries.
    """
    work(1)
    return any(_time(lambda: work(4 * size)) <= 7 * _time(lambda: work(size)) for _ in range(5))


def _time(work: Callable[[], object]) -> float:
    """Seconds of this thread's own, without what collecting all that other tests made would take."""
    gc.disable()
    began = time.thread_time()
    try:
        work()
    finally:
        gc.enable()
    return time.thread_time() - began
