"""UID FETCH and UID SEARCH with framing of our own: lines and literals, nothing lexed that need not be.

imapclient's lexer looks at each character of an answer and costs twenty times as much; answers nobody asked for
(a FETCH without UID, RFC 9051 section 7.5.2) are passed over here instead of being taken for another message.
"""

from __future__ import annotations

import operator
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice

from followup import errors
from followup.mailboxes.imap_session import Session, faults
from followup.mailboxes.imap_wire import BoundedIMAP4, Garbled

FIELDS = (
    "MESSAGE-ID IN-REPLY-TO REFERENCES FROM SENDER TO CC REPLY-TO SUBJECT DATE AUTO-SUBMITTED PRECEDENCE RETURN-PATH "
    "LIST-ID LIST-POST LIST-UNSUBSCRIBE LIST-HELP LIST-SUBSCRIBE LIST-OWNER LIST-ARCHIVE CONTENT-TYPE X-FOLLOWUP-KEY "
    "X-AUTO-RESPONSE-SUPPRESS X-AUTOREPLY X-AUTOREPLY-FROM"
)
META = "UID RFC822.SIZE INTERNALDATE FLAGS"
BODY = f"{META} BODY.PEEK[]"
HEADER = f"UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS ({FIELDS})]"
NAME = "UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"
ONLY_ID = "UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One FETCH answer. `body` is the one section that was asked for, None where the server gave none."""

    uid: int
    size: int
    received: datetime
    flags: frozenset[str]
    body: bytes | None


def span(low: int, high: int | None) -> str:
    """A UID set from `low` to `high`, None meaning the last message there is."""
    return f"{low}:{high if high is not None else '*'}"


def uid_set(uids: Iterable[int]) -> str:
    """A UID set, with runs of neighbours as ranges (RFC 9051 section 9, sequence-set)."""
    runs: list[list[int]] = []
    for uid in uids:
        if runs and runs[-1][1] == uid - 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(str(low) if low == high else f"{low}:{high}" for low, high in runs)


def fetch(session: Session, uids: str, items: str) -> Iterator[Row]:
    """The rows of one UID FETCH, as they come. Must be read to its end before the next request."""
    with faults(session.settings.host):
        tag = begin(session, uids, items)
        yield from finish(session, tag)


def fetch_all(session: Session, uids: Sequence[int], items: str) -> list[Row]:
    """The rows of these UIDs, in their order; those that stay away are asked for a second time.

    Dovecot ends a FETCH with OK and leaves rows out where another program expunges in the folder meanwhile.
    """
    wanted = frozenset(uids)
    rows = {row.uid: row for row in fetch(session, uid_set(uids), items) if row.uid in wanted} if uids else {}
    missing = [uid for uid in uids if uid not in rows]
    if missing:
        session.run(session.client.noop)
        rows.update((row.uid, row) for row in fetch(session, uid_set(missing), items) if row.uid in wanted)
    return [rows[uid] for uid in uids if uid in rows]


def begin(session: Session, uids: str, items: str) -> bytes:
    """Send a UID FETCH; its answers are read with `finish`, in the order of the requests."""
    engine = session.client.engine
    tag: bytes = engine._new_tag()
    engine.tagged_commands.pop(tag, None)  # its answer is read here, not by imaplib
    engine.send(b"%b UID FETCH %b (%b)\r\n" % (tag, uids.encode("ascii"), items.encode("ascii")))
    return tag


def finish(session: Session, tag: bytes) -> Iterator[Row]:
    """The rows that answer the request `tag`. Raises `imaplib.IMAP4.error` on NO, `abort` on BYE, `Garbled`."""
    engine = session.client.engine
    while True:
        line, literals = _response(engine)
        if line.startswith(b"* "):
            row = _row(line, literals)
            if row is not None:
                yield row
            elif line[2:5].upper() == b"BYE":
                raise engine.abort(line.decode("ascii", "replace"))
        elif line.startswith(tag + b" "):
            if line[len(tag) + 1 :][:2].upper() != b"OK":
                raise engine.error(line.decode("ascii", "replace"))
            return
        else:
            raise Garbled("an answer to nothing that was asked")


_LITERAL_END = re.compile(rb"~?\{(\d{1,20})\+?\}\Z")


def _response(engine: BoundedIMAP4) -> tuple[bytes, list[bytes]]:
    """One response, its literals taken out: in the line each leaves only its `{n}`."""
    parts: list[bytes] = []
    literals: list[bytes] = []
    while True:
        line = engine.readline().rstrip(b"\r\n")
        if literals and line[:1] not in (b" ", b")"):
            raise Garbled("a literal longer than it was announced")
        parts.append(line)
        found = _LITERAL_END.search(line)
        if found is None:
            return b" ".join(parts), literals
        literals.append(engine.read(int(found.group(1))))


_NUMBER = re.compile(rb"\d+")
_NUMBERS = re.compile(rb"[\d ]*(?=\(|\Z)")
_QUOTED = re.compile(rb'"((?:[^"\\]|\\.)*)"')
_FETCH = re.compile(rb"\* \d+ FETCH \(", re.I)
_UID = re.compile(rb"[( ]UID (\d+)", re.I)
_SIZE = re.compile(rb"[( ]RFC822\.SIZE (\d+)", re.I)
_DATE = re.compile(rb'[( ]INTERNALDATE "([^"]+)"', re.I)
_FLAGS = re.compile(rb"[( ]FLAGS \(([^)]*)\)", re.I)
_SECTION = re.compile(rb'[( ]BODY\[[^\]]*\](?:<\d+>)? (~?\{\d+\+?\}|NIL|"(?:[^"\\]|\\.)*")', re.I)


def _row(line: bytes, literals: list[bytes]) -> Row | None:
    if not _FETCH.match(line):
        return None
    section = _SECTION.search(line)
    body = None
    if section is not None:
        body = _text(section.group(1), literals)
        line = line[: section.start()] + line[section.end() :]  # a quoted body may hold words like UID
    uid = _UID.search(line)
    if uid is None:
        return None
    size, date, flags = _SIZE.search(line), _DATE.search(line), _FLAGS.search(line)
    return Row(
        uid=int(uid.group(1)),
        size=int(size.group(1)) if size else len(body or b""),
        received=internal_date(date.group(1)) if date else EPOCH,
        flags=frozenset(flags.group(1).decode("ascii", "replace").split()) if flags else frozenset(),
        body=body,
    )


def _text(value: bytes, literals: list[bytes]) -> bytes | None:
    if value[:1] == b'"':
        return re.sub(rb"\\(.)", rb"\1", value[1:-1])
    if value.upper() == b"NIL":
        return None
    return literals[0] if literals else None


_MONTHS = {name: n for n, name in enumerate(b"JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}


def internal_date(text: bytes) -> datetime:
    """INTERNALDATE (RFC 9051 section 9, date-time) in UTC; what cannot be a date becomes 1970.

    >>> internal_date(b" 2-Mar-2026 09:30:00 +0100").isoformat()
    '2026-03-02T08:30:00+00:00'
    """
    try:
        day, month, year = text[:11].strip().split(b"-")
        hour, minute, second = text[12:20].split(b":")
        shift = timedelta(hours=int(text[22:24]), minutes=int(text[24:26]))
        zone = timezone(-shift if text[21:22] == b"-" else shift)
        return datetime(
            int(year), _MONTHS[month.upper()], int(day), int(hour), int(minute), min(int(second), 59), tzinfo=zone
        ).astimezone(UTC)
    except (ValueError, KeyError, OverflowError):
        return EPOCH


def search(session: Session, criteria: str, literal: bytes | None = None) -> array[int]:
    """The UIDs that UID SEARCH gives for `criteria`, ascending; `literal` is sent as its last argument.

    `criteria` is our own text. What comes from a mail goes into `literal`, where no byte of it can be a command.
    """
    engine = session.client.engine
    with faults(session.settings.host):
        tag: bytes = engine._new_tag()
        request = b"%b UID SEARCH %b" % (tag, criteria.encode("ascii"))
        if literal is None:
            engine.tagged_commands.pop(tag, None)
            engine.send(request + b"\r\n")
        else:
            _send_with_literal(session, tag, request, literal)
        return _found(engine, tag)


def _send_with_literal(session: Session, tag: bytes, request: bytes, literal: bytes) -> None:
    engine = session.client.engine
    engine.send(b"%b {%d}\r\n" % (request, len(literal)))
    while engine._get_response():
        if engine.tagged_commands.get(tag):
            raise engine.error("the search was refused")
    engine.tagged_commands.pop(tag, None)
    engine.send(literal + b"\r\n")


def _found(engine: BoundedIMAP4, tag: bytes) -> array[int]:
    uids = array("L")
    while True:
        line, _ = _response(engine)
        if line[:8].upper() == b"* SEARCH":
            numbers = _NUMBERS.match(line, 8)
            if numbers is None:
                raise Garbled("a search found what is no number")
            uids.extend(int(found[0]) for found in _NUMBER.finditer(line, 8, numbers.end()))
        elif line.startswith(tag + b" "):
            if line[len(tag) + 1 :][:2].upper() != b"OK":
                raise engine.error(line.decode("ascii", "replace"))
            ordered = all(map(operator.lt, uids, islice(uids, 1, None)))
            return uids if ordered else array("L", sorted(set(uids)))
        elif line[:5].upper() == b"* BYE":
            raise engine.abort(line.decode("ascii", "replace"))
        elif not line.startswith(b"* "):
            raise errors.Unreachable("An answer came to nothing that was asked.")
