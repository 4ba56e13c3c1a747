"""The composed mails: the same each time, labelled rightly, and a small part of all that is learned from."""

from __future__ import annotations

from collections import Counter

import pytest

from followup.core.model import FINAL_LOSS, Intent
from followup.core.policy import LANGUAGES
from training.corpus import Labelled
from training.plain import composed


@pytest.fixture(scope="module")
def mails() -> list[Labelled]:
    return composed()


def test_they_are_the_same_each_time(mails: list[Labelled]) -> None:
    assert composed() == mails
    assert len({mail.id for mail in mails}) == len(mails)


def test_each_language_has_as_many(mails: list[Labelled]) -> None:
    counts = Counter(mail.lang for mail in mails)
    assert set(counts) == set(LANGUAGES)
    assert max(counts.values()) == min(counts.values()) > 100


def test_what_decides_and_what_is_named_stands_in_them(mails: list[Labelled]) -> None:
    for mail in mails:
        assert mail.evidence in mail.body
        assert "{" not in mail.body
        assert mail.winner is None or mail.winner in mail.evidence
        assert mail.date is None or mail.date in mail.body
        assert mail.person is None or (mail.person.address or "") in mail.body


def test_a_loss_says_often_something_else_too(mails: list[Labelled]) -> None:
    lost = [mail for mail in mails if mail.label in FINAL_LOSS]
    assert sum(Intent.REFERRAL in mail.also for mail in lost) > len(lost) / 8
    assert sum("?" in mail.body for mail in lost) > len(lost) / 5


def test_after_the_question_for_leave_more_than_an_answer_comes(mails: list[Labelled]) -> None:
    said = {mail.label for mail in mails if mail.context == "asked"}
    assert said >= {Intent.REOPENED, Intent.WON, Intent.NOT_NOW, Intent.REFERRAL, Intent.OTHER, Intent.DO_NOT_CONTACT}
