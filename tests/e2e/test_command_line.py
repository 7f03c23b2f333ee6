"""The program as a process: names, exit codes and streams, whatever it is called with."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.e2e.hfprep import SENTENCE, Hfprep

pytestmark = pytest.mark.e2e


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


@pytest.mark.parametrize("arguments", [("practice",), ("transcribe",), ("frobnicate",)])
def test_wrong_usage_is_exit_code_2(hfprep: Hfprep, arguments: tuple[str, ...]) -> None:
    assert hfprep(*arguments).code == 2


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
