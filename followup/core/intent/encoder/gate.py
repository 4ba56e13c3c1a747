"""The cheap look at each sentence: known words with weights, before anything dear is done."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup.core.intent.text import Sentence

_WORD = re.compile(r"[^\W\d_]+")


def features(lower: str) -> list[str]:
    """The words of a sentence in lower case without accents."""
    return _WORD.findall(lower)


@dataclass(frozen=True, slots=True)
class Gate:
    """A linear model over sentences: how much one looks as if it told an outcome."""

    weights: Mapping[str, float]
    bias: float
    least: float
    """A mail passes where its best sentence is at or above it."""

    def score(self, lower: str) -> float:
        """The weight of one sentence, a logit."""
        known = self.weights
        return self.bias + sum(known[name] for name in set(features(lower)) if name in known)

    def best(self, sentences: Sequence[Sentence]) -> float:
        """That of the sentence which tells most; minus infinity where there is none."""
        return max((self.score(one.lower) for one in sentences), default=float("-inf"))


def gate(words: bytes, weights: bytes, limits: bytes) -> Gate:
    """The gate of a weights file: words a line in UTF-8, their weights (16-bit floats), bias and least (32-bit)."""
    known = words.decode().split("\n")
    bias, least = struct.unpack("<2f", limits)
    return Gate(dict(zip(known, struct.unpack(f"<{len(known)}e", weights), strict=True)), bias, least)
