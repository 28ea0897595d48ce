"""The arithmetic of rows under each other."""

from reader.gui.text.row_stack import RowStack


def test_tops_are_sums_of_heights() -> None:
    stack = RowStack([10, 20, 30])
    assert [stack.top(row) for row in range(4)] == [0, 10, 30, 60]
    assert stack.total == 60


def test_a_changed_height_moves_what_stands_below_only() -> None:
    stack = RowStack([10, 20, 30])
    assert stack.total == 60
    stack.set_height(1, 25)
    assert [stack.top(row) for row in range(4)] == [0, 10, 35, 65]


def test_row_at_finds_the_row_and_clamps() -> None:
    stack = RowStack([10, 20, 30])
    assert [stack.row_at(y) for y in (-5, 0, 9.9, 10, 29, 30, 1000)] == [0, 0, 0, 1, 1, 2, 2]
    assert RowStack([]).row_at(5) == 0


def test_a_row_without_height_is_passed_over() -> None:
    assert RowStack([10, 0, 10]).row_at(10) == 2
