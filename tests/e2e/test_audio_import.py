"""Audio made elsewhere becomes a session, by the command line."""

from __future__ import annotations

from pathlib import Path

import av
import pytest

from tests.e2e.hfprep import SENTENCE, Hfprep

pytestmark = pytest.mark.e2e


def as_m4a(source: Path, target: Path) -> Path:
    """What a telephone would have recorded."""
    with av.open(str(source)) as read, av.open(str(target), "w") as written:
        stream = written.add_stream("aac", rate=44_100)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "mono"
        fitting = av.AudioResampler(format="fltp", layout="mono", rate=44_100, frame_size=1024)
        for frame in (*read.decode(audio=0), None):
            for piece in fitting.resample(frame):
                written.mux(stream.encode(piece))
        written.mux(stream.encode(None))
    return target


def test_audio_of_a_telephone_becomes_a_judged_answer_and_a_playlist_nothing(
    tmp_path: Path,
) -> None:
    hfprep = Hfprep(tmp_path / "data")
    spoken = as_m4a(SENTENCE, tmp_path / "my answer.m4a")
    before = spoken.read_bytes()
    done = hfprep("sessions", "import", spoken, "--scenario", "model-marketplace", "--json")
    assert done.code == 0, done.err
    (turn,) = done.json["turns"]
    assert turn["kind"] == "framing"
    assert len(turn["text"].split()) > 5
    assert turn["findings"]
    assert spoken.read_bytes() == before
    (listed,) = hfprep("sessions", "list", "--json").json
    assert (listed["id"], listed["scenario"]) == (done.json["session"], "model-marketplace")
    assert listed["state"] == "analyzed"
    assert Path(listed["audio_paths"][0]).is_relative_to(hfprep.data)

    playlist = tmp_path / "list.wav"
    playlist.write_text("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")
    refused = hfprep("sessions", "import", playlist, "--json")
    assert (refused.code, refused.out) == (1, "")
    assert "no audio file" in refused.err
    unknown = hfprep("sessions", "import", spoken, "--scenario", "no-such-one")
    assert (unknown.code, unknown.out) == (1, "")
    assert "no-such-one" in unknown.err
    assert len(hfprep("sessions", "list", "--json").json) == 1
    log = "".join(one.read_text() for one in (hfprep.data / "logs").iterdir())
    assert "my answer" not in log
