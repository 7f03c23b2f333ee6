"""Tells in a banner which scenario files cannot be used, and takes that back once they can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from hfprep_desktop.interview.scenario_file import ScenarioFault
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.banner import Banner

SHOWN: Final = 3
"""So many faults are told; who mends them sees the rest."""


class FaultNotice:
    """One message of a banner that others use as well."""

    def __init__(self, banner: Banner, offer: str, icon: str, action: Callable[[], None]) -> None:
        self._banner = banner
        self._offer = offer
        self._icon = icon
        self._action = action
        self._told = ""

    def tell(self, faults: Sequence[ScenarioFault]) -> None:
        """Show these faults; without any the message goes, if it is still the one that shows."""
        if not faults:
            if self._told and self._banner.title.text() == self._told:
                self._banner.hide()
            self._told = ""
            return
        files = counted(len({fault.file for fault in faults}), "scenario file")
        self._told = tr("{files} could not be used", files=files)
        lines = "\n".join(fault_lines(faults))
        self._banner.tell("partial", "file-x-corner", self._told, lines)
        self._banner.offer(self._offer, self._icon, self._action)


def fault_lines(faults: Sequence[ScenarioFault]) -> tuple[str, ...]:
    """The first faults, a line each, and how many more there are."""
    lines = tuple(_line(fault) for fault in faults[:SHOWN])
    rest = len(faults) - SHOWN
    return (*lines, f"{counted(rest, 'more fault')}.") if rest > 0 else lines


def _line(fault: ScenarioFault) -> str:
    """`mine.yaml, line 7, opening.kind: This must be …`."""
    key = f", {fault.key}" if fault.key else ""
    return tr(
        "{name}, line {line}{key}: {message}",
        name=fault.file.name,
        line=fault.line,
        key=key,
        message=fault.message,
    )
