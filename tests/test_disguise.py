"""What addresses hide: each trick is named, honest addresses of all languages are left alone."""

from __future__ import annotations

import time

import pytest

from reader.disguise import Disguise, disguises


@pytest.mark.parametrize(
    ("href", "text", "expected"),
    [
        ("https://evil.example/", "https://bank.example/login", Disguise.OTHER_HOST),
        ("https://evil.example/", "www.bank.example", Disguise.OTHER_HOST),
        ("https://evil.example/", "Log in at paypal.com.", Disguise.OTHER_HOST),
        ("https://evil.example/", "(bank.de)", Disguise.OTHER_HOST),
        ("https://bank.com.evil.example/", "bank.com", Disguise.OTHER_HOST),
        ("https://evilbank.com/", "bank.com", Disguise.OTHER_HOST),
        ("https://evil.example/", "help@bank.com", Disguise.OTHER_HOST),
        ("mailto:x@evil.example", "help@bank.com", Disguise.OTHER_HOST),
        ("https://evil.example/", "bank.\u200ecom", Disguise.OTHER_HOST),
        ("https://evil.example/", "bank.c\u00adom", Disguise.OTHER_HOST),
        ("https://evil.example/", "ｂａｎｋ．ｃｏｍ", Disguise.OTHER_HOST),
        ("https://evil.example/", "请看bank，或bank.com，谢谢", Disguise.OTHER_HOST),
        ("https://evil.example/", "（bank.com）", Disguise.OTHER_HOST),
        ("https://evil.example/", "请访问bank.com查看", Disguise.OTHER_HOST),
        ("https://evil.example/bank.com", "bank.com", Disguise.OTHER_HOST),
        ("https://evil.example/", "\u202emoc.knab", Disguise.BIDI),
        ("https://bank.example@evil.example/", "", Disguise.CREDENTIALS),
        ("https://user:password@example.org/", "", Disguise.CREDENTIALS),
        ("https://раypal.com/", "", Disguise.LOOK_ALIKE),
        ("https://xn--80ak6aa92e.com/", "", Disguise.LOOK_ALIKE),
        ("https://аррӏе.com/", "", Disguise.LOOK_ALIKE),
        ("https://οο.com/", "", Disguise.LOOK_ALIKE),
        ("https://ɡoogle.com/", "", Disguise.LOOK_ALIKE),
        ("https://bank.com⁄login.evil.example/", "", Disguise.LOOK_ALIKE),
        ("mailto:a@раypal.com", "", Disguise.LOOK_ALIKE),
        ("https://2130706433/", "", Disguise.ODD_HOST),
        ("https://0x7f.1/", "", Disguise.ODD_HOST),
        ("https://0177.0.0.1/", "", Disguise.ODD_HOST),
        ("https://%65xample.org/", "", Disguise.ODD_HOST),
        ("https://xn--\u00fc.org/", "", Disguise.ODD_HOST),
        ("https://example.org/\u202egnp.exe", "", Disguise.BIDI),
        ("https://example.org/%E2%80%AEgnp.exe", "", Disguise.BIDI),
        ("https://example.org/\u200e", "", Disguise.BIDI),
        ("https://exam\u200bple.org/", "", Disguise.INVISIBLE),
        ("https://exam\u200dple.org/", "", Disguise.INVISIBLE),
        ("https://example.org/a\u3164b", "", Disguise.INVISIBLE),
        ("https://example.org/a\x07b", "", Disguise.CONTROL),
        ("https://exam\tple.org/", "", Disguise.CONTROL),
        ("https://good.example\\@evil.example/", "", Disguise.BACKSLASH),
        ("https://example.org/" + 20 * "%20" + "evil", "", Disguise.PADDING),
        ("https://example.org/" + 20 * "\u00a0" + "evil", "", Disguise.PADDING),
        ("mailto:a@example.org?attach=/etc/passwd", "", Disguise.ATTACHMENT),
        ("mailto:a@example.org?subject=x&BCC=b@evil.example", "", Disguise.ATTACHMENT),
    ],
)
def test_a_disguise_is_named(href: str, text: str, expected: Disguise) -> None:
    assert expected in disguises(href, text)


@pytest.mark.parametrize(
    ("href", "text"),
    [
        ("https://example.org/", "example.org"),
        ("https://www.example.org/a", "example.org"),
        ("https://docs.example.org/a", "https://example.org"),
        ("https://example.org/a", "https://docs.example.org/"),
        ("https://github.com/a/b/README.md", "README.md"),
        ("https://example.org/files/setup.sh", "setup.sh"),
        ("https://nodejs.org/", "Node.js"),
        ("https://example.org/", "请在example.org上查看"),
        ("https://example.org/", "موقعexample.org وexample.org"),
        ("https://example.org/", "main.py, see e.g. version 2.0.1 or 3.11"),
        ("https://example.org/", "End of a sentence.It goes on"),
        ("https://example.org/", "@user on medium"),
        ("https://bsky.app/profile/bank.com", "@bank.com on Bluesky"),
        ("https://medium.com/@user/a", "a"),
        ("https://example.org/", "ما هي \u2067لغة\u2069 البرمجة"),
        ("https://münchen.de/", "münchen.de"),
        ("https://xn--mnchen-3ya.de/", "münchen.de"),
        ("https://кремль.рф/", "кремль.рф"),
        ("https://сосе.рф/", ""),
        ("https://例え.テスト.jp/", ""),
        ("https://日本語テスト.jp/", ""),
        ("https://日本・語ー.jp/", ""),
        ("https://παράδειγμα.gr/", ""),
        ("https://उदाहरण.भारत/", ""),
        ("https://موقع.مصر/", ""),
        ("https://fa.wikipedia.org/wiki/می%E2%80%8Cخواهم", ""),
        ("https://ar.wikipedia.org/wiki/%D9%84%D8%BA%D8%A9%E2%80%8E", ""),
        ("https://127.0.0.1:8000/", ""),
        ("https://[::1]/", ""),
        ("https://example.org/a%20b%0Ac?d=e%5C", ""),
        ("mailto:a@example.org?subject=hello&body=a%0D%0Ab", "a@example.org"),
        ("other.md", "bank.com"),
        ("javascript:alert(1)", "bank.com"),
    ],
)
def test_an_honest_address_is_left_alone(href: str, text: str) -> None:
    assert disguises(href, text) == ()


def test_several_disguises_keep_one_order() -> None:
    found = disguises("https://bank.com@раypal.com\\x", "bank.com")
    assert found == (Disguise.OTHER_HOST, Disguise.CREDENTIALS, Disguise.LOOK_ALIKE, Disguise.BACKSLASH)


@pytest.mark.parametrize("text", [200_000 * "a", 60_000 * "a.", 100_000 * "-a", 200_000 * "@"])
def test_a_hostile_text_takes_no_time(text: str) -> None:
    start = time.process_time()
    disguises("https://example.org/" + text, text)
    assert time.process_time() - start < 1
