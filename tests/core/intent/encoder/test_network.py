"""The forward pass beside one written out number by number, and the two ways in which matrices are stored."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent.encoder.network import HEADS, Array, Embeddings, Layer, encode, four_bits, layers_of

WIDTH, INNER = 96, 64
NAMES = tuple(Layer.__dataclass_fields__)


def _layer(draw: np.random.Generator) -> Layer:
    shapes = {
        "qkv": (3 * WIDTH, WIDTH), "qkv_bias": (3 * WIDTH,), "out": (WIDTH, WIDTH), "up": (INNER, WIDTH),
        "up_bias": (INNER,), "down": (WIDTH, INNER),
    }  # fmt: skip
    return Layer(**{name: draw.normal(0, 0.3, shapes.get(name, (WIDTH,))).astype(np.float32) for name in NAMES})


def _embeddings(draw: np.random.Generator, pieces: int = 40, places: int = 30) -> Embeddings:
    return Embeddings(
        draw.integers(0, 256, (pieces, WIDTH // 2), dtype=np.uint8),
        draw.normal(0, 0.1, (pieces, WIDTH // 32)).astype(np.float16),
        draw.normal(0, 0.1, (places, WIDTH)).astype(np.float32),
        draw.normal(1, 0.1, WIDTH).astype(np.float32),
        draw.normal(0, 0.1, WIDTH).astype(np.float32),
    )


def _normal(row: list[float], scale: Array, bias: Array) -> list[float]:
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((x - mean) ** 2 for x in row) / len(row) + 1e-12)
    return [(x - mean) / spread * float(s) + float(b) for x, s, b in zip(row, scale, bias, strict=True)]


def _times(row: list[float], matrix: Array, bias: Array) -> list[float]:
    return [
        sum(x * float(w) for x, w in zip(row, weights, strict=True)) + float(b)
        for weights, b in zip(matrix, bias, strict=True)
    ]


def _slowly(rows: list[list[float]], layer: Layer) -> list[list[float]]:
    """One layer as J. Devlin et al. (2019) and A. Vaswani et al. (2017) write it, with the exact GELU."""
    each = WIDTH // HEADS
    all_ = [_times(row, layer.qkv, layer.qkv_bias) for row in rows]
    mixed = [[0.0] * WIDTH for _ in rows]
    for head in range(HEADS):
        at = slice(head * each, (head + 1) * each)
        parts = [(one[:WIDTH][at], one[WIDTH : 2 * WIDTH][at], one[2 * WIDTH :][at]) for one in all_]
        for number, (query, _, _) in enumerate(parts):
            logits = [sum(a * b for a, b in zip(query, key, strict=True)) / math.sqrt(each) for _, key, _ in parts]
            raised = [math.exp(x - max(logits)) for x in logits]
            for (_, _, value), weight in zip(parts, raised, strict=True):
                for place in range(each):
                    mixed[number][head * each + place] += weight / sum(raised) * value[place]
    found = []
    for row, told in zip(rows, mixed, strict=True):
        out = _times(told, layer.out, layer.out_bias)
        first = _normal([a + b for a, b in zip(row, out, strict=True)], layer.norm_1, layer.norm_1_bias)
        inner = [x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in _times(first, layer.up, layer.up_bias)]
        down = _times(inner, layer.down, layer.down_bias)
        found.append(_normal([a + b for a, b in zip(first, down, strict=True)], layer.norm_2, layer.norm_2_bias))
    return found


@pytest.mark.parametrize("size", [1, 7])
def test_the_forward_pass_is_that_of_the_paper(size: int) -> None:
    draw = np.random.default_rng(size)
    words, layers = _embeddings(draw), (_layer(draw), _layer(draw))
    numbers = draw.integers(0, 40, size).tolist()
    rows = [
        _normal(
            (four_bits(words.nibbles[n], words.scales[n]) + words.positions[at]).tolist(), words.norm, words.norm_bias
        )
        for at, n in enumerate(numbers)
    ]
    for layer in layers:
        rows = _slowly(rows, layer)
    assert np.abs(encode(numbers, words, layers) - np.array(rows)).max() < 0.01


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 15), min_size=32, max_size=32), st.floats(-2, 2, width=16))
def test_four_bit_numbers_come_out_of_their_block(numbers: list[int], scale: float) -> None:
    packed = np.array([numbers[at] | numbers[at + 16] << 4 for at in range(16)], np.uint8)
    found = four_bits(packed[None], np.array([[scale]], np.float16))
    assert np.allclose(found[0], (np.array(numbers) - 8) * scale)


def test_layers_are_read_from_both_kinds_of_storage() -> None:
    draw = np.random.default_rng(1)
    layer, tensors = _layer(draw), {}
    for name in NAMES:
        value = getattr(layer, name)
        if value.ndim == 1:
            tensors[f"0.{name}"] = value
        elif name == "down":  # four bits: rows of INNER numbers
            tensors[f"0.{name}.nibbles"] = draw.integers(0, 256, (WIDTH, INNER // 2), dtype=np.uint8)
            tensors[f"0.{name}.scales"] = draw.normal(0, 0.1, (WIDTH, INNER // 32)).astype(np.float16)
        else:
            scale = np.abs(value).max(axis=1) / 127
            tensors[f"0.{name}.bytes"] = np.round(value / scale[:, None]).astype(np.int8)
            tensors[f"0.{name}.scales"] = scale.astype(np.float16)
    (found,) = layers_of(tensors)
    assert np.allclose(found.down, four_bits(tensors["0.down.nibbles"], tensors["0.down.scales"]))
    assert np.abs(found.qkv - layer.qkv).max() <= np.abs(layer.qkv).max() / 127
    assert np.array_equal(found.norm_1, layer.norm_1)


def test_what_changes_a_frozen_matrix_is_added_to_it() -> None:
    draw = np.random.default_rng(2)
    layer = _layer(draw)
    tensors = {f"0.{name}": getattr(layer, name) for name in NAMES}
    del tensors["0.up"]
    tensors["0.up.nibbles"] = draw.integers(0, 256, (INNER, WIDTH // 2), dtype=np.uint8)
    tensors["0.up.scales"] = draw.normal(0, 0.1, (INNER, WIDTH // 32)).astype(np.float16)
    inner, outer = draw.normal(0, 0.1, (WIDTH, 4)), draw.normal(0, 0.1, (4, INNER))
    for name, value in (("up_in", inner), ("up_out", outer)):
        scale = np.abs(value.T).max(axis=1) / 127
        tensors[f"0.{name}.bytes"] = np.round(value.T / scale[:, None]).astype(np.int8)
        tensors[f"0.{name}.scales"] = scale.astype(np.float16)
    (found,) = layers_of(tensors)
    frozen = four_bits(tensors["0.up.nibbles"], tensors["0.up.scales"])
    assert np.abs(found.up - frozen - (inner @ outer).T).max() < 0.002
    assert np.abs(found.up - frozen).max() > 0.02
