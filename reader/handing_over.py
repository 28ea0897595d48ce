"""What a launch of the program asks of the run that is the first, and how it tells it."""

from __future__ import annotations

import os
import time
from pathlib import Path

from reader.local_socket import connect
from reader.records import as_dict, record

PATIENCE = 4.0
"""Seconds for the first run to paint its window and answer; one that takes longer is taken to hang."""
_PAUSE = 0.02
LONGEST_MESSAGE = 1 << 16
ANSWER = b"taken over\n"


@record
class Request:
    """What a launch asks to see; everything empty: the window itself."""

    place: str = ""
    """The absolute path of a folder or a file."""
    source_lang: str = ""
    target_lang: str = ""
    note_key: str = ""
    token: str = ""
    """By which the desktop knows that the user wants a window in front: an activation token or startup id."""

    def opens_something(self) -> bool:
        """Whether more is asked for than to see the window."""
        return any((self.place, self.source_lang, self.target_lang, self.note_key))


def hand_over(first: Path, request: Request) -> bool:
    """Whether the run that listens there has taken over what is asked for; waits for its answer."""
    end = time.monotonic() + PATIENCE
    while (left := end - time.monotonic()) > 0:
        try:
            return _say(first, encode(request), left)
        except (FileNotFoundError, ConnectionRefusedError):  # its window is not painted yet
            time.sleep(_PAUSE)
        except OSError:
            return False
    return False


def activation_token() -> str:
    """What the desktop gave this process so that its window may come to the front."""
    return os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""


def encode(request: Request) -> bytes:
    """The line in which a request travels."""
    import json

    return json.dumps(as_dict(request)).encode("ascii") + b"\n"


def decode(line: bytes) -> Request | None:
    """The request in a line, None where it is not one that could be meant."""
    import json

    try:
        values = json.loads(line)
        request = Request(**values)
    except (ValueError, TypeError, RecursionError):
        return None
    return request if _is_sound(request) else None


def _is_sound(request: Request) -> bool:
    from reader.language import normalise_tag

    values = as_dict(request).values()
    langs = [lang for lang in (request.source_lang, request.target_lang) if lang]
    return (
        all(type(value) is str and "\0" not in value for value in values)
        and (not request.place or Path(request.place).is_absolute())
        and all(normalise_tag(lang) == lang for lang in langs)
        and (not request.token or request.token.isprintable())
    )


def _say(path: Path, message: bytes, patience: float) -> bool:
    """Whether the answer to a message is that it was taken over. Raises OSError, also for taking too long."""
    stream, password = connect(path, patience)
    with stream:
        stream.sendall(password + message)
        return stream.recv(len(ANSWER)) == ANSWER
