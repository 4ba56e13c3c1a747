"""What the rep said of a wording counts for the same wording, and for no other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.core.intent import classify, decide
from followup.core.intent.wordings import names_of, wording
from followup.core.learned import Learned
from followup.core.model import FINAL_LOSS, Address, Decision, Intent, Stage, Verdict
from tests.core.intent import RULED

DAY = date(2026, 3, 2)
ANNA, BO = Address("Anna Lee", "anna@shop.example"), Address("Bo Dahl", "bo.dahl@harbour.example")
LOSS = "We have decided to go with Brightline instead."
FIRM = "The crew of the other firm starts its work here on Monday."
ODD = "The lorries of the Harlow people roll into our yard on Monday morning."


def taught(
    said: str, means: Intent, was: Intent = Intent.LOST_COMPETITOR, by: Address = ANNA, code: str = "en"
) -> Learned:
    return Learned((wording(said, names_of([by]), code, means, was),))


def judge(text: str, learned: Learned, stage: Stage = Stage.OPEN) -> Verdict:
    return classify(text, stage=stage, sent_on=DAY, learned=learned)


class TestNotALoss:
    def test_the_same_sentence_passes(self) -> None:
        learned = taught(LOSS, Intent.OTHER)
        assert decide(judge(f"Hi,\n\n{LOSS}\n\nAnna", Learned()), RULED) is Decision.ACT
        found = judge(f"Hi,\n\n{LOSS}\n\nAnna", learned)
        assert (found.intent, found.rule, decide(found, RULED)) == (Intent.OTHER, "learned", Decision.PASS)

    def test_another_loss_in_the_mail_still_counts(self) -> None:
        found = judge(f"{LOSS} So your bid was not successful.", taught(LOSS, Intent.OTHER))
        assert found.intent in FINAL_LOSS
        assert "learned" in found.rule

    def test_a_bid_to_stop_is_heard_all_the_same(self) -> None:
        text = f"{LOSS} Please stop writing to me and take me off your list."
        assert judge(text, taught(LOSS, Intent.OTHER)).intent is Intent.DO_NOT_CONTACT
        assert judge(text, taught(text, Intent.OTHER)).intent is Intent.DO_NOT_CONTACT


class TestALoss:
    def test_the_same_words_from_somebody_else(self) -> None:
        assert judge(ODD, Learned()).intent not in FINAL_LOSS
        found = judge(f"Dear Robin,\n\n{ODD}\n\nBo", taught(ODD, Intent.LOST_COMPETITOR, Intent.OTHER))
        assert (found.intent, found.rule, found.probability) == (Intent.LOST_COMPETITOR, "learned", 0.97)
        assert found.evidence is not None
        assert found.evidence.text == ODD

    def test_a_whole_mail_counts_as_a_whole(self) -> None:
        mail = "The lorries of the others come on Monday. Their foreman has the keys. Good luck with it all."
        learned = taught(mail, Intent.LOST_COMPETITOR, Intent.OTHER)
        assert judge(f"Hi Robin,\n{mail}\nAnna", learned).intent is Intent.LOST_COMPETITOR
        assert judge("Hi Robin,\nGood luck with it all.\nAnna", learned).intent not in FINAL_LOSS

    def test_two_sentences_count_within_a_longer_mail(self) -> None:
        both = f"{ODD} Their foreman has the keys of the hall."
        learned = taught(both, Intent.LOST_COMPETITOR, Intent.OTHER)
        found = judge(f"It was a long week here.\n\n{both} Good luck with it all.\n\nBo", learned)
        assert (found.intent, found.rule) == (Intent.LOST_COMPETITOR, "learned")
        assert judge(f"{ODD} Good luck with it all.", learned).intent not in FINAL_LOSS


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("The crew of Harlow begins on 3 May.", "The crew of Brightline begins on 14 May."),
        ("THE CREW OF THE OTHERS BEGINS NOW.", "the crew of the others begins now"),
        ("Anna has signed the papers of the others.", "Bo has signed the papers of the others."),
        ("Le chantier démarre avec l’autre équipe.", "le chantier demarre avec l'autre equipe"),
        (FIRM, "The crew of the other firm starts its work on Monday."),
    ],
)  # fmt: skip
def test_the_same_wording(said: str, again: str) -> None:
    learned = taught(said, Intent.LOST_COMPETITOR, Intent.OTHER, by=ANNA)
    learned = Learned(learned.wordings, (), names_of([BO]))
    assert judge(again, learned).rule == "learned"


@pytest.mark.parametrize(
    ("said", "other"),
    [
        (FIRM, "The crew of the other firm never starts its work here on Monday."),
        ("The board took you over them after several talks.", "The board took them over you after several talks."),
        (FIRM, "Does the crew of the other firm start its work here on Monday?"),
        (FIRM, "If the crew of the other firm starts its work here on Monday, call."),
        ("Thanks, Anna", "Thanks, Anna"),
        ("The others start.", "Your people start."),
    ],
)  # fmt: skip
def test_not_the_same_wording(said: str, other: str) -> None:
    learned = taught(said, Intent.LOST_COMPETITOR, Intent.OTHER)
    assert "learned" not in judge(other, learned).rule


def test_the_newest_word_of_the_rep_counts() -> None:
    first, second = (taught(ODD, means, Intent.OTHER).wordings[0] for means in (Intent.OTHER, Intent.LOST_INTERNAL))
    assert judge(ODD, Learned((second, first))).intent is Intent.LOST_INTERNAL


def test_a_machine_stays_a_machine() -> None:
    found = classify(ODD, sent_on=DAY, automatic="auto-submitted", learned=taught(ODD, Intent.LOST_COMPETITOR))
    assert found.intent is Intent.AUTO_REPLY


def test_a_wording_holds_no_word_of_the_mail() -> None:
    kept = repr(taught(LOSS, Intent.OTHER).wordings[0])
    assert not any(word in kept for word in ("decided", "Brightline", "brightline", "instead"))


@settings(max_examples=8, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_learned_and_judged(said: str, other: str) -> None:
    learned = taught(said, Intent.LOST_COMPETITOR, Intent.OTHER)
    assert 0 <= judge(other, learned).probability <= 1
