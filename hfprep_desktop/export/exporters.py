"""The table of formats a session can be exported in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.export.to_json import export_json
from hfprep_desktop.export.to_markdown import export_markdown
from hfprep_desktop.export.to_srt import export_srt
from hfprep_desktop.export.to_text import export_text
from hfprep_desktop.export.to_vtt import export_vtt
from hfprep_desktop.model import Report, Session


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: what a person calls it, how its files end, and what makes their content."""

    name: str
    suffix: str
    export: Callable[[Session, Report], bytes]


EXPORTERS: Final[Mapping[str, Exporter]] = {
    "txt": Exporter("Plain text", ".txt", export_text),
    "md": Exporter("Markdown", ".md", export_markdown),
    "json": Exporter("JSON", ".json", export_json),
    "srt": Exporter("SubRip captions", ".srt", export_srt),
    "vtt": Exporter("WebVTT captions", ".vtt", export_vtt),
}

_OTHER_THAN_NAME: Final = re.compile(r"[^A-Za-z0-9]+")


def export_name(session: Session, exporter: Exporter) -> str:
    """A file name of safe characters, at most 120 bytes: date, scenario, session, suffix."""
    scenario = _OTHER_THAN_NAME.sub("-", session.scenario_id).strip("-")[:60].lower() or "session"
    own = _OTHER_THAN_NAME.sub("-", session.id).strip("-")[:26]
    return f"{session.started_at:%Y-%m-%d}-{scenario}-{own}{exporter.suffix}"
