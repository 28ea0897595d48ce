"""How addresses are shown."""

from __future__ import annotations

import pytest

from reader.address_display import display_address, display_host, display_title


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://WWW.Example.org:8080/a", "www.example.org"),
        ("https://xn--mnchen-3ya.de/", "münchen.de"),
        ("https://раypal.com/", "xn--ypal-43d9g.com"),
        ("mailto:a@Example.org", "example.org"),
        ("other.md", ""),
    ],
)
def test_the_host_is_shown_in_unicode_where_that_misleads_nobody(href: str, expected: str) -> None:
    assert display_host(href) == expected


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://ar.wikipedia.org/wiki/%D9%84%D8%BA%D8%A9/", "ar.wikipedia.org/wiki/لغة"),
        ("https://example.org/", "example.org"),
        ("https://example.org/a%20b?c=%31", "example.org/a%20b?c=%31"),
        ("https://example.org/%ff", "example.org/%ff"),
        ("https://example.org/%E2%80%AEx", "example.org/‹U+202E›x"),
        ("https://xn--mnchen-3ya.de:81/a/", "münchen.de:81/a"),
        ("https://bank.com@evil.example/x", "evil.example/x"),
        ("https://раypal.com/x", "xn--ypal-43d9g.com/x"),
        ("mailto:a@example.org", "a@example.org"),
    ],
)
def test_an_address_reads_as_a_title(href: str, expected: str) -> None:
    assert display_title(href) == expected


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://example.org/%D9%84?a=b", "https://example.org/%D9%84?a=b"),
        ("//u@раypal.com:81/раypal.com", "https://u@xn--ypal-43d9g.com:81/раypal.com"),
        ("https://münchen.de/", "https://münchen.de/"),
        ("https://example.org/\u202ex\u00a0", "https://example.org/‹U+202E›x‹U+00A0›"),
        ("mailto:a@example.org\u200b", "mailto:a@example.org‹U+200B›"),
        ("javascript:x", ""),
    ],
)
def test_the_whole_address_shows_everything_that_is_in_it(href: str, expected: str) -> None:
    assert display_address(href) == expected
