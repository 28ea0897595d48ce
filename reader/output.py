"""What leaves the program as text: always valid UTF-8, and the shapes of the answers in JSON."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

if TYPE_CHECKING:
    from reader.model import Alignment, Block, Document, Library

_LAST_STREAM = 2
"""The number of standard error; those of input and output are below."""


def supply_streams() -> None:
    """Open standard streams that are closed on nothing: some desktops start programs without them.

    Else the next files that are opened would take their numbers, and Qt would write warnings into them.
    """
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        pass
    os.close(number)
    sys.stdin = sys.stdin or _nothing("r")
    sys.stdout = sys.stdout or _nothing("w")
    sys.stderr = sys.stderr or _nothing("w")


def _nothing(mode: str) -> TextIO:
    return cast(TextIO, Path(os.devnull).open(mode, encoding="utf-8"))


def write(text: str) -> None:
    """Print an answer, whatever the locale says; a pipe that was closed has had enough of it."""
    _write_utf8(sys.stdout)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # what is left must not be flushed, and fail again, at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_json(answer: dict[str, Any]) -> None:
    """Print one JSON document."""
    import json

    write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def complain(message: str) -> None:
    """Print one line on standard error, with the program's name before it."""
    _write_utf8(sys.stderr)
    print(f"diptych: {' '.join(message.split())}", file=sys.stderr, flush=True)


def _write_utf8(stream: TextIO) -> None:
    """Make a stream write UTF-8; a lone surrogate, which broken file names have, becomes U+FFFD."""
    import codecs

    codecs.register_error("surrogates", _replacement)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:  # what stands in for a stream may lack it
        reconfigure(encoding="utf-8", errors="surrogates")


def _replacement(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    return "\N{REPLACEMENT CHARACTER}".encode() * (error.end - error.start), error.end


def library_json(library: Library) -> dict[str, Any]:
    """The answer of ``diptych list``; a note's title is that of its first edition."""
    notes = [
        {
            "key": note.key,
            "title": note.editions[0].title,
            "original": note.original,
            "editions": [
                {"lang": edition.lang, "path": _within(library.root, edition.path), "title": edition.title}
                for edition in note.editions
            ],
        }
        for note in library.notes
    ]
    problems = [
        {"path": problem.path, "line": problem.line, "message": str(problem.message)}
        for problem in library.problems
    ]
    return {"notes": notes, "problems": problems}


def _within(root: Path, path: Path) -> str:
    """The path as seen from the library's folder, with slashes on every system."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def document_json(document: Document, path: str) -> dict[str, Any]:
    """The answer of ``diptych blocks``; ``path`` as it was typed."""
    blocks = [_block_json(block) for block in document.blocks]
    return {"path": path, "lang": document.lang, "title": document.title, "blocks": blocks}


def alignment_json(
    alignment: Alignment, documents: tuple[Document, Document], paths: tuple[str, str]
) -> dict[str, Any]:
    """The answer of ``diptych align``; ``paths`` as they were typed."""
    source, target = documents
    beads = [
        {
            "source": [_block_json(source.blocks[index]) for index in row.source],
            "target": [_block_json(target.blocks[index]) for index in row.target],
            "confidence": round(row.confidence, 4),
        }
        for row in alignment.rows
    ]
    return {
        "source": {"path": paths[0], "lang": source.lang},
        "target": {"path": paths[1], "lang": target.lang},
        "rows": len(beads),
        "beads": beads,
    }


def _block_json(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "depth": block.depth,
        "quote": block.quote,
        "lines": list(block.lines),
        "text": block.text,
    }
