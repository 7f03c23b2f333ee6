"""How each round's interviewer behaves where its file does not say: who asks, in what words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.model import CutIn, CutIns, InterviewerRole, RoundKind

METRIC_AFTER_S: Final = 90.0
ROADMAP_AFTER_S: Final = 60.0
ROADMAP_PARTS: Final = 3


@dataclass(frozen=True, slots=True)
class Manner:
    """How one of them puts it, each in several ways."""

    metric: tuple[str, ...]
    roadmap: tuple[str, ...]
    number: tuple[str, ...]


MANNERS: Final[Mapping[InterviewerRole, Manner]] = {
    InterviewerRole.RECRUITER: Manner(
        metric=(
            "Let me ask something simple. What would you measure here?",
            "I would like to follow you. Which number gets better?",
        ),
        roadmap=(
            "That helps me see it. What would people get first, and what later?",
            "And in what order would all of that come?",
        ),
        number=(
            "Could you give me a rough number for that?",
            "Roughly how much was it?",
            "And about how much would that be?",
        ),
    ),
    InterviewerRole.HIRING_MANAGER: Manner(
        metric=(
            "Hold on. Which metric on my dashboard does this move?",
            "Let me stop you. If this ships, which number do I look at?",
        ),
        roadmap=(
            "Okay, I see it. What ships first, and what do you leave out?",
            "Stop there for a second. What can my team have live in two sprints?",
        ),
        number=(
            "Roughly how much?",
            "How big is that, in round numbers?",
            "Can you put a rough number on that?",
        ),
    ),
    InterviewerRole.ENGINEER: Manner(
        metric=(
            "Let me stop you there. Which metric does this move?",
            "Hold on. That is a lot of machinery. Which of your metrics gets better because of it?",
            "Sorry to cut in. What number should change once this is live?",
        ),
        roadmap=(
            "Good, I have the picture. Now give me the roadmap: what ships first, and what waits?",
            "Let me stop you at that picture. How would you roll it out?",
            "That is enough boxes for me. What is in the first sprint, and what comes after that?",
        ),
        number=(
            "Roughly how much?",
            "Roughly how much are we talking about?",
            "Can you put a rough number on that?",
        ),
    ),
    InterviewerRole.PARTNER: Manner(
        metric=(
            "You have lost me in the parts. What does my side get out of it, in a number?",
            "Before you go on: what does this change, and how would we see it?",
        ),
        roadmap=(
            "Fine. When do we get which part of it?",
            "Let me stop you. What is in the first step, and what has to wait?",
        ),
        number=(
            "Roughly how much is that?",
            "I need a number to take back with me. Roughly?",
            "How much, more or less?",
        ),
    ),
    InterviewerRole.COMMITTEE_CHAIR: Manner(
        metric=(
            "The committee will ask which metric this serves. Which one?",
            "One moment. What would we measure to know that this was right?",
        ),
        roadmap=(
            "We have the design in front of us. In what order would you deliver it?",
            "Let us leave the drawing. What comes first, and what may never come?",
        ),
        number=(
            "Please put a figure on it, however rough.",
            "Roughly how much? An order of magnitude is enough.",
            "What is that in numbers?",
        ),
    ),
}
"""Most of them never get to ask for a metric or a roadmap; a scenario may have them do so."""

_ROLES: Final[Mapping[RoundKind, InterviewerRole]] = {
    RoundKind.PHONE_SCREEN: InterviewerRole.RECRUITER,
    RoundKind.PRODUCT_CASE: InterviewerRole.HIRING_MANAGER,
    RoundKind.SYSTEM_DESIGN: InterviewerRole.ENGINEER,
    RoundKind.CROSS_FUNCTIONAL: InterviewerRole.PARTNER,
    RoundKind.COMMITTEE_DEBRIEF: InterviewerRole.COMMITTEE_CHAIR,
    RoundKind.OFFER: InterviewerRole.RECRUITER,
    RoundKind.DRILL: InterviewerRole.ENGINEER,
}


def default_role(round_kind: RoundKind) -> InterviewerRole:
    """Who asks in such a round."""
    return _ROLES[round_kind]


def metric_cut_in(role: InterviewerRole) -> CutIn:
    """Architecture without a metric, as this interviewer takes it up."""
    return CutIn(MANNERS[role].metric, after_s=METRIC_AFTER_S)


def roadmap_cut_in(role: InterviewerRole) -> CutIn:
    """The stop after the first picture, as this interviewer puts it."""
    return CutIn(MANNERS[role].roadmap, after_s=ROADMAP_AFTER_S, parts=ROADMAP_PARTS)


def number_cut_in(role: InterviewerRole) -> CutIn:
    """How this interviewer asks for a number."""
    return CutIn(MANNERS[role].number)


def default_cut_ins(round_kind: RoundKind, role: InterviewerRole) -> CutIns:
    """A design round stops the candidate after the first picture and asks for metrics; of every
    reply to an objection a number is wanted. Drills say themselves what they want.
    """
    if round_kind is RoundKind.DRILL:
        return CutIns()
    if round_kind is RoundKind.SYSTEM_DESIGN:
        return CutIns(metric_cut_in(role), roadmap_cut_in(role), number_cut_in(role))
    return CutIns(number=number_cut_in(role))
