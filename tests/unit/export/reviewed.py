"""A session in which a person left everything that reviewing can leave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hfprep_desktop.model import (
    Finding,
    InterviewerLine,
    Lane,
    LaneSpan,
    Moment,
    PastAnalysis,
    Report,
    Session,
    Status,
    Transcript,
    Word,
)
from hfprep_desktop.report.build import build_report
from tests.samples import RULES, STARTED_AT, full_session, quoted


def reviewed_session(data: Path = Path("/data")) -> Session:
    """A name, tags, a star, moments, a corrected word, a finding marked as wrong, self-marks."""
    session = full_session(data)
    first = session.turns[0]
    assert first.analysis is not None
    words = list(first.transcript.words)
    heard = words[5]
    words[5] = replace(heard, text="assist", probability=1.0, original=heard)
    words = [replace(one, probability=0.3) if one.text == "queue" else one for one in words]
    findings = tuple(
        replace(one, disputed=one.rule == "roadmap-stated") for one in first.analysis.findings
    )
    turn = replace(
        first,
        transcript=Transcript.from_words(words),
        analysis=replace(first.analysis, findings=findings),
    )
    return replace(
        session,
        turns=(turn, *session.turns[1:]),
        title="The one before Friday",
        starred=True,
        tags=("weak", "cost first"),
        moments=(Moment(3.5, starred=True), Moment(40.0, "say the number first")),
        self_marks=(("goal-restated", True), ("three-metrics", False)),
        past=(PastAnalysis(0, STARTED_AT, replace(first.analysis, rules_version="0")),),
    )


def lanes_of(session: Session) -> tuple[LaneSpan, ...]:
    """Lanes as the analyzer would find them in the sample."""
    said = session.turns[0].transcript
    found: list[LaneSpan] = []
    for lane, words in (
        (Lane.METRICS, "monthly active developers"),
        (Lane.CONSTRAINTS, "capped at forty thousand a month"),
        (Lane.ARCHITECTURE, "a stateless gateway in front"),
    ):
        piece = quoted(said, words)
        assert piece.start is not None
        assert piece.end is not None
        span = LaneSpan(lane, piece.start, piece.end, words, 0, piece.char_start, piece.char_end)
        found.append(span)
    return (*found, LaneSpan(Lane.INTERVIEWER, 12.0, 13.2, "Which metric?"))


def reviewed_report(session: Session) -> Report:
    """The debrief with its lanes."""
    return replace(build_report(session, RULES), lanes=lanes_of(session))


def saying(*texts: str) -> tuple[Session, Report]:
    """A session in which each text stands wherever a person's or an interviewer's words can."""
    session = reviewed_session()
    first = session.turns[0]
    assert first.analysis is not None
    evidence = first.analysis.findings[0].evidence[0]
    noted = tuple(
        Finding("filler-words", Status.NOTE, text, "", (replace(evidence, quote=text),))
        for text in texts
    )
    judged = replace(first.analysis.findings[0], message=texts[0])
    findings = (judged, *first.analysis.findings[1:], *noted)
    words = tuple(Word(text, 0.1, 0.2, 0.9) for text in texts)
    opening = replace(
        first,
        prompt=texts[0],
        transcript=Transcript(
            f"{' '.join(texts)} {first.transcript.text}",
            (*words, *first.transcript.words),
            (*(0 for _ in words), *first.transcript.offsets),
        ),
        analysis=replace(first.analysis, findings=findings),
    )
    asked = session.interviewer[0].type
    said = replace(
        session,
        turns=(opening, *session.turns[1:]),
        title=texts[0],
        tags=texts,
        notes="\n".join(texts),
        moments=tuple(Moment(3.5, text) for text in texts),
        interviewer=tuple(InterviewerLine(0.0, asked, text) for text in texts),
    )
    return said, replace(build_report(said, RULES), lanes=lanes_of(session))
