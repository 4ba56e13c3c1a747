"""A correction of the rep's is used at once: in the next mail with the same wording, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.act import Act
from followup.core.model import Decision, Intent, Stage
from followup.deals import corrections
from followup.deals.learning import Mark, learn, relearn
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import ANNA, LOSS_ID, OFFER_ID, REP, START, World, loss, mail, offer

ODD = "Hi Robin,\n\nthe lorries of the Harlow people roll into our yard on Monday morning.\n\nAnna"
BO = "Bo Dahl <bo@harbour.example>"
BO_OFFER, BO_ID = "<offer2@rep.example>", "<bo@harbour.example>"


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    made = World(tmp_path / "state", sandbox)
    made.deliver(offer(), SENT)
    text = "Hello Bo,\n\nhere is our offer for the cranes.\n\nRobin"
    made.deliver(mail(text, at=START, id=BO_OFFER, sender=f"Robin Hale <{REP}>", to=BO, subject="Cranes"), SENT)
    made.look()
    return made


def from_bo(world: World, text: str, id: str = BO_ID) -> None:
    world.deliver(mail(text, at=START, id=id, sender=BO, subject="Re: Cranes", answers=BO_OFFER))
    world.look()


def correct(world: World, *, lost: bool) -> None:
    with world.desk() as desk:
        (corrections.was_a_loss if lost else corrections.was_no_loss)(desk, 1, world.now)
        Act(desk).carry_out(world.now)


def lessons(world: World) -> int:
    with world.desk() as desk, desk.store.read() as view:
        return view.lessons()


def test_a_loss_that_was_missed_is_known_from_somebody_else(world: World) -> None:
    world.deliver(loss(text=ODD))
    world.look()
    assert world.drafts() == ()
    correct(world, lost=True)
    from_bo(world, ODD.replace("Anna", "Bo"))
    row = seen.message(world, BO_ID)
    assert (row.rule, row.intent, row.decision) == ("learned", Intent.LOST_COMPETITOR, Decision.ACT)
    assert len(world.drafts()) == 2


def test_what_was_no_loss_is_none_from_somebody_else(world: World) -> None:
    world.deliver(loss())
    world.look()
    assert len(world.drafts()) == 1
    correct(world, lost=False)
    from_bo(world, "Hello Robin,\n\nWe have decided to go with Harlow instead.\n\nBo")
    assert (seen.message(world, BO_ID).rule, seen.message(world, BO_ID).decision) == ("learned", Decision.PASS)
    assert world.drafts() == ()
    with world.desk() as desk:
        assert desk.store.erase("bo@harbour.example", [2], world.now).lessons == 0
        assert lessons(world) == 1
        assert desk.store.erase(ANNA, [1], world.now).lessons == 1, "it was learned from her mail"
    assert lessons(world) == 0


def test_a_correction_taken_back_is_unlearned(world: World) -> None:
    world.deliver(loss())
    world.look()
    correct(world, lost=False)
    correct(world, lost=True)
    from_bo(world, "Hello Robin,\n\nWe have decided to go with Harlow instead.\n\nBo")
    assert seen.message(world, BO_ID).intent == Intent.LOST_COMPETITOR
    assert lessons(world) == 1
    with world.desk() as desk, desk.store.read() as view:
        assert view.verdicts_judged() == ()


def test_held_answers_are_learned(world: World) -> None:
    world.config = World(world.state, world.sandbox, detect={"act": 0.99, "ask": 0.3}).config
    world.deliver(loss())
    world.look()
    with world.desk() as desk:
        with desk.store.read() as view:
            (row,) = view.held()
        corrections.answer_held(desk, row, False, world.now)
    from_bo(world, "Hello Robin,\n\nWe have decided to go with Harlow instead.\n\nBo")
    with world.desk() as desk, desk.store.read() as view:
        assert view.held() == ()
        (judged,) = view.verdicts_judged()
        assert (judged.intent, judged.right) == (Intent.LOST_COMPETITOR, False)
        assert all(by < 0 for _, by in view.shifts())
        assert view.shifts()


def test_a_mail_that_is_gone_is_corrected_all_the_same(world: World) -> None:
    ref = world.deliver(loss(text=ODD))
    world.look()
    world.mailbox.expunge(ref)
    correct(world, lost=True)
    assert seen.deal(world).stage is Stage.LOST
    assert lessons(world) == 0


def test_a_bid_to_stop_is_never_unlearned(world: World) -> None:
    with world.desk() as desk:
        stop = Mark(
            said="Please stop writing to me.", names=(), language="en", means=Intent.OTHER,
            was=Intent.DO_NOT_CONTACT, rule="en/stop-1", probability=0.9,
        )  # fmt: skip
        learn(desk.store, (stop,), world.now)
    assert lessons(world) == 0


def test_forgotten_it_is_as_shipped(world: World) -> None:
    world.deliver(loss())
    world.look()
    correct(world, lost=False)
    with world.desk() as desk:
        with desk.store.write() as tx:
            assert tx.forget_lessons() == 1
        assert relearn(desk.store).shifts == ()
    from_bo(world, "Hello Robin,\n\nWe have decided to go with Harlow instead.\n\nBo")
    assert seen.message(world, BO_ID).decision == Decision.ACT


def test_the_store_keeps_no_word_of_it(world: World) -> None:
    world.deliver(loss(text=ODD))
    world.look()
    correct(world, lost=True)
    with world.desk() as desk, desk.store.read() as view:
        kept = repr((view.wordings(), view.shifts()))
    assert not any(word in kept for word in ("lorries", "Harlow", "yard", OFFER_ID, LOSS_ID))
