"""What is known before Qt is loaded: the settings, the place to open, and what is kept or begun of it."""

from __future__ import annotations

from pathlib import Path

from reader.gui.reading.ahead import recall
from reader.gui.reading.choice import Wish, has_all
from reader.gui.reading.head_start import begin, preferred_language
from reader.gui.reading.opening import Engine
from reader.gui.reading.session import Session
from reader.model import Lang, Note
from reader.records import record, replace


@record
class Launch:
    """What a run of the program begins with."""

    session: Session
    place: Path
    wish: Wish
    key: str = ""
    remembered: tuple[Path, Note] | None = None
    langs: tuple[Lang, ...] = ()
    """What the note should have where none is named: the languages that were asked for."""
    engine: Engine | None = None


def prepare(
    session: Session,
    place: Path | None = None,
    source_lang: Lang | None = None,
    target_lang: Lang | None = None,
    note_key: str | None = None,
) -> Launch:
    """What to open: what is asked for, else what was open last, at first the sample library."""
    kept, key = session.wish(), note_key or ""
    wish = Wish(source_lang or kept.source, target_lang or kept.target)
    where = place.absolute() if place else _last_place(session)
    langs = tuple(lang for lang in (source_lang, target_lang) if lang)
    remembered = session.remembered(where)
    if remembered and not (key == remembered[1].key or (not key and has_all(remembered[1], langs))):
        remembered = None
    return Launch(session, where, wish, key, remembered, langs)


def start(
    place: Path | None = None,
    source_lang: Lang | None = None,
    target_lang: Lang | None = None,
    note_key: str | None = None,
) -> Launch:
    """Read the settings, and the note where it is kept; else begin to open it in a second process.

    To be called while the program has one thread and nothing of Qt is loaded.
    """
    from reader.settings import settings_path

    launch = prepare(Session(settings_path()), place, source_lang, target_lang, note_key)
    cache = _cache_folder()
    engine = recall(launch.place, launch.wish, launch.remembered, preferred_language(), cache)
    wanted = launch.place, launch.wish, launch.key, launch.remembered, launch.langs
    return replace(launch, engine=engine or begin(*wanted, cache=cache))


def _cache_folder() -> Path:
    """Where what takes long to work out is kept; it may be deleted at any time."""
    from reader.own_folders import cache_folder

    return cache_folder()


def _last_place(session: Session) -> Path:
    if session.settings.place:
        return Path(session.settings.place)
    from reader.resources import sample_library

    return sample_library()
