"""S18: audio made elsewhere, some of it to do harm. The program itself stays alive and unhurt."""

from __future__ import annotations

import os
import struct
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import av
import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio import decoder_process, foreign
from hfprep_desktop.audio.decoder_process import Decoded, DecodeFailed, _decode
from hfprep_desktop.audio.foreign import decode_foreign, sniff
from hfprep_desktop.audio.foreign_sound import RefusedError
from hfprep_desktop.audio.sndfile_sound import open_with_libsndfile
from hfprep_desktop.errors import UserError
from hfprep_desktop.process import Child
from tests.conftest import SPEECH

RATE = 44_100
PITCH = 440.0
SECONDS = 3


def tone(seconds: float = SECONDS) -> np.ndarray:
    time_axis = np.arange(round(seconds * RATE)) / RATE
    return (0.4 * np.sin(2 * np.pi * PITCH * time_axis)).astype(np.float32)


def encoded(path: Path, codec: str, layout: str = "stereo") -> Path:
    """A tone in a container of the path's ending, written by FFmpeg as other programs do."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=RATE)
        assert isinstance(stream, av.AudioStream)
        stream.layout = layout
        channels = 2 if layout == "stereo" else 1
        frame = av.AudioFrame.from_ndarray(
            np.stack([tone()] * channels), format="fltp", layout=layout
        )
        frame.sample_rate = RATE
        fitting = av.AudioResampler(
            format=stream.format.name,
            layout=layout,
            rate=RATE,
            frame_size=stream.codec_context.frame_size or 1024,
        )
        for piece in (*fitting.resample(frame), *fitting.resample(None)):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One small file of each kind."""
    folder = tmp_path_factory.mktemp("made")
    found = {
        "m4a": encoded(folder / "a.m4a", "aac"),
        "mp3": encoded(folder / "a.mp3", "libmp3lame"),
        "flac": encoded(folder / "a.flac", "flac", "mono"),
        "opus": SPEECH / "framing-one-sentence.opus",
    }
    for name, form, subtype in (("wav", "WAV", "PCM_24"), ("ogg", "OGG", "VORBIS")):
        path = folder / f"a.{name}"
        soundfile.write(path, np.stack([tone(), tone()], axis=1), RATE, subtype, format=form)
        found[name] = path
    return found


@pytest.fixture(params=["FFmpeg", "libsndfile"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With PyAV, and as in built programs, which come without it."""
    if request.param == "libsndfile":
        for module in (decoder_process, foreign):
            monkeypatch.setattr(module, "has_ffmpeg", no_ffmpeg)
        monkeypatch.setattr(foreign, "run_decoder", decode_without_ffmpeg)
    return str(request.param)


def no_ffmpeg() -> bool:
    return False


def decode_without_ffmpeg(connection: Connection, source: str, kind: str, target: str) -> None:
    """Entry of the process, in which nothing is set yet."""
    vars(decoder_process)["has_ffmpeg"] = no_ffmpeg
    decoder_process.run_decoder(connection, source, kind, target)


def decoded(path: Path, target: Path) -> int:
    steps = decode_foreign(path, target)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return int(done.value)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wav", "flac", "mp3", "m4a", "ogg"])
def test_each_kind_becomes_our_own_format_at_the_right_pitch_and_length(
    made: dict[str, Path], tmp_path: Path, kind: str, reader: str
) -> None:
    if (reader, kind) == ("libsndfile", "m4a"):
        with pytest.raises(UserError, match="M4A or MP4 file, which this build") as caught:
            sniff(made["m4a"])
        assert caught.value.remedy.startswith("Convert it to WAV, FLAC, MP3 or Ogg and try again")
        return
    target = tmp_path / "out.wav"
    samples = decoded(made[kind], target)
    sound, rate = soundfile.read(target, dtype="int16")
    assert (rate, sound.ndim, len(sound)) == (16_000, 1, samples)
    assert len(sound) / rate == pytest.approx(SECONDS, abs=0.1)
    spectrum = np.abs(np.fft.rfft(sound))
    assert np.fft.rfftfreq(len(sound), 1 / rate)[spectrum.argmax()] == pytest.approx(PITCH, abs=1)


def test_what_is_offered_is_what_can_be_read(reader: str) -> None:
    assert ("m4a" in foreign.endings()) is ("M4A" in foreign.kinds()) is (reader == "FFmpeg")


def test_one_kind_is_not_read_as_another(made: dict[str, Path], tmp_path: Path) -> None:
    with (
        pytest.raises(RefusedError, match="damaged"),
        open_with_libsndfile(str(made["flac"]), "wav"),
    ):
        pass


@pytest.mark.slow
@pytest.mark.usefixtures("reader")
def test_it_tells_how_far_it_is(made: dict[str, Path], tmp_path: Path) -> None:
    long = tmp_path / "long.wav"
    soundfile.write(long, tone(30), RATE, "PCM_16")
    steps = list(decode_foreign(long, tmp_path / "out.wav"))
    assert [round(step.done_s) for step in steps] == [5, 10, 15, 20, 25, 30][: len(steps)]
    assert len(steps) >= 5
    assert all(step.total_s == pytest.approx(30) for step in steps)


@pytest.mark.slow
def test_a_wrong_name_does_not_matter(made: dict[str, Path], tmp_path: Path) -> None:
    misnamed = tmp_path / "voice.wav"
    misnamed.write_bytes(made["m4a"].read_bytes())
    assert decoded(misnamed, tmp_path / "out.wav") == pytest.approx(SECONDS * 16_000, abs=1600)


PLAYLIST = b"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile:///etc/passwd\n"
CONCAT = b"ffconcat version 1.0\nfile /etc/passwd\n"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        PLAYLIST,
        CONCAT,
        b"<?xml version='1.0'?><MPD/>",
        b"[playlist]\nFile1=/etc/passwd\n",
        b"MThd\0\0\0\6",
        b"\x1aE\xdf\xa3" + bytes(60),
        b"#!/bin/sh\n",
        b"PK\3\4" + bytes(60),
    ],
    ids=range(10),
)
def test_s18_what_is_no_audio_by_its_first_bytes_is_never_decoded(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "voice.wav"
    path.write_bytes(content)
    with pytest.raises(UserError, match="no audio file") as caught:
        sniff(path)
    assert "not changed" in caught.value.remedy


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices are POSIX's")
def test_s18_pipes_devices_and_folders_are_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.wav"
    os.mkfifo(pipe)
    zero = tmp_path / "zero.wav"
    zero.symlink_to("/dev/zero")
    for path in (pipe, zero, tmp_path):
        with pytest.raises(UserError, match="is not a file"):
            sniff(path)
    with pytest.raises(UserError, match="cannot be opened"):
        sniff(tmp_path / "gone.wav")


def test_s18_a_file_of_many_gigabytes_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.wav"
    with huge.open("wb") as file:
        file.write(wav_header(RATE, 1, 100))
        file.truncate(foreign.LARGEST_BYTES + 1)
    with pytest.raises(UserError, match="larger than 4 GB"):
        sniff(huge)


def wav_header(rate: int, channels: int, data_bytes: int) -> bytes:
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        *(b"RIFF", 36 + data_bytes & 0xFFFFFFFF, b"WAVE", b"fmt ", 16, 1, channels, rate),
        *(rate * channels * 2 & 0xFFFFFFFF, channels * 2 & 0xFFFF, 16, b"data"),
        data_bytes & 0xFFFFFFFF,
    )


@pytest.mark.slow
@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    ("rate", "channels"), [(0, 1), (655_350, 1), (44_100, 65_535), (44_100, 0), (3_999, 1), (8, 33)]
)
def test_s18_headers_that_no_recording_has_are_refused(
    tmp_path: Path, rate: int, channels: int
) -> None:
    path = tmp_path / "lying.wav"
    path.write_bytes(wav_header(rate, channels, 4000) + bytes(4000))
    with pytest.raises(UserError, match="damaged or of a kind"):
        decoded(path, tmp_path / "out.wav")


@pytest.mark.slow
@pytest.mark.usefixtures("reader")
def test_s18_a_header_that_promises_too_much_gives_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "lying.wav"
    samples = np.zeros(16_000, dtype=np.int16)
    path.write_bytes(wav_header(16_000, 1, 0xFFFFFFF0) + samples.tobytes())
    assert decoded(path, tmp_path / "out.wav") == pytest.approx(16_000, abs=16)


@pytest.mark.usefixtures("reader")
def test_s18_a_bomb_is_stopped_at_the_longest_answer_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few bytes that make a minute, where a second is all that is allowed."""
    bomb = tmp_path / "bomb.flac"
    soundfile.write(bomb, np.zeros(60 * RATE), RATE, "PCM_16")
    assert bomb.stat().st_size < 40_000
    monkeypatch.setattr(decoder_process, "LONGEST_S", 1)
    monkeypatch.setattr(decoder_process, "parent_sentinel", os.getpid)
    outcome = _decode(None, str(bomb), "flac", tmp_path / "out.wav")  # type: ignore[arg-type]
    assert outcome == DecodeFailed("long")
    assert (tmp_path / "out.wav").stat().st_size < 10 * 32_000


@pytest.mark.slow
def test_s18_a_video_without_sound_is_told(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        assert isinstance(stream, av.VideoStream)
        stream.width = stream.height = 64
        frame = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), dtype=np.uint8), format="rgb24")
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with pytest.raises(UserError, match="holds no sound"):
        decoded(path, tmp_path / "out.wav")


@pytest.mark.slow
def test_s18_a_decoder_that_hangs_is_ended(
    made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "run_decoder", hang)
    monkeypatch.setattr(foreign, "SILENT_FOR_S", 1.0)
    began = time.monotonic()
    with pytest.raises(UserError, match="damaged"):
        decoded(made["wav"], tmp_path / "out.wav")
    assert time.monotonic() - began < 10


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="limits are POSIX's")
def test_s18_what_grows_over_its_limit_is_told_as_too_long(
    made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "run_decoder", decode_with_little_room)
    with pytest.raises(UserError, match="lasts longer than 4 hours"):
        decoded(made["wav"], tmp_path / "out.wav")
    assert (tmp_path / "out.wav").stat().st_size <= LITTLE_ROOM


LITTLE_ROOM = 20_000


def decode_with_little_room(connection: Connection, source: str, kind: str, target: str) -> None:
    import resource  # noqa: PLC0415  (of POSIX only)

    resource.setrlimit(resource.RLIMIT_FSIZE, (LITTLE_ROOM, LITTLE_ROOM))
    decoder_process.run_decoder(connection, source, kind, target)


def hang(*_: object) -> None:
    threading.Event().wait()


@pytest.mark.slow
def test_s18_a_decoder_that_dies_is_told(
    made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "run_decoder", die)
    with pytest.raises(UserError, match="damaged"):
        decoded(made["wav"], tmp_path / "out.wav")


def die(*_: object) -> None:
    os.kill(os.getpid(), 9)


@pytest.mark.slow
def test_leaving_it_ends_the_decoder(made: dict[str, Path], tmp_path: Path) -> None:
    long = tmp_path / "long.flac"
    soundfile.write(long, np.zeros(1800 * 16_000), 16_000, "PCM_16")
    steps = decode_foreign(long, tmp_path / "out.wav")
    next(steps)
    steps.close()
    size = (tmp_path / "out.wav").stat().st_size
    assert size < 1800 * 32_000


def spoilt(content: bytes, random: Random) -> bytes:
    """Cut, with bytes changed, with a piece repeated: as disks and careless people do."""
    data = bytearray(content)
    for _ in range(random.randint(1, 40)):
        data[random.randrange(len(data))] = random.randrange(256)
    if random.random() < 0.5:
        del data[random.randrange(len(data)) :]
    if data and random.random() < 0.3:
        at = random.randrange(len(data))
        data[at:at] = data[: random.randrange(min(len(data), 4096) + 1)]
    return bytes(data)


@pytest.mark.slow
@pytest.mark.usefixtures("reader")
def test_s18_t20_two_hundred_spoilt_files_hurt_nobody(
    made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decoded here instead of in a process each, so that one that got out of hand would be seen."""
    monkeypatch.setattr(decoder_process, "parent_sentinel", os.getpid)
    random = Random(18)
    outcomes: list[str] = []
    for number in range(210):
        kind, path = list(made.items())[number % len(made)]
        spoilt_file = tmp_path / f"{number}.{kind}"
        spoilt_file.write_bytes(spoilt(path.read_bytes(), random))
        try:
            sniffed = sniff(spoilt_file)
        except UserError:
            outcomes.append("refused")
            continue
        target = tmp_path / f"{number}.out.wav"
        outcome = _decode(None, str(spoilt_file), sniffed, target)  # type: ignore[arg-type]
        outcomes.append("decoded" if isinstance(outcome, Decoded) else outcome.reason)
        if target.exists():
            assert target.stat().st_size < 60 * 32_000
            target.unlink()
    assert len(outcomes) == 210
    assert {"decoded", "damaged"} <= set(outcomes)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="limits are POSIX's")
def test_s18_the_real_process_is_limited(tmp_path: Path, made: dict[str, Path]) -> None:
    """What it may use is set before it opens anything, and enough for a real file."""
    limited = tmp_path / "limits"
    child = Child("decoder", tell_limits, (str(limited),))
    child.end(within_s=20.0)
    memory, core = map(int, limited.read_text().split())
    assert memory == decoder_process.MEMORY_BYTES
    assert core == 0


def tell_limits(_: object, target: str) -> None:
    import resource  # noqa: PLC0415  (of POSIX only)

    decoder_process._limit_itself()
    found = (resource.getrlimit(one)[0] for one in (resource.RLIMIT_AS, resource.RLIMIT_CORE))
    Path(target).write_text(" ".join(map(str, found)))
