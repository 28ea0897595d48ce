"""Patterns that wait for their first use."""

from __future__ import annotations

import re

import pytest

from reader.patterns import late


def test_it_finds_what_the_pattern_finds() -> None:
    pattern = late("A(.)", re.IGNORECASE)
    assert [found.group(1) for found in pattern.finditer("abAc")] == ["b", "c"]
    assert pattern.sub("-", "abAc") == "--"
    assert pattern.pattern == "A(.)"


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda text, flags: compiled.append(text) or compile_(text, flags))
    pattern = late("once")
    assert not compiled
    for _ in range(3):
        assert pattern.search("at once")
    assert compiled == ["once"]


def test_a_mistake_in_a_pattern_shows() -> None:
    with pytest.raises(re.error):
        late("(").search("")
