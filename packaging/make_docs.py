"""`make docs`: the pages of docs/ and the schemas that say what the code says.

    python packaging/make_docs.py [--check]

With `--check` nothing is written: it fails where a page is not what the code says.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from hfprep_desktop.analysis.rules import RULES
from hfprep_desktop.cli.main import hfprep
from hfprep_desktop.export.session_schema import published_schema
from hfprep_desktop.interview.drills import DRILL_OF_RULE
from hfprep_desktop.interview.scenario_schema import json_schema
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

ROOT: Final = Path(__file__).resolve().parents[1]
WIDTH: Final = 96
MOST_CHOICES: Final = 8
"""Of more values the first three are shown."""
MADE: Final = (
    "<!-- Made by `make docs` from the program itself: change {source}, not this page. -->\n"
)

KINDS: Final = {
    AnswerKind.FRAMING: "Opening answers",
    AnswerKind.PUSHBACK: "Replies to an objection",
    AnswerKind.NEGOTIATION: "Offer talks",
}
STATUS_WORDS: Final = {
    Status.PASS: "passes",
    Status.PARTIAL: "passes in part",
    Status.MISSING: "was not heard",
    Status.FAIL: "fails",
    Status.NOT_APPLICABLE: "is not judged",
    Status.NOTE: "is told",
    None: "nothing to tell",
}


def pages() -> dict[Path, str]:
    """Every file that is made from the code, with what it must hold."""
    docs = ROOT / "docs"
    rules = [rule.info for rule in RULES]
    accuracy = runpy.run_path(str(ROOT / "packaging" / "roles" / "write_accuracy.py"))
    return {
        docs / "accuracy.md": accuracy["render"](),
        docs / "cli.md": cli_page(),
        docs / "json.md": json_page(),
        docs / "scenario-schema.md": scenario_page(),
        docs / "rules" / "README.md": rules_index(rules),
        **{docs / "rules" / f"{info.id}.md": rule_page(info) for info in rules},
        ROOT / "scenarios" / "schema.json": schema_text(json_schema()),
        ROOT / "assets" / "schemas" / "session-1.json": schema_text(published_schema()),
    }


def schema_text(schema: Mapping[str, Any]) -> str:
    """A schema as the file that is published."""
    return json.dumps(schema, indent=2) + "\n"


# Rules


def rules_index(rules: Sequence[RuleInfo]) -> str:
    """The list of all rules, by the kind of answer they listen to."""
    judging = sum(info.label is not None for info in rules)
    return "\n".join(
        [
            MADE.format(source="hfprep_desktop/analysis/rules/"),
            "# Rules",
            "",
            f"What the report listens for: {judging} rules that judge, {len(rules) - judging} that "
            "tell a note and never count.",
            "Each finding of a report shows why and what was listened for; `hfprep rules RULE` "
            "prints the page. How often they are right: [accuracy](../accuracy.md).",
            *(line for kind in KINDS for line in _index_of(kind, rules)),
            "",
        ]
    )


def _index_of(kind: AnswerKind, rules: Sequence[RuleInfo]) -> Iterator[str]:
    yield from ("", f"## {KINDS[kind]}", "", "| rule | listens for | counts for |")
    yield "| --- | --- | --- |"
    for info in rules:
        if info.kind is kind:
            weight = "a note" if info.label is None else _pillar(info)
            yield f"| [{info.title}]({info.id}.md) | {_cell(info.listened_for)} | {weight} |"


def rule_page(info: RuleInfo) -> str:
    """What a person reads of one rule, with the examples that are its tests."""
    told = info.label is None
    use = "a note: told, never counted" if told else f"judges `{info.label}` · {_pillar(info)}"
    drill = DRILL_OF_RULE.get(info.id)
    parts = [
        MADE.format(source=f"hfprep_desktop/analysis/rules/{info.id.replace('-', '_')}.py"),
        f"# {info.title}\n",
        f"`{info.id}` · {KINDS[info.kind].lower()} · {use}\n",
        f"{info.why}\n",
        f"**Listened for.** {info.listened_for}\n",
    ]
    if info.does_not_count:
        parts.append(f"**Does not count.** {info.does_not_count}\n")
    parts += [_examples("Told of" if told else "Instead of", info.bad)]
    parts += [_examples("Silent on" if told else "Better", info.good)]
    if info.say_instead:
        parts.append(f"## A sentence to take along\n\n> {info.say_instead}\n")
    if drill is not None:
        parts.append(
            f"Train it: [`hfprep practice {drill}`](../../scenarios/{drill}.yaml). "
            "[How often this finding is right](../accuracy.md)\n"
        )
    parts.append("[All rules](README.md)\n")
    return "\n".join(parts)


def _pillar(info: RuleInfo) -> str:
    return "the offer" if info.pillar is None else info.pillar.value.lower()


def _examples(title: str, examples: Sequence[Example]) -> str:
    lines = [f"## {title}", ""]
    for example in examples:
        if example.prompt:
            lines += [f"Asked: “{example.prompt}”", ""]
        words = STATUS_WORDS[example.status]
        shown = f"{words} (`{example.status.value}`)" if example.status else words
        lines += [f"> {example.text}", "", f"→ {shown}", ""]
    return "\n".join(lines)


# Command line


def cli_page() -> str:
    """Every command as it explains itself."""
    return "\n".join(
        [
            MADE.format(source="hfprep_desktop/cli/"),
            "# Command line",
            "",
            "`hfprep` does all that the window does with a round, so that it can be scripted and "
            "tested without a screen or a microphone. From a source tree it is `.venv/bin/hfprep`.",
            "",
            "Options of `hfprep` itself stand before the command: `hfprep --temp doctor`. With "
            "`--json` standard output holds one JSON value and nothing else, in the form that "
            "[JSON](json.md) tells; progress and problems go to standard error.",
            "",
            "| exit code | means |",
            "| --- | --- |",
            "| 0 | done |",
            "| 1 | it could not be carried out: standard error says what happened and what to do |",
            "| 2 | wrong usage |",
            "",
            *(section for path, command in commands() for section in _command(path, command)),
        ]
    )


def commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """`hfprep` and all its commands, each behind the group that it is in."""
    yield from _below((), hfprep)


def _below(
    path: tuple[str, ...], command: click.Command
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None, name
            yield from _below((*path, name), inner)


def _command(path: tuple[str, ...], command: click.Command) -> Iterator[str]:
    name = " ".join(("hfprep", *path))
    # Wide enough in columns that a list of commands cuts no sentence short.
    context = click.Context(command, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
    yield from (f"## {name}", "", "```text", command.get_help(context), "```", "")


# Schemas


def json_page() -> str:
    """What the commands print as JSON, from the published schema."""
    schema = json.loads((ROOT / "assets" / "schemas" / "commands-1.json").read_text("utf-8"))
    listed = [
        f"| `hfprep {command}` | {_cell(_type(form))} |"
        for command, form in schema["commands"].items()
    ]
    return "\n".join(
        [
            MADE.format(source="assets/schemas/commands-1.json"),
            "# JSON",
            "",
            "What the commands print with `--json`. As JSON Schema: "
            "[commands-1.json](../assets/schemas/commands-1.json), and for what "
            "`hfprep export ID --format json` writes "
            "[session-1.json](../assets/schemas/session-1.json), told in [exports](exports.md).",
            "",
            "Times are seconds on the session's audio, offsets count code points; nothing is NaN. "
            "Names and meanings do not change without a new number of `schema`; further keys may "
            "come without, so pass over those that you do not know.",
            "",
            "| command | prints |",
            "| --- | --- |",
            *listed,
            "",
            *(line for name, part in schema["$defs"].items() for line in _object(name, part)),
        ]
    )


def scenario_page() -> str:
    """The keys of a scenario file, from the schema that reads it."""
    schema = json_schema()
    root = {key: value for key, value in schema.items() if key != "$defs"}
    return "\n".join(
        [
            MADE.format(source="hfprep_desktop/interview/scenario_schema.py"),
            "# Scenario schema",
            "",
            "Every key of a scenario file with its limits, as the program checks them. What they "
            "are for, with all [labels](scenarios.md#what-counts) and [topics](scenarios.md#topics)"
            ": [writing a scenario](scenarios.md). For editors: "
            "[schema.json](../scenarios/schema.json).",
            "",
            *_object("ScenarioBlock", root),
            *(line for name, part in schema["$defs"].items() for line in _object(name, part)),
        ]
    )


def _object(name: str, part: Mapping[str, Any]) -> Iterator[str]:
    if "properties" not in part:
        return
    needed = part.get("required", ())
    yield from (f"## {_title(name)}", "")
    if about := part.get("description"):
        yield from (" ".join(about.split()), "")
    for base in part.get("allOf", ()):
        if (above := base.get("$ref")) and not above.endswith("judged"):
            yield from (f"All of {_link(above)}, and:", "")
    yield from ("| key | always | holds |", "| --- | --- | --- |")
    for key, value in part["properties"].items():
        holds = ": ".join(filter(None, (_type(value), value.get("description", ""))))
        yield f"| `{key}` | {'yes' if key in needed else ''} | {_cell(holds)} |"
    yield ""


def _type(part: Mapping[str, Any]) -> str:
    """What a value may be, in words."""
    return ", ".join(filter(None, (_kind(part), *_limits(part))))


def _kind(part: Mapping[str, Any]) -> str:
    if "$ref" in part:
        return _link(part["$ref"])
    if "anyOf" in part:
        return " or ".join(_type(one) for one in part["anyOf"])
    if "const" in part:
        return f"`{json.dumps(part['const'])}`"
    if "enum" in part:
        return _choices(part["enum"])
    if part.get("type") == "array":
        return f"list of {_type(part['items'])}"
    if part.get("type") == "object" and isinstance(part.get("additionalProperties"), dict):
        return f"object by name of {_type(part['additionalProperties'])}"
    types = part.get("type", "any")
    return " or ".join([types] if isinstance(types, str) else types)


def _choices(values: Sequence[object]) -> str:
    shown = [f"`{json.dumps(one).strip(chr(34))}`" for one in values]
    if len(shown) <= MOST_CHOICES:
        return ", ".join(shown)
    return f"{', '.join(shown[:3])} and {len(shown) - 3} more"


def _limits(part: Mapping[str, Any]) -> Iterator[str]:
    unit = "entries" if part.get("type") == "array" else "characters"
    low, high = (part.get(f"{end}Items", part.get(f"{end}Length")) for end in ("min", "max"))
    if low is not None:
        yield "not empty" if low == 1 else f"at least {low} {unit}"
    if high is not None:
        yield f"at most {high:,} {unit}"
    ends = (("minimum", "at least {:,}"), ("maximum", "at most {:,}"))
    yield from (words.format(part[name]) for name, words in ends if name in part)
    if "pattern" in part:
        yield f"pattern `{part['pattern']}`"
    if "format" in part:
        yield part["format"]
    if part.get("default") not in (None, [], {}, ""):
        yield f"`{json.dumps(part['default'])}` where it is absent"


_PLAIN: Final = {"seconds": "seconds", "seconds_or_null": "seconds or null"}
"""Definitions that are only a name for a type."""


def _link(reference: str) -> str:
    name = reference.rsplit("/", 1)[1]
    if name in _PLAIN:
        return _PLAIN[name]
    definitions = json.loads((ROOT / "assets" / "schemas" / "commands-1.json").read_text("utf-8"))[
        "$defs"
    ]
    if "enum" in definitions.get(name, {}):
        return _kind(definitions[name])
    title = _title(name)
    return f"[{title}](#{title.lower().replace(' ', '-')})"


def _title(name: str) -> str:
    """A definition's name as a heading: `cut_in` and `CutInBlock` are both a cut in."""
    spaced = "".join(f" {one.lower()}" if one.isupper() else one for one in name)
    return spaced.removesuffix(" block").replace("_", " ").strip().capitalize()


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main(arguments: Sequence[str]) -> int:
    """Write what differs, or with `--check` only name it."""
    made = pages()
    different = [
        path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text
    ]
    gone = sorted(set((ROOT / "docs" / "rules").glob("*.md")) - made.keys())
    if "--check" in arguments:
        for path in (*different, *gone):
            print(f"{path.relative_to(ROOT)} is not what the code says: make docs")
        return 1 if different or gone else 0
    for path in different:
        path.parent.mkdir(exist_ok=True)
        path.write_text(made[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    for path in gone:
        path.unlink()
        print(f"removed {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
