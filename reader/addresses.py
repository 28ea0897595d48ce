"""What an address is: where it leads, whether it may leave the program, and when two are the same.

Addresses come from untrusted notes. They are taken apart as browsers do it (the
WHATWG URL standard), not as RFC 3986 does, because a browser is what opens them:
backslashes are slashes, tabs and line feeds do not exist, any number of slashes
may follow the scheme.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from urllib.parse import quote, unquote

from reader.patterns import late
from reader.records import record

_SCHEME = late(r"([A-Za-z][A-Za-z0-9+.-]*):")
_AUTHORITY = late(r"[/\\]*([^/\\?#]*)")
_PORT = late(r":([0-9]*)$")
_ESCAPE = late(r"%([0-9A-Fa-f]{2})")

_EDGES = "".join(map(chr, range(0x21)))
_IGNORED = dict.fromkeys(map(ord, "\t\n\r"))
_DEFAULT_PORTS = {"http": "80", "https": "443"}
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = "%!$&'()*+,;=:@/?"

_HOST_DOTS = str.maketrans("。｡．", "...")
_HOST_IGNORED = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)])
"""What UTS 46 maps to nothing in a host."""


class Kind(StrEnum):
    """What an address is, by what may be done with it."""

    WEB = "web"
    """http or https: may leave the program."""
    MAIL = "mail"
    """mailto: may leave the program."""
    FRAGMENT = "fragment"
    """A place in the same note."""
    FILE = "file"
    """A relative path: another note, or an image."""
    FORBIDDEN = "forbidden"
    """Everything else: other schemes, an address without a host, a network share, nothing at all."""


@record
class WebAddress:
    """An http or https address taken apart; every part as the note writes it."""

    scheme: str
    """Lower case."""
    user: str
    """What stands before the ``@`` that precedes the host, without it."""
    host: str
    port: str
    """Digits; empty where none is named."""
    rest: str
    """Path, query and fragment."""

    @property
    def authority(self) -> str:
        """User, host and port as they stand in an address."""
        return (f"{self.user}@" if self.user else "") + self.host + (f":{self.port}" if self.port else "")


def kind(href: str) -> Kind:
    """What an address is; never raises. A scheme-relative ``//host/path`` counts as https."""
    href = trimmed(href)
    scheme = _SCHEME.match(href)
    if scheme is None:
        return _kind_without_scheme(href)
    match scheme[1].lower():
        case "http" | "https":
            return Kind.WEB if web_address(href) else Kind.FORBIDDEN
        case "mailto":
            return Kind.MAIL if len(href) > scheme.end() else Kind.FORBIDDEN
        case _:
            return Kind.FORBIDDEN


def _kind_without_scheme(href: str) -> Kind:
    if href.startswith("#"):
        return Kind.FRAGMENT
    if href.startswith("//") and web_address(href):
        return Kind.WEB
    shares = ("//", "\\\\", "/\\", "\\/")
    return Kind.FORBIDDEN if not href or href.startswith(shares) else Kind.FILE


def web_address(href: str) -> WebAddress | None:
    """The parts of an http, https or scheme-relative address; None for any other, or without a host."""
    href = trimmed(href)
    scheme = _SCHEME.match(href)
    name = scheme[1].lower() if scheme else "https"
    if name not in _DEFAULT_PORTS or (scheme is None and not href.startswith("//")):
        return None
    authority = _AUTHORITY.match(href, scheme.end() if scheme else 0)
    assert authority is not None, "the pattern matches the empty string"
    user, _, place = authority[1].rpartition("@")
    port = _PORT.search(place)
    host = place[: port.start()] if port else place
    if not host:
        return None
    return WebAddress(name, user, host, port[1] if port else "", href[authority.end() :])


def outgoing(href: str) -> str:
    """The address as it leaves the program, to be shown and opened alike; empty where none may leave.

    It says what a browser would make of it: trimmed, with a scheme, slashes for backslashes.
    """
    match kind(href):
        case Kind.WEB:
            parts = web_address(href)
            assert parts is not None, "only what has parts counts as web"
            path, mark, tail = _split_path(parts.rest)
            return f"{parts.scheme}://{parts.authority}{path.replace(chr(92), '/')}{mark}{tail}"
        case Kind.MAIL:
            return trimmed(href)
        case _:
            return ""


def normal(href: str) -> str:
    """The form in which two addresses are compared; of no use for opening them.

    Alike are: http and https, upper and lower case of scheme and host, the default port named
    or not, a slash at the end or not, escapes of what needs none, Unicode and punycode. The
    fragment counts, unless it is empty: two sections of a page are two addresses.
    """
    parts = web_address(href)
    if parts is not None:
        path, mark, tail = _split_path(parts.rest)
        port = "" if parts.port == _DEFAULT_PORTS[parts.scheme] else f":{parts.port}" if parts.port else ""
        user = f"{parts.user}@" if parts.user else ""
        path = _without_dots(_escaped(path.replace("\\", "/"))).rstrip("/")
        return f"//{user}{unicode_host(parts.host)}{port}{path}{_escaped(mark + tail).rstrip('?#')}"
    href = trimmed(href)
    if kind(href) is Kind.MAIL:
        mailbox, mark, query = href[len("mailto:") :].partition("?")
        return f"mailto:{_escaped(unquote(mailbox).lower())}{_escaped(mark + query)}"
    return _escaped(href)


def unicode_host(host: str) -> str:
    """A host in the one form in which hosts are compared: Unicode, lower case, no dot at the end.

    What is no valid punycode stays as it is.
    """
    host = unquote(host, errors="replace").translate(_HOST_DOTS).translate(_HOST_IGNORED)
    host = unicodedata.normalize("NFKC", host).lower()
    return ".".join(map(_unicode_label, host.removesuffix(".").split(".")))


def _unicode_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        decoded = label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError):
        return label
    # what no registrar would have encoded so is left as it is written
    honest = decoded.isprintable() and decoded == unicodedata.normalize("NFKC", decoded).lower()
    return decoded if honest and not decoded.isascii() else label


def ascii_host(host: str) -> str:
    """A host as the name service knows it: labels beyond ASCII in punycode."""
    return ".".join(_ascii_label(label) for label in unicode_host(host).split("."))


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    try:
        return "xn--" + label.encode("punycode").decode("ascii")
    except (UnicodeError, OverflowError):
        return label


def mail_host(href: str) -> str:
    """The domain of the first mailbox of a mailto address, empty where it names none."""
    mailbox = unquote(trimmed(href)[len("mailto:") :].partition("?")[0], errors="replace")
    return unicode_host(mailbox.partition(",")[0].rpartition("@")[2]) if "@" in mailbox else ""


def local_path(href: str) -> tuple[str, str]:
    """The path and the fragment of a relative address, both with their escapes undone."""
    path, _, fragment = trimmed(href).partition("#")
    path = path.partition("?")[0].replace("\\", "/")
    return unquote(path, errors="replace"), unquote(fragment, errors="replace")


def trimmed(href: str) -> str:
    """An address without what browsers pass over: blanks at its ends, tabs and line feeds anywhere."""
    href = href.strip(_EDGES)
    return href if href.isprintable() else href.translate(_IGNORED)


def _split_path(rest: str) -> tuple[str, str, str]:
    """The path, the ``?`` or ``#`` that ends it, and what follows."""
    at = next((i for i, character in enumerate(rest) if character in "?#"), len(rest))
    return rest[:at], rest[at : at + 1], rest[at + 1 :]


def _escaped(text: str) -> str:
    """Escapes in the one form of RFC 3986, 6.2.2: none that is not needed, upper case digits."""
    text = _ESCAPE.sub(_normal_escape, unicodedata.normalize("NFC", text))
    return quote(text, safe=_KEPT + "#~[]", errors="replace")


def _normal_escape(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character in _UNRESERVED else escape[0].upper()


def _without_dots(path: str) -> str:
    """A path with ``.`` and ``..`` resolved (RFC 3986, 5.2.4)."""
    if "." not in path:
        return path
    segments: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            if len(segments) > 1:
                segments.pop()
        elif segment != ".":
            segments.append(segment)
    return "/".join(segments)
