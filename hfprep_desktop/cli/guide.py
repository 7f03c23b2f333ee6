"""The command that prints the pages of the guide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import click

from hfprep_desktop.cli.shell import Shell, pass_shell, rows
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.guide import LinkKind, find_chapter, with_plain_links

_COMMANDS: Final[Mapping[LinkKind, str]] = {
    LinkKind.DRILL: "hfprep practice",
    LinkKind.SCENARIO: "hfprep practice",
    LinkKind.GUIDE: "hfprep guide",
}


@click.command()
@click.argument("page", required=False)
@pass_shell
def guide(shell: Shell, page: str | None) -> None:
    """The guide's pages, or one PAGE as Markdown."""
    chapters = shell.app.guide()
    if page is None:
        click.echo(rows((chapter.id, chapter.title) for chapter in chapters))
        return
    chapter = find_chapter(chapters, page)
    if chapter is None:
        raise UserError(f"The guide has no page called {page}.", "hfprep guide lists them all.")
    click.echo(with_plain_links(chapter.text, _COMMANDS))
