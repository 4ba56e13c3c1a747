"""The heads on the encoder: probabilities of intents, who gets the business, reasons, evidence and winner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from followup.core.intent.encoder.gate import Gate
from followup.core.intent.encoder.network import (
    Array,
    Embeddings,
    Layer,
    encode,
    layers_of,
    sigmoid,
    softmax,
)
from followup.core.intent.encoder.outcome import Scores
from followup.core.intent.encoder.reading import Prepared, prepare
from followup.core.intent.encoder.tokens import Tokens
from followup.core.intent.encoder.winner import winner
from followup.core.intent.text import Sentence
from followup.core.model import Stage

_BESIDE = 1.2
"""A sentence beside the one that decides is shown with it where its logit is at most so much less.

On stories of the corpus that the network was not trained on the words that decide stood in what was shown in 86 of 100
mails, in 78 where one sentence was shown; one mail in seven shows two.
"""

_SHORT = 25
"""Characters; a shorter sentence ("Cost of change.") says little without the one beside it."""

_GAP = 5
"""Characters between two sentences that are shown together: a blank or an empty line, and no sentence left out."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """The trained encoder with its heads: a pure function of words, with everything that it has learned."""

    tokens: Tokens
    gate: Gate
    embeddings: Embeddings
    layers: tuple[Layer, ...]
    heads: Mapping[str, Array]

    def score(self, body: str, sentences: Sequence[Sentence], *, subject: str, stage: Stage | None) -> Scores:
        """What `body` says at `stage` of its deal."""
        given = prepare(body, sentences, subject=subject, stage=stage, tokens=self.tokens, gate=self.gate)
        vectors = encode(given.numbers, self.embeddings, self.layers)
        pooled = self._pool(vectors)
        tags = softmax(vectors @ self.heads["tag"] + self.heads["tag_bias"])
        name, certain = winner(tags, given, body)
        return Scores(
            intents=_floats(softmax(self._head(pooled, "intent") * self.heads["warmth"])),
            also=_floats(sigmoid(self._by_label(vectors, "also"))),
            who=_floats(softmax(self._head(pooled, "who"))),
            final=float(sigmoid(self._head(pooled, "final"))[0]),
            reasons=_floats(sigmoid(self._by_label(vectors, "reason"))),
            evidence=self._evidence(vectors, given, sentences),
            winner=name,
            winner_probability=certain,
        )

    def _head(self, pooled: Array, name: str) -> Array:
        return np.asarray(pooled @ self.heads[name] + self.heads[f"{name}_bias"], dtype=np.float32)

    def _by_label(self, vectors: Array, name: str) -> Array:
        """Each label's logit, from the vectors that matter to it."""
        weight = softmax((vectors @ self.heads[f"{name}_attend"]).T)
        told = np.einsum("kh,hk->k", weight @ vectors, self.heads[name]) + self.heads[f"{name}_bias"]
        return np.asarray(told, dtype=np.float32)

    def _pool(self, vectors: Array) -> Array:
        """The mean of the vectors beside two learned means, made smaller by one layer."""
        weight = softmax((vectors @ self.heads["attend"]).T)
        parts = np.concatenate([vectors.mean(axis=0), (weight @ vectors).reshape(-1)])
        return np.asarray(np.tanh(parts @ self.heads["pool"] + self.heads["pool_bias"]), dtype=np.float32)

    def _evidence(self, vectors: Array, given: Prepared, sentences: Sequence[Sentence]) -> tuple[int, int] | None:
        """The first and the last of the one or two sentences that decide."""
        of = np.asarray(given.sentence)
        numbers = sorted({int(at) for at in of if at >= 0})
        if not numbers:
            return None
        means = np.stack([vectors[of == at].mean(axis=0) for at in numbers])
        told = np.tanh(means @ self.heads["evidence"] + self.heads["evidence_bias"]) @ self.heads["evidence_weight"]
        logits = dict(zip(numbers, told[:, 0].tolist(), strict=True))
        best = max(logits, key=logits.__getitem__)
        one = sentences[best]
        near = [at for at in (best - 1, best + 1) if at in logits and _gap(one, sentences[at]) < _GAP]
        beside = max(near, key=logits.__getitem__, default=best)
        if one.end - one.start >= _SHORT and logits[beside] < logits[best] - _BESIDE:
            return best, best
        return min(best, beside), max(best, beside)


def _gap(one: Sentence, other: Sentence) -> int:
    """Characters between two sentences."""
    return max(one.start, other.start) - min(one.end, other.end)


def _floats(found: Array) -> tuple[float, ...]:
    return tuple(float(one) for one in found)


def encoder(tensors: Mapping[str, npt.NDArray[np.generic]], gate: Gate) -> Encoder:
    """The encoder that a weights file holds; see training/export.py for the names. ValueError, LookupError: not so."""
    pieces = tuple(tensors["pieces"].tobytes().decode().split("\n"))
    return Encoder(
        Tokens(pieces, tuple(tensors["scores"].astype(np.float32).tolist())),
        gate,
        Embeddings(
            tensors["word.nibbles"].astype(np.uint8, copy=False),
            tensors["word.scales"].astype(np.float16, copy=False),
            tensors["positions"].astype(np.float32),
            tensors["norm"].astype(np.float32),
            tensors["norm_bias"].astype(np.float32),
        ),
        layers_of(tensors),
        {name[5:]: one.astype(np.float32) for name, one in tensors.items() if name.startswith("head.")},
    )
