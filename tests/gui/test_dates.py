"""Dates in rows."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QLocale

from reader.gui.controls.dates import short_date


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_US", "Nov 2, 2025"),
        ("en_GB", "2 Nov 2025"),
        ("fr_FR", "2 nov. 2025"),
        ("es_ES", "2 de nov de 2025"),
        ("ar_EG", "٢ نوفمبر ٢٠٢٥"),
        ("ja_JP", "2025年11月2日"),
        ("zh_TW", "2025年11月2日"),
        ("tr_TR", "2 Kas 2025"),
        ("th_TH", "2 พ.ย. 2025"),
        ("C", "2 Nov 2025"),
    ],
)
def test_a_date_is_short_and_has_no_weekday(locale: str, expected: str) -> None:
    assert short_date(datetime.date(2025, 11, 2), QLocale(locale)) == expected
