"""What each word of an answer does: names a metric, gives its target, puts a part into the design.

A small network (packaging/roles trains it, docs/accuracy.md measures it) gives every word a
probability for each role of the answer's kind. It knows roles only: what follows from them is
decided by the rules. Its weights are data in assets/roles, checked against the hash in roles.json.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.features import FIRST_WORD, KINDS, Features, encode
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import AnswerKind

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Probabilities: TypeAlias = NDArray[np.float32]

NETWORK_FILE: Final = "roles.onnx"
VOCABULARY_FILE: Final = "vocabulary.txt"
CARD_FILE: Final = "roles.json"

WINDOW: Final = 4096
"""Tokens read at once: bounds the memory of a very long text."""

OVERLAP: Final = 64
"""Tokens that windows share; more than the network looks to either side, so nothing changes."""


@dataclass(frozen=True, slots=True)
class RoleCard:
    """What assets/roles/roles.json says of the network beside it.

    `roles` are the columns of its output by kind of answer; `thresholds` the least probability at
    which a word has a role, `hashes` the SHA-256 of the files.
    """

    roles: Mapping[AnswerKind, tuple[str, ...]]
    thresholds: Mapping[AnswerKind, Mapping[str, float]]
    hashes: Mapping[str, str]


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

    def read(self, answer: Answer, kind: AnswerKind) -> Mapping[str, Probabilities]:
        """By role the probability of each token; empty for kinds without roles."""
        names = self.network.card.roles.get(kind, ())
        if not names:
            return {}
        features = encode(
            answer.tokens,
            answer.quantities,
            answer.questions,
            answer.prompt,
            self.network.vocabulary,
        )
        count = len(answer.tokens)
        table = np.zeros((count, len(names)), dtype=np.float32)
        for first in range(0, count, WINDOW - 2 * OVERLAP):
            low, high = max(0, first - OVERLAP), min(count, first + WINDOW - OVERLAP)
            table[first:high] = self._run(features.part(low, high), kind)[first - low :]
        return {name: table[:, column] for column, name in enumerate(names)}

    def thresholds(self, kind: AnswerKind) -> Mapping[str, float]:
        """The least probability at which a word has a role that rules look at."""
        return self.network.card.thresholds.get(kind, {})

    def _run(self, part: Features, kind: AnswerKind) -> Probabilities:
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
        (found,) = self.network.session.run([kind.value], given)
        return np.asarray(found, dtype=np.float32).reshape(len(part.words), -1)


def load_network(folder: Path) -> RoleNetwork:
    """The network of a folder; raises `UserError` where a file is missing or was changed."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  (slow to import)

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
