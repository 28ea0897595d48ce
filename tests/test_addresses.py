"""What addresses are, how they are compared, and what leaves the program."""

from __future__ import annotations

import pytest

from reader.addresses import (
    Kind,
    ascii_host,
    kind,
    local_path,
    mail_host,
    normal,
    outgoing,
    unicode_host,
    web_address,
)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://example.org", Kind.WEB),
        ("HTTP://example.org/x", Kind.WEB),
        ("  https://example.org\n", Kind.WEB),
        ("//example.org/x", Kind.WEB),
        ("https:example.org", Kind.WEB),
        ("ht\ntps://example.org", Kind.WEB),
        ("mailto:a@example.org", Kind.MAIL),
        ("MailTo:a@example.org", Kind.MAIL),
        ("#part", Kind.FRAGMENT),
        ("#", Kind.FRAGMENT),
        ("other.md", Kind.FILE),
        ("../ar/other.md#part", Kind.FILE),
        ("/docs/other.md", Kind.FILE),
        ("C++.md", Kind.FILE),
        ("a/b:c.md", Kind.FILE),
        ("?page=2", Kind.FILE),
        ("javascript:alert(1)", Kind.FORBIDDEN),
        ("\x01 javascript:alert(1)", Kind.FORBIDDEN),
        ("java\tscript:alert(1)", Kind.FORBIDDEN),
        ("file:///etc/passwd", Kind.FORBIDDEN),
        ("data:text/html,x", Kind.FORBIDDEN),
        ("vscode://open?x", Kind.FORBIDDEN),
        ("ms-msdt:/id", Kind.FORBIDDEN),
        ("C:\\x.exe", Kind.FORBIDDEN),
        ("\\\\server\\share", Kind.FORBIDDEN),
        ("/\\server/share", Kind.FORBIDDEN),
        ("///", Kind.FORBIDDEN),
        ("http://", Kind.FORBIDDEN),
        ("https://:443/", Kind.FORBIDDEN),
        ("mailto:", Kind.FORBIDDEN),
        ("", Kind.FORBIDDEN),
        ("   ", Kind.FORBIDDEN),
    ],
)
def test_kind_says_what_may_be_done_with_an_address(href: str, expected: Kind) -> None:
    assert kind(href) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://Example.ORG/a", "https://example.org/a"),
        ("http://example.org/a", "https://example.org/a"),
        ("http://example.org:80/", "http://example.org"),
        ("https://example.org:443/a/", "https://example.org/a"),
        ("https://example.org/%7Euser", "https://example.org/~user"),
        ("https://example.org/%d9%84%d8%ba%d8%a9", "https://example.org/لغة"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a/./b/../c", "https://example.org/a/c"),
        ("https://example.org/a?", "https://example.org/a#"),
        ("https://münchen.de/", "https://xn--mnchen-3ya.de"),
        ("https://example.org./", "https://example.org/"),
        ("https://ｅｘａｍｐｌｅ。org", "https://example.org"),
        ("//example.org/a", "https://example.org/a"),
        ("https:\\\\example.org\\a", "https://example.org/a"),
        ("https://example.org/caf\u00e9", "https://example.org/cafe\u0301"),
        ("mailto:A@Example.org", "mailto:a@example.org"),
        ("mailto:%61@example.org", "mailto:a@example.org"),
    ],
)
def test_addresses_that_lead_to_the_same_place_are_alike(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a#x", "https://example.org/a#y"),
        ("https://example.org/a?x=1", "https://example.org/a?x=2"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org:8080/", "https://example.org/"),
        ("https://example.org:443/", "http://example.org:443/"),
        ("https://user@example.org/", "https://example.org/"),
        ("https://www.example.org/", "https://example.org/"),
        ("mailto:a@example.org", "https://a@example.org"),
    ],
)
def test_addresses_that_may_differ_are_kept_apart(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        (" https://example.org/a ", "https://example.org/a"),
        ("//example.org/a", "https://example.org/a"),
        ("HTTPS:\\\\example.org\\a?b\\c", "https://example.org/a?b\\c"),
        ("https:///example.org", "https://example.org"),
        ("https://u@example.org:81/#x", "https://u@example.org:81/#x"),
        ("mailto:a@example.org ", "mailto:a@example.org"),
        ("other.md", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_only_web_and_mail_addresses_leave_the_program(href: str, expected: str) -> None:
    assert outgoing(href) == expected


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("https://good.example\\@evil.example", "good.example"),
        ("https://good.example@evil.example/", "evil.example"),
        ("https://a@b@evil.example/", "evil.example"),
        ("https://evil.example?@good.example", "evil.example"),
        ("https://evil.example#@good.example", "evil.example"),
        ("https:/\\evil.example/x", "evil.example"),
        ("https://[::1]:8080/", "[::1]"),
    ],
)
def test_the_host_is_the_one_that_a_browser_would_ask(href: str, host: str) -> None:
    parts = web_address(href)
    assert parts is not None
    assert parts.host == host


def test_hosts_have_one_unicode_and_one_ascii_form() -> None:
    assert unicode_host("XN--MNCHEN-3YA.de.") == "münchen.de"
    assert ascii_host("MÜNCHEN.de") == "xn--mnchen-3ya.de"
    assert unicode_host("xn--\u00fc.de") == "xn--ü.de"
    assert unicode_host("xn--a.de") == "xn--a.de"


def test_the_domain_of_a_mail_address_is_its_first_mailbox_s() -> None:
    assert mail_host("mailto:a@One.example,b@two.example?cc=c@three.example") == "one.example"
    assert mail_host("mailto:?subject=x") == ""


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("../ar/%D9%84.md?raw=1#part-2", ("../ar/ل.md", "part-2")),
        ("a b.md", ("a b.md", "")),
        ("sub\\a.md#", ("sub/a.md", "")),
        ("#%D9%84", ("", "ل")),
    ],
)
def test_relative_addresses_give_path_and_fragment(href: str, expected: tuple[str, str]) -> None:
    assert local_path(href) == expected


@pytest.mark.parametrize(
    "href", ["https://\ud800.example/\udfff", "%", "https://%/%zz", "http://[", "x" * 100_000, "\x00"]
)
def test_no_input_raises(href: str) -> None:
    kind(href), normal(href), outgoing(href), local_path(href)
