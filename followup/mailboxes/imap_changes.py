"""What is new in a folder since a cursor, by UID alone: `UIDVALIDITY/UIDNEXT/MODSEQ`.

UIDs only grow (RFC 9051 section 2.3.1.1), so everything at or above the cursor's UIDNEXT is new. EXAMINE says UIDNEXT
and HIGHESTMODSEQ (RFC 7162, 0 where the server has none; no parameter is needed for it): one round trip shows that
nothing happened, one more brings a few new messages, two more bring many. QRESYNC would not save one. Beside the new
messages it tells of each changed flag and each removal, which nothing here asks about: where the rep marks a thousand
mails as read, that is a thousand lines; and ENABLE at each sign-in is a round trip of its own.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from followup.mailboxes import base
from followup.mailboxes.base import Changes, Cursor, CursorExpired, Fetched, Folder, Listed, MessageRef
from followup.mailboxes.imap_fetch import BODY, META, Row, fetch, fetch_all, search, span
from followup.mailboxes.imap_session import Refused, Selected, Session, Unframed

BYTES = 32 * 1024 * 1024
"""Of bodies in one answer of `changes`; what is beyond comes with the next."""

GROUP = 100
FEW = 4
_SMALL = 256 * 1024
BEGINNING = f"{META} BODY.PEEK[]<0.{_SMALL}>"
"""A message's body with its size, where it is small; of a large one the beginning, which is thrown away."""

_PLACE = re.compile(r"([1-9]\d{0,9})/([1-9]\d{0,9})")
_CURSOR = re.compile(r"([1-9]\d{0,9})/([1-9]\d{0,9})/(\d{1,19})")


@dataclass(frozen=True, slots=True)
class Mark:
    """A cursor taken apart."""

    validity: int
    next_uid: int
    modseq: int

    def __str__(self) -> str:
        return f"{self.validity}/{self.next_uid}/{self.modseq}"


def read_cursor(cursor: Cursor) -> Mark:
    """The parts of a cursor. Raises `CursorExpired` where it is none of ours."""
    found = _CURSOR.fullmatch(cursor)
    if not found:
        raise CursorExpired(cursor)
    return Mark(*(int(part) for part in found.groups()))


Doubts = Counter[MessageRef]
"""How often the answer with a message's bytes could not be taken apart, and ended the connection."""

DOUBT = 3
"""From so many times on the message is set aside as unreadable: it must not stop the folder for ever."""


def changes(
    session: Session, folder: Folder, selected: Selected, since: Cursor | None, limit: int, doubts: Doubts
) -> Changes:
    """See `Mailbox.changes`; `selected` is what EXAMINE of the folder just said.

    Counts in `doubts` before it raises `Unframed`.
    """
    if since is None:
        return Changes((), Cursor(str(Mark(selected.validity, _end(session, selected, 1), selected.modseq))))
    mark = read_cursor(since)
    if mark.validity != selected.validity or (selected.next_uid and mark.next_uid > selected.next_uid):
        raise CursorExpired(since)
    if mark.next_uid == selected.next_uid or 0 < mark.modseq == selected.modseq:
        return Changes((), Cursor(str(Mark(mark.validity, mark.next_uid, selected.modseq))), held=selected.exists)
    known = _few(session, folder, selected, mark.next_uid, limit, doubts)
    rows, after, more = known or _news(session, selected, mark.next_uid, limit)
    kept = _within(rows)
    if len(kept) < len(rows):
        after, more = kept[-1].uid + 1, True
    messages = tuple(_bodies(session, folder, selected.validity, kept, doubts))
    cursor = Cursor(str(Mark(selected.validity, after, 0 if more else selected.modseq)))
    return Changes(messages, cursor, more, selected.exists)


def _end(session: Session, selected: Selected, low: int) -> int:
    """The UID that the next message will have at least."""
    if selected.next_uid or not selected.exists:
        return selected.next_uid or low
    return max((row.uid for row in fetch(session, "*", META)), default=low - 1) + 1


News = tuple[list[Row], int, bool]
"""Rows by UID, the UID to go on from, and whether there are more."""


def _few(session: Session, folder: Folder, selected: Selected, low: int, limit: int, doubts: Doubts) -> News | None:
    """One or a few messages, as after a push, with the bodies of the small ones in the same answer.

    None where there are more, where one of them has made trouble before, or where not all came.
    """
    uids = range(low, selected.next_uid)
    rows = _at_once(session, folder, selected.validity, uids, doubts) if 0 < len(uids) <= min(FEW, limit) else {}
    return (
        ([rows[uid] for uid in uids], selected.next_uid, False) if rows and all(uid in rows for uid in uids) else None
    )


def _at_once(session: Session, folder: Folder, validity: int, uids: range, doubts: Doubts) -> dict[int, Row]:
    """The rows of neighbours, with the bodies of the small ones; none where one of them has made trouble before."""
    refs = [MessageRef(folder, f"{validity}/{uid}") for uid in uids]
    rows: list[Row] = []
    if not any(doubts[ref] for ref in refs):
        with contextlib.suppress(Refused), _doubted(doubts, refs):
            rows = [row for row in fetch(session, span(uids[0], uids[-1]), BEGINNING) if row.uid in uids]
    # only what is as long as it was said to be is the whole message
    whole = (len(row.body or b"") == row.size <= base.MAX_MESSAGE for row in rows)
    return {row.uid: row if sound else replace(row, body=None) for row, sound in zip(rows, whole, strict=True)}


def by_uid(session: Session, folder: Folder, validity: int, uid: int, doubts: Doubts) -> Fetched | None:
    """One message, None where it is not there; a small one in a single answer."""
    row = _at_once(session, folder, validity, range(uid, uid + 1), doubts).get(uid) or meta_of(session, uid)
    if row is None or row.body is not None:
        return _fetched(folder, validity, row) if row else None
    return one(session, folder, validity, row, doubts)


def _news(session: Session, selected: Selected, low: int, limit: int) -> News:
    """Up to `limit` rows without bodies.

    Few are asked for straight away. Else, and where UIDs are missing, SEARCH says which there are: a row that FETCH
    leaves out is missed, not passed over.
    """
    arrived = selected.next_uid - low
    if 0 < arrived <= min(limit, GROUP):
        at_once = {row.uid: row for row in fetch(session, span(low, selected.next_uid - 1), META)}
        if all(uid in at_once for uid in range(low, selected.next_uid)):
            return [at_once[uid] for uid in range(low, selected.next_uid)], selected.next_uid, False
    uids = [uid for uid in search(session, f"UID {span(low, None)}") if uid >= low]
    rows = fetch_all(session, uids[:limit], META)
    if len(uids) > limit:
        return rows, uids[limit], True
    return rows, max(_end(session, selected, low), uids[-1] + 1 if uids else low), False


def _within(rows: list[Row]) -> list[Row]:
    kept: list[Row] = []
    total = 0
    for row in rows:
        total += row.size if row.size <= base.MAX_MESSAGE else 0
        if kept and total > BYTES:
            break
        kept.append(row)
    return kept


def _bodies(session: Session, folder: Folder, validity: int, rows: list[Row], doubts: Doubts) -> Iterator[Fetched]:
    """The rows with their bodies, in order, small ones fetched together; what vanished meanwhile is left out."""
    refs = {row.uid: _ref(folder, validity, row) for row in rows}
    bodies = {row.uid: row for row in rows if row.body is not None}
    here = [row for row in rows if row.body is None and not doubts[refs[row.uid]]]
    small = [row.uid for row in here if row.size <= min(_SMALL, base.MAX_MESSAGE)]
    for start in range(0, len(small), GROUP):
        group = small[start : start + GROUP]
        # suppressed: one of them cannot be read, and each is asked for alone below
        with contextlib.suppress(Refused), _doubted(doubts, [refs[uid] for uid in group]):
            bodies.update((row.uid, row) for row in fetch_all(session, group, BODY) if row.body is not None)
    for row in rows:
        if row.uid in bodies:
            yield _fetched(folder, validity, bodies[row.uid])
        elif (alone := one(session, folder, validity, row, doubts)) is not None:
            yield alone


@contextlib.contextmanager
def _doubted(doubts: Doubts, refs: list[MessageRef]) -> Iterator[None]:
    try:
        yield
    except Unframed:
        doubts.update(refs)
        raise


def one(session: Session, folder: Folder, validity: int, meta: Row, doubts: Doubts) -> Fetched | None:
    """One message with its bytes, or with the reason why not; None where it has vanished."""
    if meta.size > base.MAX_MESSAGE:
        return _fetched(folder, validity, meta, "too-large")
    ref = _ref(folder, validity, meta)
    if doubts[ref] >= DOUBT:
        return _fetched(folder, validity, meta, "unreadable")
    try:
        with _doubted(doubts, [ref]):
            rows = [row for row in list(fetch(session, str(meta.uid), BODY)) if row.uid == meta.uid]
    except Refused:
        return _fetched(folder, validity, meta, "unreadable")
    if not rows:
        return None
    whole = next((row for row in rows if row.body is not None), None)
    return _fetched(folder, validity, whole) if whole else _fetched(folder, validity, meta, "unreadable")


def bodies(
    session: Session, folder: Folder, validity: int, listed: Sequence[Listed], doubts: Doubts
) -> tuple[Fetched, ...]:
    """See `Mailbox.get_many`; what is too large is asked for by its size and flags alone."""
    rows: list[Row] = []
    for one_listed in listed:
        place = place_of(one_listed.ref)
        if place is None or place[0] != validity:
            continue
        row: Row | None = Row(place[1], one_listed.size, one_listed.received, frozenset(), None)
        if one_listed.size > base.MAX_MESSAGE:
            row = meta_of(session, place[1])
        if row is not None:
            rows.append(row)
    return tuple(_bodies(session, folder, validity, rows, doubts))


def place_of(ref: MessageRef) -> tuple[int, int] | None:
    """UIDVALIDITY and UID that a ref names, None where it is none of ours."""
    found = _PLACE.fullmatch(ref.id)
    return (int(found.group(1)), int(found.group(2))) if found else None


def meta_of(session: Session, uid: int) -> Row | None:
    """The row of one message without its body, None where it is not there."""
    return next((row for row in list(fetch(session, str(uid), META)) if row.uid == uid), None)


def _fetched(folder: Folder, validity: int, row: Row, problem: str = "") -> Fetched:
    size = row.size if problem else len(row.body or b"")
    flags = row.flags - {"\\Recent"}
    ref = _ref(folder, validity, row)
    return Fetched(ref, None if problem else row.body, row.received, size, flags, problem)


def _ref(folder: Folder, validity: int, row: Row) -> MessageRef:
    return MessageRef(folder, f"{validity}/{row.uid}")
