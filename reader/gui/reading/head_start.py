"""Opens the first note in a second process while this one loads Qt.

Loading Qt and setting up Python's view of it takes one core as long as reading
the folder, parsing two editions and aligning them; most machines have two. The
process is forked before anything is loaded, ends with its work and is never
needed: where it cannot be had, or guessed wrong, the work is done here.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time_ns
from typing import IO, Any

from reader.gui.reading.ahead import Ahead
from reader.gui.reading.choice import Wish, choose, has_all
from reader.gui.reading.collecting import uncollected
from reader.gui.reading.opening import Engine, Opened, paths, ready_to_show
from reader.model import Lang, Library, Note, Progress

Paths = tuple[Path, ...]
_IN_THE_BACKGROUND = 10
"""How much the second process steps back (nice) once the window does not wait for it."""


class HeadStart(Ahead):
    """Gives what the second process has done where that is what is asked for."""

    def __init__(self, place: Path, stream: IO[bytes], process: int, cache: Path | None = None) -> None:
        super().__init__(cache)
        self._place: Path | None = place
        self._stream = stream
        self._process = process
        self._news = threading.Condition()
        self._begun = self._ended = False
        self._progress: deque[Progress] = deque()
        self._opening: Paths = ()
        self._opened: Opened | None = None
        threading.Thread(target=self._receive, name="head start", daemon=True).start()

    def scan(self, place: Path) -> Iterator[Progress]:
        """The snapshots of the second process, if it reads that place; each once."""
        if place != self._place:
            yield from super().scan(place)
            return
        self._place = None
        progress = self._next_progress()
        while progress and not progress.done:
            yield progress
            progress = self._next_progress()
        if progress:
            yield progress
        else:
            yield from super().scan(place)

    def _take_opened(self, wanted: Paths) -> Opened | None:
        with self._news:
            self._news.wait_for(lambda: self._begun or self._ended)
            if self._opening != wanted:
                return None
            self._opening = ()
            self._news.wait_for(lambda: self._opened or self._ended)
            opened, self._opened = self._opened, None
            return opened

    def _next_progress(self) -> Progress | None:
        with self._news:
            self._news.wait_for(lambda: self._progress or self._ended)
            return self._progress.popleft() if self._progress else None

    def _receive(self) -> None:
        """Take in what arrives, so that the other process never waits for this one."""
        with self._stream, uncollected():
            try:
                while True:
                    self._take(*pickle.load(self._stream))
            except (EOFError, pickle.UnpicklingError):
                pass
        os.waitpid(self._process, 0)
        with self._news:
            self._ended = True
            self._news.notify_all()

    def _take(self, what: str, value: Any) -> None:
        with self._news:
            self._begun = True
            if what == "progress":
                self._progress.append(value)
            elif what == "opening":
                self._opening = value
            else:
                self._opened = value
            self._news.notify_all()


def begin(
    place: Path,
    wish: Wish,
    key: str = "",
    remembered: tuple[Path, Note] | None = None,
    langs: tuple[Lang, ...] = (),
    cache: Path | None = None,
) -> Engine:
    """Start the second process; an engine without one where the system cannot fork safely.

    To be called before any thread is started and anything of Qt is loaded.
    """
    if not sys.platform.startswith("linux") or (os.cpu_count() or 1) < 2:
        return Engine(cache)
    receiving, sending = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(receiving)
        _work(sending, _messages(Engine(cache), place, wish, key, remembered, langs))
    os.close(sending)
    return HeadStart(place, os.fdopen(receiving, "rb"), process, cache)


def _work(sending: int, messages: Iterable[tuple[str, object]]) -> None:
    """The life of the second process. What goes wrong is left for the first to meet and to tell."""
    try:
        with os.fdopen(sending, "wb") as stream:
            for message in messages:
                pickle.dump(message, stream, pickle.HIGHEST_PROTOCOL)
                stream.flush()
    finally:
        os._exit(0)


def _messages(
    engine: Engine,
    place: Path,
    wish: Wish,
    key: str,
    remembered: tuple[Path, Note] | None,
    langs: tuple[Lang, ...],
) -> Iterator[tuple[str, object]]:
    """What is being opened is always told before a snapshot in which the other side finds it."""
    preferred, awaited = preferred_language(), remembered is None
    if remembered:
        yield from _opening(engine, *remembered, wish, preferred)
        # what is read from here on must not take time from the window
        os.nice(_IN_THE_BACKGROUND)
    for number, progress in enumerate(_library(engine, place)):
        settled = progress.done or number > 0
        note = _guess(progress.library, place, key, langs, settled=settled) if awaited else None
        if note is None:
            yield "progress", progress
            continue
        awaited = False
        opening = _opening(engine, progress.library.root, note, wish, preferred)
        yield next(opening)
        yield "progress", progress
        yield from opening


def _library(engine: Engine, place: Path) -> Iterator[Progress]:
    """The library as ``scan`` tells it; what had to be read is kept once it is told."""
    known = engine.recall_library(place)
    if known:
        yield known
        return
    begun = time_ns()
    for progress in engine.read_library(place):
        yield progress
        if progress.done:
            engine.keep_library(place, progress, begun)


def _opening(
    engine: Engine, root: Path, note: Note, wish: Wish, preferred: Lang
) -> Iterator[tuple[str, object]]:
    yield "opening", paths(choose(note, wish, preferred))
    opened = engine.open(root, note, wish, preferred)
    ready = ready_to_show(opened)
    yield "opened", ready
    if ready.outline is not opened.outline:
        engine.keep(ready)


def _guess(library: Library, place: Path, key: str, langs: tuple[Lang, ...], *, settled: bool) -> Note | None:
    """The note that the window is going to ask for: the wanted one, else the newest once that is known."""
    if key:
        return library.note(key)
    if place != library.root:
        return library.note_with(place)
    if not settled:
        return None
    suitable = [note for note in library.notes if has_all(note, langs)] or library.notes
    return max(suitable, key=lambda note: max(str(e.date or "") for e in note.editions), default=None)


def preferred_language() -> Lang:
    """The language of the user, as the environment tells it without Qt."""
    from reader.language import normalise_tag

    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return normalise_tag(value.partition(".")[0]) or ""
    return ""
