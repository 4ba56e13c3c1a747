"""Whom a reminder is about, and the mail that called for it."""

from __future__ import annotations

from followup.core.deal import Deal, Reminder
from followup.core.keys import action_key, event_uid
from followup.core.model import Address, Direction, ReminderKind
from followup.core.providers import company_of
from followup.core.reminder_text import About, title
from followup.deals.rows import facts_of
from followup.state.records import MessageRow

_AGAIN = ("", "#1", "#2")
"""What stands behind the source of a reminder that was called for anew; see `Planner.add_reminders`."""


def about(reminder: Reminder, deal: Deal, messages: tuple[MessageRow, ...]) -> About:
    """The person, their company, and what they said; `messages` are those of the deal.

    That is who wrote the mail which called for the reminder (else the no), or whom it passed on.
    """
    cause = next((row for row in messages if _called_for(row, reminder)), None)
    if cause is None or cause.direction is Direction.OUT:
        cause = next((row for row in messages if row.id == deal.loss), None)
    person, company = next(iter(deal.people), Address("", "")), deal.company
    if cause is not None and cause.sender is not None:
        person = cause.sender
    named = facts_of(cause).person if cause is not None and reminder.kind is ReminderKind.WRITE_TO else None
    if named is not None:
        person, company = named, company_of(named.addr_spec) or company
    return About(
        person=person.name or person.addr_spec,
        address=named.addr_spec if named is not None and named.name else "",
        company=company,
        said=cause.evidence if cause is not None else "",
        stage=deal.stage,
        deal=str(deal.id),
    )


def titled(reminder: Reminder, told: About, language: str) -> str:
    """The title of a reminder, as it stands in the calendar."""
    return title(reminder.kind, reminder.n, told.person, told.company, language)


def named_for(reminder: Reminder, messages: tuple[MessageRow, ...]) -> MessageRow | None:
    """The message of the deal that named whom a `write_to` reminder is about; None for the other kinds."""
    if reminder.kind is not ReminderKind.WRITE_TO:
        return None
    return next((row for row in messages if _called_for(row, reminder)), None)


def _called_for(row: MessageRow, reminder: Reminder) -> bool:
    sources = (f"{row.source}{again}" for again in _AGAIN)
    keys = (action_key(row.account, source, f"reminder.{reminder.kind}", reminder.n) for source in sources)
    return any(event_uid(key) == reminder.uid for key in keys)
