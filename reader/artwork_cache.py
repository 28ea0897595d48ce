"""Artwork kept from run to run, a file for each pair of editions: disposable, and never trusted to be whole.

Loading what draws formulas takes longer than opening a note does; most notes are opened more than once.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from reader.artwork import NO_ARTWORK, Artwork, artwork
from reader.model import Spread

if TYPE_CHECKING:
    from reader.mathematics import Formula

_FORMAT = 1
"""Raise it when artwork is stored or drawn otherwise: files of other numbers are not read."""
_MOST_FILES = 300


def kept_artwork(spread: Spread, folder: Path) -> Artwork:
    """The artwork of a spread; what is in ``folder`` is not worked out again, what is not is added."""
    file = folder / _name(spread)
    known = _read(file)
    result = artwork(spread, known=known)
    if result != known:
        with suppress(OSError):  # a disk may be full: the next run works it out again
            _write(file, result)
    return result


def _name(spread: Spread) -> str:
    """By the paths: where two pairs share a number, each finds what it lacks and adds it anew."""
    paths = [str(document.path) for document in (spread.source, spread.target) if document]
    return f"{crc32(os.fsencode(os.pathsep.join(paths))):08x}-{_FORMAT}.json"


def _read(file: Path) -> Artwork:
    try:
        data = file.read_bytes()
    except OSError:
        return NO_ARTWORK
    import json

    try:
        return _artwork(*json.loads(data))
    except (ValueError, TypeError):
        return NO_ARTWORK


def _artwork(code: list[Any], inline: list[Any], display: list[Any]) -> Artwork:
    from reader.highlighting import Stretch

    return Artwork(
        {(text, info): tuple(Stretch(*stretch) for stretch in found) for text, info, found in code},
        {latex: _formula(drawn) for latex, drawn in inline},
        {latex: _formula(drawn) for latex, drawn in display},
    )


def _formula(drawn: Any) -> Formula | None:
    from reader.mathematics import Formula

    if drawn is None:
        return None
    outline, *measures = drawn
    return Formula(str(outline), *map(float, measures))


def _write(file: Path, result: Artwork) -> None:
    import json

    code = [(*key, stretches) for key, stretches in result.code.items()]
    data = json.dumps((code, list(result.inline.items()), list(result.display.items())))
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = file.with_suffix(f".{os.getpid()}")
    fresh.write_text(data, "ascii")
    fresh.replace(file)
    _forget_oldest(file.parent)


def _forget_oldest(folder: Path) -> None:
    files = [(entry.stat().st_mtime, entry.path) for entry in os.scandir(folder)]
    for _, path in sorted(files)[:-_MOST_FILES]:
        Path(path).unlink(missing_ok=True)
