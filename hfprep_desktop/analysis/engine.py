"""Text in, findings out. Pure: the same words and the same rules give the same findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from hfprep_desktop.analysis.answer import Answer, read_answer
from hfprep_desktop.analysis.coach import cues
from hfprep_desktop.analysis.delivery import measure_delivery
from hfprep_desktop.analysis.lanes import (
    found_spans,
    framing_spans,
    in_order,
    interviewer_span,
    reply_spans,
)
from hfprep_desktop.analysis.ledger import Talk, build_ledger
from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.phrases import NOTES_FILE, PhraseBook, load_phrase_book
from hfprep_desktop.analysis.quotes import quote
from hfprep_desktop.analysis.readings import Reading, read
from hfprep_desktop.analysis.repair import Slips, load_slips
from hfprep_desktop.analysis.roles import RoleReader
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.analysis.rules import RULES, RULES_VERSION
from hfprep_desktop.analysis.text import evidence, is_doubtful
from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Evidence,
    Finding,
    Heard,
    InterviewerLine,
    LaneSpan,
    Listening,
    NegotiationLedger,
    Status,
    Tally,
    Transcript,
    Turn,
)

SHORTEST: Final = 4
"""A quote of fewer words than this is hard to understand."""

SURE: Final = 0.8
"""From this strength on a link to impact keeps the interviewer from asking for one."""

NOT_ASKED: Final = "This question does not ask for it."

_LABELS: Final = {rule.info.id: rule.info.label for rule in RULES}


class Analyzer:
    """The rules over one role network and the phrase lists beside it."""

    def __init__(self, slips: Slips, book: PhraseBook, roles: RoleReader) -> None:
        self._slips = slips
        self._book = book
        self._roles = roles

    def prepare(self) -> None:
        """Load the network, which the first answer would wait for. While it is loaded no other
        thread goes on, for up to a third of a second. Raises `UserError` where it is damaged.
        """
        self._roles.prepare()

    def analyze(self, transcript: Transcript, kind: AnswerKind, prompt: str = "") -> Analysis:
        """Findings of every rule for this kind of answer; never raises for what was said."""
        return _judged(transcript, kind, *self._read(transcript, kind, prompt))

    def listen(self, transcript: Transcript, kind: AnswerKind, prompt: str = "") -> Listening:
        """What is heard so far in an answer that goes on."""
        if kind is AnswerKind.OPEN:
            return Listening((), Heard(len(transcript.words)))
        _, reading = self._read(transcript, kind, prompt)
        judged = {
            rule.info.id: verdict
            for rule in RULES
            if rule.info.kind is kind
            and rule.info.label is not None
            and (verdict := rule.check(reading)) is not None
        }
        return Listening(cues(kind, reading, judged), _heard(reading, len(transcript.words)))

    def _read(
        self, transcript: Transcript, kind: AnswerKind, prompt: str
    ) -> tuple[Answer, Reading]:
        answer = read_answer(transcript, prompt, self._slips, self._book)
        roles = self._roles.read(answer, kind)
        return answer, read(answer, roles, self._roles.thresholds(kind))

    def ledger(self, turns: Sequence[Turn]) -> NegotiationLedger | None:
        """What was named and asked for in the offer talk among these answers; None without one."""
        talks = [
            Talk(
                place,
                turn.start,
                read_answer(Transcript.from_text(turn.prompt), "", self._slips, self._book),
                self._read(turn.transcript, turn.kind, turn.prompt)[1],
            )
            for place, turn in enumerate(turns)
            if turn.kind is AnswerKind.NEGOTIATION and turn.analysis is not None
        ]
        return build_ledger(talks) if talks else None

    def lanes(
        self, turns: Sequence[Turn], lines: Sequence[InterviewerLine]
    ) -> tuple[LaneSpan, ...]:
        """What was spoken of when, and when the interviewer spoke; typed answers have no times."""
        return in_order(self._spans(turns, lines))

    def tied(self, turns: Sequence[Turn]) -> Tally:
        """How many of the components named in these answers are tied to a metric or an effect."""
        done = total = 0
        for turn in turns:
            if turn.kind is AnswerKind.FRAMING and turn.is_answered:
                reading = self._read(turn.transcript, turn.kind, turn.prompt)[1]
                done += min(len(reading.links), len(reading.components))
                total += len(reading.components)
        return Tally(done, total)

    def _spans(self, turns: Sequence[Turn], lines: Sequence[InterviewerLine]) -> Iterator[LaneSpan]:
        for place, turn in enumerate(turns):
            if turn.kind is AnswerKind.FRAMING and turn.is_answered:
                reading = self._read(turn.transcript, turn.kind, turn.prompt)[1]
                spans = list(framing_spans(place, reading))
                yield from spans
                if turn.analysis is not None:
                    yield from found_spans(place, turn.analysis, spans)
            yield from reply_spans(place, turn)
        yield from map(interviewer_span, lines)

    def analyze_turn(self, turn: Turn) -> tuple[Turn, Heard]:
        """The turn with what the rules say of it, and what the interviewer makes of it.

        What the turn's round does not ask for is told but not counted.
        """
        answer, reading = self._read(turn.transcript, turn.kind, turn.prompt)
        analysis = _judged(turn.transcript, turn.kind, answer, reading)
        findings = tuple(_counted(finding, turn) for finding in analysis.findings)
        analysis = replace(analysis, findings=findings)
        heard = _heard(reading, len(turn.transcript.words))
        return replace(turn, analysis=analysis), heard


def build_analyzer(lexicons: Path, roles: Path) -> Analyzer:
    """An analyzer over the data of these folders; raises `UserError` where it is broken."""
    book = load_phrase_book(lexicons / NOTES_FILE)
    return Analyzer(load_slips(lexicons), book, RoleReader(roles))


def _judged(transcript: Transcript, kind: AnswerKind, answer: Answer, reading: Reading) -> Analysis:
    judged = [
        (rule, verdict)
        for rule in RULES
        if rule.info.kind is kind and (verdict := rule.check(reading)) is not None
    ]
    return Analysis(
        kind=kind,
        labels={
            rule.info.label: verdict.value
            for rule, verdict in judged
            if rule.info.label is not None and verdict.value is not None
        },
        findings=tuple(_finding(rule, verdict, answer) for rule, verdict in judged),
        delivery=measure_delivery(transcript),
        rules_version=RULES_VERSION,
    )


def _heard(reading: Reading, words: int) -> Heard:
    def quotes(*found: tuple[Mention, ...]) -> tuple[Evidence, ...]:
        spans = sorted((one for group in found for one in group), key=lambda one: one.first)
        return tuple(quote(reading, span) for span in spans)

    # A technical purpose ("so that nobody writes a query twice") looks like an effect, weakly.
    effects = tuple(one for one in reading.links if one.strength >= SURE)
    return Heard(
        words=words,
        components=quotes(reading.components),
        impacts=quotes(reading.metrics_again, reading.targets, effects),
        roadmap=quotes(reading.roadmap),
        numbers=quotes(reading.cost_numbers, reading.benefit_numbers),
    )


def _finding(rule: Rule, verdict: Verdict, answer: Answer) -> Finding:
    spans = _distinct(tuple(_readable(span, answer) for span in verdict.spans))
    quotes = tuple(evidence(answer.text, answer.tokens, span.first, span.last) for span in spans)
    status, message = verdict.status, verdict.message
    if status is not Status.NOTE and quotes and _doubtful(verdict.spans, answer):
        status = Status.UNSURE
        message = "The deciding words were not recognised clearly enough to judge; listen to them."
    advice = "" if status is Status.PASS else rule.info.say_instead
    return Finding(rule.info.id, status, message, advice, quotes)


def _counted(finding: Finding, turn: Turn) -> Finding:
    label = _LABELS.get(finding.rule)
    if label is None or turn.asks_for(label):
        return finding
    return Finding(finding.rule, Status.NOT_APPLICABLE, NOT_ASKED, "", finding.evidence)


def _readable(span: Mention, answer: Answer) -> Mention:
    """The span with words beside it where it is too short to be understood, within its clause."""
    first, last = span.first, span.last
    while last - first < SHORTEST:
        if last < len(answer.tokens) and not answer.tokens[last].border:
            last += 1
        elif first > 0 and not answer.tokens[first].border:
            first -= 1
        else:
            break
    return replace(span, first=first, last=last)


def _distinct(spans: tuple[Mention, ...]) -> list[Mention]:
    """Without those that lie inside another one, or are it again: nobody reads a quote twice."""
    kept: list[Mention] = []
    for span in spans:
        if any(one.first <= span.first and span.last <= one.last for one in kept):
            continue
        kept = [one for one in kept if not (span.first <= one.first and one.last <= span.last)]
        kept.append(span)
    return kept


def _doubtful(spans: tuple[Mention, ...], answer: Answer) -> bool:
    return is_doubtful(token for span in spans for token in answer.tokens[span.first : span.last])
