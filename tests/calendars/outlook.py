"""Outlook at work on the calendar of the EWS test server: events written into it as iCalendar says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event

from followup.access.signin import Credential
from followup.calendars.exchange import ExchangeCalendar
from followup.core.keys import PROPERTY_NAME, PROPERTY_SET
from followup.exchange.account import ExchangeSettings
from tests.calendars.samples import BERLIN
from tests.servers.ews import EwsServer, Item, Mailbox
from tests.servers.ews import calendar as events
from tests.servers.ews.soap import Element, t
from tests.servers.ews.store import ExtendedName, stamp


def open_calendar(server: EwsServer, box: Mailbox, zone: str = "UTC") -> ExchangeCalendar:
    """followup's own calendar at the same mailbox."""
    settings = ExchangeSettings(endpoint=server.url, address=box.address, auth="basic", timeout=10.0, zone=zone)
    return ExchangeCalendar(settings, lambda: Credential(box.password))


KEY: ExtendedName = (PROPERTY_SET, PROPERTY_NAME, "String")
WINDOWS = {"Europe/Berlin": "W. Europe Standard Time"}
DAYS = {"daily": "DailyRecurrence", "weekly": "WeeklyRecurrence"}


class Outlook:
    """Writes straight into the server's store, as if by a program that knows nothing of followup."""

    def __init__(self, server: EwsServer, box: Mailbox) -> None:
        self._world, self._box = server.world, box
        self._folder = box.folder("calendar")

    def items(self, uid: str) -> list[Item]:
        return [one for one in self._folder.items.values() if uid in (one.text("UID"), self._key(one))]

    def _key(self, item: Item) -> str:
        held = item.extended.get(KEY)
        return (held[0].text or "") if held is not None else ""

    def add(self, uid: str, ics: bytes) -> None:
        with self._world.changed:
            item = self._world.new_item(self._folder, "CalendarItem")
            item._read = True
            item.fields["UID"] = t("UID", uid)
            parts = Calendar.from_ical(ics).walk("VEVENT")
            self._write(item, parts[0])
            self._world.put(self._box, self._folder, item, "CreatedEvent")
            self._exceptions(item, parts)

    def edit(self, uid: str, ics: bytes) -> None:
        with self._world.changed:
            item = self.items(uid)[0]
            self._write(item, Calendar.from_ical(ics).walk("VEVENT")[0])
            self._world.touch(item)

    def delete(self, uid: str) -> None:
        with self._world.changed:
            self._world.remove(self.items(uid)[0])

    def move(self, uid: str) -> None:
        """Out of the calendar and in again: the event has another id then."""
        with self._world.changed:
            self._world.move(self._box, self.items(uid)[0], self._folder)

    def count(self, uid: str) -> int:
        with self._world.changed:
            return len(self.items(uid))

    def _write(self, item: Item, event: Event) -> None:
        start, end = event.decoded("DTSTART"), self._end(event)
        whole = not isinstance(start, datetime)
        zone = WINDOWS.get(str(getattr(start, "tzinfo", "")), "UTC") if not whole else WINDOWS["Europe/Berlin"]
        busy = "Free" if event.get("TRANSP") == "TRANSPARENT" else "Busy"
        if event.get("X-MICROSOFT-CDO-BUSYSTATUS") == "OOF":
            busy = "OOF"
        said = {
            "Subject": str(event.get("SUMMARY", "")),
            "Start": stamp(_instant(start)),
            "End": stamp(_instant(end)),
            "IsAllDayEvent": "true" if whole else "false",
            "LegacyFreeBusyStatus": "Tentative" if event.get("STATUS") == "TENTATIVE" else busy,
            "IsCancelled": "true" if event.get("STATUS") == "CANCELLED" else "false",
        }
        item.fields |= {tag: t(tag, value) for tag, value in said.items()}
        item.fields |= {tag: t(tag, Id=zone) for tag in ("StartTimeZone", "EndTimeZone")}
        if "RRULE" in event:
            item.fields["Recurrence"] = self._recurrence(event["RRULE"], start)
        events.complete(self._box, item)

    @staticmethod
    def _end(event: Event) -> date:
        if "DTEND" in event:
            return event.decoded("DTEND")
        start = event.decoded("DTSTART")
        lasts = timedelta(0) if isinstance(start, datetime) else timedelta(days=1)
        return start + (event.decoded("DURATION") if "DURATION" in event else lasts)

    @staticmethod
    def _recurrence(rule: Any, start: datetime) -> Element:
        kind = rule["FREQ"][0].lower()
        pattern = t(DAYS[kind], t("Interval", "1"))
        if kind == "weekly":
            pattern.append(t("DaysOfWeek", f"{start:%A}"))
        first = t("StartDate", start.date().isoformat())
        if "UNTIL" not in rule:
            return t("Recurrence", pattern, t("NoEndRecurrence", first))
        last = t("EndDate", rule["UNTIL"][0].astimezone(BERLIN).date().isoformat())
        return t("Recurrence", pattern, t("EndDateRecurrence", first, last))

    def _exceptions(self, item: Item, parts: list[Event]) -> None:
        """EXDATE and RECURRENCE-ID, by the number of the occurrence."""
        starts = list(events._starts(item)) if "Recurrence" in item.fields else []
        for at in getattr(parts[0].get("EXDATE"), "dts", []):
            if at.dt.astimezone(UTC) in starts:
                number = starts.index(at.dt.astimezone(UTC)) + 1
                events.drop_occurrence(self._world, self._box, f"{item.id}.{number}")
        for part in parts[1:]:
            at = part.decoded("RECURRENCE-ID").astimezone(UTC)
            one = events._occurrence(item, starts.index(at) + 1, at)
            assert one is not None
            self._write(one, part)
            one.fields["CalendarItemType"] = t("CalendarItemType", "Exception")
            if any(who.params.get("PARTSTAT") == "DECLINED" for who in [part.get("ATTENDEE")] if who is not None):
                one.fields["MyResponseType"] = t("MyResponseType", "Decline")


def _instant(at: date) -> datetime:
    """Floating times and whole days are the rep's, in Berlin."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time(), BERLIN)
    return at.replace(tzinfo=BERLIN) if at.tzinfo is None else at
