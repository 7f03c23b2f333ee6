"""The colours of lanes in light, of the screen and of documents alike (design, colour tokens)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.model import Lane

LANE_COLORS: Final[Mapping[Lane, str]] = {
    Lane.GOAL: "#5F35B0",
    Lane.METRICS: "#0C8FCB",
    Lane.CONSTRAINTS: "#B08000",
    Lane.ARCHITECTURE: "#5A6F8F",
    Lane.ROADMAP: "#7E2150",
    Lane.PUSHBACK: "#A93A14",
    Lane.INTERVIEWER: "#48505E",
}
LANE_TINTS: Final[Mapping[Lane, str]] = {
    Lane.GOAL: "#ECE5F8",
    Lane.METRICS: "#DDF0FA",
    Lane.CONSTRAINTS: "#F7EED3",
    Lane.ARCHITECTURE: "#E4E9F0",
    Lane.ROADMAP: "#F5E2EB",
    Lane.PUSHBACK: "#F8E5DE",
    Lane.INTERVIEWER: "#ECEFF3",
}
