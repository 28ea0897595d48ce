"""What the reader is told of the files of an open note: which are gone, cannot be read, or are empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.gui.controls.naming import sentence_name
from reader.gui.reading.opening import Lost, Opened, paths
from reader.model import Document, Lang, Side
from reader.visible import contained, isolated


def file_notices(opened: Opened) -> dict[Side, str]:
    """A few words for the head of each side, empty where nothing is the matter."""
    choice, spread = opened.choice, opened.spread
    target = choice.target.path if choice.target else None
    source_said = _notice(opened.loss(choice.source.path), spread.source)
    if target is None:
        return {"source": source_said, "target": _why_lacking(opened, choice.target_lacks)}
    return {"source": source_said, "target": _notice(opened.loss(target), spread.target)}


def is_empty(opened: Opened) -> bool:
    """Whether neither side has anything to show."""
    return not opened.spread.alignment.rows


def change_told(opened: Opened, before: Opened | None) -> str:
    """A sentence on a file that was lost since ``before``, or is back; empty where there is none."""
    known = before.lost if before else ()
    for lost in opened.lost:
        if lost not in known:
            return _loss_told(lost, stays=lost.path in paths(opened.choice))
    back = [lost for lost in known if lost.path in paths(opened.choice) and not opened.loss(lost.path)]
    sentence = QCoreApplication.translate("FileNotices", "{file} can be read again.")
    return sentence.format(file=_name(back[0])) if back else ""


def _loss_told(lost: Lost, *, stays: bool) -> str:
    translate = QCoreApplication.translate
    if lost.gone:
        sentence = translate("FileNotices", "{file} is no longer there.")
    else:
        sentence = translate("FileNotices", "{file} cannot be read.")
    told = sentence.format(file=_name(lost))
    return told + " " + translate("FileNotices", "Its text stays as it was read last.") if stays else told


def _name(lost: Lost) -> str:
    return isolated(contained(lost.path.name), "ltr")


def _notice(lost: Lost | None, document: Document | None) -> str:
    translate = QCoreApplication.translate
    if lost and lost.gone:
        return translate("FileNotices", "this file is gone")
    if lost:
        return translate("FileNotices", "no longer readable")
    if document and not document.blocks:
        return translate("FileNotices", "no text in this file")
    return ""


def _why_lacking(opened: Opened, lacks: Lang) -> str:
    """Why an edition that the note has does not stand there, empty where the note has none."""
    edition = opened.note.edition(lacks)
    if edition is None or opened.loss(edition.path) is None:
        return ""
    sentence = QCoreApplication.translate("FileNotices", "The {language} edition cannot be read.")
    return sentence.format(language=sentence_name(lacks))
