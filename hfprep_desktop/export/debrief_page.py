"""A session's debrief as plain records: what the formats for people show, each in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hfprep_desktop.export.wording import (
    ANSWER_NAMES,
    LINE_NAMES,
    MOMENTS,
    deciding_answer,
    delivery_line,
    marked_wrong,
    moment_lines,
    pillar_line,
    session_line,
    to_fix,
    with_status,
)
from hfprep_desktop.ledger_wording import LEDGER_TITLE, ledger_row_words, ledger_sentences
from hfprep_desktop.model import (
    Evidence,
    Finding,
    Lane,
    LaneSpan,
    Report,
    ReportEntry,
    Session,
    Status,
    Turn,
)
from hfprep_desktop.pushback_wording import PUSHBACK_TITLE, pushback_lines, pushback_note
from hfprep_desktop.utterances import is_doubtful, utterances
from hfprep_desktop.wording import DISCLAIMER, STATUS_WORDS, clock, quoted, told


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that were said; `at` is their time (`4:50`), empty where they were typed."""

    text: str
    at: str


@dataclass(frozen=True, slots=True)
class FindingBlock:
    """A finding as it is read. `labelled` are further paragraphs with what they are called."""

    title: str
    status: Status
    status_words: str
    message: str
    quotes: tuple[Quote, ...]
    labelled: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingSection:
    """Findings under one heading."""

    title: str
    findings: tuple[FindingBlock, ...]


@dataclass(frozen=True, slots=True)
class ListSection:
    """Plain lines under one heading, with a sentence before them."""

    title: str
    lead: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a row that look alike."""

    text: str
    lane: Lane | None = None
    is_doubtful: bool = False
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Words that were said in one go; `at` is empty where they were typed."""

    at: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words of the row."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """One answer with its question."""

    title: str
    question: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PillarBlock:
    """One of the three pillars: its name and how much of it passes."""

    title: str
    words: str
    statuses: tuple[Status, ...]


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """Everything that a page for people tells, in reading order."""

    title: str
    line: str
    tags: tuple[str, ...]
    verdict: str
    summary: str
    disclaimer: str
    pillars: tuple[PillarBlock, ...]
    order: str
    findings: tuple[FindingSection, ...]
    not_asked: str
    lists: tuple[ListSection, ...]
    notes: tuple[str, ...]
    answers: tuple[AnswerBlock, ...]
    interviewer: tuple[str, ...]
    lanes: tuple[LaneSpan, ...]
    seconds: float


def build_page(session: Session, report: Report) -> DebriefPage:
    """The page of a session and its debrief."""
    return DebriefPage(
        title=_flat(session.name),
        line=_flat(session_line(session)),
        tags=tuple(_flat(tag) for tag in session.tags),
        verdict=report.verdict,
        summary=report.summary,
        disclaimer=DISCLAIMER,
        pillars=tuple(
            PillarBlock(
                one.pillar.value,
                pillar_line(one),
                tuple(e.finding.status for e in one.entries if not e.finding.disputed),
            )
            for one in report.pillars
        ),
        order=order_of_argument(report),
        findings=tuple(_sections(report)),
        not_asked=", ".join(
            entry.info.title for entry in with_status(report, Status.NOT_APPLICABLE)
        ),
        lists=tuple(_lists(session, report)),
        notes=tuple(line for line in session.notes.splitlines() if line.strip()),
        answers=tuple(
            AnswerBlock(
                f"Answer {place + 1}: {ANSWER_NAMES[turn.kind]}, "
                f"{clock(turn.start)} to {clock(turn.end)}",
                turn.prompt,
                tuple(_rows(place, turn, report.lanes)),
            )
            for place, turn in enumerate(session.turns)
        ),
        interviewer=tuple(
            f"{clock(line.at)} {LINE_NAMES[line.type]}: {line.text}" for line in session.interviewer
        ),
        lanes=report.lanes,
        seconds=session.ends_at,
    )


def order_of_argument(report: Report) -> str:
    """`First metric at 6:40, first component at 1:15.`; empty where neither was heard."""
    named = ((Lane.METRICS, "metric"), (Lane.ARCHITECTURE, "component"))
    found = [(noun, report.first(lane)) for lane, noun in named]
    if not any(span for _, span in found):
        return ""
    parts = [
        f"first {noun} at {clock(span.start)}" if span else f"no {noun} heard"
        for noun, span in found
    ]
    line = ", ".join(parts)
    return f"{line[0].upper()}{line[1:]}."


def _sections(report: Report) -> Iterator[FindingSection]:
    groups: tuple[tuple[str, list[ReportEntry], bool], ...] = (
        ("To fix, the most helpful first", to_fix(report), True),
        (
            "Unsure, left out of the counts: listen again",
            with_status(report, Status.UNSURE),
            False,
        ),
        ("Heard", with_status(report, Status.PASS), False),
        ("Marked as wrong, left out of the counts", marked_wrong(report), False),
    )
    for title, entries, with_reasons in groups:
        if entries:
            blocks = (_block(entry, with_reasons=with_reasons) for entry in entries)
            yield FindingSection(title, tuple(blocks))


def _block(entry: ReportEntry, *, with_reasons: bool) -> FindingBlock:
    finding, info = entry.finding, entry.info
    labelled: list[tuple[str, str]] = []
    if with_reasons:
        if not finding.evidence:
            labelled.append(("Listened for", info.listened_for))
        labelled.append(("Why it matters", info.why))
        if finding.advice != info.say_instead:
            labelled.append(("What to do", finding.advice))
        labelled.append(("Say instead", info.say_instead))
    return FindingBlock(
        title=f"{info.title}{deciding_answer(entry)}",
        status=finding.status,
        status_words=STATUS_WORDS[finding.status],
        message=told(finding),
        quotes=_quotes(finding.evidence),
        labelled=tuple((label, text) for label, text in labelled if text.strip()),
        others=tuple(
            f"Answer {turn + 1}: {STATUS_WORDS[one.status]}. {told(one)}"
            for turn, one in entry.others
        ),
    )


def _quotes(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    return tuple(
        Quote(quoted(piece.quote), "" if piece.start is None else clock(piece.start))
        for piece in evidence
    )


def _lists(session: Session, report: Report) -> Iterator[ListSection]:
    if report.notes:
        lines = tuple(_note(turn, finding) for turn, finding in report.notes)
        yield ListSection("Also noticed, not counted", "", lines)
    if report.pushback is not None:
        lines = tuple(f"{count} {words}" for count, words in pushback_lines(report.pushback))
        yield ListSection(PUSHBACK_TITLE, pushback_note(report.pushback), lines)
    if report.ledger is not None:
        rows = tuple(
            f"{ledger_row_words(row)}: {quoted(row.evidence.quote)}" for row in report.ledger.rows
        )
        yield ListSection(LEDGER_TITLE, " ".join(ledger_sentences(report.ledger)), rows)
    spoken = tuple(
        f"Answer {number}: {delivery_line(turn.analysis.delivery)}"
        for number, turn in enumerate(session.turns, 1)
        if turn.analysis is not None
    )
    if spoken:
        yield ListSection("Delivery", "", spoken)
    if session.moments:
        yield ListSection(MOMENTS, "", moment_lines(session))


def _note(turn: int, finding: Finding) -> str:
    quotes = "; ".join(f"{one.at} {one.text}".strip() for one in _quotes(finding.evidence))
    return f"Answer {turn + 1}: {told(finding)}{' ' if quotes else ''}{quotes}"


def _rows(place: int, turn: Turn, lanes: Sequence[LaneSpan]) -> Iterator[Row]:
    # A reply as a whole is no highlight: nothing would stand out.
    spans = [span for span in lanes if span.lane is not Lane.PUSHBACK]
    for one in utterances(place, turn.transcript, spans):
        in_lane = {index: run.lane for run in one.runs for index in range(run.first, run.behind)}
        words = enumerate(turn.transcript.words[one.first : one.behind], one.first)
        pieces = (
            Piece(word.text, in_lane.get(index), is_doubtful(word), word.original is not None)
            for index, word in words
        )
        yield Row("" if one.start is None else clock(one.start), tuple(_joined(pieces)))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours that look alike as one; a doubtful or corrected word stands for itself."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and _alike(last, piece):
            last = Piece(f"{last.text} {piece.text}", piece.lane)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _alike(one: Piece, other: Piece) -> bool:
    plain = not (one.is_doubtful or one.is_corrected or other.is_doubtful or other.is_corrected)
    return plain and one.lane is other.lane


def _flat(text: str) -> str:
    return " ".join(text.split())
