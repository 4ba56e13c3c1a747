"""What appeared in an Exchange folder: SyncFolderItems is the truth, its state is our cursor.

A state belongs to the page that it came with, and is kept in the commit of that page's messages; so pages are asked for
one by one, not through the library's generator over all of them.
"""

from __future__ import annotations

from typing import Any

from exchangelib import Account
from exchangelib.folders import BaseFolder
from exchangelib.services import SyncFolderItems

from followup.exchange.sync import MOST, STATE_LOST, round_of
from followup.mailboxes import base
from followup.mailboxes.base import Changes, Cursor, CursorExpired, Folder
from followup.mailboxes.exchange_fetch import bodies, received

PAGE_BYTES = 16 * 1024 * 1024
"""Of messages in one page; where there are more, a shorter page is asked for."""


def page(place: BaseFolder, state: str | None, most: int, fields: tuple[str, ...] = ()) -> tuple[list[Any], str, bool]:
    """What came in one page (items with `fields`, None for each without any), the state after it, if there is more.

    Raises `CursorExpired` where the server does not take the state.
    """
    try:
        told = round_of(place, state, fields, most)
    except STATE_LOST:
        raise CursorExpired(place.name) from None
    return [item for kind, item in told.changes if kind == SyncFolderItems.CREATE], told.state, told.more


def changes(account: Account, place: BaseFolder, folder: Folder, since: Cursor | None, limit: int) -> Changes:
    """See `Mailbox.changes`."""
    if since is None:
        return Changes((), _from_now_on(place))
    if not since:
        raise CursorExpired(folder)
    most = min(limit, MOST)
    while True:
        new, state, more = page(place, since, most, ("datetime_received", "size"))
        if most == 1 or len(new) < 2 or sum(_size(item) for item in new) <= PAGE_BYTES:
            break
        most = max(1, most // 4)
    new.sort(key=received)  # within a page some servers tell of the newest first
    messages = tuple(bodies(account, place, folder, [(item.id, int(item.size or 0)) for item in new]))
    return Changes(messages, Cursor(state), more)


def _size(item: Any) -> int:
    size = int(item.size or 0)
    return size if size <= base.MAX_MESSAGE else 0


def _from_now_on(place: BaseFolder) -> Cursor:
    """The state after all that is there: EWS knows no other way to it than to be told of everything once, by id."""
    before, more = None, True
    while more:
        _, state, more = page(place, before, MOST)
        more = more and state != before
        before = state
    return Cursor(before or "")
