"""Licences of all that is inside: none is missing, each has its text."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reader import licences, resources
from reader.licences import Licence

CHECKOUT = Path(__file__).resolve().parent.parent


def test_what_the_program_requires_is_asked_for() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    required = [re.match(r"[\w.-]+", line) for line in project["dependencies"]]
    assert [name[0] for name in required if name] == list(licences.REQUIRED)


def test_everything_inside_has_terms_and_text() -> None:
    found = licences.inside()
    names = " ".join(licence.name for licence in found)
    for name in ("Python", "Qt", "shiboken6", "ICU", "STIX", "ziafont", "latex2mathml", "mdurl", "Pygments"):
        assert name in names
    assert found[0].name.startswith("Diptych ")
    assert [licence.name for licence in found if not licence.terms or len(licence.text) < 400] == []


def test_what_has_a_file_is_not_told_twice() -> None:
    names = [name.split()[0] for licence in licences.inside() for name in licence.name.split(", ")]
    assert len([name for name in names if name in ("latex2mathml", "PySide6_Essentials")]) == 2


def test_a_package_tells_what_was_written_into_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = [Licence("Diptych 1.0", "MIT", "Do."), Licence("An-Other_Thing 2", "BSD: new", "Do\n\nnot.")]
    licences.write(tmp_path, written)
    monkeypatch.setattr(resources, "licences", lambda: tmp_path)
    monkeypatch.setattr(licences, "installed", lambda _further: iter(()))
    assert licences.inside() == written
    assert {path.name for path in tmp_path.iterdir()} == {"diptych-1-0.txt", "an-other-thing-2.txt"}
