"""Sessions that leave as files, and what comes in as sessions."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.app.scenarios import Scenarios
from hfprep_desktop.app.sessions import Sessions
from hfprep_desktop.errors import UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Report, Session
from hfprep_desktop.paths import Paths

if TYPE_CHECKING:
    from hfprep_desktop.events import AudioSaved, SessionReady, Transcribing
    from hfprep_desktop.export.to_zip import Bundled
    from hfprep_desktop.exporting import Exported, ExportWish
    from hfprep_desktop.importing_sessions import ImportedSessions


@dataclass(frozen=True, slots=True)
class Exchange:
    """Exports and imports."""

    paths: Paths
    library: Library
    scenarios: Scenarios
    sessions: Sessions
    outside: Outside

    def export(self, wish: ExportWish) -> Generator[Exported]:
        """Write sessions as files; may be closed between two of them. May raise `UserError`."""
        from hfprep_desktop.exporting import export_sessions

        return export_sessions(wish, self._read_for_export)

    def _read_for_export(self, session_id: str) -> tuple[Session, Report]:
        session = self.library.get_session(session_id)
        return session, self.sessions.report(session)

    def export_bundle(
        self, session_ids: Iterable[str], target: Path, *, overwrite: bool = False
    ) -> Generator[Bundled]:
        """Pack sessions with their audio into one archive; closed early, it leaves nothing."""
        from hfprep_desktop.export.to_zip import write_bundle

        found = map(self.library.get_session, dict.fromkeys(session_ids))
        return write_bundle(target, found, overwrite=overwrite)

    def import_sessions(self, path: Path) -> ImportedSessions:
        """Take in a bundle, or a session exported as JSON. May raise `UserError`."""
        from hfprep_desktop.importing_sessions import import_exported

        self.paths.prepare()
        return import_exported(path, self.library, self.paths, self.outside.new_session_id)

    def import_audio(
        self, path: Path, scenario_id: str = ""
    ) -> Generator[Transcribing | AudioSaved | SessionReady]:
        """Make a session of an audio file: an answer to the scenario's opening question.

        Without a scenario it is an open answer, with delivery and notes only. Raises `UserError`
        where that cannot be done, and says so where the audio is in the library nevertheless.
        """
        from hfprep_desktop.events import AudioSaved
        from hfprep_desktop.importing_audio import ImportedAudio, import_audio

        scenario = self.scenarios.get(scenario_id) if scenario_id else None
        now = self.outside.wall_clock()
        steps = import_audio(
            path, scenario, self.library, self.paths, now, self.outside.new_session_id
        )
        with closing(steps):
            for step in steps:
                if isinstance(step, ImportedAudio):
                    yield AudioSaved(step.session.duration_s)
                    yield from self._judge_imported(step.session)
                else:
                    yield step

    def _judge_imported(self, session: Session) -> Generator[Transcribing | SessionReady]:
        try:
            yield from self.sessions.reanalyze(session.id)
        except UserError as error:
            safe = "The audio is in the library; its report can be made there later."
            raise UserError(error.what, f"{error.remedy} {safe}") from error

    def layouts(self) -> Mapping[str, Path]:
        """The person's own layouts by name."""
        from hfprep_desktop.export.own_layout import find_layouts

        return find_layouts(self.paths.layouts)
