"""The sources of a spread as a list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader import language
from reader.bidi import strong_direction
from reader.composition import one_line
from reader.gui.controls.directions import first_direction
from reader.gui.controls.naming import sentence_name
from reader.gui.controls.row_painting import Index
from reader.model import UNDETERMINED, Direction, Lang, Source
from reader.records import record
from reader.visible import contained, isolated

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The ``SourceRow`` to be drawn."""


@record
class TitleLine:
    """What one edition calls a source, or the words that say that it lacks it."""

    text: str
    direction: Direction
    edge: Direction | None
    """Where it begins; None: where the interface does."""
    lang: Lang
    lacking: bool = False


@record
class SourceRow:
    """What a row of the list shows."""

    titles: tuple[TitleLine, ...]
    """One for each edition shown."""
    host: str
    warning: str
    """Words that say that the address is not what it seems; empty for an honest one."""


class SourceModel(QAbstractListModel):
    """Sources in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[Source, ...] = ()
        self._langs: tuple[Lang, ...] = (UNDETERMINED,)

    def set_sources(self, sources: tuple[Source, ...], langs: tuple[Lang, ...]) -> None:
        """Show these sources of one or two editions in these languages."""
        self.beginResetModel()
        self._sources, self._langs = sources, langs
        self.endResetModel()

    def source_at(self, index: Index) -> Source | None:
        """The source in a row, None where there is none."""
        return self._sources[index.row()] if 0 <= index.row() < len(self._sources) else None

    def index_of(self, address: str) -> QModelIndex:
        """Where an address stands; an invalid index where it does not."""
        rows = (row for row, source in enumerate(self._sources) if source.address == address)
        return self.index(next(rows, -1))

    def langs(self) -> tuple[Lang, ...]:
        """The languages of the editions shown."""
        return self._langs

    def lines(self) -> int:
        """How many lines every row has: the titles and the host."""
        return len(self._langs) + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many sources there are."""
        return 0 if parent.isValid() else len(self._sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A source's first title, its row to draw, and its texts for the tool tip and a screen reader."""
        source = self.source_at(index)
        if source is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return next(contained(title) for title in source.titles if title)
            case _ if role == ROW_ROLE:
                return self._row(source)
            case Qt.ItemDataRole.AccessibleTextRole:
                row = self._row(source)
                spoken = [isolated(line.text, line.direction) for line in row.titles]
                return ", ".join(part for part in (*spoken, row.host, row.warning) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(source.address, self._row(source))
        return None

    def _row(self, source: Source) -> SourceRow:
        pairs = zip(source.titles, source.blocks, self._langs, strict=False)
        titles = tuple(self._title(title, block is None, lang) for title, block, lang in pairs)
        return SourceRow(titles, source.host, self.tr("not what it seems") if source.disguised else "")

    def _title(self, title: str, lacking: bool, lang: Lang) -> TitleLine:
        own = language.direction(lang)
        if lacking:
            words = self.tr("Not in {language}").format(language=sentence_name(lang))
            return TitleLine(words, first_direction(words), None, lang, lacking=True)
        text = contained(title)
        return TitleLine(text, strong_direction(text) or own, own, lang)


def _tool_tip(address: str, row: SourceRow) -> str:
    """The whole address under the titles; marked up, so that nothing in it is taken for HTML of its own."""
    from html import escape

    from reader.address_display import display_address

    titles = "".join(
        f'<p dir="{line.direction}">{escape(one_line(line.text, line.direction))}</p>' for line in row.titles
    )
    warning = f"<p><b>{escape(row.warning)}</b></p>" if row.warning else ""
    return f'{titles}<p dir="ltr">{escape(display_address(address))}</p>{warning}'
