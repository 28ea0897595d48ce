"""Work in the background: what arrives, where, and what never does."""

import threading

import shiboken6
from PySide6.QtCore import QThread

from reader.gui.reading.tasks import PoolAtOnce, Tasks


class HeldPool:
    """Keeps work until the test runs it, in any order."""

    def __init__(self):
        self.held = []

    def start(self, work, /):
        self.held.append(work)


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
