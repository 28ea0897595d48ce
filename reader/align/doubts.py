"""Hides what speaks against a row."""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.drafts import Draft
from reader.align.evidence import Unit
from reader.align.scoring import Scorer


def doubts(
    draft: Draft, sure: float, source: Sequence[Unit], target: Sequence[Unit], scorer: Scorer
) -> tuple[str, ...]:
    return ()
