"""The rep's word against the detector's, and reading back what the rep did."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from followup.act import Act
from followup.core.deal import DraftState, ReminderState
from followup.core.model import ReminderKind, Stage
from followup.deals import corrections
from followup.errors import UsageFault
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import ANNA, LOSS_ID, OFFER_ID, REP, START, World, loss, mail, offer

UNDECIDED = "Hi Robin,\n\nwe are still comparing. Could you send the price list again?\n\nAnna"


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    return World(tmp_path / "state", sandbox).offered()


def correct(world: World, *, lost: bool) -> None:
    change = corrections.was_a_loss if lost else corrections.was_no_loss
    with world.desk() as desk:
        change(desk, 1, world.now)
        Act(desk).carry_out(world.now)


class TestNotALoss:
    def test_the_draft_and_the_reminders_go(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        correct(world, lost=False)
        deal = seen.deal(world)
        assert (deal.stage, deal.lost_on, deal.loss, deal.winner) == (Stage.OPEN, None, None, None)
        assert world.drafts() == ()
        assert seen.reminders(world) == ()
        assert (seen.message(world, LOSS_ID).decision, seen.message(world, LOSS_ID).reason) == (
            "pass",
            "corrected-not-a-loss",
        )

    def test_a_correction_taken_back_gives_them_again(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        before = {(r.kind, r.n) for r in seen.reminders(world)}
        correct(world, lost=False)
        correct(world, lost=True)
        assert seen.deal(world).stage is Stage.LOST
        assert len(world.drafts()) == 1
        assert {(r.kind, r.n) for r in seen.reminders(world)} == before

    def test_what_the_rep_took_out_stays_out(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        (card,) = seen.reminders(world, ReminderKind.THANK_YOU_CARD)
        with world.desk() as desk:
            corrections.reminder_cancelled(desk, card.uid, world.now)
        correct(world, lost=False)
        correct(world, lost=True)
        assert seen.cancelled(world, ReminderKind.THANK_YOU_CARD)

    def test_a_question_whether_it_is_final_goes_too(self, world: World) -> None:
        text = "Hi Robin,\n\nwe are leaning towards Brightline, but it is not final yet.\n\nAnna"
        world.deliver(loss(text=text))
        world.look()
        assert seen.deal(world).stage is Stage.WAVERING
        correct(world, lost=False)
        assert (seen.deal(world).stage, world.drafts(), seen.reminders(world)) == (Stage.OPEN, (), ())


class TestALossAfterAll:
    def test_the_playbook_acts_on_their_newest_mail(self, world: World) -> None:
        world.deliver(loss(text=UNDECIDED))
        world.look()
        assert world.drafts() == ()
        correct(world, lost=True)
        assert seen.deal(world).stage is Stage.LOST
        assert len(world.drafts()) == 1

    def test_said_twice_nothing_happens_twice(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        with pytest.raises(UsageFault, match="lost already"):
            correct(world, lost=True)
        assert len(world.drafts()) == 1
        assert len(seen.drafts(world)) == 1

    def test_the_stage_follows_what_the_rep_answered_meanwhile(self, world: World) -> None:
        world.deliver(loss(text=UNDECIDED))
        world.look()
        world.now += timedelta(hours=1)
        answer = "Thank you for telling me. May I ask you two questions about your decision?"
        sender, to = f"Robin Hale <{REP}>", ANNA
        world.deliver(mail(answer, at=world.now, id="<a@rep.example>", answers=LOSS_ID, sender=sender, to=to), SENT)
        world.look()
        correct(world, lost=True)
        assert seen.deal(world).stage is Stage.ASKED
        assert world.drafts() == ()


class TestHeld:
    def test_yes_and_no(self, tmp_path: Path, sandbox: Sandbox) -> None:
        for yes in (True, False):
            world = World(tmp_path / str(yes), sandbox, detect={"act": 1.0})
            world.deliver(offer(), SENT)
            world.look()
            world.deliver(loss())
            world.look()
            assert (seen.message(world, LOSS_ID).reason, world.drafts()) == ("asked-the-rep", ())
            with world.desk() as desk:
                with desk.store.read() as view:
                    (row,) = view.held()
                corrections.answer_held(desk, row, yes, world.now)
                Act(desk).carry_out(world.now)
                with desk.store.read() as view:
                    assert view.held() == ()
            assert len(world.drafts()) == yes

    def test_yes_makes_it_a_no_whatever_it_was_read_as(self, tmp_path: Path, sandbox: Sandbox) -> None:
        world = World(tmp_path / "held", sandbox, detect={"act": 1.0, "ask": 0.3})
        world.deliver(offer(), SENT)
        world.look()
        world.deliver(loss(text="Hi Robin,\n\nplease come back to us in October, now is not the time.\n\nAnna"))
        world.look()
        assert seen.message(world, LOSS_ID).intent == "not_now"
        with world.desk() as desk:
            with desk.store.read() as view:
                (row,) = view.held()
            corrections.answer_held(desk, row, yes=True, now=world.now)
            Act(desk).carry_out(world.now)
        assert (seen.deal(world).stage, len(world.drafts())) == (Stage.LOST, 1)

    def test_a_no_said_again_is_no_question(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        world.deliver(loss(id="<again@shop.example>"))
        world.look()
        with world.desk() as desk, desk.store.read() as view:
            assert view.held() == ()
        assert len(world.drafts()) == 1


class TestSilence:
    def test_a_deal_is_let_go_also_where_the_rep_deleted_the_reminder(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        world.now += timedelta(hours=1)
        text = "Thank you for telling me. May I ask you two questions?"
        raw = mail(text, at=world.now, id="<a@rep.example>", answers=LOSS_ID, sender=f"Robin <{REP}>", to=ANNA)
        world.deliver(raw, SENT)
        world.look()
        (asked,) = seen.reminders(world, ReminderKind.NO_ANSWER)
        with world.desk() as desk:
            corrections.reminder_cancelled(desk, asked.uid, world.now)
        world.now = asked.due + timedelta(hours=2)
        world.look()
        assert seen.deal(world).stage is Stage.ASKED
        world.now += timedelta(days=1)
        world.look()
        assert seen.deal(world).stage is Stage.CLOSED

    def test_who_wrote_something_else_was_not_silent(self, world: World) -> None:
        """They asked for time: the seven working days count from there, and the deal is not closed before."""
        world.deliver(loss())
        world.look()
        asked = "Thank you for telling me. May I ask you two questions?"
        world.deliver(mail(asked, at=START, id="<a@rep.example>", answers=LOSS_ID, sender=REP, to=ANNA), SENT)
        world.look()
        (before,) = seen.reminders(world, ReminderKind.NO_ANSWER)
        world.now += timedelta(days=3)
        later = "Hi Robin, let me talk to my boss and come back to you."
        world.deliver(mail(later, at=world.now, id="<l@shop.example>", answers="<a@rep.example>"))
        world.look()
        (after,) = seen.reminders(world, ReminderKind.NO_ANSWER)
        assert (before.due.date(), after.due.date()) == (date(2026, 3, 11), date(2026, 3, 16))
        for now, stage in (
            (before.due + timedelta(days=2), Stage.ASKED),
            (after.due + timedelta(days=1), Stage.CLOSED),
        ):
            world.now = now
            world.look()
            assert seen.deal(world).stage is stage


class TestOutOfOffice:
    def test_a_machine_s_note_is_no_unanswered_mail(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        world.now += timedelta(hours=1)
        raw = mail(
            "Thank you, Anna. All the best.", at=world.now, id="<a@rep.example>", answers=LOSS_ID, sender=REP, to=ANNA
        )
        world.deliver(raw, SENT)
        world.look()
        note = "I am out of the office until 20 March and will answer then."
        world.now += timedelta(minutes=1)
        world.deliver(
            mail(note, at=world.now, id="<o@shop.example>", answers="<a@rep.example>", Auto_Submitted="auto-replied")
        )
        world.look()
        (first, *_) = [r for r in seen.reminders(world, ReminderKind.CHECK_IN) if r.n == 1]
        world.now = first.due
        world.look()
        assert [d.kind for d in seen.drafts(world, DraftState.WAITING)] == ["check_in"]
        (shown,) = [r for r in seen.reminders(world, ReminderKind.CHECK_IN) if r.n == 1]
        assert (shown.state, shown.note) == (ReminderState.DUE, "drafted")


def test_a_check_in_that_waits_goes_when_they_write(world: World) -> None:
    world.deliver(loss())
    world.look()
    world.now += timedelta(hours=1)
    raw = mail(
        "Thank you, Anna. All the best.", at=world.now, id="<a@rep.example>", answers=LOSS_ID, sender=REP, to=ANNA
    )
    world.deliver(raw, SENT)
    world.look()
    world.now = START + timedelta(days=31)
    world.look()
    assert len(world.drafts()) == 1
    world.deliver(mail("Hi Robin, a quick hello from Berlin.", at=world.now, id="<h@shop.example>", answers=OFFER_ID))
    world.look()
    assert world.drafts() == ()


@pytest.mark.parametrize("over", ["done", "cancelled"])
def test_a_reminder_that_is_over_is_not_moved(world: World, over: str) -> None:
    world.mailbox.deliver(offer(), SENT, at=START - timedelta(days=5))
    world.deliver(loss())
    world.look()
    with world.desk() as desk:
        with desk.store.read() as view:
            uid = view.open_reminders()[0].uid
        if over == "done":
            corrections.reminder_done(desk, uid, world.now)
        else:
            corrections.reminder_cancelled(desk, uid, world.now)
        with pytest.raises(UsageFault, match=f"is {over}"):
            corrections.reminder_moved(desk, uid, START + timedelta(days=9), world.now)
        with desk.store.read() as view:
            assert view.reminder(uid).state == over
