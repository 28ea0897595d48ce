"""What an address hides from whoever reads it: each trick has a rule here and a stable name."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from urllib.parse import unquote

from reader.addresses import Kind, kind, mail_host, unicode_host, web_address
from reader.bidi import BIDI_CONTROLS, BIDI_MARKS, BIDI_OVERRIDES
from reader.claims import claims_other_host
from reader.look_alikes import is_look_alike
from reader.visible import JOINERS, is_unseen


class Disguise(StrEnum):
    """A way in which an address is not what it seems; the values are stable."""

    OTHER_HOST = "other-host"
    """The text of the link names another host than the one it leads to."""
    CREDENTIALS = "credentials"
    """A user name or a password stands before the host, and may pass for it."""
    LOOK_ALIKE = "look-alike"
    """The host has letters that pass for others."""
    ODD_HOST = "odd-host"
    """The host is written so that nobody can read it: a number, escapes, broken punycode."""
    BIDI = "bidi"
    """Characters that turn the order of the text round."""
    INVISIBLE = "invisible"
    CONTROL = "control"
    """Control characters, tabs and line feeds among them."""
    BACKSLASH = "backslash"
    """A backslash where a browser reads a slash."""
    PADDING = "padding"
    """Many spaces that push the rest out of sight."""
    ATTACHMENT = "attachment"
    """A letter that would carry a file of the reader's or a hidden recipient."""


_EMOJI_SELECTORS = frozenset("\ufe0e\ufe0f")
"""Behind a sign, whether it is drawn as an emoji: part of its spelling."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_PADDING = re.compile(r"\s{5,}")
_BACKSLASH = re.compile(r"^[^?#]*\\")
_ATTACHMENT = re.compile(r"[?&](?:attach|attachment|bcc)=", re.IGNORECASE)
_NUMBER = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+))*", re.IGNORECASE)
_DOTTED_QUAD = re.compile(r"(?:(?:0|[1-9][0-9]{0,2})\.){3}(?:0|[1-9][0-9]{0,2})")


def disguises(href: str, text: str = "") -> tuple[Disguise, ...]:
    """What an address that may leave the program hides, given the text of its link.

    Empty for an honest address and for one that stays inside. The order is that of ``Disguise``.
    """
    if kind(href) not in (Kind.WEB, Kind.MAIL):
        return ()
    found = {*_in_characters(href), *_in_host(href)}
    if text and claims_other_host(href, text):
        found.add(Disguise.OTHER_HOST)
    if BIDI_OVERRIDES.intersection(text):
        found.add(Disguise.BIDI)
    return tuple(disguise for disguise in Disguise if disguise in found)


def _in_characters(href: str) -> set[Disguise]:
    inner = href.strip(" \t\r\n")
    opened = unquote(inner, errors="replace")
    unseen = {c for c in opened if is_unseen(c)} - BIDI_CONTROLS - JOINERS - _EMOJI_SELECTORS
    escaped_marks = BIDI_MARKS - set(inner)  # stray marks in escapes are an accident of copying
    rules = {
        Disguise.BIDI: bool(BIDI_CONTROLS.intersection(opened) - escaped_marks),
        Disguise.INVISIBLE: any(unicodedata.category(c) != "Cc" for c in unseen if not c.isspace()),
        Disguise.CONTROL: _CONTROL.search(inner) is not None,
        Disguise.PADDING: _PADDING.search(opened) is not None,
    }
    return {disguise for disguise, holds in rules.items() if holds}


def _in_host(href: str) -> set[Disguise]:
    parts = web_address(href)
    if parts is None:
        host = mail_host(href)
        rules = {Disguise.ATTACHMENT: _ATTACHMENT.search(unquote(href, errors="replace")) is not None}
    else:
        host = unicode_host(parts.host)
        rules = {
            Disguise.CREDENTIALS: bool(parts.user),
            Disguise.BACKSLASH: _BACKSLASH.match(href) is not None,
            Disguise.INVISIBLE: any(is_unseen(c) for c in unquote(parts.host, errors="replace")),
        }
    rules[Disguise.LOOK_ALIKE] = is_look_alike(host)
    rules[Disguise.ODD_HOST] = "%" in (parts.host if parts else "") or _is_odd(host)
    return {disguise for disguise, holds in rules.items() if holds}


def _is_odd(host: str) -> bool:
    number = _NUMBER.fullmatch(host) is not None and _DOTTED_QUAD.fullmatch(host) is None
    return number or any(label.startswith("xn--") for label in host.split("."))
