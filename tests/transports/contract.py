"""The contract of a transport (`followup.transports.base`), inherited by the tests of every one.

Fixtures of a test class:

`transport`  ready to send; nothing has been sent yet.
`arrived`    `arrived() -> list[Arrived]`: everything that reached the far side, oldest first.
`refused`    an address that the far side refuses for good.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from followup import errors

SENDER = "jo@rep.example"
ONE, TWO, THREE = "ines@shop.example", "ada@shop.example", "kim@shop.example"


@dataclass(frozen=True, slots=True)
class Arrived:
    """One message as the far side got it: envelope and bytes (CRLF lines)."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


def approved(*recipients: str, local: str = "a1", body: str = "Thank you for telling us.\r\n") -> bytes:
    """A message of the rep's to `recipients`, as `act` hands it over."""
    return (
        f"From: Jo Brandt <{SENDER}>\r\nTo: {', '.join(recipients)}\r\nSubject: Re: Offer\r\n"
        f"Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nMessage-ID: <{local}@rep.example>\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}"
    ).encode()


class TransportContract:
    """What every transport promises."""

    def test_it_says_who_files_the_copy(self, transport):
        assert isinstance(transport.files_sent, bool)

    def test_check_sends_nothing(self, transport, arrived):
        transport.check()
        transport.check()
        assert arrived() == []

    @pytest.mark.parametrize("recipients", [(ONE,), (ONE, TWO), (ONE, TWO, THREE)])
    def test_it_reaches_exactly_the_recipients(self, transport, arrived, recipients):
        raw = approved(*recipients)
        transport.send(raw, SENDER, recipients)
        (message,) = arrived()
        assert (message.sender, sorted(message.recipients)) == (SENDER, sorted(recipients))

    @pytest.mark.parametrize(
        "body",
        [
            "plain\r\n",
            "..\r\n.\r\n.leading dots\r\nFrom here on\r\n",
            "Grüße, 顧客 \U0001f600\r\n",
            "x" * 990 + "\r\n",
            "trailing blanks  \t\r\n\r\n\r\n",
        ],
        ids=["plain", "dots", "8-bit", "long-line", "blanks"],
    )
    def test_bytes_arrive_unchanged(self, transport, arrived, body):
        raw = approved(ONE, body=body)
        transport.send(raw, SENDER, (ONE,))
        (message,) = arrived()
        assert message.raw == raw

    def test_the_message_id_is_kept(self, transport, arrived):
        transport.send(approved(ONE, local="kept"), SENDER, (ONE,))
        assert b"Message-ID: <kept@rep.example>\r\n" in arrived()[0].raw

    def test_several_messages_over_one_transport(self, transport, arrived):
        for n in range(3):
            transport.send(approved(ONE, local=f"n{n}"), SENDER, (ONE,))
        assert [message.raw for message in arrived()] == [approved(ONE, local=f"n{n}") for n in range(3)]

    @pytest.mark.parametrize("place", [0, 1, 2])
    def test_a_refused_recipient_means_that_nobody_gets_it(self, transport, arrived, refused, place):
        recipients = [ONE, TWO]
        recipients.insert(place, refused)
        with pytest.raises(errors.SendRefused):
            transport.send(approved(*recipients), SENDER, tuple(recipients))
        assert arrived() == []

    def test_it_works_again_after_a_refusal(self, transport, arrived, refused):
        with pytest.raises(errors.SendRefused):
            transport.send(approved(refused), SENDER, (refused,))
        transport.send(approved(ONE), SENDER, (ONE,))
        assert [message.recipients for message in arrived()] == [(ONE,)]

    def test_without_recipients_nothing_is_sent(self, transport, arrived):
        with pytest.raises(errors.SendRefused):
            transport.send(approved(ONE), SENDER, ())
        assert arrived() == []

    @pytest.mark.parametrize(
        "bad", [f"{ONE}\r\nRCPT TO:<{TWO}>", f"{ONE}>, <{TWO}", f"{ONE}\n", "", "no-at-sign", f" {ONE}"]
    )
    def test_an_address_with_a_command_in_it_is_refused(self, transport, arrived, bad):
        with pytest.raises(errors.SendRefused):
            transport.send(approved(ONE), SENDER, (ONE, bad))
        with pytest.raises(errors.SendRefused):
            transport.send(approved(ONE), bad, (ONE,))
        assert arrived() == []

    @pytest.mark.parametrize("body", ["bare\nline feed\r\n", "bare\rreturn\r\n", "end\r\n.\n\r\nMAIL FROM:<x@y>\r\n"])
    def test_bare_line_ends_are_refused(self, transport, arrived, body):
        """TRUST.md T20: a bare CR or LF could smuggle a second mail."""
        with pytest.raises(errors.SendRefused):
            transport.send(approved(ONE, body=body), SENDER, (ONE,))
        assert arrived() == []
