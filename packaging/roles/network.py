"""The role network: what each word does in an answer, and what the answer comes to.

Word vectors (GloVe, fixed) and small learned tables for everything else; a few convolutions that
look 15 words to either side; one output per role and word. The labels are judged from the words
by attention: each value of each label weighs every word, knowing whether architecture or metrics
had been named before it, and adds how many metrics, parts and links were counted. Trained by
train_roles.py, run as ONNX.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from hfprep_desktop.analysis.features import KINDS, PART_BUCKETS, UNITS, WHOLE_BUCKETS

WIDTH: Final = 96
DILATIONS: Final = (1, 2, 4, 8)
DROPOUT: Final = 0.3
HIDDEN_WORDS: Final = 0.08
"""Share of words that training hides at random, so that no single word decides."""
HIDDEN_WHOLES: Final = 0.25

SHARPNESS: Final = 4.0
"""Makes a probability nearly a yes or a no before it is counted."""

STEP: Final = 1 / 24
"""Word vectors are stored as bytes in steps of this (they have unit spread)."""


class RoleNetwork(nn.Module):
    """Inputs as in `Features`, with a batch axis in front; `kind` is (batch,).

    `begun` are the columns of roles whose first mention changes what follows, `counted` those of
    the beginnings that are counted; `values` is how many values all labels have together.
    """

    def __init__(
        self,
        vectors: NDArray[np.int8],
        roles: int,
        values: int,
        begun: list[int],
        counted: list[int],
    ) -> None:
        super().__init__()
        self.register_buffer("vectors", torch.from_numpy(vectors), persistent=False)
        self.wholes = nn.Embedding(WHOLE_BUCKETS + 1, 24)
        self.heads = nn.Embedding(PART_BUCKETS + 1, 12)
        self.tails = nn.Embedding(PART_BUCKETS + 1, 12)
        for table in (self.wholes, self.heads, self.tails):
            nn.init.normal_(table.weight, 0, 0.1)
        self.units = nn.Embedding(len(UNITS) + 1, 12)
        self.borders = nn.Embedding(3, 6)
        self.kinds = nn.Embedding(len(KINDS), 8)
        self.enter = nn.Linear(vectors.shape[1] + 24 + 12 + 12 + 12 + 6 + 2 + 8, WIDTH)
        self.layers = nn.ModuleList(
            nn.Conv1d(WIDTH, WIDTH, 3, padding=step, dilation=step) for step in DILATIONS
        )
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in DILATIONS)
        self.leave = nn.Linear(WIDTH, roles)
        self.begun = begun
        self.counted = counted
        self.look = nn.Linear(WIDTH + len(begun), values)
        self.weigh = nn.Linear(WIDTH + len(begun), values)
        self.count = nn.Linear(len(counted), values)
        self.drop = nn.Dropout(DROPOUT)

    def forward(
        self, given: Mapping[str, Tensor], mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Logits of roles, (batch, tokens, roles), and of label values, (batch, values).

        `mask` is 1 where there is a token.
        """
        words, wholes, heads, tails = (given[n] for n in ("words", "wholes", "heads", "tails"))
        if self.training:
            words, heads, tails = (_hidden(x, HIDDEN_WORDS) for x in (words, heads, tails))
            wholes = _hidden(wholes, HIDDEN_WHOLES)
        kind = self.kinds(given["kind"])[:, None, :].expand(-1, words.shape[1], -1)
        known = [
            self.vectors[words].float() * STEP,
            self.wholes(wholes),
            self.heads(heads),
            self.tails(tails),
            self.units(given["units"]),
            self.borders(given["borders"]),
            given["flags"],
            kind,
        ]
        x = functional.gelu(self.enter(self.drop(torch.cat(known, -1))))
        x = x if mask is None else x * mask[..., None]
        for layer, norm in zip(self.layers, self.norms, strict=True):
            seen = layer(norm(x).transpose(1, 2)).transpose(1, 2)
            x = x + self.drop(functional.gelu(seen))
            x = x if mask is None else x * mask[..., None]
        roles = self.leave(self.drop(x))
        return roles, self._judge(x, roles, mask)

    def _judge(self, x: Tensor, roles: Tensor, mask: Tensor | None) -> Tensor:
        known = 1.0 if mask is None else mask[..., None]
        sure = torch.sigmoid(SHARPNESS * roles) * known
        # Near 1 until the role is first named, near 0 from there on.
        named = torch.cumsum(sure[:, :, self.begun], 1) - sure[:, :, self.begun]
        seen = torch.cat([self.drop(x), torch.exp(-2 * named)], -1)
        attention = self.look(seen)
        if mask is not None:
            attention = attention.masked_fill(mask[..., None] == 0, -1e9)
        weighed = (torch.softmax(attention, 1) * self.weigh(seen)).sum(1)
        return weighed + self.count(torch.log1p(sure[:, :, self.counted].sum(1)))


def _hidden(indices: Tensor, share: float) -> Tensor:
    return torch.where(torch.rand(indices.shape) < share, torch.zeros_like(indices), indices)


class Ensemble(nn.Module):
    """The mean of several networks, two outputs a kind of answer: what is exported."""

    def __init__(
        self,
        members: list[RoleNetwork],
        columns: list[list[int]],
        values: list[list[list[int]]],
    ) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)
        self.columns = columns
        self.values = values

    def forward(self, *arrays: Tensor) -> tuple[Tensor, ...]:
        """By kind the probabilities of its roles, (batch, tokens, roles), then by kind those of
        its labels' values, (batch, values).
        """
        names = ("words", "wholes", "heads", "tails", "units", "borders", "flags", "kind")
        given = dict(zip(names, arrays, strict=True))
        found = [one(given) for one in self.members]
        roles = torch.stack([torch.sigmoid(logits) for logits, _ in found]).mean(0)
        judged = [mean_values([logits for _, logits in found], labels) for labels in self.values]
        return (*(roles[:, :, columns] for columns in self.columns), *judged)


def mean_values(logits: list[Tensor], labels: list[list[int]]) -> Tensor:
    """Of each label (its columns) the probabilities of its values, the mean of the networks."""
    return torch.cat(
        [
            torch.stack([torch.softmax(one[:, columns], -1) for one in logits]).mean(0)
            for columns in labels
        ],
        -1,
    )
