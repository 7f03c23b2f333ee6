"""What each word of an answer does, and what the answer comes to: read by a small network.

It gives every word a probability for each role of the answer's kind (names a metric, gives its
target, puts a part into the design, ...), and each label of the labelling guide a probability for
each of its values, weighed from the same words. packaging/roles trains it, docs/accuracy.md says
how well it does. Its weights are data in assets/roles, checked against the hash in roles.json.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.errors import UserError
from hfprep_desktop.hardening import forbid_telemetry
from hfprep_desktop.model import AnswerKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

    from hfprep_desktop.analysis.features import Features

    Probabilities: TypeAlias = NDArray[np.float32]

NETWORK_FILE: Final = "roles.onnx"
VOCABULARY_FILE: Final = "vocabulary.txt"
CARD_FILE: Final = "roles.json"

WINDOW: Final = 16_384
"""Tokens read at once, more than an hour of speech: bounds the memory of a very long text. Labels
are judged from the first window."""

OVERLAP: Final = 64
"""Tokens that windows share; more than the network looks to either side, so nothing changes."""


@dataclass(frozen=True, slots=True)
class RoleCard:
    """What assets/roles/roles.json says of the network beside it.

    `roles` are the columns of its output by kind of answer, `labels` those of its judgement (each
    label's values in order); `thresholds` the least probability at which a word has a role,
    `hashes` the SHA-256 of the files.
    """

    roles: Mapping[AnswerKind, tuple[str, ...]]
    labels: Mapping[AnswerKind, Mapping[str, tuple[str, ...]]]
    thresholds: Mapping[AnswerKind, Mapping[str, float]]
    hashes: Mapping[str, str]


@dataclass(frozen=True)
class Roles:
    """By role the probability of each token, and by label that of each value."""

    words: Mapping[str, Probabilities]
    labels: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class RoleNetwork:
    """A loaded network: `vocabulary` gives a word's row of its word table."""

    session: InferenceSession
    vocabulary: Mapping[str, int]
    card: RoleCard


class RoleReader:
    """The network of a folder. Pure: the same words have the same roles.

    It is loaded when the first answer is read: a window should not wait for it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def network(self) -> RoleNetwork:
        """Raises `UserError` where a file is missing or was changed."""
        return load_network(self._folder)

    def prepare(self) -> None:
        """Load all that reading needs. Raises `UserError` where a file is missing or changed."""
        import hfprep_desktop.analysis.features  # noqa: F401, PLC0415  (imports numpy)

        _ = self.network

    def read(self, answer: Answer, kind: AnswerKind) -> Roles:
        """What the words do and come to; empty for kinds without roles and for no words."""
        import numpy as np  # noqa: PLC0415  (slow to import, and wanted here only)

        from hfprep_desktop.analysis.features import encode  # noqa: PLC0415  (imports numpy)

        card = self.network.card
        names = card.roles.get(kind, ())
        count = len(answer.tokens)
        if not names or not count:
            return Roles({name: np.zeros(0, dtype=np.float32) for name in names}, {})
        features = encode(
            answer.tokens,
            answer.quantities,
            answer.questions,
            answer.prompt,
            self.network.vocabulary,
        )
        table = np.zeros((count, len(names)), dtype=np.float32)
        judged: Probabilities | None = None
        for first in range(0, count, WINDOW - 2 * OVERLAP):
            low, high = max(0, first - OVERLAP), min(count, first + WINDOW - OVERLAP)
            roles, values = self._run(features.part(low, high), kind)
            table[first:high] = roles[first - low :]
            judged = values if judged is None else judged
        chances = iter([] if judged is None else judged.tolist())
        return Roles(
            words={name: table[:, column] for column, name in enumerate(names)},
            labels={
                label: {value: next(chances) for value in own}
                for label, own in card.labels[kind].items()
            },
        )

    def thresholds(self, kind: AnswerKind) -> Mapping[str, float]:
        """The least probability at which a word has a role that rules look at."""
        return self.network.card.thresholds.get(kind, {})

    def _run(self, part: Features, kind: AnswerKind) -> tuple[Probabilities, Probabilities]:
        import numpy as np  # noqa: PLC0415  (as above)

        from hfprep_desktop.analysis.features import KINDS  # noqa: PLC0415  (as above)

        feed: dict[str, NDArray[np.generic]] = {
            "words": part.words,
            "wholes": part.wholes,
            "heads": part.heads,
            "tails": part.tails,
            "units": part.units,
            "borders": part.borders,
            "flags": part.flags,
        }
        given = {name: array[None] for name, array in feed.items()}
        given["kind"] = np.array([KINDS.index(kind)], dtype=np.int64)
        names = [kind.value, f"{kind.value}_labels"]
        roles, values = self.network.session.run(names, given)
        return (
            np.asarray(roles, dtype=np.float32).reshape(len(part.words), -1),
            np.asarray(values, dtype=np.float32).reshape(-1),
        )


def load_network(folder: Path) -> RoleNetwork:
    """The network of a folder; raises `UserError` where a file is missing or was changed."""
    forbid_telemetry()
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  (slow to import)

    from hfprep_desktop.analysis.features import FIRST_WORD  # noqa: PLC0415  (imports numpy)

    try:
        card = read_card((folder / CARD_FILE).read_text("utf-8"))
        network, words = (folder / name for name in (NETWORK_FILE, VOCABULARY_FILE))
        contents = {path.name: path.read_bytes() for path in (network, words)}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _broken(str(error)) from error
    for name, content in contents.items():
        if hashlib.sha256(content).hexdigest() != card.hashes.get(name):
            raise _broken(f"{name} is not the file that was shipped")
    options = SessionOptions()
    options.intra_op_num_threads = 2
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = InferenceSession(contents[NETWORK_FILE], options, providers=["CPUExecutionProvider"])
    listed = contents[VOCABULARY_FILE].decode("utf-8").split("\n")
    return RoleNetwork(session, {word: row for row, word in enumerate(listed, FIRST_WORD)}, card)


def read_card(text: str) -> RoleCard:
    """Raises `ValueError`, `KeyError` or `TypeError` where the text is no card."""
    data = json.loads(text)
    return RoleCard(
        roles={AnswerKind(kind): tuple(names) for kind, names in data["roles"].items()},
        labels={
            AnswerKind(kind): {label: tuple(values) for label, values in table.items()}
            for kind, table in data["labels"].items()
        },
        thresholds={
            AnswerKind(kind): {name: float(least) for name, least in table.items()}
            for kind, table in data["thresholds"].items()
        },
        hashes=dict(data["sha256"]),
    )


def _broken(why: str) -> UserError:
    return UserError(
        f"The analyzer's network cannot be read: {why}.",
        "Install HFPrep Desktop again; your recordings are untouched.",
    )
