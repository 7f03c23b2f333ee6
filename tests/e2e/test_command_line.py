"""The program as a process, as other programs use it: names, JSON keys and exit codes."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hfprep_desktop.speech.catalogue import REQUIRED_FILES
from hfprep_desktop.speech.models import Models
from tests.conftest import SPEECH
from tests.contract import check_output, strict_json

STRONG = SPEECH / "framing-strong.opus"
WEAK = SPEECH / "framing-architecture-first.opus"
REPLY = SPEECH / "pushback-one-side.opus"
SENTENCE = SPEECH / "framing-one-sentence.opus"
NOISE = SPEECH / "noise-only.opus"

pytestmark = pytest.mark.e2e


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


@pytest.fixture
def hfprep(tmp_path: Path) -> Hfprep:
    return Hfprep(tmp_path / "data")


def practise(hfprep: Hfprep, *files: Path) -> Any:
    replays = [part for file in files for part in ("--replay", file)]
    done = hfprep("practice", "model-marketplace", *replays, "--pace", "max", "--seed", 7, "--json")
    assert done.code == 0, done.err
    return done.json


def common(whole: Any, part: Any) -> Any:
    """`whole` without the keys that `part` does not have, at every depth."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return {key: common(value, part[key]) for key, value in whole.items() if key in part}
    if isinstance(whole, list) and isinstance(part, list):
        return [common(one, other) for one, other in zip(whole, part, strict=True)]
    return whole


def test_a_round_gives_the_contracts_json_and_stays_in_the_library(hfprep: Hfprep) -> None:
    round_ = practise(hfprep, WEAK, REPLY)
    assert round_["schema"] == 1
    assert (round_["scenario"], round_["mode"], round_["seed"]) == ("model-marketplace", "coach", 7)
    assert [turn["kind"] for turn in round_["turns"]] == ["framing", "pushback"]
    framing = round_["turns"][0]
    assert framing["labels"]["metrics_before_architecture"] == "fail"
    assert framing["end"] == round_["turns"][1]["start"]
    said = [line["type"] for line in round_["interviewer"]]
    assert said == ["prompt", "roadmap", "objection"]
    assert round_["timing"]["caption_latency_p50_s"] is None

    (listed,) = hfprep("sessions", "list", "--json").json
    assert listed["id"] == round_["session"]
    assert listed["state"] == "analyzed"
    assert Path(listed["audio_paths"][0]).is_file()
    shown = hfprep("sessions", "show", round_["session"], "--json").json
    assert common(shown, round_) == round_
    assert {"started_at", "notes", "audio_paths"} <= set(shown)

    for form, mark in (("txt", "Metrics before architecture"), ("md", "# "), ("json", '"schema"')):
        exported = hfprep("export", round_["session"], "--format", form)
        assert exported.code == 0
        assert mark in exported.out

    (hit, *_) = hfprep("search", "Kafka", "--json").json
    assert hit["session"] == round_["session"]

    assert hfprep("sessions", "delete", round_["session"]).code == 0
    assert hfprep("sessions", "list", "--json").json == []
    assert Path(listed["audio_paths"][0]).is_file()
    assert hfprep("sessions", "restore", round_["session"]).code == 0
    assert hfprep("sessions", "check", "--json").json == {"ok": True, "checked": 1, "problems": []}
    rule = shown["turns"][0]["findings"][0]["rule"]
    assert hfprep("sessions", "dispute", round_["session"], 1, rule).code == 0
    told = " ".join(hfprep("sessions", "show", round_["session"]).out.split())
    assert "You marked this as wrong." in told
    again = hfprep("sessions", "reanalyze", round_["session"], "--json").json
    assert again["turns"][0]["findings"][0].pop("disputed") is True
    assert common(again, round_) == round_


def test_a_round_for_a_person_ends_with_the_report(hfprep: Hfprep) -> None:
    done = hfprep("--temp", "practice", "model-marketplace", "--replay", STRONG, "--pace", "max")
    assert done.code == 0, done.err
    assert "Metrics before architecture" in done.out
    assert "Interviewer:" in done.err
    assert not hfprep.data.exists()


def test_more_replays_than_turns_is_wrong_usage(hfprep: Hfprep) -> None:
    replays = ["--replay", SENTENCE] * 4
    assert hfprep("practice", "model-marketplace", *replays).code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("practice", "nothing", "--replay", SENTENCE), "There is no scenario called nothing."),
        (("practice", "model-marketplace", "--replay", "none.wav"), "There is no file none.wav."),
        (("transcribe", "none.wav"), "There is no file none.wav."),
        (("transcribe", __file__), "cannot be read as audio"),
        (("analyze", "none.txt"), "cannot be read"),
        (("sessions", "show", "01ABCDEFGH"), "no session"),
        (("rules", "nothing"), "There is no rule called nothing."),
        (("scenarios", "show", "nothing"), "There is no scenario called nothing."),
        (("models", "use", "nothing"), "is not installed"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    hfprep: Hfprep, arguments: tuple[object, ...], sentence: str
) -> None:
    done = hfprep(*arguments)
    assert done.code == 1
    assert done.out == ""
    assert sentence.lower() in done.err.lower()


@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        ('mode = "zzz"', ("rules",)),
        ("a = " + "[" * 5000, ("sessions", "list")),
        ("", ("practice", "model-marketplace", "--seed", "9" * 20)),
        ("", ("transcribe", b"\xff.wav")),
        ("", ("transcribe", "x" * 400 + ".wav")),
        ("", ("sessions", "show", b"\xff" * 12)),
        ("", ("scenarios", "check", "x" * 400)),
    ],
)
def test_odd_settings_and_names_are_no_mistake_of_ours(
    hfprep: Hfprep, settings: str, arguments: tuple[str | bytes, ...]
) -> None:
    hfprep.data.mkdir(mode=0o700)
    (hfprep.data / "settings.toml").write_text(settings)
    (hfprep.data / "logs" / "hfprep.log").mkdir(parents=True)
    done = hfprep(*(os.fsdecode(argument) for argument in arguments))
    assert done.code in {0, 1, 2}
    assert "mistake" not in done.err
    assert "x" * 400 not in done.err or done.code == 1


@pytest.mark.skipif(os.name != "posix", reason="descriptors are POSIX's")
@pytest.mark.parametrize("redirection", ["", "<&-", ">&-", "2>&-", ">/dev/full", "2>/dev/full"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_closed_and_full_streams_are_no_mistake_of_ours(
    hfprep: Hfprep, redirection: str, unbuffered: str
) -> None:
    full = redirection == ">/dev/full"
    expected = {
        ("rules",): 1 if full else 0,
        ("--help",): 1 if full else 0,
        ("analyze", "-"): 1 if full or redirection == "<&-" else 0,
        ("practice", "model-marketplace", "--json"): 1,
        ("no-such-command",): 2,
    }
    for arguments, code in expected.items():
        line = f"{shlex.join([*hfprep.command(*arguments)])} {redirection}"
        done = subprocess.run(
            ["sh", "-c", line],
            input="We measure latency.",
            capture_output=True,
            text=True,
            check=False,
            env={
                **os.environ,
                "HFPREP_DATA_DIR": str(hfprep.data),
                "PULSE_SERVER": "unix:/nowhere",
                "PYTHONUNBUFFERED": unbuffered,
            },
        )
        assert done.returncode == code, (line, done.stderr)
        assert "Traceback" not in done.stderr
        assert "mistake" not in done.stderr


def test_an_unusable_data_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("mine")
    done = Hfprep(blocked)("practice", "model-marketplace", "--replay", SENTENCE)
    assert done.code == 1
    assert "cannot be used" in done.err
    assert blocked.read_text() == "mine"


def test_without_a_microphone_nothing_is_lost_and_it_says_what_to_do(
    hfprep: Hfprep, tmp_path: Path
) -> None:
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path / 'nothing'}"}
    done = hfprep("practice", "model-marketplace", environment=nowhere)
    assert done.code == 1
    assert "microphone" in done.err
    assert hfprep("sessions", "list", "--json").json == []


@pytest.mark.parametrize("arguments", [("practice",), ("transcribe",), ("frobnicate",)])
def test_wrong_usage_is_exit_code_2(hfprep: Hfprep, arguments: tuple[str, ...]) -> None:
    assert hfprep(*arguments).code == 2


def test_transcribe_in_every_format(hfprep: Hfprep) -> None:
    found = hfprep("transcribe", SENTENCE, "--format", "json").json
    assert found["schema"] == 1
    assert found["model"] == "tiny.en"
    assert found["duration_s"] == pytest.approx(6, abs=2)
    assert found["text"] == " ".join(word["text"] for word in found["words"])
    assert hfprep("transcribe", SENTENCE).out.strip() == found["text"]
    assert " --> " in hfprep("transcribe", SENTENCE, "--format", "srt").out
    assert hfprep("transcribe", SENTENCE, "--format", "vtt").out.startswith("WEBVTT")
    assert list((hfprep.data / "tmp").iterdir()) == []


def test_analyze_reads_text_from_a_pipe(hfprep: Hfprep) -> None:
    text = "I'd measure monthly active developers. Then a gateway in front."
    found = hfprep("analyze", "-", "--json", stdin=text).json
    assert found["kind"] == "framing"
    assert found["labels"]["metrics_before_architecture"] == "pass"
    assert set(found["delivery"]) == {
        "words",
        "words_per_minute",
        "fillers_at_least",
        "hedges",
        "longest_pause_s",
    }
    for finding in found["findings"]:
        for item in finding["evidence"]:
            assert text[item["char_start"] : item["char_end"]] == item["quote"]
            assert item["start"] is None
    assert not hfprep.data.exists()


def test_analyze_hears_audio(hfprep: Hfprep) -> None:
    found = hfprep("analyze", REPLY, "--kind", "pushback", "--json").json
    assert found["kind"] == "pushback"
    assert found["text"]
    assert found["findings"][0]["status"]


def test_jsonl_answers_every_good_line_and_names_the_broken_ones(
    hfprep: Hfprep, tmp_path: Path
) -> None:
    lines = tmp_path / "answers.jsonl"
    good = {"id": "a", "kind": "pushback", "text": "Fair point, it costs 10k a month."}
    spoken = {"id": "b", "kind": "framing", "words": [{"text": "Hello", "start": 0.1, "end": 0.4}]}
    hostile = [
        *("{", "[]", '{"kind": "x", "text": ""}', '{"id": "c"}', '"\\ud800"', "\x00"),
        *('{"id": NaN, "text": "x"}', '{"id": 1e999, "text": "x"}', "[" * 5000),
        '{"text": "x", "n": ' + "1" * 5000 + "}",
    ]
    lines.write_text("\n".join([json.dumps(good), *hostile, json.dumps(spoken)]))
    done = hfprep("analyze", "--jsonl", lines)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 1
    assert [answer.get("id") for answer in answers] == ["a", *[None] * len(hostile), "b"]
    assert f"{len(hostile)} lines could not be read" in done.err
    assert [answer["line"] for answer in answers[1:-1]] == list(range(2, len(hostile) + 2))
    assert all(answer["error"] for answer in answers[1:-1])
    for answer in answers:
        check_output(answer, ["analyze", "--jsonl"])


def test_times_that_are_no_numbers_count_as_unknown(hfprep: Hfprep) -> None:
    words = '[{"text": "fair", "start": NaN, "end": 1}, {"text": "point", "start": 2, "end": 1}]'
    done = hfprep(
        "analyze", "--jsonl", "-", stdin=f'{{"id": "a", "kind": "pushback", "words": {words}}}'
    )
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert found["delivery"]["words_per_minute"] is None
    assert all(e["start"] is None for f in found["findings"] for e in f["evidence"])


def test_rules_and_scenarios_explain_themselves(hfprep: Hfprep) -> None:
    rules = hfprep("rules", "--json").json
    assert len({rule["id"] for rule in rules}) == len(rules) >= 18
    page = hfprep("rules", "metrics-before-architecture").out
    assert "Why it matters" in page
    scenarios = hfprep("scenarios", "list", "--json").json
    marketplace = next(s for s in scenarios if s["id"] == "model-marketplace")
    assert marketplace["round"] == "system-design"
    assert marketplace["turns"] == ["framing", "pushback", "pushback"]


def test_doctor_works_where_nothing_else_does(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "library.db").write_bytes(b"%PDF-1.7 this is no database at all" * 40)
    done = Hfprep(data)("doctor", "--json")
    assert done.code == 0
    by_name = {check["name"]: check for check in done.json["checks"]}
    assert not by_name["database"]["ok"]
    assert by_name["speech model"]["ok"]
    blocked = tmp_path / "file"
    blocked.write_text("mine")
    checks = Hfprep(blocked)("doctor", "--json").json["checks"]
    assert [check["ok"] for check in checks if check["name"] == "data folder"] == [False]


def test_what_is_in_the_trash_can_be_found_there(hfprep: Hfprep) -> None:
    session = practise(hfprep, SENTENCE)["session"]
    hfprep("sessions", "delete", session)
    assert hfprep("sessions", "list", "--json").json == []
    (trashed,) = hfprep("sessions", "list", "--trash", "--json").json
    assert trashed["id"] == session


def test_a_round_without_a_word_is_told_and_can_be_shown(hfprep: Hfprep) -> None:
    done = hfprep("practice", "senior-pm-offer", "--replay", NOISE, "--pace", "max")
    assert done.code == 0
    assert "Nothing was heard" in done.out
    (listed,) = hfprep("sessions", "list", "--json").json
    assert "Nothing was heard" in hfprep("sessions", "show", listed["id"]).out


def test_doctor_says_of_each_part_whether_it_is_well(hfprep: Hfprep) -> None:
    found = hfprep("doctor", "--json").json
    by_name = {check["name"]: check for check in found["checks"]}
    assert by_name["speech model"]["ok"]
    assert by_name["database"]["ok"]
    assert all(check["ok"] or check["remedy"] for check in found["checks"])


def test_without_a_screen_the_window_says_what_to_do_instead(hfprep: Hfprep) -> None:
    bare = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = hfprep(environment=bare)
    assert done.code == 1
    assert "no screen" in done.err


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_round_is_finished_and_reported(hfprep: Hfprep, number: int) -> None:
    process = subprocess.Popen(
        hfprep.command("practice", "model-marketplace", "--replay", STRONG, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HFPREP_DATA_DIR": str(hfprep.data)},
    )
    with process:
        assert process.stderr is not None
        assert process.stdout is not None
        for line in process.stderr:
            if line.startswith("Question 1"):
                break
        process.send_signal(number)
        found = json.loads(process.stdout.read())
        process.stderr.read()
    assert process.returncode == 0
    assert found["timing"]["audio_s"] < 20


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_program_loses_nothing(hfprep: Hfprep) -> None:
    process = subprocess.Popen(
        hfprep.command("practice", "model-marketplace", "--replay", STRONG),
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HFPREP_DATA_DIR": str(hfprep.data)},
    )
    with process:
        assert process.stderr is not None
        for line in process.stderr:
            if "goal" in line.lower() and not line.startswith("Interviewer"):
                break
        process.kill()
        process.stderr.read()
    (recovered,) = hfprep("sessions", "recover", "--json").json
    assert recovered["recovered"]
    assert recovered["state"] == "recorded"
    assert recovered["duration_s"] > 2
    again = hfprep("sessions", "reanalyze", recovered["id"], "--json").json
    assert "goal" in again["turns"][0]["text"].lower()


def test_models_are_timed_and_one_that_keeps_up_is_recommended(hfprep: Hfprep) -> None:
    found = hfprep("models", "recommend", "--json").json
    names = [model["name"] for model in found["measured"]]
    assert "tiny.en" in names
    assert found["recommended"] in names
    assert all(model["live"] > 0 and model["wait_s"] > 0 for model in found["measured"])


def test_a_model_is_installed_from_an_archive_and_used(hfprep: Hfprep, tmp_path: Path) -> None:
    bundled = Models(tmp_path / "none").find("tiny.en").folder
    archive = tmp_path / "copied.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name in REQUIRED_FILES:
            packed.write(bundled / name, f"from-elsewhere/{name}")
    done = hfprep("models", "install", archive)
    assert done.code == 0, done.err
    # No bar and no percentages where nobody sees them.
    assert done.err.splitlines() == [
        "Installed from-elsewhere, verified. Use it with: hfprep models use from-elsewhere"
    ]
    assert hfprep("models", "use", "from-elsewhere").code == 0
    assert "monthly active developers" in hfprep("transcribe", SENTENCE).out
    listed = hfprep("models", "list").out.splitlines()
    assert [line.split()[0] for line in listed if "from-elsewhere" in line] == ["*"]
    assert "verified" in hfprep("models", "verify").out
    again = hfprep("models", "install", archive)
    assert again.code == 1
    assert "installed already" in again.err


def test_what_stands_in_the_way_of_a_model_is_told(hfprep: Hfprep, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for source, words in (
        ("nothing", "no known model called nothing"),
        (tmp_path / "empty", "is no speech model folder"),
        ("tiny.en", "is here already"),
    ):
        done = hfprep("models", "install", source)
        assert done.code == 1
        assert words in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is a signal elsewhere")
def test_an_installation_that_is_interrupted_says_how_it_goes_on(
    hfprep: Hfprep, tmp_path: Path
) -> None:
    bundled = Models(tmp_path / "none").find("tiny.en").folder
    source = tmp_path / "mine"
    source.mkdir()
    for name in REQUIRED_FILES:
        shutil.copyfile(bundled / name, source / name)
    # Long enough to be interrupted in its middle.
    with (source / "model.bin").open("r+b") as weights:
        weights.truncate(3_000_000_000)
    with subprocess.Popen(
        hfprep.command("models", "install", source),
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HFPREP_DATA_DIR": str(hfprep.data)},
    ) as process:
        partial = hfprep.data / "models" / ".mine.partial" / "model.bin"
        while process.poll() is None and not (partial.exists() and partial.stat().st_size):
            pass
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    assert process.returncode == 1
    assert "What came so far is kept. Go on with: hfprep models install" in told
    assert "go on with" in hfprep("models", "list").out


def test_a_card_that_is_not_there_is_asked_for_and_does_without(hfprep: Hfprep) -> None:
    assert hfprep("models", "use", "tiny.en", "--gpu").code == 0
    assert 'processor = "gpu"' in (hfprep.data / "settings.toml").read_text("utf-8")
    heard = hfprep("transcribe", SENTENCE)
    assert heard.code == 0
    assert "monthly active developers" in heard.out
    assert hfprep("models", "use", "tiny.en", "--no-gpu").code == 0
    assert 'processor = "cpu"' in (hfprep.data / "settings.toml").read_text("utf-8")
