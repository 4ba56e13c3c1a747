"""The encoder and its heads as functions that can be trained (TensorFlow); their twin: `core.intent.encoder`.

Products of matrices are computed in half precision (bfloat16), everything else in single precision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf

from followup.core.intent.encoder.network import HEADS
from followup.core.intent.encoder.outcome import INTENTS, REASONS, WHO
from training.start import WIDTH, Start

Tree = dict[str, Any]
Arrays = dict[str, np.ndarray]

SENTENCES = 48
"""Sentences at most in one mail, for the evidence head's shape."""

_NEVER = -1e9
_HALF = tf.bfloat16


def layer_of(start: Start, number: int) -> Arrays:
    """One layer of the start model, matrices as inputs × outputs, by the names of `Layer`."""

    def matrix(name: str) -> np.ndarray:
        return start.matrices[f"l{number}.{name}.w"].numbers()

    def vector(name: str) -> np.ndarray:
        return start.vectors[f"l{number}.{name}"]

    return {
        "qkv": np.concatenate([matrix("q"), matrix("k"), matrix("v")]).T,
        "qkv_bias": np.concatenate([vector("q.b"), vector("k.b"), vector("v.b")]),
        "out": matrix("ao").T,
        "out_bias": vector("ao.b"),
        "norm_1": vector("aln.w"),
        "norm_1_bias": vector("aln.b"),
        "up": matrix("fi").T,
        "up_bias": vector("fi.b"),
        "down": matrix("fo").T,
        "down_bias": vector("fo.b"),
        "norm_2": vector("oln.w"),
        "norm_2_bias": vector("oln.b"),
    }


def new_heads(seed: int) -> Arrays:
    """Heads that know nothing yet."""
    draw = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray:
        return (draw.standard_normal(shape) * 0.02).astype(np.float32)

    def none(size: int, at: float = 0.0) -> np.ndarray:
        return np.full(size, at, np.float32)

    return {
        "attend": some(WIDTH, 2),
        "pool": some(WIDTH * 3, WIDTH),
        "pool_bias": none(WIDTH),
        "intent": some(WIDTH, len(INTENTS)),
        "intent_bias": none(len(INTENTS)),
        "also_attend": some(WIDTH, len(INTENTS)),
        "also": some(WIDTH, len(INTENTS)),
        "also_bias": none(len(INTENTS), -3),
        "who": some(WIDTH, len(WHO)),
        "who_bias": none(len(WHO)),
        "final": some(WIDTH, 1),
        "final_bias": none(1),
        "reason_attend": some(WIDTH, len(REASONS)),
        "reason": some(WIDTH, len(REASONS)),
        "reason_bias": none(len(REASONS), -3),
        "evidence": some(WIDTH, WIDTH),
        "evidence_bias": none(WIDTH),
        "evidence_weight": some(WIDTH, 1),
        "tag": some(WIDTH, 3),
        "tag_bias": none(3),
    }


def _times(x: tf.Tensor, matrix: tf.Tensor) -> tf.Tensor:
    """The last axis of `x` times a matrix, in half precision."""
    rows = tf.reshape(tf.cast(x, _HALF), (-1, x.shape[-1]))
    return tf.reshape(rows @ tf.cast(matrix, _HALF), (*_sizes(x), matrix.shape[-1]))


def _sizes(x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Mails and tokens of a batch: they differ from one to the next, and one function serves all."""
    shape = tf.shape(x)
    return shape[0], shape[1]


def _norm(x: tf.Tensor, scale: tf.Tensor, bias: tf.Tensor) -> tf.Tensor:
    mean, variance = tf.nn.moments(x, -1, keepdims=True)
    return (x - mean) * (tf.math.rsqrt(variance + 1e-12) * scale) + bias


def embed(words: Mapping[str, tf.Tensor], numbers: tf.Tensor) -> tf.Tensor:
    """Normalised sums of word, place and type vectors."""
    found = tf.gather(words["word"], numbers) + words["positions"][: _sizes(numbers)[1]]
    return _norm(found, words["norm"], words["norm_bias"])


def layer(x: tf.Tensor, w: Mapping[str, tf.Tensor], mask: tf.Tensor, drop: float) -> tf.Tensor:
    """One layer over a batch: batch × tokens × width. `mask` is true where there is a token; `drop` is the dropout."""
    batch, size = _sizes(x)
    both = _times(x, w["qkv"]) + tf.cast(w["qkv_bias"], _HALF)
    query, key, value = tf.unstack(
        tf.transpose(tf.reshape(both, (batch, size, 3, HEADS, WIDTH // HEADS)), (2, 0, 3, 1, 4))
    )
    logits = tf.cast(tf.matmul(query, key, transpose_b=True), tf.float32) * (WIDTH // HEADS) ** -0.5
    weight = tf.nn.softmax(logits + tf.where(mask, 0.0, _NEVER)[:, None, None])
    mixed = tf.reshape(tf.transpose(tf.matmul(tf.cast(weight, _HALF), value), (0, 2, 1, 3)), (batch, size, WIDTH))
    told = tf.cast(_times(mixed, w["out"]), tf.float32) + w["out_bias"]
    x = _norm(x + _drop(told, drop), w["norm_1"], w["norm_1_bias"])
    inner = tf.nn.gelu(_times(x, w["up"]) + tf.cast(w["up_bias"], _HALF), approximate=True)
    told = tf.cast(_times(inner, w["down"]), tf.float32) + w["down_bias"]
    return _norm(x + _drop(told, drop), w["norm_2"], w["norm_2_bias"])


def _drop(x: tf.Tensor, rate: float) -> tf.Tensor:
    return tf.nn.dropout(x, rate) if rate else x


def layers(x: tf.Tensor, stack: Sequence[Mapping[str, tf.Tensor]], mask: tf.Tensor, drop: float) -> tf.Tensor:
    """All layers, one after the other."""
    for w in stack:
        x = layer(x, w, mask, drop)
    return x


def heads(
    x: tf.Tensor, w: Mapping[str, tf.Tensor], mask: tf.Tensor, sentence: tf.Tensor, drop: float
) -> dict[str, tf.Tensor]:
    """The logits of every head. `sentence` is each token's sentence, -1 outside the body."""
    here = tf.cast(mask, tf.float32)[..., None]
    weight = tf.nn.softmax(tf.where(mask[..., None], tf.einsum("bth,ha->bta", x, w["attend"]), _NEVER), 1)
    means = tf.reshape(tf.matmul(weight, x, transpose_a=True), (-1, 2 * WIDTH))
    pooled = tf.concat([tf.reduce_sum(x * here, 1) / tf.reduce_sum(here, 1), means], 1)
    pooled = tf.tanh(_drop(pooled, drop) @ w["pool"] + w["pool_bias"])
    inside = tf.one_hot(sentence, SENTENCES, axis=1)
    each = tf.matmul(inside, x) / tf.maximum(tf.reduce_sum(inside, 2, keepdims=True), 1)
    hidden = tf.tanh(tf.einsum("bsh,hk->bsk", each, w["evidence"]) + w["evidence_bias"])
    told = tf.einsum("bsk,ko->bso", hidden, w["evidence_weight"])[..., 0]
    found = {name: pooled @ w[name] + w[f"{name}_bias"] for name in ("intent", "who", "final")}
    return found | {
        "also": _by_label(x, w, mask, "also"),
        "reason": _by_label(x, w, mask, "reason"),
        "evidence": tf.where(tf.reduce_sum(inside, 2) > 0, told, _NEVER),
        "tag": tf.einsum("bth,hk->btk", x, w["tag"]) + w["tag_bias"],
    }


def _by_label(x: tf.Tensor, w: Mapping[str, tf.Tensor], mask: tf.Tensor, name: str) -> tf.Tensor:
    """Each label looks at the tokens that matter to it (J. Mullenbach et al., "Explainable Prediction", 2018)."""
    weight = tf.nn.softmax(tf.where(mask[..., None], tf.einsum("bth,hk->btk", x, w[f"{name}_attend"]), _NEVER), 1)
    return tf.einsum("btk,bth,hk->bk", weight, x, w[name]) + w[f"{name}_bias"]
