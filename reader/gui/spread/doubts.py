"""What the aligner doubts about a row, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from reader.model import Row


def row_sentences(row: Row, *, doubtful: bool) -> str:
    """Why a row is marked: that its sides stand in different places, or what makes it doubtful."""
    if doubtful:
        return _doubt(row)
    return QCoreApplication.translate("Doubts", "This stands elsewhere on the other side.")


def reasons() -> Mapping[str, str]:
    """What each word of ``Row.doubts`` means to a reader; the words are listed in ``reader.align``."""
    translate = QCoreApplication.translate
    return {
        "kind": translate("Doubts", "One is another kind of paragraph than the other."),
        "length": translate("Doubts", "One is much longer than the other."),
        "numbers": translate("Doubts", "They do not name the same numbers."),
        "addresses": translate("Doubts", "They do not link to the same addresses."),
        "code": translate("Doubts", "They do not hold the same code."),
        "place": translate("Doubts", "It stands elsewhere on the other side."),
        "rival": translate("Doubts", "Another paragraph nearby fits nearly as well."),
        "evidence": translate("Doubts", "No name, number or address shows that they belong together."),
    }


def _doubt(row: Row) -> str:
    sure = QLocale().toString(round(row.confidence * 100))
    translate = QCoreApplication.translate
    if row.source and row.target:
        share = translate("Doubts", "These may not belong together: {percent} % sure.")
    else:
        share = translate("Doubts", "The other side may have this after all: {percent} % sure that not.")
    known = reasons()
    return "\n".join(
        [share.format(percent=sure), *(f"• {known[code]}" for code in row.doubts if code in known)]
    )
