"""Made-up letters for the mailbox suites: plain, odd, and several at once."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

LONG_AGO = datetime(2025, 3, 1, 8, 0, 0, tzinfo=UTC)
LATELY = datetime(2026, 1, 5, 10, 0, 0, tzinfo=UTC)


def letter(
    local: str, *, body: str = "We have chosen another supplier.", extra: str = "", date: datetime = LATELY
) -> bytes:
    """One CRLF message with Message-ID `<local@shop.example>`; `extra` is further header lines, each ended by CRLF."""
    return (
        f"From: Ines Okafor <ines@shop.example>\r\nTo: Jo Brandt <jo@rep.example>\r\n"
        f"Subject: About {local}\r\nDate: {format_datetime(date)}\r\n"
        f"Message-ID: {id_of(local)}\r\n{extra}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
    ).encode()


def id_of(local: str) -> str:
    """The Message-ID that `letter` gives, in angle brackets."""
    return f"<{local}@shop.example>"


NO_ID = b"From: a@shop.example\r\nTo: jo@rep.example\r\nSubject: no id here\r\n\r\nFirst body\r\n"
FOLDED_ID = b"From: a@shop.example\r\nmessage-id:\r\n <folded@shop.example>\r\nSubject: folded\r\n\r\nBody\r\n"
WEIRD_ID = '<we"ird\\one@shop.example>'
WEIRD = f"From: a@shop.example\r\nMessage-ID: {WEIRD_ID}\r\nSubject: odd id\r\n\r\nBody\r\n".encode()
ODD_BYTES = (
    b"From: =?utf-8?q?=C3=84nne?= <a@shop.example>\r\nSubject: caf\xe9 \xff\xfe\r\nMessage-ID: <odd@shop.example>\r\n"
    b"X-Tab:\tx \t \r\n\r\nlatin \xe9\xe8, cut utf-8 \xc3, controls \x01\x1b\x7f, trailing blanks  \t\r\n"
    b"From a line that starts with From\r\n.\r\n..\r\n\xf0\x9f\x98\x80 last line without end"
)
"""8-bit in header and body, control characters, dots, a From line, no last line end; no NUL and no bare CR or LF."""
