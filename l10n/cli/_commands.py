# SPDX-License-Identifier: MIT
"""Which commands there are, and which module declares each; it is loaded when somebody asks for the command."""

import inspect
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.models import CommandInfo, TyperInfo

# Plain on purpose: boxes, completion and decorated tracebacks double the time to start.
_PLAIN = {"rich_markup_mode": None, "add_completion": False, "pretty_exceptions_enable": False}

GROUPS = {
    "Write": {
        "init": "project",
        "build": "project",
        "extract": "project",
        "update": "project",
        "draft": "drafting",
        "compile": "project",
        "render": "project",
        "serve": "serving",
        "lsp": "editing",
        "fix": "checking",
        "split-unit": "splitting",
        "apply": "reviewing",
        "normalize": "project",
        "prune": "project",
    },
    "Check": {"check": "checking", "why": "checking", "rules": "checking", "rule": "checking", "terms": "terms"},
    "Look": {
        "status": "project",
        "find": "project",
        "drift": "project",
        "segment": "text",
        "pseudo": "text",
        "review": "reviewing",
    },
    "Sign": {"ledger": "signing", "sign": "signing", "log": "signing"},
    "Exchange": {
        "import": "importing",
        "export": "exchanging",
        "package": "exchanging",
        "receive": "exchanging",
        "estimate": "exchanging",
        "merge": "merging",
    },
    "About the program": {"demo": "demonstrating", "config": "about", "completion": "about"},
}
"""The commands as the help lists them, in the order of their use, each with the module that declares it."""

_ROOM_OF = {name: room for rooms in GROUPS.values() for name, room in rooms.items()}


class _Commands(Mapping[str, Any]):
    """All commands by their names, each declared and built when it is asked for: most runs need one of them."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            self._built[name] = _built(name)
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_ROOM_OF)

    def __len__(self) -> int:
        return len(_ROOM_OF)


class _Grouped(TyperGroup):
    """The program's commands, listed by what they are for."""

    def __init__(self, **stated: Any) -> None:
        super().__init__(**stated)
        self.commands = _Commands()  # type: ignore[assignment] # nobody adds to it

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - the parser's own signature
        for title, names in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl([(name, _in_short(_help(name))) for name in names])


app = typer.Typer(name="l10n", cls=_Grouped, no_args_is_help=True, **_PLAIN)  # type: ignore[arg-type]
"""What modules declare their commands with."""


def _declared(name: str) -> CommandInfo | TyperInfo:
    """What the command's module says of it; raises KeyError where there is no such command."""
    import_module(f"l10n.cli.{_ROOM_OF[name]}")
    groups = {each.name: each for each in app.registered_groups}
    return groups.get(name) or next(each for each in app.registered_commands if name_of(each) == name)


def name_of(declared: CommandInfo) -> str:
    """The name by which users call the command."""
    return declared.name or typer.main.get_command_name(declared.callback.__name__)  # type: ignore[union-attr]


def _built(name: str) -> Any:
    """The parser's command, made of what is declared."""
    declared = _declared(name)
    alone = typer.Typer(**_PLAIN)  # type: ignore[arg-type]
    if isinstance(declared, TyperInfo):
        alone.registered_groups.append(declared)
    else:
        alone.registered_commands.append(declared)
    return typer.main.get_group(alone).commands[name]


def _help(name: str) -> str:
    """What the command says of itself; it is not built for that."""
    declared = _declared(name)
    if isinstance(declared, TyperInfo):
        return str(declared.typer_instance.info.help)  # type: ignore[union-attr]
    return inspect.getdoc(declared.callback) or ""


def _in_short(text: str) -> str:
    """What a command does, without what it adds behind a semicolon."""
    return f"{text.partition(';')[0].rstrip('.')}."
