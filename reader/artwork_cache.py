"""Artwork kept from run to run, a file for each pair of editions: disposable, and never trusted to be whole.

Loading what draws formulas takes longer than opening a note does; most notes are opened more than once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import kept_files
from reader.artwork import NO_ARTWORK, Artwork, artwork
from reader.model import Spread

if TYPE_CHECKING:
    from reader.mathematics import Formula

_FORMAT = 1
"""Raise it when artwork is stored or drawn otherwise: files of other numbers are not read."""
_MOST_FILES = 300


def kept_artwork(spread: Spread, folder: Path) -> Artwork:
    """The artwork of a spread; what is in ``folder`` is not worked out again, what is not is added."""
    paths = [document.path for document in (spread.source, spread.target) if document]
    # where two pairs share a name, each finds what it lacks and adds it anew
    file = folder / kept_files.name_for(paths, _FORMAT, ".json")
    known = _read(file)
    result = artwork(spread, known=known)
    if result != known:
        kept_files.keep(file, _written(result), _MOST_FILES)
    return result


def _read(file: Path) -> Artwork:
    data = kept_files.read(file)
    if data is None:
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


def _written(result: Artwork) -> bytes:
    import json

    code = [(*key, stretches) for key, stretches in result.code.items()]
    data = json.dumps((code, list(result.inline.items()), list(result.display.items())))
    return data.encode("ascii")
