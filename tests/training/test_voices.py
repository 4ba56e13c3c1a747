"""Mails put together from sentences in many voices: the same each time, labelled rightly, each sentence used."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from followup.core.model import FINAL_LOSS, Intent, LossReason
from followup.core.policy import LANGUAGES
from training.corpus import MAILS, Labelled, load
from training.plain import composed
from training.voices import VOICES, told


@pytest.fixture(scope="module")
def mails() -> list[Labelled]:
    return told()


def test_they_are_the_same_each_time(mails: list[Labelled]) -> None:
    assert told() == mails
    assert len({mail.id for mail in mails}) == len(mails)


def test_every_language_speaks_alike(mails: list[Labelled]) -> None:
    counts = Counter(mail.lang for mail in mails)
    assert set(counts) == set(LANGUAGES)
    assert len(set(counts.values())) == 1


def test_what_decides_and_who_won_stands_in_them(mails: list[Labelled]) -> None:
    for mail in mails:
        assert mail.evidence
        assert mail.evidence in mail.body
        assert "{" not in mail.body
        assert mail.winner is None or mail.winner in mail.body
        assert mail.date is None or mail.date in mail.body


def test_nobody_wins_but_where_we_lost(mails: list[Labelled]) -> None:
    named = {mail.label for mail in mails if mail.winner}
    assert named <= {Intent.LOST_COMPETITOR, Intent.LOST_TENTATIVE, Intent.LOSS_FEEDBACK, Intent.REOPENED}


def test_a_loss_with_a_reason_is_an_answer_too(mails: list[Labelled]) -> None:
    for mail in mails:
        if mail.label in FINAL_LOSS:
            assert (Intent.LOSS_FEEDBACK in mail.also) == bool(mail.reasons)


def test_every_reason_is_given_often(mails: list[Labelled]) -> None:
    for language in LANGUAGES:
        given = Counter(reason for mail in mails if mail.lang == language for reason in mail.reasons)
        assert set(given) == set(LossReason)
        assert min(given.values()) >= 5


def test_each_sentence_stands_once_in_its_file() -> None:
    for path in VOICES.glob("*.toml"):
        words = tomllib.loads(path.read_text(encoding="utf-8"))
        for key, entries in words.items():
            said = [entry if isinstance(entry, str) else entry[0] for entry in entries]
            assert len(set(said)) == len(said), (path.name, key)


def test_what_a_program_composed_is_less_than_a_third_of_all(mails: list[Labelled]) -> None:
    made = len(mails) + len(composed())
    assert made * 3 < made + len(load(MAILS))
