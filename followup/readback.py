"""Reading back what the rep did: drafts edited, sent or thrown away, reminders moved, deleted or done.

The rep's mail program and calendar are the truth; the store follows them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from followup.act.drafts import fetch, pressing
from followup.calendars.base import Changes, Cursor
from followup.core import ical
from followup.core.absence import absences
from followup.core.deal import Draft, DraftState, Reminder, ReminderState
from followup.core.draft_bytes import fingerprint
from followup.core.message import header_only
from followup.core.walltime import rules_of
from followup.core.workdays import Absence
from followup.deals.planning import Planner
from followup.desk import Desk
from followup.errors import NeedsRep
from followup.mailboxes.base import DRAFTS, Fetched, FolderMissing, MessageGone
from followup.state.store import Tx

CALENDAR = "calendar"
"""The name under which the calendar's cursor stands beside those of the mail folders."""

AHEAD = timedelta(days=400)
"""How far ahead absences of the rep's are looked for."""

LOOKED_FOR = timedelta(days=30)
"""How far back Drafts is searched for a draft that is not where it was."""

MANY = 5
"""So many reminders gone from the calendar at one time are taken for a fault, not for the rep's deletions."""


def drafts(desk: Desk, now: datetime) -> None:
    """What became of the drafts in Drafts: still as written, edited by the rep, or gone."""
    with desk.store.read() as view:
        standing = [d for d in view.open_drafts(desk.account) if d.state in {DraftState.WAITING, DraftState.EDITED}]
        gone = view.discarded(desk.account, now - LOOKED_FOR)
    _come_back(desk, gone, now)
    for draft in standing:
        found = fetch(desk, draft) or _saved_anew(desk, draft, now)
        _one_draft(desk, draft, found)


def _come_back(desk: Desk, gone: tuple[Draft, ...], now: datetime) -> None:
    """A mail program that saves an edit removes the old draft first: what was away for a look is the rep's now."""
    by_key = {draft.key: draft for draft in gone}
    if not by_key:
        return
    with suppress(FolderMissing):
        for batch in desk.mailbox.listing(DRAFTS, now - LOOKED_FOR):
            for listed in batch:
                draft = by_key.get(header_only(listed.header).draft_key or "")
                if draft is not None:
                    with suppress(MessageGone):
                        _one_draft(desk, replace(draft, fingerprint=""), desk.mailbox.get(listed.ref))


def _one_draft(desk: Desk, draft: Draft, found: Fetched | None) -> None:
    if found is None:
        with desk.store.write() as tx:
            if tx.draft(draft.id).state is draft.state:
                tx.change_draft(draft.id, state=DraftState.DISCARDED, reason="discarded-by-rep")
        return
    if found.raw is None:
        return
    mark = fingerprint(found.raw)
    if mark == draft.fingerprint and (found.ref.folder, found.ref.id) == (draft.folder, draft.ref):
        return
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
        if tx.draft(draft.id).state is draft.state:  # a command may have sent or discarded it meanwhile
            tx.change_draft(draft.id, **values)


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
        known = {r.href: r for r in view.open_reminders(desk.account) if r.href}
    # events hold the local time: where the zone's rules were changed, all are read again (B60)
    rules = rules_of(desk.zone, now.year)
    since = Cursor(mark.value.removeprefix(f"{rules} ")) if mark and mark.value.startswith(f"{rules} ") else None
    changes = desk.calendar.changes(since)
    if since is not None and since == changes.cursor and not changes.changed and not changes.removed:
        _look_ahead_once(desk, now)
        return
    if mark is None or mark.held:  # not after the rep said that it is no fault
        _refuse_sudden_emptiness(desk, changes, known)
    with desk.store.write() as tx:
        seen = _changed(tx, desk, changes, now)
        missing = set(changes.removed) if not changes.complete else set(known) - {s.ref.href for s in changes.changed}
        for href in missing & set(known):
            if known[href].uid not in seen:
                tx.change_reminder(known[href].uid, state=ReminderState.CANCELLED, note="deleted-by-rep")
        tx.move_cursor(desk.account, CALENDAR, f"{rules} {changes.cursor}", len(known), now)
    _look_ahead(desk, now)


def _refuse_sudden_emptiness(desk: Desk, changes: Changes, known: dict[str, Reminder]) -> None:
    here = {stored.ref.href for stored in changes.changed}
    gone = set(known) - here if changes.complete else set(known) & set(changes.removed)
    if len(gone) >= MANY and len(gone) == len(known):
        raise NeedsRep(
            f"All {len(known)} reminders are gone from the calendar. Paused in case it is a server fault.",
            f"Nothing was changed. Run followup resume {desk.account}.",
        )


def _changed(tx: Tx, desk: Desk, changes: Changes, now: datetime) -> set[str]:
    """Follow each of our events that changed; the UIDs that were seen."""
    ours = {r.uid: r for r in tx.open_reminders(desk.account)}
    seen: set[str] = set()
    for stored in changes.changed:
        event = ical.read(stored.ics, desk.zone)
        reminder = ours.get(event.uid) if event else None
        if event is None or reminder is None:
            continue
        seen.add(event.uid)
        values: dict[str, object] = {"href": stored.ref.href, "etag": stored.ref.etag}
        if event.done:
            values |= {"state": ReminderState.DONE, "note": "done-by-rep"}
        elif event.start != reminder.due and not _move_is_planned(tx, reminder):
            values["due"] = event.start
            if stored.ref.etag != reminder.etag:  # else not the event has changed, but what its local time means
                later = ReminderState.PLANNED if event.start > now else reminder.state
                values |= {"placed": True, "note": "moved-by-rep", "state": later}
        tx.change_reminder(event.uid, **values)
    return seen


def _move_is_planned(tx: Tx, reminder: Reminder) -> bool:
    """Whether followup itself is about to move this event: then the calendar's time is the old one."""
    return any(action.target == reminder.uid for action in tx.planned())


def _look_ahead_once(desk: Desk, now: datetime) -> None:
    """At a daemon's or command's first look the absences are not known yet."""
    if not desk.absences:
        _look_ahead(desk, now)


def _look_ahead(desk: Desk, now: datetime) -> None:
    """Absences of the rep's move the reminders that the program placed past them."""
    if desk.calendar is None:
        return
    stored = desk.calendar.between(now, now + AHEAD)
    today = desk.local(now).date()
    days = absences([s.ics for s in stored], today, today + AHEAD, desk.zone)
    found = [Absence(first, last) for first, last in days]
    if found != desk.absences:
        desk.absences[:] = found
        with desk.store.write() as tx:
            Planner(tx, desk, now).replan_for_absences()
