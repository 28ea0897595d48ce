"""What a package has among its resources that a checkout has not: drawn icons, the commit, licences."""

from __future__ import annotations

import py_compile
import shutil
from collections.abc import Sequence
from pathlib import Path

import icons

from reader import licences, resources, version


def resources_of_package(folder: Path, builders: Sequence[str]) -> Path:
    """Write the folder ``resources`` of the package.

    ``builders``: distributions that put parts of their own into it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for part in (resources.sample_library(), resources.translations()):
        shutil.copytree(part, folder / part.name)
    icons.write_for_window(folder / resources.icons().name)
    (folder / version.COMMIT_FILE).write_text(f"{version.commit()}\n")
    licences.write(folder / resources.licences().name, licences.inside(builders))
    return folder


def compiled(source: Path, folder: Path, name: str) -> Path:
    """Modules that no import statement leads to, compiled without a trace of this machine's paths."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in sorted(source.rglob("*.py")):
        place = path.relative_to(source)
        target = folder / place.with_suffix(".pyc")
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(
            str(path), str(target), f"{name}/{place.as_posix()}", doraise=True, invalidation_mode=mode
        )
    return folder
