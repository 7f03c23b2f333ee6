"""Has the transcriber follow the recording of a round while it grows from file to file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hfprep_desktop.model import SAMPLE_RATE, Recording
from hfprep_desktop.speech.client import ClientReport, TranscriberClient
from hfprep_desktop.speech.messages import Finished, ModelFailed


class RoundTranscriber:
    """Positions are samples of the session. Used by the round's own loop.

    Only `follow_further` and `close` may be called before `open`.
    """

    def __init__(self, open_client: Callable[[], TranscriberClient]) -> None:
        self._open_client = open_client
        self._client: TranscriberClient | None = None
        self._followed = 0
        """So many files of the recording the transcriber knows of."""
        self._is_finished = False
        self._has_failed = False

    @property
    def is_finished(self) -> bool:
        """Whether every word of the recording was told."""
        return self._is_finished

    @property
    def is_done(self) -> bool:
        """Whether no word will come any more: all were told, or no speech model could be used."""
        return self._is_finished or self._has_failed

    @property
    def waitables(self) -> tuple[object, ...]:
        """To wait for the next report, for `process.wait_for`."""
        return self._at_work.waitables

    @property
    def behind(self) -> int:
        """So many samples are still to be looked at."""
        return self._at_work.behind

    def open(
        self, recordings: Sequence[Recording], hotwords: Sequence[str], *, drafts: bool
    ) -> None:
        """Start the transcriber. `drafts`: words are also told while they may still change."""
        self._client = self._open_client()
        self._client.follow(recordings[0].path, ", ".join(hotwords), drafts=drafts)
        self._followed = 1
        self.follow_further(recordings)

    def follow_further(self, recordings: Sequence[Recording]) -> None:
        """However a file of the recording came about, the transcriber is told of it here."""
        if self._client is None:
            return
        for recording in recordings[self._followed :]:
            self._client.continue_in(recording.path, round(recording.offset_s * SAMPLE_RATE))
            self._followed += 1

    def grown(self, samples: int) -> None:
        """The recording holds so many samples."""
        self._at_work.grown(samples)

    def boundary(self, at: int) -> None:
        """An answer begins or ends at this sample: no chunk of words spans it."""
        self._at_work.boundary(at)

    def knows_all_before(self, at: int) -> bool:
        """Whether no word before this sample is still to come."""
        return self._has_failed or self._at_work.settled >= at

    def finish(self, at: int) -> None:
        """The recording ends at this sample; `is_finished` once all words of it were told."""
        self._at_work.finish(at)

    def reports(self) -> list[ClientReport]:
        """What the transcriber has said since the last look."""
        found = self._at_work.reports()
        self._is_finished |= any(isinstance(report, Finished) for report in found)
        self._has_failed |= any(isinstance(report, ModelFailed) for report in found)
        return found

    def close(self) -> None:
        """End the process."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    @property
    def _at_work(self) -> TranscriberClient:
        if self._client is None:
            raise RuntimeError("the transcriber is not open")
        return self._client
