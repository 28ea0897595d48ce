"""Which words name a host: addresses in all their forms, not the names of files, programs and sections."""

from __future__ import annotations

import time

import pytest

from reader import top_level_domains
from reader.claims import claimed_host, claims_other_host

CLAIMS = {
    # domains, old and new
    "bank.com": "bank.com",
    "Bank.Com": "bank.com",
    "BANK.COM": "bank.com",
    "bank.de": "bank.de",
    "bank.co.uk": "bank.co.uk",
    "good.photos": "good.photos",
    "good.bank": "good.bank",
    "pay.app": "pay.app",
    "t.me": "t.me",
    "socket.io": "socket.io",
    "PAYPAL.NET": "paypal.net",
    "müller.de": "müller.de",
    "xn--mnchen-3ya.de": "münchen.de",
    "银行.中国": "银行.中国",
    "банк.рф": "банк.рф",
    # with what addresses have around a host
    "www.bank.example": "bank.example",
    "bank.photos/login": "bank.photos",
    "asyncio.run/login": "asyncio.run",
    "bank.de:8443": "bank.de",
    "help@bank.com": "bank.com",
    "mailto:help@bank.com": "bank.com",
    "https://bank.example/login": "bank.example",
    "//bank.example": "bank.example",
    "ftp://bank.example": "bank.example",
    "http://intranet/x": "intranet",
    "http://good.com@evil.example/": "evil.example",
    "(bank.com).": "bank.com",
    # machines without a domain
    "localhost": "localhost",
    "localhost:8000": "localhost",
    "http://localhost:8000/docs": "localhost",
    "1.1.1.1": "1.1.1.1",
    "10.0.0.1:8080/x": "10.0.0.1",
    "http://2130706433/": "127.0.0.1",
    "http://0x7f.1/": "127.0.0.1",
    "http://0x7f000001": "127.0.0.1",
    "http://0177.0.0.1": "127.0.0.1",
    "[::1]": "::1",
    "http://[2606:4700::1111]/": "2606:4700::1111",
    "2606:4700:4700::1111": "2606:4700:4700::1111",
    "http://[::ffff:1.1.1.1]": "1.1.1.1",
    # dots that are none, letters that are others
    "bank․com": "bank.com",
    "ｂａｎｋ．ｃｏｍ": "bank.com",
    "ban\u200bk.com": "bank.com",
    "bank.сом": "bank.сом",
    "bank.lıfe": "bank.lıfe",
    "gıthub.com": "gıthub.com",
}


@pytest.mark.parametrize(("word", "host"), CLAIMS.items(), ids=map(ascii, CLAIMS))
def test_a_word_names_a_host(word: str, host: str) -> None:
    assert claimed_host(word) == host


NO_CLAIMS = """
    ASP.NET ADO.NET VB.NET Paint.NET Json.NET System.Net System.IO Socket.IO java.io java.net
    Node.js Next.js Vue.js Three.js package.json tsconfig.json README.md CONTRIBUTING.md main.py setup.sh
    lib.rs data.zip clip.mov Notes.app index.html pyproject.toml .gitignore go.mod libfoo.so
    asyncio.run Date.now self.name user.id app.post event.target console.log Object.is() Math.max()
    Array.prototype.at os.path np.array
    v1.2.3 1.2.3 2.0.1 3.11 2.is 22.1.4 2024.05.01 12:30 10:30:59
    e.g. i.e. z.B. u.a. d.h. a.k.a. Ph.D. U.S. vs. etc. No.1 sentence.It end.Now
    @user user@ user@host std::vector a::b DB::BE C:\\x // http:// https:///path chrome://tracing
    0x7f000001 2130706433 x.y} ... …
"""


@pytest.mark.parametrize("word", NO_CLAIMS.split(), ids=ascii)
def test_a_word_names_no_host(word: str) -> None:
    assert claimed_host(word) == ""


@pytest.mark.parametrize(
    ("href", "text"),
    [
        ("https://evil.example/", "good.photos"),
        ("https://evil.example/", "http://localhost:8000"),
        ("https://evil.example/", "1.1.1.1"),
        ("https://1.1.1.2/", "1.1.1.1"),
        ("https://[::2]/", "http://[::1]/"),
        ("https://evil.example/good.com", "good.com"),
        ("https://evil.example/", "Read good。com now"),
        ("https://evil.github.io/", "good.github.io"),
        ("https://evil.co.uk/", "good.co.uk"),
        ("https://github.com/", "gıthub.com"),
        ("https://evil.example/archive.org/good.com", "good.com"),
        ("mailto:x@evil.example", "x@good.photos"),
    ],
)
def test_another_host_is_claimed(href: str, text: str) -> None:
    assert claims_other_host(href, text)


@pytest.mark.parametrize(
    ("href", "text"),
    [
        ("https://docs.python.org/3/library/asyncio-runner.html#asyncio.run", "asyncio.run"),
        ("https://dotnet.microsoft.com/apps/aspnet", "ASP.NET Core"),
        ("https://en.wikipedia.org/wiki/Socket.IO", "Socket.IO"),
        ("https://fr.wikipedia.org/wiki/Thé", "en.wikipedia.org"),
        ("https://www.bbc.co.uk/news", "news.bbc.co.uk"),
        ("https://someone.github.io/", "github.io"),
        ("https://web.archive.org/web/2010/http://good.com/", "good.com"),
        ("https://github.com/nodejs/nodejs.org", "the nodejs.org repository"),
        ("https://github.com/a/b/blob/main/lib.rs", "lib.rs"),
        ("https://github.com/a/b/releases/tag/1.20.0.1", "1.20.0.1"),
        ("https://tc39.es/ecma262/#sec-x", "Section 19.1.2.20"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://127.0.0.1:8000/docs", "127.0.0.1:8000"),
        ("http://localhost:8000/", "localhost"),
        ("http://x.y}", "http://x.y}"),
        ("https://example.org/", ""),
    ],
)
def test_no_other_host_is_claimed(href: str, text: str) -> None:
    assert not claims_other_host(href, text)


def test_there_are_no_such_domains() -> None:
    """What ends the names of files and of programs most often must not be a domain for the rules to hold."""
    known = top_level_domains.COUNTRIES | top_level_domains.GENERIC
    assert not known & {"js", "json", "html", "txt", "toml", "yaml", "g", "e", "array", "log", "max"}
    assert {"com", "photos", "de", "io", "net", "zip"} <= known


@pytest.mark.parametrize(
    "text", [200_000 * "a.", 100_000 * ":", 100_000 * "0x.", "http://" + 100_000 * "9", 50_000 * "。a"]
)
def test_a_hostile_word_takes_no_time(text: str) -> None:
    start = time.process_time()
    claims_other_host("https://example.org/", text)
    assert time.process_time() - start < 1
