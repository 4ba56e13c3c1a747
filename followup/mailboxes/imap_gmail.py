"""What Gmail does otherwise than IMAP says, where the server lists X-GM-EXT-1: conversations, and what is deleted.

Google's documentation of its IMAP extensions; tried on a scripted server only.
"""

from __future__ import annotations

from typing import Any

from followup.mailboxes.base import SENT, Folder, FolderMissing
from followup.mailboxes.imap_fetch import ONLY_ID, fetch, search, uid_set
from followup.mailboxes.imap_folders import server_name, trash
from followup.mailboxes.imap_session import Session

EXTENSION = "X-GM-EXT-1"

_MOST = 50
"""The rep's messages of one conversation that are looked at, the newest."""


def mates(session: Session, folder: Folder, place: tuple[int, int] | None) -> tuple[str, ...]:
    """See `Threads.mates`; `place` is UIDVALIDITY and UID."""
    if place is None or not session.can(EXTENSION):
        return ()
    try:
        if session.opened(server_name(session, folder)).validity != place[0]:
            return ()
        rows: Any = session.run(session.client.fetch, [place[1]], ["X-GM-THRID"])
        thread = rows.get(place[1], {}).get(b"X-GM-THRID")
        if not isinstance(thread, int):
            return ()
        session.examine(server_name(session, SENT))
    except FolderMissing:
        return ()
    uids = search(session, f"X-GM-THRID {thread}")[-_MOST:]
    found = [_message_id(row.body) for row in fetch(session, uid_set(uids), ONLY_ID)] if uids else []
    return tuple(one for one in reversed(found) if one)


def discard(session: Session, uid: int) -> bool:
    """Move an own draft of the selected folder into the bin; False where that cannot be.

    To expunge it would only take the label off: the draft would stay under All Mail, and look like one that was sent.
    """
    if not (session.can(EXTENSION) and session.can("MOVE")):
        return False
    name = trash(session)
    if not name:
        return False
    session.run(session.client.move, [uid], name)
    return True


def _message_id(header: bytes | None) -> str:
    return (header or b"").partition(b":")[2].strip().decode("ascii", "replace")
