"""Multiparts cut at their boundaries say what the stdlib's parser says, of plain mails and of broken ones."""

from __future__ import annotations

import email
import random
from datetime import UTC, datetime

import pytest

from bench.mails import mailbox
from followup.core import bodies
from followup.core.message import refuse
from followup.core.multipart import leaves

TYPES = (
    "text/plain",
    "text/html",
    "text/plain; charset=utf-8",
    "text/plain; format=flowed",
    'text/html; charset="iso-8859-1"',
    'text/plain; name="a;b"',
    "application/pdf",
    "application/pgp-encrypted",
    "text/calendar; method=REQUEST",
    "message/rfc822",
    "text",
    "odd/type/x",
    "",
)
FIELDS = ("", "", "Content-Disposition: attachment; filename=x\n", "X: y\n\tz\n", "Content-Type: text/html\n")
ENCODINGS = ("", "base64", "quoted-printable", "8bit", "7BIT")
BODIES = (
    "",
    "aGVsbG8gd29ybGQ=",
    "hello =E4=20 x=",
    "<p>hi &amp; ho</p>",
    "--b0 x",
    "text\n\nmore \u00e4\n",
    "-----BEGIN PGP MESSAGE-----",
)


def made(pick: random.Random, depth: int) -> str:
    """A part, its kind, layout and small faults drawn at random."""
    if depth and pick.random() < 0.5:
        boundary = pick.choice(("b", "bb", "b-1", "=_x_1", "b b")) + str(pick.randrange(3))
        named = f'"{boundary}"' if " " in boundary or pick.random() < 0.8 else boundary
        kind = pick.choice(("mixed", "alternative", "related", "signed", "report", "digest"))
        between = pick.choice((";", "; charset=x;", ";\n "))
        head = f"Content-Type: multipart/{kind}{between}boundary={named}\n\n" + pick.choice(("", "preamble\n"))
        parts = "".join(
            f"--{boundary}{pick.choice(('', '', '', ' '))}\n{made(pick, depth - 1)}{pick.choice(chr(10) * 4 + ' ')}"
            for _ in range(pick.randrange(4))
        )
        return head + parts + pick.choice((f"--{boundary}--", f"--{boundary}--\n", f"--{boundary}--\nepilogue", ""))
    kind, encoding = pick.choice(TYPES), pick.choice(ENCODINGS)
    head = (f"Content-Type: {kind}\n" if kind else "") + pick.choice(FIELDS)
    head += f"Content-Transfer-Encoding: {encoding}\n" if encoding else ""
    return head + pick.choice(("\n", "\n", "\n", "\n", "")) + pick.choice(BODIES)


def broken(pick: random.Random, raw: bytes) -> bytes:
    """The same with a few bytes changed, gone or put in."""
    data = bytearray(raw)
    for _ in range(pick.randrange(1, 4)):
        at = pick.randrange(len(data))
        if pick.random() < 0.3:
            data[at] = pick.choice(b'\r\n -=;:"xb\xff\x00')
        elif pick.random() < 0.5:
            del data[at : at + pick.randrange(1, 5)]
        else:
            data[at:at] = pick.choice((b"\n", b"\r\n", b"--b0\r\n", b"--b0", b" ", b"\n\n"))
    return bytes(data)


def assert_same(raw: bytes) -> bool:
    """Whether it was cut; then it says what the stdlib's parser makes of it."""
    parts = leaves(raw)
    if parts is None:
        return False
    slow = [bodies._leaf(part) for part in bodies._leaves(email.message_from_bytes(raw))]
    assert bodies._joined(parts) == bodies._joined(slow), raw
    return True


def test_made_up_and_broken_mails_are_read_alike() -> None:
    cut = 0
    for seed in range(6000):
        pick = random.Random(seed)
        raw = f"From: a@b.example\nSubject: x\n{made(pick, 3)}".encode(pick.choice(("utf-8", "latin-1")))
        raw = raw.replace(b"\n", b"\r\n") if pick.random() < 0.5 else raw
        raw = broken(pick, raw) if pick.random() < 0.4 else raw
        if not refuse(raw) and b"multipart/" in raw:
            cut += assert_same(raw)
    assert cut > 200


def test_mails_as_programs_write_them_are_cut() -> None:
    mails = [mail.raw for mail in mailbox(60, datetime(2026, 3, 2, tzinfo=UTC), 7) if b"multipart/" in mail.raw]
    assert len(mails) > 20
    assert all(assert_same(raw) and assert_same(raw.replace(b"\r\n", b"\n")) for raw in mails)


@pytest.mark.parametrize(
    "odd",
    [
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nx\n',  # never closed
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b \n\nx\n--b--\n',  # a blank behind the boundary
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nx\r\n--b--\n',  # two kinds of line ends
        b'Content-Type: multipart/mixed; boundary="b"\nContent-Type: text/plain\n\n--b\n\nx\n--b--\n',
        b'Content-Type: multipart/digest; boundary="b"\n\n--b\n\nx\n--b--\n',
        b'From a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nx\n--b--\n',
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: message/rfc822\n\nA: b\n\nx\n--b--\n',
        b"Content-Type: multipart/mixed\n\n--b\n\nx\n--b--\n",
    ],
)
def test_of_what_is_odd_nothing_is_said(odd: bytes) -> None:
    assert leaves(odd) is None
