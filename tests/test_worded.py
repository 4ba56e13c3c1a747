"""What a draft is worded from: their mails, as the rooms together read them."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from followup.sandbox import Sandbox
from tests.desks import ANNA, LOSS, SENT, START, World, loss, mail

REFERRAL = (
    "Hi Robin,\n\nyou should talk to Tom Reed, tom.reed@mill.example, they are looking for something.\n\nBest,\nAnna"
)


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    """The rep wrote an offer, and followup looked once."""
    return World(tmp_path / "state", sandbox).offered()


def worded(world: World) -> str:
    """The words of the one draft, above what it quotes, each paragraph on one line."""
    (raw,) = world.drafts()
    body = message_from_bytes(raw, policy=policy.default).get_content()
    return str(body).split("\nOn ")[0].replace("\n", " ")


def answered(world: World, text: str, id: str = "<more@shop.example>") -> World:
    """Anna answers the offer with `text`."""
    world.deliver(loss(START, text, id))
    world.look()
    return world


def test_an_assistants_no_is_thanked_for_with_those_who_decided(world):
    text = f"{LOSS} Lee\nAssistant to the managing director\nShop Ltd"
    assert "my thanks also to those who decided" in worded(answered(world, text))


def test_the_acknowledgement_thanks_for_a_reason_and_a_name_and_asks_what_is_left(world):
    text = (
        "Hi Robin,\n\nWe have decided to go with Brightline instead, their price was lower. You should talk to "
        "Tom Reed, tom.reed@mill.example, they are looking for something.\n\nBest,\nAnna"
    )
    words = worded(answered(world, text))
    assert "what it came down to: the price." in words
    assert "Thank you too for pointing me to Tom Reed" in words
    assert "the one question that is left" in words


def test_a_not_now_is_answered_with_the_month_that_they_named(world):
    text = "Hi Robin,\n\nthis is not the right time for us. Please get back to me in September.\n\nBest,\nAnna"
    assert "I will come back to you in September, as you said." in worded(answered(world, text))


def test_a_second_name_is_thanked_for_by_itself(world):
    lost = answered(world, f"{LOSS}\n\nPS: you could also talk to Ann Mole, ann@dale.example.")
    (raw,) = lost.drafts()
    lost.deliver(raw, SENT)
    lost.now += timedelta(days=2)
    lost.look()
    sent = message_from_bytes(raw)["Message-ID"]
    lost.deliver(mail(REFERRAL, at=lost.now, id="<name@shop.example>", sender=f"Anna Lee <{ANNA}>", answers=sent))
    lost.look()
    thanks = [raw for raw in lost.drafts() if b"Thank you for pointing me to Tom Reed" in raw]
    assert len(thanks) == 1
