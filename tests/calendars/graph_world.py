"""The Graph server's calendar as another program sees it: iCalendar objects come in as events of Outlook."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event

from followup.calendars.graph_events import KEY
from tests.calendars.samples import BERLIN
from tests.servers.graph import Account
from tests.servers.graph import calendar as server
from tests.servers.graph.account import Item, property_key

_DAYS = {"MO": "monday", "TU": "tuesday", "WE": "wednesday", "TH": "thursday", "FR": "friday"}


class OtherProgram:
    """Outlook, at work on the same calendar."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def items(self, uid: str) -> list[Item]:
        """The events that have this UID by our property, or as their own; exceptions of a series left out."""
        found = self._account.within(self._account.folder("", "calendar").id)
        return [
            item
            for item in found
            if uid in (item.extended.get(property_key(KEY)), item.facts["iCalUId"])
            and "seriesMasterId" not in item.facts
        ]

    def add(self, uid: str, ics: bytes) -> None:
        """Store an object under a name of that program's own."""
        master, *exceptions = Calendar.from_ical(ics).walk("VEVENT")
        with self._account.guard:
            item = server.put(self._account, _facts(master))
            item.facts["iCalUId"] = uid
            for one in exceptions:
                moved = server.put(self._account, _facts(one))
                item.facts["without"].append(_local(one["RECURRENCE-ID"].dt).isoformat())
                known = {"iCalUId": uid, "type": "exception", "seriesMasterId": self._account.id_of(item, True)}
                moved.facts |= known

    def edit(self, uid: str, ics: bytes) -> None:
        """Change an event; what is not said stays."""
        (item,) = self.items(uid)
        facts = _facts(Calendar.from_ical(ics).walk("VEVENT")[0])
        with self._account.guard:
            item.facts |= {name: facts[name] for name in ("subject", "start", "end", "isAllDay")}
            self._account.touch(item)

    def delete(self, uid: str) -> None:
        """Take it away for good."""
        (item,) = self.items(uid)
        with self._account.guard:
            self._account.remove(item)

    def move(self, uid: str) -> None:
        """Take the event away and store it under another id."""
        (item,) = self.items(uid)
        with self._account.guard:
            self._account.renew(item)

    def count(self, uid: str) -> int:
        """How many events there are with this UID."""
        return len(self.items(uid))


def _facts(event: Event) -> dict[str, Any]:
    start = event["DTSTART"].dt
    whole = not isinstance(start, datetime)
    if "DTEND" in event:
        end = event["DTEND"].dt
    else:
        end = start + (event["DURATION"].dt if "DURATION" in event else timedelta(days=whole))
    busy = (
        "free"
        if event.get("TRANSP") == "TRANSPARENT"
        else "tentative"
        if event.get("STATUS") == "TENTATIVE"
        else "oof"
        if event.get("X-MICROSOFT-CDO-BUSYSTATUS") == "OOF"
        else "busy"
    )
    facts = {
        "subject": str(event.get("SUMMARY", "")),
        "start": _zoned(start),
        "end": _zoned(end),
        "isAllDay": whole,
        "showAs": busy,
        "isCancelled": event.get("STATUS") == "CANCELLED",
        "without": [_local(one.dt).isoformat() for one in getattr(event.get("EXDATE"), "dts", ())],
    }
    if "ATTENDEE" in event:
        facts["responseStatus"] = {"response": str(event["ATTENDEE"].params["PARTSTAT"]).lower()}
    return facts | ({"recurrence": _recurrence(event, start)} if "RRULE" in event else {})


def _recurrence(event: Event, start: datetime) -> dict[str, Any]:
    rule = event["RRULE"]
    (frequency,) = rule["FREQ"]
    pattern = {"type": frequency.lower(), "interval": 1}
    if frequency == "WEEKLY":
        pattern["daysOfWeek"] = [list(_DAYS.values())[start.weekday()]]
    span = {"type": "noEnd", "startDate": f"{start:%Y-%m-%d}"}
    if "UNTIL" in rule:
        span |= {"type": "endDate", "endDate": f"{rule['UNTIL'][0]:%Y-%m-%d}"}
    return {"pattern": pattern, "range": span}


def _local(at: date) -> datetime:
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    return at.replace(tzinfo=None)


def _zoned(at: date) -> dict[str, str]:
    zone = str(at.tzinfo) if isinstance(at, datetime) and at.tzinfo is not None else BERLIN.key
    return {"dateTime": _local(at).isoformat(), "timeZone": zone}
