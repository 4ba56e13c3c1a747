"""Headers of an Exchange folder, and messages by Message-ID: FindItem for the ids, GetItem for what it leaves out.

FindItem gives neither recipients nor header fields, and cuts each text after 255 signs. Pages follow the time of
arrival, not an offset, so that what vanishes meanwhile makes no gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from exchangelib import Account, EWSDateTime, ItemId, Q
from exchangelib.folders import BaseFolder

from followup.core import header_fields as fields
from followup.core.model import Address
from followup.exchange.key import KEY
from followup.mailboxes.base import DRAFTS, SENT, Folder, Listed, MessageRef
from followup.mailboxes.exchange_fetch import GONE
from followup.mailboxes.exchange_rows import AT_ONCE, PAGE, Row, headers, search
from followup.mailboxes.headers import is_usable

CUT = 255
"""Signs after which FindItem cuts a text."""

_SAID = ("subject", "author", "to_recipients", "cc_recipients", "message_id", "in_reply_to", "references")
_OWN_KEY = re.compile(r"<([0-9a-f]{32})@[^<>]+>")
_KEY = re.compile(r"[0-9a-f]{32}")
_END = re.compile(r"(?:\r?\n)*\Z")


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
    fields = ("message_id", "datetime_received")
    rows = search(account, [place], Q(message_id=message_id), fields)
    found = [row for row in rows if _is(row.message_id, message_id)]
    ours = _OWN_KEY.fullmatch(message_id)
    if not found and ours and folder in (DRAFTS, SENT):
        found = search(account, [place], Q(**{KEY: ours[1]}), fields)  # some servers give a draft another Message-ID
    return max(found, key=lambda row: row.received).id if found else None


def anywhere(account: Account, places: Sequence[BaseFolder], message_id: str) -> Any | None:
    """An item with this Message-ID in one of these folders, with what a reply to it needs."""
    if not places or not is_usable(message_id):
        return None
    rows = search(account, places, Q(message_id=message_id), ("message_id",))
    wanted = [ItemId(id=row.id) for row in rows if _is(row.message_id, message_id)]
    found = account.fetch(ids=wanted, folder=places[0], only_fields=["author"]) if wanted else ()
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
        rows = search(account, [place], here, wanted, oldest_first=True, offset=len(seen), most=PAGE)
        if new := [row for row in rows if row.id not in seen]:
            yield new
        if len(rows) < PAGE:
            return
        if rows[-1].received != last:
            last, seen = rows[-1].received, set()
        seen |= {row.id for row in rows if row.received == last}


def _listed(folder: Folder, row: Row, header: bytes) -> Listed:
    return Listed(MessageRef(folder, row.id), header, row.received, row.size)


def _headers(account: Account, place: BaseFolder, folder: Folder, ids: Sequence[str]) -> dict[str, bytes]:
    """The header sections by id: as they came in, else from the server's list of fields, else from what it says."""
    found = dict(headers(account, place, ids, keys=folder in (DRAFTS, SENT)))
    whole = {id_: _whole(header.text) for id_, header in found.items() if header.text}
    left = [id_ for id_ in found if id_ not in whole]
    if left:
        for id_, item in _ask(account, place, left, (*_SAID, "datetime_sent", "headers")).items():
            whole[id_] = _from_list(item) or _made(item)
    for id_, header in found.items():
        if _KEY.fullmatch(header.key) and b"x-followup-key:" not in whole.get(id_, b"").lower():
            whole[id_] = whole.get(id_, b"") + f"X-Followup-Key: {header.key}\r\n".encode()
    return {id_: whole[id_] for id_ in ids if id_ in whole}


def _ask(account: Account, place: BaseFolder, ids: Sequence[str], wanted: Sequence[str]) -> dict[str, Any]:
    """Items by id; those that are gone are left out."""
    asked = [ItemId(id=one) for one in ids]
    got = account.fetch(ids=asked, folder=place, only_fields=list(wanted), chunk_size=AT_ONCE)
    found = {}
    for id_, item in zip(ids, got, strict=True):
        if isinstance(item, Exception):
            if not isinstance(item, GONE):
                raise item
            continue
        found[id_] = item
    return found


def _whole(text: str) -> bytes:
    lines = re.sub(r"\r\n|\r|\n", "\r\n", _END.sub("", text)) + "\r\n"
    return lines.encode("utf-8", "surrogateescape")


def _from_list(item: Any) -> bytes:
    lines = [f"{one.name}: {' '.join(str(one.value or '').split())}\r\n" for one in item.headers or () if one.name]
    has_id = any(line.lower().startswith("message-id:") for line in lines)
    return "".join(lines).encode("utf-8", "surrogateescape") if has_id or not getattr(item, "message_id", "") else b""


def _made(item: Any) -> bytes:
    """The header of a message that never travelled: a draft, or what was sent from here."""
    sent = getattr(item, "datetime_sent", None)
    id_ = getattr(item, "message_id", None) or ""
    lines = (
        _people("From", [getattr(item, "author", None)]),
        _people("To", getattr(item, "to_recipients", None)),
        _people("Cc", getattr(item, "cc_recipients", None)),
        fields.text("Subject", item.subject or ""),
        f"Date: {format_datetime(datetime.fromisoformat(sent.isoformat()))}\r\n" if sent else "",
        f"Message-ID: {id_}\r\n" if is_usable(id_) else "",
        fields.ids("In-Reply-To", (item.in_reply_to or "").split()),
        fields.ids("References", (getattr(item, "references", None) or "").split()),
    )
    return "".join(lines).encode("utf-8", "surrogateescape")


def _people(name: str, people: Sequence[Any] | None) -> str:
    known = [one for one in people or () if one is not None and one.email_address]
    good = []
    for one in known:
        try:
            fields.addr_spec(one.email_address)
        except ValueError:
            continue  # an address of Exchange's own kind (EX)
        good.append(Address(one.name or "", one.email_address))
    return fields.addresses(name, good)
