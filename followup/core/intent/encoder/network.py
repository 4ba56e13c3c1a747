"""The encoder's forward pass: token numbers in, a vector for each out.

Architecture: J. Devlin et al., "BERT" (2019): embeddings, then layers of self-attention and a feed-forward part, each
followed by a sum and layer normalisation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

HEADS = 12
_EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer's matrices (inputs × outputs) and vectors."""

    qkv: Array
    qkv_bias: Array
    out: Array
    out_bias: Array
    norm_1: Array
    norm_1_bias: Array
    up: Array
    up_bias: Array
    down: Array
    down_bias: Array
    norm_2: Array
    norm_2_bias: Array


@dataclass(frozen=True, slots=True)
class Embeddings:
    """A quantised row for each piece (`blocks` of 32 four-bit numbers with a scale), and what is added to it."""

    nibbles: npt.NDArray[np.uint8]
    scales: npt.NDArray[np.float16]
    positions: Array
    norm: Array
    norm_bias: Array

    def of(self, numbers: Sequence[int]) -> Array:
        """The vectors of the pieces at their places, normalised: tokens × width."""
        rows = four_bits(self.nibbles[list(numbers)], self.scales[list(numbers)])
        return _norm(rows + self.positions[: len(numbers)], self.norm, self.norm_bias)


def four_bits(nibbles: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16]) -> Array:
    """Rows of numbers from blocks of 32: byte j of a block holds number j below and number j + 16 above, plus 8."""
    blocks = nibbles.reshape(*nibbles.shape[:-1], -1, 16)
    low = (blocks & 15).astype(np.int8) - 8
    high = (blocks >> 4).astype(np.int8) - 8
    numbers = np.concatenate([low, high], axis=-1) * scales[..., None].astype(np.float32)
    return numbers.reshape(*nibbles.shape[:-1], -1).astype(np.float32)


def encode(numbers: Sequence[int], embeddings: Embeddings, layers: Sequence[Layer]) -> Array:
    """The last layer's vectors, tokens × width."""
    found = embeddings.of(numbers)
    for layer in layers:
        found = _norm(found + _attention(found, layer), layer.norm_1, layer.norm_1_bias)
        inner = _gelu(found @ layer.up + layer.up_bias)
        found = _norm(found + inner @ layer.down + layer.down_bias, layer.norm_2, layer.norm_2_bias)
    return found


def _attention(found: Array, layer: Layer) -> Array:
    size, width = found.shape
    each = width // HEADS
    query, key, value = np.split((found @ layer.qkv + layer.qkv_bias).reshape(size, 3 * HEADS, each), 3, axis=1)
    weight = np.matmul(query.transpose(1, 0, 2), key.transpose(1, 2, 0)) * np.float32(each**-0.5)
    weight -= weight.max(axis=-1, keepdims=True)
    np.exp(weight, out=weight)
    weight /= weight.sum(axis=-1, keepdims=True)
    mixed = np.matmul(weight, value.transpose(1, 0, 2)).transpose(1, 0, 2).reshape(size, width)
    return np.asarray(mixed @ layer.out + layer.out_bias, dtype=np.float32)


def _norm(found: Array, scale: Array, bias: Array) -> Array:
    centred = found - found.mean(axis=-1, keepdims=True)
    spread = np.einsum("...i,...i->...", centred, centred)[..., None] / np.float32(found.shape[-1])
    return np.asarray(centred / np.sqrt(spread + np.float32(_EPSILON)) * scale + bias, dtype=np.float32)


def _gelu(found: Array) -> Array:
    """GELU, x · Φ(x); Φ by its tanh approximation (D. Hendrycks, K. Gimpel, 2016, section 2), off by < 0.0004."""
    inner = found * found
    inner *= np.float32(0.044715)
    inner += 1
    inner *= found
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= found
    inner *= np.float32(0.5)
    return inner


def softmax(found: Array) -> Array:
    """Probabilities along the last axis."""
    raised = np.exp(found - found.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(found: Array) -> Array:
    """Probability of each by itself."""
    return np.asarray(1 / (1 + np.exp(-found)), dtype=np.float32)


def layers_of(tensors: Mapping[str, npt.NDArray[np.generic]]) -> tuple[Layer, ...]:
    """The layers `0.`, `1.`, … of a weights file: four-bit where a name ends in `.nibbles`, else eight-bit rows."""
    found: list[Layer] = []
    while f"{len(found)}.qkv_bias" in tensors:
        at = f"{len(found)}."
        found.append(
            Layer(**{name: _tensor(tensors, at + name) for name in Layer.__dataclass_fields__}),
        )
    return tuple(found)


def _tensor(tensors: Mapping[str, npt.NDArray[np.generic]], name: str) -> Array:
    """A vector as it is; a matrix from its stored rows (one for each output), turned to inputs × outputs."""
    if name in tensors:
        return tensors[name].astype(np.float32)
    scales = tensors[f"{name}.scales"]
    if f"{name}.nibbles" in tensors:
        rows = four_bits(tensors[f"{name}.nibbles"].astype(np.uint8), scales.astype(np.float16))
    else:
        rows = tensors[f"{name}.bytes"].astype(np.float32) * scales.astype(np.float32)[:, None]
    return np.ascontiguousarray(rows.T)
