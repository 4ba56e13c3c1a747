"""The first look at a folder: headers of all messages since a day, in batches, with one request always under way.

It runs on a connection of its own, so that the caller may use the mailbox between two batches, and holds no more than
two batches in memory, however large the folder.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from followup.mailboxes.base import Folder, Listed, MessageRef
from followup.mailboxes.headers import is_since
from followup.mailboxes.imap_fetch import HEADER, NAME, Row, begin, fetch_all, finish, search, uid_set
from followup.mailboxes.imap_folders import server_name
from followup.mailboxes.imap_session import Session, faults

BATCH = 500


def listing(session: Session, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
    """See `Mailbox.listing`; closes the session at its end."""
    try:
        selected = session.examine(server_name(session, folder))
        # SINCE goes by the day in the server's own zone (RFC 9051 section 6.4.4): a day earlier, then exactly
        start = _day(since - timedelta(days=1))
        uids = search(session, f"OR SINCE {start} SENTSINCE {start}") if selected.exists else array("L")
        with faults(session.settings.host):
            yield from _batches(session, folder, selected.validity, uids, since)
        session.close(polite=True)
    finally:
        session.close()


def names(session: Session, folder: Folder, since: datetime) -> tuple[Listed, ...]:
    """See `Names.names`; about a hundred bytes for each message."""
    selected = session.examine(server_name(session, folder))
    uids = search(session, f"SINCE {_day(since - timedelta(days=1))}") if selected.exists else array("L")
    rows = fetch_all(session, uids, NAME)
    return tuple(
        Listed(MessageRef(folder, f"{selected.validity}/{row.uid}"), row.body, row.received, row.size)
        for row in rows
        if row.body is not None
    )


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _day(moment: datetime) -> str:
    """A date as in RFC 9051 section 9; strftime would name the month in the rep's language."""
    utc = moment.astimezone(UTC)
    return f"{utc.day}-{_MONTHS[utc.month - 1]}-{utc.year:04d}"


def _batches(
    session: Session, folder: Folder, validity: int, uids: array[int], since: datetime
) -> Iterator[tuple[Listed, ...]]:
    missing: list[int] = []
    tag = begin(session, uid_set(uids[:BATCH]), HEADER) if uids else b""
    for start in range(0, len(uids), BATCH):
        mine = frozenset(uids[start : start + BATCH])
        following = uids[start + BATCH : start + 2 * BATCH]
        ahead = begin(session, uid_set(following), HEADER) if following else b""
        rows = [row for row in finish(session, tag) if row.uid in mine]
        missing.extend(sorted(mine - {row.uid for row in rows}))
        tag = ahead
        yield from _listed(folder, validity, rows, since)
    for start in range(0, len(missing), BATCH):
        rows = fetch_all(session, missing[start : start + BATCH], HEADER)
        yield from _listed(folder, validity, rows, since)


def _listed(folder: Folder, validity: int, rows: list[Row], since: datetime) -> Iterator[tuple[Listed, ...]]:
    listed = tuple(
        Listed(MessageRef(folder, f"{validity}/{row.uid}"), row.body, row.received, row.size)
        for row in rows
        if row.body is not None and is_since(row.body, row.received, since)
    )
    if listed:
        yield listed
