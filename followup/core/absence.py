"""The rep's own out-of-office in the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from followup.core.occurrences import Occurrence, occurrences

_WORDS = re.compile(
    r"\b(?:vacations?|holidays?|out of (?:the )?office|ooo|oof|(?:annual|parental|maternity|sick) leave"
    r"|on leave|days? off|time off|pto|off work|off sick|sick day|absent|absence|sabbatical|away(?! (?:day|game|match))"
    r"|\w*urlaub|ferien|betriebsferien|elternzeit|mutterschutz|abwesend|abwesenheit|au(?:ß|ss)er haus|nicht im büro"
    r"|krank|krankgeschrieben|freier tag|überstundenabbau|zeitausgleich|gleittag"
    r"|congés?|vacances|absente?s?|hors (?:du )?bureau|rtt|arrêt maladie|jour férié|indisponible"
    r"|vacaciones|fuera de (?:la )?oficina|ausente|ausencia|días? libres?|baja (?:médica|maternal|paternal)"
    r"|de (?:permiso|baja)|asuntos propios"
    r"|ferie|vacanza|vacanze|fuori (?:ufficio|sede)|assente|assenza|(?:in )?malattia|giorno libero|in permesso"
    r"|\w*vakantie|verlof|\w+verlof|afwezig|afwezigheid|vrije dag|niet op kantoor|ziek"
    r"|férias|fora do escritório|ausência|de folga|folga|de licença|baixa médica)\b"
    r"|^\W*(?:off|sick|frei|vrij|libre|libero|permesso)\W*(?:/|$)",
    re.IGNORECASE,
)
_NOT_AWAY = re.compile(
    r"^\W*(?:back|return\w*|no|zurück|wieder da|keine?|retour|pas de|vuelta|regreso|sin|rientro|ritorno|niente|terug"
    r"|geen|volta|regresso|sem)\b"
    r"|\b(?:book|plan|planning|request|party|school|\w*planung|planen|\w*antrag|beantragen|\w*übergabe|demande|solicitar"
    r"|richiesta|aanvragen|pedido|scolaires|escolares|scolastiche)\b",
    re.IGNORECASE,
)
_DAY = timedelta(days=1)


def absences(
    objects: Iterable[bytes], start: date, end: date, zone: tzinfo, at: time = time(9, 30)
) -> list[tuple[date, date]]:
    """The days in [`start`, `end`) on which the rep is away at the hour `at` (local), as first and last day, in order.

    Away is an event with busy status OOF, or a whole-day event that blocks time and says so in one of the seven
    languages. One of the latter with attendees is an invitation, not the rep's own word, and does not count.
    """
    days: set[date] = set()
    for ics in objects:
        for one in occurrences(ics, start, end, zone, _away):
            days.update(_days(one.first, one.last, start, end, zone, at))
    return _joined(sorted(days))


def out_of_office(start: datetime, end: datetime) -> bytes:
    """An object that says that the rep is away from `start` to `end` (aware), as a mailbox's automatic replies do."""
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//followup//followup//EN", "BEGIN:VEVENT"),
        "UID:automatic-replies",
        f"DTSTART:{start.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTEND:{end.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *("X-MICROSOFT-CDO-BUSYSTATUS:OOF", "END:VEVENT", "END:VCALENDAR", ""),
    )
    return "\r\n".join(lines).encode()


def _away(event: Occurrence) -> bool:
    if event.status == "CANCELLED":
        return False
    if event.busy == "OOF":
        return True
    if event.attendees or event.busy in {"FREE", "TENTATIVE"} or event.transp == "TRANSPARENT":
        return False
    if not event.whole and event.last - event.first < _DAY:
        return False
    said = f"{event.title} / {event.categories}"
    return _WORDS.search(said) is not None and _NOT_AWAY.search(event.title) is None


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
