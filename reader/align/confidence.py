"""Hides how a row's score and its rivals become the probability that it is right."""

from __future__ import annotations

from collections.abc import Sequence

from reader.align.drafts import Draft
from reader.align.scoring import Scorer


def confidences(drafts: Sequence[Draft], scorer: Scorer) -> list[float]:
    return [min(draft.posterior, 0.99) for draft in drafts]
