"""A session as one HTML file: no script, nothing fetched, whatever was said stays text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hfprep_desktop.export.debrief_page import build_page
from hfprep_desktop.export.embedded_sound import EmbeddedSound
from hfprep_desktop.export.lanes_picture import draw_lanes
from hfprep_desktop.export.printable import printable
from hfprep_desktop.lane_colors import LANE_COLORS, LANE_TINTS
from hfprep_desktop.model import Lane, Report, Session
from hfprep_desktop.resources import find_resources

TEMPLATE: Final = "session.html.j2"


def export_html(session: Session, report: Report) -> bytes:
    """The debrief with the lanes and the whole transcript, UTF-8."""
    return html_with_sound(session, report, ())


def html_with_sound(session: Session, report: Report, sounds: Sequence[EmbeddedSound]) -> bytes:
    """The same with its recording inside, so that one file holds all of it."""
    # Loaded with the first page: the window and the other commands do without.
    import jinja2  # noqa: PLC0415

    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, finalize=_held
    )
    text = find_resources().asset("templates", TEMPLATE).read_text(encoding="utf-8")
    page = build_page(session, report)
    rendered = environment.from_string(text).render(
        page=page,
        picture=draw_lanes(page.lanes, page.seconds),
        sounds=sounds,
        lanes=[
            {"name": lane.value, "color": LANE_COLORS[lane], "tint": LANE_TINTS[lane]}
            for lane in Lane
        ],
    )
    return rendered.encode("utf-8")


def _held(value: object) -> object:
    """Plain text without what HTML cannot hold; markup of the template's own stays as it is."""
    return printable(value) if type(value) is str else value
