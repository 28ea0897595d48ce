"""Dates as short as they can be without becoming unclear: the month by name, no weekday."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale

from reader.patterns import late

_WEEKDAY = late(r"[\s,،]*dddd[^\s,،]*[\s,،]*")


def short_date(date: datetime.date, locale: QLocale | None = None) -> str:
    """A date as a locale writes it, the interface's by default: ``12 Nov 2025``, ``2025年11月12日``."""
    locale = locale or QLocale()
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat)).replace("MMMM", "MMM")
    return locale.toString(QDate(date.year, date.month, date.day), pattern)
