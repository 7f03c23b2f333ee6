"""Learn the role network from the marked answers, choose its thresholds, write it to assets/roles.

    python packaging/roles/train_roles.py --vectors FOLDER          # measure
    python packaging/roles/train_roles.py --vectors FOLDER --ship

FOLDER holds what fetch_vectors.py fetched. The first trains on packaging/roles/answers only and
judges tests/data/eval, whose authors the network then has never read; `--ship` adds those answers
and writes the network. Both choose thresholds on answers that the judging network did not read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import numpy as np
import torch
from columns import (
    ALL_ROLES,
    BEGUN,
    COLUMN_NAMES,
    COLUMNS,
    COUNTED,
    COUNTED_COLUMNS,
    LABELS,
    VALUE_COLUMNS,
    VALUES,
)
from lesson import Lesson, Span, vary
from marked import ROLES, LabelledAnswer, read_marked, read_quoted
from network import STEP, Ensemble, RoleNetwork, mean_values
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from hfprep_desktop.analysis.answer import read_answer
from hfprep_desktop.analysis.features import FIRST_WORD, KINDS, encode
from hfprep_desktop.analysis.mentions import find_mentions
from hfprep_desktop.analysis.phrases import PhraseBook
from hfprep_desktop.analysis.repair import Slips, load_slips
from hfprep_desktop.analysis.roles import CARD_FILE, NETWORK_FILE, VOCABULARY_FILE
from hfprep_desktop.model import AnswerKind, Transcript

PROJECT: Final = Path(__file__).resolve().parents[2]
ANSWERS: Final = Path(__file__).parent / "answers"
EVAL: Final = PROJECT / "tests" / "data" / "eval"
LEXICONS: Final = PROJECT / "assets" / "lexicons"

VOCABULARY: Final = 50_000
FOLDS: Final = 5
EPOCHS: Final = 24
WORKERS: Final = 2
"""Folds that are learned at the same time."""

BATCH: Final = 16
RATE: Final = 2e-3
VARIED: Final = 0.5
"""Share of the answers that are shown as a variant."""

JUDGING: Final = 0.5
"""What the labels weigh beside the roles."""

GRID: Final = tuple(round(0.1 + 0.05 * step, 2) for step in range(17))
"""Thresholds that are tried."""


def read_vectors(folder: Path, lessons_words: set[str]) -> tuple[dict[str, int], NDArray[np.int8]]:
    """The vocabulary (word -> row) and the byte vectors of its rows."""
    words: list[str] = json.loads((folder / "words.json").read_text("utf-8"))
    vectors = np.load(folder / "vectors.npy", mmap_mode="r")
    kept = [
        place
        for place, word in enumerate(words)
        if (place < VOCABULARY or word in lessons_words) and "\n" not in word
    ]
    table = np.asarray(vectors[kept], dtype=np.float32)
    table /= float(np.asarray(vectors[:VOCABULARY]).std())
    rounded = np.clip(np.round(table / STEP), -127, 127).astype(np.int8)
    blank = np.zeros((FIRST_WORD, rounded.shape[1]), dtype=np.int8)
    rows = {words[place]: row for row, place in enumerate(kept, FIRST_WORD)}
    return rows, np.concatenate([blank, rounded])


def lesson(labelled: LabelledAnswer, slips: Slips, vocabulary: dict[str, int]) -> Lesson:
    """The answer read as the program reads it, with the roles of each token."""
    answer = read_answer(
        Transcript.from_text(labelled.text), labelled.prompt, slips, PhraseBook({})
    )
    wanted = np.zeros((len(answer.tokens), len(ALL_ROLES)), dtype=np.float32)
    spans = []
    for mark in labelled.marks:
        covered = [
            index
            for index, token in enumerate(answer.tokens)
            if token.char_start < mark.last and token.char_end > mark.first
        ]
        if not covered:
            continue
        spans.append(Span(mark.role, covered[0], covered[-1] + 1))
        wanted[covered, ALL_ROLES.index((labelled.kind, mark.role))] = 1
        if mark.role in COUNTED:
            wanted[covered[0], ALL_ROLES.index((labelled.kind, f"begin_{mark.role}"))] = 1
    features = encode(answer.tokens, answer.quantities, answer.questions, answer.prompt, vocabulary)
    return Lesson(labelled, features, wanted, tuple(spans), labelled.labels)


def batch_of(
    lessons: Sequence[Lesson], *, varied: bool
) -> tuple[dict[str, Tensor], Tensor, Tensor]:
    """(inputs, mask, wanted). `varied` hides punctuation now and then, as speech does."""
    longest = max(len(one) for one in lessons)
    names = ("words", "wholes", "heads", "tails", "units", "borders")
    given = {n: torch.zeros((len(lessons), longest), dtype=torch.long) for n in names}
    given["flags"] = torch.zeros((len(lessons), longest, 2))
    mask = torch.zeros((len(lessons), longest))
    wanted = torch.zeros((len(lessons), longest, len(ALL_ROLES)))
    for row, one in enumerate(lessons):
        count = len(one)
        for name in (*names, "flags"):
            given[name][row, :count] = torch.from_numpy(getattr(one.features, name))
        if varied:
            _hide_breaks(given, row, count)
        mask[row, :count] = 1
        wanted[row, :count] = torch.from_numpy(one.wanted)
    given["kind"] = torch.tensor([KINDS.index(one.kind) for one in lessons])
    return given, mask, wanted


def _hide_breaks(given: dict[str, Tensor], row: int, count: int) -> None:
    chance = random.random()
    if chance < 0.35:
        given["borders"][row] = 0
        given["borders"][row, 0] = 2
    elif chance < 0.6:
        given["borders"][row, :count] *= (torch.rand(count) < 0.75).long()
    if chance < 0.5:
        given["flags"][row, :, 0] = 0


def new_network(vectors: NDArray[np.int8]) -> RoleNetwork:
    """One that has learned nothing yet."""
    return RoleNetwork(vectors, len(ALL_ROLES), len(VALUES), BEGUN, COUNTED_COLUMNS)


def train(lessons: Sequence[Lesson], vectors: NDArray[np.int8], seed: int) -> RoleNetwork:
    """One network, learned from these answers."""
    torch.manual_seed(seed)
    random.seed(seed)
    network = new_network(vectors)
    learning = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.02)
    batches = _batches(lessons)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        learning, RATE, total_steps=len(batches) * EPOCHS, pct_start=0.15
    )
    own = torch.zeros((len(KINDS), len(ALL_ROLES)))
    for place, kind in enumerate(KINDS):
        own[place, COLUMNS[kind]] = 1
    network.train()
    by_kind = {kind: [one for one in lessons if one.kind is kind] for kind in KINDS}
    for _ in range(EPOCHS):
        shown = [
            vary(one, by_kind[one.kind]) if random.random() < VARIED else one for one in lessons
        ]
        for batch in _batches(shown):
            given, mask, wanted = batch_of(batch, varied=True)
            weight = mask[..., None] * own[given["kind"]][:, None, :] * (1 + wanted)
            roles, values = network(given, mask)
            wrong = functional.binary_cross_entropy_with_logits(roles, wanted, reduction="none")
            loss = (wrong * weight).sum() / weight.sum() * 10
            loss = loss + JUDGING * wrong_labels(values, batch)
            learning.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learning.step()
            pace.step()
    return network.eval()


def wrong_labels(values: Tensor, lessons: Sequence[Lesson]) -> Tensor:
    """The mean cross entropy of all labels of these answers."""
    losses = []
    for row, one in zip(values, lessons, strict=True):
        known = zip(LABELS[one.kind].items(), VALUE_COLUMNS[one.kind], strict=True)
        for (label, own), columns in known:
            value = one.labels[label]
            if value is None:
                continue
            wanted = torch.tensor(own.index(value))
            losses.append(functional.cross_entropy(row[columns], wanted, label_smoothing=0.05))
    return torch.stack(losses).mean()


def _batches(lessons: Sequence[Lesson]) -> list[list[Lesson]]:
    """Answers of like length together, in a new order each time."""
    order = sorted(lessons, key=lambda one: len(one) * (0.8 + 0.4 * random.random()))
    batches = [list(order[at : at + BATCH]) for at in range(0, len(order), BATCH)]
    random.shuffle(batches)
    return batches


@dataclass(frozen=True)
class Guess:
    """What networks say of one answer: (tokens, roles) probabilities, and by label those of its
    values.
    """

    roles: NDArray[np.float32]
    labels: Mapping[str, Mapping[str, float]]

    def value(self, label: str) -> str:
        """The likeliest value of a label."""
        values = self.labels[label]
        return max(values, key=lambda value: values[value])


@torch.no_grad()
def predict(networks: Sequence[RoleNetwork], lessons: Sequence[Lesson]) -> list[Guess]:
    """The mean of the networks for each answer."""
    guesses = []
    for one in lessons:
        given, _, _ = batch_of([one], varied=False)
        found = [network(given) for network in networks]
        roles = torch.stack([torch.sigmoid(logits) for logits, _ in found]).mean(0)[0].numpy()
        kind = one.kind
        mean = mean_values([logits for _, logits in found], VALUE_COLUMNS[kind])[0].tolist()
        chances = iter(mean)
        labels = {label: {v: next(chances) for v in own} for label, own in LABELS[kind].items()}
        guesses.append(Guess(roles, labels))
    return guesses


def choose_thresholds(
    lessons: Sequence[Lesson], guesses: Sequence[Guess], kind: AnswerKind
) -> dict[str, float]:
    """By role the threshold under which as many mentions are found as were marked.

    `guesses` must come from networks that did not read the answers. Of equally good thresholds
    the middle one is taken.
    """
    own = [(o, g) for o, g in zip(lessons, guesses, strict=True) if o.labelled.kind is kind]
    names = COLUMN_NAMES[kind]
    chosen = {}
    for role in ROLES[kind]:
        if role.startswith("not_"):
            continue
        column = COLUMNS[kind][names.index(role)]
        begin = COLUMNS[kind][names.index(f"begin_{role}")] if role in COUNTED else None
        wrong = {}
        for least in GRID:
            wrong[least] = sum(
                abs(
                    len(
                        find_mentions(
                            guess.roles[:, column],
                            least,
                            None if begin is None else guess.roles[:, begin],
                        )
                    )
                    - sum(mark.role == role for mark in one.labelled.marks)
                )
                for one, guess in own
            )
        best = [least for least, count in wrong.items() if count == min(wrong.values())]
        chosen[role] = best[len(best) // 2]
    return chosen


def folds_of(lessons: Sequence[Lesson]) -> list[int]:
    """A fold for each answer: every author is spread over all, whole answers together."""
    return [place % FOLDS for place in range(len(lessons))]


def measure(pairs: Mapping[str, list[tuple[str, str]]]) -> dict[str, dict[str, float]]:
    """By label: n, accuracy and macro-F1, as tests/data/eval's scorer counts them."""
    return {
        label: {
            "n": len(found),
            "accuracy": sum(wanted == got for wanted, got in found) / len(found),
            "macro_f1": macro_f1(found),
        }
        for label, found in sorted(pairs.items())
    }


def macro_f1(found: Sequence[tuple[str, str]]) -> float:
    """The mean of the F1 of each value that occurs among the wanted ones."""
    scores = []
    for value in {wanted for wanted, _ in found}:
        hits = sum(wanted == got == value for wanted, got in found)
        named = sum(got == value for _, got in found)
        true = sum(wanted == value for wanted, _ in found)
        scores.append(2 * hits / (named + true))
    return sum(scores) / len(scores)


@dataclass(frozen=True)
class Learned:
    """Networks, the thresholds chosen for them, and what they said of answers they never read."""

    networks: list[RoleNetwork]
    thresholds: dict[AnswerKind, dict[str, float]]
    held_out: dict[str, dict[str, float]]


def learn(lessons: Sequence[Lesson], vectors: NDArray[np.int8], count: int = FOLDS) -> Learned:
    """One network for each of the first `count` folds, judged on the fold that it did not read."""
    folds = folds_of(lessons)
    tables: dict[int, Guess] = {}
    networks = []
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as workers:
        running = [
            workers.submit(
                _learn_fold,
                fold,
                [one for one, own in zip(lessons, folds, strict=True) if own != fold],
                [one for one, own in zip(lessons, folds, strict=True) if own == fold],
                vectors,
            )
            for fold in range(count)
        ]
        for fold, done in enumerate(running):
            weights, found = done.result()
            network = new_network(vectors)
            network.load_state_dict(weights)
            networks.append(network.eval())
            apart = [place for place, own in enumerate(folds) if own == fold]
            tables.update(zip(apart, found, strict=True))
            print(f"fold {fold + 1} of {FOLDS} is learned", flush=True)
    unread = [lessons[place] for place in sorted(tables)]
    guesses = [tables[place] for place in sorted(tables)]
    thresholds = {kind: choose_thresholds(unread, guesses, kind) for kind in KINDS}
    return Learned(networks, thresholds, judge(unread, guesses))


def _learn_fold(
    fold: int, read_by: list[Lesson], apart: list[Lesson], vectors: NDArray[np.int8]
) -> tuple[dict[str, Tensor], list[Guess]]:
    torch.set_num_threads(1)
    network = train(read_by, vectors, seed=fold)
    return dict(network.state_dict()), predict([network], apart)


def judge(lessons: Sequence[Lesson], guesses: Sequence[Guess]) -> dict[str, dict[str, float]]:
    """How the labels agree with the authors'."""
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one, guess in zip(lessons, guesses, strict=True):
        for label, wanted in one.labelled.labels.items():
            pairs[f"{one.kind}.{label}"].append((wanted, guess.value(label)))
    return measure(pairs)


def export(learned: Learned, vocabulary: Mapping[str, int], folder: Path) -> None:
    """roles.onnx, vocabulary.txt and roles.json in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    network = folder / NETWORK_FILE
    whole = Ensemble(
        learned.networks,
        [COLUMNS[kind] for kind in KINDS],
        [VALUE_COLUMNS[kind] for kind in KINDS],
    ).eval()
    indices = torch.ones((1, 8), dtype=torch.long)
    names = ("words", "wholes", "heads", "tails", "units", "borders")
    example = (*(indices for _ in names), torch.zeros((1, 8, 2)), torch.zeros(1, dtype=torch.long))
    torch.onnx.export(
        whole,
        example,
        str(network),
        input_names=[*names, "flags", "kind"],
        output_names=[*KINDS, *(f"{kind}_labels" for kind in KINDS)],
        dynamic_axes={name: {1: "tokens"} for name in (*names, "flags", *KINDS)},
        opset_version=17,
        dynamo=False,
    )
    words = folder / VOCABULARY_FILE
    words.write_text("\n".join(vocabulary), "utf-8")
    card = {
        "about": "The role network of the analyzer; made by packaging/roles/train_roles.py.",
        "vectors": "GloVe (Pennington, Socher, Manning 2014), public domain; see LICENSE.md",
        "roles": COLUMN_NAMES,
        "labels": LABELS,
        "thresholds": learned.thresholds,
        "sha256": {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (network, words)
        },
    }
    (folder / CARD_FILE).write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Measure or ship, as the first lines of this file say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--ship", action="store_true", help="read the labelled answers, too")
    parser.add_argument("--networks", type=int, default=FOLDS, help="learn fewer, to save time")
    parser.add_argument("--out", type=Path, help="write the measured network into this folder")
    options = parser.parse_args(arguments)
    torch.set_num_threads(2)
    written = [one for path in sorted(ANSWERS.glob("*.txt")) for one in read_marked(path)]
    typed = list(read_quoted(EVAL / "answers.jsonl"))
    spoken = list(read_quoted(EVAL / "answers.spoken.jsonl"))
    words = {word for one in written + typed for word in re.findall(r"[a-z'-]+", one.text.lower())}
    vocabulary, vectors = read_vectors(options.vectors, words)
    slips = load_slips(LEXICONS)
    read_for = written + typed if options.ship else written
    lessons = [lesson(one, slips, vocabulary) for one in read_for if one.text]
    learned = learn(lessons, vectors, options.networks)
    measured = {
        "networks": options.networks,
        "answers": Counter(str(one.kind) for one in read_for),
        "folds": learned.held_out,
    }
    target = PROJECT / "assets" / "roles" if options.ship else options.out
    if target is not None:
        export(learned, vocabulary, target)
    if not options.ship:
        for name, answers in (("typed", typed), ("spoken", spoken)):
            apart = [lesson(one, slips, vocabulary) for one in answers]
            measured[name] = judge(apart, predict(learned.networks, apart))
    name = "shipped.json" if options.ship else "measured.json"
    (Path(__file__).parent / name).write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
