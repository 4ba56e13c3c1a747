"""Reading back what the rep did: drafts edited, sent or thrown away, reminders moved, deleted or done.

The rep's mail program and calendar are the truth; the store follows them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from followup.act.drafts import fetch, pressing
from followup.act.events import placed_by_rep, starts
from followup.calendars.base import Changes, Cursor, EventRef
from followup.core import ical
from followup.core.deal import Draft, DraftState, Reminder, ReminderState
from followup.core.draft_bytes import fingerprint
from followup.core.keys import is_ours
from followup.core.message import header_only
from followup.core.walltime import rules_of
from followup.deals import away
from followup.desk import Desk
from followup.errors import NeedsRep
from followup.mailboxes.base import DRAFTS, Fetched, FolderMissing, MessageGone
from followup.state.store import Tx

CALENDAR = "calendar"
"""The name under which the calendar's cursor stands beside those of the mail folders."""

LOOKED_FOR = timedelta(days=30)
"""How far back Drafts is searched for a draft that is not where it was."""

DELETED = "deleted-by-rep"
"""The note of a reminder whose event the rep took out of the calendar."""

ASKED_FOR = 1
"""Kept as the count where there is no reminder yet: 0 says that the rep was asked about an emptied calendar."""

MANY = 5
"""So many reminders gone from the calendar at one time are taken for a fault, not for the rep's deletions."""

Found = dict[str, tuple[ical.ReadEvent, EventRef]]
"""Events of the calendar by their UID, each with its place."""


def drafts(desk: Desk, now: datetime) -> tuple[str, ...]:
    """What became of the drafts in Drafts: still as written, edited by the rep, or gone.

    A notice of those that the rep edited since the last look in a mail program; `drafts edit` has told him itself.
    """
    with desk.store.read() as view:
        standing = [d for d in view.open_drafts(desk.account) if d.state in {DraftState.WAITING, DraftState.EDITED}]
        gone = view.discarded(desk.account, now - LOOKED_FOR)
    edited = _come_back(desk, gone, now)
    for draft in standing:
        found = fetch(desk, draft) or _saved_anew(desk, draft, now)
        edited += _one_draft(desk, draft, found)
    if not edited:
        return ()
    which, them = ("the draft", "it") if edited == 1 else (f"{edited} drafts", "them")
    return (f"You edited {which}; followup will not touch {them} again.",)


def _come_back(desk: Desk, gone: tuple[Draft, ...], now: datetime) -> int:
    """A mail program that saves an edit removes the old draft first: what was away for a look is the rep's now.

    How many did.
    """
    by_key = {draft.key: draft for draft in gone}
    back = 0
    if not by_key:
        return back
    with suppress(FolderMissing):
        for batch in desk.mailbox.listing(DRAFTS, now - LOOKED_FOR):
            for listed in batch:
                draft = by_key.get(header_only(listed.header).draft_key or "")
                if draft is not None:
                    with suppress(MessageGone):
                        back += _one_draft(desk, replace(draft, fingerprint=""), desk.mailbox.get(listed.ref))
    return back


def _one_draft(desk: Desk, draft: Draft, found: Fetched | None) -> bool:
    """Follow one draft; whether it became the rep's with this look."""
    if found is None:
        with desk.store.write() as tx:
            if tx.draft(draft.id).state is draft.state:
                tx.change_draft(draft.id, state=DraftState.DISCARDED, reason="discarded-by-rep")
        return False
    if found.raw is None:
        return False
    mark = fingerprint(found.raw)
    if mark == draft.fingerprint and (found.ref.folder, found.ref.id) == (draft.folder, draft.ref):
        return False
    values: dict[str, object] = {"folder": found.ref.folder, "ref": found.ref.id}
    if mark != draft.fingerprint:
        message = header_only(found.raw)
        values |= {
            "state": DraftState.EDITED,
            "reason": "edited-by-rep",
            "fingerprint": mark,
            "message_id": message.message_id or draft.message_id,
            "recipients": [a.addr_spec for a in (*message.to, *message.cc)],
            "subject": message.subject,
            "pressure": list(pressing(desk, draft, found.raw)),
        }
    with desk.store.write() as tx:
        if tx.draft(draft.id).state is not draft.state:  # a command may have sent or discarded it meanwhile
            return False
        tx.change_draft(draft.id, **values)
    return draft.state is not DraftState.EDITED and "state" in values


def _saved_anew(desk: Desk, draft: Draft, now: datetime) -> Fetched | None:
    """A mail program saves an edited draft as a new message: found by our key, else by what it answers."""
    try:
        for batch in desk.mailbox.listing(DRAFTS, now - LOOKED_FOR):
            for listed in batch:
                message = header_only(listed.header)
                answers = draft.answers is not None and draft.answers in message.in_reply_to
                if message.draft_key == draft.key or (answers and message.draft_key is None):
                    return desk.mailbox.get(listed.ref)
    except (FolderMissing, LookupError):
        return None
    return None


def calendar(desk: Desk, now: datetime) -> None:
    """What became of the reminders in the calendar, and which absences of the rep's stand there."""
    if desk.calendar is None:
        return
    with desk.store.read() as view:
        mark = view.bookmark(desk.account, CALENDAR)
        known = {r.uid: r for r in view.open_reminders(desk.account) if r.href}
    # events hold the local time: where the zone's rules were changed, all are read again (B60)
    rules = rules_of(desk.zone, now.year)
    since = Cursor(mark.value.removeprefix(f"{rules} ")) if mark and mark.value.startswith(f"{rules} ") else None
    changes = desk.calendar.changes(since)
    nothing_new = since is not None and since == changes.cursor and not changes.changed and not changes.removed
    if nothing_new and all(reminder.etag for reminder in known.values()):
        away.look_ahead(desk, now)
        return
    found, copies = _told(desk, changes, known)
    missing = {uid for uid, reminder in known.items() if uid not in found and _may_be_gone(reminder, changes)} - copies
    if _others(desk, changes, known):
        desk.away.forget()
    asks_first = mark is None or mark.held > 0  # not after the rep said that it is no fault
    if asks_first:
        _refuse_sudden_emptiness(desk, missing, known)
    gone = _gone(desk, missing | copies, found)
    if asks_first:
        _refuse_sudden_emptiness(desk, gone, known)
    with desk.store.write() as tx:
        _follow(tx, desk, found, now)
        for uid in gone:
            tx.change_reminder(uid, state=ReminderState.CANCELLED, note=DELETED)
        tx.move_cursor(desk.account, CALENDAR, f"{rules} {changes.cursor}", len(known) or ASKED_FOR, now)
    away.look_ahead(desk, now)


def _others(desk: Desk, changes: Changes, known: dict[str, Reminder]) -> bool:
    """Whether more than events of ours came or went: an absence of the rep's may be among it."""
    ours = {reminder.href for reminder in known.values()}
    read = (ical.read(stored.ics, desk.zone) for stored in changes.changed)
    return (
        changes.complete or not ours.issuperset(changes.removed) or any(e is None or not is_ours(e.uid) for e in read)
    )


def _may_be_gone(reminder: Reminder, changes: Changes) -> bool:
    """Whether a reminder that the calendar told nothing of may have left it.

    One that was put after the cursor and deleted before it was read back is in no list of what came and went.
    """
    return changes.complete or not reminder.etag or reminder.href in changes.removed


def _told(desk: Desk, changes: Changes, known: dict[str, Reminder]) -> tuple[Found, set[str]]:
    """The events that changed, by UID; and the UIDs of copies that stand beside one of ours that did not change."""
    found: Found = {}
    copies: set[str] = set()
    for stored in changes.changed:
        event, href = ical.read(stored.ics, desk.zone), stored.ref.href
        if event is None:
            continue
        ours = known.get(event.uid)
        if ours is None or ours.href == href or _may_be_gone(ours, changes):
            if event.uid not in found or (ours is not None and ours.href == href):
                found[event.uid] = event, stored.ref
        else:
            copies.add(event.uid)
    return found, copies - set(found)


def _gone(desk: Desk, missing: set[str], found: Found) -> set[str]:
    """Those that are really gone; what stands there after all, perhaps under another name, is added to `found`."""
    gone = set()
    for uid in sorted(missing):
        stored = desk.calendar.get(uid) if desk.calendar is not None else None
        event = ical.read(stored.ics, desk.zone) if stored else None
        if stored is None or event is None:
            gone.add(uid)
        else:
            found[uid] = event, stored.ref
    return gone


def _refuse_sudden_emptiness(desk: Desk, gone: set[str], known: dict[str, Reminder]) -> None:
    if len(gone) >= MANY and len(gone) == len(known):
        raise NeedsRep(
            f"All {len(known)} reminders are gone from the calendar. Paused in case it is a server fault.",
            f"Nothing was changed. Run followup resume {desk.account}.",
        )


def _follow(tx: Tx, desk: Desk, found: Found, now: datetime) -> None:
    """Follow each of our events that changed, or that the rep put back after he had deleted it."""
    ours = {r.uid: r for r in tx.open_reminders(desk.account)}
    for uid, (event, ref) in found.items():
        reminder = ours.get(uid) or _put_back(tx, uid)
        if reminder is None:
            continue
        values: dict[str, object] = {"href": ref.href, "etag": ref.etag or "?"}
        start = starts(desk, event)
        if uid not in ours:
            values |= {"state": ReminderState.PLANNED if start > now else ReminderState.DUE, "note": ""}
        if event.done:
            values |= {"state": ReminderState.DONE, "note": "done-by-rep"}
        elif start != reminder.due and not _move_is_planned(tx, reminder):
            # where the etag is the same, not the event has changed, but what its local time means
            values |= {"due": start} if ref.etag == reminder.etag else placed_by_rep(reminder, start, now)
        tx.change_reminder(uid, **values)


def _put_back(tx: Tx, uid: str) -> Reminder | None:
    """The reminder of an event that the rep had deleted, and that stands in the calendar again."""
    if not is_ours(uid):
        return None
    try:
        reminder = tx.reminder(uid)
    except KeyError:
        return None
    deleted = reminder.state is ReminderState.CANCELLED and reminder.note == DELETED
    return replace(reminder, state=ReminderState.DUE) if deleted else None


def _move_is_planned(tx: Tx, reminder: Reminder) -> bool:
    """Whether followup itself is about to move this event: then the calendar's time is the old one."""
    return any(action.target == reminder.uid for action in tx.planned())
