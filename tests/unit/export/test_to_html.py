from __future__ import annotations

import base64
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.embedded_sound import MOST_SECONDS, embed_sounds
from hfprep_desktop.export.to_html import export_html, html_with_sound
from hfprep_desktop.model import Recording, Session
from tests.unit.export.readers import HTML, html_text, html_tree
from tests.unit.export.reviewed import reviewed_report, reviewed_session

SVG = "{http://www.w3.org/2000/svg}"
SESSION = reviewed_session()
CONTENT = export_html(SESSION, reviewed_report(SESSION))


def with_recording(folder: Path) -> Session:
    session = reviewed_session(folder)
    path = session.recordings[0].path
    path.parent.mkdir(parents=True)
    time = np.arange(2 * 16_000) / 16_000
    soundfile.write(path, 0.4 * np.sin(2 * np.pi * 440 * time), 16_000, subtype="PCM_16")
    return session


def test_it_holds_the_debrief_and_every_word_that_was_said() -> None:
    text = html_text(CONTENT)
    report = reviewed_report(SESSION)
    for words in (SESSION.title, report.verdict, report.summary, "weak", "say the number first"):
        assert words in text
    for turn in SESSION.turns:
        for word in turn.transcript.words:
            assert word.text in text


def test_what_was_spoken_of_is_marked_in_its_lane_and_doubtful_words_too() -> None:
    marked = {
        (element.get("class"), "".join(element.itertext()))
        for element in html_tree(CONTENT).iter(f"{HTML}span")
    }
    assert ("said metrics", "monthly active developers") in marked
    assert ("said architecture", "a stateless gateway in front") in marked
    assert ("doubtful", "queue") in marked
    assert ("corrected", "assist") in marked


def test_the_lanes_are_drawn_and_named() -> None:
    labels = {"".join(one.itertext()) for one in html_tree(CONTENT).iter(f"{SVG}text")}
    assert {"Metrics", "Architecture", "Interviewer", "0:00", "nothing heard"} <= labels
    assert len(list(html_tree(CONTENT).iter(f"{SVG}rect"))) > 14


def test_no_sound_stands_inside_unless_it_is_wanted() -> None:
    assert b"<audio" not in CONTENT


def test_the_recording_stands_inside_where_it_is_wanted(tmp_path: Path) -> None:
    session = with_recording(tmp_path)
    content = html_with_sound(session, reviewed_report(session), embed_sounds(session))
    (audio,) = html_tree(content).iter(f"{HTML}audio")
    kind, _, packed = audio.attrib["src"].partition(";base64,")
    assert kind == "data:audio/ogg"
    samples, rate = soundfile.read(io.BytesIO(base64.b64decode(packed)))
    assert len(samples) / rate == pytest.approx(2.0, abs=0.05)
    spectrum = np.abs(np.fft.rfft(samples))
    assert np.fft.rfftfreq(len(samples), 1 / rate)[spectrum.argmax()] == pytest.approx(
        440, rel=0.01
    )


def test_several_segments_are_told_apart(tmp_path: Path) -> None:
    session = with_recording(tmp_path)
    first = session.recordings[0]
    second = Recording(session.id, 2, first.path, 75.0, 2.0, "", finished=True)
    sounds = embed_sounds(replace(session, recordings=(first, second)))
    assert [one.title for one in sounds] == ["From 0:00, 1:00", "From 1:15, 0:02"]


def test_a_missing_recording_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="missing or cannot be read"):
        embed_sounds(reviewed_session(tmp_path))


def test_a_recording_of_hours_is_refused(tmp_path: Path) -> None:
    session = with_recording(tmp_path)
    long = replace(session.recordings[0], duration_s=MOST_SECONDS + 1)
    with pytest.raises(UserError, match="too long"):
        embed_sounds(replace(session, recordings=(long,)))
