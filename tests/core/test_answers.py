"""Which of the two questions a deal's mails have answered."""

from __future__ import annotations

import pytest

from followup.core.answers import answers, told, why_lost
from followup.core.model import Facts, Intent, LossReason, Question

WHY, SAME = Question.WHY, Question.SAME_OFFER
PRICE = Facts(reasons=(LossReason.PRICE,))


@pytest.mark.parametrize(
    ("said", "facts", "answered"),
    [
        ({Intent.LOST_COMPETITOR}, Facts(), set()),
        ({Intent.LOST_COMPETITOR}, PRICE, {WHY}),
        ({Intent.LOST_TENTATIVE}, PRICE, {WHY}),
        ({Intent.LOST_COMPETITOR, Intent.LOSS_FEEDBACK}, Facts(), {WHY}),
        ({Intent.LOSS_FEEDBACK}, Facts(same_offer_bought="no"), {SAME}),
        ({Intent.LOSS_FEEDBACK}, Facts(reasons=(LossReason.PRICE,), same_offer_bought="unclear"), {WHY, SAME}),
        ({Intent.LOSS_FEEDBACK}, Facts(wants_call=True), set()),
        ({Intent.PERMISSION_GRANTED}, Facts(), set()),
        ({Intent.PERMISSION_DECLINED}, Facts(reasons=(LossReason.TIMING,)), set()),
        ({Intent.NOT_NOW}, Facts(reasons=(LossReason.TIMING,)), set()),
    ],
)
def test_one_mail(said: set[Intent], facts: Facts, answered: set[Question]) -> None:
    assert answers(said, facts) == answered


@pytest.mark.parametrize(
    ("intent", "also", "told", "why"),
    [
        (Intent.LOST_COMPETITOR, set(), {LossReason.PRICE, LossReason.TIMING}, {LossReason.PRICE, LossReason.TIMING}),
        (Intent.NOT_NOW, set(), {LossReason.PRICE, LossReason.TIMING}, set()),
        (Intent.NOT_NOW, {Intent.LOSS_FEEDBACK}, {LossReason.PRICE, LossReason.TIMING}, {LossReason.PRICE}),
        (Intent.NOT_NOW, {Intent.REFERRAL}, {LossReason.PRICE}, set()),
    ],
)
def test_why_it_was_put_off_is_not_why_it_was_lost(
    intent: Intent, also: set[Intent], told: set[LossReason], why: set[LossReason]
) -> None:
    assert set(why_lost(intent, also, tuple(told))) == why


def test_what_was_said_before_they_thought_again_answers_nothing_about_the_new_no() -> None:
    no, again = frozenset({Intent.LOST_COMPETITOR}), frozenset({Intent.REOPENED})
    assert told([(no, PRICE)]).left() == (SAME,)
    assert told([(no, PRICE), (again, Facts()), (no, Facts())]).left() == (WHY, SAME)


def test_who_wants_no_questions_is_asked_none_in_the_whole_deal() -> None:
    declined, again = frozenset({Intent.PERMISSION_DECLINED}), frozenset({Intent.REOPENED})
    found = told([(declined, Facts()), (again, Facts())])
    assert found.declined
    assert found.left() == ()
