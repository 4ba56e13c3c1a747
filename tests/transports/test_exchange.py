"""Sending by an Exchange server: the contract, for drafts that stand in Drafts as `act` has put them there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from followup import errors
from followup.mailboxes.base import DRAFTS, SENT, MessageRef
from followup.mailboxes.headers import header_of, message_id_of
from followup.transports.server import ServerTransport
from tests.mailboxes.exchange_world import World
from tests.servers.ews import ews
from tests.transports.contract import ONE, SENDER, TWO, Arrived, TransportContract, approved

pytestmark = pytest.mark.server
ID = "<a1@rep.example>"


@pytest.fixture
def world() -> Iterator[World]:
    with ews() as server:
        world = World(server, SENDER)
        yield world
        world.close()
        server.check()


@pytest.fixture
def mailbox(world):
    return world.open()


@pytest.fixture
def transport(mailbox):
    return ServerTransport(mailbox)


class TestExchange(TransportContract):
    @pytest.fixture
    def transport(self, world, mailbox):
        class WithDraft(ServerTransport):
            def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
                for left in world.held(DRAFTS):
                    world.expunge(MessageRef(DRAFTS, left.id))
                mailbox.save_draft(raw, message_id_of(header_of(raw)))
                super().send(raw, sender, recipients)

        return WithDraft(mailbox)

    @pytest.fixture
    def arrived(self, world):
        return lambda: [Arrived(one.sender, one.recipients, one.raw) for one in world.box.left]

    @pytest.fixture
    def refused(self, world):
        world.server.world.refused.add("nobody@shop.example")
        return "nobody@shop.example"


def test_the_draft_goes_out_of_drafts_into_sent(world, mailbox, transport):
    mailbox.save_draft(approved(ONE).replace(b"\r\n\r\n", b"\r\nX-Followup-Key: a1b2c3d4\r\n\r\n", 1), ID)
    transport.send(approved(ONE), SENDER, (ONE,))
    assert (mailbox.find(DRAFTS, ID), mailbox.find(SENT, ID) is not None) == (None, True)
    transport.send(approved(ONE), SENDER, (ONE,))  # Sent holds it
    assert [one.recipients for one in world.box.left] == [(ONE,)]


def test_only_what_was_approved_goes_out(world, mailbox, transport):
    with pytest.raises(errors.SendRefused):
        transport.send(approved(ONE), SENDER, (ONE,))  # no such draft
    mailbox.save_draft(approved(ONE, body="other words\r\n"), ID)
    for recipients in ((ONE,), (ONE, TWO)):
        with pytest.raises(errors.SendRefused):
            transport.send(approved(ONE), SENDER, recipients)
    assert not world.box.left
    assert len(world.held(DRAFTS)) == 1


@pytest.mark.parametrize(
    ("how", "outcome", "left"),
    [
        ({"kind": "drop"}, errors.SendUnsure, 0),
        ({"kind": "drop", "after": True}, None, 1),
        ({"kind": "half", "after": True}, None, 1),
        ({"kind": "status", "code": 500, "after": True}, None, 1),
        ({"kind": "code", "word": "ErrorInternalServerError"}, errors.SendUnsure, 0),
        ({"kind": "busy"}, errors.Throttled, 0),
        ({"kind": "busy-code"}, errors.Throttled, 0),
        ({"kind": "status", "code": 429, "headers": {"Retry-After": "7"}}, errors.Throttled, 0),
        ({"kind": "status", "code": 401}, errors.SignInRefused, 0),
        ({"kind": "code", "word": "ErrorQuotaExceeded"}, errors.SendRefused, 0),
        ({"kind": "code", "word": "ErrorStaleObject"}, errors.SendRefused, 0),
    ],
)
def test_an_outcome_is_refused_or_safe_to_try_again_or_unsure(world, mailbox, transport, how, outcome, left):
    """A lost answer is looked up in Sent."""
    mailbox.save_draft(approved(ONE), ID)
    world.server.fail("SendItem", **how)
    if outcome is None:
        transport.send(approved(ONE), SENDER, (ONE,))
    else:
        with pytest.raises(outcome) as caught:
            transport.send(approved(ONE), SENDER, (ONE,))
        assert isinstance(caught.value, errors.SendUnsure) == (outcome is errors.SendUnsure)
    assert len(world.box.left) == left
