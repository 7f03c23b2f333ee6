"""A1: what was adopted can go on, in a further file of the same session, as one round."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.programs import hfprep
from tests.faults.sounds import read_wav
from tests.faults.test_a1_killed_while_recording import start_round, wait_for_sound
from tests.virtual_microphone import ASOUND

STRONG = SPEECH / "framing-strong.opus"
REPLY = SPEECH / "pushback-one-side.opus"


def interrupted(data: Path) -> str:
    """A round killed in its first answer, and adopted; its id."""
    process = start_round(data, STRONG)
    wait_for_sound(data, 6.0)
    process.kill()
    process.communicate()
    (session,) = json.loads(hfprep("sessions", "recover", "--json", data=data).stdout)
    return str(session["id"])


def test_an_interrupted_round_goes_on_in_a_further_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session_id = interrupted(data)
    done = hfprep(
        *("practice", "model-marketplace", "--go-on", session_id, "--pace", "max", "--json"),
        *("--replay", STRONG, "--replay", REPLY),
        data=data,
    )
    assert done.returncode == 0, done.stderr
    round_ = json.loads(done.stdout)
    assert round_["session"] == session_id
    framing, pushback = round_["turns"]
    # Both halves of the answer are one answer, judged as one.
    assert framing["text"].lower().count("restate the goal") == 2
    assert framing["start"] == 0.0
    assert framing["labels"]["metrics_before_architecture"] == "pass"
    assert pushback["kind"] == "pushback"
    assert pushback["start"] == pytest.approx(framing["end"], abs=0.1)
    asked = [line["type"] for line in round_["interviewer"]]
    assert asked.count("prompt") == 1
    assert asked.count("objection") == 1
    (listed,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
    assert listed["state"] == "analyzed"
    assert listed["recovered"]
    files = [Path(path) for path in listed["audio_paths"]]
    assert [file.name for file in files] == ["01.wav", "02.wav"]
    seconds = sum(len(read_wav(file)) for file in files) / 16_000
    assert listed["duration_s"] == pytest.approx(seconds, abs=0.01)
    assert json.loads(hfprep("sessions", "check", "--json", data=data).stdout)["ok"]


def test_only_what_was_interrupted_can_go_on(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session_id = interrupted(data)
    assert hfprep("sessions", "reanalyze", session_id, data=data).returncode == 0
    done = hfprep("practice", "model-marketplace", "--go-on", session_id, data=data)
    assert done.returncode == 1
    assert "interrupted" in done.stderr
    (listed,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
    assert len(listed["audio_paths"]) == 1


def test_going_on_without_a_microphone_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    session_id = interrupted(data)
    before = json.loads(hfprep("sessions", "show", session_id, "--json", data=data).stdout)
    asound = tmp_path / "asound.conf"
    asound.write_text(ASOUND)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(asound))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nothing'}")
    done = hfprep("practice", "model-marketplace", "--go-on", session_id, data=data)
    assert done.returncode == 1
    assert "microphone" in done.stderr
    after = json.loads(hfprep("sessions", "show", session_id, "--json", data=data).stdout)
    # The question, and where its answer stands, are not lost over it.
    assert after["turns"] == before["turns"]
    assert after["interviewer"] == before["interviewer"]
    assert after["audio_paths"] == before["audio_paths"]
    (listed,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
    assert (listed["state"], listed["recovered"]) == ("recorded", True)


def test_another_scenario_or_one_that_has_changed_is_refused_before_anything_is_recorded(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    session_id = interrupted(data)
    done = hfprep("practice", "senior-pm-offer", "--go-on", session_id, data=data)
    assert done.returncode == 2
    assert "model-marketplace" in done.stderr
    (listed,) = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
    assert listed["state"] == "recorded"
    assert len(listed["audio_paths"]) == 1


def test_a_killed_continuation_is_adopted_as_well(tmp_path: Path) -> None:
    data = tmp_path / "data"
    session_id = interrupted(data)
    process = start_round(data, STRONG, "--go-on", session_id)
    wait_for_sound(data, 3.0, "02.wav")
    process.kill()
    process.communicate()
    (session,) = json.loads(hfprep("sessions", "recover", "--json", data=data).stdout)
    assert session["id"] == session_id
    assert session["duration_s"] > 8.0
    assert len(session["audio_paths"]) == 2
    assert hfprep("sessions", "reanalyze", session_id, data=data).returncode == 0
    shown = json.loads(hfprep("sessions", "show", session_id, "--json", data=data).stdout)
    (turn,) = shown["turns"]
    assert turn["text"].lower().count("restate the goal") == 2
