"""The mails of an epoch stand in its batches each once, beside mails of like length."""

from __future__ import annotations

import random

import numpy as np
import pytest

from followup.core.intent.encoder.tokens import PAD
from followup.weights import load_scorer
from training.batches import TOKENS, Example, batches, example, forgetful
from training.corpus import MAILS, load


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    scorer = load_scorer()
    assert scorer is not None
    encoder = scorer.fetch()
    return [example(mail, encoder.tokens, encoder.gate) for mail in load(MAILS)[::20]]


@pytest.mark.parametrize("count", [0, 1, 2, 47, 49, 300])
def test_every_mail_stands_in_one_batch(examples: list[Example], count: int) -> None:
    some = examples[:count]
    made = list(batches(some, random.Random(count)))
    rows = [row[row != PAD].tolist() for batch in made for row in batch["numbers"]]
    assert sorted(rows) == sorted([number for number in one.given.numbers if number != PAD] for one in some)
    assert all(batch["numbers"].size <= TOKENS for batch in made)
    assert all(len({len(values) for values in batch.values()}) == 1 for batch in made)


def test_little_of_a_batch_is_padding(examples: list[Example]) -> None:
    made = list(batches(examples, random.Random(1)))
    assert np.concatenate([batch["mask"].ravel() for batch in made]).mean() > 0.9


def test_a_mail_meets_others_in_each_epoch(examples: list[Example]) -> None:
    first, second = (list(batches(examples, random.Random(seed))) for seed in (1, 2))
    assert {batch["numbers"].tobytes() for batch in first} != {batch["numbers"].tobytes() for batch in second}
    again = list(batches(examples, random.Random(1)))
    assert [batch["numbers"].tobytes() for batch in first] == [batch["numbers"].tobytes() for batch in again]


def test_what_is_forgotten_takes_its_sentence_and_its_place_with_it(examples: list[Example]) -> None:
    left = 0
    for one in examples:
        kept = forgetful(one.given, 0.1, random.Random(len(one.mail.body)))
        whole = list(zip(one.given.numbers, one.given.sentence, one.given.places, strict=True))
        rest = list(zip(kept.numbers, kept.sentence, kept.places, strict=True))
        assert (rest[0], rest[-1]) == (whole[0], whole[-1])
        at = iter(whole)
        assert all(piece in at for piece in rest), "another order, or pieces that were not there"
        left += len(rest)
    assert 0.88 < left / sum(len(one.given.numbers) for one in examples) < 0.94
    assert forgetful(examples[0].given, 0.0, random.Random(1)) == examples[0].given
