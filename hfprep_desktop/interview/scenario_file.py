"""Reads scenario files. Every fault of a file becomes a record with its file, line and key."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from hfprep_desktop.interview.kept_scenarios import FoundScenario, KeptScenarios
from hfprep_desktop.interview.scenario_rules import broken_round_rules
from hfprep_desktop.interview.scenario_wording import plain_message
from hfprep_desktop.model import Scenario

if TYPE_CHECKING:
    from hfprep_desktop.interview.strict_yaml import Document, KeyPath

MAX_BYTES: Final = 256 * 1024
"""Longest scenario file that is read."""

_MAX_FAULTS: Final = 50

SUFFIXES: Final = frozenset({".yaml", ".yml"})
"""How the name of a scenario file ends, in small letters."""


@dataclass(frozen=True, slots=True)
class ScenarioFault:
    """What is wrong where. `line` counts from 1; `key` is empty when the whole file is meant."""

    file: Path
    line: int
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class ScenarioSet:
    """What one or more folders hold: the scenarios that can be used, and why others cannot.

    `files` says for each id in which file its scenario stands.
    """

    scenarios: tuple[Scenario, ...]
    faults: tuple[ScenarioFault, ...]
    files: Mapping[str, Path] = field(default_factory=dict)

    def find(self, scenario_id: str) -> Scenario | None:
        """The scenario of that id."""
        return next((found for found in self.scenarios if found.id == scenario_id), None)


@dataclass(frozen=True, slots=True)
class CheckedText:
    """What a text would be as a scenario file: a scenario, or the reasons why it is none."""

    scenario: Scenario | None
    faults: tuple[ScenarioFault, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a scenario comes from. `content` is None for what is read from `file` itself.

    `replaces` is the file that it is or will be; None for what comes from elsewhere.
    """

    file: Path
    built_in: bool = False
    content: bytes | None = None
    replaces: Path | None = None


_Outcome: TypeAlias = FoundScenario | tuple[ScenarioFault, ...]
"""What became of a file: a scenario, or its faults."""
_Stamp: TypeAlias = tuple[int, int, int]
"""Time of change, size and place of a file."""


class _FaultyFileError(Exception):
    def __init__(self, *faults: ScenarioFault) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def load_folder(path: Path, built_in: bool) -> ScenarioSet:
    """Every scenario right in `path`, by file name. A folder that is not there holds none."""
    return _load(_on_disk(file, built_in) for file in _scenario_files(path))


def load_folders(shipped: Path, own: Path) -> ScenarioSet:
    """The shipped scenarios and the person's own; an own one cannot take a shipped one's id."""
    return ScenarioShelf(shipped, own).scenarios()


class ScenarioShelf:
    """The shipped scenarios and the person's own. A file is read again only once it has changed:
    reading them all takes a third of a second, and every page asks for them. What was read is kept
    in `kept_in` for the next run.

    May be asked from any thread; who comes second waits for what the first reads.
    """

    def __init__(self, shipped: Path, own: Path, kept_in: Path | None = None) -> None:
        self._shipped = shipped
        self._own = own
        self._lasting = KeptScenarios(kept_in)
        self._kept: dict[_Source, tuple[_Stamp, _Outcome]] = {}
        self._reading = threading.Lock()

    def scenarios(self) -> ScenarioSet:
        """What the two folders hold now; an own scenario cannot take a shipped one's id."""
        sources = [
            *(_on_disk(file, built_in=True) for file in _scenario_files(self._shipped)),
            *(_on_disk(file) for file in _scenario_files(self._own)),
        ]
        with self._reading:
            found = _load(sources, read=self._read)
            self._lasting.save()
        return found

    def _read(self, source: _Source) -> _Outcome:
        stamp = _stamp(source.file)
        kept = self._kept.get(source)
        if stamp is not None and kept is not None and kept[0] == stamp:
            return kept[1]
        outcome = self._found_or_read(source)
        # Looked at before it was read: what was changed meanwhile is read once more.
        if stamp is not None:
            self._kept[source] = (stamp, outcome)
        return outcome

    def _found_or_read(self, source: _Source) -> _Outcome:
        try:
            content = _read_bytes(source.file)
        except _FaultyFileError as error:
            return error.faults
        found = self._lasting.find(content, built_in=source.built_in)
        if found is not None:
            return found
        outcome = _outcome(replace(source, content=content))
        if isinstance(outcome, FoundScenario):
            self._lasting.keep(content, outcome)
        return outcome


def check_paths(
    paths: Iterable[Path], known: ScenarioSet | None = None
) -> tuple[ScenarioFault, ...]:
    """The faults of files and of every scenario in folders, ids used twice included.

    An id of a `known` scenario is taken, except in the very file that holds it.
    """
    files: dict[Path, None] = {}
    for path in paths:
        files.update(dict.fromkeys(_scenario_files(path) or [path]))
    return _load((_on_disk(file) for file in files), known).faults


def check_text(text: str, file: Path, known: ScenarioSet | None = None) -> CheckedText:
    """What `text` would be if it stood in `file`; nothing is read or written there."""
    content = text.encode("utf-8", "replace")
    found = _load([_Source(file, content=content, replaces=file)], known)
    return CheckedText(found.scenarios[0] if found.scenarios else None, found.faults)


def check_contents(contents: Mapping[Path, bytes], known: ScenarioSet) -> ScenarioSet:
    """What files from elsewhere hold, by the names they have there; ids of `known` are taken."""
    return _load((_Source(file, content=content) for file, content in contents.items()), known)


def _on_disk(file: Path, built_in: bool = False) -> _Source:
    return _Source(file, built_in, replaces=file)


def _scenario_files(folder: Path) -> list[Path]:
    """In a folder that cannot be read the folder itself stands for them, and becomes a fault."""
    try:
        if not folder.is_dir():
            return []
        return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES)
    except OSError:
        return [folder]


def _stamp(file: Path) -> _Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _outcome(source: _Source) -> _Outcome:
    try:
        return _read(source)
    except _FaultyFileError as error:
        return error.faults


def _load(
    sources: Iterable[_Source],
    known: ScenarioSet | None = None,
    read: Callable[[_Source], _Outcome] = _outcome,
) -> ScenarioSet:
    scenarios: dict[str, Scenario] = {}
    files: dict[str, Path] = {}
    faults: list[ScenarioFault] = []
    for source in sources:
        outcome = read(source)
        if not isinstance(outcome, FoundScenario):
            faults.extend(outcome)
            continue
        scenario, id_line = outcome
        owner = files[scenario.id].name if scenario.id in files else _owner(scenario, source, known)
        if owner:
            message = f"The id {scenario.id!r} is taken by {owner}: choose another."
            faults.append(ScenarioFault(source.file, id_line, "id", message))
            continue
        scenarios[scenario.id] = scenario
        files[scenario.id] = source.file
    return ScenarioSet(tuple(scenarios.values()), tuple(faults), files)


def _owner(scenario: Scenario, source: _Source, known: ScenarioSet | None) -> str:
    """Whose id it is already, in words; empty where it is free."""
    holder = known.find(scenario.id) if known else None
    if known is None or holder is None:
        return ""
    file = known.files[scenario.id]
    if source.replaces is not None and _is_same_file(source.replaces, file):
        return ""
    return f"the built-in scenario {file.name}" if holder.built_in else f"your own {file.name}"


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.absolute() == other.absolute() or one.samefile(other)
    except OSError:
        return False


def _read(source: _Source) -> FoundScenario:
    # pydantic takes a good part of a second to load; the way to the first window does without
    from pydantic import ValidationError  # noqa: PLC0415

    from hfprep_desktop.interview.scenario_schema import ScenarioBlock  # noqa: PLC0415

    file = source.file
    document = _read_yaml(source)
    try:
        scenario = ScenarioBlock.model_validate(document.value).to_scenario(source.built_in)
    except ValidationError as error:
        raise _FaultyFileError(*_plain_faults(file, document, error)) from error
    broken = [
        ScenarioFault(file, document.line_of(path), _show(path), message)
        for path, message in broken_round_rules(scenario)
    ]
    if broken:
        raise _FaultyFileError(*broken)
    return FoundScenario(scenario, document.line_of(("id",)))


def _read_yaml(source: _Source) -> Document:
    from hfprep_desktop.interview.strict_yaml import (  # noqa: PLC0415
        StrictYamlError,
        read_strict_yaml,
    )

    text = _text(source)
    try:
        return read_strict_yaml(text)
    except StrictYamlError as error:
        raise _FaultyFileError(
            ScenarioFault(source.file, error.line, error.key, error.message)
        ) from error


def _text(source: _Source) -> str:
    file = source.file
    content = _read_bytes(file) if source.content is None else source.content
    if len(content) > MAX_BYTES:
        message = f"The file is larger than {MAX_BYTES // 1024} KB."
        raise _FaultyFileError(ScenarioFault(file, 1, "", message))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "The file is not UTF-8 text: save it as UTF-8."
        raise _FaultyFileError(ScenarioFault(file, line, "", message)) from error


def _read_bytes(file: Path) -> bytes:
    """At most one byte more than may be there."""
    try:
        if not file.is_file():
            message = "There is no such file."
            if file.exists():
                message = "This is a folder without scenarios, or no file to read."
            raise _FaultyFileError(ScenarioFault(file, 1, "", message))
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise _FaultyFileError(ScenarioFault(file, 1, "", message)) from error


def _plain_faults(file: Path, document: Document, error: Any) -> list[ScenarioFault]:  # noqa: ANN401
    details = error.errors(include_url=False, include_input=False)
    faults = []
    for detail in details[:_MAX_FAULTS]:
        path: KeyPath = detail["loc"]
        line = document.line_of(path)
        faults.append(ScenarioFault(file, line, _show(path), plain_message(detail)))
    if len(details) > _MAX_FAULTS:
        more = f"And {len(details) - _MAX_FAULTS} more faults."
        faults.append(ScenarioFault(file, 1, "", more))
    return sorted(faults, key=lambda fault: fault.line)


def _show(path: KeyPath) -> str:
    from hfprep_desktop.interview.strict_yaml import show_key  # noqa: PLC0415

    return show_key(path)
