"""Which module has which command: each is loaded when it is wanted, the window wants none."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

_HOMES: Final = {
    "analyze": "answers",
    "doctor": "equipment",
    "export": "export",
    "guide": "guide",
    "models": "equipment",
    "practice": "practice",
    "rules": "knowledge",
    "scenarios": "knowledge",
    "search": "sessions",
    "sessions": "sessions",
    "transcribe": "answers",
    "trends": "trends",
}


class CommandTable(click.Group):
    """The commands of `hfprep`, by the names they have in their modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's own)
        """All names, sorted."""
        return sorted(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name; None where there is none."""
        if cmd_name not in _HOMES:
            return None
        module = import_module(f"hfprep_desktop.cli.{_HOMES[cmd_name]}")
        found: click.Command = getattr(module, cmd_name)
        return found
