"""The floor of training/floor.toml: parts of the sets in every run, all of them in the slow tier and by `make eval`."""

from __future__ import annotations

import tomllib

import pytest

from followup.core.model import FINAL_LOSS, Decision, Intent, Verdict
from followup.core.policy import Detect
from followup.weights import load_scorer
from training import background, evaluate
from training.corpus import MAILS, TEST, held_back, load

FLOOR = tomllib.loads(evaluate.FLOOR.read_text(encoding="utf-8"))
SHARED = pytest.mark.skipif(not evaluate.SHARED.exists(), reason="needs ../shared/data")
ROOM = 0.12
"""A part of a set may be so much worse than the whole: the smallest groups of mails in it are some fifteen."""


def short(name: str, mails: list, room: float) -> list[str]:
    rows = evaluate.judged(mails, load_scorer(), Detect())
    floor = {key: limit + room if key in evaluate.AT_MOST else limit - room for key, limit in FLOOR[name].items()}
    return evaluate.below(name, evaluate.figures(rows), floor)


def test_a_quarter_of_our_own_test_set_holds_the_floor() -> None:
    assert short("own", load(TEST)[::4], ROOM) == []


@SHARED
def test_half_of_the_shared_set_holds_the_floor() -> None:
    assert short("shared", evaluate.shared()[::2], ROOM) == []


@pytest.mark.slow
def test_our_own_test_set_holds_the_floor() -> None:
    assert short("own", load(TEST), 0.0) == []


@pytest.mark.slow
@SHARED
def test_the_shared_set_holds_the_floor() -> None:
    assert short("shared", evaluate.shared(), 0.0) == []


@SHARED
def test_old_business_mail_raises_hardly_an_alarm() -> None:
    heard = background.listen(load_scorer(), Detect(), step=80)
    assert heard.count == 150
    assert sum(one.decision is Decision.ACT for one in heard.fired) <= 1


def test_the_gate_closes_on_no_loss() -> None:
    scorer = load_scorer()
    assert scorer is not None
    from followup.core.intent.text import sentences

    lost = [mail for mail in load(MAILS) + load(TEST) if mail.label in FINAL_LOSS]
    assert len(lost) > 1000
    assert [mail.id for mail in lost if not scorer.passes(sentences(mail.body))] == []


def test_the_mails_held_back_share_no_story_with_the_rest() -> None:
    learned, held = held_back(load(MAILS))
    assert not {(mail.author, mail.story) for mail in learned} & {(mail.author, mail.story) for mail in held}
    assert len(learned) + len(held) == len(load(MAILS))
    assert sum(mail.label is Intent.WON for mail in held) > 10


def test_a_floor_can_be_fallen_below() -> None:
    assert evaluate.below("own", {"act precision": 0.5}, {"act precision": 0.9}) == [
        "own: act precision 0.500, floor 0.9"
    ]
    assert evaluate.below("own", {"others asked": 0.5}, {"others asked": 0.06}) != []
    assert evaluate.below("own", {"act precision": 0.95}, {"act precision": 0.9}) == []


def test_whatever_is_asked_about_counts_as_asked() -> None:
    """Be it a loss that was taken for something else, or something else that is unsure."""
    mails = load(TEST)
    lost = next(mail for mail in mails if mail.label in FINAL_LOSS)
    other = next(mail for mail in mails if mail.label is Intent.PERMISSION_GRANTED)
    unsure = Verdict(intent=Intent.PERMISSION_GRANTED, probability=0.5, language="en", rule="encoder")
    for decision, share in ((Decision.ASK, 1.0), (Decision.PASS, 0.0), (Decision.ACT, 0.0)):
        found = evaluate.figures([(lost, unsure, decision), (other, unsure, decision)])
        assert (found["act or ask recall"], found["others asked"]) == (share, share)
