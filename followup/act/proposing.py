"""Times for a talk, proposed from the free slots of the rep's calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

from followup.core.busy import busy
from followup.core.country import zone_of
from followup.core.deal import Deal
from followup.core.slot_words import phrases
from followup.core.slots import AHEAD, free_slots
from followup.desk import Desk

_ANY_ZONE = timedelta(days=1)
"""Servers read whole days and floating times in a zone of their own."""


def proposed(
    desk: Desk, deal: Deal, now: datetime, wrote: datetime | None, *, language: str, formal: bool
) -> list[str]:
    """Three free slots in words; fewer in a full calendar, none where the account has no calendar.

    `wrote` is the Date of the mail that is answered. Raises what the calendar raises: the draft waits with it.
    """
    if desk.calendar is None:
        return []
    until = now + AHEAD + _ANY_ZONE
    objects = [stored.ics for stored in desk.calendar.between(now - _ANY_ZONE, until + _ANY_ZONE)]
    theirs = zone_of(deal.country, wrote)
    slots = free_slots(
        busy(objects, now, until, desk.zone, desk.own_addresses),
        now,
        zone=desk.zone,
        hours=desk.hours,
        workdays=desk.workdays(deal.country).only(desk.told.office.days),
        theirs=theirs,
    )
    return list(phrases(slots, theirs, language, formal=formal))
