"""The icon of the windows."""

import pytest

from reader import resources
from reader.gui.window.icon import read_icon

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_drawing_of_the_icon_can_be_read_in_its_own_size():
    sizes = {size.width() for size in read_icon(resources.icons()).availableSizes()}
    assert sizes == {16, 24, 32, 128}


def test_a_drawing_that_cannot_be_read_costs_only_itself(tmp_path):
    (tmp_path / "org.diptych.Diptych.svg").write_text("no drawing")
    whole = resources.icons() / "org.diptych.Diptych-16.svg"
    (tmp_path / whole.name).write_bytes(whole.read_bytes())
    assert [size.width() for size in read_icon(tmp_path).availableSizes()] == [16]
