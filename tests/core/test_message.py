"""What a message's bytes say: header fields, subject, text, automatic mail, and that it never raises."""

from __future__ import annotations

import lzma
import os
import random
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.clocks import came_at
from followup.core.headers import header_section, read_date
from followup.core.message import base_subject, header_only, parse, refuse
from followup.core.model import Address
from followup.core.quoting import cut

BACKGROUND = Path(__file__).resolve().parents[3] / "shared" / "data" / "background.mbox.xz"
REPLY = (
    b"Return-Path: <mia@shop.example>\r\nFrom: =?utf-8?q?Mia_B=C3=BCyer?= <Mia@Shop.example>\r\n"
    b'To: "Rep, Tom" <tom@rep.example>, sales@rep.example\r\nCc: Team: a@shop.example, b@shop.example;\r\n'
    b"Subject: AW: Your\r\n offer\r\nDate: Tue, 1 Jul 2025 10:02:03 +0200\r\nMessage-ID: <r1@shop.example>\r\n"
    b"In-Reply-To: <o2@rep.example>\r\nReferences: <o1@rep.example>\r\n <o2@rep.example>\r\n"
    b'X-Followup-Key: 0123456789abcdef0123456789abcdef\r\nContent-Type: multipart/mixed; boundary="m"\r\n\r\n'
    b'--m\r\nContent-Type: multipart/alternative; boundary="a"\r\n\r\n'
    b"--a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nF=C3=BCr nein=\r\n.\r\n"  # noqa: E501
    b"--a\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+RvxyIG5laW4uPC9wPg==\r\n"  # noqa: E501
    b"--a--\r\n--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nattached words\r\n"  # noqa: E501
    b"--m\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\n\r\nforwarded words\r\n--m--\r\n"
)


def test_a_reply_is_read_whole() -> None:
    message = parse(REPLY)
    assert message.sender == Address("Mia Büyer", "mia@shop.example")
    assert message.to == (Address("Rep, Tom", "tom@rep.example"), Address("", "sales@rep.example"))
    assert [one.addr_spec for one in message.cc] == ["a@shop.example", "b@shop.example"]
    assert (message.subject, message.base_subject) == ("AW: Your offer", "Your offer")
    assert message.date == datetime(2025, 7, 1, 8, 2, 3, tzinfo=UTC)
    assert message.message_id == "<r1@shop.example>"
    assert message.in_reply_to == ("<o2@rep.example>",)
    assert message.references == ("<o1@rep.example>", "<o2@rep.example>")
    assert message.draft_key == "0123456789abcdef0123456789abcdef"
    assert message.plain.strip() == "Für nein."
    assert message.html.strip() == "<p>Für nein.</p>"
    assert (message.automatic, message.doubts) == ("", ())


def test_attachments_and_enclosed_messages_are_not_words() -> None:
    message = parse(REPLY)
    assert "attached" not in message.plain
    assert "forwarded" not in message.plain


def test_the_digest_is_that_of_the_content() -> None:
    again = REPLY.replace(b"<r1@shop.example>", b"<r2@shop.example>").replace(b"Return-Path", b"X-Path")
    assert parse(again).digest == parse(REPLY).digest
    assert parse(REPLY.replace(b"nein", b"doch")).digest != parse(REPLY).digest


def test_header_only_is_parse_of_the_header() -> None:
    header = header_section(REPLY)
    assert header_only(header) == parse(header)
    whole, short = parse(REPLY), header_only(header)
    for name in ("message_id", "in_reply_to", "references", "subject", "sender", "to", "cc", "date", "draft_key"):
        assert getattr(whole, name) == getattr(short, name)


def test_a_message_of_one_part_needs_no_mime() -> None:
    message = parse(b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nTm8sIHRoYW5rcy4=\n")
    assert message.plain == "No, thanks."


def test_soft_line_breaks_are_joined() -> None:
    raw = b"From: a@b.example\nContent-Type: text/plain; format=flowed\n\nWe go with \nsomeone else.\n-- \nMia\n"
    assert parse(raw).plain == "We go with someone else.\n-- \nMia\n"


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ("Auto-Submitted: auto-replied", "auto-submitted"),
        ("Auto-Submitted: auto-generated; type=x", "auto-submitted"),
        ("Auto-Submitted: (hm) No (really)", ""),
        ("Precedence: bulk", "bulk"),
        ("Precedence: bulk\nList-Unsubscribe: <https://x.example>", "list"),
        ("Precedence: bulk\nAuto-Submitted: auto-replied", "auto-submitted"),
        ("Precedence: list", "list"),
        ("List-Id: <a.b.example>", "list"),
        ("Return-Path: <>", "empty-return-path"),
        ("Return-Path: <a@b.example>", ""),
        ("X-Auto-Response-Suppress: All", ""),
        ("X-Autoreply: yes", "auto-submitted"),
        ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", "bounce"),
        ("Content-Type: text/calendar; method=REPLY", "invitation"),
        ("Content-Class: urn:content-classes:calendarmessage", "invitation"),
    ],
)
def test_automatic_mail(fields: str, word: str) -> None:
    assert parse(f"From: a@b.example\n{fields}\n\nhello".encode()).automatic == word


@pytest.mark.parametrize(
    ("sender", "word"),
    [
        ("MAILER-DAEMON@mx.example", "bounce"),
        ("postmaster@mx.example", "bounce"),
        ("noreply@shop.example", "no-reply"),
        ("no-reply+17@shop.example", "no-reply"),
        ("do_not_reply@shop.example", "no-reply"),
        ("nora.plyer@shop.example", ""),
    ],
)
def test_senders_that_are_machines(sender: str, word: str) -> None:
    assert header_only(f"From: {sender}\n".encode()).automatic == word


def test_an_invitation_in_the_body_is_automatic_an_attached_calendar_file_is_not() -> None:
    raw = "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n--x\nContent-Type: {}\n\nBEGIN:\n--x--\n"  # noqa: E501
    assert parse(raw.format("text/calendar; method=REQUEST").encode()).automatic == "invitation"
    attached = "text/calendar; method=PUBLISH\nContent-Disposition: attachment; filename=a.ics"
    assert parse(raw.format(attached).encode()).automatic == ""


@pytest.mark.parametrize(
    ("subject", "base"),
    [
        ("Re: Offer", "Offer"),
        ("RE[2]: Offer", "Offer"),
        ("AW: WG: Re: Offer", "Offer"),
        ("SV: VS: Offer", "Offer"),
        ("RES: ENC: Offer", "Offer"),
        ("RIF: R: Offer", "Offer"),
        ("TR : RE : Offer", "Offer"),
        ("Antw: Doorst: Offer", "Offer"),
        ("Re: [sales] Re: Offer", "Offer"),
        ("[sales] [eu] Offer", "Offer"),
        ("[sales]", "[sales]"),
        ("[Fwd: Re: Offer]", "Offer"),
        ("Offer (fwd) (fwd)", "Offer"),
        ("Re:Offer", "Offer"),
        ("Regarding: Offer", "Regarding: Offer"),
        ("Reply: 3 points", "Reply: 3 points"),
        ("Re:", ""),
        ("", ""),
        ("Re: RÉF: Your offer", "Your offer"),
        ("Re: RE\u0301F: Votre devis re\u0301vise\u0301", "Votre devis révisé"),
    ],
)
def test_base_subject(subject: str, base: str) -> None:
    assert base_subject(subject) == base


@given(st.text(max_size=60))
def test_base_subject_twice_is_once(subject: str) -> None:
    base = base_subject(subject)
    assert base_subject(base) == base


@given(
    st.sampled_from(["Re: ", "AW: ", "Fwd: ", "RE[3]: ", "[list] ", "tr : "]),
    st.text("abc xyz", min_size=1, max_size=30).filter(str.strip),
)
def test_base_subject_does_not_see_marks(mark: str, subject: str) -> None:
    assert base_subject(mark + subject) == base_subject(subject)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("Tue, 1 Jul 2025 10:02:03 +0200", datetime(2025, 7, 1, 8, 2, 3, tzinfo=UTC)),
        ("1 Jul 2025 10:02 GMT", datetime(2025, 7, 1, 10, 2, tzinfo=UTC)),
        ("Tue, 01 Jul 25 10:02:03 EST", datetime(2025, 7, 1, 15, 2, 3, tzinfo=UTC)),
        ("Tue, 1 Jul 2025 10:02:03 +0000 (UTC)", datetime(2025, 7, 1, 10, 2, 3, tzinfo=UTC)),
        ("Tue, 1 Jul 2025 10:02:03 -0730", datetime(2025, 7, 1, 17, 32, 3, tzinfo=UTC)),
    ],
)
def test_dates(value: str, moment: datetime) -> None:
    assert read_date(value) == moment


def test_came_at_trusts_the_date_within_a_day() -> None:
    message = parse(REPLY)
    assert message.date is not None
    near, far = message.date + timedelta(hours=23), message.date + timedelta(days=2)
    assert came_at(message.date, near, near) == message.date
    assert came_at(message.date, far, far) == far
    assert came_at(None, far, far) == far


def mutate(raw: bytes, chance: random.Random) -> bytes:
    """`raw` with a few bytes changed, lost, doubled or replaced by what parsers dislike."""
    odd = [
        b"\r",
        b"\n\n",
        b"\0",
        b'"',
        b"(",
        b"<",
        b">",
        b"=?utf-8?b?",
        b"?=",
        b"\xff\xfe",
        b"--m",
        b";",
        b"boundary=",
        b":",
        b"<div>",
    ]
    data = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.randrange(40)]
            case 2:
                data[at:at] = data[at : at + chance.randrange(80)]
            case _:
                data[at:at] = chance.choice(odd)
    return bytes(data)


def test_no_mutated_message_raises() -> None:
    chance = random.Random(20250701)
    for _ in range(int(os.environ.get("FOLLOWUP_FUZZ", "2000"))):
        raw = mutate(REPLY, chance)
        refuse(raw)
        header_only(header_section(raw))
        message = parse(raw)
        parts = cut(message)
        "\0".join([message.subject, message.plain, message.html, parts.new, parts.quoted]).encode("utf-8")
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", message.subject + message.plain + parts.new)


@given(st.binary(max_size=300))
def test_no_bytes_raise(raw: bytes) -> None:
    cut(parse(raw))
    cut(parse(b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" + raw))
    assert header_only(raw).digest


@pytest.mark.skipif(not BACKGROUND.exists(), reason="needs ../shared/data/background.mbox.xz")
def test_real_mail_is_read() -> None:
    with lzma.open(BACKGROUND) as file:
        data = file.read(2_500_000)
    mails = [one.partition(b"\n")[2] for one in re.split(rb"(?m)^(?=From )", data)[1:501]]
    assert len(mails) == 500
    messages = [parse(one) for one in mails]
    assert not any(refuse(one) for one in mails)
    assert sum(message.sender is None for message in messages) <= 10
    assert sum(message.date is None for message in messages) <= 10
    assert sum(bool(cut(message).new.strip()) for message in messages) >= 450
