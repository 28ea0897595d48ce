"""The licences of Diptych and of everything that it stands on, with their texts.

A package has them as files among its resources, written when it is built. In a checkout most come
from what pip installed; the files that stand there already are of what pip tells nothing of.
Each file begins with a line ``Names: terms``, names parted by commas; behind an empty line comes the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import reader
from reader import resources
from reader.records import NamedTuple

REQUIRED = (
    "PySide6-Essentials",
    "Markdown",
    "markdown-it-py",
    "mdit-py-plugins",
    "python-frontmatter",
    "PyYAML",
    "pathspec",
    "platformdirs",
    "Pygments",
    "ziamath",
)
"""What pyproject.toml asks for; what these ask for in turn, they tell."""

_TEXT = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_CLASSIFIER = "License :: OSI Approved :: "


class Licence(NamedTuple):
    """Under which terms something may be used."""

    name: str
    """Of what, with its version where that is known; several names are parted by commas."""
    terms: str
    """The name of the licence."""
    text: str


def inside(further: Iterable[str] = ()) -> list[Licence]:
    """The licences of this program and all its parts, in the order of their names.

    ``further``: other distributions of which there are parts inside.
    """
    known = [_read(path) for path in resources.licences().glob("*.txt")]
    covered = {_key(name) for licence in known for name in licence.name.split(", ")}
    known += [licence for licence in installed(further) if _key(licence.name) not in covered]
    return sorted(known, key=lambda licence: (_key(licence.name) != "diptych", licence.name.casefold()))


def installed(further: Iterable[str] = ()) -> Iterator[Licence]:
    """The licences of this program, of Python, and of what the program needs, as far as it is installed."""
    own = Path(__file__).resolve().parent.parent / "LICENSE"
    if own.is_file():
        yield Licence(f"Diptych {reader.__version__}", "MIT", own.read_text("utf-8"))
    python = _python()
    if python is not None:
        yield python
    program = () if own.is_file() else ("diptych",)
    for distribution in _distributions((*program, *REQUIRED)):
        yield _licence(distribution)
    for name in further:
        yield _licence(metadata.distribution(name))


def write(folder: Path, licences: Iterable[Licence]) -> None:
    """Put licences into a folder as files that ``inside`` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, terms, text in licences:
        slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
        (folder / f"{slug}.txt").write_text(f"{name}: {terms}\n\n{text.strip()}\n", "utf-8")


def _read(path: Path) -> Licence:
    head, _, text = path.read_text("utf-8").partition("\n")
    name, _, terms = head.partition(": ")
    return Licence(name, terms, text.strip())


def _key(name: str) -> str:
    """The same for all ways to write a distribution's name, with and without a version."""
    return re.sub(r"[-_.]+", "-", name.partition(" ")[0]).casefold()


def _distributions(names: Iterable[str]) -> Iterator[metadata.Distribution]:
    """Those of these names that are installed, and what they need, each once."""
    waiting, seen = list(names), set()
    while waiting:
        name = waiting.pop(0)
        if _key(name) in seen:
            continue
        seen.add(_key(name))
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield distribution
        needs = [need for need in distribution.requires or () if "extra ==" not in need]
        waiting += [match[0] for need in needs if (match := re.match(r"[\w.-]+", need))]


def _licence(distribution: metadata.Distribution) -> Licence:
    about = distribution.metadata
    texts = [
        file.read_binary().decode("utf-8", "replace").strip()
        for file in sorted(distribution.files or (), key=str)
        if _TEXT.match(file.name) and file.suffix not in (".py", ".pyc")
    ]
    text = "\n\n\n".join(dict.fromkeys(texts))
    return Licence(f"{about['Name']} {about['Version']}", _terms(distribution), text)


def _terms(distribution: metadata.Distribution) -> str:
    about = distribution.metadata
    for field in ("License-Expression", "License"):
        told = (about[field] or "").strip()
        if told and "\n" not in told:
            return told
    classes = about.get_all("Classifier") or ()
    return ", ".join(one.removeprefix(_CLASSIFIER) for one in classes if one.startswith(_CLASSIFIER))


def _python() -> Licence | None:
    """Python's own licence, None where it lies nowhere that is known."""
    import os
    import platform

    folder = Path(os.__file__).parent
    for path in (folder / "LICENSE.txt", folder.parent / "LICENSE.txt"):
        if path.is_file():
            return Licence(f"Python {platform.python_version()}", "PSF-2.0", path.read_text("utf-8"))
    return None
