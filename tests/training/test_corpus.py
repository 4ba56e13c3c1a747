"""The corpus is what training/README.md says: sound labels, invented addresses, training and test apart."""

from __future__ import annotations

import re

import pytest

from followup.core.policy import LANGUAGES
from training.corpus import MAILS, TEST, Labelled, folds, load

CONTEXTS = {"open", "lost", "asked", "granted", "questioned", "closed", "cold", "internal"}
WHO = {"us", "other", "themselves", "nobody", "open", "none"}


@pytest.fixture(scope="module")
def corpus() -> dict[str, list[Labelled]]:
    return {"mails": load(MAILS), "test": load(TEST)}


def test_every_label_stands_on_words_of_its_mail(corpus: dict[str, list[Labelled]]) -> None:
    wrong = [
        mail.id
        for mail in corpus["mails"] + corpus["test"]
        if not mail.evidence.strip()
        or any(part not in mail.body for part in (mail.evidence, mail.winner or "", mail.date or ""))
        or mail.lang not in LANGUAGES
        or mail.context not in CONTEXTS
        or mail.who not in WHO
        or mail.same_offer not in (None, "yes", "no", "unclear")
    ]
    assert wrong == []


def test_nobody_in_it_exists(corpus: dict[str, list[Labelled]]) -> None:
    wrong = [
        (mail.id, address)
        for mail in corpus["mails"] + corpus["test"]
        for address in re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", f"{mail.sender} {mail.body} {mail.quoted}")
        if not address.endswith(".example")
    ]
    assert wrong == []


def test_no_mail_stands_twice(corpus: dict[str, list[Labelled]]) -> None:
    both = corpus["mails"] + corpus["test"]
    assert len({mail.id for mail in both}) == len(both)
    assert len({" ".join(mail.body.split()) for mail in both}) == len(both)


def test_training_and_test_have_no_author_in_common(corpus: dict[str, list[Labelled]]) -> None:
    assert not {mail.author for mail in corpus["mails"]} & {mail.author for mail in corpus["test"]}


def test_a_story_is_never_split(corpus: dict[str, list[Labelled]]) -> None:
    parts = folds(corpus["mails"], 5)
    where = [(mail.author, mail.story, number) for number, part in enumerate(parts) for mail in part]
    assert len(set(where)) == len({(author, story) for author, story, _ in where})
    assert min(len(part) for part in parts) > len(corpus["mails"]) / 10


def test_it_is_large_enough_to_learn_from(corpus: dict[str, list[Labelled]]) -> None:
    """Issue of the detector: near misses at least as many as losses."""
    lost = sum(mail.label.startswith("lost_") for mail in corpus["mails"])
    assert len(corpus["mails"]) >= 4000
    assert len(corpus["test"]) >= 600
    assert 2 * lost <= len(corpus["mails"])
