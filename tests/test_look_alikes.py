"""Hosts whose letters pass for others, and the honest hosts of all languages."""

from __future__ import annotations

import pytest

from reader.look_alikes import is_look_alike, plain_letters

LOOK_ALIKES = [
    "раypal.com",
    "аррӏе.com",
    "οο.com",
    "ɡoogle.com",
    "gıthub.com",
    "öո.com",
    "օօ.com",
    "ꓖꓳ.com",
    "ⲟⲟ.com",
    "ᴀpple.com",
    "aĸb.com",
    "paypal.com⁄login.example",
]
HONEST = [
    "münchen.de",
    "façade.fr",
    "việt.vn",
    "łódź.pl",
    "ışık.com.tr",
    "yarın.tr",
    "alışveriş.com",
    "кремль.рф",
    "сосе.рф",
    "παράδειγμα.gr",
    "օրինակ.հայ",
    "例え.jp",
    "日本・語ー.jp",
    "उदाहरण.भारत",
    "موقع.مصر",
    "example.com",
]


@pytest.mark.parametrize("host", LOOK_ALIKES, ids=ascii)
def test_a_look_alike(host: str) -> None:
    assert is_look_alike(host)


@pytest.mark.parametrize("host", HONEST, ids=ascii)
def test_an_honest_host(host: str) -> None:
    assert not is_look_alike(host)


def test_letters_are_read_as_what_they_pass_for() -> None:
    assert plain_letters("сом") == "com"
    assert plain_letters("lıfe") == "life"
    assert plain_letters("example") == "example"
