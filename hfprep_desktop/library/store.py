"""The library: every practised session in one database, its audio in a folder beside it.

Each method opens the database for itself, so that any thread and any process may call any of
them at any time. Audio is never written here, and only `erase` removes a sample of it.

A method here is one wish of the rest of the program and one transaction; how it is met stands in
the modules beside this one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.errors import UserError
from hfprep_desktop.library import listing, queries, rows
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
from hfprep_desktop.library.damage import (
    SMALL_BYTES,
    is_emptied,
    refuse_broken_header,
    refuse_broken_pages,
)
from hfprep_desktop.library.descriptions import Descriptions
from hfprep_desktop.library.documents import read_document, write_document
from hfprep_desktop.library.empty_recordings import forget_empty_segment, forget_empty_session
from hfprep_desktop.library.erasing import erase_session, kept_aside
from hfprep_desktop.library.history import latest_of, latest_takes, load_history
from hfprep_desktop.library.lanes import forget_lanes, keep_lanes, load_lanes
from hfprep_desktop.library.migrations import migrate
from hfprep_desktop.library.opportunities import load_opportunities
from hfprep_desktop.library.search import find_turns
from hfprep_desktop.library.session_folder import session_folder
from hfprep_desktop.library.sidecars import Describe, Sidecars
from hfprep_desktop.model import (
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
        self._descriptions = Descriptions(paths, Sidecars(describe), self._writing)

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
        migrate(path, self._paths.backups)
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
            self._descriptions.renew(session_id)
        return len(waiting[:most])

    def undescribed(self) -> tuple[str, ...]:
        """The sessions whose folder is there without a description of them."""
        ids = self.session_ids()
        return tuple(one for one in ids if self._descriptions.is_missing(one))

    # Recording

    def add_session(self, session: Session, trashed_at: datetime | None = None) -> None:
        """Write the session with all that is in it; to be done before the microphone opens.

        `trashed_at` puts it into the trash. Its id must serve as a folder's name, its start know
        the time zone and its recordings lie in the data folder, else `ValueError`.
        """
        session_folder(self._paths, session.id)
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
        self._descriptions.renew(session.id)

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
            found = listing.load_unfinished(database)
            return tuple(queries.load_session(database, one, self._paths.data) for one in found)

    def discard_segment(self, session_id: str, segment: int) -> bool:
        """Take out a file of a session that holds not one sample; say whether that was done."""
        with self._changing(session_id) as (database, full_id):
            path = forget_empty_segment(database, full_id, segment, self._paths.data)
        if path is None:
            return False
        path.unlink(missing_ok=True)
        return True

    def discard_empty(self, session_id: str) -> bool:
        """Take out a session whose recording never began; say whether that was done.

        Nothing is done where one of its audio files holds a single sample.
        """
        with self._writing() as database:
            full_id = queries.resolve(database, session_id)
            paths = forget_empty_session(database, full_id, self._paths.data)
        if paths is None:
            return False
        for path in paths:
            path.unlink(missing_ok=True)
        self._descriptions.remove_with_folder(full_id)
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
            forget_lanes(database, full_id)
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

    # What the person says of it

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

    # Reading

    def opportunities(self, sessions: int, whole: int | None = None) -> tuple[Opportunity, ...]:
        """Every verdict that counts in the latest `sessions` sessions, the latest first.

        With `whole`, of sessions behind the latest so many only what passed: for what looks for
        things that were shown once, over years.
        """
        with self._reading() as database:
            return load_opportunities(database, sessions, sessions if whole is None else whole)

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
            return load_lanes(database, session_id, rules_version)

    def keep_lanes(self, session_id: str, rules_version: str, lanes: Iterable[LaneSpan]) -> None:
        """Keep what was found on the time line by a rule set, so that it is found once only."""
        with self._writing() as database:
            keep_lanes(database, session_id, rules_version, lanes)

    def read_document(self, name: str) -> str | None:
        """The JSON text kept under a name (a plan, a worksheet); None when there is none."""
        with self._reading() as database:
            return read_document(database, name)

    def write_document(self, name: str, content: str) -> None:
        """Keep a JSON text under a name in place of what stood there."""
        with self._writing() as database:
            write_document(database, name, content)

    def get_session(self, session_id: str) -> Session:
        """The session with everything in it, also from the trash."""
        with self._reading() as database:
            full_id = queries.resolve(database, session_id)
            return queries.load_session(database, full_id, self._paths.data)

    def session_ids(self) -> tuple[str, ...]:
        """All there are, whatever became of them, newest first."""
        with self._reading() as database:
            return listing.load_ids(database)

    def list_sessions(self, wanted: SessionFilter = ALL_SESSIONS) -> tuple[SessionSummary, ...]:
        """Every session that is wanted and not in the trash, newest first."""
        with self._reading() as database:
            return listing.load_summaries(database, self._paths.data, wanted, trashed=False)

    def summaries_of(self, session_ids: Iterable[str]) -> tuple[SessionSummary, ...]:
        """The lines of these sessions, as far as they are not in the trash, newest first."""
        ids = tuple(session_ids)
        with self._reading() as database:
            return listing.load_summaries(
                database, self._paths.data, ALL_SESSIONS, trashed=False, only=ids
            )

    def list_trashed(self) -> tuple[SessionSummary, ...]:
        """The trash, last thrown away first."""
        with self._reading() as database:
            return listing.load_summaries(database, self._paths.data, ALL_SESSIONS, trashed=True)

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
            return listing.load_practised(database)

    def tags(self) -> tuple[str, ...]:
        """Every tag that a session outside the trash bears, in the order of the alphabet."""
        with self._reading() as database:
            return listing.load_tags(database)

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
        return erase_session(self._paths, session_id)

    def kept_aside(self) -> tuple[Path, ...]:
        """Databases that were put aside: damaged ones, and those a backup took the place of.

        They may hold words of sessions that were erased since; the person removes them.
        """
        return kept_aside(self._paths)

    # Inside

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
        self._descriptions.renew(full_id)

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with self._open() as database, read(database):
            yield database
