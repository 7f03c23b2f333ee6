"""The manual page hfprep(1), made from the commands themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import click

from hfprep_desktop.cli.main import hfprep

_TAIL: Final = r"""
.SH ENVIRONMENT
.TP
.B HFPREP_DATA_DIR
Where recordings and the database live; \-\-data\-dir comes before it.
.TP
.B QT_QPA_PLATFORM
How the window is shown, as for every Qt program: wayland, xcb, offscreen.
.SH FILES
.TP
.I ~/.local/share/hfprep\-desktop
The data folder: library.db, recordings, scenarios, models, backups. \fBhfprep doctor\fR prints it.
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The request could not be carried out; a sentence on standard error says what and what to do.
.TP
.B 2
Wrong usage.
"""


def manual_page(version: str) -> str:
    """The page in troff, with every command and option."""
    context = click.Context(hfprep, info_name="hfprep")
    lines = [
        f'.TH HFPREP 1 "" "HFPrep Desktop {version}" "User commands"',
        ".SH NAME",
        r"hfprep \- practise spoken interview rounds, offline",
        ".SH SYNOPSIS",
        r".B hfprep",
        r"[\fIOPTIONS\fR] [\fICOMMAND\fR [\fIARGS\fR]]",
        ".SH DESCRIPTION",
        *_paragraphs(hfprep.help or ""),
        ".SH OPTIONS",
        *_options(hfprep, context),
        ".SH COMMANDS",
        *_commands(hfprep, context),
    ]
    return "\n".join(lines) + _TAIL


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        inner = click.Context(command, info_name=name, parent=context)
        usage = " ".join(_plain(piece) for piece in command.collect_usage_pieces(inner))
        yield f".SS {_plain(inner.command_path)} {usage}"
        yield from _paragraphs(command.help or "")
        yield from _options(command, inner)
        if isinstance(command, click.Group):
            yield from _commands(command, inner)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is None or not isinstance(parameter, click.Option) or parameter.name == "help":
            continue
        names, told = record
        yield from (".TP", rf"\fB{_plain(names)}\fR", _plain(" ".join(told.split())))


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = paragraph.splitlines()
        if lines and lines[0].strip() == "\b":
            yield from (".PP", ".nf", *_told(lines[1:]), ".fi")
        elif lines:
            yield from (".PP", *_told([" ".join(paragraph.split())]))


def _told(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield _plain(line)


def _plain(text: str) -> str:
    """As troff shows it: its own signs, and what begins a line for it, are written out."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
