"""How each round's interviewer behaves where its file does not say: who asks, when they cut in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.model import CutIn, CutIns, InterviewerRole, RoundKind

METRIC_AFTER_S: Final = 90.0
ROADMAP_AFTER_S: Final = 60.0
ROADMAP_PARTS: Final = 3

METRIC_PROMPTS: Final = (
    "Let me stop you there. Which metric does this move?",
    "Hold on. That is a lot of machinery. Which of your metrics gets better because of it?",
    "Sorry to cut in. What number should change once this is live?",
)
ROADMAP_PROMPTS: Final = (
    "Good, I have the picture. Now give me the roadmap: what ships first, and what waits?",
    "Let me stop you at that picture. How would you roll it out?",
    "That is enough boxes for me. What do you ship in the first sprint, and what after that?",
)
NUMBER_PROMPTS: Final = (
    "Roughly how much?",
    "Roughly how much are we talking about?",
    "Can you put a rough number on that?",
)

METRIC: Final = CutIn(METRIC_PROMPTS, after_s=METRIC_AFTER_S)
ROADMAP: Final = CutIn(ROADMAP_PROMPTS, after_s=ROADMAP_AFTER_S, parts=ROADMAP_PARTS)
NUMBER: Final = CutIn(NUMBER_PROMPTS)

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


def default_cut_ins(round_kind: RoundKind) -> CutIns:
    """A design round stops the candidate after the first picture and asks for metrics; of every
    reply to an objection a number is wanted. Drills say themselves what they want.
    """
    if round_kind is RoundKind.DRILL:
        return CutIns()
    if round_kind is RoundKind.SYSTEM_DESIGN:
        return CutIns(METRIC, ROADMAP, NUMBER)
    return CutIns(number=NUMBER)
