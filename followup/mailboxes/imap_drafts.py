"""The only writing followup does over IMAP: APPEND to Drafts and Sent, and the removal of an untouched own draft.

Before an APPEND it is made sure that the message is not there already: an APPEND whose answer was lost, tried again at
the next call, makes no second draft. What a folder of usual size holds is read once for each connection, and later only
what came since (UIDs only grow): a second draft then costs an EXAMINE and the APPEND.
"""

from __future__ import annotations

import re

from followup import errors
from followup.mailboxes import imap_gmail
from followup.mailboxes.base import DRAFTS, Folder, MessageRef
from followup.mailboxes.headers import is_usable
from followup.mailboxes.imap_fetch import BODY, ONLY_ID, Row, fetch, search, span, uid_set
from followup.mailboxes.imap_folders import server_name
from followup.mailboxes.imap_session import Ids, Selected, Session

READ_WHOLE = 500
"""Messages that a folder may hold whose ids are read at once; in a larger one the server searches."""

_NEWEST = 50
"""UIDs at the end of the folder that are looked through besides SEARCH, whose index lags behind on some servers."""


def find_uid(session: Session, message_id: str, criteria: str = "") -> int | None:
    """The highest UID in the selected folder whose Message-ID is exactly this one, or None."""
    if not is_usable(message_id):
        return None
    hits = search(session, f"{criteria} HEADER Message-ID".strip(), message_id.encode("ascii"))
    return _with_id(session, uid_set(hits), message_id) if hits else None  # SEARCH finds substrings, in any case


def _with_id(session: Session, uids: str, message_id: str) -> int | None:
    wanted = message_id.encode("ascii")
    return max((row.uid for row in fetch(session, uids, ONLY_ID) if _id(row.body) == wanted), default=None)


_FIELD = re.compile(rb"\s*message-id\s*:\s*(.*?)\s*(?:\r?\n(?![ \t])|\Z)", re.I | re.S)


def _id(header: bytes | None) -> bytes:
    found = _FIELD.match(header or b"")
    return re.sub(rb"\s+", b" ", found.group(1)) if found else b""


def save(session: Session, folder: Folder, raw: bytes, message_id: str, flags: tuple[bytes, ...]) -> MessageRef:
    """APPEND `raw` to the folder unless a message with this id is there; see `Mailbox.save_draft`.

    Raises ValueError for an id that no message of ours has.
    """
    if not is_usable(message_id):
        raise ValueError("not a Message-ID that followup makes")
    name = server_name(session, folder)
    selected = session.examine(name)
    if not _is_new(session, name, selected, message_id):
        known = find_uid(session, message_id) or _lately(session, selected, message_id)
        if known is not None:
            return MessageRef(folder, f"{selected.validity}/{known}")
    session.unsure = True  # from here on a lost answer says nothing
    said = _append(session, name, raw, flags)
    session.unsure = False
    told = re.search(rb"\[APPENDUID (\d+) (\d+)\]", said, re.I)
    if told:
        validity, at = (int(number) for number in told.groups())
        if session.ids is not None and (session.ids.validity, session.ids.next_uid) == (validity, at):
            session.ids.known.add(message_id.encode("ascii"))
            session.ids.next_uid = at + 1
        return MessageRef(folder, f"{validity}/{at}")
    selected = session.examine(name)  # a server without UIDPLUS
    uid = find_uid(session, message_id) or _lately(session, selected, message_id)
    if uid is None:
        raise errors.Unreachable(f"{session.settings.host} took a message and does not show it. followup looks again.")
    return MessageRef(folder, f"{selected.validity}/{uid}")


def _append(session: Session, name: str, raw: bytes, flags: tuple[bytes, ...]) -> bytes:
    """What the server said to the APPEND; with LITERAL+ (RFC 7888) nobody waits for leave to send."""
    client = session.client
    if not session.can("LITERAL+"):
        return bytes(session.run(client.append, name, raw, flags) or b"")
    lines = _lines(raw)

    def at_once() -> bytes:
        where, marks = client._normalise_folder(name), b"(%b)" % b" ".join(flags)
        kind, data = client.engine._simple_command("APPEND", where, marks, b"{%d+}\r\n%b" % (len(lines), lines))
        client._checkok("append", kind, data)
        return data[0] or b""

    return bytes(session.run(at_once))


def _is_new(session: Session, name: str, selected: Selected, message_id: str) -> bool:
    """Whether no message with this id has been in the folder since the connection was made; False where not known."""
    ids = session.ids
    if ids is None or (ids.name, ids.validity) != (name, selected.validity):
        if selected.exists > READ_WHOLE or not selected.next_uid:
            return False
        ids = session.ids = Ids(name, selected.validity, 1, set())
    if ids.next_uid < selected.next_uid:
        rows = list(fetch(session, span(ids.next_uid, selected.next_uid - 1), ONLY_ID))
        if ids.next_uid == 1 and len(rows) < selected.exists:
            session.ids = None  # rows stay away where another program expunges meanwhile
            return False
        ids.known.update(_id(row.body) for row in rows)
        ids.next_uid = selected.next_uid
    return message_id.encode("ascii") not in ids.known


def _lately(session: Session, selected: Selected, message_id: str) -> int | None:
    if not selected.exists or not selected.next_uid:
        return None
    return _with_id(session, span(max(1, selected.next_uid - _NEWEST), None), message_id)


def remove(session: Session, folder: Folder, place: tuple[int, int] | None, raw: bytes) -> bool:
    """Remove an own draft with exactly these bytes; `place` is UIDVALIDITY and UID. See `Mailbox.remove_draft`.

    Where the folder was renumbered, or the rep's program saved the draft anew, it is looked for by its Message-ID.
    May be repeated.
    """
    name = server_name(session, DRAFTS)
    if folder not in (DRAFTS, name):
        return False
    selected = session.examine(name)
    row = _row(session, place[1]) if place and place[0] == selected.validity else None
    if row is None:
        uid = find_uid(session, _own_id(raw))
        row = _row(session, uid) if uid is not None else None
        if row is None:
            return True
    if _lines(row.body) != _lines(raw):
        return False
    if session.examine(name, writable=True).validity != selected.validity:
        return False  # renumbered this very moment; the next call finds it
    _expunge(session, row.uid)
    session.examine(name)  # back to reading
    return True


def _expunge(session: Session, uid: int) -> None:
    """Without UIDPLUS, EXPUNGE takes every marked message along: then ours stays marked beside the rep's."""
    if imap_gmail.discard(session, uid):
        return
    session.run(session.client.add_flags, [uid], [rb"\Deleted"], silent=True)
    if session.can("UIDPLUS"):
        session.run(session.client.uid_expunge, [uid])
    elif set(search(session, "DELETED")) == {uid}:
        session.run(session.client.expunge)


def _row(session: Session, uid: int) -> Row | None:
    return next((row for row in list(fetch(session, str(uid), BODY)) if row.uid == uid and row.body is not None), None)


_OWN_ID = re.compile(rb"^message-id\s*:", re.I | re.M)


def _own_id(raw: bytes) -> str:
    header = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0]
    found = _OWN_ID.search(header)
    return _id(header[found.start() :]).decode("ascii", "replace") if found else ""


def _lines(raw: bytes | None) -> bytes:
    return re.sub(rb"\r\n|\r|\n", b"\r\n", raw or b"")
