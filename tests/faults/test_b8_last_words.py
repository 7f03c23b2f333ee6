"""B8: finished while transcription is far behind: the last word spoken is in the transcript."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import SPEECH
from tests.faults.programs import hfprep


def test_the_last_words_of_a_recording_that_ran_ahead_are_there(tmp_path: Path) -> None:
    # At full pace everything is recorded before the model is loaded.
    done = hfprep(
        *("practice", "model-marketplace", "--pace", "max", "--json"),
        *("--replay", SPEECH / "framing-strong.opus"),
        data=tmp_path / "data",
    )
    assert done.returncode == 0, done.stderr
    (turn,) = json.loads(done.stdout)["turns"]
    assert turn["text"].rstrip(".").endswith("next quarter")
