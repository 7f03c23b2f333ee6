"""`hfprep rules` and `scenarios`: what is judged, and what can be practised."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from hfprep_desktop.app import rule_pages
from hfprep_desktop.cli.shell import Shell, json_option, pass_shell, print_json, rows, tell
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import ScenarioFault
from hfprep_desktop.interview.scenario_pack import PackRefusedError
from hfprep_desktop.model import CutIn, Example, PlannedTurn, RuleInfo, Scenario, Status
from hfprep_desktop.safe_names import shown_name


@click.command()
@click.argument("rule", required=False)
@json_option
def rules(rule: str | None, as_json: bool) -> None:
    """Every rule, or one RULE explained."""
    pages = rule_pages()
    if rule is not None:
        pages = tuple(page for page in pages if rule in (page.id, page.label))
        if not pages:
            raise UserError(f"There is no rule called {rule}.", "hfprep rules lists them all.")
    if as_json:
        listed = [_rule_json(page) for page in pages]
        print_json(listed if rule is None else listed[0])
    elif rule is None:
        click.echo(rows((page.id, page.kind.value, _use(page), page.title) for page in pages))
    else:
        click.echo(_rule_page(pages[0]))


@click.group()
def scenarios() -> None:
    """Built-in scenarios and your own."""


@scenarios.command("list")
@json_option
@pass_shell
def list_scenarios(shell: Shell, as_json: bool) -> None:
    """All scenarios that can be practised."""
    found = shell.app.scenarios.read()
    for fault in found.faults:
        tell(_fault_line(fault))
    if as_json:
        print_json([_scenario_json(scenario) for scenario in found.scenarios])
    else:
        click.echo(
            rows((s.id, s.round.value, f"{s.minutes:g} min", s.title) for s in found.scenarios)
        )


@scenarios.command()
@click.argument("scenario_id", metavar="ID")
@json_option
@pass_shell
def show(shell: Shell, scenario_id: str, as_json: bool) -> None:
    """One scenario: its questions and facts."""
    scenario = shell.app.scenarios.get(scenario_id)
    if as_json:
        print_json(_whole_scenario_json(scenario))
        return
    click.echo(f"{scenario.title}\n{scenario.round.value}, {scenario.minutes:g} minutes\n")
    click.echo(textwrap.fill(scenario.summary, 90) + "\n")
    click.echo(f"Asked by the {scenario.interviewer.value.replace('-', ' ')}:")
    _print_question(scenario.opening)
    if scenario.objections:
        most = len(scenario.objections)
        some = "all" if scenario.asks == most else f"{scenario.asks} of these, by what you say"
        click.echo(f"\nThen {some}:")
        for objection in scenario.objections:
            _print_question(objection)
    if scenario.facts:
        click.echo("\nFacts you may ask for:")
        for fact in scenario.facts:
            click.echo(textwrap.fill(fact, 86, initial_indent=" - ", subsequent_indent="   "))


def _print_question(turn: PlannedTurn) -> None:
    topic = f"{turn.topic}: " if turn.topic else ""
    click.echo(f" - {topic}{turn.kind.value}, {turn.seconds:g} s")
    click.echo(textwrap.indent(textwrap.fill(turn.prompt, 86), "   "))


@scenarios.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@pass_shell
def check(shell: Shell, paths: tuple[Path, ...]) -> int:
    """Say file, line and key of each fault in scenario files or folders.

    Exit code 1 where there are any.
    """
    faults = shell.check_scenarios(paths)
    for fault in faults:
        click.echo(_fault_line(fault))
    if not faults:
        click.echo("No faults found.")
    return 1 if faults else 0


@scenarios.command("import")
@click.argument("pack", type=click.Path(path_type=Path))
@pass_shell
def import_pack(shell: Shell, pack: Path) -> None:
    """Take over the scenarios of PACK, a zip archive or a folder: all of them or none."""
    try:
        taken = shell.app.scenarios.import_pack(pack)
    except PackRefusedError as error:
        for fault in error.faults:
            tell(_fault_line(fault))
        raise
    for name in taken.ignored:
        tell(f"Ignored, no scenario file: {shown_name(name)}")
    click.echo(
        rows(
            (scenario.id, scenario.round.value, file.name)
            for scenario, file in zip(taken.scenarios, taken.files, strict=True)
        )
    )


def _fault_line(fault: ScenarioFault) -> str:
    key = f" {fault.key}:" if fault.key else ""
    return f"{fault.file}:{fault.line}:{key} {fault.message}"


def _whole_scenario_json(scenario: Scenario) -> Mapping[str, Any]:
    questions = [
        {
            "kind": turn.kind.value,
            "prompt": turn.prompt,
            "seconds": turn.seconds,
            "topic": turn.topic,
            "about": list(turn.about),
            "heard": list(turn.heard),
            "counts": list(turn.counts),
        }
        for turn in (scenario.opening, *scenario.objections)
    ]
    return _scenario_json(scenario) | {
        "summary": scenario.summary,
        "interviewer": scenario.interviewer.value,
        "questions": questions,
        "asks": scenario.asks,
        "cut_ins": {name: _cut_in_json(cut_in) for name, cut_in in _cut_ins(scenario)},
        "phases": [
            {"name": phase.name, "minutes": phase.seconds / 60} for phase in scenario.phases
        ],
        "facts": list(scenario.facts),
        "answers": {"strong": scenario.strong_answer, "weak": scenario.weak_answer},
    }


def _cut_ins(scenario: Scenario) -> list[tuple[str, CutIn]]:
    all_ = scenario.cut_ins
    named = (("metric", all_.metric), ("roadmap", all_.roadmap), ("number", all_.number))
    return [(name, cut_in) for name, cut_in in named if cut_in is not None]


def _cut_in_json(cut_in: CutIn) -> Mapping[str, Any]:
    return {"after": cut_in.after_s, "parts": cut_in.parts, "prompts": list(cut_in.prompts)}


def _rule_json(page: RuleInfo) -> Mapping[str, Any]:
    return {
        "id": page.id,
        "title": page.title,
        "kind": page.kind.value,
        "label": page.label,
        "pillar": None if page.pillar is None else page.pillar.value,
        "why": page.why,
        "listened_for": page.listened_for,
        "does_not_count": page.does_not_count,
        "say_instead": page.say_instead,
        "bad": [_example_json(example) for example in page.bad],
        "good": [_example_json(example) for example in page.good],
    }


def _example_json(example: Example) -> Mapping[str, Any]:
    return {"text": example.text, "prompt": example.prompt, "status": _told(example)}


def _use(page: RuleInfo) -> str:
    return "note" if page.label is None else "judged"


def _told(example: Example) -> str | None:
    return None if example.status is None else example.status.value


def _rule_page(page: RuleInfo) -> str:
    parts = [f"{page.title} ({page.id})", f"For {page.kind.value} answers."]
    if page.pillar is not None:
        parts[-1] += f" Pillar: {page.pillar.value.lower()}."
    if page.label is None:
        parts[-1] += " Told as a note, never counted."
    else:
        parts[-1] += f" Judges the label {page.label}."
    parts += [
        _section("Why it matters", page.why),
        _section("What is listened for", page.listened_for),
    ]
    if page.does_not_count:
        parts.append(_section("What does not count", page.does_not_count))
    bad, good = ("Told of", "Silent on") if page.label is None else ("Instead of", "Better")
    parts += [_example(bad, example) for example in page.bad]
    parts += [
        _example("Not judged" if example.status is Status.NOT_APPLICABLE else good, example)
        for example in page.good
    ]
    if page.say_instead:
        parts.append(_section("A sentence to take along", page.say_instead))
    return "\n\n".join(parts)


def _section(title: str, text: str) -> str:
    return f"{title}\n" + textwrap.indent(textwrap.fill(text, 86), "  ")


def _example(title: str, example: Example) -> str:
    asked = f"  (asked: {example.prompt})\n" if example.prompt else ""
    said = textwrap.indent(textwrap.fill(f"“{example.text}”", 86), "  ")
    return f"{title}  [{_told(example) or 'nothing to tell'}]\n{asked}{said}"


def _scenario_json(scenario: Scenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "title": scenario.title,
        "round": scenario.round.value,
        "minutes": scenario.minutes,
        "turns": [turn.kind.value for turn in scenario.turns],
    }
