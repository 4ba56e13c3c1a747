"""The weights file (safetensors): frozen matrices as they came, four bits a number, what was trained in eight."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file

from followup.core.intent.encoder.reading import MOST

if TYPE_CHECKING:
    from training.train import Trained

Tensors = dict[str, npt.NDArray[np.generic]]

_MATRICES = {"qkv": ("q.w", "k.w", "v.w"), "out": ("ao.w",), "up": ("fi.w",), "down": ("fo.w",)}


def write(trained: Trained, path: Path, warmth: float = 1.0) -> None:
    """Write `trained` to `path`. `warmth` multiplies the intent's logits: their calibration."""
    # save_file writes memory as it lies: a turned matrix would come out scrambled
    save_file({name: np.ascontiguousarray(value) for name, value in tensors(trained, warmth).items()}, path)


def tensors(trained: Trained, warmth: float = 1.0) -> Tensors:
    """Everything by name, as `core.intent.encoder.scores.encoder` reads it."""
    from training.train import FROZEN, positions

    word = trained.start.matrices["emb.word"]
    found: Tensors = {
        "pieces": _text("\n".join(trained.tokens.pieces)),
        "scores": np.array(trained.tokens.scores, np.float32),
        "gate.words": _text("\n".join(trained.gate.weights)),
        "gate.weights": np.array(list(trained.gate.weights.values()), np.float16),
        "gate.limits": np.array([trained.gate.bias, trained.gate.least], np.float32),
        "word.nibbles": word.nibbles[list(trained.pieces)],
        "word.scales": word.scales[list(trained.pieces)],
        "positions": positions(trained.start)[:MOST].astype(np.float16),
        "norm": trained.start.vectors["emb.ln.w"],
        "norm_bias": trained.start.vectors["emb.ln.b"],
        "head.warmth": np.array([warmth], np.float16),
    }
    for number in range(FROZEN):
        found |= _frozen(trained, number)
    for number, layer in enumerate((*trained.lower, *trained.upper)):
        for name, one in layer.items():
            found |= _bytes(f"{number}.{name}", one.T) if one.ndim == 2 else {f"{number}.{name}": one}
    return found | {f"head.{name}": value.astype(np.float16) for name, value in trained.heads.items()}


def _frozen(trained: Trained, number: int) -> Tensors:
    """The matrices of a frozen layer, to which their changes are added when they are read."""
    matrices = trained.start.matrices
    found: Tensors = {}
    for name, parts in _MATRICES.items():
        blocks = [matrices[f"l{number}.{part}"] for part in parts]
        found[f"{number}.{name}.nibbles"] = np.concatenate([one.nibbles for one in blocks])
        found[f"{number}.{name}.scales"] = np.concatenate([one.scales for one in blocks])
    return found


def _bytes(name: str, rows: npt.NDArray[np.float32]) -> Mapping[str, npt.NDArray[np.generic]]:
    """A matrix, an output a row, as eight-bit numbers with one scale a row."""
    scale = np.maximum(np.abs(rows).max(axis=1) / 127, 1e-8).astype(np.float16)
    return {
        f"{name}.bytes": np.clip(np.round(rows / scale.astype(np.float32)[:, None]), -127, 127).astype(np.int8),
        f"{name}.scales": scale,
    }


def _text(text: str) -> npt.NDArray[np.generic]:
    return np.frombuffer(text.encode(), np.uint8)
