"""The rep's own absences, as his calendar tells them: reminders that the program placed move past them."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from followup.core.absence import absences
from followup.core.workdays import Absence
from followup.deals.planning import Planner
from followup.desk import Desk

AHEAD = timedelta(days=400)
"""How far ahead absences are looked for."""


def look_ahead(desk: Desk, now: datetime) -> None:
    """Ask the calendar for absences, once a day and whenever something other than a reminder changed in it.

    Those that were not known move the reminders that fall into them.
    """
    today = desk.local(now).date()
    if desk.calendar is None or desk.away.asked == today:
        return
    objects = [stored.ics for stored in desk.calendar.between(now, now + AHEAD)]
    hour = time.fromisoformat(desk.config.playbook.at)
    found = [Absence(first, last) for first, last in absences(objects, today, today + AHEAD, desk.zone, hour)]
    if found != desk.away.days:
        desk.away.days[:] = found
        with desk.store.write() as tx:
            Planner(tx, desk, now).replan_for_absences()
    desk.away.asked = today
