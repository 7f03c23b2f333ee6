"""Scenarios as they were read, kept from one run to the next.

Checking a file takes pydantic, which takes longer to load than all else that the window waits for.
What was read from the very same bytes by the very same program needs no second look. Nothing here
is needed: what is not kept, or cannot be read back, is read from its file.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

from hfprep_desktop.durable import put_in_place
from hfprep_desktop.model import (
    AnswerKind,
    CutIn,
    CutIns,
    InterviewerRole,
    Phase,
    PlannedTurn,
    RoundKind,
    Scenario,
)

log = logging.getLogger(__name__)

_CHECKSUM_BYTES: Final = 32
_NOT_READABLE: Final = (AttributeError, KeyError, TypeError, ValueError)


class FoundScenario(NamedTuple):
    """A scenario and the line of its id in its file, from 1."""

    scenario: Scenario
    id_line: int


class KeptScenarios:
    """What one run read, for the next; `file` is None where nothing is to be kept."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._reader = _reader()
        self._before: Mapping[str, Any] | None = None
        self._now: dict[str, Any] = {}

    def find(self, content: bytes, *, built_in: bool) -> FoundScenario | None:
        """What a file that holds `content` was read as; None where that is not known."""
        key = _key(content, built_in)
        kept = self._kept().get(key)
        if kept is None:
            return None
        try:
            found = FoundScenario(_scenario(kept["scenario"]), int(kept["line"]))
        except _NOT_READABLE:
            log.info("a kept scenario was not readable")
            return None
        self._now[key] = kept
        return found

    def keep(self, content: bytes, found: FoundScenario) -> None:
        """Remember what a file that holds `content` was read as."""
        kept = {"scenario": asdict(found.scenario), "line": found.id_line}
        self._now[_key(content, found.scenario.built_in)] = kept

    def save(self) -> None:
        """Write down what was found and kept by this run, where that is not what is there."""
        if self._file is None or self._now == self._kept():
            return
        document = json.dumps({"reader": self._reader, "scenarios": self._now}).encode()
        try:
            put_in_place(self._file, _checksum(document) + document)
        except OSError as error:
            log.info("scenarios were not kept: error %s", error.errno)
            return
        self._before = dict(self._now)

    def _kept(self) -> Mapping[str, Any]:
        if self._before is None:
            self._before = self._read()
        return self._before

    def _read(self) -> Mapping[str, Any]:
        if self._file is None:
            return {}
        try:
            content = self._file.read_bytes()
            checksum, document = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
            if checksum == _checksum(document):
                kept = json.loads(document)
                return dict(kept["scenarios"]) if kept["reader"] == self._reader else {}
            log.info("kept scenarios were damaged")
        except FileNotFoundError:
            return {}
        except (OSError, RecursionError, *_NOT_READABLE):
            log.info("kept scenarios were not readable")
        return {}


def _checksum(document: bytes) -> bytes:
    return sha256(document).digest()


def _key(content: bytes, built_in: bool) -> str:
    return f"{'shipped' if built_in else 'own'}-{sha256(content).hexdigest()}"


def _reader() -> str:
    """What read them: the source of this package and of the record that it makes; of a built
    program, which has no source, itself.
    """
    digest = sha256()
    here = Path(__file__).parent
    for source in (*sorted(here.glob("*.py")), *here.parent.glob("model/scenario.py")):
        digest.update(source.read_bytes())
    if getattr(sys, "frozen", False):
        built = Path(sys.executable).stat()
        digest.update(f"{built.st_size} {built.st_mtime_ns}".encode())
    return digest.hexdigest()


def _scenario(plain: Mapping[str, Any]) -> Scenario:
    return Scenario(
        **{
            **plain,
            "round": RoundKind(plain["round"]),
            "interviewer": InterviewerRole(plain["interviewer"]),
            "opening": _turn(plain["opening"]),
            "objections": tuple(_turn(turn) for turn in plain["objections"]),
            "cut_ins": CutIns(**{name: _cut_in(one) for name, one in plain["cut_ins"].items()}),
            "phases": tuple(Phase(**phase) for phase in plain["phases"]),
            "facts": tuple(plain["facts"]),
            "hotwords": tuple(plain["hotwords"]),
        }
    )


def _turn(plain: Mapping[str, Any]) -> PlannedTurn:
    return PlannedTurn(
        **{
            **plain,
            "kind": AnswerKind(plain["kind"]),
            "counts": tuple(plain["counts"]),
            "about": tuple(plain["about"]),
            "heard": tuple(plain["heard"]),
        }
    )


def _cut_in(plain: Mapping[str, Any] | None) -> CutIn | None:
    return None if plain is None else CutIn(**{**plain, "prompts": tuple(plain["prompts"])})
