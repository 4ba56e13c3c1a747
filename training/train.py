"""`make train`: the detector's weights from the corpus, with a fixed seed.

The word vectors stay as they came (they know words that no corpus of ours has), and so do the lower layers but for a
change of low rank; the upper layers and the heads are trained. All tasks are learned at once: intent, what is said
beside it, who gets the business, how final, reasons, evidence, winner.
"""

from __future__ import annotations

import math
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from followup.core.intent.encoder.gate import Gate
from followup.core.intent.encoder.tokens import Tokens
from training import gate as gates
from training.batches import batches, example, forgetful
from training.corpus import MAILS, Labelled, held_back, load
from training.export import write
from training.network import MATRICES, Arrays, Tensors, embed, heads, layer_of, layers, new_changes, new_heads
from training.plain import composed
from training.start import Start, start
from training.varied import names_of, varied
from training.vocabulary import kept
from training.voices import told

SEED = 20
FROZEN = 6
LAYERS = 11
EPOCHS = 4
RATE = 2e-4
CHANGES_RATE = 1e-3
HEADS_RATE = 1.5e-3
DROP = 0.1
FORGET = 0.1
"""Share of the pieces of a mail that are left out when it is learned from."""

COMPOSED = 0.5
"""Share of the composed mails that an epoch shows: they are alike, and the others are worth more of the time."""

SMOOTH = 0.05
"""So much of the certainty of a label is shared by the others: labels are people's judgements."""

MEAN = 0.99
"""The weights kept are a running mean of those of the steps, each step weighing so much of the next."""

_WARM = 1 / 12
"""Share of the steps in which the rates rise, before they fall."""

_WEIGHT = {"intent": 1.0, "also": 0.5, "who": 0.5, "final": 0.25, "reason": 1.0, "evidence": 0.7, "tag": 1.0}


@dataclass(frozen=True, slots=True)
class Trained:
    """What training gives: everything that the weights file is written from.

    `lower` are the vectors of the frozen layers and the changes of their matrices, `upper` the other layers whole.
    """

    start: Start
    pieces: tuple[int, ...]
    tokens: Tokens
    gate: Gate
    lower: tuple[Arrays, ...]
    upper: tuple[Arrays, ...]
    heads: Arrays


def train(
    mails: Sequence[Labelled],
    made: Sequence[Labelled] = (),
    held: Sequence[Labelled] = (),
    epochs: int = EPOCHS,
    seed: int = SEED,
    say: Any = print,
) -> Trained:
    """Weights from `mails` and the composed ones, `made`.

    Nothing is learned from `held`, but that the gate must open for the losses among them.
    """
    begun = start()
    pieces = tuple(kept(begun.tokens))
    tokens = Tokens(tuple(begun.tokens.pieces[n] for n in pieces), tuple(begun.tokens.scores[n] for n in pieces))
    gate = gates.train([*mails, *made])
    lower, upper, head = _fit(begun, pieces, _Reader(mails, made, tokens, gate), epochs, seed, say)
    return Trained(begun, pieces, tokens, gates.opened(gate, held), lower, upper, head)


class _Reader:
    """The mails as they are shown in an epoch: each a little different from the one before."""

    def __init__(self, mails: Sequence[Labelled], made: Sequence[Labelled], tokens: Tokens, gate: Gate) -> None:
        self._mails, self._made, self._tokens, self._gate = mails, made, tokens, gate
        self._names = names_of([*mails, *made])

    def batches(self, dice: random.Random) -> list[dict[str, torch.Tensor]]:
        """One epoch's batches in random order."""
        mails = [*self._mails, *dice.sample(self._made, round(len(self._made) * COMPOSED))]
        shown = [
            example(varied(mail, dice, self._names), self._tokens, self._gate, lambda one: forgetful(one, FORGET, dice))
            for mail in mails
        ]
        return [{name: _tensor(value) for name, value in one.items()} for one in batches(shown, dice)]


def _tensor(value: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(value).long() if value.dtype == np.int32 else torch.from_numpy(value)


def positions(begun: Start) -> np.ndarray:
    """The vector of each place, the one vector for the type of text already added."""
    width = len(begun.vectors["emb.ln.w"])
    return begun.vectors["emb.pos"].reshape(-1, width) + begun.vectors["emb.type"][:width]


def _words(begun: Start, pieces: Sequence[int]) -> Tensors:
    word = begun.matrices["emb.word"]
    return {
        "word": torch.from_numpy(type(word)(word.nibbles[list(pieces)], word.scales[list(pieces)]).numbers()),
        "positions": torch.from_numpy(positions(begun)),
        "norm": torch.from_numpy(begun.vectors["emb.ln.w"]),
        "norm_bias": torch.from_numpy(begun.vectors["emb.ln.b"]),
    }


Learned = tuple[tuple[Arrays, ...], tuple[Arrays, ...], Arrays]


def _fit(begun: Start, pieces: Sequence[int], reader: _Reader, epochs: int, seed: int, say: Any) -> Learned:
    torch.manual_seed(seed)
    words = _words(begun, pieces)
    frozen = [layer_of(begun, number) for number in range(FROZEN)]
    lower = [
        _learning({name: value for name, value in layer.items() if name not in MATRICES} | new_changes(layer, number))
        for number, layer in enumerate(frozen)
    ]
    upper = [_learning(layer_of(begun, number)) for number in range(FROZEN, LAYERS)]
    head = _learning(new_heads(seed))
    fixed = [{name: torch.from_numpy(layer[name]).to(torch.bfloat16) for name in MATRICES} for layer in frozen]
    stack: list[Tensors] = [*(one | learned for one, learned in zip(fixed, lower, strict=True)), *upper]
    groups = [
        _group(RATE, [value for one in (*lower, *upper) for name, value in one.items() if not _change(name)]),
        _group(CHANGES_RATE, [value for one in lower for name, value in one.items() if _change(name)]),
        _group(HEADS_RATE, list(head.values())),
    ]
    rule = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)  # I. Loshchilov, F. Hutter, 2019
    every = [value for group in groups for value in group["params"]]
    means = [value.detach().clone() for value in every]
    dice, begin, done = random.Random(seed), time.monotonic(), 0
    for epoch in range(epochs):
        costs: list[float] = []
        found = reader.batches(dice)
        for batch in found:
            _pace(rule, groups, done / (epochs * len(found)))
            x = layers(embed(words, batch["numbers"]), stack, batch["mask"], DROP)
            cost = _loss(heads(x, head, batch["mask"], batch["sentence"], DROP), batch)
            rule.zero_grad(set_to_none=True)
            cost.backward()
            for group in groups:
                torch.nn.utils.clip_grad_norm_(group["params"], 1.0)
            rule.step()
            with torch.no_grad():
                torch._foreach_lerp_(means, every, 1 - MEAN)
            costs.append(cost.item())
            done += 1
        say(f"epoch {epoch + 1} of {epochs}: loss {np.mean(costs):.3f}, {time.monotonic() - begin:.0f} s", flush=True)
    with torch.no_grad():
        for value, mean in zip(every, means, strict=True):
            value.copy_(mean)
    return tuple(map(_arrays, lower)), tuple(map(_arrays, upper)), _arrays(head)


def _change(name: str) -> bool:
    return name.endswith(("_in", "_out"))


def _learning(arrays: Arrays) -> dict[str, torch.Tensor]:
    return {name: torch.from_numpy(np.array(value)).requires_grad_() for name, value in arrays.items()}


def _arrays(tensors: Tensors) -> Arrays:
    return {name: value.detach().numpy() for name, value in tensors.items()}


def _group(rate: float, values: list[torch.Tensor]) -> dict[str, Any]:
    return {"params": values, "lr": rate, "most": rate}


def _pace(rule: torch.optim.Optimizer, groups: Sequence[dict[str, Any]], done: float) -> None:
    """Set each group's rate: a warm-up, then a cosine's fall. `done` is the share of the steps done."""
    part = done / _WARM if done < _WARM else 0.51 + 0.49 * math.cos(math.pi * min(1, (done - _WARM) / (1 - _WARM)))
    for held, group in zip(rule.param_groups, groups, strict=True):
        held["lr"] = group["most"] * part


def _loss(found: Tensors, batch: Tensors) -> torch.Tensor:
    inside = (batch["sentence"] >= 0).float() * (1 + 4 * (batch["tag"] > 0).float())
    parts = {
        "intent": _choice(found["intent"], batch["intent"], smooth=SMOOTH),
        "who": _choice(found["who"], batch["who"], smooth=SMOOTH),
        "evidence": _choice(found["evidence"], batch["evidence"], (batch["evidence"] >= 0).float()),
        "tag": _choice(found["tag"], batch["tag"], inside),
        "also": _each(found["also"], batch["also"]),
        "reason": _each(found["reason"], batch["reason"]),
        "final": _each(found["final"], batch["final"][:, None]),
    }
    return torch.stack([_WEIGHT[name] * value for name, value in parts.items()]).sum()


def _choice(
    logits: torch.Tensor, right: torch.Tensor, weight: torch.Tensor | None = None, smooth: float = 0.0
) -> torch.Tensor:
    """Mean cross entropy of one choice among several, each counted by its weight."""
    wanted = torch.full_like(logits, smooth / (logits.shape[-1] - 1))
    wanted.scatter_(-1, right.clamp(min=0)[..., None], 1 - smooth)
    each = -(wanted * logits.log_softmax(-1)).sum(-1)
    return each.mean() if weight is None else (each * weight).sum() / weight.sum().clamp(min=1)


def _each(logits: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """Cross entropy of several yes-or-no answers, summed over them, mean over the mails."""
    return functional.binary_cross_entropy_with_logits(logits, right, reduction="sum") / len(right)


if __name__ == "__main__":
    learned, held = held_back(load(MAILS))
    write(train(learned, [*composed(), *told()], held), Path(sys.argv[1]))
