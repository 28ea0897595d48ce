"""Which host the text of a link names, so that a link that leads to another one can be told.

A word names a host if it is an address with a scheme or ``www.``, or if it has the form of a host
under a top-level domain that exists. Names of files, of programs and of what programs are made of
have that form too (``README.md``, ``ASP.NET``, ``asyncio.run``) and are left alone.
"""

from __future__ import annotations

import re
import unicodedata

from reader.addresses import mail_host, outgoing, unicode_host, web_address
from reader.look_alikes import plain_letters
from reader.top_level_domains import COUNTRIES, GENERIC, INTERNATIONAL
from reader.visible import is_unseen

_JOINING = r"[\u0590-\u07ff\u3040-\u30ff\u3400-\u9fff]"
_WORD_ENDS = re.compile(
    rf"[\s，。、；：！？（）《》「」『』【】“”]+|(?<={_JOINING})(?=[a-z0-9])|(?<=[a-z0-9])(?={_JOINING})",
    re.IGNORECASE,
)
"""Blanks, the punctuation of scripts that write none, and where letters of such a script, or of one
that joins its small words to the next, touch Latin ones."""
_FALSE_DOT = re.compile(r"(?<=[a-z0-9])[。｡．․﹒ꓸ](?=[a-z0-9])", re.IGNORECASE)
"""Between Latin letters what looks like a dot, or is one to browsers."""
_EDGES = "\"'`.,;:!?(){}<>«»‹›“”„‘’。，、؛؟"

_SCHEME = re.compile(r"(?:(?:https?|ftp|wss?):)?//(?=[^/])", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)*[\w-]+|\[[0-9a-f:.]+\]", re.IGNORECASE)
_CLAIM = re.compile(
    r"(?P<www>www\.)?(?P<user>[^\s/@]+@)?"
    r"(?P<host>[^\W_](?:[\w-]*\w)?(?:\.[^\W_](?:[\w-]*\w)?)+)"
    r"(?P<tail>[:/?#]\S*)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?P<host>localhost|(?:[0-9]{1,3}\.){3}[0-9]{1,3}|\[[0-9a-f:.]*:[0-9a-f:.]*\]"
    r"|(?=[a-f:]*[0-9])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4})"
    r"(?P<rest>(?::[0-9]+)?(?:/\S*)?)",
    re.IGNORECASE,
)
"""What names a machine without a domain: ``localhost:8000``, ``10.0.0.1/x``, ``[::1]``, ``fe80::1``."""
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)

_SURE = frozenset({"com", "org", "edu", "gov"})
"""Domains after which nothing but hosts is called."""
# fmt: off
_FILE_SUFFIXES = frozenset((
    "ad", "am", "as", "cc", "cl", "cs", "go", "hs", "js", "kt", "mk", "ml", "md", "mm", "mov", "pl", "pm",
    "ps", "pt", "py", "rb", "rs", "sh", "so", "st", "ts", "vi", "zip",
))
"""Domains that end the names of files more often than those of hosts in the text of a link."""
_CODE_WORDS = frozenset((
    "call", "click", "data", "date", "day", "dot", "group", "host", "id", "info", "map", "name", "next",
    "now", "open", "pid", "ping", "play", "post", "prod", "read", "run", "save", "search", "select", "show",
    "style", "target", "total", "watch", "zero",
))
"""Domains that are also names of attributes and methods, as in ``asyncio.run``."""
_NAMESPACES = frozenset({"java", "javax", "kotlin", "scala", "std", "system"})
"""What packages of code begin with, as in ``java.net``."""
_LONGEST_ACRONYM = 4
"""Letters of a name in capitals that may be a product's, as in ``ASP.NET``."""
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "or", "org"})
"""What stands before a country's code where nobody owns it, as in ``co.uk``."""
_SHARED = frozenset((
    "amazonaws.com", "appspot.com", "azurewebsites.net", "blogspot.com", "cloudfront.net", "fly.dev",
    "firebaseapp.com", "gitbook.io", "github.io", "gitlab.io", "glitch.me", "googleusercontent.com",
    "herokuapp.com", "medium.com", "neocities.org", "netlify.app", "notion.site", "onrender.com", "pages.dev",
    "readthedocs.io", "sourceforge.io", "substack.com", "surge.sh", "tumblr.com", "vercel.app", "web.app",
    "weebly.com", "wixsite.com", "wordpress.com", "workers.dev",
))
"""Domains under which anybody can have a host."""
# fmt: on
_KEEPERS = (
    *("archive.org", "archive.is", "archive.ph", "archive.today", "webcitation.org"),
    *("github.com", "gitlab.com", "codeberg.org", "bitbucket.org"),
)
"""Sites that keep the pages or the code of others, and name them in their addresses."""


def claims_other_host(href: str, text: str) -> bool:
    """Whether the text of a link names a host that is not the one of its address."""
    if text == href:
        return False
    parts = web_address(href)
    actual = _canonical(parts.host) if parts else mail_host(href)
    words = _WORD_ENDS.split(_FALSE_DOT.sub(".", text))
    for word in words:
        host = claimed_host(word, alone=len(words) == 1)
        if host and not _same_site(host, actual) and not _is_quoted(word, host, href, actual):
            return True
    return False


def claimed_host(word: str, *, alone: bool = True) -> str:
    """The host that a word names, in one form; empty for a word that is no address.

    ``alone``: no other words stand beside it, so that four numbers are not a section's.
    """
    if not word.isascii():  # wide letters are read as what they look like
        word = "".join(c for c in unicodedata.normalize("NFKC", word) if not is_unseen(c))
    if word.endswith("()"):
        return ""  # a function
    word = word.strip(_EDGES)
    if scheme := _SCHEME.match(word):
        parts = web_address(word[scheme.end() - 2 :])
        return _canonical(parts.host) if parts and _HOST.fullmatch(parts.host) else ""
    if numeric := _NUMERIC.fullmatch(word):
        return _canonical(numeric["host"]) if alone or numeric["rest"] else ""
    claim = _CLAIM.fullmatch(word)
    if claim is None or (not claim["www"] and not _is_host(claim["host"], alone=claim["host"] == word)):
        return ""
    return unicode_host(claim["host"])


def _is_host(written: str, *, alone: bool) -> bool:
    """Whether what has the form of a host is one; ``alone``: it has no path, no port and no user."""
    head, _, tail = unicodedata.normalize("NFC", written).rpartition(".")
    last = plain_letters(tail.lower())
    if last in _SURE or last.startswith("xn--"):
        return True
    if last not in COUNTRIES and last not in GENERIC and tail not in INTERNATIONAL:
        return False
    if tail != tail.lower() and not (tail.isupper() and head.isupper() and len(head) > _LONGEST_ACRONYM):
        return False  # the end of a sentence and the beginning of the next, or ``ASP.NET``
    if not alone:
        return True
    first = head.lower().partition(".")[0]
    return not (
        first.isdigit()
        or (first in _NAMESPACES and last in ("io", "net"))
        or last in _CODE_WORDS
        or (head[0].isupper() and "." in head)
        or ("." not in head and (last in _FILE_SUFFIXES or (last == "app" and head[0].isupper())))
    )


def _canonical(host: str) -> str:
    """A host in the form in which hosts are compared; numbers as browsers read them (WHATWG URL, 3.5)."""
    host = unicode_host(host)
    if host.startswith("[") or ":" in host:
        return _ipv6(host.strip("[]"))
    parts = host.split(".")
    if len(parts) > 4 or not all(_NUMBER.fullmatch(part) for part in parts):
        return host
    numbers = [_whole(part) for part in parts]
    value = sum(number << 8 * (3 - place) for place, number in enumerate(numbers[:-1])) + numbers[-1]
    if any(number > 255 for number in numbers[:-1]) or value >> 32:
        return host
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def _whole(part: str) -> int:
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    is_octal = len(part) > 1 and part[0] == "0" and not set(part) & set("89")
    return int(part[:20], 8 if is_octal else 10)


def _ipv6(text: str) -> str:
    from ipaddress import IPv6Address  # seldom needed

    try:
        address = IPv6Address(text)
    except ValueError:
        return ""
    return str(address.ipv4_mapped or address)


def _same_site(claimed: str, actual: str) -> bool:
    return claimed == actual or actual.endswith("." + claimed) or _site(claimed) == _site(actual)


def _site(host: str) -> tuple[str, ...]:
    """The end of a host that one owner has: ``example.co.uk``, ``somebody.github.io``."""
    labels = host.removeprefix("www.").split(".")
    length = 2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        length = 3
    if len(labels) > length and ".".join(labels[-length:]) in _SHARED:
        length += 1
    return tuple(labels if labels[-1].isdigit() else labels[-length:])


def _is_quoted(word: str, host: str, href: str, actual: str) -> bool:
    """Whether the word is in the address as what it is about: a file's name, a release, a kept page.

    ``bank.com`` is none, wherever it stands but with those who keep what others made.
    """
    path = outgoing(href).split("://", 1)[-1]
    if actual in _KEEPERS or actual.endswith(tuple("." + keeper for keeper in _KEEPERS)):
        return host in path.partition("/")[2]
    if plain_letters(host.rpartition(".")[2]) in _SURE or _SCHEME.match(word.strip(_EDGES)):
        return False
    path = path.partition("?")[0].partition("#")[0].lower()
    return "/" in path and path.rpartition("/")[2] == word.strip(_EDGES).lower()
