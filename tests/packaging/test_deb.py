"""The .deb: what it depends on, what it holds, and that it is the same every time."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

import reader

CHECKOUT = Path(__file__).resolve().parent.parent.parent
LINUX = CHECKOUT / "packaging" / "linux"

pytestmark = pytest.mark.usefixtures("qapp")  # icons are drawn


@pytest.fixture
def dependencies(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(LINUX.parent)
    return importlib.import_module("linux.dependencies")


@pytest.fixture
def deb(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(LINUX.parent)
    return importlib.import_module("linux.deb")


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


# ---- Depends


def test_libraries_that_come_with_the_bundle_are_not_asked_for(
    dependencies: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "libQt6Core.so.6").write_bytes(b"\x7fELF...")
    (tmp_path / "notes.txt").write_bytes(b"no program")
    told = """\
File: libQt6Core.so.6
 0x0000000000000001 (NEEDED)             Shared library: [libicuuc.so.73]
 0x0000000000000001 (NEEDED)             Shared library: [libglib-2.0.so.0]
 0x0000000000000001 (NEEDED)             Shared library: [libQt6Core.so.6]
 0x0000000000000001 (NEEDED)             Shared library: [libc.so.6]
 0x000000000000000e (SONAME)             Library soname: [libicuuc.so.73]
  0x0010:   Name: GLIBC_2.34  Flags: none  Version: 12
  0x0020:   Name: GLIBC_2.4  Flags: none  Version: 11
"""

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        files = [word for word in command[1:] if not word.startswith("--")]
        assert files == [str(tmp_path / "libQt6Core.so.6")]
        return subprocess.CompletedProcess(command, 0, told)

    monkeypatch.setattr(dependencies.subprocess, "run", run)
    links = dependencies.read_links(tmp_path)
    assert links.libraries == {"libglib-2.0.so.0", "libc.so.6"}
    monkeypatch.setattr(dependencies, "contradictions", lambda _libraries: [])
    assert dependencies.depends(tmp_path) == ["libc6 (>= 2.34)", "libglib2.0-0t64 | libglib2.0-0"]


def test_an_unknown_library_stops_the_build(dependencies: ModuleType) -> None:
    with pytest.raises(dependencies.DependencyError, match=r"libgtk-3\.so\.0"):
        dependencies.packages_of(["libgtk-3.so.0", "libc.so.6"])


def test_versions_are_compared_as_numbers(dependencies: ModuleType) -> None:
    symbols = ["GLIBC_2.4", "GLIBC_2.34", "GLIBC_2.9", "GLIBC_PRIVATE", "GLIBCXX_3.4.29"]
    assert dependencies.newest_version(symbols, "GLIBC") == "2.34"
    assert dependencies.newest_version(symbols, "CXXABI") is None


def test_a_version_of_the_cxx_library_becomes_its_package(dependencies: ModuleType) -> None:
    assert dependencies.relation("libstdc++6", ["GLIBCXX_3.4.9", "GLIBCXX_3.4.29"]) == "libstdc++6 (>= 11)"
    assert dependencies.relation("libegl1", ["GLIBC_2.34"]) == "libegl1"
    with pytest.raises(dependencies.DependencyError, match=r"3\.9\.9"):
        dependencies.relation("libstdc++6", ["GLIBCXX_3.9.9"])


@needs("dpkg-query")
def test_the_tables_agree_with_this_system(dependencies: ModuleType) -> None:
    assert dependencies.contradictions(dependencies.LIBRARIES) == []


# ---- copyright


def _distributions(names: set[str]) -> set[str]:
    """These and all that they stand on."""
    found: set[str] = set()
    while names:
        name = names.pop()
        found.add(name)
        needed = (metadata.requires(name) or []) if name else []
        plain = {re.split(r"[^\w.-]", line)[0] for line in needed if "extra ==" not in line}
        names |= {one.lower().replace("_", "-") for one in plain} - found
    return found


def test_the_copyright_file_covers_all_that_the_program_stands_on() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[^\w.-]", line)[0].lower() for line in project["dependencies"]}
    modules = metadata.packages_distributions()
    covered = set(re.findall(r"(\w+)/\*", (LINUX / "copyright").read_text("utf-8")))
    for distribution in _distributions(wanted):
        folders = {name for name, found in modules.items() if distribution in map(_normal, found)}
        assert any(folder in covered for folder in folders), distribution


def _normal(name: str) -> str:
    return name.lower().replace("_", "-")


def test_every_licence_that_is_named_is_given() -> None:
    paragraphs = (LINUX / "copyright").read_text("utf-8").split("\n\n")
    named = {_licence(one) for one in paragraphs if one.startswith("Files:")}
    given = {_licence(one) for one in paragraphs if one.startswith("License:")}
    assert named == given


def _licence(paragraph: str) -> str:
    found = re.search(r"^License: (.*)$", paragraph, re.MULTILINE)
    assert found, paragraph
    return found[1]


# ---- the package


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder that stands for what PyInstaller makes; nothing of it is a program."""
    folder = tmp_path / "bundle"
    (folder / "_internal").mkdir(parents=True)
    (folder / "diptych").write_text("#!/bin/sh\n")
    (folder / "diptych").chmod(0o700)
    (folder / "_internal" / "libQt6Core.so.6").write_text("no library")
    (folder / "_internal" / "libQt6Core.so.6").chmod(0o777)
    (folder / "libQt6Core.so.6").symlink_to("_internal/libQt6Core.so.6")
    return folder


@pytest.fixture
def package(
    deb: ModuleType, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, str, Path]:
    """The control file, the list of files, and the package itself."""
    if not shutil.which("dpkg-deb"):
        pytest.skip("dpkg-deb is not installed")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    monkeypatch.setattr(deb.dependencies, "depends", lambda _bundle: ["libc6 (>= 2.34)", "libegl1"])
    path = deb.build(bundle, tmp_path / "out")
    control = subprocess.run(["dpkg-deb", "-f", path], capture_output=True, text=True, check=True).stdout
    files = subprocess.run(["dpkg-deb", "-c", path], capture_output=True, text=True, check=True).stdout
    return control, files, path


def test_the_package_says_what_it_is(package: tuple[str, str, Path]) -> None:
    control, _, path = package
    assert path.name.startswith(f"diptych_{reader.__version__}_")
    assert f"Version: {reader.__version__}\n" in control
    assert "Depends: libc6 (>= 2.34), libegl1\n" in control
    assert "Recommends: fonts-noto-core, fonts-noto-cjk, xdg-utils\n" in control


def test_files_stand_where_debian_wants_them_and_belong_to_root(package: tuple[str, str, Path]) -> None:
    _, files, _ = package
    for line in files.splitlines():
        rights, owner = line.split()[:2]
        assert owner == "root/root"
        assert rights in ("drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"), line
    assert "./usr/bin/diptych -> ../lib/diptych/diptych" in files
    assert re.search(r"^-rwxr-xr-x .* \./usr/lib/diptych/diptych$", files, re.MULTILINE)
    assert re.search(r"^-rw-r--r-- .* \./usr/lib/diptych/_internal/libQt6Core.so.6$", files, re.MULTILINE)
    for name in (
        "applications/org.diptych.Diptych.desktop",
        "metainfo/org.diptych.Diptych.metainfo.xml",
        "icons/hicolor/16x16/apps/org.diptych.Diptych.png",
        "icons/hicolor/scalable/apps/org.diptych.Diptych.svg",
        "man/man1/diptych.1.gz",
        "doc/diptych/copyright",
        "doc/diptych/changelog.gz",
        "bash-completion/completions/diptych",
    ):
        assert f" ./usr/share/{name}\n" in files
    assert "mimeapps" not in files


def test_the_package_is_the_same_every_time(
    deb: ModuleType, package: tuple[str, str, Path], bundle: Path, tmp_path: Path
) -> None:
    first = package[2].read_bytes()
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy, symlinks=True, copy_function=shutil.copy)  # other times
    assert deb.build(copy, tmp_path / "again").read_bytes() == first


def test_the_history_tells_of_this_release(deb: ModuleType) -> None:
    text = deb.changelog()
    assert text.startswith(f"diptych ({reader.__version__}) unstable; urgency=medium\n\n  * ")
    assert re.search(
        rf" -- {re.escape(deb.MAINTAINER)}  \w{{3}}, \d\d \w{{3}} \d{{4}} 00:00:00 \+0000\n$", text
    )
