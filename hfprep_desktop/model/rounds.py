"""Which kinds of rounds and answers there are, and how a round is run."""

from __future__ import annotations

from enum import StrEnum


class RoundKind(StrEnum):
    """The rounds of the interview loop, the offer talk and the drills."""

    PHONE_SCREEN = "phone-screen"
    PRODUCT_CASE = "product-case"
    SYSTEM_DESIGN = "system-design"
    CROSS_FUNCTIONAL = "cross-functional"
    COMMITTEE_DEBRIEF = "committee-debrief"
    OFFER = "offer"
    DRILL = "drill"


class AnswerKind(StrEnum):
    """What an answer replies to; decides which rules apply."""

    FRAMING = "framing"
    PUSHBACK = "pushback"
    NEGOTIATION = "negotiation"
    OPEN = "open"


class Mode(StrEnum):
    """Coach shows captions and cues while one speaks; exam shows nothing until the debrief."""

    COACH = "coach"
    EXAM = "exam"


class Pace(StrEnum):
    """Speed at which replayed audio is fed in."""

    REAL = "real"
    MAX = "max"
