"""What a verdict calls for: the rep is asked about a loss that may be one, and not about everything unsure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup.core.intent import decide
from followup.core.model import Decision, Intent, Verdict
from followup.core.policy import Detect

LIMITS = Detect(act=0.7, ask=0.15)


def told(intent: Intent, probability: float, lost: float) -> Verdict:
    return Verdict(intent=intent, probability=probability, lost=lost, language="en", rule="encoder")


@pytest.mark.parametrize(
    ("probability", "lost", "called_for"),
    [
        (0.9, 0.05, Decision.ACT),
        (0.5, 0.05, Decision.PASS),
        (0.5, 0.15, Decision.ASK),
        (0.9, 0.3, Decision.ASK),
        (0.5, 0.0, Decision.ASK),
        (0.1, 0.0, Decision.PASS),
    ],
)
def test_an_unsure_win_is_asked_about_where_it_may_be_a_loss_or_comes_after_one(
    probability: float, lost: float, called_for: Decision
) -> None:
    """After the no `lost` is 0, and reminders hang on the answer."""
    assert decide(told(Intent.WON, probability, lost), LIMITS) is called_for


@pytest.mark.parametrize("probability", [0.3, 0.6, 0.95])
def test_a_machine_s_answer_calls_for_nothing(probability: float) -> None:
    assert decide(told(Intent.AUTO_REPLY, probability, 0.2), LIMITS) is Decision.PASS
    assert decide(replace(told(Intent.AUTO_REPLY, probability, 0.0), language="pl"), LIMITS) is Decision.PASS


@pytest.mark.parametrize("intent", [Intent.UNDECIDED, Intent.REFERRAL])
def test_a_question_or_a_name_is_not_asked_about(intent: Intent) -> None:
    assert decide(told(intent, 0.5, 0.1), LIMITS) is Decision.PASS
    assert decide(told(intent, 0.5, 0.2), LIMITS) is Decision.ASK
