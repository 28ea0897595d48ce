"""Which spaces of prose no line ends at, shown as ``_``."""

import pytest

from reader.spacing import bound


@pytest.mark.parametrize(
    "shown",
    [
        "Il fait 38,5_°C ou 60_%_; à 0,10_$/Go.",
        "«_Que dit-il_?_» (enfin_!) demanda-t-elle_: rien.",
        "64_KB, 2.4_GHz, 3_m3, 17_g of water, −12_°C, 5_€",
        "in 12 months, at 10 Kings, 3 mice and 5 sandwiches :-)",
        "٢٠_°C ثم ۵_km",
        "最大で17_gであり、64_KBに収まる。",
    ],
)
def test_bound(shown: str) -> None:
    assert bound(shown.replace("_", " ")) == shown.replace("_", "\u00a0")
