"""One message through all rooms: whose mail is read, what is asked about, what becomes of a thread that moves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup.core.deal import DraftState
from followup.core.model import Decision, DraftKind, ReminderKind, Stage
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import ANNA, LOSS, LOSS_ID, OFFER_ID, REP, START, World, loss, mail, offer

HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    """The rep wrote an offer, and followup looked once."""
    return World(tmp_path / "state", sandbox).offered()


def theirs(text: str, id: str, answers: str = OFFER_ID, **values: Any) -> bytes:
    return mail(text, at=values.pop("at", START), id=id, answers=answers, **values)


def reps(text: str, id: str, at: datetime, answers: str | None = None, **values: Any) -> bytes:
    sender, to = f"Robin Hale <{REP}>", f"Anna Lee <{ANNA}>"
    return mail(text, at=at, id=id, answers=answers, sender=values.pop("sender", sender), to=to, **values)


class TestTheWay:
    def test_a_no_gives_a_draft_in_the_thread_and_the_series(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        row, deal = seen.message(world, LOSS_ID), seen.deal(world)
        assert (row.intent, row.decision, row.reason) == ("lost_competitor", "act", "lost")
        assert "Brightline" in row.evidence
        assert (deal.stage, deal.winner, deal.company) == (Stage.LOST, "Brightline", "shop.example")
        (draft,) = deal.drafts
        assert (draft.kind, draft.state, draft.answers, draft.to) == (
            DraftKind.ACKNOWLEDGE,
            DraftState.WAITING,
            LOSS_ID,
            (ANNA,),
        )
        assert {r.kind for r in deal.open_reminders()} >= {ReminderKind.CHECK_IN, ReminderKind.RENEWAL}

    def test_a_mere_ps_makes_the_draft_anew_as_its_answer(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        world.now += HOUR
        world.deliver(theirs("PS: please greet your team from me.\n\nAnna", "<ps@shop.example>", LOSS_ID, at=world.now))
        world.look()
        (live,) = seen.drafts(world, DraftState.WAITING)
        assert live.answers == "<ps@shop.example>"
        assert len(world.drafts()) == 1

    def test_written_to_an_alias_the_draft_comes_from_it(self, tmp_path: Path, sandbox: Sandbox) -> None:
        world = World(tmp_path / "s", sandbox, rep={"aliases": ["robin.hale@rep.example"]})
        world.deliver(offer(), SENT)
        world.look()
        world.deliver(mail(LOSS, at=START, id=LOSS_ID, answers=OFFER_ID, to="Robin <Robin.Hale@rep.example>"))
        world.look()
        assert seen.deal(world).drafts[0].sender == "robin.hale@rep.example"
        assert b"From: Robin Hale <robin.hale@rep.example>" in world.drafts()[0]

    def test_a_mail_of_an_alias_of_the_rep_is_the_rep_s(self, tmp_path: Path, sandbox: Sandbox) -> None:
        world = World(tmp_path / "s", sandbox, rep={"aliases": ["r.hale@elsewhere.example"]})
        world.deliver(offer(), SENT)
        world.look()
        world.deliver(
            mail(LOSS, at=START, id="<a@elsewhere.example>", answers=OFFER_ID, sender="r.hale@elsewhere.example")
        )
        world.look()
        assert seen.incoming(world) == ()


class TestAfterAPush:
    def test_an_offer_sent_since_the_last_look_makes_the_conversation(self, world: World) -> None:
        seen.push(world)
        world.now += HOUR
        world.deliver(reps("Here is the other offer.", "<o2@rep.example>", world.now, subject="Till system"), SENT)
        world.now += HOUR
        world.deliver(theirs(LOSS, "<l2@shop.example>", "<o2@rep.example>", subject="Re: Till system", at=world.now))
        seen.push(world)
        assert seen.message(world, "<l2@shop.example>").reason == "lost"
        assert len(world.drafts()) == 1

    def test_a_mail_that_crossed_the_no_is_no_answer_to_it(self, world: World) -> None:
        seen.push(world)
        world.deliver(reps("One more thought on the offer.", "<o2@rep.example>", world.now, OFFER_ID), SENT)
        world.now += HOUR
        world.deliver(loss(at=world.now))
        seen.push(world)
        assert seen.deal(world).stage is Stage.LOST
        assert len(world.drafts()) == 1

    def test_a_no_that_the_rep_has_answered_gets_no_draft(self, world: World) -> None:
        seen.push(world)
        world.deliver(loss(at=world.now))
        world.now += HOUR
        world.deliver(
            reps("Thank you for telling me. May I ask you two questions?", "<a@rep.example>", world.now, LOSS_ID), SENT
        )
        seen.push(world)
        assert seen.deal(world).stage is Stage.ASKED
        assert world.drafts() == ()


class TestTheServersConversation:
    """A mail program that names no parent: the server may know which conversation it belongs to (`Threads`)."""

    def arrives(self, world: World, *mates: str, subject: str = "Re: Stock system") -> tuple[str, str]:
        world.mailbox.mates = lambda ref: mates
        sender = "Tom Ward <tom@shop.example>"
        world.deliver(mail(LOSS, at=START, id="<t@shop.example>", sender=sender, subject=subject))
        world.look()
        row = seen.message(world, "<t@shop.example>")
        return row.decision, row.reason

    def test_a_colleague_of_theirs_answers_without_a_parent(self, world: World) -> None:
        assert self.arrives(world, "<else@rep.example>", OFFER_ID) == ("act", "lost")
        assert len(world.drafts()) == 1

    def test_the_rep_s_mails_must_be_known(self, world: World) -> None:
        assert self.arrives(world, "<else@rep.example>") == ("pass", "no-conversation")

    def test_what_claims_to_answer_nothing_is_not_asked_about(self, world: World) -> None:
        assert self.arrives(world, OFFER_ID, subject="Stock system") == ("pass", "no-conversation")


class TestWhoseMail:
    def test_a_stranger_is_passed_over(self, world: World) -> None:
        world.deliver(mail(LOSS, at=START, id="<s@else.example>", sender="Sam <sam@else.example>", subject="News"))
        world.look()
        row = seen.message(world, "<s@else.example>")
        assert (row.decision, row.reason, row.intent) == ("pass", "no-conversation", None)

    def test_a_colleague_of_the_rep_is_passed_over(self, world: World) -> None:
        world.deliver(theirs(LOSS, "<c@rep.example>", sender="Kim <kim@rep.example>"))
        world.look()
        assert seen.message(world, "<c@rep.example>").reason == "colleague"
        assert world.drafts() == ()

    def test_a_colleague_of_theirs_joins_the_deal(self, world: World) -> None:
        world.deliver(theirs(LOSS, LOSS_ID, sender="Ben Ray <ben@shop.example>"))
        world.look()
        assert seen.message(world, LOSS_ID).doubts == ()
        assert {p.addr_spec for p in seen.deal(world).people} == {"ben@shop.example"}

    def test_cold_mail_only_where_the_rep_wants_it(self, tmp_path: Path, sandbox: Sandbox) -> None:
        world = World(tmp_path / "s", sandbox, watch={"cold": True})
        world.look()
        world.deliver(mail(LOSS, at=START, id=LOSS_ID))
        world.look()
        assert seen.message(world, LOSS_ID).reason == "lost"

    def test_cold_mail_is_no_answer_in_an_open_deal(self, tmp_path: Path, sandbox: Sandbox) -> None:
        world = World(tmp_path / "s", sandbox, watch={"cold": True}, detect={"trained": True, "act": 0.65})
        world.look()
        news = "The council has awarded the bridge to Norvik, says the paper. Their price was the lowest of five."
        world.deliver(mail(news, at=START, id=LOSS_ID, subject="A word"))
        world.look()
        assert seen.message(world, LOSS_ID).decision == Decision.PASS

    def test_same_subject_and_correspondent_for_180_days(self, tmp_path: Path, sandbox: Sandbox) -> None:
        for days, reason in ((170, "lost"), (190, "no-conversation")):
            world = World(tmp_path / str(days), sandbox)
            world.now = START - timedelta(days=days)
            world.deliver(offer(world.now), SENT)
            world.look()
            world.now = START
            world.deliver(mail(LOSS, at=START, id=LOSS_ID))
            world.look()
            assert seen.message(world, LOSS_ID).reason == reason


class TestTheDaysOfLooking:
    def test_what_was_recorded_is_not_judged_again(self, world: World) -> None:
        world.deliver(loss())
        world.look()
        world.look()
        world.deliver(loss())
        world.look()
        assert len(seen.incoming(world)) == 1
        assert len(world.drafts()) == 1

    def test_a_date_of_yesterday_counts_a_date_of_last_month_does_not(self, world: World) -> None:
        world.deliver(theirs(LOSS, LOSS_ID, at=datetime(2025, 1, 1, tzinfo=UTC)))
        world.look()
        assert seen.deal(world).lost_on == START.date()


@pytest.mark.parametrize(
    ("rep", "reason"),
    [
        ({"domains": []}, "colleague"),
        ({"domains": [], "aliases": ["robin@brand.example"]}, "colleague"),
        ({"domains": ["brand.example"]}, "lost"),
        ({"domains": [], "email": "robin.hale@gmail.com", "aliases": ["robin@rep.example"]}, "colleague"),
    ],
)
def test_whose_domain_is_the_reps_own(tmp_path, sandbox, rep, reason):
    world = World(tmp_path / "state", sandbox, rep=rep)
    colleague = "Kim Otter <kim@rep.example>"
    world.deliver(mail("Our offer.", at=START, id=OFFER_ID, sender=f"Robin <{REP}>", to=colleague), SENT)
    world.deliver(mail(LOSS, at=START, id=LOSS_ID, sender=colleague, answers=OFFER_ID))
    world.look()
    assert seen.message(world, LOSS_ID).reason == reason


def test_a_customer_at_the_reps_own_public_provider_is_no_colleague(tmp_path, sandbox):
    world = World(tmp_path / "state", sandbox, rep={"domains": [], "email": "robin.hale@gmail.com"})
    there = "Anna Lee <anna@gmail.com>"
    world.deliver(mail("Our offer.", at=START, id=OFFER_ID, sender="robin.hale@gmail.com", to=there), SENT)
    world.deliver(mail(LOSS, at=START, id=LOSS_ID, sender=there, answers=OFFER_ID))
    world.look()
    assert seen.message(world, LOSS_ID).reason == "lost"
