"""Components that are tied to a metric or an effect, counted over several answers."""

from __future__ import annotations

from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.model import AnswerKind, Tally, Transcript, Turn

BARE = "I'd put a gateway in front. There is a registry behind it. We use Kafka for the events."
LINKED = "I'd add an edge cache, because it cuts latency by thirty percent."


def said(text: str, kind: AnswerKind = AnswerKind.FRAMING) -> Turn:
    return Turn(kind, "", 0.0, 60.0, Transcript.from_text(text))


def test_components_of_all_design_answers_are_counted_and_those_that_are_tied() -> None:
    tied = build_text_analyzer().tied
    bare, linked = tied((said(BARE),)), tied((said(LINKED),))
    assert bare.done == 0
    assert bare.total == 3
    assert linked == Tally(1, 1)
    both = tied((said(BARE), said(LINKED)))
    assert both == Tally(bare.done + linked.done, bare.total + linked.total)


def test_replies_and_silence_hold_no_components() -> None:
    tied = build_text_analyzer().tied
    assert tied((said(BARE, AnswerKind.PUSHBACK), said(""))) == Tally(0, 0)
