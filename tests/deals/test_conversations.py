"""Which conversation a message belongs to, and who in it is warned of (T3, B21)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from followup.core.model import Stage
from followup.core.providers import PUBLIC_PROVIDERS, company_of
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import ANNA, LOSS, LOSS_ID, OFFER_ID, REP, START, World, loss, mail, offer

OTHER_OFFER = "<other-offer@rep.example>"

FORGED = (
    "anna@shop-example.com",
    "anna@shop.example.net",
    "anna@sh0p.example",
    "anna@shop.examp1e",
    "anna@mail-shop.example",
    "anna@shopp.example",
    "anna.lee@gmail.com",
    "anna@xn--shp-2na.example",
    "shop.example@evil.example",
    "anna@localhost",
    "anna@shop.co",
    "annalee@outlook.com",
    "anna@brightline.example",
    "ceo@sh-op.example",
    "anna@shop.invalid",
    "anna@shopexample.test",
    "anna@shop.example.evil.example",
    "noah@evil.example",
    "buyer@proton.me",
    "anna@bigshop.example",
)
"""Senders who are not the customer and not of the customer's company."""


def world_with_offer(tmp_path: Path, sandbox: Sandbox) -> World:
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    world.look()
    return world


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    return world_with_offer(tmp_path, sandbox)


def warned(world: World) -> dict[str, tuple[str, ...]]:
    """The doubts about each message that is or may be acted on, by Message-ID."""
    return {row.message_id or "": row.doubts for row in seen.incoming(world) if row.decision != "pass"}


@pytest.mark.parametrize("subject", ["RE: STOCK SYSTEM", "AW: stock System"])
def test_a_subject_is_compared_without_regard_to_case(world: World, subject: str) -> None:
    """RFC 5256 section 3: their program wrote the subject anew, and names no message of the rep's."""
    world.deliver(mail(LOSS, at=START, id=LOSS_ID, subject=subject))
    world.look()
    assert seen.deal(world).stage is Stage.LOST


class TestForgedSenders:
    """T3: twenty senders, each in the thread, by quoting, and with the customer's name and Reply-To."""

    def test_in_the_thread(self, world: World) -> None:
        for n, sender in enumerate(FORGED):
            world.deliver(
                mail(LOSS, at=START, id=f"<f{n}@evil.example>", sender=f"Anna Lee <{sender}>", answers=OFFER_ID)
            )
        world.look()
        assert all("unknown-sender" in doubts for doubts in warned(world).values())
        assert len(seen.incoming(world)) == len(FORGED)

    def test_by_quoting(self, world: World) -> None:
        quoted = f"{LOSS}\n\nOn 25 February 2026, Robin Hale <{REP}> wrote:\n> here is our offer\n> Robin"
        for n, sender in enumerate(FORGED):
            world.deliver(
                mail(quoted, at=START, id=f"<f{n}@evil.example>", sender=f"Anna Lee <{sender}>", subject="Hi")
            )
        world.look()
        found = warned(world)
        assert len(found) == len(FORGED)
        assert all("unknown-sender" in doubts for doubts in found.values())

    def test_from_the_customer_with_reply_to_elsewhere(self, world: World) -> None:
        for n, reply_to in enumerate(FORGED):
            raw = mail(f"{LOSS} ({n})", at=START, id=f"<f{n}@shop.example>", answers=OFFER_ID, Reply_To=reply_to)
            world.deliver(raw)
        world.look()
        found = {row.message_id: row.doubts for row in seen.incoming(world)}
        assert len(found) == len(FORGED)
        assert all("reply-to-elsewhere" in doubts for doubts in found.values())
        assert {draft.to for draft in seen.drafts(world)} == {(ANNA,)}

    def test_a_warning_stands_with_the_draft(self, world: World) -> None:
        world.deliver(mail(LOSS, at=START, id=LOSS_ID, sender="Anna Lee <anna@evil.example>", answers=OFFER_ID))
        world.look()
        (draft,) = seen.drafts(world)
        assert draft.warnings == ("unknown-sender",)


class TestKnownSenders:
    def test_the_customer_and_a_colleague_of_theirs_are_not_warned_of(self, world: World) -> None:
        world.deliver(loss())
        world.deliver(
            mail("And thank you.", at=START, id="<b@shop.example>", sender="Ben <ben@shop.example>", answers=LOSS_ID)
        )
        world.look()
        assert [row.doubts for row in seen.incoming(world)] == [(), ()]
        assert {p.addr_spec for p in seen.deal(world).people} == {ANNA, "ben@shop.example"}

    def test_quoting_under_a_new_subject_the_customer_is_known(self, world: World) -> None:
        quoted = f"{LOSS}\n\nOn 25 February 2026, Robin Hale <{REP}> wrote:\n> here is our offer\n> Robin"
        world.deliver(mail(quoted, at=START, id=LOSS_ID, subject="Our decision"))
        world.look()
        assert (seen.message(world, LOSS_ID).reason, seen.message(world, LOSS_ID).doubts) == ("lost", ())


class TestOtherThreads:
    def test_b21_another_customer_s_thread_is_warned_of(self, world: World) -> None:
        to = "Otto <otto@mill.example>"
        raw = mail(
            "Hello Otto, our offer.", at=START, id=OTHER_OFFER, sender=f"Robin Hale <{REP}>", to=to, subject="Mill"
        )
        world.deliver(raw, SENT)
        world.deliver(mail(LOSS, at=START + timedelta(hours=1), id=LOSS_ID, answers=OTHER_OFFER))
        world.look()
        assert "unknown-sender" in seen.message(world, LOSS_ID).doubts

    def test_two_customers_have_two_deals(self, world: World) -> None:
        to = "Otto <otto@mill.example>"
        raw = mail("Hello Otto, our offer.", at=START, id=OTHER_OFFER, sender=f"Robin Hale <{REP}>", to=to)
        world.deliver(raw, SENT)  # at the same second: what they answer is no answer to them
        world.deliver(mail(LOSS, at=START, id="<o@mill.example>", sender=to, answers=OTHER_OFFER))
        world.deliver(loss())
        world.look()
        assert [deal.stage for deal in seen.deals(world)] == [Stage.LOST, Stage.LOST]
        assert len(world.drafts()) == 2


class TestCompanies:
    def test_a_public_provider_is_no_company(self) -> None:
        assert {company_of(f"a@{provider}") for provider in PUBLIC_PROVIDERS} == {""}
        assert company_of("a@shop.example") == "shop.example"

    def test_two_at_one_provider_are_strangers(self, tmp_path: Path, sandbox: Sandbox) -> None:
        world = World(tmp_path / "state", sandbox)
        to = "Anna <anna@gmail.com>"
        world.deliver(mail("Our offer.", at=START, id=OFFER_ID, sender=f"Robin Hale <{REP}>", to=to), SENT)
        world.deliver(mail(LOSS, at=START, id=LOSS_ID, sender="Eve <eve@gmail.com>", answers=OFFER_ID))
        world.look()
        assert "unknown-sender" in seen.message(world, LOSS_ID).doubts
        assert seen.deal(world).company == ""
