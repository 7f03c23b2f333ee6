"""What the interviewer does next: a pure state machine over what was heard and the clock.

The director is told what happened and answers with lines; it never looks at a clock, a device or a
chance of its own. The same scenario, seed, words and times give the same lines.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

from hfprep_desktop.interview.topics import Touch, touches
from hfprep_desktop.model import (
    AnswerKind,
    CutIn,
    Evidence,
    Heard,
    InterviewerLine,
    LineType,
    PlannedTurn,
    Scenario,
)

PAUSE_S: Final = 0.6
"""A cut-in waits for a silence of this length …"""
PATIENCE_S: Final = 10.0
"""… for so long, and then comes in the middle of a sentence."""
APART_S: Final = 8.0
"""Between two lines in one answer the candidate must have had a chance to speak."""
MOST_METRIC_STOPS: Final = 2
"""In one answer; who has not named a metric by then will not."""
STALE_S: Final = 45.0
"""Whoever has named no component for so long speaks of something else than architecture."""
STOPPED_S: Final = 2.5
"""After a silence of this length a reply to an objection seems to be over."""
LEAST_REPLY_WORDS: Final = 12
"""A shorter reply is not asked for its number while it goes on."""
QUOTE_BEFORE: Final = 6
QUOTE_AFTER: Final = 7
"""Words shown at most around what brought an objection up, within its clause."""


class Director:
    """Leads through one round: the opening, then as many objections as the scenario asks.

    Times are seconds on the session's audio.
    """

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self._scenario = scenario
        # Reproducible by the stored seed, which is all that is wanted of it.
        self._chance = random.Random(seed)  # noqa: S311
        self._left = list(scenario.objections)
        self._asked = 0
        self._current: PlannedTurn | None = None
        self._said: set[str] = set()
        self.begin_answer(0.0)

    @property
    def question(self) -> PlannedTurn | None:
        """The question that is being answered."""
        return self._current

    @property
    def is_done(self) -> bool:
        """Whether every question of the plan has been asked."""
        return self._asked >= len(self._scenario.turns)

    def next_question(
        self, at: float, answers: Sequence[Sequence[str]] = ()
    ) -> tuple[PlannedTurn, InterviewerLine] | None:
        """The next question, asked at second `at`, or None when the round's plan is done.

        `answers` are the words of each answer so far; they decide which objection comes.
        """
        if self.is_done:
            return None
        if self._asked == 0:
            planned = self._scenario.opening
            line = InterviewerLine(at, LineType.PROMPT, planned.prompt, "opening question")
        else:
            planned, reason, quote = self._choose(answers)
            self._left.remove(planned)
            line = InterviewerLine(at, LineType.OBJECTION, planned.prompt, reason, quote=quote)
        self._asked += 1
        self._current = planned
        self.begin_answer(at)
        return planned, line

    def take_up(self, asked: Sequence[PlannedTurn], at: float) -> None:
        """These questions were asked before the round was interrupted; the last answer goes on."""
        self._left = [one for one in self._scenario.objections if one not in asked]
        self._asked = len(asked)
        self._current = asked[-1] if asked else None
        self.begin_answer(at)

    def begin_answer(self, at: float) -> None:
        """The question has been asked: the answer's clock runs from second `at` on."""
        # When words that may still change were first heard; None once they were taken back.
        self._architecture_at: float | None = None
        self._pictured_at: float | None = None
        self._stopped_for_roadmap = False
        self._metric_stops = 0
        self._metric_stop_at = 0.0
        self._asked_for_number = False
        self._last_line_at = at - APART_S

    def listen(self, heard: Heard, now: float, pause: float) -> InterviewerLine | None:
        """What the interviewer says at second `now`, when anything.

        `heard` is the answer so far, `pause` the seconds of silence up to now.
        """
        if self._current is None or now - self._last_line_at < APART_S:
            return None
        if self._current.kind is AnswerKind.FRAMING:
            return self._stop_the_design(heard, now, pause)
        if self._current.kind is AnswerKind.PUSHBACK and pause >= STOPPED_S:
            return self._ask_for_number(heard, now, LEAST_REPLY_WORDS)
        return None

    def end_of_answer(self, heard: Heard, at: float) -> InterviewerLine | None:
        """A last word of the interviewer on an answer that ends at second `at`, when any."""
        if self._current is None or self._current.kind is not AnswerKind.PUSHBACK:
            return None
        return self._ask_for_number(heard, at, 1)

    # Cut-ins

    def _stop_the_design(self, heard: Heard, now: float, pause: float) -> InterviewerLine | None:
        components = _until(heard.components, now)
        if not components:
            self._architecture_at = None
            return None
        self._architecture_at = _first_heard(components[0].start, self._architecture_at, now)
        for due, make in (
            (self._roadmap_due(components, heard, now), self._roadmap_stop),
            (self._metric_due(components, heard, now), self._metric_stop),
        ):
            if due is None or now < due:
                continue
            if pause >= PAUSE_S or now >= due + PATIENCE_S:
                return make(components[-1], now)
        return None

    def _roadmap_due(
        self, components: Sequence[Evidence], heard: Heard, now: float
    ) -> float | None:
        cut_in, begun = self._scenario.cut_ins.roadmap, self._architecture_at
        if cut_in is None or begun is None or self._stopped_for_roadmap:
            return None
        if _until(heard.roadmap, now):
            return None
        due = begun + cut_in.after_s
        if not cut_in.parts or len(components) < cut_in.parts:
            self._pictured_at = None
            return due
        drawn = components[cut_in.parts - 1].end
        self._pictured_at = _first_heard(drawn, self._pictured_at, now)
        return min(due, self._pictured_at)

    def _metric_due(self, components: Sequence[Evidence], heard: Heard, now: float) -> float | None:
        cut_in, begun = self._scenario.cut_ins.metric, self._architecture_at
        if cut_in is None or begun is None or self._metric_stops >= MOST_METRIC_STOPS:
            return None
        drawn = _ends(components, now)[-1]
        delivery = _ends(_until(heard.roadmap, now), now)
        if now - drawn > STALE_S or (delivery and delivery[-1] > drawn):
            return None
        said = _ends(_until(heard.impacts, now), now)
        return max(begun, self._metric_stop_at, *said) + cut_in.after_s

    def _roadmap_stop(self, component: Evidence, now: float) -> InterviewerLine:
        self._stopped_for_roadmap = True
        reason = "the first picture stands: asked for an order of delivery"
        return self._say(self._scenario.cut_ins.roadmap, LineType.ROADMAP, now, reason, component)

    def _metric_stop(self, component: Evidence, now: float) -> InterviewerLine:
        self._metric_stops += 1
        self._metric_stop_at = now
        cut_in = self._scenario.cut_ins.metric
        seconds = 0.0 if cut_in is None else cut_in.after_s
        reason = f"{seconds:g} seconds of architecture without a metric"
        return self._say(cut_in, LineType.CUT_IN, now, reason, component)

    def _ask_for_number(self, heard: Heard, at: float, least: int) -> InterviewerLine | None:
        cut_in = self._scenario.cut_ins.number
        if cut_in is None or self._asked_for_number or heard.words < least:
            return None
        if _until(heard.numbers, at):
            return None
        self._asked_for_number = True
        return self._say(cut_in, LineType.FOLLOW_UP, at, "the reply sized neither side", None)

    def _say(
        self,
        cut_in: CutIn | None,
        line_type: LineType,
        at: float,
        reason: str,
        component: Evidence | None,
    ) -> InterviewerLine:
        self._last_line_at = at
        prompts = () if cut_in is None else cut_in.prompts
        # Nobody says the same sentence again while there is another way to put it.
        fresh = [one for one in prompts if one not in self._said]
        if not fresh:
            self._said.difference_update(prompts)
            fresh = list(prompts)
        text = self._chance.choice(fresh)
        self._said.add(text)
        quote = "" if component is None else component.quote
        return InterviewerLine(at, line_type, text, reason, quote=quote)

    # Objections

    def _choose(self, answers: Sequence[Sequence[str]]) -> tuple[PlannedTurn, str, str]:
        """The objection that what was said calls for most; then one that fits any answer, then one
        that at least claims nothing that was not said.

        What the last answer touches weighs double: an interviewer follows up on what was just said.
        Where no objection of the scenario waits for anything, they are a list in its order.
        """
        if not any(one.about or one.heard for one in self._scenario.objections):
            return self._left[0], f"next on the list: {self._left[0].topic}", ""
        weights = {id(one): self._weight(one, answers) for one in self._left}
        most = max(weights.values())
        if most > 0:
            called = [one for one in self._left if weights[id(one)] == most]
            planned = self._chance.choice(called)
            quote = _quote(planned, answers)
            return planned, f"came back to what was said: {planned.topic}", quote
        general = [one for one in self._left if not one.about and not one.heard]
        open_ = [one for one in self._left if not one.presumes]
        planned = self._chance.choice(general or open_ or self._left)
        return planned, f"nothing that was said called for it: {planned.topic}", ""

    def _weight(self, objection: PlannedTurn, answers: Sequence[Sequence[str]]) -> int:
        counts = [len(_touched(objection, words)) for words in answers]
        return sum(counts) + sum(counts[-1:])


def _ends(said: Sequence[Evidence], now: float) -> list[float]:
    return [now if one.end is None else one.end for one in said]


def _first_heard(told: float | None, before: float | None, now: float) -> float:
    """The time of something: its own, else when it was first heard, which may be now."""
    if told is not None:
        return told
    return now if before is None else before


def _until(said: Sequence[Evidence], now: float) -> list[Evidence]:
    """What was said by second `now`; words that may still change have only just been said."""
    return [one for one in said if one.end is None or one.end <= now]


def _touched(objection: PlannedTurn, words: Sequence[str]) -> set[str]:
    """The different things in `words` that bring the objection up."""
    found = touches(words, objection.about, objection.heard)
    return {" ".join(words[one.first : one.last]).casefold() for one in found}


def _quote(objection: PlannedTurn, answers: Sequence[Sequence[str]]) -> str:
    """The words around what brought the objection up: the fullest mention in the latest answer."""
    for words in reversed(answers):
        found = touches(words, objection.about, objection.heard)
        if found:
            fullest = max(found, key=lambda one: (one.last - one.first, one.first))
            return _around(words, fullest)
    return ""


def _around(words: Sequence[str], touch: Touch) -> str:
    first, last = touch.first, touch.last
    while first > max(0, touch.first - QUOTE_BEFORE) and not _ends_a_clause(words[first - 1]):
        first -= 1
    while last < min(len(words), touch.last + QUOTE_AFTER) and not _ends_a_clause(words[last - 1]):
        last += 1
    return " ".join(words[first:last]).strip(" ,.;:?!")


def _ends_a_clause(word: str) -> bool:
    return word.endswith((".", ",", ";", ":", "?", "!"))
