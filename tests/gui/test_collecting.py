"""Opening a note without the collector."""

import gc

import pytest

from reader.gui.reading.collecting import uncollected


def test_what_is_made_meanwhile_is_not_gone_through_later():
    with uncollected():
        assert not gc.isenabled()
        made = [[number] for number in range(5000)]
    assert gc.isenabled()
    assert len(gc.get_objects()) < len(made)


def test_the_collector_works_again_after_an_error():
    with pytest.raises(ValueError, match="bad"), uncollected():
        raise ValueError("bad")
    assert gc.isenabled()
