"""How addresses are shown: readable where that misleads nobody, as they are where it would."""

from __future__ import annotations

import re
from urllib.parse import unquote

from reader.addresses import Kind, ascii_host, kind, mail_host, outgoing, trimmed, unicode_host, web_address
from reader.look_alikes import is_look_alike
from reader.visible import visible

_ESCAPED_LETTERS = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def display_host(href: str) -> str:
    """The host of a web or mail address: in Unicode where that misleads nobody, else in punycode."""
    parts = web_address(href)
    host = parts.host if parts else mail_host(href) if kind(href) is Kind.MAIL else ""
    readable = unicode_host(host)
    return visible(ascii_host(host) if is_look_alike(readable) else readable)


def display_address(href: str) -> str:
    """The whole address as it would leave the program: nothing unseen, no host that passes for another.

    Empty where it may not leave.
    """
    address, parts = outgoing(href), web_address(href)
    if parts is None:
        return visible(address)
    place = parts.host + (f":{parts.port}" if parts.port else "")
    start = len(f"{parts.scheme}://{parts.authority}") - len(place)
    host = ascii_host(parts.host) if is_look_alike(unicode_host(parts.host)) else parts.host
    return visible(address[:start] + host + address[start + len(parts.host) :])


def display_title(href: str) -> str:
    """An address as the title of what it leads to: no scheme, letters instead of their escapes."""
    parts = web_address(href)
    if parts is None:
        return visible(trimmed(href).removeprefix("mailto:"))
    port = f":{parts.port}" if parts.port else ""
    rest = parts.rest.rstrip("/")
    return visible(f"{display_host(href)}{port}{_ESCAPED_LETTERS.sub(_letters, rest)}")


def _letters(escapes: re.Match[str]) -> str:
    try:
        return unquote(escapes[0], errors="strict")
    except UnicodeDecodeError:
        return escapes[0]
