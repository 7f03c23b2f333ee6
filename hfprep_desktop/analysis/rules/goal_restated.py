"""Who is served and what they should get, before the first component."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="goal-restated",
    title="Goal restated",
    kind=AnswerKind.FRAMING,
    label="goal_restated",
    pillar=Pillar.PRODUCT_SENSE,
    why=(
        "An answer that starts from the business goal gives every later choice something "
        "to serve. Without it the committee hears a list of services."
    ),
    listened_for=(
        "Before any component: who is served, and what outcome they should have, in your own words."
    ),
    does_not_count=(
        "Only the users, or only the outcome; a goal that comes after the first component; "
        "the prompt in its own words."
    ),
    say_instead=(
        "So the goal is that small product teams can put their own tuned model live the "
        "same day, so that they stay with us."
    ),
    bad=(
        Example(
            (
                "I'd put a stateless API gateway in front and a model registry behind it,"
                " and a queue for the jobs."
            ),
            Status.MISSING,
        ),
    ),
    good=(
        Example(
            (
                "So the goal here is that a developer without a machine learning team can"
                " get a model live the same day. Then I'd put a gateway in front."
            ),
            Status.PASS,
        ),
    ),
)


SURE: Final = 0.85
"""Where a side is found only after the first component, the whole must be this likely."""


def _check(reading: Reading) -> Verdict:
    """Both must be said before the first component; either may come first."""
    served = reading.before_architecture(reading.served)
    wanted = reading.before_architecture(reading.wanted)
    late = reading.only_late(reading.served) or reading.only_late(reading.wanted)
    likely = reading.chance("goal_restated") >= (SURE if late else 0.5)
    if likely and (not reading.is_brief or (served and wanted)):
        message = "You said who is served and what they should get."
        spans = reading.best("goal_who", served)[:1] + reading.best("goal_want", wanted)[:1]
        return Verdict(True, Status.PASS, message, spans)
    if served and not wanted:
        return Verdict(False, Status.MISSING, "You said who is served, not what they should get.")
    if wanted and not served:
        return Verdict(False, Status.MISSING, "You said what is wanted, not who is served.")
    message = "It was not said who is served and what they should get before the design began."
    return Verdict(False, Status.MISSING, message)


GOAL_RESTATED: Final = Rule(INFO, _check)
