"""A14: a device that is busy, exclusive, of a wrong rate, or not there: plain words."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from hfprep_desktop.audio import capture
from hfprep_desktop.audio.capture import MicrophoneCapture
from hfprep_desktop.errors import UserError
from tests.faults.programs import hfprep
from tests.virtual_microphone import VirtualMicrophone

CODES = range(-10_000, -9_969)
"""All that PortAudio knows."""


class PortAudioError(Exception):
    """As sounddevice's own."""


def portaudio_that_fails(code: int, *, at: str, tried: list[float]) -> SimpleNamespace:
    """A binding whose streams, opened or started, or whose list of devices, fail with this code."""

    class Stream:
        """One that opens, and does not start."""

        samplerate = 96_000.0

        def start(self) -> None:
            raise PortAudioError("Error starting stream", code)

        def abort(self, *, ignore_errors: bool) -> None:
            assert ignore_errors

        close = abort

    def query(_name: str | None, _kind: str) -> dict[str, object]:
        if at == "query":
            raise PortAudioError("Error querying device", code)
        return {
            "name": "USB microphone",
            "index": 3,
            "default_samplerate": 96_000.0,
            "max_input_channels": 2,
        }

    def open_stream(**options: float) -> Stream:
        tried.append(options["samplerate"])
        if at == "start":
            return Stream()
        raise PortAudioError("Error opening stream", code)

    return SimpleNamespace(
        query_devices=query, RawInputStream=open_stream, PortAudioError=PortAudioError
    )


@pytest.mark.parametrize("at", ["query", "open", "start"])
def test_each_code_of_portaudio_is_told_in_words(monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    for code in CODES:
        tried: list[float] = []
        binding = portaudio_that_fails(code, at=at, tried=tried)
        monkeypatch.setattr(capture, "load_sounddevice", lambda found=binding: found)
        with pytest.raises(UserError) as told:
            MicrophoneCapture(None)
        assert told.value.what.endswith(".")
        assert "icrophone" in told.value.what
        assert told.value.remedy
        if at == "open":
            # Its own rate first, then those that everything knows; resampling is ours.
            assert tried[0] == 96_000
            assert {48_000, 44_100, 16_000} <= set(tried)


@pytest.mark.audio
def test_a_card_that_is_missing_is_told_and_the_session_is_none(
    tmp_path: Path, virtual_microphone: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> None:
    asound = tmp_path / "asound.conf"
    asound.write_text("pcm.!default { type hw card 7 }\nctl.!default { type hw card 7 }\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(asound))
    assert virtual_microphone.environment
    done = hfprep("practice", "model-marketplace", data=tmp_path / "data")
    assert done.returncode == 1
    assert "microphone" in done.stderr
    assert "Traceback" not in done.stderr
    assert hfprep("sessions", "list", "--json", data=tmp_path / "data").stdout.strip() == "[]"
