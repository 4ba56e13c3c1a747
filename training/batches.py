"""Labelled mails as arrays: each mail prepared as the program prepares it, then put beside others of like length."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from followup.core.intent.encoder.gate import Gate
from followup.core.intent.encoder.outcome import INTENTS, REASONS, WHO
from followup.core.intent.encoder.reading import Prepared, prepare
from followup.core.intent.encoder.tokens import PAD, Tokens
from followup.core.intent.text import sentences
from training.corpus import Labelled, evidence
from training.start import Arrays

SENTENCES = 48
"""Of one mail at most, for the evidence head's shape."""

TOKENS = 1536
"""In one batch, padding included."""

_MAILS = 48
"""In one batch at most, else short mails would each count for little."""

_GRAIN = 4
"""The rows of a batch are so many tokens long, or twice so many, and so on."""

_APART = 3.0
"""Tokens by which a mail may stand before or behind its length, so that it meets others in each epoch."""


@dataclass(frozen=True, slots=True)
class Example:
    """A mail, what the encoder is given of it, and the number of its evidence's sentence (-1: not given)."""

    mail: Labelled
    given: Prepared
    evidence: int


def example(mail: Labelled, tokens: Tokens, gate: Gate, kept: Callable[[Prepared], Prepared] | None = None) -> Example:
    """`mail` prepared for the network; `kept` may leave out pieces of it."""
    found = sentences(mail.body)
    given = prepare(mail.body, found, subject=mail.subject, stage=mail.stage, tokens=tokens, gate=gate)
    given = kept(given) if kept else given
    at = evidence(mail, found)
    return Example(mail, given, at if at in given.sentence and at < SENTENCES else -1)


def forgetful(given: Prepared, share: float, draw: random.Random) -> Prepared:
    """Without about `share` of its pieces but the first and the last, so that no single word decides."""
    last = len(given.numbers) - 1
    kept = [at for at in range(last + 1) if at in (0, last) or draw.random() >= share]
    return Prepared(*(tuple(row[at] for at in kept) for row in (given.numbers, given.sentence, given.places)))


def batches(examples: Sequence[Example], draw: random.Random) -> Iterator[Arrays]:
    """Batches of like length, in random order."""
    made: list[list[Example]] = [[]]
    size = 0
    for one in sorted(examples, key=lambda one: len(one.given.numbers) + draw.uniform(0, _APART)):
        size = max(size, _row(one))
        if len(made[-1]) == _MAILS or size * (len(made[-1]) + 1) > TOKENS:
            made.append([])
            size = _row(one)
        made[-1].append(one)
    draw.shuffle(made)
    return map(_arrays, filter(None, made))


def _row(one: Example) -> int:
    """The tokens of a row that holds it."""
    return -len(one.given.numbers) // _GRAIN * -_GRAIN


def _arrays(some: Sequence[Example]) -> Arrays:
    count, size = len(some), max(map(_row, some))
    found: Arrays = {
        "numbers": np.full((count, size), PAD, np.int32),
        "mask": np.zeros((count, size), bool),
        "sentence": np.full((count, size), -1, np.int32),
        "tag": np.zeros((count, size), np.int32),
        "intent": np.zeros(count, np.int32),
        "who": np.zeros(count, np.int32),
        "final": np.zeros(count, np.float32),
        "evidence": np.full(count, -1, np.int32),
        "also": np.zeros((count, len(INTENTS)), np.float32),
        "reason": np.zeros((count, len(REASONS)), np.float32),
    }
    for row, one in enumerate(some):
        length = len(one.given.numbers)
        found["numbers"][row, :length] = one.given.numbers
        found["mask"][row, :length] = True
        found["sentence"][row, :length] = one.given.sentence
        found["tag"][row, :length] = _tags(one)
        _labels(found, row, one)
    return found


def _labels(found: Arrays, row: int, one: Example) -> None:
    mail = one.mail
    found["intent"][row] = INTENTS.index(mail.label)
    found["who"][row] = WHO.index(mail.who)
    found["final"][row] = mail.final
    found["evidence"][row] = one.evidence
    for also in mail.also:
        found["also"][row, INTENTS.index(also)] = 1
    for reason in mail.reasons:
        found["reason"][row, REASONS.index(reason)] = 1


def _tags(one: Example) -> list[int]:
    """Outside, begin, inside of the winner's name, for each piece."""
    if not one.mail.winner:
        return [0] * len(one.given.numbers)
    spans = [match.span() for match in re.finditer(re.escape(one.mail.winner), one.mail.body)]
    found: list[int] = []
    for before, place in zip((-1, *one.given.places), one.given.places, strict=False):
        span = next((span for span in spans if span[0] <= place < span[1]), None)
        found.append(0 if span is None else 2 if span[0] <= before < span[1] else 1)
    return found
