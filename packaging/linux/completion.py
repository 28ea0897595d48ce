"""Completion for bash, zsh and fish, written from what the command line takes, so that it cannot drift."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader import cli

LANGUAGES = "ar de el en es fa fr he hi id it ja ko nl pl pt pt-BR ru sw tr uk ur vi zh-Hans zh-Hant"
"""Offered where an option takes any language tag."""

ANY_FILE = "file"
ANY_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Option:
    """One option: how it is written, what it is for, and what may stand behind it."""

    names: tuple[str, ...]
    purpose: str
    values: tuple[str, ...] = ()
    """Words to choose from, or ANY_FILE, or ANY_TEXT; none: the option stands alone."""

    @property
    def takes_file(self) -> bool:
        return self.values == (ANY_FILE,)

    @property
    def takes_text(self) -> bool:
        return self.values == (ANY_TEXT,)


@dataclass(frozen=True, slots=True)
class Command:
    """One command and its options; the window is the command without a name."""

    name: str
    purpose: str
    options: tuple[Option, ...]


def commands() -> tuple[Command, ...]:
    """The window first, then what the parser knows."""
    return (Command("", "open the window", tuple(_window_options(cli.USAGE))), *_parsed(cli.command_parser()))


def files() -> Mapping[str, str]:
    """The text of each shell's file by where that shell looks for it, below /usr/share."""
    known = commands()
    return {
        "bash-completion/completions/diptych": bash(known),
        "zsh/vendor-completions/_diptych": zsh(known),
        "fish/vendor_completions.d/diptych.fish": fish(known),
    }


# ---- what the command line takes


def _window_options(usage: str) -> Iterator[Option]:
    """The options that the help lists, because no parser knows them: ``  -h, --help    this text; ...``."""
    for names, value, purpose in re.findall(r"^  (-.*?)(?: ([A-Z]+))? {2,}(\S.*)$", usage, re.MULTILINE):
        yield Option(tuple(names.split(", ")), purpose, _values(value or None))


def _parsed(parser: argparse.ArgumentParser) -> Iterator[Command]:
    for action in parser._actions:  # argparse tells it nowhere else
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                options = (_option(taken) for taken in command._actions if taken.option_strings)
                yield Command(name, command.description or name, tuple(options))


def _option(action: argparse.Action) -> Option:
    names, purpose = tuple(action.option_strings), action.help or action.dest
    if action.nargs == 0:
        return Option(names, purpose)
    if action.choices:
        return Option(names, purpose, tuple(map(str, action.choices)))
    return Option(names, purpose, _values(str(action.metavar or ANY_TEXT)))


def _values(metavar: str | None) -> tuple[str, ...]:
    """What may stand where the help says LANG, FILE.png, KEY."""
    if metavar is None:
        return ()
    if metavar == "LANG":
        return tuple(LANGUAGES.split())
    return (ANY_FILE,) if re.match("FILE|FOLDER|PLACE", metavar) else (ANY_TEXT,)


# ---- the shells


_BASH = """\
# bash completion for diptych
_diptych() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command="" options=""
    if [[ $word == "=" ]]; then word=""; fi
    if [[ $before == "=" ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
    if ((COMP_CWORD > 1)); then command=${COMP_WORDS[1]}; fi
    case $command in
@OPTIONS    esac
    case $command:$before in
@VALUES    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        if ((COMP_CWORD == 1)); then
            mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "@COMMANDS" -- "$word")
        fi
    fi
}
complete -F _diptych diptych
"""

_ZSH = """\
#compdef diptych
local -a commands=(
@DESCRIBED)
if ((CURRENT > 2)) && [[ -n ${commands[(r)$words[2]:*]} ]]; then
    shift words
    ((CURRENT--))
    case $words[1] in
@CASES    esac
else
    if ((CURRENT == 2)); then _describe command commands; fi
    _arguments @WINDOW '*:folder or file:_files'
fi
"""


def bash(known: tuple[Command, ...]) -> str:
    """For bash 4 and newer: files where nothing better is known."""
    window, *named = known
    options = values = ""
    for command in (*named, window):  # the window's pattern fits everything, so it comes last
        pattern = command.name or "*"
        options += f'        {pattern}) options="{_spaced(command)}" ;;\n'
        for option in command.options:
            patterns = "|".join(f"{pattern}:{name}" for name in option.names)
            values += f"        {patterns}) {_bash_values(option)}; return ;;\n" if option.values else ""
    names = " ".join(command.name for command in named)
    return _BASH.replace("@OPTIONS", options).replace("@VALUES", values).replace("@COMMANDS", names)


def _spaced(command: Command) -> str:
    return " ".join(name for option in command.options for name in option.names)


def _bash_values(option: Option) -> str:
    if option.takes_file:
        return 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word")'
    if option.takes_text:
        return "COMPREPLY=()"
    return f'mapfile -t COMPREPLY < <(compgen -W "{" ".join(option.values)}" -- "$word")'


def zsh(known: tuple[Command, ...]) -> str:
    """For zsh's own completion system, which shows what each word is for."""
    window, *named = known
    described = "".join(f"    {_quoted(f'{one.name}:{_escaped(one.purpose)}')}\n" for one in named)
    cases = "".join(f"    {one.name}) _arguments {_zsh_options(one)} '*:file:_files' ;;\n" for one in named)
    filled = _ZSH.replace("@DESCRIBED", described).replace("@CASES", cases)
    return filled.replace("@WINDOW", _zsh_options(window))


def _zsh_options(command: Command) -> str:
    return " ".join(_quoted(_zsh_option(option, name)) for option in command.options for name in option.names)


def _zsh_option(option: Option, name: str) -> str:
    what = f"{name}[{_escaped(option.purpose)}]"
    if not option.values:
        return what
    if option.takes_file:
        return f"{what}:file:_files"
    return f"{what}:value:" if option.takes_text else f"{what}:value:({' '.join(option.values)})"


def _escaped(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text)


def fish(known: tuple[Command, ...]) -> str:
    """For fish, which offers files by itself."""
    named = " ".join(command.name for command in known if command.name)
    lines = ["# fish completion for diptych"]
    for command in known:
        if command.name:
            offer = f"-n __fish_use_subcommand -a {command.name} -d {_quoted(command.purpose)}"
            lines.append(f"complete -c diptych {offer}")
        where = f"__fish_seen_subcommand_from {command.name or named}"
        condition = _quoted(where if command.name else f"not {where}")
        lines += [f"complete -c diptych -n {condition} {_fish_option(option)}" for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    purpose = f"{names} -d {_quoted(option.purpose)}"
    if not option.values:
        return purpose
    if option.takes_file:
        return f"{purpose} -r -F"
    return f"{purpose} -x" if option.takes_text else f"{purpose} -x -a {_quoted(' '.join(option.values))}"


def _quoted(text: str) -> str:
    """A word of the shell, with the apostrophes that it may hold (fish knows this form as well)."""
    return "'" + text.replace("'", "'\"'\"'") + "'"
