"""Whole rounds over real processes: replayed answers are heard, judged and kept."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from hfprep_desktop.app import App, Outside
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import RecorderReport, ReplayEnded
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    AudioSaved,
    DiskRoom,
    InterviewerAnswered,
    InterviewerSpoke,
    LevelMeasured,
    RoundStarted,
    SessionReady,
    TurnEnded,
    TurnStarted,
    WordsCommitted,
)
from hfprep_desktop.model import LineType, Pace, SessionState, Status
from hfprep_desktop.process import wait_for
from tests.unit.session.practising import (
    FOLLOWED_UP,
    PIPELINE,
    REPLY,
    SENTENCE,
    STRONG,
    engineer_asks,
    replayed,
    run,
    session_of,
)


def test_a_replayed_round_is_heard_judged_and_kept(app: App) -> None:
    events = run(app.rounds.start(replayed(STRONG, REPLY)))
    session = session_of(events)
    assert session.state is SessionState.ANALYZED
    framing, pushback = session.turns
    assert "monthly active developers" in framing.transcript.text
    assert "monthly active developers" not in pushback.transcript.text
    assert framing.analysis is not None
    assert framing.analysis.labels["metrics_before_architecture"] == "pass"
    assert pushback.analysis is not None
    assert set(pushback.analysis.labels) == {
        "acknowledged",
        "quantified",
        "mitigated",
        "doubled_down",
    }
    assert [line.type for line in session.interviewer] == [LineType.PROMPT, LineType.OBJECTION]
    assert all(line.answered for line in session.interviewer)
    assert session.timing is not None
    assert session.timing.audio_s == pytest.approx(session.duration_s)
    assert session.timing.cpu_s is not None
    assert session.timing.caption_latency_p50_s is None
    assert app.library.get_session(session.id) == session


def test_events_come_in_the_order_in_which_a_shell_draws_them(app: App) -> None:
    events = run(app.rounds.start(replayed(SENTENCE, SENTENCE)))
    often = LevelMeasured | WordsCommitted | DiskRoom
    drawn = [type(event) for event in events if not isinstance(event, often)]
    assert drawn[:3] == [RoundStarted, InterviewerSpoke, TurnStarted]
    assert drawn[3:7] == [TurnEnded, InterviewerSpoke, TurnStarted, TurnEnded]
    assert drawn[7] is AudioSaved
    assert drawn[-1] is SessionReady


def test_quotes_are_the_words_and_their_times_are_in_the_audio(app: App) -> None:
    session = session_of(run(app.rounds.start(replayed(STRONG))))
    (turn,) = session.turns
    assert turn.analysis is not None
    evidence = [e for finding in turn.analysis.findings for e in finding.evidence]
    assert evidence
    for item in evidence:
        assert turn.transcript.text[item.char_start : item.char_end] == item.quote
        assert item.start is not None
        assert item.end is not None
        assert 0 <= item.start <= item.end <= session.duration_s


class LateReader(RecorderClient):
    """Reads for the first time when the whole replay has been reported."""

    has_read = False

    def reports(self) -> list[RecorderReport]:
        found = super().reports()
        while not self.has_read and not any(isinstance(one, ReplayEnded) for one in found):
            wait_for(list(self.waitables), None)
            found += super().reports()
        self.has_read = True
        return found


def test_a_replay_that_is_over_before_it_is_heard_of_counts(app: App) -> None:
    late = replace(app, outside=replace(Outside(), open_recorder=LateReader))
    session = session_of(run(late.rounds.start(replayed(SENTENCE))))
    assert session.state is SessionState.ANALYZED
    assert session.duration_s > 5


def test_an_answer_given_at_once_belongs_to_its_question(app: App) -> None:
    first, second = session_of(run(app.rounds.start(replayed(SENTENCE, REPLY)))).turns
    assert "cost" not in first.transcript.text
    assert len(second.transcript.words) > 20


def test_one_answer_of_a_session_is_taken_again(app: App) -> None:
    first = session_of(run(app.rounds.start(replayed(SENTENCE, REPLY))))
    asked = first.turns[1].prompt
    again = replace(replayed(REPLY), retake_of=first.id, only=1)
    events = run(app.rounds.start(again))
    session = session_of(events)
    assert [(turn.prompt, turn.counts) for turn in session.turns] == [
        (asked, first.turns[1].counts)
    ]
    assert session.retake_of == first.id
    (begun,) = [event for event in events if isinstance(event, TurnStarted)]
    assert begun.count == 1
    with pytest.raises(UserError, match="no answer 9"):
        app.rounds.start(replace(again, only=8))


def test_what_a_round_does_not_ask_for_is_told_but_not_counted(app: App) -> None:
    scenario = engineer_asks(app, "Design it.")
    path = app.paths.scenarios / "one.yaml"
    path.write_text(path.read_text() + "counts: [goal_restated]\n")
    session = session_of(run(app.rounds.start(replace(replayed(STRONG), scenario_id=scenario))))
    (turn,) = session.turns
    assert turn.analysis is not None
    counted = {
        finding.rule
        for finding in turn.analysis.findings
        if finding.status not in {Status.NOTE, Status.NOT_APPLICABLE}
    }
    assert counted == {"goal-restated"}
    assert turn.analysis.labels["metrics_quantified"] is True
    assert app.sessions.report(session).passed == 1


@pytest.mark.parametrize("pace", list(Pace))
def test_cut_ins_and_follow_ups_come_at_either_pace_and_use_up_no_file(
    app: App, pace: Pace
) -> None:
    if pace is Pace.REAL:
        files = (FOLLOWED_UP,)
        request = replace(replayed(*files, pace=pace), scenario_id="global-replication-pushback")
        said = [LineType.PROMPT, LineType.FOLLOW_UP]
    else:
        request = replayed(PIPELINE, FOLLOWED_UP)
        said = [
            LineType.PROMPT,
            LineType.ROADMAP,
            LineType.CUT_IN,
            LineType.OBJECTION,
            LineType.FOLLOW_UP,
        ]
    events = run(app.rounds.start(request))
    session = session_of(events)
    assert [line.type for line in session.interviewer] == said
    follow_up = session.interviewer[-1]
    assert follow_up.answered
    assert follow_up.resumed_s is not None
    assert follow_up.resumed_s < 1.5
    told = [e.line.type for e in events if isinstance(e, InterviewerSpoke)]
    assert told == said
    assert any(isinstance(event, InterviewerAnswered) for event in events)


def test_a_machine_that_slept_and_a_clock_that_was_set_change_nothing_of_the_round(
    app: App,
) -> None:
    """Times are positions on the recording, which stands still while the machine does."""
    jumps = iter([0.0, 0.0, 7200.0, -3600.0])
    shift = 0.0

    def clock() -> float:
        nonlocal shift
        shift = next(jumps, shift)
        return time.monotonic() + shift

    jumping = replace(app, outside=replace(app.outside, clock=clock))
    slept = session_of(run(jumping.rounds.start(replayed(PIPELINE, REPLY))))
    awake = session_of(run(app.rounds.start(replayed(PIPELINE, REPLY))))
    assert slept.interviewer == awake.interviewer
    assert [turn.transcript for turn in slept.turns] == [turn.transcript for turn in awake.turns]
