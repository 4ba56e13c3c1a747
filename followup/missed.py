"""The hourly reconciliation: what is in a folder that was never read, whatever its server said about changes.

`changes` trusts the server's numbers. One that gives a number a second time without a new UIDVALIDITY, or that was
set back to an older state, makes messages appear where nobody looks. So once an hour the Message-IDs of the last days
are compared with those that were read: some hundred bytes a message, and no text is read a second time.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from followup.core.message import header_only
from followup.desk import Desk
from followup.mailboxes.base import Folder, Listed, MessageRef, Names
from followup.state.records import Bookmark, Place

EVERY = timedelta(minutes=55)
DAYS = timedelta(days=7)


def bookmark(folder: Folder) -> str:
    """The name under which it stands when a folder was compared last."""
    return f"compared {folder}"


def find(desk: Desk, folder: Folder, mark: Bookmark | None, now: datetime) -> tuple[MessageRef, ...] | None:
    """The messages of a folder that were never read; None where it is not time yet, or not needed.

    Follows what got another number meanwhile. The first time finds nothing: the folder was listed just now. Raises as
    `Names.names`.
    """
    if not isinstance(desk.mailbox, Names) or (mark is not None and now - mark.at < EVERY):
        return None
    if mark is None:
        return ()
    listed = desk.mailbox.names(folder, now - min(DAYS, timedelta(days=desk.config.watch.since)))
    seen = _seen(mark)
    by_id = {(header_only(one.header).message_id or "", one.ref.id): one for one in listed if one.ref.id not in seen}
    ids = {id for id, _ in by_id if id}
    refs = {one.ref.id for one in listed}
    with desk.store.read() as view:
        places = view.places(desk.account, tuple(ids))
        erased = view.erased(desk.account, ids)
        unnamed = view.unnamed_at(desk.account, folder, [ref for id, ref in by_id if not id])
    found: list[MessageRef] = []
    anew: list[tuple[Place, MessageRef]] = []
    for (id, _), one in by_id.items():
        place = places.get(id)
        if id in erased or (not id and _is_known(one, unnamed)):
            continue
        if place is None or _is_a_copy(one, place, refs):
            found.append(one.ref)
        elif place.folder == folder and place.ref != one.ref.id:
            anew.append((place, one.ref))
    if anew:
        with desk.store.write() as tx:
            for place, ref in anew:
                tx.change_message(place.id, folder=ref.folder, ref=ref.id)
    return tuple(found)


def note(desk: Desk, folder: Folder, mark: Bookmark | None, looked_at: tuple[MessageRef, ...], now: datetime) -> None:
    """Remember the comparison, and what was looked at in it: a mail that is set aside each time is not read hourly."""
    seen = sorted({*_seen(mark), *(ref.id for ref in looked_at)})
    with desk.store.write() as tx:
        tx.move_cursor(desk.account, bookmark(folder), json.dumps(seen[-KEPT:]), len(seen), now)


KEPT = 500
"""So many refs at most are remembered as looked at."""


def _seen(mark: Bookmark | None) -> set[str]:
    return set(json.loads(mark.value)) if mark else set()


def _is_known(one: Listed, unnamed: dict[str, str]) -> bool:
    """Whether a message without a Message-ID was read: what names it holds the time when it came."""
    return f"@{one.received.isoformat()}" in unnamed.get(one.ref.id, "")


def _is_a_copy(one: Listed, place: Place, refs: set[str]) -> bool:
    """Whether two messages of the folder have this Message-ID: then this one may say something else (B19)."""
    return place.folder == one.ref.folder and place.ref != one.ref.id and place.ref in refs
