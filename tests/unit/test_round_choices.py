"""Choices of the settings that reach a round: words to expect, the language, more time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.events import RoundStarted, SessionReady, TurnStarted
from hfprep_desktop.interview.unhurried import had_timers, time_tags, with_times
from hfprep_desktop.model import Pace, Phase, Session, SessionState
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.speech.client import TranscriberClient
from hfprep_desktop.speech.models import Models
from tests.conftest import SPEECH
from tests.rounds import design_round

SENTENCE = SPEECH / "framing-one-sentence.opus"
SCENARIO = "model-marketplace"


@dataclass
class Listening:
    """Opens real transcribers over no model, and notes what they are asked to listen for."""

    hotwords: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    none: Models = field(default_factory=lambda: Models(Path("none"), ()))

    def open(self, models: Models, name: str) -> TranscriberClient:
        self.languages.append(models.language)
        noted = self.hotwords

        class Noting(TranscriberClient):
            def follow(self, path: Path, hotwords: str, *, drafts: bool = False) -> None:
                noted.append(hotwords)
                super().follow(path, hotwords, drafts=drafts)

        return Noting(self.none, name)


@pytest.fixture
def listening() -> Listening:
    return Listening()


@pytest.fixture
def app(tmp_path: Path, listening: Listening) -> App:
    return build_app(tmp_path / "data", replace(Outside(), open_transcriber=listening.open))


def chosen(app: App, **settings: str) -> App:
    return app.with_settings(replace(app.settings, **settings))


def request(**more: float) -> RoundRequest:
    return RoundRequest(SCENARIO, replay=(SENTENCE,), pace=Pace.MAX, seed=7, **more)  # type: ignore[arg-type]


def practised(app: App, asked: RoundRequest) -> tuple[RoundStarted, TurnStarted, Session]:
    events = list(app.rounds.start(asked).events())
    started = next(event for event in events if isinstance(event, RoundStarted))
    turn = next(event for event in events if isinstance(event, TurnStarted))
    ready = events[-1]
    assert isinstance(ready, SessionReady)
    return started, turn, ready.session


@pytest.mark.slow
def test_own_words_come_before_those_of_the_scenario(app: App, listening: Listening) -> None:
    hotwords = app.scenarios.get(SCENARIO).hotwords
    known = hotwords[0]
    own = chosen(app, own_words=f"Anneliese, vLLM, {known}")
    _, _, session = practised(own, request())
    rest = [word for word in hotwords if word != known]
    assert listening.hotwords == [", ".join(["Anneliese", "vLLM", known, *rest])]
    # A report that is made later listens for the same.
    assert session.state is SessionState.RECORDED
    with pytest.raises(Exception, match="not installed"):
        list(own.sessions.reanalyze(session.id))
    assert listening.hotwords[1] == listening.hotwords[0]


@pytest.mark.slow
def test_without_own_words_nothing_changes(app: App, listening: Listening) -> None:
    practised(app, request())
    assert listening.hotwords == [", ".join(app.scenarios.get(SCENARIO).hotwords)]


@pytest.mark.slow
def test_the_language_reaches_the_transcriber_and_an_unknown_one_is_english(
    app: App, listening: Listening
) -> None:
    for language in ("en", "de", "xx", ""):
        chosen(app, speech_language=language).speech.open_transcriber().close()
    assert listening.languages == ["en", "de", "en", "en"]
    on_card = chosen(app, speech_language="de", processor="gpu")
    on_card.speech.open_transcriber().close()
    assert listening.languages[-1] == "de"


def test_more_time_is_for_every_answer_and_phase() -> None:
    scenario = replace(design_round(), phases=(Phase("Framing", 120.0), Phase("Rest", 180.0)))
    longer = with_times(scenario, 1.5)
    assert longer.opening.seconds == 450
    assert longer.minutes == 7.5
    assert [phase.seconds for phase in longer.phases] == [180.0, 270.0]
    assert longer.cut_ins == scenario.cut_ins
    assert with_times(scenario, 1.0) == scenario


@pytest.mark.slow
def test_a_round_with_more_time_shows_it_and_says_so_for_good(app: App) -> None:
    seconds = app.scenarios.get(SCENARIO).opening.seconds
    started, turn, session = practised(app, request(timers=1.5))
    assert turn.planned.seconds == 1.5 * seconds
    assert [one.seconds for one in started.scenario.turns] == [
        1.5 * one.seconds for one in app.scenarios.get(SCENARIO).turns
    ]
    assert session.tags == ("1.5x time",)
    assert app.library.get_session(session.id).tags == ("1.5x time",)
    _, turn, session = practised(app, request())
    assert turn.planned.seconds == seconds
    assert session.tags == ()


def test_a_round_that_goes_on_has_the_time_with_which_it_began() -> None:
    assert had_timers(("cafe", *time_tags(1.5))) == 1.5
    assert had_timers(("cafe",)) == 1.0
    assert had_timers(()) == 1.0
