"""What the aligner doubts about a row, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.model import Row


def doubt_sentence(row: Row) -> str:
    """Why a row is marked: how sure the aligner is, and what speaks against it."""
    translate = QCoreApplication.translate
    reasons = {
        "kind": translate("Doubts", "one is another kind of block than the other"),
        "length": translate("Doubts", "one is much longer than the other"),
        "numbers": translate("Doubts", "they do not name the same numbers"),
        "addresses": translate("Doubts", "they do not cite the same addresses"),
        "code": translate("Doubts", "they do not hold the same code"),
        "words": translate("Doubts", "few words or names stand in both"),
        "moved": translate("Doubts", "it stands elsewhere on the other side"),
    }
    share = translate("Doubts", "These may not belong together ({percent} % sure).").format(
        percent=round(row.confidence * 100)
    )
    known = [reasons[code] for code in row.doubts if code in reasons]
    return "\n".join([share, *(f"• {reason}" for reason in known)])
