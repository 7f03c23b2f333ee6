"""`hfprep trends`: how findings and delivery come on, as a table for a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import click

from hfprep_desktop.cli.shell import Shell, pass_shell, tell
from hfprep_desktop.export.to_csv import table_csv
from hfprep_desktop.export.write import write_export
from hfprep_desktop.report.trend_lines import COLUMNS, trend_lines


@click.command()
@click.option(
    "--csv", "target", type=click.Path(path_type=Path), required=True, help="The file to write."
)
@pass_shell
def trends(shell: Shell, target: Path) -> None:
    """Write every figure of the trends into a table. An existing file is left as it is."""
    write_export(target, table_csv(COLUMNS, trend_lines(shell.app.progress.trends())))
    tell(f"Written: {target}")
