"""The rep's own out-of-office in the calendar, and which objects lie in a span of time.

Recurring events are expanded by recurring-ical-events, which is imported only then, and only for rules that end soon
enough: an endless or impossible rule in a stranger's object (B52) must not hold anything up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from followup.core import ical_lines as content
from followup.core.ical_dates import span

_WORDS = re.compile(
    r"\b(?:vacation|holidays?|out of (?:the )?office|ooo|(?:annual|parental|maternity|paternity|sick) leave|on leave"
    r"|days? off|time off|pto|off work|off sick|absent|absence"
    r"|\w*urlaub|ferien|betriebsferien|elternzeit|abwesend|abwesenheit|au(?:ß|ss)er haus|nicht im büro|krank"
    r"|krankgeschrieben|freier tag"
    r"|congés?|vacances|absente?|hors (?:du )?bureau|en rtt|rtt|arrêt maladie|jour férié"
    r"|vacaciones|fuera de (?:la )?oficina|ausente|ausencia|días? libres?|baja médica|de permiso"
    r"|ferie|vacanza|vacanze|fuori ufficio|assente|assenza|in malattia|giorno libero"
    r"|vakantie|verlof|ouderschapsverlof|afwezig|afwezigheid|vrije dag|niet op kantoor|ziek"
    r"|férias|fora do escritório|ausência|de folga|folga|de licença|baixa médica)\b",
    re.IGNORECASE,
)
_NOT_AWAY = re.compile(
    r"\b(?:back from|return|book|plan|planning|request|zurück|planen|antrag|beantragen|retour|demande|vuelta|regreso"
    r"|solicitar|rientro|ritorno|richiesta|terug|aanvragen|volta|regresso|pedido|kein|pas de|geen)\b",
    re.IGNORECASE,
)
_PLAIN_RULE = re.compile(
    r"FREQ=(?:DAILY|WEEKLY)(?:;(?:(?:INTERVAL|COUNT|UNTIL|WKST)=\w{1,16}|BYDAY=[A-Z,]{2,20}))*\Z"
    r"|FREQ=(?:MONTHLY|YEARLY)(?:;(?:(?:INTERVAL|COUNT|UNTIL|WKST)=\w{1,16}|BYDAY=[-+1-5A-Z,]{2,30}|BYMONTH=[\d,]{1,26}"
    r"|BYMONTHDAY=-?\d{1,2}|BYSETPOS=-?[1-4]))*\Z"
)
_NEVER = re.compile(
    r"(?=.*BYMONTHDAY=(?:3[01]|[4-9]\d))(?=.*BYMONTH=0?2(?:;|\Z))|(?=.*BYMONTHDAY=-?(?:0\b|3[2-9]|[4-9]\d))"
)
"""Rules that never come true: looking for their next time goes on to the year 9999."""

_DAY = timedelta(days=1)
_ANY_ZONE = timedelta(hours=14)


def absences(
    objects: Iterable[bytes], start: date, end: date, zone: tzinfo, at: time = time(9, 30)
) -> list[tuple[date, date]]:
    """The days in [`start`, `end`) on which the rep is away at the hour `at` (local), as first and last day, in order.

    Away is an event with busy status OOF, or a whole-day event that blocks time and says so in one of the seven
    languages. Events with attendees are invitations, not the rep's own word, and do not count.
    """
    days: set[date] = set()
    for ics in objects:
        lines = content.split(ics)
        event = content.master(lines)
        if event is None or not _away(event, zone):
            continue
        for first, last in _occurrences(ics, event, start, end, zone):
            days.update(_days(first, last, start, end, zone, at))
    return _joined(sorted(days))


def _away(event: content.Component, zone: tzinfo) -> bool:
    busy = event.value("X-MICROSOFT-CDO-BUSYSTATUS").strip().upper()
    if event.get("ATTENDEE") is not None or event.value("STATUS").strip().upper() == "CANCELLED":
        return False
    if busy == "OOF":
        return True
    if busy in {"FREE", "TENTATIVE"} or event.value("TRANSP").strip().upper() == "TRANSPARENT":
        return False
    lasting = span(event, zone)
    if lasting is None or not (lasting[2] or lasting[1] - lasting[0] >= _DAY):
        return False
    title = content.unescape(event.value("SUMMARY"))
    said = f"{title} / {content.unescape(event.value('CATEGORIES'))}"
    return _WORDS.search(said) is not None and _NOT_AWAY.search(title) is None


def _occurrences(
    ics: bytes, event: content.Component, start: date, end: date, zone: tzinfo
) -> Iterator[tuple[datetime, datetime]]:
    lasting = span(event, zone)
    if lasting is None:
        return
    if event.get("RRULE") is None and event.get("RDATE") is None:
        yield lasting[0], lasting[1]
    elif _expandable(event, lasting[0]):
        yield from _expanded(ics, start, end, zone)
    else:
        yield lasting[0], lasting[1]


def _expandable(event: content.Component, first: datetime) -> bool:
    rules = [found for found in event.properties if found.name == "RRULE"]
    written = [found.value.strip().upper() for found in rules]
    plain = all(_PLAIN_RULE.match(rule) and not _NEVER.match(rule) for rule in written)
    plain = plain and not any("BYSETPOS" in rule and "BYMONTHDAY" in rule for rule in written)
    return plain and len(rules) <= 1 and first.year >= 1970


def _expanded(ics: bytes, start: date, end: date, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
    import recurring_ical_events
    from icalendar import Calendar

    # Without VTIMEZONE: a zone goes by its name, see ical_dates.
    lines, skip, kept = content.split(ics), False, []
    for line in lines:
        skip = skip or line.text.upper().startswith("BEGIN:VTIMEZONE")
        if not skip:
            kept.append(line.raw)
        skip = skip and not line.text.upper().startswith("END:VTIMEZONE")
    try:
        found = recurring_ical_events.of(Calendar.from_ical(b"".join(kept)), skip_bad_series=True).between(start, end)
        occurrences = [(one.start, one.end) for one in found]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):  # not an object that it can read
        return
    for first, last in occurrences:
        yield _instant(first, zone), _instant(last, zone)


def _instant(value: date, zone: tzinfo) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), zone)
    return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)


def _days(first: datetime, last: datetime, start: date, end: date, zone: tzinfo, at: time) -> Iterator[date]:
    day = max(first.astimezone(zone).date(), start)
    while day < end and day <= last.astimezone(zone).date():
        if first <= datetime.combine(day, at, zone) < last:
            yield day
        day += _DAY


def _joined(days: list[date]) -> list[tuple[date, date]]:
    joined: list[tuple[date, date]] = []
    for day in days:
        if joined and joined[-1][1] + _DAY == day:
            joined[-1] = (joined[-1][0], day)
        else:
            joined.append((day, day))
    return joined


def occurs(ics: bytes, start: datetime, end: datetime) -> bool:
    """Whether the object has an occurrence in [`start`, `end`) (aware), as RFC 4791 section 9.9 counts it.

    Floating times and whole days count in every time zone of the world, since an object alone does not tell its own.
    A series whose rule is not expanded counts from its first occurrence on.
    """
    event = content.master(content.split(ics))
    lasting = None if event is None else span(event, UTC)
    if event is None or lasting is None:
        return False
    begin = event.get("DTSTART")
    floating = begin is not None and not begin.value.endswith("Z") and "TZID" not in begin.params
    slack = _ANY_ZONE if floating else timedelta(0)
    start, end = start.astimezone(UTC) - slack, end.astimezone(UTC) + slack
    if event.get("RRULE") is None and event.get("RDATE") is None:
        return _meets(lasting[0], lasting[1], start, end)
    if not _expandable(event, lasting[0]):
        return lasting[0] < end
    found = _expanded(ics, start.date() - _DAY, end.date() + 2 * _DAY, UTC)
    return any(_meets(first, last, start, end) for first, last in found)


def _meets(first: datetime, last: datetime, start: datetime, end: datetime) -> bool:
    return start <= first < end if first == last else first < end and last > start
