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
from marked import ROLES, LabelledAnswer, read_marked, read_quoted
from network import STEP, Ensemble, RoleNetwork
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from hfprep_desktop.analysis.answer import Answer, read_answer
from hfprep_desktop.analysis.features import FIRST_WORD, KINDS, Features, encode
from hfprep_desktop.analysis.phrases import PhraseBook
from hfprep_desktop.analysis.readings import read
from hfprep_desktop.analysis.repair import Slips, load_slips
from hfprep_desktop.analysis.roles import CARD_FILE, NETWORK_FILE, VOCABULARY_FILE
from hfprep_desktop.analysis.rules import RULES
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
GRID: Final = tuple(round(0.1 + 0.05 * step, 2) for step in range(17))
"""Thresholds that are tried."""
COUNTED: Final = frozenset({"metric", "component", "link", "lever"})
"""Roles that rules count: for these it is also learned where each mention begins."""

COLUMN_NAMES: Final = {
    kind: (*ROLES[kind], *(f"begin_{role}" for role in ROLES[kind] if role in COUNTED))
    for kind in KINDS
}
ALL_ROLES: Final = tuple((kind, role) for kind in KINDS for role in COLUMN_NAMES[kind])
COLUMNS: Final = {
    kind: [place for place, (k, _) in enumerate(ALL_ROLES) if k is kind] for kind in KINDS
}


@dataclass(frozen=True)
class Lesson:
    """A labelled answer as the network sees it."""

    labelled: LabelledAnswer
    answer: Answer
    features: Features
    wanted: NDArray[np.float32]


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
    for mark in labelled.marks:
        covered = [
            index
            for index, token in enumerate(answer.tokens)
            if token.char_start < mark.last and token.char_end > mark.first
        ]
        wanted[covered, ALL_ROLES.index((labelled.kind, mark.role))] = 1
        if mark.role in COUNTED and covered:
            wanted[covered[0], ALL_ROLES.index((labelled.kind, f"begin_{mark.role}"))] = 1
    features = encode(answer.tokens, answer.quantities, answer.questions, answer.prompt, vocabulary)
    return Lesson(labelled, answer, features, wanted)


def batch_of(
    lessons: Sequence[Lesson], *, varied: bool
) -> tuple[dict[str, Tensor], Tensor, Tensor]:
    """(inputs, mask, wanted). `varied` hides punctuation now and then, as speech does."""
    longest = max(len(one.answer.tokens) for one in lessons)
    names = ("words", "wholes", "heads", "tails", "units", "borders")
    given = {n: torch.zeros((len(lessons), longest), dtype=torch.long) for n in names}
    given["flags"] = torch.zeros((len(lessons), longest, 2))
    mask = torch.zeros((len(lessons), longest))
    wanted = torch.zeros((len(lessons), longest, len(ALL_ROLES)))
    for row, one in enumerate(lessons):
        count = len(one.answer.tokens)
        for name in (*names, "flags"):
            given[name][row, :count] = torch.from_numpy(getattr(one.features, name))
        if varied:
            _hide_breaks(given, row, count)
        mask[row, :count] = 1
        wanted[row, :count] = torch.from_numpy(one.wanted)
    given["kind"] = torch.tensor([KINDS.index(one.labelled.kind) for one in lessons])
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


def train(lessons: Sequence[Lesson], vectors: NDArray[np.int8], seed: int) -> RoleNetwork:
    """One network, learned from these answers."""
    torch.manual_seed(seed)
    random.seed(seed)
    network = RoleNetwork(vectors, len(ALL_ROLES))
    learning = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.02)
    batches = _batches(lessons)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        learning, RATE, total_steps=len(batches) * EPOCHS, pct_start=0.15
    )
    own = torch.zeros((len(KINDS), len(ALL_ROLES)))
    for place, kind in enumerate(KINDS):
        own[place, COLUMNS[kind]] = 1
    network.train()
    for _ in range(EPOCHS):
        for batch in _batches(lessons):
            given, mask, wanted = batch_of(batch, varied=True)
            weight = mask[..., None] * own[given["kind"]][:, None, :] * (1 + wanted)
            wrong = functional.binary_cross_entropy_with_logits(
                network(given, mask), wanted, reduction="none"
            )
            loss = (wrong * weight).sum() / weight.sum() * 10
            learning.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learning.step()
            pace.step()
    return network.eval()


def _batches(lessons: Sequence[Lesson]) -> list[list[Lesson]]:
    """Answers of like length together, in a new order each time."""
    order = sorted(lessons, key=lambda one: len(one.answer.tokens) * (0.8 + 0.4 * random.random()))
    batches = [list(order[at : at + BATCH]) for at in range(0, len(order), BATCH)]
    random.shuffle(batches)
    return batches


@torch.no_grad()
def predict(
    networks: Sequence[RoleNetwork], lessons: Sequence[Lesson]
) -> list[NDArray[np.float32]]:
    """Per answer (tokens, roles) probabilities: the mean of the networks."""
    found = []
    for one in lessons:
        given, _, _ = batch_of([one], varied=False)
        mean = torch.stack([torch.sigmoid(net(given)) for net in networks]).mean(0)
        found.append(mean[0].numpy())
    return found


def labels_of(
    one: Lesson, table: NDArray[np.float32], thresholds: Mapping[str, float]
) -> dict[str, str]:
    """What the program's rules say, given these probabilities and thresholds."""
    kind = one.labelled.kind
    names = COLUMN_NAMES[kind]
    columns = COLUMNS[kind]
    roles = {name: table[:, column] for name, column in zip(names, columns, strict=True)}
    reading = read(one.answer, kind, roles, thresholds)
    labelling = [rule for rule in RULES if rule.info.kind is kind and rule.info.label is not None]
    verdicts = {rule.info.label or "": rule.check(reading) for rule in labelling}
    return {
        label: str(verdict.value).lower()
        for label, verdict in verdicts.items()
        if verdict is not None
    }


def choose_thresholds(
    lessons: Sequence[Lesson], tables: Sequence[NDArray[np.float32]], kind: AnswerKind
) -> dict[str, float]:
    """The thresholds under which the labels of these answers come out right most often.

    One role after the other, twice round; `tables` must come from networks that did not read the
    answers. Between equally good thresholds the middle one is taken.
    """
    own = [
        (one, table)
        for one, table in zip(lessons, tables, strict=True)
        if one.labelled.kind is kind
    ]
    chosen = {role: 0.5 for role in ROLES[kind] if not role.startswith("not_")}
    for _ in range(2):
        for role in chosen:
            scores = {}
            for least in GRID:
                trial = {**chosen, role: least}
                scores[least] = sum(_right(one, table, trial) for one, table in own)
            best = [least for least, score in scores.items() if score == max(scores.values())]
            chosen[role] = best[len(best) // 2]
    return chosen


def _right(one: Lesson, table: NDArray[np.float32], thresholds: Mapping[str, float]) -> int:
    found = labels_of(one, table, thresholds)
    return sum(found[label] == value for label, value in one.labelled.labels.items())


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


def learn(lessons: Sequence[Lesson], vectors: NDArray[np.int8]) -> Learned:
    """One network a fold, each judged on the fold that it did not read."""
    folds = folds_of(lessons)
    tables: dict[int, NDArray[np.float32]] = {}
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
            for fold in range(FOLDS)
        ]
        for fold, done in enumerate(running):
            weights, found = done.result()
            network = RoleNetwork(vectors, len(ALL_ROLES))
            network.load_state_dict(weights)
            networks.append(network.eval())
            apart = [place for place, own in enumerate(folds) if own == fold]
            tables.update(zip(apart, found, strict=True))
            print(f"fold {fold + 1} of {FOLDS} is learned", flush=True)
    in_order = [tables[place] for place in range(len(lessons))]
    thresholds = {kind: choose_thresholds(lessons, in_order, kind) for kind in KINDS}
    return Learned(networks, thresholds, judge(lessons, in_order, thresholds))


def _learn_fold(
    fold: int, read_by: list[Lesson], apart: list[Lesson], vectors: NDArray[np.int8]
) -> tuple[dict[str, Tensor], list[NDArray[np.float32]]]:
    torch.set_num_threads(1)
    network = train(read_by, vectors, seed=fold)
    return dict(network.state_dict()), predict([network], apart)


def judge(
    lessons: Sequence[Lesson],
    tables: Sequence[NDArray[np.float32]],
    thresholds: Mapping[AnswerKind, Mapping[str, float]],
) -> dict[str, dict[str, float]]:
    """How the labels that follow from these probabilities agree with the authors'."""
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one, table in zip(lessons, tables, strict=True):
        kind = one.labelled.kind
        found = labels_of(one, table, thresholds[kind])
        for label, wanted in one.labelled.labels.items():
            pairs[f"{kind}.{label}"].append((wanted, found[label]))
    return measure(pairs)


def export(learned: Learned, vocabulary: Mapping[str, int], folder: Path) -> None:
    """roles.onnx, vocabulary.txt and roles.json in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    network = folder / NETWORK_FILE
    whole = Ensemble(learned.networks, [COLUMNS[kind] for kind in KINDS]).eval()
    indices = torch.ones((1, 8), dtype=torch.long)
    names = ("words", "wholes", "heads", "tails", "units", "borders")
    example = (*(indices for _ in names), torch.zeros((1, 8, 2)), torch.zeros(1, dtype=torch.long))
    torch.onnx.export(
        whole,
        example,
        str(network),
        input_names=[*names, "flags", "kind"],
        output_names=[kind.value for kind in KINDS],
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
    options = parser.parse_args(arguments)
    torch.set_num_threads(2)
    written = [one for path in sorted(ANSWERS.glob("*.txt")) for one in read_marked(path)]
    typed = list(read_quoted(EVAL / "answers.jsonl"))
    spoken = list(read_quoted(EVAL / "answers.spoken.jsonl"))
    words = {word for one in written + typed for word in re.findall(r"[a-z'-]+", one.text.lower())}
    vocabulary, vectors = read_vectors(options.vectors, words)
    slips = load_slips(LEXICONS)
    read_for = written + typed if options.ship else written
    learned = learn([lesson(one, slips, vocabulary) for one in read_for], vectors)
    measured = {"answers": Counter(str(one.kind) for one in read_for), "folds": learned.held_out}
    if options.ship:
        export(learned, vocabulary, PROJECT / "assets" / "roles")
    else:
        for name, answers in (("typed", typed), ("spoken", spoken)):
            apart = [lesson(one, slips, vocabulary) for one in answers]
            measured[name] = judge(apart, predict(learned.networks, apart), learned.thresholds)
    name = "shipped.json" if options.ship else "measured.json"
    (Path(__file__).parent / name).write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
