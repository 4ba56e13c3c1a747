"""What appeared in an Exchange folder: SyncFolderItems is the truth, its state is our cursor.

A state belongs to the page that it came with, and is kept in the commit of that page's messages; so pages are asked for
one by one, not through the library's generator over all of them.
"""

from __future__ import annotations

from typing import Any

from exchangelib import Account
from exchangelib import errors as ews
from exchangelib.folders import BaseFolder
from exchangelib.services import SyncFolderItems

from followup.mailboxes import base
from followup.mailboxes.base import Changes, Cursor, CursorExpired, Folder
from followup.mailboxes.exchange_fetch import bodies, received

MOST = 512
"""Changes in one page, the most that a server gives."""

PAGE_BYTES = 16 * 1024 * 1024
"""Of messages in one page; where there are more, a shorter page is asked for."""

_REFUSED = (ews.ErrorInvalidSyncStateData, ews.ErrorSyncFolderNotFound)


class _Sync(SyncFolderItems):  # type: ignore[misc]  # exchangelib is untyped
    """One page; an answer without a state, as faults come, says what the fault is.

    `bare` is one of which only the state, and how much came, are wanted: no objects are made of its items.
    """

    bare = False

    def _elem_to_obj(self, elem: Any) -> Any:
        return (self.change_types_map[elem.tag], None) if self.bare else super()._elem_to_obj(elem)

    def _get_element_container(self, message: Any, name: str | None = None) -> Any:
        if message.get("ResponseClass") == "Error":
            return super(SyncFolderItems.__base__, self)._get_element_container(message=message, name=name)
        return super()._get_element_container(message=message, name=name)


def page(
    account: Account, place: BaseFolder, state: str | None, most: int, fields: tuple[str, ...] = ()
) -> tuple[list[Any], str, bool]:
    """What came in one page (items with `fields`, None for each without any), the state after it, if there is more.

    Raises `CursorExpired` where the server does not take the state.
    """
    service = _Sync(account=account)
    service.bare = not fields
    wanted = [path for path in place.normalize_fields(fields=list(fields)) if not path.field.is_attribute]
    try:
        told = list(service.call(place, "IdOnly", wanted or None, state, None, most, None))
    except _REFUSED:
        raise CursorExpired(place.name) from None
    for kind_and_item in told:
        if isinstance(kind_and_item, Exception):
            raise kind_and_item
    new = [item for kind, item in told if kind == SyncFolderItems.CREATE]
    return new, service.sync_state or "", not service.includes_last_item_in_range


def changes(account: Account, place: BaseFolder, folder: Folder, since: Cursor | None, limit: int) -> Changes:
    """See `Mailbox.changes`."""
    if since is None:
        return Changes((), _from_now_on(account, place))
    if not since:
        raise CursorExpired(folder)
    most = min(limit, MOST)
    while True:
        new, state, more = page(account, place, since, most, ("datetime_received", "size"))
        if most == 1 or len(new) < 2 or sum(_size(item) for item in new) <= PAGE_BYTES:
            break
        most = max(1, most // 4)
    new.sort(key=received)  # within a page some servers tell of the newest first
    messages = tuple(bodies(account, place, folder, [(item.id, int(item.size or 0)) for item in new]))
    return Changes(messages, Cursor(state), more)


def _size(item: Any) -> int:
    size = int(item.size or 0)
    return size if size <= base.MAX_MESSAGE else 0


def _from_now_on(account: Account, place: BaseFolder) -> Cursor:
    """The state after all that is there: EWS knows no other way to it than to be told of everything once, by id."""
    before, more = None, True
    while more:
        _, state, more = page(account, place, before, MOST)
        more = more and state != before
        before = state
    return Cursor(before or "")
