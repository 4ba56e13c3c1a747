"""The encoder and its heads as functions that can be trained (PyTorch); their twin: `core.intent.encoder`.

Products of matrices are computed in half precision (bfloat16), everything else in single precision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch.nn import functional

from followup.core.intent.encoder.network import HEADS
from followup.core.intent.encoder.outcome import INTENTS, REASONS, WHO
from training.batches import SENTENCES
from training.start import WIDTH, Arrays, Start

Tensors = Mapping[str, torch.Tensor]

_NEVER = -1e9
_HALF = torch.bfloat16
_EPSILON = 1e-12

MATRICES = ("qkv", "out", "up", "down")
RANK = 16
"""Of what a frozen matrix is changed by: E. Hu et al., "LoRA: Low-Rank Adaptation", 2021."""


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


def new_changes(layer: Arrays, seed: int) -> Arrays:
    """What the matrices of a frozen layer are changed by, nothing yet: `qkv_in` (inputs × RANK) times `qkv_out`."""
    draw = np.random.default_rng(seed)
    found: Arrays = {}
    for name in MATRICES:
        inputs, outputs = layer[name].shape
        found[f"{name}_in"] = (draw.standard_normal((inputs, RANK)) * inputs**-0.5).astype(np.float32)
        found[f"{name}_out"] = np.zeros((RANK, outputs), np.float32)
    return found


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


def _times(x: torch.Tensor, w: Tensors, name: str) -> torch.Tensor:
    """The last axis of `x` times a matrix with its change and its bias, in half precision."""
    half = x.to(_HALF)
    told = functional.linear(half, w[name].t().to(_HALF), w[f"{name}_bias"].to(_HALF))
    if f"{name}_in" in w:
        told = told + (half @ w[f"{name}_in"].to(_HALF)) @ w[f"{name}_out"].to(_HALF)
    return told


def _norm(x: torch.Tensor, scale: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    return functional.layer_norm(x, (WIDTH,), scale, bias, _EPSILON)


def embed(words: Tensors, numbers: torch.Tensor) -> torch.Tensor:
    """Normalised sums of word, place and type vectors."""
    return _norm(words["word"][numbers] + words["positions"][: numbers.shape[1]], words["norm"], words["norm_bias"])


def layer(x: torch.Tensor, w: Tensors, mask: torch.Tensor, drop: float) -> torch.Tensor:
    """One layer over a batch: batch × tokens × width. `mask` is true where there is a token; `drop` is the dropout."""
    batch, size, _ = x.shape
    each = WIDTH // HEADS
    query, key, value = _times(x, w, "qkv").view(batch, size, 3, HEADS, each).permute(2, 0, 3, 1, 4).unbind(0)
    logits = (query @ key.transpose(-1, -2)).float() * each**-0.5
    weight = (logits + torch.where(mask, 0.0, _NEVER)[:, None, None]).softmax(-1)
    mixed = (weight.to(_HALF) @ value).transpose(1, 2).reshape(batch, size, WIDTH)
    x = _norm(x + _drop(_times(mixed, w, "out").float(), drop), w["norm_1"], w["norm_1_bias"])
    told = _times(functional.gelu(_times(x, w, "up")), w, "down")
    return _norm(x + _drop(told.float(), drop), w["norm_2"], w["norm_2_bias"])


def _drop(x: torch.Tensor, rate: float) -> torch.Tensor:
    """Dropout with a byte of chance for each number: drawing a float for each would cost a third of a step."""
    if not rate:
        return x
    limit = round(rate * 256)
    dice = torch.empty((x.numel() + 7) // 8, dtype=torch.int64).random_(-(2**63), None).view(torch.uint8)
    return x * (dice[: x.numel()].view(x.shape) >= limit) * (256 / (256 - limit))


def layers(x: torch.Tensor, stack: Sequence[Tensors], mask: torch.Tensor, drop: float) -> torch.Tensor:
    """All layers, one after the other."""
    for w in stack:
        x = layer(x, w, mask, drop)
    return x


def heads(
    x: torch.Tensor, w: Tensors, mask: torch.Tensor, sentence: torch.Tensor, drop: float
) -> dict[str, torch.Tensor]:
    """The logits of every head. `sentence` is each token's sentence, -1 outside the body."""
    here = mask.float()[..., None]
    weight = (x @ w["attend"]).masked_fill(~mask[..., None], _NEVER).softmax(1)
    means = (weight.transpose(1, 2) @ x).reshape(-1, 2 * WIDTH)
    pooled = torch.cat([(x * here).sum(1) / here.sum(1), means], 1)
    pooled = torch.tanh(_drop(pooled, drop) @ w["pool"] + w["pool_bias"])
    inside = (sentence[:, None] == torch.arange(SENTENCES)[:, None]).float()
    count = inside.sum(2, keepdim=True)
    each = inside @ x / count.clamp(min=1)
    told = (torch.tanh(each @ w["evidence"] + w["evidence_bias"]) @ w["evidence_weight"])[..., 0]
    found = {name: pooled @ w[name] + w[f"{name}_bias"] for name in ("intent", "who", "final")}
    return found | {
        "also": _by_label(x, w, mask, "also"),
        "reason": _by_label(x, w, mask, "reason"),
        "evidence": told.masked_fill(count[..., 0] == 0, _NEVER),
        "tag": x @ w["tag"] + w["tag_bias"],
    }


def _by_label(x: torch.Tensor, w: Tensors, mask: torch.Tensor, name: str) -> torch.Tensor:
    """Each label looks at the tokens that matter to it (J. Mullenbach et al., "Explainable Prediction", 2018)."""
    weight = (x @ w[f"{name}_attend"]).masked_fill(~mask[..., None], _NEVER).softmax(1)
    return torch.einsum("bkh,hk->bk", weight.transpose(1, 2) @ x, w[name]) + w[f"{name}_bias"]
