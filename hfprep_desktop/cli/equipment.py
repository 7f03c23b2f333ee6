"""`hfprep models` and `doctor`: what a round needs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from hfprep_desktop.cli.shell import Shell, json_option, pass_shell, print_json, rows, tell
from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.models import CATALOGUE, verify
from hfprep_desktop.speech.speed import recommended


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
@click.option("--gpu/--no-gpu", default=None, help="Try a graphics card; the processor is sure.")
@pass_shell
def use(shell: Shell, name: str, gpu: bool | None) -> None:
    """Use the model NAME from now on."""
    model = shell.app.models.find(name)
    verify(model)
    settings = replace(shell.app.settings, model=model.name)
    if gpu is not None:
        settings = replace(settings, processor="gpu" if gpu else "cpu")
    shell.app = shell.app.with_settings(settings)
    shell.app.save_settings()
    where = " On a graphics card, if one hears a test rightly." if settings.wants_gpu else ""
    tell(f"From now on {model.name} is used.{where}")


@models.command()
@json_option
@pass_shell
def recommend(shell: Shell, as_json: bool) -> None:
    """Time the installed models on this machine, a second or two each, and name the best."""
    speeds = shell.app.measure_models()
    best = recommended(speeds)
    if as_json:
        measured = [
            {
                "name": speed.name,
                "live": round(speed.live, 3),
                "wait_s": round(speed.wait_s, 2),
                "enough": speed.is_enough,
            }
            for speed in speeds
        ]
        print_json({"recommended": best.name if best else None, "measured": measured})
        return
    for speed in speeds:
        click.echo(
            f"{speed.name}: captions take about {speed.live:.0%} of one processor, the report at "
            f"most {speed.wait_s:.1f} s after you stop."
        )
    if best is not None:
        click.echo(f"Recommended: hfprep models use {best.name}")


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
