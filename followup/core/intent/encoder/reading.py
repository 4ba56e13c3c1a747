"""What the encoder is given of a mail: its stage, its subject, and its sentences as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup.core.intent.encoder.gate import Gate
from followup.core.intent.encoder.tokens import BOS, EOS, Piece, Tokens
from followup.core.intent.text import Sentence
from followup.core.model import Stage

MOST = 160
"""Pieces at most: about 120 words. What is left out of a longer mail are the sentences that tell least."""

_OUTSIDE = "cold"
_SUBJECT = 24
_SENTENCE = 72


@dataclass(frozen=True, slots=True)
class Prepared:
    """The pieces, and for each the number of its sentence (-1 outside the body) and its place in the body."""

    numbers: tuple[int, ...]
    sentence: tuple[int, ...]
    places: tuple[int, ...]


def prepare(
    body: str, sentences: Sequence[Sentence], *, subject: str, stage: Stage | None, tokens: Tokens, gate: Gate
) -> Prepared:
    """The input for one mail. `sentences` are those of `body`; mail outside a conversation has a stage of its own."""
    head = tokens.cut(f"query: {stage or _OUTSIDE} | ") + tokens.cut(subject)[:_SUBJECT] + tokens.cut("|")
    cut = [tokens.cut(body[one.start : one.end])[:_SENTENCE] for one in sentences]
    kept = _kept(sentences, [len(one) for one in cut], MOST - len(head) - 2, gate)
    numbers = [BOS, *(piece.number for piece in head)]
    sentence, places = [-1] * len(numbers), [-1] * len(numbers)
    for at in kept:
        pieces: list[Piece] = cut[at]
        numbers += [piece.number for piece in pieces]
        sentence += [at] * len(pieces)
        places += [sentences[at].start + piece.at for piece in pieces]
    return Prepared((*numbers, EOS), (*sentence, -1), (*places, -1))


def _kept(sentences: Sequence[Sentence], sizes: Sequence[int], room: int, gate: Gate) -> list[int]:
    """The sentences that fit, in their order; where not all do, those that the gate scores highest."""
    if sum(sizes) <= room:
        return list(range(len(sentences)))
    kept: list[int] = []
    for at in sorted(range(len(sentences)), key=lambda at: -gate.score(sentences[at].lower)):
        if sizes[at] <= room:
            kept.append(at)
            room -= sizes[at]
    return sorted(kept)
