"""The role network: words in context to a probability of each role. Small, and all of it here.

Word vectors (GloVe, fixed) and small learned tables for everything else; a few convolutions that
look 15 words to either side; one output per role. Trained by train_roles.py, run as ONNX.
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

WIDTH: Final = 128
DILATIONS: Final = (1, 2, 4, 8)
DROPOUT: Final = 0.3
HIDDEN_WORDS: Final = 0.08
"""Share of words that training hides at random, so that no single word decides."""
HIDDEN_WHOLES: Final = 0.25

STEP: Final = 1 / 24
"""Word vectors are stored as bytes in steps of this (they have unit spread)."""


class RoleNetwork(nn.Module):
    """Inputs as in `Features`, with a batch axis in front; `kind` is (batch,)."""

    def __init__(self, vectors: NDArray[np.int8], roles: int) -> None:
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
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, given: Mapping[str, Tensor], mask: Tensor | None = None) -> Tensor:
        """Logits, (batch, tokens, roles). `mask` is 1 where there is a token."""
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
        return self.leave(self.drop(x))


def _hidden(indices: Tensor, share: float) -> Tensor:
    return torch.where(torch.rand(indices.shape) < share, torch.zeros_like(indices), indices)


class Ensemble(nn.Module):
    """The mean of several networks, one output a kind of answer: what is exported."""

    def __init__(self, members: list[RoleNetwork], columns: list[list[int]]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)
        self.columns = columns

    def forward(self, *arrays: Tensor) -> tuple[Tensor, ...]:
        """Probabilities, (batch, tokens, roles of the kind) for each kind of answer."""
        names = ("words", "wholes", "heads", "tails", "units", "borders", "flags", "kind")
        given = dict(zip(names, arrays, strict=True))
        mean = torch.stack([torch.sigmoid(one(given)) for one in self.members]).mean(0)
        return tuple(mean[:, :, columns] for columns in self.columns)
