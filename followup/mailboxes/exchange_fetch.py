"""Whole messages of an Exchange folder: MIME as the server words it, in requests of bounded size.

A draft that the server made holds no header of ours: our key stands in a property then, and is put before the header,
as if the draft had been saved with it. Where the server says the draft's words in another way than followup wrote them,
what was written lies in a property too, with a seal over what the server made of it: while that holds, the draft reads
as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from exchangelib import Account, ExtendedProperty, Message
from exchangelib import errors as ews
from exchangelib.folders import BaseFolder

from followup.core.draft_bytes import fingerprint
from followup.core.keys import PROPERTY_SET
from followup.exchange.items import GONE, ask
from followup.exchange.key import KEY
from followup.exchange.refusals import NOT_NOW
from followup.mailboxes import base
from followup.mailboxes.base import DRAFTS, SENT, Fetched, Folder, MessageRef
from followup.mailboxes.exchange_made import TOLD, message_from
from followup.mailboxes.headers import header_of
from followup.mailboxes.written import SEAL_NAME, WRITTEN_NAME, inflated

TRANSPORT = "followup_transport_headers"
FLAGGED = "followup_flag_status"
STATE = "followup_message_flags"
WRITTEN = "followup_draft"
SEAL = "followup_seal"

SENT_AND_READ = 1
"""PidTagMessageFlags of a message that is read and is no draft."""


class _Transport(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_tag = 0x007D  # PidTagTransportMessageHeaders: the header section as it came in
    property_type = "String"


class _Flagged(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_tag = 0x1090  # PidTagFlagStatus: 2 is flagged
    property_type = "Integer"


class _State(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_tag = 0x0E07  # PidTagMessageFlags: without it everything that is put into a folder is a draft
    property_type = "Integer"


class _Written(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_set_id = PROPERTY_SET
    property_name = WRITTEN_NAME
    property_type = "String"


class _Seal(ExtendedProperty):  # type: ignore[misc]  # exchangelib is untyped
    property_set_id = PROPERTY_SET
    property_name = SEAL_NAME
    property_type = "String"


Message.register(TRANSPORT, _Transport)
Message.register(FLAGGED, _Flagged)
Message.register(STATE, _State)
Message.register(WRITTEN, _Written)
Message.register(SEAL, _Seal)

UNREADABLE = (
    ews.ErrorMimeContentConversionFailed,
    ews.ErrorMimeContentInvalid,
    ews.ErrorCorruptData,
    ews.ErrorItemCorrupt,
    ews.ErrorContentConversionFailed,
    ews.ErrorMessageSizeExceeded,
)

NO_MIME = "no-mime"
"""Why there are no bytes, until the message is made of its fields."""

META = ("datetime_received", "size", "is_read", "is_draft", "parent_folder_id", FLAGGED)
AT_ONCE = 50
BYTES = 4 * 1024 * 1024
"""Messages, and bytes of them, that one request asks for; but for a single larger one."""

_OURS: dict[Folder, tuple[str, ...]] = {DRAFTS: (KEY, WRITTEN, SEAL), SENT: (KEY,)}
"""What tells more of a message that may be ours."""

_KEY_LINE = re.compile(rb"^x-followup-key[ \t]*:", re.IGNORECASE | re.MULTILINE)

Wanted = tuple[str, int]
"""An item's id and its size in bytes."""


def bodies(account: Account, place: BaseFolder, folder: Folder, wanted: Sequence[Wanted]) -> Iterator[Fetched]:
    """The messages with their bytes, in this order; those that are gone are left out."""
    for ids, whole in _groups(wanted):
        fields = (*META, "mime_content", *_OURS.get(folder, ())) if whole else META
        found = _twice(account, place, ids, fields)
        others = any(not isinstance(item, Exception) for item in found)
        for item_id, item in zip(ids, found, strict=True):
            if isinstance(item, Exception) and not isinstance(item, GONE):
                told = _unreadable(account, place, folder, item_id, others or isinstance(item, UNREADABLE))
            else:
                told = _fetched(place, folder, item_id, item, "" if whole else "too-large")
                if told is not None and told.problem == NO_MIME:
                    told = _from_fields(account, place, told)
            if told is not None:
                yield told


def meta(account: Account, place: BaseFolder, item_id: str) -> Any | None:
    """One item of the folder without its bytes; None where it is not there."""
    (item,) = _ask(account, place, [item_id], META)
    if isinstance(item, (*GONE, *UNREADABLE)):
        return None
    if isinstance(item, Exception):
        raise item
    return item if item.parent_folder_id is None or item.parent_folder_id.id == place.id else None


def _groups(wanted: Sequence[Wanted]) -> Iterator[tuple[list[str], bool]]:
    """Ids to be asked for together, and whether with their bytes: what is too large stands alone, without them."""
    group: list[str] = []
    total = 0
    for item_id, size in wanted:
        large = size > base.MAX_MESSAGE
        if group and (large or len(group) >= AT_ONCE or total + size > BYTES):
            yield group, True
            group, total = [], 0
        if large:
            yield [item_id], False
        else:
            group.append(item_id)
            total += size
    if group:
        yield group, True


def _ask(account: Account, place: BaseFolder, ids: Sequence[str], fields: Sequence[str]) -> list[Any]:
    """Items or the faults of single ones; a fault that may pass is raised."""
    found = ask(account, place, [(one, None) for one in ids], fields)
    for item in found:
        if isinstance(item, NOT_NOW):
            raise item
    return found


def _twice(account: Account, place: BaseFolder, ids: Sequence[str], fields: Sequence[str]) -> list[Any]:
    """As `_ask`; what failed in a way that is not of the item's own is asked for a second time, alone."""
    found = _ask(account, place, ids, fields)
    for at, item in enumerate(found):
        if len(ids) > 1 and isinstance(item, Exception) and not isinstance(item, (*GONE, *UNREADABLE)):
            (found[at],) = _ask(account, place, [ids[at]], fields)
    return found


def _unreadable(account: Account, place: BaseFolder, folder: Folder, item_id: str, damaged: bool) -> Fetched | None:
    """A message whose bytes cannot be had; `damaged` is one that the server gave no bytes of, but those of others.

    Where nothing else can be had either, and nothing tells that it is this one's fault, the server may be out of order.
    """
    (item,) = _ask(account, place, [item_id], META)
    if isinstance(item, Exception) and not isinstance(item, GONE):
        if not damaged:
            raise item
        return Fetched(MessageRef(folder, item_id), None, datetime.fromtimestamp(0, UTC), 0, frozenset(), "unreadable")
    return _fetched(place, folder, item_id, item, "unreadable")


def _fetched(place: BaseFolder, folder: Folder, item_id: str, item: Any, problem: str) -> Fetched | None:
    if isinstance(item, Exception):
        return None
    if item.parent_folder_id is not None and item.parent_folder_id.id != place.id:
        return None
    raw = None if problem else _raw(item, folder)
    if raw is not None and len(raw) > base.MAX_MESSAGE:
        raw, problem = None, "too-large"
    if raw is None and not problem:
        problem = NO_MIME
    size = len(raw) if raw is not None else int(item.size or 0)
    return Fetched(MessageRef(folder, item_id), raw, received(item), size, _flags(item), problem)


def _from_fields(account: Account, place: BaseFolder, told: Fetched) -> Fetched | None:
    """A message of which the server gives no bytes, from what it says of it."""
    (item,) = _ask(account, place, [told.ref.id], (*TOLD, *_OURS.get(told.ref.folder, ())))
    if isinstance(item, Exception):
        return None if isinstance(item, GONE) else replace(told, problem="unreadable")
    raw = _ours(message_from(item), item, told.ref.folder)
    return replace(told, raw=raw, size=len(raw), problem="")


def _raw(item: Any, folder: Folder) -> bytes | None:
    raw = item.mime_content
    return _ours(raw, item, folder) if isinstance(raw, bytes) and raw else None


def _ours(raw: bytes, item: Any, folder: Folder) -> bytes:
    """What the server says of a message, or in its place what followup wrote, or with our key before it."""
    kept = getattr(item, WRITTEN, None) if folder == DRAFTS else None
    if isinstance(kept, str) and getattr(item, SEAL, None) == fingerprint(raw):
        return inflated(kept) or raw
    key = getattr(item, KEY, None) if folder in (DRAFTS, SENT) else None
    if isinstance(key, str) and re.fullmatch(r"[0-9a-f]{32}", key) and not _KEY_LINE.search(header_of(raw)):
        return f"X-Followup-Key: {key}\r\n".encode() + raw
    return raw


def received(item: Any) -> datetime:
    """The server's time for it, UTC."""
    at = item.datetime_received
    if at is None:  # a draft that the server gave none
        return datetime.fromtimestamp(0, UTC)
    return datetime.fromtimestamp(at.timestamp(), UTC)


def _flags(item: Any) -> frozenset[str]:
    marks = {
        "\\Seen": getattr(item, "is_read", None),
        "\\Draft": item.is_draft,
        "\\Flagged": getattr(item, FLAGGED, None) == 2,
    }
    return frozenset(name for name, is_set in marks.items() if is_set)
