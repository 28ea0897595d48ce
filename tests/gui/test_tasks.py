"""Work in the background: what arrives, where, and what never does."""

import threading
import time

import pytest
import shiboken6
from PySide6.QtCore import QThread, QThreadPool

from reader.gui.reading.tasks import PoolAtOnce, Tasks


class HeldPool:
    """Keeps work until the test runs it, in any order."""

    def __init__(self):
        self.held = []

    def start(self, work, /):
        self.held.append(work)


@pytest.fixture
def threaded(qapp):  # noqa: ARG001  (results are posted to the application's thread)
    """Tasks in threads that end before the tasks do, as the program's own do at its end."""
    pool = QThreadPool()
    yield Tasks(pool)
    pool.waitForDone()


def test_a_result_arrives_in_the_thread_of_the_interface(qtbot):
    here, tasks, got = QThread.currentThread(), Tasks(), []
    worker = threading.Event()

    def work():
        worker.set() if QThread.currentThread() is not here else None
        return 42

    tasks.run_task("a", work, lambda value: got.append((value, QThread.currentThread() is here)), got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(42, True)]
    assert worker.is_set()


def test_an_error_arrives_as_a_value():
    tasks, results, errors = Tasks(PoolAtOnce()), [], []
    tasks.run_task("a", lambda: 1 // 0, results.append, errors.append)
    assert not results
    assert isinstance(errors[0], ZeroDivisionError)


def test_a_stale_result_is_dropped_whatever_the_order():
    pool, got = HeldPool(), []
    tasks = Tasks(pool)
    for name in ("old", "new"):
        tasks.run_task("note", lambda name=name: name, got.append, got.append)
    tasks.run_task("library", lambda: "other topic", got.append, got.append)
    for work in reversed(pool.held):
        work()
    assert got == ["other topic", "new"]


def test_nothing_of_a_cancelled_request_arrives():
    pool, got = HeldPool(), []
    tasks = Tasks(pool)
    tasks.run_task("a", lambda: 1, got.append, got.append)
    tasks.run_steps("b", lambda: iter("xyz"), got.append, got.append)
    tasks.cancel("a")
    tasks.cancel_all()
    for work in pool.held:
        work()
    assert got == []


def test_what_ends_after_the_tasks_are_gone_is_dropped_without_a_word(capsys):
    """As when the window is closed while a folder is being read."""
    pool = HeldPool()
    tasks = Tasks(pool)
    tasks.run_task("a", lambda: 1, print, print)
    tasks.run_steps("b", lambda: iter("xyz"), print, print)
    tasks.cancel_all()
    shiboken6.delete(tasks)
    for work in pool.held:
        work()
    assert capsys.readouterr() == ("", "")


def test_of_fast_steps_the_first_and_the_last_arrive():
    got = []
    Tasks(PoolAtOnce()).run_steps("a", lambda: iter(range(1000)), got.append, got.append)
    assert got[0] == 0
    assert got[-1] == 999
    assert len(got) < 50


def test_steps_end_where_they_stand_once_they_are_stale():
    pool, taken = HeldPool(), []
    tasks = Tasks(pool)

    def steps():
        for step in range(10):
            taken.append(step)
            yield step

    tasks.run_steps("a", steps, lambda _: tasks.cancel("a"), taken.append)
    pool.held[0]()
    assert taken == [0, 1]


def test_an_error_in_the_middle_arrives_after_the_steps_before_it():
    def steps():
        yield 1
        raise OSError("gone")

    got = []
    Tasks(PoolAtOnce()).run_steps("a", steps, got.append, lambda error: got.append(str(error)))
    assert got == [1, "gone"]


def test_a_launch_has_what_arrives_before_there_is_an_event_loop(threaded):
    tasks, may_end, got = threaded, threading.Event(), []
    tasks.run_task("a", lambda: may_end.wait(10), got.append, got.append)
    assert not tasks.deliver(0.01)
    assert got == []
    may_end.set()
    assert tasks.deliver(10)
    assert got == [True]


def test_what_a_launch_was_given_does_not_come_again(threaded, qtbot):
    tasks, got = threaded, []
    tasks.run_task("a", lambda: 1, got.append, got.append)
    assert tasks.deliver(10)
    tasks.run_task("b", lambda: 2, got.append, got.append)
    qtbot.waitUntil(lambda: len(got) > 1)
    assert got == [1, 2]


def test_a_launch_does_not_wait_for_what_nobody_does(threaded):
    tasks, got = threaded, []
    began = time.monotonic()
    assert not tasks.deliver(10)
    cancelled = threading.Event()
    tasks.run_task("a", lambda: cancelled.wait(10), got.append, got.append)
    tasks.cancel("a")
    cancelled.set()
    assert not tasks.deliver(10)
    assert got == []
    assert time.monotonic() - began < 5


def test_what_a_result_asks_for_arrives_too(threaded):
    tasks, got = threaded, []

    def go_on(value):
        got.append(value)
        if value < 3:
            tasks.run_task("a", lambda: value + 1, go_on, got.append)

    go_on(1)
    while tasks.deliver(10):
        pass
    assert got == [1, 2, 3]


def test_a_mistake_in_what_a_launch_takes_is_told_as_in_the_event_loop(threaded, monkeypatch):
    told, got = [], []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: told.append(kind))

    def fail(_):
        raise KeyError

    threaded.run_task("a", lambda: 1, fail, got.append)
    assert threaded.deliver(10)
    threaded.run_task("b", lambda: 2, got.append, got.append)
    assert threaded.deliver(10)
    assert (told, got) == ([KeyError], [2])
