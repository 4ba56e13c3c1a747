"""Mails told differently in each epoch: whatever is done to one, its labels must still be true of it."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent.text import sentences
from followup.core.model import Stage
from training.corpus import MAILS, Labelled, evidence, load
from training.plain import composed
from training.varied import names_of, varied


@cache
def mails() -> list[Labelled]:
    return [*load(MAILS)[::5], *composed()[::5]]


def test_the_labelled_words_still_stand_in_the_mail() -> None:
    dice, names = random.Random(7), names_of(mails())
    ways: Counter[str] = Counter()
    for mail in mails():
        for _ in range(3):
            other = varied(mail, dice, names)
            assert other.evidence in other.body
            assert (other.winner is None) == (mail.winner is None)
            assert other.winner is None or other.winner in other.body
            assert (other.label, other.also, other.reasons, other.who, other.final) == (
                mail.label, mail.also, mail.reasons, mail.who, mail.final,
            )  # fmt: skip
            assert other.stage is mail.stage or (mail.stage, other.stage) == (Stage.OPEN, None)
            ways["same"] += other == mail
            ways["renamed"] += (other.winner or "").casefold() != (mail.winner or "").casefold()
            ways["shortened"] += len(other.body) < len(mail.body) * 0.8
            ways["small"] += other.body == mail.body.lower() != mail.body
            ways["unplaced"] += other.stage is not mail.stage
    assert all(ways[way] > 10 for way in ("same", "renamed", "shortened", "small", "unplaced")), ways


def test_the_sentence_that_decides_stays() -> None:
    dice, names = random.Random(11), names_of(mails())
    for mail in mails():
        if evidence(mail, sentences(mail.body)) >= 0:
            other = varied(mail, dice, names)
            assert evidence(other, sentences(other.body)) >= 0, (mail.id, other.body)


@settings(max_examples=300, deadline=None)
@given(st.data(), st.integers(0, 10**6))
def test_the_same_dice_tell_the_same_mail(data: st.DataObject, seed: int) -> None:
    mail = data.draw(st.sampled_from(mails()))
    names = ["Loadline", "Ferreira & Filhos"]
    assert varied(mail, random.Random(seed), names) == varied(mail, random.Random(seed), names)


def test_names_with_an_article_are_left_as_they_are() -> None:
    names = names_of(mails())
    assert not {"the Danes", "los alemanes", "l'imprimerie Roux"} & set(names)
    assert len(names) > 50
    assert all(name[0].isupper() for name in names)
