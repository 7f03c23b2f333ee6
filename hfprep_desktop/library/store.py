"""The library: every practised session in one database, its audio in a folder beside it.

Each method opens the database for itself, so that any thread and any process may call any of
them at any time. Audio is never written here, and deleted only by `erase`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.library import queries, rows
from hfprep_desktop.library.audio_copies import AudioCopies
from hfprep_desktop.library.audio_hashes import (
    AudioFile,
    Fingerprint,
    keep_fingerprints,
    load_audio_files,
)
from hfprep_desktop.library.connection import (
    DamagedLibraryError,
    doubt_mark,
    nothing_but_damage,
    open_database,
    read,
    write,
)
from hfprep_desktop.library.daily_copies import REPLACED, take_session_out
from hfprep_desktop.library.damage import (
    KEPT_ASIDE,
    SMALL_BYTES,
    is_emptied,
    refuse_broken_header,
    refuse_broken_pages,
)
from hfprep_desktop.library.history import latest_of, latest_takes, load_history
from hfprep_desktop.library.migrations import migrate
from hfprep_desktop.library.overwriting import remove_for_good
from hfprep_desktop.library.search import find_turns
from hfprep_desktop.library.sidecars import Describe, Sidecars
from hfprep_desktop.model import (
    WAV_HEADER_BYTES,
    History,
    LaneSpan,
    Moment,
    Opportunity,
    Recording,
    Session,
    SessionState,
    SessionSummary,
    Timing,
)
from hfprep_desktop.paths import Paths
from hfprep_desktop.session_filter import ALL_SESSIONS, SearchResult, SessionFilter

if TYPE_CHECKING:
    from sqlite_utils import Database

log = logging.getLogger(__name__)

_FOLDER_NAME: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")


class Library:
    """All sessions below one data folder. Call `prepare` once before anything else.

    Every method raises `UserError` when the database stays locked, is damaged or the disk is
    full, and, where it takes an id, when no session has it. An id may be shortened to
    `queries.MIN_PREFIX` characters.
    """

    def __init__(
        self, paths: Paths, describe: Describe | None = None, *, lasting: bool = True
    ) -> None:
        """`describe` makes what is kept beside the audio, to make the library again from it.

        Without `lasting` nothing waits for the disk: for what can be made again at once.
        """
        self._paths = paths
        self._lasting = lasting
        self._sidecars = Sidecars(describe)

    def prepare(self) -> None:
        """Make the database or bring it up to date; an existing one is copied first.

        Raises `UserError`, having written nothing into it, when a newer program made it, and
        `DamagedLibraryError` where the file is no database any more, or holds nothing beside
        recordings. A small one is looked through each time, a large one only where damage was met.
        """
        self._paths.prepare()
        path = self._paths.database
        if is_emptied(path, self._paths.recordings):
            raise DamagedLibraryError(path)
        refuse_broken_header(path)
        migrate(path, self._backups)
        mark = doubt_mark(path)
        if mark.exists():
            self.check_whole()
            mark.unlink(missing_ok=True)
        elif path.stat().st_size <= SMALL_BYTES:
            self.check_pages()

    @contextmanager
    def held_open(self) -> Iterator[None]:
        """Many changes in here cost less: SQLite tidies up when the last connection closes."""
        with open_database(self._paths.database):
            yield

    def check_pages(self) -> None:
        """Raise `DamagedLibraryError` where the database's pages do not fit each other."""
        with open_database(self._paths.database) as database, nothing_but_damage():
            refuse_broken_pages(database)

    def check_whole(self) -> None:
        """Read everything. Raises `DamagedLibraryError` where something cannot be."""
        self.check_pages()
        for session_id in self.session_ids():
            self.get_session(session_id)

    def describe_missing(self, most: int) -> int:
        """Describe sessions whose folder has no description yet, `most` at a time; say how many.

        Sessions of earlier versions of the program have none.
        """
        waiting = self.undescribed()
        for session_id in waiting[:most]:
            self._describe_again(session_id)
        return len(waiting[:most])

    def undescribed(self) -> tuple[str, ...]:
        """The sessions whose folder is there without a description of them."""
        ids = self.session_ids()
        return tuple(one for one in ids if self._sidecars.is_missing(self._folder(one)))

    # Recording

    def add_session(self, session: Session, trashed_at: datetime | None = None) -> None:
        """Write the session with all that is in it; to be done before the microphone opens.

        `trashed_at` puts it into the trash. Its id must serve as a folder's name, its start know
        the time zone and its recordings lie in the data folder, else `ValueError`.
        """
        self._folder(session.id)
        with self._writing() as database:
            row = rows.new_session_row(session)
            if trashed_at is not None:
                row["trashed_at"] = trashed_at.isoformat(timespec="microseconds")
            database.table("sessions").insert(row)
            for recording in session.recordings:
                queries.insert_recording(database, recording, self._paths.data)
            queries.insert_derived(database, session)
            queries.replace_moments(database, session.id, session.moments)
            queries.insert_past(database, session.id, session.past)
            queries.insert_self_marks(database, session.id, dict(session.self_marks))
            queries.insert_disputes(database, session)
        self._describe_again(session.id)

    def add_recording(self, recording: Recording) -> None:
        """Write a further segment of a session; an unfinished one puts it back to `recording`."""
        with self._changing(recording.session_id) as (database, full_id):
            full = replace(recording, session_id=full_id)
            queries.insert_recording(database, full, self._paths.data)
            if not recording.finished:
                queries.set_columns(database, full_id, state=SessionState.RECORDING.value)

    def finish_recording(self, session_id: str, segment: int, duration_s: float) -> None:
        """The segment is complete on disk, `duration_s` seconds long."""
        with self._changing(session_id) as (database, full_id):
            queries.close_segment(database, full_id, segment, duration_s)

    def mark_recovered(self, session_id: str, segment: int, duration_s: float) -> None:
        """An interrupted segment was adopted, `duration_s` seconds of it."""
        with self._changing(session_id) as (database, full_id):
            queries.close_segment(database, full_id, segment, duration_s)
            queries.set_columns(database, full_id, recovered=1)

    def unfinished(self) -> tuple[Session, ...]:
        """The sessions that are being recorded, or were when their program died."""
        with self._reading() as database:
            found = database.execute(
                "SELECT id FROM sessions WHERE state = ? ORDER BY started_unix",
                [SessionState.RECORDING.value],
            ).fetchall()
            return tuple(queries.load_session(database, id_, self._paths.data) for (id_,) in found)

    def discard_segment(self, session_id: str, segment: int) -> bool:
        """Take out a file of a session that holds not one sample; say whether that was done."""
        with self._changing(session_id) as (database, full_id):
            found = queries.load_recordings(database, full_id, self._paths.data)
            path = next((one.path for one in found if one.segment == segment), None)
            if path is None or _holds_sound(path):
                return False
            queries.delete_segment(database, full_id, segment)
        path.unlink(missing_ok=True)
        return True

    def discard_empty(self, session_id: str) -> bool:
        """Take out a session whose recording never began; say whether that was done.

        Nothing is done where one of its audio files holds a single sample.
        """
        with self._writing() as database:
            full_id = queries.resolve(database, session_id)
            found = queries.load_recordings(database, full_id, self._paths.data)
            if any(_holds_sound(recording.path) for recording in found):
                return False
            queries.delete_session(database, full_id)
        for recording in found:
            recording.path.unlink(missing_ok=True)
        folder = self._folder(full_id)
        if folder.is_dir():
            self._sidecars.remove(folder)
            if not any(folder.iterdir()):
                folder.rmdir()
        return True

    def audio_files(self) -> tuple[AudioFile, ...]:
        """Every finished recording of every session, those in the trash included."""
        with self._reading() as database:
            return load_audio_files(database, self._paths.data)

    def keep_fingerprints(self, taken: Mapping[tuple[str, int], Fingerprint]) -> None:
        """Keep what the bytes of recordings are, by session and segment; one kept before stays."""
        if not taken:
            return
        with self._writing() as database:
            keep_fingerprints(database, taken)

    # What was derived

    def save_session(self, session: Session) -> None:
        """Replace all that was derived from the audio: state, answers, findings, lines, timing.

        Of the recordings only the device's name is taken over (it is known late); what the person
        added and the mark "recovered" have methods of their own. Where another rule set said
        something of an answer before, that is kept as a past analysis.
        """
        with self._changing(session.id) as (database, full_id):
            renewed = replace(session, id=full_id)
            past = queries.replaced_analyses(database, renewed, datetime.now(UTC))
            queries.insert_past(database, full_id, past)
            queries.set_columns(database, full_id, **rows.derived_columns(session))
            queries.delete_derived(database, full_id)
            database.execute("DELETE FROM lanes WHERE session_id = ?", [full_id])
            queries.insert_derived(database, renewed)
            if any(turn.analysis for turn in session.turns):
                # Marks of what is wrong outlive an analysis, and count.
                queries.recount(database, full_id)
            for recording in session.recordings:
                queries.set_device(database, full_id, recording.segment, recording.device)

    def set_timing(self, session_id: str, timing: Timing) -> None:
        """Keep what the round took, which is known only after the rest is saved."""
        with self._changing(session_id) as (database, full_id):
            queries.set_columns(database, full_id, **rows.timing_columns(timing))

    def set_notes(self, session_id: str, notes: str) -> None:
        """Keep what the person wrote about the session."""
        with self._changing(session_id) as (database, full_id):
            queries.set_columns(database, full_id, notes=notes)

    def set_title(self, session_id: str, title: str) -> None:
        """Give the session a name of the person's own; an empty one takes it back."""
        with self._changing(session_id) as (database, full_id):
            queries.set_columns(database, full_id, title=" ".join(title.split()))

    def set_tags(self, session_id: str, tags: Iterable[str]) -> None:
        """Keep the person's words for a session, each once, in the order given."""
        clean = tuple(dict.fromkeys(" ".join(tag.split()) for tag in tags if tag.strip()))
        with self._changing(session_id) as (database, full_id):
            queries.set_columns(database, full_id, tags=rows.tags_json(clean))

    def set_starred(self, session_id: str, *, on: bool) -> None:
        """Star the session, or take the star away."""
        with self._changing(session_id) as (database, full_id):
            queries.set_columns(database, full_id, starred=int(on))

    def set_moments(self, session_id: str, moments: Iterable[Moment]) -> None:
        """Keep the places of a session that the person marked, in place of those before."""
        with self._changing(session_id) as (database, full_id):
            queries.replace_moments(database, full_id, moments)

    # Reading

    def dispute(self, session_id: str, turn: int, rule: str, *, wrong: bool = True) -> None:
        """Mark what a rule found in the answer at place `turn` as wrong, or take that back.

        The mark stays when the session is analysed again. Raises `UserError` where the rule has
        no finding in that answer.
        """
        with self._changing(session_id) as (database, full_id):
            session = queries.load_session(database, full_id, self._paths.data)
            turns = session.turns[turn : turn + 1] if turn >= 0 else ()
            found = [f.rule for one in turns if one.analysis for f in one.analysis.findings]
            if rule not in found:
                raise UserError(
                    f"Answer {turn + 1} of this session has no finding of a rule {rule!r}.",
                    f"See what was found: hfprep sessions show {full_id}",
                )
            queries.dispute(database, full_id, turn, rule, wrong=wrong)
            queries.recount(database, full_id)

    def set_self_marks(self, session_id: str, marks: Mapping[str, bool]) -> None:
        """Keep what the person ticked before the findings were shown: rule -> done or not."""
        with self._changing(session_id) as (database, full_id):
            queries.insert_self_marks(database, full_id, marks)

    def self_marks(self, session_id: str) -> dict[str, bool]:
        """What the person ticked before they saw the findings, by rule; empty without that."""
        with self._reading() as database:
            return queries.load_self_marks(database, queries.resolve(database, session_id))

    def opportunities(self, sessions: int, whole: int | None = None) -> tuple[Opportunity, ...]:
        """Every verdict that counts in the latest `sessions` sessions, the latest first.

        With `whole`, of sessions behind the latest so many only what passed: for what looks for
        things that were shown once, over years.
        """
        with self._reading() as database:
            return queries.load_opportunities(
                database, sessions, sessions if whole is None else whole
            )

    def latest_takes(self) -> tuple[str, str] | None:
        """The ids of the latest two sessions with an answer to one question, the earlier first.

        None where no question of a scenario was answered twice of late.
        """
        with self._reading() as database:
            return latest_takes(database)

    def latest_of(self, scenario_id: str, most: int) -> tuple[str, ...]:
        """The ids of the latest judged sessions of a scenario, outside the trash."""
        with self._reading() as database:
            return latest_of(database, scenario_id, most)

    def history(self, sessions: int) -> History:
        """What the latest `sessions` sessions say of how the person comes on."""
        with self._reading() as database:
            return load_history(database, sessions)

    def lanes(self, session_id: str, rules_version: str) -> tuple[LaneSpan, ...] | None:
        """What `keep_lanes` kept; None where that was not done since the session was judged."""
        with self._reading() as database:
            row = database.execute(
                "SELECT spans FROM lanes WHERE session_id = ? AND rules_version = ?",
                [session_id, rules_version],
            ).fetchone()
            return None if row is None else rows.spans_from(row[0])

    def keep_lanes(self, session_id: str, rules_version: str, lanes: Iterable[LaneSpan]) -> None:
        """Keep what was found on the time line by a rule set, so that it is found once only."""
        spans = rows.spans_json(lanes)
        with self._writing() as database:
            row = {"session_id": session_id, "rules_version": rules_version, "spans": spans}
            database.table("lanes").insert(row, replace=True)

    def read_document(self, name: str) -> str | None:
        """The JSON text kept under a name (a plan, a worksheet); None when there is none."""
        with self._reading() as database:
            row = database.execute(
                "SELECT content FROM documents WHERE name = ?", [name]
            ).fetchone()
            return None if row is None else str(row[0])

    def write_document(self, name: str, content: str) -> None:
        """Keep a JSON text under a name in place of what stood there."""
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        row = {"name": name, "content": content, "changed_at": now}
        with self._writing() as database:
            database.table("documents").insert(row, replace=True)

    def get_session(self, session_id: str) -> Session:
        """The session with everything in it, also from the trash."""
        with self._reading() as database:
            full_id = queries.resolve(database, session_id)
            return queries.load_session(database, full_id, self._paths.data)

    def session_ids(self) -> tuple[str, ...]:
        """All there are, whatever became of them, newest first."""
        with self._reading() as database:
            return queries.load_ids(database)

    def list_sessions(self, wanted: SessionFilter = ALL_SESSIONS) -> tuple[SessionSummary, ...]:
        """Every session that is wanted and not in the trash, newest first."""
        with self._reading() as database:
            return queries.load_summaries(database, self._paths.data, wanted, trashed=False)

    def summaries_of(self, session_ids: Iterable[str]) -> tuple[SessionSummary, ...]:
        """The lines of these sessions, as far as they are not in the trash, newest first."""
        ids = tuple(session_ids)
        with self._reading() as database:
            return queries.load_summaries(
                database, self._paths.data, ALL_SESSIONS, trashed=False, only=ids
            )

    def list_trashed(self) -> tuple[SessionSummary, ...]:
        """The trash, last thrown away first."""
        with self._reading() as database:
            return queries.load_summaries(database, self._paths.data, ALL_SESSIONS, trashed=True)

    def search(
        self, text: str, wanted: SessionFilter = ALL_SESSIONS, *, as_typed: bool = False
    ) -> SearchResult:
        """The turns that hold every word of `text`; any text is allowed.

        With `as_typed` the last word may be the beginning of one.
        """
        with self._reading() as database:
            return find_turns(database, text, wanted, as_typed=as_typed)

    def scenarios(self) -> tuple[tuple[str, str], ...]:
        """Id and title of each scenario that was practised, outside the trash, by title."""
        with self._reading() as database:
            found = database.execute(
                "SELECT scenario_id, scenario_title FROM sessions WHERE trashed_at IS NULL "
                "GROUP BY scenario_id HAVING started_unix = max(started_unix) "
                "ORDER BY scenario_title COLLATE NOCASE"
            )
            return tuple((str(one), str(title)) for one, title in found.fetchall())

    def tags(self) -> tuple[str, ...]:
        """Every tag that a session outside the trash bears, in the order of the alphabet."""
        with self._reading() as database:
            found = database.execute(
                "SELECT DISTINCT value FROM sessions, json_each(sessions.tags) "
                "WHERE trashed_at IS NULL AND tags != '[]' ORDER BY value COLLATE NOCASE"
            )
            return tuple(str(tag) for (tag,) in found.fetchall())

    # Deleting

    def trash(self, session_id: str) -> str:
        """Put the session into the trash and return its full id; its audio stays where it is."""
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        with self._changing(session_id) as (database, full_id):
            queries.refuse_while_recording(database, full_id)
            queries.set_columns(database, full_id, trashed_at=now)
        return full_id

    def restore(self, session_id: str) -> str:
        """Take the session out of the trash and return its full id."""
        with self._changing(session_id) as (database, full_id):
            queries.set_columns(database, full_id, trashed_at=None)
        return full_id

    def erase(self, session_id: str) -> str:
        """Remove the session, its words and its audio for good, and return its full id.

        Only for an explicit wish of the person. It leaves the backups, too; `kept_aside` names
        what may still hold it. Solid-state disks may keep blocks of what is gone.
        """
        with open_database(self._paths.database) as database:
            with write(database):
                full_id = queries.resolve(database, session_id)
                queries.refuse_while_recording(database, full_id)
                found = queries.load_recordings(database, full_id, self._paths.data)
                queries.delete_session(database, full_id)
                # The index keeps the stems of deleted words until its parts are merged.
                database.execute("INSERT INTO turns_fts (turns_fts) VALUES ('optimize')")
            try:
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
                database.execute("VACUUM")
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
            finally:
                # Without its row the audio would be adopted as a lost recording.
                self._remove_audio(full_id, found)
                self._remove_backups_of(full_id)
        return full_id

    def kept_aside(self) -> tuple[Path, ...]:
        """Databases that were put aside: damaged ones, and those a backup took the place of.

        They may hold words of sessions that were erased since; the person removes them.
        """
        names = (f"{KEPT_ASIDE}*.db", f"{REPLACED}*.db")
        return tuple(sorted(one for name in names for one in self._paths.data.glob(name)))

    # Inside

    @property
    def _backups(self) -> Path:
        return self._paths.backups

    def _folder(self, full_id: str) -> Path:
        if not _FOLDER_NAME.fullmatch(full_id):
            raise ValueError("a session's id is also the name of its folder")
        return self._paths.recordings / full_id

    def _open(self) -> AbstractContextManager[Database]:
        return open_database(self._paths.database, lasting=self._lasting)

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with self._open() as database, write(database):
            yield database

    @contextmanager
    def _changing(self, session_id: str) -> Iterator[tuple[Database, str]]:
        """A change of one session, whose description is brought up to date behind it."""
        with self._writing() as database:
            full_id = queries.resolve(database, session_id)
            yield database, full_id
        self._describe_again(full_id)

    def _describe_again(self, full_id: str) -> None:
        """Whoever comes last describes what is newest, hence the lock. Failing fails nothing."""
        if not self._sidecars.are_kept:
            return
        try:
            with self._writing() as database:
                session = queries.load_session(database, full_id, self._paths.data)
                trashed_at = queries.trashed_at(database, full_id)
                self._sidecars.write(self._folder(full_id), session, trashed_at)
        except (OSError, UserError) as error:
            log.warning("session %s: not described: %s", full_id, type(error).__name__)

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with self._open() as database, read(database):
            yield database

    def _remove_audio(self, full_id: str, recordings: tuple[Recording, ...]) -> None:
        folder = self._folder(full_id)
        try:
            if folder.is_symlink():
                # What it leads to is not ours.
                folder.unlink()
            for recording in recordings:
                remove_for_good(recording.path)
            remove_for_good(folder)
        except OSError as error:
            raise UserError(
                f"The session is gone from the library, but not all of its audio in {folder} "
                f"could be removed: {error.strerror or error}.",
                "Delete that folder yourself.",
            ) from error

    def _remove_backups_of(self, full_id: str) -> None:
        try:
            AudioCopies(self._paths.audio_copies).forget(full_id)
            take_session_out(self._backups, full_id)
        except OSError as error:
            raise UserError(
                f"The session is gone from the library, but not from every backup in "
                f"{self._backups}: {error.strerror or error}.",
                "Mend the permissions of that folder or delete it yourself.",
            ) from error


def _holds_sound(path: Path) -> bool:
    try:
        return path.stat().st_size > WAV_HEADER_BYTES
    except FileNotFoundError:
        return False
