"""The encoder's forward pass: token numbers in, a vector for each out.

Architecture: J. Devlin et al., "BERT" (2019): embeddings, then layers of self-attention and a feed-forward part, each
followed by a sum and layer normalisation. The vectors of the tokens are columns, and a matrix stands left of
them: so OpenBLAS multiplies faster by a fifth to two fifths than the other way round, most where a mail is short.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

HEADS = 12
_EPSILON = 1e-12
_ROWS = 64
"""Of a four-bit matrix that are written out at a time."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer's matrices (outputs × inputs) and vectors."""

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
        """The vectors of the pieces at their places, normalised: width × tokens."""
        rows = four_bits(self.nibbles[list(numbers)], self.scales[list(numbers)])
        rows += self.positions[: len(numbers)]
        return _norm(np.ascontiguousarray(rows.T), self.norm, self.norm_bias)


def four_bits(nibbles: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16]) -> Array:
    """Rows of numbers from blocks of 32: byte j of a block holds number j below and number j + 16 above, plus 8."""
    blocks = nibbles.reshape(*nibbles.shape[:-1], -1, 16)
    low = (blocks & 15).astype(np.int8) - 8
    high = (blocks >> 4).astype(np.int8) - 8
    numbers = np.concatenate([low, high], axis=-1) * scales[..., None].astype(np.float32)
    return numbers.reshape(*nibbles.shape[:-1], -1).astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Space:
    """Where each layer works, one after the other: what is made anew for each costs a tenth of the whole."""

    qkv: Array
    weight: Array
    inner: Array
    spare: Array

    @classmethod
    def of(cls, size: int, layer: Layer) -> _Space:
        """For so many tokens."""
        wide, inner = len(layer.qkv), len(layer.up)
        shapes = ((wide, size), (HEADS, size, size), (inner, size), (inner, size))
        return cls(*(np.empty(shape, np.float32) for shape in shapes))


def encode(numbers: Sequence[int], embeddings: Embeddings, layers: Sequence[Layer]) -> Array:
    """The last layer's vectors, tokens × width."""
    found = embeddings.of(numbers)
    space = _Space.of(len(numbers), layers[0])
    for layer in layers:
        mixed = _attention(found, layer, space)
        mixed += found
        found = _norm(mixed, layer.norm_1, layer.norm_1_bias)
        inner = np.matmul(layer.up, found, out=space.inner)
        inner += layer.up_bias[:, None]
        down = layer.down @ _gelu(inner, space.spare)
        down += found
        down += layer.down_bias[:, None]
        found = _norm(down, layer.norm_2, layer.norm_2_bias)
    return np.ascontiguousarray(found.T)


def _attention(found: Array, layer: Layer, space: _Space) -> Array:
    width, size = found.shape
    each = width // HEADS
    qkv = np.matmul(layer.qkv, found, out=space.qkv)
    qkv += layer.qkv_bias[:, None]
    query, key, value = qkv.reshape(3, HEADS, each, size)
    query *= np.float32(each**-0.5)
    weight = np.matmul(key.transpose(0, 2, 1), query, out=space.weight)  # a query's weights are a column
    weight -= weight.max(axis=1, keepdims=True)
    np.exp(weight, out=weight)
    weight /= weight.sum(axis=1, keepdims=True)
    told: Array = layer.out @ (value @ weight).reshape(width, size)
    told += layer.out_bias[:, None]
    return told


def _norm(found: Array, scale: Array, bias: Array) -> Array:
    """Each column with mean 0 and variance 1, then scaled and moved."""
    centred: Array = found - found.mean(axis=0)
    spread = np.einsum("ij,ij->j", centred, centred) / np.float32(len(found))
    centred /= np.sqrt(spread + np.float32(_EPSILON))
    centred *= scale[:, None]
    centred += bias[:, None]
    return centred


def _gelu(found: Array, spare: Array) -> Array:
    """GELU, x · Φ(x), in `spare`; Φ by its tanh approximation (D. Hendrycks, K. Gimpel, 2016, section 2).

    That is off by < 0.0004.
    """
    inner = np.multiply(found, found, out=spare)
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
    """The layers `0.`, `1.`, … of a weights file: four-bit where a name ends in `.nibbles`, else eight-bit rows.

    All matrices lie in one piece of memory: the system gives such a one in large pages, so that it costs half the time.
    """
    names = Layer.__dataclass_fields__
    count = next(at for at in range(len(tensors) + 1) if f"{at}.qkv_bias" not in tensors)
    shapes = {f"{at}.{name}": _shape(tensors, f"{at}.{name}") for at in range(count) for name in names}
    room = np.empty(sum(map(math.prod, shapes.values())), np.float32)
    found: dict[str, Array] = {}
    for name, shape in shapes.items():
        found[name], room = room[: math.prod(shape)].reshape(shape), room[math.prod(shape) :]
        _fill(found[name], tensors, name)
    return tuple(Layer(**{name: found[f"{at}.{name}"] for name in names}) for at in range(count))


def _shape(tensors: Mapping[str, npt.NDArray[np.generic]], name: str) -> tuple[int, ...]:
    """That of a vector, or of a matrix as outputs × inputs."""
    if name in tensors:
        return tensors[name].shape
    if f"{name}.nibbles" in tensors:
        outputs, half = tensors[f"{name}.nibbles"].shape
        return outputs, 2 * half
    return tensors[f"{name}.bytes"].shape


def _fill(found: Array, tensors: Mapping[str, npt.NDArray[np.generic]], name: str) -> None:
    """A vector as it is; a matrix from its stored rows, one for each output; a four-bit one with what changes it."""
    if name in tensors:
        found[...] = tensors[name]
        return
    if f"{name}.nibbles" not in tensors:
        _eight_bits(tensors, name, found)
        return
    scales = tensors[f"{name}.scales"].astype(np.float32)
    packed = tensors[f"{name}.nibbles"].astype(np.uint8, copy=False)
    for at in range(0, len(found), _ROWS):  # parts that stay in the processor's cache
        some = slice(at, at + _ROWS)
        blocks = packed[some].reshape(-1, 16)
        part = found[some].reshape(-1, 32)
        part[:, :16] = blocks & 15
        part[:, 16:] = blocks >> 4
        part -= 8
        part *= scales[some].reshape(-1, 1)
    if f"{name}_in.bytes" in tensors:  # E. Hu et al., "LoRA", 2021
        found += _eight_bits(tensors, f"{name}_out") @ _eight_bits(tensors, f"{name}_in")


def _eight_bits(tensors: Mapping[str, npt.NDArray[np.generic]], name: str, found: Array | None = None) -> Array:
    """A matrix from its rows of bytes, in `found` where it is given."""
    scales = tensors[f"{name}.scales"].astype(np.float32)
    told: Array = np.multiply(tensors[f"{name}.bytes"], scales[:, None], out=found, dtype=np.float32)
    return told
