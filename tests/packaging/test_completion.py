"""Shell completion: it knows what the command line takes, and the shells understand it."""

from __future__ import annotations

import importlib
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from reader import cli

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture
def completion(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("linux.completion")


def test_every_command_and_the_windows_own_options_are_known(completion: ModuleType) -> None:
    known = {command.name: command for command in completion.commands()}
    assert known.keys() == {"", *cli.COMMANDS}
    names = {name for option in known[""].options for name in option.names}
    assert {"--to", "--from", "--note", "--version", "-h", "--help"} <= names


def test_what_stands_behind_an_option_is_told_by_its_metavar(completion: ModuleType) -> None:
    known = {command.name: command for command in completion.commands()}
    values = {name: option for option in known["snapshot"].options for name in option.names}
    assert values["--out"].takes_file
    assert values["--note"].takes_text
    assert values["--theme"].values == cli.THEMES
    assert "zh-Hant" in values["--to"].values
    assert values["--help"].values == ()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shells_can_read_it(completion: ModuleType, shell: str, tmp_path: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "completion"
    path.write_text(getattr(completion, shell)(completion.commands()), "utf-8")
    subprocess.run([shell, "-n", path], check=True, timeout=20)


def completed(completion: ModuleType, *words: str) -> list[str]:
    """What bash offers for the last word."""
    script = completion.bash(completion.commands()).replace("compopt -o filenames", ":")
    line = " ".join(f"'{word}'" for word in words)
    script += (
        f'COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _diptych; printf "%s\\n" "${{COMPREPLY[@]}}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, timeout=20)
    return done.stdout.split()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes(completion: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "snails.md").touch()
    monkeypatch.chdir(tmp_path)
    assert set(completed(completion, "diptych", "sn")) == {"snapshot", "snails.md"}
    assert completed(completion, "diptych", "snails.md", "--to", "a") == ["ar"]
    assert completed(completion, "diptych", "snapshot", ".", "--theme", "=", "high-contrast-l") == [
        "high-contrast-light"
    ]
    assert completed(completion, "diptych", "list", "--j") == ["--json"]
    assert completed(completion, "diptych", "align", "sna") == ["snails.md"]
    assert completed(completion, "diptych", "snapshot", ".", "--note", "s") == []
