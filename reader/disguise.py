"""What an address hides from whoever reads it: each trick has a rule here and a stable name.

The rules about letters follow the idea of UTS 39 (Unicode security mechanisms) in
a small form: a label of a host is suspect if it mixes scripts that are not
written together, or if all its Cyrillic or Greek letters pass for Latin ones.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from urllib.parse import unquote

from reader.addresses import Kind, kind, mail_host, outgoing, unicode_host, web_address
from reader.visible import BIDI_CONTROLS, BIDI_MARKS, BIDI_OVERRIDES, JOINERS, is_unseen


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


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_PADDING = re.compile(r"\s{5,}")
_BACKSLASH = re.compile(r"^[^?#]*\\")
_ATTACHMENT = re.compile(r"[?&](?:attach|attachment|bcc)=", re.IGNORECASE)
_NUMBER = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+))*", re.IGNORECASE)
_DOTTED_QUAD = re.compile(r"(?:(?:0|[1-9][0-9]{0,2})\.){3}(?:0|[1-9][0-9]{0,2})")

_CLAIM = re.compile(
    r"(?P<scheme>https?://|www\.)?"
    r"(?:[^\s/@]+@)?"
    r"(?P<host>[^\W_](?:[\w-]*\w)?(?:\.[^\W_](?:[\w-]*\w)?)+)"
    r"(?P<tail>[:/?#]\S*)?",
    re.IGNORECASE,
)
_JOINING = r"[\u0590-\u07ff\u3040-\u30ff\u3400-\u9fff]"
_WORD_ENDS = re.compile(
    rf"[\s，。、；：！？（）《》「」『』【】“”]+|(?<={_JOINING})(?=[a-z0-9])|(?<=[a-z0-9])(?={_JOINING})",
    re.IGNORECASE,
)
"""Blanks, the punctuation of scripts that write none, and where letters of such a script, or of one
that joins its small words to the next, touch Latin ones."""
_BRACKETS = "\"'`.,;:!?()[]{}<>«»‹›“”„‘’。，、؛؟"
# fmt: off
_GENERIC_TLDS = frozenset((
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "app", "dev", "online",
    "site", "shop", "store", "cloud", "tech", "bank", "xyz",
))
_FILE_SUFFIXES = frozenset((
    "ad", "am", "as", "cc", "cl", "cs", "go", "hs", "js", "kt", "mk", "ml", "md", "mm", "pl", "pm", "ps",
    "pt", "py", "rb", "rs", "sh", "so", "st", "ts", "vi",
))
# fmt: on
"""Country codes, mostly, that end the names of files more often than those of hosts in the text of a link."""

_HAN_WRITING = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "LATIN"}),
    frozenset({"CJK", "BOPOMOFO", "LATIN"}),
    frozenset({"CJK", "HANGUL", "LATIN"}),
)
"""Scripts that are written together (UTS 39, 5.2, highly restrictive)."""

_LIKE_LATIN = {
    "CYRILLIC": frozenset("абсԁеѐёԍһіїјкӏорԛгѕтцԝѡѵхуўъьҽпԗ"),
    "GREEK": frozenset("αγεηικνορτυχωϲϳ"),
}
"""Small letters that pass for Latin ones; from Unicode's confusables.txt, by eye."""

_IN_NAMES = frozenset("-_·・׳״")
"""Punctuation that words of some language are spelt with."""


def disguises(href: str, text: str = "") -> tuple[Disguise, ...]:
    """What an address that may leave the program hides, given the text of its link.

    Empty for an honest address and for one that stays inside. The order is that of ``Disguise``.
    """
    if kind(href) not in (Kind.WEB, Kind.MAIL):
        return ()
    found = {*_in_characters(href), *_in_host(href)}
    if text and _claims_other_host(href, text):
        found.add(Disguise.OTHER_HOST)
    if BIDI_OVERRIDES.intersection(text):
        found.add(Disguise.BIDI)
    return tuple(disguise for disguise in Disguise if disguise in found)


def is_look_alike(host: str) -> bool:
    """Whether a host, in Unicode and lower case, has letters or signs that pass for others."""
    if host.isascii():
        return False
    labels = host.split(".")
    home = _scripts(labels[-1])
    return any(_is_look_alike_label(label, home) for label in labels)


def _in_characters(href: str) -> set[Disguise]:
    inner = href.strip(" \t\r\n")
    opened = unquote(inner, errors="replace")
    unseen = {c for c in opened if is_unseen(c)} - BIDI_CONTROLS - JOINERS
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


def _is_look_alike_label(label: str, home: frozenset[str]) -> bool:
    if any(
        unicodedata.category(c)[0] in "PZC" or unicodedata.category(c) == "Sm"
        for c in label
        if c not in _IN_NAMES
    ):
        return True
    scripts = _scripts(label)
    if len(scripts) > 1:
        return not any(scripts <= together for together in _HAN_WRITING)
    if any("\u0250" <= c <= "\u02af" for c in label):  # phonetic letters
        return True
    letters = {c for c in unicodedata.normalize("NFC", label) if c.isalpha()}
    return any(
        scripts == {name} and name not in home and letters <= alike for name, alike in _LIKE_LATIN.items()
    )


def _scripts(label: str) -> frozenset[str]:
    """The scripts of a label's letters, by the first word of their names in the Unicode database."""
    names = (unicodedata.name(c, "").partition(" ")[0] for c in label if c.isalpha())
    return frozenset(names) - {"MODIFIER", "IDEOGRAPHIC"}


def _claims_other_host(href: str, text: str) -> bool:
    parts = web_address(href)
    actual = unicode_host(parts.host) if parts else mail_host(href)
    claimed = (_claimed_host(word) for word in _WORD_ENDS.split(text))
    return any(host and not _same_site(host, actual) for host in claimed) and not _is_last_segment(href, text)


def _claimed_host(word: str) -> str:
    """The host that a word of a link's text names; empty for a word that is no address."""
    if not word.isascii():  # wide letters are read as what they look like
        word = "".join(c for c in unicodedata.normalize("NFKC", word) if not is_unseen(c))
    claim = _CLAIM.fullmatch(word.strip(_BRACKETS))
    if claim is None:
        return ""
    host = unicode_host(claim["host"])
    last = host.rpartition(".")[2]
    if claim["scheme"]:
        return host
    if last in _GENERIC_TLDS or last.startswith("xn--"):
        return host
    is_country = (
        len(last) == 2 and last.isalpha() and claim["host"].rpartition(".")[2] in (last, last.upper())
    )
    is_file = last in _FILE_SUFFIXES and host.count(".") == 1 and "@" not in word
    return host if is_country and not is_file else ""


def _same_site(claimed: str, actual: str) -> bool:
    claimed, actual = claimed.removeprefix("www."), actual.removeprefix("www.")
    return claimed == actual or claimed.endswith("." + actual) or actual.endswith("." + claimed)


def _is_last_segment(href: str, text: str) -> bool:
    """Whether the text is just the name of the file that the address ends in (``install.sh``).

    ``bank.com`` is none, wherever it stands.
    """
    if text.strip().rpartition(".")[2].lower() in _GENERIC_TLDS:
        return False
    path = outgoing(href).partition("?")[0].partition("#")[0].split("://", 1)[-1]
    return "/" in path and path.rpartition("/")[2] == text.strip() and "://" not in text
