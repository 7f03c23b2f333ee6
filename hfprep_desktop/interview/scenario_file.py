"""Reads scenario files. Every fault of a file becomes a record with its file, line and key."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hfprep_desktop.interview.counts import LABELS
from hfprep_desktop.model import AnswerKind, PlannedTurn, RoundKind, Scenario

if TYPE_CHECKING:
    from hfprep_desktop.interview.strict_yaml import Document, KeyPath

MAX_BYTES: Final = 256 * 1024
"""Longest scenario file that is read."""

_MAX_FAULTS: Final = 50
_SUFFIXES: Final = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class ScenarioFault:
    """What is wrong where. `line` counts from 1; `key` is empty when the whole file is meant."""

    file: Path
    line: int
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class ScenarioSet:
    """What one or more folders hold: the scenarios that can be used, and why others cannot."""

    scenarios: tuple[Scenario, ...]
    faults: tuple[ScenarioFault, ...]

    def find(self, scenario_id: str) -> Scenario | None:
        """The scenario of that id."""
        return next((found for found in self.scenarios if found.id == scenario_id), None)


class _FaultyFileError(Exception):
    def __init__(self, *faults: ScenarioFault) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def load_folder(path: Path, built_in: bool) -> ScenarioSet:
    """Every scenario right in `path`, by file name. A folder that is not there holds none."""
    return _load((file, built_in) for file in _scenario_files(path))


def load_folders(shipped: Path, own: Path) -> ScenarioSet:
    """The shipped scenarios and the person's own; an own one cannot take a shipped one's id."""
    files = [(file, True) for file in _scenario_files(shipped)]
    return _load([*files, *((file, False) for file in _scenario_files(own))])


def check_file(path: Path) -> tuple[ScenarioFault, ...]:
    """The faults of one file; nothing when it can be used."""
    return _load([(path, False)]).faults


def check_paths(paths: Iterable[Path]) -> tuple[ScenarioFault, ...]:
    """The faults of files and of every scenario in folders, ids used twice included."""
    files: dict[Path, None] = {}
    for path in paths:
        files.update(dict.fromkeys(_scenario_files(path) or [path]))
    return _load((file, False) for file in files).faults


def _scenario_files(folder: Path) -> list[Path]:
    """In a folder that cannot be read the folder itself stands for them, and becomes a fault."""
    try:
        if not folder.is_dir():
            return []
        return sorted(file for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES)
    except OSError:
        return [folder]


def _load(files: Iterable[tuple[Path, bool]]) -> ScenarioSet:
    scenarios: dict[str, Scenario] = {}
    origins: dict[str, Path] = {}
    faults: list[ScenarioFault] = []
    for file, built_in in files:
        try:
            scenario, id_line = _read(file, built_in)
        except _FaultyFileError as error:
            faults.extend(error.faults)
            continue
        if scenario.id in scenarios:
            other = origins[scenario.id].name
            message = f"The id {scenario.id!r} is taken by {other}: choose another."
            faults.append(ScenarioFault(file, id_line, "id", message))
            continue
        scenarios[scenario.id] = scenario
        origins[scenario.id] = file
    return ScenarioSet(tuple(scenarios.values()), tuple(faults))


def _read(file: Path, built_in: bool) -> tuple[Scenario, int]:
    """The scenario and the line of its id."""
    # pydantic takes a good part of a second to load; the way to the first window does without
    from pydantic import ValidationError  # noqa: PLC0415

    from hfprep_desktop.interview.scenario_schema import ScenarioBlock  # noqa: PLC0415

    document = _read_yaml(file)
    try:
        scenario = ScenarioBlock.model_validate(document.value).to_scenario(built_in)
    except ValidationError as error:
        raise _FaultyFileError(*_plain_faults(file, document, error)) from error
    broken = [
        ScenarioFault(file, document.line_of(path), _show(path), message)
        for path, message in _broken_round_rules(scenario)
    ]
    if broken:
        raise _FaultyFileError(*broken)
    return scenario, document.line_of(("id",))


def _read_yaml(file: Path) -> Document:
    from hfprep_desktop.interview.strict_yaml import (  # noqa: PLC0415
        StrictYamlError,
        read_strict_yaml,
    )

    text = _read_text(file)
    try:
        return read_strict_yaml(text)
    except StrictYamlError as error:
        raise _FaultyFileError(ScenarioFault(file, error.line, error.key, error.message)) from error


def _read_text(file: Path) -> str:
    try:
        if not file.is_file():
            message = "There is no such file."
            if file.exists():
                message = "This is a folder without scenarios, or no file to read."
            raise _FaultyFileError(ScenarioFault(file, 1, "", message))
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise _FaultyFileError(ScenarioFault(file, 1, "", message)) from error
    if len(content) > MAX_BYTES:
        message = f"The file is larger than {MAX_BYTES // 1024} KB."
        raise _FaultyFileError(ScenarioFault(file, 1, "", message))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "The file is not UTF-8 text: save it as UTF-8."
        raise _FaultyFileError(ScenarioFault(file, line, "", message)) from error


def _broken_round_rules(scenario: Scenario) -> list[tuple[KeyPath, str]]:
    """Rules that look at more than one key."""
    broken: list[tuple[KeyPath, str]] = [
        ((*where, "counts"), f"{label} is no label of a {turn.kind.value} answer.")
        for where, turn in _placed_turns(scenario)
        for label in turn.counts
        if label not in LABELS[turn.kind]
    ]
    most = len(scenario.objections)
    kinds = {objection.kind for objection in scenario.objections}
    if scenario.asks > most:
        broken.append((("asks",), f"There are only {most} objections to ask."))
    elif scenario.asks < most and len(kinds) > 1:
        message = "Where only some of the objections are asked, all must be of one kind."
        broken.append((("asks",), message))
    if scenario.round is RoundKind.SYSTEM_DESIGN:
        broken.extend(_broken_design_rules(scenario))
    return broken


def _broken_design_rules(scenario: Scenario) -> list[tuple[KeyPath, str]]:
    broken: list[tuple[KeyPath, str]] = []
    if scenario.opening.kind is not AnswerKind.FRAMING:
        broken.append((("opening", "kind"), "A system-design round opens with kind framing."))
    if not scenario.objections or not scenario.asks:
        broken.append((("objections",), "A system-design round needs at least one objection."))
    broken.extend(
        (("objections", index, "kind"), "In a system-design round an objection is push-back.")
        for index, objection in enumerate(scenario.objections)
        if objection.kind is not AnswerKind.PUSHBACK
    )
    return broken


def _placed_turns(scenario: Scenario) -> list[tuple[KeyPath, PlannedTurn]]:
    objections = enumerate(scenario.objections)
    return [
        (("opening",), scenario.opening),
        *((("objections", index), objection) for index, objection in objections),
    ]


def _plain_faults(file: Path, document: Document, error: Any) -> list[ScenarioFault]:  # noqa: ANN401
    details = error.errors(include_url=False, include_input=False)
    faults = []
    for detail in details[:_MAX_FAULTS]:
        path: KeyPath = detail["loc"]
        line = document.line_of(path)
        faults.append(ScenarioFault(file, line, _show(path), _plain_message(detail)))
    if len(details) > _MAX_FAULTS:
        more = f"And {len(details) - _MAX_FAULTS} more faults."
        faults.append(ScenarioFault(file, 1, "", more))
    return sorted(faults, key=lambda fault: fault.line)


def _show(path: KeyPath) -> str:
    from hfprep_desktop.interview.strict_yaml import show_key  # noqa: PLC0415

    return show_key(path)


_MESSAGES: Final[Mapping[str, str]] = {
    "missing": "This key is missing.",
    "string_type": "This must be text; put it in quotes if it looks like something else.",
    "string_too_short": "This must not be empty.",
    "string_too_long": "This is longer than {max_length} characters.",
    "too_long": "This list has more than {max_length} entries.",
    "float_type": "This must be a number, like 90 or 1.5.",
    "greater_than_equal": "This must be {ge:g} or more.",
    "less_than_equal": "This must be {le:g} or less.",
    "string_pattern_mismatch": "This must be small letters, digits and single hyphens.",
    "literal_error": "This must be {expected}.",
    "model_type": "This must be a block of keys.",
    "list_type": "This must be a list, each entry beginning with '- '.",
}


def _plain_message(detail: Mapping[str, Any]) -> str:
    if detail["type"] == "extra_forbidden":
        return _unknown_key_message(str(detail["loc"][-1]))
    template = _MESSAGES.get(detail["type"])
    if template is None:
        return f"{detail['msg']}."
    return template.format(**detail.get("ctx", {}))


def _unknown_key_message(key: str) -> str:
    from hfprep_desktop.interview.scenario_schema import known_keys  # noqa: PLC0415

    near = difflib.get_close_matches(key, known_keys(), n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"There is no key of this name here.{hint}"
