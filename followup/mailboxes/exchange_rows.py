"""Searches and headers of many items as plain rows.

The library makes an object of sixty fields of each, at 1 ms a piece. The requests are its own; less is read from the
answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from exchangelib import Account, Q
from exchangelib.fields import FieldOrder
from exchangelib.folders import BaseFolder
from exchangelib.items import SHALLOW
from exchangelib.restriction import Restriction
from exchangelib.services import FindItem
from exchangelib.util import TNS

from followup.core.keys import PROPERTY_NAME, PROPERTY_SET
from followup.exchange.items import GONE, Get, ask
from followup.exchange.key import KEY
from followup.exchange.refusals import NOT_NOW
from followup.mailboxes.exchange_fetch import TRANSPORT

PAGE = 500
AT_ONCE = 100
"""Items that one search, and one request for headers, gives at most."""

_T = f"{{{TNS}}}"
_TRANSPORT_TAG = 0x7D


@dataclass(frozen=True, slots=True)
class Row:
    """One item that a search found: its id, the server's time (UTC), bytes and Message-ID, as far as asked for."""

    id: str
    received: datetime
    size: int
    message_id: str


@dataclass(frozen=True, slots=True)
class Header:
    """The header section of an item as it came in, "" where it never travelled, and our key, "" where it has none."""

    text: str
    key: str


class _Find(FindItem):  # type: ignore[misc]  # exchangelib is untyped
    def _elem_to_obj(self, elem: Any) -> Row:
        return _row(elem)


class _Headers(Get):
    def _elem_to_obj(self, elem: Any) -> Header:
        found = {_property(one): one.findtext(f"{_T}Value") or "" for one in elem.iterfind(f"{_T}ExtendedProperty")}
        return Header(found.get("transport", ""), found.get("key", ""))


def search(
    account: Account,
    places: Sequence[BaseFolder],
    rule: Q | None,
    fields: Sequence[str],
    *,
    oldest_first: bool = False,
    offset: int = 0,
    most: int | None = None,
) -> list[Row]:
    """What the rule holds for, None for all, with these fields. Raises what exchangelib raises."""
    place = places[0]
    order = [FieldOrder.from_string("datetime_received", folder=place)] if oldest_first else None
    found = _Find(account=account, page_size=PAGE).call(
        folders=list(places),
        additional_fields=set(place.normalize_fields(fields=list(fields))),
        restriction=Restriction(rule, folders=list(places), applies_to=Restriction.ITEMS) if rule else None,
        order_fields=order,
        shape="IdOnly",
        query_string=None,
        depth=SHALLOW,
        calendar_view=None,
        max_items=most,
        offset=offset,
    )
    rows = []
    for one in found:
        if isinstance(one, Exception):
            raise one
        rows.append(one)
    return rows


def headers(account: Account, place: BaseFolder, ids: Sequence[str], *, keys: bool) -> Iterator[tuple[str, Header]]:
    """The headers of these items, with our keys where wanted; those that are gone are left out.

    Of one that is damaged both are empty, unless the server cannot say anything of any.
    """
    got = []
    for at in range(0, len(ids), AT_ONCE):
        part = [(one, None) for one in ids[at : at + AT_ONCE]]
        got += ask(account, place, part, [TRANSPORT, KEY] if keys else [TRANSPORT], _Headers)
    faults = [one for one in got if isinstance(one, Exception) and not isinstance(one, GONE)]
    if faults and (len(faults) == len(got) or isinstance(faults[0], NOT_NOW)):
        raise faults[0]
    for id_, one in zip(ids, got, strict=True):
        if not isinstance(one, Exception):
            yield id_, one
        elif one in faults:
            yield id_, Header("", "")


def _row(elem: Any) -> Row:
    at = elem.findtext(f"{_T}DateTimeReceived") or ""
    received = datetime.fromisoformat(at.replace("Z", "+00:00")) if at else datetime.fromtimestamp(0, UTC)
    return Row(
        elem.find(f"{_T}ItemId").get("Id"),
        (received if received.tzinfo else received.replace(tzinfo=UTC)).astimezone(UTC),
        int(elem.findtext(f"{_T}Size") or 0),
        elem.findtext(f"{_T}InternetMessageId") or "",
    )


def _property(element: Any) -> str:
    """Which of the two properties that are asked for."""
    uri = element.find(f"{_T}ExtendedFieldURI")
    tag = uri.get("PropertyTag") or ""
    if tag and int(tag, 0) == _TRANSPORT_TAG:
        return "transport"
    ours = (uri.get("PropertySetId") or "").lower() == PROPERTY_SET and uri.get("PropertyName") == PROPERTY_NAME
    return "key" if ours else ""
