from __future__ import annotations

import html
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.export.cues import LINE_CHARS, MAX_SECONDS, cut_cues, timestamp
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.export.to_srt import words_srt
from hfprep_desktop.export.to_vtt import words_vtt
from hfprep_desktop.model import Word
from hfprep_desktop.report.build import build_report
from tests.samples import RULES, full_session, spoken

TIME = r"(\d{2,}):(\d{2}):(\d{2})[.,](\d{3})"
TIMES = re.compile(rf"{TIME} --> {TIME}")

SECONDS = st.none() | st.floats(-10, 100_000) | st.sampled_from([math.nan, math.inf])
WORDS = st.lists(st.builds(Word, st.text(alphabet=st.characters()), SECONDS, SECONDS), max_size=30)


def seconds(parts: tuple[str, ...]) -> float:
    hours, minutes, second, milliseconds = map(int, parts)
    return hours * 3600 + minutes * 60 + second + milliseconds / 1000


def read_captions(content: bytes) -> list[tuple[float, float, str]]:
    """Our own small reader: blocks between blank lines, each with one line of times."""
    cues = []
    for block in content.decode("utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines[0] in {"WEBVTT", ""}:
            continue
        if lines[0].isdigit() and "-->" not in lines[0]:
            lines = lines[1:]
        match = TIMES.fullmatch(lines[0])
        assert match, f"no times in {block!r}"
        groups = match.groups()
        cues.append((seconds(groups[:4]), seconds(groups[4:]), " ".join(lines[1:])))
    return cues


def words_of(*texts: str, step: float = 0.4) -> list[Word]:
    return [Word(text, i * step, (i + 0.8) * step, 0.9) for i, text in enumerate(texts)]


def test_a_pause_cuts() -> None:
    words = [Word("one", 0.0, 0.5), Word("two", 0.6, 1.0), Word("three", 1.7, 2.0)]
    assert [cue.text for cue in cut_cues(words)] == ["one two", "three"]


def test_the_end_of_a_clause_cuts_once_the_cue_is_long_enough() -> None:
    words = words_of("Yes,", "I", "hear", "the", "concern,", "and", "I", "would", "cap", "it.")
    assert [cue.text for cue in cut_cues(words)] == [
        "Yes, I hear the concern,",
        "and I would cap it.",
    ]


def test_no_cue_is_longer_than_a_reader_follows() -> None:
    for cue in cut_cues(words_of(*(["architecture"] * 100))):
        assert cue.end - cue.start <= MAX_SECONDS
        assert len(cue.text.split("\n")) <= 2
        assert all(len(line) <= LINE_CHARS for line in cue.text.split("\n"))


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (0.0, "00:00:00,000"),
        (59.9996, "00:01:00,000"),
        (3661.5, "01:01:01,500"),
        (360000, "100:00:00,000"),
    ],
)
def test_times_are_written_whole(moment: float, written: str) -> None:
    assert timestamp(moment, ",") == written


def test_s12_what_would_break_a_cue_is_harmless() -> None:
    words = words_of("a\n\nb", "-->", "00:00:01.000", "<i>x</i>", "&amp;", "\x00", "WEBVTT")
    for content in (words_srt(words), words_vtt(words)):
        assert len(read_captions(content)) == 2
    text = " ".join(text for _, _, text in read_captions(words_vtt(words)))
    assert "<" not in text
    assert html.unescape(text) == "a b → 00:00:01.000 <i>x</i> &amp; WEBVTT"


def test_typed_words_have_no_captions() -> None:
    assert words_srt([Word("typed")]) == b""
    assert words_vtt([Word("typed")]) == b"WEBVTT\n"


@given(WORDS)
def test_s12_every_reader_gets_the_same_rising_cues(words: list[Word]) -> None:
    cues = cut_cues(words)
    for content in (words_srt(words), words_vtt(words)):
        read = read_captions(content)
        assert len(read) == len(cues)
        assert [html.unescape(text) for _, _, text in read] or not cues
        last = 0.0
        for start, end, text in read:
            assert last <= start < end
            assert text
            last = end


@pytest.mark.parametrize("format_name", ["srt", "vtt"])
def test_a_session_keeps_every_word_on_its_time_line(format_name: str) -> None:
    session = full_session(Path("/data"))
    content = EXPORTERS[format_name].export(session, build_report(session, RULES))
    read = read_captions(content)
    said = " ".join(turn.transcript.text for turn in session.turns)
    assert " ".join(text for _, _, text in read) == said
    starts = [start for start, _, _ in read]
    assert {1.0, 31.0, 46.0} <= set(starts), "each answer begins a cue"


def test_no_word_is_lost_or_moved() -> None:
    transcript = spoken("we would cap it at two regions first and then grow " * 20, 3.0)
    cues = cut_cues(transcript.words)
    assert " ".join(cue.text.replace("\n", " ") for cue in cues) == transcript.text
    assert cues[0].start == pytest.approx(3.0)
    assert cues[-1].end == transcript.words[-1].end
