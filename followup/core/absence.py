"""The rep's own out-of-office in the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from followup.core.occurrences import Occurrence, occurrences

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
