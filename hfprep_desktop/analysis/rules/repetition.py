"""The same words said again and again."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="repetition",
    title="Said again",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=None,
    why=(
        "A phrase that comes back takes the time of something new. Once it is heard, listeners "
        "wait for it instead of for you."
    ),
    listened_for="The same four words in a row, three times or more.",
    say_instead="",
    bad=(
        Example(
            "At the end of the day we need a gateway. And at the end of the day we need a cache, "
            "because at the end of the day it must be fast.",
            Status.NOTE,
        ),
    ),
    good=(Example("First the gateway, then the registry, then the edge cache.", None),),
)

LENGTH: Final = 4
TIMES: Final = 3


def _check(reading: Reading) -> Verdict | None:
    """Of several the one that came most often, the earliest of equals."""
    norms = reading.answer.norms(0, len(reading.answer.tokens))
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for first in range(len(norms) - LENGTH + 1):
        places[norms[first : first + LENGTH]].append(first)
    most = max(places.values(), key=len, default=[])
    if len(most) < TIMES:
        return None
    spans = tuple(Mention(first, first + LENGTH) for first in most)
    return note(f"“{reading.quote(spans[0])}” was said {len(most)} times.", spans)


REPETITION: Final = Rule(INFO, _check)
