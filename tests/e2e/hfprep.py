"""Runs the program as a process, as other programs do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import SPEECH
from tests.contract import check_output, strict_json

STRONG = SPEECH / "framing-strong.opus"
WEAK = SPEECH / "framing-architecture-first.opus"
REPLY = SPEECH / "pushback-one-side.opus"
SENTENCE = SPEECH / "framing-one-sentence.opus"
NOISE = SPEECH / "noise-only.opus"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Hfprep:
    """Runs the program over one data folder; a traceback is never right."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "hfprep_desktop", *map(str, arguments)]

    def __call__(
        self, *arguments: object, stdin: str = "", environment: Mapping[str, str] | None = None
    ) -> Done:
        done = subprocess.run(
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "HFPREP_DATA_DIR": str(self.data), **(environment or {})},
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert "leaked" not in done.stderr, done.stderr
        if "--json" in arguments and not done.returncode:
            check_output(strict_json(done.stdout), [*map(str, arguments)])
        return Done(done.returncode, done.stdout, done.stderr)


def practise(hfprep: Hfprep, *files: Path) -> Any:
    replays = [part for file in files for part in ("--replay", file)]
    done = hfprep("practice", "model-marketplace", *replays, "--pace", "max", "--seed", 7, "--json")
    assert done.code == 0, done.err
    return done.json
