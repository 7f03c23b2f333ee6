"""Rounds as the tests run them: recorded answers, fed in at full speed or as if spoken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hfprep_desktop.app import App
from hfprep_desktop.events import Event, SessionReady
from hfprep_desktop.model import Pace, Session
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.session import Round
from tests.conftest import SPEECH

STRONG = SPEECH / "framing-strong.opus"
SENTENCE = SPEECH / "framing-one-sentence.opus"
REPLY = SPEECH / "pushback-one-side.opus"
PIPELINE = SPEECH / "framing-logging-pipeline.opus"
FOLLOWED_UP = SPEECH / "pushback-number-when-asked.opus"


def replayed(*files: Path, pace: Pace = Pace.MAX) -> RoundRequest:
    return RoundRequest("model-marketplace", replay=files, pace=pace, seed=7)


def run(practice: Round, on_event: Callable[[Event], None] = lambda _: None) -> list[Event]:
    events = []
    for event in practice.events():
        on_event(event)
        events.append(event)
    return events


def session_of(events: list[Event]) -> Session:
    last = events[-1]
    assert isinstance(last, SessionReady)
    return last.session


def engineer_asks(app: App, prompt: str) -> str:
    """An own scenario of one question; its id."""
    app.paths.scenarios.mkdir(exist_ok=True)
    (app.paths.scenarios / "one.yaml").write_text(
        "schema: 1\nid: one-question\ntitle: One\nround: drill\nminutes: 1\nsummary: One.\n"
        f"interviewer: engineer\nopening: {{kind: framing, seconds: 60, prompt: {prompt!r}}}\n"
    )
    return "one-question"
