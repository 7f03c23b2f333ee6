"""The table of formats a session can be exported in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.export.embedded_sound import EmbeddedSound
from hfprep_desktop.export.to_csv import export_csv, export_many_csv
from hfprep_desktop.export.to_docx import export_docx
from hfprep_desktop.export.to_html import export_html, html_with_sound
from hfprep_desktop.export.to_json import export_json
from hfprep_desktop.export.to_markdown import export_markdown
from hfprep_desktop.export.to_pdf import export_pdf
from hfprep_desktop.export.to_srt import export_srt
from hfprep_desktop.export.to_text import export_text
from hfprep_desktop.export.to_vtt import export_vtt
from hfprep_desktop.model import Report, Session


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: what a person calls it, how its files end, and what makes their content.

    `about` says what it is good for. `with_sound` makes a file that holds the recording, too,
    `together` one for several sessions; None where the format has no such thing.
    """

    name: str
    suffix: str
    export: Callable[[Session, Report], bytes]
    about: str = ""
    with_sound: Callable[[Session, Report, Sequence[EmbeddedSound]], bytes] | None = None
    together: Callable[[Iterable[tuple[Session, Report]]], bytes] | None = None


EXPORTERS: Final[Mapping[str, Exporter]] = {
    "html": Exporter(
        "Web page",
        ".html",
        export_html,
        "One file that any browser opens, with the recording inside where you want it.",
        with_sound=html_with_sound,
    ),
    "pdf": Exporter("PDF", ".pdf", export_pdf, "To print or to hand to a coach."),
    "docx": Exporter("Word document", ".docx", export_docx, "To comment on and to change."),
    "md": Exporter("Markdown", ".md", export_markdown, "For notes and wikis."),
    "txt": Exporter("Plain text", ".txt", export_text, "Reads anywhere."),
    "csv": Exporter(
        "Table of findings",
        ".csv",
        export_csv,
        "For a spreadsheet: a line for each finding.",
        together=export_many_csv,
    ),
    "srt": Exporter("SubRip captions", ".srt", export_srt, "To load into a player."),
    "vtt": Exporter("WebVTT captions", ".vtt", export_vtt, "To load into a player or a page."),
    "json": Exporter(
        "JSON", ".json", export_json, "Everything but the audio; can be imported again."
    ),
}

_OTHER_THAN_NAME: Final = re.compile(r"[^A-Za-z0-9]+")


def export_name(session: Session, exporter: Exporter) -> str:
    """A file name of safe characters, at most 120 bytes: date, scenario, session, suffix."""
    return f"{export_stem(session)}{exporter.suffix}"


def export_stem(session: Session) -> str:
    """The same without the suffix."""
    scenario = _OTHER_THAN_NAME.sub("-", session.scenario_id).strip("-")[:60].lower() or "session"
    own = _OTHER_THAN_NAME.sub("-", session.id).strip("-")[:26]
    return f"{session.started_at.astimezone():%Y-%m-%d}-{scenario}-{own}"
