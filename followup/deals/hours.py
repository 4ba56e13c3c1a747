"""The rep's zone and working hours as the mailbox has them, for what config.toml leaves open."""

from __future__ import annotations

from datetime import datetime

from followup.calendars.base import TellsOffice
from followup.desk import Desk
from followup.errors import NeedsRep, SignInRefused, Throttled, Unreachable


def learn(desk: Desk, now: datetime) -> None:
    """Ask the rep's mailbox, once a day; of several accounts the first that can tell is asked.

    A server that does not understand the question holds up nothing: what it said before stands until tomorrow.
    """
    told, today = desk.told, now.date()
    if desk.calendar is None or desk.account != desk.config.teller or told.asked == today:
        return
    if not isinstance(desk.calendar, TellsOffice):
        return
    try:
        found = desk.calendar.office()
    except (SignInRefused, Throttled):
        raise
    except (Unreachable, NeedsRep):
        desk.calendar.close()  # not to be met again by what comes next
        told.asked = today
        return
    if found != told.office:
        with desk.store.write() as tx:
            tx.keep_office(desk.account, found)
        told.office = found
    told.asked = today
