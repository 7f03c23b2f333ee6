"""Speech models, and words made with them."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.paths import Paths
from hfprep_desktop.resources import Resources
from hfprep_desktop.settings import Settings

if TYPE_CHECKING:
    from hfprep_desktop.events import Transcribing, TranscriptReady
    from hfprep_desktop.microphone_trial import Trial
    from hfprep_desktop.speech.client import TranscriberClient
    from hfprep_desktop.speech.model_install import InstallProgress
    from hfprep_desktop.speech.model_list import ListedModel, ModelCheck
    from hfprep_desktop.speech.models import ModelFolder, Models
    from hfprep_desktop.speech.speed import Speed

SPOKEN_CHECK: Final = "marketplace-1.opus"
"""Spoken words that every installation has: models are timed and tried with their beginning."""
CHECK_SAMPLES: Final = 8 * SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Speech:
    """The models that are here, and the chosen one at work."""

    paths: Paths
    resources: Resources
    settings: Settings
    models: Models
    outside: Outside

    def open_transcriber(self) -> TranscriberClient:
        """Start the speech process with the chosen model; a missing one is reported by it."""
        from hfprep_desktop.speech.languages import known_language

        models = self.models.in_language(known_language(self.settings.speech_language))
        if self.settings.wants_gpu:
            models = models.on_gpu(self.resources.asset("demo", SPOKEN_CHECK))
        return self.outside.open_transcriber(models, self.settings.model)

    def transcribe(self, source: Path) -> Generator[Transcribing | TranscriptReady]:
        """Words of an audio file."""
        from hfprep_desktop.transcription import transcribe_file

        self.paths.prepare()
        return transcribe_file(
            source, self.paths.temporary, self.settings.model, self.open_transcriber()
        )

    def hear_trial(self, trial: Trial) -> Generator[Transcribing | TranscriptReady]:
        """Words of what was recorded. Raises `UserError` when there is no speech model."""
        from hfprep_desktop.transcription import transcribe_own

        client = self.open_transcriber()
        return transcribe_own(trial.path, trial.samples, self.settings.model, client)

    def measure_models(self) -> tuple[Speed, ...]:
        """How fast each installed model is on this machine; a second or two for each."""
        # Loads libsndfile; the window comes this way in a worker only.
        from hfprep_desktop.audio.decode import convert_to_wav
        from hfprep_desktop.speech.speed import measure_speeds

        here = [self.models.find(model.name) for model in self.models.available()]
        with tempfile.TemporaryDirectory(dir=self.paths.temporary) as folder:
            spoken = Path(folder) / "spoken.wav"
            samples = convert_to_wav(self.resources.asset("demo", SPOKEN_CHECK), spoken)
            return measure_speeds(here, spoken, min(samples, CHECK_SAMPLES))

    def listed_models(self) -> tuple[ListedModel, ...]:
        """All models that are here or could be."""
        from hfprep_desktop.speech.model_list import list_models

        return list_models(self.models)

    def check_model(self, name: str) -> ModelCheck:
        """Compare the files of a model with what they should be: a good part of a second."""
        from hfprep_desktop.speech.model_list import check_model

        return check_model(self.models, name)

    def install_model(self, source: str) -> Generator[InstallProgress | ModelFolder]:
        """Take in the model in a folder or an archive, or a known one by its name.

        Only for a name may that open a connection. The model comes last; closed early, what came
        is kept and taken up again the next time. Raises `UserError`.
        """
        if Path(source).exists():
            return self.models.install(Path(source))
        return self.models.install_known(source)

    def remove_model(self, name: str) -> Path:
        """Put an own model aside, to be put back or deleted. Raises `UserError`."""
        self.paths.prepare()
        return self.models.put_aside(name, self.paths.temporary)

    def delete_removed_models(self) -> None:
        """What was removed is not wanted back."""
        from hfprep_desktop.speech.models import remove_put_aside

        remove_put_aside(self.paths.temporary)
