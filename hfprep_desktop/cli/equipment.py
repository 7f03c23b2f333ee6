"""`hfprep models` and `doctor`: what a round needs."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace

import click

from hfprep_desktop.cli.shell import Shell, json_option, pass_shell, print_json, rows, tell
from hfprep_desktop.speech.model_install import InstallProgress
from hfprep_desktop.speech.model_list import ListedModel, Presence, Wholeness
from hfprep_desktop.speech.models import ModelFolder, verify
from hfprep_desktop.speech.speed import recommended
from hfprep_desktop.wording import file_size


@click.group()
def models() -> None:
    """Speech models on this computer."""


@models.command("list")
@pass_shell
def list_models(shell: Shell) -> None:
    """Models that are here or could be; * marks the one in use."""
    used = shell.app.settings.model
    click.echo(
        rows(
            (
                "*" if one.name == used else " ",
                one.name,
                _title(one),
                file_size(one.size),
                _presence(one),
            )
            for one in shell.app.speech.listed_models()
        )
    )


@models.command("verify")
@pass_shell
def verify_models(shell: Shell) -> None:
    """Compare every file of every model with the catalogue."""
    for model in shell.app.models.available():
        check = shell.app.speech.check_model(model.name)
        if check.fault is not None:
            raise check.fault
        is_verified = check.wholeness is Wholeness.VERIFIED
        click.echo(f"{model.name}: {'verified' if is_verified else 'not in the catalogue'}")


@models.command()
@click.argument("source")
@pass_shell
def install(shell: Shell, source: str) -> None:
    """Take in a model: SOURCE is a folder, an archive, or the name of a known model.

    Only for a name, and only where that model did not come with the program, a connection is
    opened.
    """
    try:
        with closing(shell.app.speech.install_model(source)) as steps:
            model = _installed(steps)
    except KeyboardInterrupt:
        tell(f"What came so far is kept. Go on with: hfprep models install {shlex.quote(source)}")
        raise
    if model is None:
        return
    how = "verified" if model.entry is not None else "not verified: it is in no catalogue"
    tell(f"Installed {model.name}, {how}. Use it with: hfprep models use {model.name}")


def _installed(steps: Generator[InstallProgress | ModelFolder]) -> ModelFolder | None:
    """Draw on a terminal how far it is; files and pipes get no lines of that."""
    is_seen = sys.stderr is not None and sys.stderr.isatty()
    model: ModelFolder | None = None
    drawn = ""
    try:
        for step in steps:
            if isinstance(step, ModelFolder):
                model = step
            elif is_seen and (line := _progress(step)) != drawn:
                click.echo(f"\r{line.ljust(len(drawn))}", nl=False, err=True)
                drawn = line
    finally:
        if drawn:
            click.echo(err=True)
    return model


def _progress(step: InstallProgress) -> str:
    share = step.done_bytes / max(1, step.total_bytes)
    return f"{file_size(step.done_bytes)} of {file_size(step.total_bytes)}, {share:.0%}"


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
    speeds = shell.app.speech.measure_models()
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
    """Look at everything a round needs: one line each, ok or what to do.

    Exit code 0 also where there is something to do: `ok` of the JSON tells.
    """
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


def _title(one: ListedModel) -> str:
    return "your own" if one.entry is None else one.entry.title


def _presence(one: ListedModel) -> str:
    if one.unfinished is not None:
        origin = shlex.quote(one.unfinished.origin)
        return (
            f"{file_size(one.unfinished.done_bytes)} of {file_size(one.unfinished.total_bytes)} "
            f"here; go on with: hfprep models install {origin}"
        )
    if one.presence is Presence.INCOMPLETE:
        return f"incomplete, without {', '.join(one.missing)}"
    if one.presence is Presence.NOT_HERE:
        return "not installed"
    return "installed" if one.entry is not None else "installed, not verified"
