"""Headers of an Exchange folder, and messages by Message-ID: FindItem for the ids, GetItem for what it leaves out.

FindItem gives neither recipients nor header fields, and cuts each text after 255 signs. Pages follow the time of
arrival, not an offset, so that what vanishes meanwhile makes no gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from exchangelib import Account, EWSDateTime, Q
from exchangelib.folders import BaseFolder

from followup.exchange.items import GONE, ask
from followup.exchange.key import KEY
from followup.exchange.refusals import NOT_NOW, answered_no
from followup.mailboxes.base import DRAFTS, SENT, Folder, Listed, MessageRef
from followup.mailboxes.exchange_made import SAID, as_came, header_from
from followup.mailboxes.exchange_rows import AT_ONCE, PAGE, Row, headers, search
from followup.mailboxes.headers import is_usable

CUT = 255
"""Signs after which FindItem cuts a text."""

_OWN_KEY = re.compile(r"<([0-9a-f]{32})@[^<>]+>")
_KEY = re.compile(r"[0-9a-f]{32}")


def listing(account: Account, place: BaseFolder, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
    """See `Mailbox.listing`."""
    for rows in _pages(account, place, since, ("datetime_received", "size")):
        found = _headers(account, place, folder, [row.id for row in rows])
        listed = tuple(_listed(folder, row, found[row.id]) for row in rows if row.id in found)
        if listed:
            yield listed


def names(account: Account, place: BaseFolder, folder: Folder, since: datetime) -> Iterator[Listed]:
    """See `Names.names`."""
    for rows in _pages(account, place, since, ("datetime_received", "size", "message_id"), by_date=False):
        for row in rows:
            yield _listed(folder, row, f"Message-ID: {row.message_id}\r\n".encode())


def find(account: Account, place: BaseFolder, folder: Folder, message_id: str) -> str | None:
    """The id of the newest item with this Message-ID; one of ours also by the key in our property."""
    if not is_usable(message_id):
        return None
    rows = _search(account, [place], Q(message_id=message_id))
    found = [row for row in rows if _is(row.message_id, message_id)]
    ours = _OWN_KEY.fullmatch(message_id)
    if not found and ours and folder in (DRAFTS, SENT):  # some servers give a draft another Message-ID
        found = _by_key(account, place, ours[1])
    return max(found, key=lambda row: row.received).id if found else None


def _search(account: Account, places: Sequence[BaseFolder], rule: Q) -> list[Row]:
    """What the rule holds for; the newest of all where the server does not know how to search so."""
    fields = ("message_id", "datetime_received")
    try:
        return search(account, places, rule, fields)
    except Exception as fault:
        if not answered_no(fault):
            raise
        return [row for place in places for row in search(account, [place], None, fields, most=PAGE)]


def _by_key(account: Account, place: BaseFolder, key: str) -> list[Row]:
    """Each is looked at: some servers pass over a rule that they do not know."""
    rows = _search(account, [place], Q(**{KEY: key}))
    told = dict(headers(account, place, [row.id for row in rows], keys=True)) if rows else {}
    return [row for row in rows if row.id in told and told[row.id].key == key]


def anywhere(account: Account, places: Sequence[BaseFolder], message_id: str) -> Any | None:
    """An item with this Message-ID in one of these folders, with what a reply to it needs."""
    if not places or not is_usable(message_id):
        return None
    rows = _search(account, places, Q(message_id=message_id))
    wanted = [(row.id, None) for row in rows if _is(row.message_id, message_id)]
    found = ask(account, places[0], wanted, ["author"])
    return next((item for item in found if not isinstance(item, Exception)), None)


def _is(found: str, wanted: str) -> bool:
    return found == wanted or (len(found) == CUT and wanted.startswith(found))


def _pages(
    account: Account, place: BaseFolder, since: datetime, wanted: Sequence[str], *, by_date: bool = True
) -> Iterator[list[Row]]:
    """Items received at or after `since`, or by their Date written then, oldest first."""
    first = EWSDateTime.from_datetime(since.astimezone(UTC).replace(microsecond=0))
    rule = Q(datetime_received__gte=first)
    if by_date:
        rule |= Q(datetime_sent__gte=first)
    seen: set[str] = set()  # of the second at which the last page ended
    last: datetime | None = None
    while True:
        here = rule & Q(datetime_received__gte=EWSDateTime.from_datetime(last)) if last is not None else rule
        try:
            rows = search(account, [place], here, wanted, oldest_first=True, offset=len(seen), most=PAGE)
        except Exception as fault:
            if last is not None or not answered_no(fault):
                raise
            yield from _all_pages(account, place, since, wanted)
            return
        if new := [row for row in rows if row.id not in seen]:
            yield new
        if len(rows) < PAGE:
            return
        if rows[-1].received != last:
            last, seen = rows[-1].received, set()
        seen |= {row.id for row in rows if row.received == last}


def _all_pages(account: Account, place: BaseFolder, since: datetime, wanted: Sequence[str]) -> Iterator[list[Row]]:
    """As `_pages` where the server knows no rules or no order: all are asked for, and the time of arrival counts."""
    rows = search(account, [place], None, wanted)
    rows = sorted((row for row in rows if row.received >= since), key=lambda row: row.received)
    for at in range(0, len(rows), PAGE):
        yield rows[at : at + PAGE]


def _listed(folder: Folder, row: Row, header: bytes) -> Listed:
    return Listed(MessageRef(folder, row.id), header, row.received, row.size)


def _headers(account: Account, place: BaseFolder, folder: Folder, ids: Sequence[str]) -> dict[str, bytes]:
    """The header sections by id: as they came in, else from the server's list of fields, else from what it says."""
    found = dict(headers(account, place, ids, keys=folder in (DRAFTS, SENT)))
    whole = {id_: as_came(header.text) for id_, header in found.items() if header.text}
    left = [id_ for id_ in found if id_ not in whole]
    if left:
        for id_, item in _ask(account, place, left, SAID).items():
            whole[id_] = b"" if item is None else header_from(item)
    for id_, header in found.items():
        if _KEY.fullmatch(header.key) and b"x-followup-key:" not in whole.get(id_, b"").lower():
            whole[id_] = whole.get(id_, b"") + f"X-Followup-Key: {header.key}\r\n".encode()
    return {id_: whole[id_] for id_ in ids if id_ in whole}


def _ask(account: Account, place: BaseFolder, ids: Sequence[str], wanted: Sequence[str]) -> dict[str, Any]:
    """Items by id, None for one that is damaged; those that are gone are left out."""
    found: dict[str, Any] = {}
    for at in range(0, len(ids), AT_ONCE):
        part = ids[at : at + AT_ONCE]
        for id_, item in zip(part, ask(account, place, [(one, None) for one in part], wanted), strict=True):
            if isinstance(item, NOT_NOW):
                raise item
            if not isinstance(item, GONE):
                found[id_] = None if isinstance(item, Exception) else item
    return found
