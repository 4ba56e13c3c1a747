"""Events: what the server adds to them, and the occurrences of a series."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil import rrule
from exchangelib.winzone import MS_TIMEZONE_TO_IANA_MAP

from tests.servers.ews.soap import Element, Refusal, T, name, t
from tests.servers.ews.store import Item, Mailbox, World, stamp

WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
DAYS = {day: number for number, day in enumerate(WEEK.split(" "))}
GROUPS = {"Day": range(7), "Weekday": range(5), "WeekendDay": (5, 6)}
PLACES = {"First": 1, "Second": 2, "Third": 3, "Fourth": 4, "Last": -1}
YEAR = "January February March April May June July August September October November December"
MONTHS = YEAR.split(" ")


def at(text: str) -> datetime:
    """A time of EWS; one without a zone counts as UTC."""
    time = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)


def complete(mailbox: Mailbox, item: Item) -> None:
    """What Exchange adds to an event. Raises `Refusal` for one that ends before it begins."""
    fields = item.fields
    start, end = item.text("Start"), item.text("End")
    if not start or not end:
        raise Refusal("ErrorCalendarInvalidPropertyValue")
    if at(end) < at(start):
        raise Refusal("ErrorCalendarEndDateIsEarlierThanStartDate")
    fields["Start"], fields["End"] = t("Start", stamp(at(start))), t("End", stamp(at(end)))
    series = "Recurrence" in fields
    uid = "040000008200E00074C5B7101A82E008" + hashlib.sha256(item.id.encode()).hexdigest()[:32].upper()
    defaults = {
        "UID": uid,
        "IsAllDayEvent": "false",
        "LegacyFreeBusyStatus": "Busy",
        "IsMeeting": "true" if "RequiredAttendees" in fields else "false",
        "IsCancelled": "false",
        "MeetingRequestWasSent": "false",
        "MyResponseType": "Organizer",
        "DateTimeStamp": stamp(item.received),
        "ReminderIsSet": "true",
        "ReminderMinutesBeforeStart": "15",
        "AppointmentSequenceNumber": "0",
    }
    for tag, value in defaults.items():
        fields.setdefault(tag, t(tag, value))
    if fields.get("CalendarItemType") is None or item.text("CalendarItemType") in ("Single", "RecurringMaster"):
        fields["CalendarItemType"] = t("CalendarItemType", "RecurringMaster" if series else "Single")
    fields["IsRecurring"] = t("IsRecurring", "false")
    minutes = int(item.text("ReminderMinutesBeforeStart"))
    fields["ReminderDueBy"] = t("ReminderDueBy", stamp(at(start)))
    fields["ReminderNextTime"] = t("ReminderNextTime", stamp(at(start) - timedelta(minutes=minutes)))
    owner = t("Mailbox", t("Name", mailbox.name), t("EmailAddress", mailbox.address), t("RoutingType", "SMTP"))
    fields.setdefault("Organizer", t("Organizer", owner))
    for tag in ("StartTimeZone", "EndTimeZone"):
        fields.setdefault(tag, t(tag, Id="UTC", Name="(UTC) Coordinated Universal Time"))
    if fields["IsAllDayEvent"].text in ("true", "1"):
        _whole_days(item)


def _whole_days(item: Item) -> None:
    """An all-day event is stretched to midnights of its zone."""
    zone = _zone(item)
    start, end = (at(item.text(tag)).astimezone(zone) for tag in ("Start", "End"))
    first = start.replace(hour=0, minute=0, second=0, microsecond=0)
    last = end.replace(hour=0, minute=0, second=0, microsecond=0)
    if last < end or last == first:
        last = (last + timedelta(days=1)).replace(hour=0)
    item.fields["Start"], item.fields["End"] = t("Start", stamp(first)), t("End", stamp(last))


def _zone(item: Item) -> ZoneInfo:
    held = item.fields.get("StartTimeZone")
    return ZoneInfo(MS_TIMEZONE_TO_IANA_MAP.get((held.get("Id") or "UTC") if held is not None else "UTC", "UTC"))


def view(item: Item, start: datetime, end: datetime) -> Iterator[Item]:
    """What of an event lies in a CalendarView: itself, or its occurrences."""
    if "Recurrence" not in item.fields:
        if at(item.text("Start")) < end and at(item.text("End")) > start:
            yield item
        return
    for number, begins in enumerate(_starts(item), 1):
        one = _exception(item, number) or _occurrence(item, number, begins)
        if begins >= end:
            return
        if one is not None and at(one.text("Start")) < end and at(one.text("End")) > start:
            yield one


def occurrence(mailbox: Mailbox, item_id: str) -> Item | None:
    """The occurrence that an id of ours names; None where it names no occurrence. Raises `Refusal`."""
    master, dot, number = item_id.partition(".")
    if not dot:
        return None
    item = mailbox.item(master)
    found = _exception(item, int(number))
    if found is None:
        begins = next((one for n, one in enumerate(_starts(item), 1) if n == int(number)), None)
        found = _occurrence(item, int(number), begins) if begins is not None else None
    if found is None:
        raise Refusal("ErrorItemNotFound")
    return found


def drop_occurrence(world: World, mailbox: Mailbox, item_id: str) -> bool:
    """Take one occurrence out of its series; False where the id names none."""
    master, dot, number = item_id.partition(".")
    if not dot:
        return False
    item = mailbox.item(master)
    gone = item.fields.setdefault("_gone", t("gone"))
    gone.text = f"{gone.text or ''} {number}"
    world.touch(item)
    return True


def _exception(item: Item, number: int) -> Item | None:
    return None if _is_gone(item, number) else item.__dict__.get("_exceptions", {}).get(number)


def _is_gone(item: Item, number: int) -> bool:
    held = item.fields.get("_gone")
    return held is not None and str(number) in (held.text or "").split()


def _occurrence(item: Item, number: int, begins: datetime) -> Item | None:
    if _is_gone(item, number):
        return None
    long = at(item.text("End")) - at(item.text("Start"))
    one = Item(f"{item.id}.{number}", item.kind, item.folder, item.received, item.born, item.changed)
    one._read = True
    one.fields = {tag: deepcopy(held) for tag, held in item.fields.items() if tag not in ("Recurrence", "_gone")}
    one.fields["Start"], one.fields["End"] = t("Start", stamp(begins)), t("End", stamp(begins + long))
    one.fields["CalendarItemType"] = t("CalendarItemType", "Occurrence")
    one.fields["IsRecurring"] = t("IsRecurring", "true")
    one.fields["RecurrenceId"] = t("RecurrenceId", stamp(begins))
    one.extended = item.extended
    item.__dict__.setdefault("_exceptions", {})[number] = one
    return one


def _starts(item: Item) -> Iterator[datetime]:
    """The beginnings of all occurrences, in UTC; local times stay through a change of the clocks."""
    pattern, span = item.fields["Recurrence"][0], item.fields["Recurrence"][1]
    zone = _zone(item)
    first = at(item.text("Start")).astimezone(zone).replace(tzinfo=None)
    rule = _rule(pattern)
    if name(span) == "NumberedRecurrence":
        rule["count"] = int(span.findtext(f"{T}NumberOfOccurrences") or "1")
    elif name(span) == "EndDateRecurrence":
        until = datetime.fromisoformat((span.findtext(f"{T}EndDate") or "")[:10])
        rule["until"] = until.replace(hour=23, minute=59, second=59)
    else:
        rule["count"] = 1000
    for begins in rrule.rrule(dtstart=first, **rule):
        yield begins.replace(tzinfo=zone).astimezone(UTC)


def _rule(pattern: Element) -> dict[str, object]:
    every = int(pattern.findtext(f"{T}Interval") or "1")
    days = [n for day in (pattern.findtext(f"{T}DaysOfWeek") or "").split() for n in _numbers(day)]
    place = PLACES.get(pattern.findtext(f"{T}DayOfWeekIndex") or "", 1)
    day = int(pattern.findtext(f"{T}DayOfMonth") or "1")
    month = MONTHS.index(pattern.findtext(f"{T}Month") or "January") + 1
    match name(pattern):
        case "DailyRecurrence":
            return {"freq": rrule.DAILY, "interval": every}
        case "WeeklyRecurrence":
            return {"freq": rrule.WEEKLY, "interval": every, "byweekday": days}
        case "AbsoluteMonthlyRecurrence":
            return {"freq": rrule.MONTHLY, "interval": every, "bymonthday": day}
        case "RelativeMonthlyRecurrence":
            return {"freq": rrule.MONTHLY, "interval": every, "byweekday": days, "bysetpos": place}
        case "AbsoluteYearlyRecurrence":
            return {"freq": rrule.YEARLY, "bymonth": month, "bymonthday": day}
        case "RelativeYearlyRecurrence":
            return {"freq": rrule.YEARLY, "bymonth": month, "byweekday": days, "bysetpos": place}
    raise Refusal("ErrorCalendarInvalidRecurrence")


def _numbers(day: str) -> list[int]:
    return list(GROUPS[day]) if day in GROUPS else [DAYS[day]]
