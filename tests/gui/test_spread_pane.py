"""The middle of the window: which heads, which columns, what stands in the place of a lacking one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from tests_of_window import note_titled, write_note

from reader.gui.controls.elided import ElidedLabel


def buttons(pane):
    return [button for button in pane.findChildren(QPushButton) if button.isVisible()]


def open_note(window, title):
    window.reading.open_note(note_titled(window, title).key)


@pytest.mark.parametrize("size", [(700, 500), (1280, 820), (1900, 1000)])
@pytest.mark.parametrize("view", ["side-by-side", "source", "target"])
def test_what_the_heads_say_stands_exactly_over_the_columns(window, qtbot, size, view):
    window.resize(*size)
    window.commands[view].trigger()
    pane = window.spread_pane
    shown = {side: head for side, head in pane.heads.items() if head.isVisible()}
    assert set(shown) == ({"source", "target"} if view == "side-by-side" else {view})
    for side, head in shown.items():
        left, width = pane.view.columns().of(side)

        def stands_there(head=head, left=left, width=width):
            inner = head.contentsRect().marginsRemoved(head.layout().contentsMargins())
            origin = head.mapTo(pane, QPoint(0, 0)) - pane.view.viewport().mapTo(pane, QPoint(0, 0))
            assert abs(origin.x() + inner.left() - left) <= 1
            assert abs(inner.width() - width) <= 2

        qtbot.waitUntil(stands_there)


@pytest.mark.parametrize("mirrored", [False, True])
def test_stacked_heads_have_the_edges_of_both_columns_together(window, qtbot, mirrored):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    window.resize(1500, 820)
    window.commands["stacked"].trigger()
    pane = window.spread_pane
    first, last = ("target", "source") if mirrored else ("source", "target")

    def edges(side):
        head = pane.heads[side]
        inner = head.contentsRect().marginsRemoved(head.layout().contentsMargins())
        at = head.mapTo(pane, QPoint(0, 0)).x() - pane.view.viewport().mapTo(pane, QPoint(0, 0)).x()
        return at + inner.left(), at + inner.left() + inner.width()

    def stand_there():
        columns = pane.view.columns()
        assert edges(first)[0] == pytest.approx(min(left for left, _ in columns), abs=1)
        assert edges(last)[1] == pytest.approx(max(left + width for left, width in columns), abs=1)

    qtbot.waitUntil(stand_there)


@pytest.mark.parametrize("mirrored", [False, True])
def test_stacked_heads_reach_beyond_the_column_for_a_title_that_would_be_cut(
    window, qtbot, tmp_path, mirrored
):
    title = "A title that is longer than half of the column of text"
    for lang in ("en", "ar"):
        write_note(tmp_path / "long", "2025-01-05-long", lang, f"# {title}\n\nText.\n")
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    window.resize(1900, 820)
    window.commands["stacked"].trigger()
    window.reading.open_place(tmp_path / "long")
    titles = [
        label
        for head in window.spread_pane.heads.values()
        for label in head.findChildren(ElidedLabel)
        if label.text() == title
    ]
    assert len(titles) == 2
    qtbot.waitUntil(lambda: all(label.shown_text() == title for label in titles))


def test_a_lacking_translation_leaves_its_half_to_what_there_is(window, qtbot):
    window.reading.pick("target", "fr")
    open_note(window, "Silk")
    pane = window.spread_pane
    qtbot.waitUntil(lambda: len(buttons(pane)) == 1)
    offers = buttons(pane)
    assert "العربية" in offers[0].text()
    assert pane.view.isVisible()
    assert "French" in pane.heads["target"].texts()[2]
    assert abs(pane.view.width() - pane.width() / 2) <= 1
    head = pane.heads["target"]
    qtbot.waitUntil(lambda: head.mapTo(pane, QPoint(0, 0)).x() == pane.width() - head.width())
    offers[0].click()
    assert window.reading.shown.spread.target.lang == "ar"
    assert not buttons(pane)


def test_a_note_with_one_edition_takes_the_whole_width_in_every_view(window, qtbot):
    open_note(window, "Ink")
    pane = window.spread_pane
    for view in ("side-by-side", "stacked", "target", "source"):
        window.commands[view].trigger()
        assert pane.view.isVisible()
        qtbot.waitUntil(lambda: pane.view.width() == pane.width())
        assert not pane.heads["target"].isVisible()
    assert pane.heads["source"].texts()[0] == "Ink"
    open_note(window, "Tea")
    assert not pane.heads["target"].isVisible()
    window.commands["side-by-side"].trigger()
    assert pane.heads["target"].isVisible()


def test_the_only_head_says_that_the_note_lacks_the_language(window):
    heads = window.spread_pane.heads
    open_note(window, "Ink")
    assert "This note has no Arabic edition" in heads["source"].texts()[2]
    window.reading.pick("target", "fr")
    open_note(window, "Silk")
    assert "French" not in heads["source"].texts()[2], "the other head says it"
    open_note(window, "Tea")
    assert "This note has no" not in heads["source"].texts()[2]


def test_the_translation_alone_where_it_is_lacking(window, qtbot):
    window.commands["target"].trigger()
    window.reading.pick("target", "fr")
    open_note(window, "Silk")
    assert not window.spread_pane.view.isVisible()
    qtbot.waitUntil(lambda: len(buttons(window.spread_pane)) > 0)


def test_an_empty_folder_offers_ways_on(make_window, qtbot, tmp_path, folder, monkeypatch):
    monkeypatch.setattr("reader.resources.sample_library", lambda: folder)
    window = make_window()
    (tmp_path / "empty").mkdir()
    window.reading.open_place(tmp_path / "empty")
    qtbot.waitUntil(lambda: len(buttons(window.spread_pane)) == 2)
    offers = {button.text(): button for button in buttons(window.spread_pane)}
    assert "Open a Folder…" in offers
    offers["Open the Sample Library"].click()
    assert window.reading.place == folder
    assert window.reading.shown
    assert window.spread_pane.view.isVisible()


def test_a_column_amid_a_wide_window_does_not_hold_the_window_wide(window, qtbot):
    """Its head did: the window could be narrowed in small steps only, and grew when a panel came back."""
    window.resize(1900, 800)
    window.commands["source"].trigger()
    head = window.spread_pane.heads["source"]
    qtbot.waitUntil(lambda: head.width() > 1000 and head.layout().contentsMargins().left() > 200)
    window.resize(640, 500)
    qtbot.waitUntil(lambda: head.layout().contentsMargins().left() < 100)
    assert window.width() == 640


def test_the_name_of_a_language_is_whole_between_two_panels_in_a_narrow_window(window, qtbot):
    window.commands["stacked"].trigger()
    window.resize(720, 400)
    for panel in (0, 2):
        if not window.panels.shows(panel):
            window.panels.toggle(panel)
    for head in window.spread_pane.heads.values():
        chooser = head.chooser()
        qtbot.waitUntil(lambda chooser=chooser: chooser.width() >= chooser.sizeHint().width())
        assert head.rect().contains(chooser.geometry())
