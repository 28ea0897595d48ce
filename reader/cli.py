"""The command line: each command is one call into the engine, answered as readable text or as JSON.

A command imports its part of the program when it runs. The one that opens the window is read by
hand: argparse's import and its first parser take 12 ms of a launch of about 400.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import reader
from reader.output import (
    alignment_json,
    complain,
    document_json,
    library_json,
    supply_streams,
    write,
    write_json,
)
from reader.records import record

if TYPE_CHECKING:
    import argparse

    from reader.model import Document, Lang

USAGE = """\
usage: diptych [PLACE] [--to LANG] [--from LANG] [--note KEY] [--new-window]
       diptych list PLACE [--json]
       diptych blocks FILE [--json]
       diptych align SOURCE TARGET [--json]
       diptych snapshot PLACE --out FILE.png [options]

Shows notes that exist in several languages, original and translation side by side.

Without a command it opens the window on PLACE, a folder of notes or one file; without PLACE on
the folder that was open last, at first on the sample library. Where a window is open already it
comes to the front and shows what is asked for. A folder that is named like a command is written
./list.

  --to LANG     the language on the translation's side, such as ar or zh-Hant
  --from LANG   the language on the original's side
  --note KEY    the note to open, by its key in `diptych list`
  --new-window  a window of its own, whatever is open already
  -h, --help    this text; after a command, what that command takes
  --version     the version, and what it is made from
"""

DONE, WRONG, INTERRUPTED = 0, 2, 130
THEMES = ("light", "dark", "sepia", "high-contrast", "high-contrast-light")
"""Those of ``reader.gui.text.theme``, which stands on Qt; a test compares them."""


class UsageError(Exception):
    """What was typed, or what it names, cannot be worked with; one line for the user."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words after ``diptych`` say; returns the exit code.

    0 done, 2 wrong use or unreadable, 70 after a mistake of our own, of which a report is kept.
    """
    supply_streams()
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        if words and words[0] in ("-h", "--help"):
            write(USAGE)
        elif words and words[0] == "--version":
            write("\n".join(_versions()) + "\n")
        elif words and words[0] in COMMANDS:
            _run_command(words)
        else:
            return _open(_read_wishes(words))
    except UsageError as error:
        complain(str(error))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        from reader.crash_report import BROKEN, report

        complain(report(error, {"command": words[0] if words and words[0] in COMMANDS else ""}).complaint())
        return BROKEN
    return DONE


def _versions() -> Iterator[str]:
    """What someone who reports a mistake is asked for, the version in the first line."""
    yield f"diptych {reader.__version__}"
    from reader.version import commit

    if made_from := commit():
        yield f"commit {made_from}"
    yield f"Python {sys.version.partition(' ')[0]}"
    try:
        from reader.gui.qt_start import version
    except ImportError as error:
        yield f"Qt does not start: {error}"
    else:
        yield f"Qt {version()}"


# ---- the window


@record
class Wishes:
    """What a person asks the window to show."""

    place: Path | None = None
    source_lang: Lang | None = None
    target_lang: Lang | None = None
    note_key: str | None = None
    new_window: bool = False


def _read_wishes(words: Sequence[str]) -> Wishes:
    """``[PLACE] [--to LANG] [--from LANG] [--note KEY] [--new-window]``, a value behind a space or ``=``."""
    values: dict[str, str] = {}
    places: list[str] = []
    new_window = False
    rest = iter(words)
    for word in rest:
        option, equals, value = word.partition("=")
        if option in ("--to", "--from", "--note"):
            values[option] = value if equals else next(rest, "")
            if not values[option]:
                raise UsageError(f"{option}: a value is missing (see diptych --help)")
        elif word == "--new-window":
            new_window = True
        elif word == "--":
            places.extend(rest)
        elif word.startswith("-"):
            raise UsageError(f"unknown option: {word} (see diptych --help)")
        else:
            places.append(word)
    if len(places) > 1:
        raise UsageError(f"one folder or file at a time, not {len(places)}: {' '.join(places)}")
    return Wishes(
        place=_existing(places[0]) if places else None,
        source_lang=_lang("--from", values.get("--from")),
        target_lang=_lang("--to", values.get("--to")),
        note_key=values.get("--note"),
        new_window=new_window,
    )


def _existing(name: str) -> Path:
    path = Path(name)
    try:
        path.absolute().stat()  # in a folder that is gone nothing is: not even "." then
    except PermissionError:
        raise UsageError(f"no right to look at it: {name}") from None
    except (OSError, ValueError):
        raise UsageError(f"no such folder or file: {name}") from None
    return path


def _lang(option: str, written: str | None) -> Lang | None:
    if written is None:
        return None
    from reader.language import normalise_tag

    lang = normalise_tag(written)
    if lang is None:
        raise UsageError(f"{option}: not a language tag: {written}")
    return lang


def _open(wishes: Wishes) -> int:
    from reader.prerequisites import has_display, no_display

    if not has_display():
        raise UsageError(no_display(_own_name()))
    from reader.instance import enrol

    instance = enrol()
    if instance.earlier and not wishes.new_window and _handed_over(wishes, instance.earlier):
        return DONE
    from reader.gui.reading.collecting import put_off

    put_off()
    from reader.gui.reading.launch import start

    # before Qt is loaded, because it may fork
    launch = start(wishes.place, wishes.source_lang, wishes.target_lang, wishes.note_key)
    _end_when_interrupted()
    _prepare_qt()
    from reader.gui.app import run

    return run(launch, instance)


def _end_when_interrupted() -> None:
    """Let Ctrl+C end the program at once: Python would raise in the midst of Qt, or wait for it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _handed_over(wishes: Wishes, first: Path) -> bool:
    """Whether another run has taken over what is wished."""
    from reader.handing_over import Request, activation_token, hand_over

    request = Request(
        place=str(wishes.place.absolute()) if wishes.place else "",
        source_lang=wishes.source_lang or "",
        target_lang=wishes.target_lang or "",
        note_key=wishes.note_key or "",
        token=activation_token(),
    )
    return hand_over(first, request)


def _own_name() -> str:
    """How this program was called, for a line that can be typed as it stands."""
    return sys.argv[0] if Path(sys.argv[0]).stem == "diptych" else "diptych"


def _prepare_qt() -> None:
    """Import Qt such that what the system lacks ends in one line, not in a traceback or an abort."""
    try:
        from reader.gui.qt_start import load

        load(_end_for_qt)
    except ImportError as error:
        raise UsageError(_why_qt_fails(str(error))) from error


def _end_for_qt(reason: str) -> None:
    complain(_why_qt_fails(reason))
    os._exit(WRONG)


def _why_qt_fails(reason: str) -> str:
    from reader.prerequisites import library_advice, library_packages, missing_libraries

    if missing := missing_libraries():
        return library_advice(missing, library_packages(missing))
    return f"Qt does not start: {reason}"


# ---- the commands


def _run_command(words: Sequence[str]) -> None:
    """Run the command that the first word names; what cannot be read becomes a UsageError."""
    from reader.library import LibraryError

    options = command_parser().parse_args(words)
    try:
        COMMANDS[words[0]](options)
    except LibraryError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise UsageError(f"{error.filename or words[0]}: {error.strerror or error}") from error


def _list(options: argparse.Namespace) -> None:
    from reader.library import read_library

    library = read_library(Path(options.place))
    if options.json:
        return write_json(library_json(library))
    from reader.terminal import listing, problem_line

    for problem in library.problems:
        complain(problem_line(problem))
    return write(listing(library))


def _blocks(options: argparse.Namespace) -> None:
    document = _document(options.file)
    if options.json:
        return write_json(document_json(document, options.file))
    from reader.terminal import block_list

    return write(block_list(document))


def _align(options: argparse.Namespace) -> None:
    from reader.align import align

    source, target = _document(options.source), _document(options.target)
    alignment = align(source.blocks, target.blocks, source.lang, target.lang)
    if options.json:
        paths = (options.source, options.target)
        return write_json(alignment_json(alignment, (source, target), paths))
    from shutil import get_terminal_size

    from reader.terminal import row_table

    return write(row_table(source, target, alignment, get_terminal_size().columns))


def _snapshot(options: argparse.Namespace) -> None:
    place = _existing(options.place)
    source_lang, target_lang = _lang("--from", options.source), _lang("--to", options.target)
    _prepare_qt()
    from reader.gui.snapshot import snapshot

    shortcomings = snapshot(
        place,
        Path(options.out),
        note_key=options.note,
        source_lang=source_lang,
        target_lang=target_lang,
        size=options.size,
        theme=options.theme,
        zoom=options.zoom,
        geometry=Path(options.geometry) if options.geometry else None,
    )
    for shortcoming in shortcomings:
        complain(shortcoming)


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "list": _list,
    "blocks": _blocks,
    "align": _align,
    "snapshot": _snapshot,
}


def _document(name: str) -> Document:
    """A file opened by itself, its language told by its own evidence."""
    from reader.library import edition_of
    from reader.spread import open_document

    return open_document(edition_of(Path(name)))


# ---- what the commands take


def command_parser() -> argparse.ArgumentParser:
    """What the commands take; shells complete from it too."""
    import argparse

    class Parser(argparse.ArgumentParser):
        """Says in one line what is wrong, as every other message of this program."""

        def error(self, message: str) -> Any:
            raise UsageError(f"{message} (see {self.prog} --help)")

    parser = Parser(prog="diptych")
    commands = parser.add_subparsers(dest="command")
    for name, words, purpose in (
        ("list", ["place"], "the notes of a folder and the languages each exists in"),
        ("blocks", ["file"], "the blocks of a file, as the window shows them"),
        ("align", ["source", "target"], "which blocks of two files say the same thing"),
    ):
        command = commands.add_parser(name, help=purpose, description=purpose)
        for word in words:
            command.add_argument(word, metavar=word.upper())
        command.add_argument("--json", action="store_true", help="one JSON document")
    _add_snapshot(commands)
    return parser


def _add_snapshot(commands: argparse._SubParsersAction[Any]) -> None:
    purpose = "the window as it would appear, drawn off screen into a picture"
    command = commands.add_parser("snapshot", help=purpose, description=purpose)
    command.add_argument("place", metavar="PLACE", help="a folder of notes, or one file")
    command.add_argument("--out", required=True, metavar="FILE.png", help="a PNG, whatever the name ends in")
    command.add_argument("--note", metavar="KEY", help="the note to open, by its key in diptych list")
    command.add_argument("--from", dest="source", metavar="LANG", help="the language on the original's side")
    command.add_argument("--to", dest="target", metavar="LANG", help="the language on the translation's side")
    command.add_argument("--size", type=_size, default=(1400, 900), metavar="1400x900", help="in pixels")
    command.add_argument("--theme", choices=THEMES, default="light")
    command.add_argument("--zoom", type=_zoom, default=100, metavar="100", help="per cent, 50 to 400")
    command.add_argument("--geometry", metavar="FILE.json", help="where the spread's rows and lines stand")


def _size(text: str) -> tuple[int, int]:
    """Width and height of the picture; raises what argparse turns into a message."""
    width, _, height = text.lower().partition("x")
    if not (_is_number(width, 200, 10_000) and _is_number(height, 200, 10_000)):
        raise _refusal(text, "WIDTHxHEIGHT, each from 200 to 10000 pixels")
    return int(width), int(height)


def _zoom(text: str) -> int:
    percent = text.removesuffix("%")
    if not _is_number(percent, 50, 400):
        raise _refusal(text, "a number from 50 to 400")
    return int(percent)


def _is_number(text: str, least: int, most: int) -> bool:
    return text.isdecimal() and least <= int(text) <= most


def _refusal(text: str, wanted: str) -> Exception:
    """What argparse passes on in these words; of a ValueError it would tell the name of a function."""
    from argparse import ArgumentTypeError

    return ArgumentTypeError(f"{text} is not {wanted}")
