"""Steps on the calendar: a reminder's event put there, moved, taken out. The rep's own changes win."""

from __future__ import annotations

from datetime import UTC, datetime, time

from followup.calendars.base import Calendar, Conflict, EventGone, Stored
from followup.core import ical
from followup.core.deal import Deal, Reminder, ReminderState
from followup.core.ical_edit import move as moved
from followup.core.keys import action_key, event_uid
from followup.core.model import ReminderKind
from followup.core.providers import company_of
from followup.core.reminder_text import About, text, title
from followup.core.walltime import wall
from followup.deals.rows import facts_of
from followup.desk import Desk
from followup.state.records import Action, MessageRow

MINUTES = 15
"""How long a reminder's event is."""

_AGAIN = ("", "#1", "#2")
"""What stands behind the source of a reminder that followup took back and put again."""


class Placing:
    """Puts the events of one deal's reminders into the calendar, and writes them down as done in one commit.

    Killed in between, they are all put again: an event with its UID that stands there already stays as it is.
    """

    def __init__(self, desk: Desk, deal: int) -> None:
        self._desk = desk
        with desk.store.read() as view:
            self._deal = view.deal(deal)
            self._loss = view.message(self._deal.loss) if self._deal.loss is not None else None
            to_write_to = any(one.kind is ReminderKind.WRITE_TO for one in self._deal.reminders)
            self._messages = view.messages_of(deal) if to_write_to else ()
        self._reminders = {reminder.uid: reminder for reminder in self._deal.reminders}
        self._placed: list[tuple[Action, str]] = []  # with href
        self._dropped: list[Action] = []

    def put(self, desk: Desk, action: Action, now: datetime) -> None:
        """One event; the step of `PUT_EVENT`."""
        reminder = self._reminders[action.target]
        if reminder.state is ReminderState.CANCELLED:
            self._dropped.append(action)
            return
        spec = event_of(desk, reminder, self._deal, self._loss, named_for(reminder, self._messages))
        ref = _calendar(desk).put(reminder.uid, ical.build(spec, action.at or now, desk.sandbox.frame))
        self._placed.append((action, ref.href))

    def settle(self) -> None:
        """Write down what was put."""
        if not self._placed and not self._dropped:
            return
        with self._desk.store.write() as tx:
            tx.settle_events(self._placed)
            for action in self._dropped:
                tx.settle(action, "dropped")


def named_for(reminder: Reminder, messages: tuple[MessageRow, ...]) -> MessageRow | None:
    """The message of the deal that named whom a `write_to` reminder is about; None for the other kinds."""
    if reminder.kind is not ReminderKind.WRITE_TO:
        return None
    for message in messages:
        sources = (f"{message.source}{again}" for again in _AGAIN)
        keys = (action_key(message.account, source, f"reminder.{reminder.kind}", reminder.n) for source in sources)
        if any(event_uid(key) == reminder.uid for key in keys):
            return message
    return None


def event_of(
    desk: Desk, reminder: Reminder, deal: Deal, loss: MessageRow | None, named: MessageRow | None = None
) -> ical.EventSpec:
    """What the event of a reminder says; `named` is the message by which they passed somebody on."""
    language = desk.config.rep.language
    person, company = next(iter(deal.people), None), deal.company
    if named is not None:
        person = facts_of(named).person
        company = company_of(person.addr_spec) if person else ""
    who = (person.name or person.addr_spec) if person else ""
    told = named or loss
    said = told.evidence if told else ""
    about = About(person=who, company=company, said=said, stage=deal.stage, deal=str(deal.id))
    return ical.EventSpec(
        uid=reminder.uid,
        kind=reminder.kind,
        deal=str(deal.id),
        n=reminder.n,
        at=desk.local(reminder.due),
        title=title(reminder.kind, reminder.n, who, company, language),
        text=text(reminder.kind, about, language),
        minutes=MINUTES,
        alarm_minutes=desk.config.playbook.alarm,
    )


def starts(desk: Desk, event: ical.ReadEvent) -> datetime:
    """When an event says that its reminder is due, UTC; one that the rep made an all-day event, at the usual hour."""
    if not event.all_day:
        return event.start.astimezone(UTC)  # local times of the hour that comes twice are equal to nothing else
    return wall(event.start.date(), time.fromisoformat(desk.config.playbook.at), desk.zone).astimezone(UTC)


def placed_by_rep(reminder: Reminder, start: datetime, now: datetime) -> dict[str, object]:
    """What follows for a reminder from the rep's dragging its event to `start`: what is ahead is not due any more."""
    state = ReminderState.PLANNED if start > now else reminder.state
    return {"due": start, "placed": True, "note": "moved-by-rep", "state": state}


def move(desk: Desk, action: Action, now: datetime) -> None:
    """Move the event of a reminder to its new time; one that the rep deleted stays deleted.

    Where he dragged it since the move was decided, it stays there; only his own command goes before that.
    """
    calendar, reminder = _both(desk, action)
    stored = calendar.get(reminder.uid)
    if stored is None or reminder.state is ReminderState.CANCELLED:
        _settle(desk, action, "dropped")
        return
    event = ical.read(stored.ics, desk.zone)
    start = starts(desk, event) if event else None
    if start is not None and not reminder.placed and start not in {_was(action, start), reminder.due}:
        with desk.store.write() as tx:
            tx.change_reminder(reminder.uid, **placed_by_rep(reminder, start, now))
            tx.settle(action, "dropped")
        return
    ref = stored.ref
    if start != reminder.due:
        try:
            ref = calendar.replace(ref, moved(stored.ics, desk.local(reminder.due)))
        except (Conflict, EventGone):
            return  # changed by the rep in between: tried again on the newer version
    with desk.store.write() as tx:
        tx.change_reminder(reminder.uid, href=ref.href)
        tx.settle(action)


def _was(action: Action, unknown: datetime) -> datetime:
    """Where the event stood when its move was decided."""
    was = action.detail.get("was")
    return datetime.fromisoformat(was) if was else unknown


def delete(desk: Desk, action: Action, now: datetime) -> None:  # noqa: ARG001 (a step's signature)
    """Take the event of a cancelled reminder out of the calendar."""
    calendar, reminder = _both(desk, action)
    stored: Stored | None = calendar.get(reminder.uid)
    if stored is not None:
        try:
            calendar.delete(stored.ref)
        except Conflict:
            return  # changed in between: tried again on the newer version
    _settle(desk, action, "done")


def _both(desk: Desk, action: Action) -> tuple[Calendar, Reminder]:
    with desk.store.read() as view:
        return _calendar(desk), view.reminder(action.target)


def _calendar(desk: Desk) -> Calendar:
    if desk.calendar is None:
        raise ValueError("an event is planned for an account without a calendar")
    return desk.calendar


def _settle(desk: Desk, action: Action, state: str) -> None:
    with desk.store.write() as tx:
        tx.settle(action, state)
