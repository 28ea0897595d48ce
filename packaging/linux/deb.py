"""The .deb: the bundle in /usr/lib/diptych, and around it what Debian and its desktops expect.

    python3 packaging/linux/deb.py BUNDLE [FOLDER]      the package from a bundle that is built already

Needs dpkg-deb and readelf. No script of the package runs when it is installed or removed: what
has to be told of new icons, menu entries and man pages is told by dpkg's triggers.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from xml.etree import ElementTree

if __name__ == "__main__":
    packaging = Path(__file__).resolve().parent.parent
    sys.path[:0] = [str(packaging.parent), str(packaging)]

import archive

import reader
from linux import dependencies, layout
from reader.resources import APPLICATION_ID

MAINTAINER = "The Diptych developers <diptych@example.org>"

RECOMMENDS = ("fonts-noto-core", "fonts-noto-cjk", "xdg-utils")
"""Fonts to read Arabic, Devanagari and Chinese in; what opens a source in the browser."""

SUGGESTS = ("fonts-noto-color-emoji",)

DESCRIPTION = """\
reader for notes that exist in several languages
 Diptych lists the notes of a folder of Markdown files, shows the original and a
 translation side by side, paragraph facing paragraph, sets Arabic from right to
 left as an Arabic book does, and opens the sources that a note cites in the
 browser.
 .
 Rows cannot drift apart: where a translation leaves something out there is a
 gap, and rows that the program is not sure of carry a question mark. Notes are
 never trusted: nothing in one runs, fetches or opens anything by itself.
 .
 Python and Qt are inside; nothing of them is installed for other programs.
"""


def build(bundle: Path, out: Path) -> Path:
    """Make the package of a bundle in the folder ``out``; the same bytes for the same bundle and commit.

    Raises DependencyError where the bundle links to a library that no known package holds.
    """
    depends = dependencies.depends(bundle)
    architecture = _told("dpkg", "--print-architecture")
    date = archive.source_date()
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"diptych_{reader.__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="diptych-deb-") as scratch:
        root = Path(scratch, "root")
        root.mkdir()
        layout.install(bundle, root)
        _document(root)
        _write_control(root, architecture, depends)
        layout.settle(root, date)
        # xz in one thread: with several its blocks, and so the bytes, depend on the machine
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build"]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(date)}
        subprocess.run([*command, root, package], env=environment, stdout=subprocess.DEVNULL, check=True)
    return package


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


# ---- what Debian wants beside the program


def _document(root: Path) -> None:
    """The copyright, the history, and what lintian is told."""
    documents = root / "usr" / "share" / "doc" / "diptych"
    layout.write(documents / "copyright", (layout.HERE / "copyright").read_bytes())
    layout.write(documents / "changelog.gz", layout.gzipped(changelog().encode()))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / "diptych"
    layout.write(overrides, (layout.HERE / "lintian-overrides").read_bytes())


def changelog() -> str:
    """The releases as Debian writes them, from what software centres are told."""
    metainfo = ElementTree.parse(layout.HERE / f"{APPLICATION_ID}.metainfo.xml")
    entries = []
    for release in metainfo.iterfind("releases/release"):
        day = datetime.fromisoformat(release.get("date", "")).replace(tzinfo=UTC)
        news = [" ".join((part.text or "").split()) for part in _english(release)]
        lines = "".join(f"  * {line}\n" for line in news)
        entries.append(
            f"diptych ({release.get('version')}) unstable; urgency=medium\n\n{lines}\n"
            f" -- {MAINTAINER}  {format_datetime(day)}\n"
        )
    return "\n".join(entries)


def _english(release: ElementTree.Element) -> list[ElementTree.Element]:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    found = [*release.iterfind("description/p"), *release.iterfind("description/ul/li")]
    return [part for part in found if language not in part.attrib]


def _write_control(root: Path, architecture: str, depends: list[str]) -> None:
    files = [path for path in layout.entries(root) if path.is_file() and not path.is_symlink()]
    size = sum(-(-path.stat().st_size // 1024) for path in files) + sum(
        1 for path in layout.entries(root) if path.is_dir() or path.is_symlink()
    )
    fields = {
        "Package": "diptych",
        "Version": reader.__version__,
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(RECOMMENDS),
        "Suggests": ", ".join(SUGGESTS),
        "Section": "text",
        "Priority": "optional",
        "Description": DESCRIPTION.rstrip("\n"),
    }
    control = "".join(f"{name}: {value}\n" for name, value in fields.items())
    layout.write(root / "DEBIAN" / "control", control.encode())
    layout.write(root / "DEBIAN" / "md5sums", "".join(_sum(path, root) for path in files).encode())


def _sum(path: Path, root: Path) -> str:
    digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
    return f"{digest}  {path.relative_to(root).as_posix()}\n"


def main(words: list[str]) -> int:
    """Build the package from the command line."""
    if not 1 <= len(words) <= 2:
        print("usage: python3 packaging/linux/deb.py BUNDLE [FOLDER]", file=sys.stderr)
        return 2
    try:
        print(build(Path(words[0]), Path(*words[1:])))
    except (dependencies.DependencyError, OSError, subprocess.CalledProcessError) as error:
        print(f"deb: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
