"""Work away from the interface's thread: results come back to it, stale ones never arrive."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from reader.records import record

T = TypeVar("T")

STEP_INTERVAL = 0.1
"""Seconds between two steps that are delivered: ten a second are enough for an eye."""


class Pool(Protocol):
    """Where work runs: in threads, or at once."""

    def start(self, work: Callable[[], None], /) -> None:
        """Run the work, now or soon, here or elsewhere."""


class PoolAtOnce:
    """A pool for tests and for pictures of the window: the work is done when ``start`` returns."""

    def start(self, work: Callable[[], None], /) -> None:
        """Run the work here and now."""
        work()


class _Threads:
    """The pool of the program, its threads ended with the Tasks that own it."""

    def __init__(self, parent: QObject) -> None:
        self._pool = QThreadPool(parent)

    def start(self, work: Callable[[], None], /) -> None:
        self._pool.start(work)


@record
class _Arrival:
    topic: str
    number: int
    callback: Callable[[Any], None]
    value: Any


class Tasks(QObject):
    """Runs pure functions in a pool; callbacks run in the thread of this object.

    Requests have a topic. A new request makes the older ones of its topic stale, and nothing
    of a stale or cancelled request is delivered.
    """

    _arrived = Signal()

    def __init__(self, pool: Pool | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: Pool = pool or _Threads(self)
        self._latest: dict[str, int] = {}
        self._count = 0
        self._running = 0
        self._arrivals: deque[_Arrival] = deque()
        self._news = threading.Condition()
        self._arrived.connect(self._deliver)

    def deliver(self, seconds: float) -> bool:
        """Deliver what has arrived, or wait so long until something does.

        False where nothing arrived or nothing runs. For a launch, which has no event loop yet: what a
        callback raises goes where it would go there.
        """
        with self._news:
            self._news.wait_for(lambda: self._arrivals or not self._running, max(seconds, 0.0))
            arrived = bool(self._arrivals)
        try:
            self._deliver()
        except Exception:
            sys.excepthook(*sys.exc_info())
        return arrived

    def run_task(
        self,
        topic: str,
        work: Callable[[], T],
        on_result: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Call ``work`` in the pool, then one of the two callbacks here."""
        number = self._new_number(topic)

        def run() -> None:
            try:
                result = work()
            except Exception as error:
                self._send(_Arrival(topic, number, on_error, error))
            else:
                self._send(_Arrival(topic, number, on_result, result))

        self._start(run)

    def run_steps(
        self,
        topic: str,
        steps: Callable[[], Iterator[T]],
        on_step: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Go through an iterator in the pool; its first and last step are always delivered.

        Of the steps between, those are dropped that come too fast for an eye. The iterator is
        left where it stands once the request is stale.
        """
        number = self._new_number(topic)

        def run() -> None:
            try:
                for step in _seldom(steps(), lambda: self._latest.get(topic) != number):
                    self._send(_Arrival(topic, number, on_step, step))
            except Exception as error:
                self._send(_Arrival(topic, number, on_error, error))

        self._start(run)

    def cancel(self, topic: str) -> None:
        """Let nothing more of the topic arrive."""
        self._latest.pop(topic, None)

    def cancel_all(self) -> None:
        """Let nothing more arrive at all."""
        self._latest.clear()

    def _new_number(self, topic: str) -> int:
        self._count += 1
        self._latest[topic] = self._count
        return self._count

    def _start(self, work: Callable[[], None]) -> None:
        """Run the work in the pool, counted while it runs."""

        def run() -> None:
            try:
                work()
            finally:
                self._count_running(-1)

        self._count_running(1)
        self._pool.start(run)

    def _count_running(self, by: int) -> None:
        with self._news:
            self._running += by
            self._news.notify_all()

    def _send(self, arrival: _Arrival) -> None:
        """Let a result arrive, unless it is stale: the program may have ended, and these tasks with it."""
        if self._is_wanted(arrival):
            with self._news:
                self._arrivals.append(arrival)
                self._news.notify_all()
            self._arrived.emit()

    def _deliver(self) -> None:
        while self._arrivals:
            arrival = self._arrivals.popleft()
            if self._is_wanted(arrival):
                arrival.callback(arrival.value)

    def _is_wanted(self, arrival: _Arrival) -> bool:
        return self._latest.get(arrival.topic) == arrival.number


def _seldom(steps: Iterator[T], stale: Callable[[], bool]) -> Iterator[T]:
    """The first step, the last, and between them one every STEP_INTERVAL."""
    held: list[T] = []
    shown_at = -STEP_INTERVAL
    for step in steps:
        if stale():
            return
        held = [step]
        if time.monotonic() - shown_at >= STEP_INTERVAL:
            shown_at = time.monotonic()
            yield held.pop()
    yield from held


def ignore(_result: object) -> None:
    """What becomes of a task that is its own purpose."""
