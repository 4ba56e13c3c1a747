"""Free slots in words: day and time in the draft's language, in both time zones where these differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from followup.core.months import day_number, month_name


@dataclass(frozen=True, slots=True)
class _Words:
    """One language's: days from Monday.

    `date` is filled with {weekday}, {day} and {month}, `clock` with {time}; `theirs`, formal and informal, with {when},
    the time where the prospect is.
    """

    days: tuple[str, ...]
    date: str
    clock: str
    theirs: tuple[str, str]


def phrases(slots: Iterable[datetime], theirs: tzinfo | None, language: str, *, formal: bool) -> tuple[str, ...]:
    """Each slot (aware, in the rep's zone) as a phrase that can stand in a line of a list.

    Where the prospect's zone is not known, the rep's is named; where it shows another time, both times are told; where
    it is the same there, the time stands alone. An unknown `language` is English.

    >>> from zoneinfo import ZoneInfo
    >>> at = datetime(2026, 5, 12, 10, tzinfo=ZoneInfo("Europe/Berlin"))
    >>> phrases([at], ZoneInfo("Europe/London"), "en", formal=False)
    ('Tuesday 12 May, 10:00 CEST (9:00 your time)',)
    """
    return tuple(_phrase(at, theirs, language, formal) for at in slots)


def _phrase(at: datetime, theirs: tzinfo | None, language: str, formal: bool) -> str:
    words = _WORDS.get(language, _WORDS["en"])
    weekday, day, month = words.days[at.weekday()], day_number(at, language), month_name(at, language)
    told = words.date.format(weekday=weekday, day=day, month=month)
    told = f"{told}, {_clock(at, words)}"
    if theirs is None:
        return f"{told} ({_zone(at)})"
    there = at.astimezone(theirs)
    if there.utcoffset() == at.utcoffset():
        return told
    when = _clock(there, words)
    if there.date() != at.date():
        when = f"{words.days[there.weekday()]} {when}"
    return f"{told} {_zone(at)} ({words.theirs[not formal].format(when=when)})"


def _clock(at: datetime, words: _Words) -> str:
    return words.clock.format(time=f"{at.hour}:{at.minute:02}")


def _zone(at: datetime) -> str:
    """The zone's usual letters, else its distance from UTC: of many zones the table knows no letters."""
    name = at.tzname() or ""
    if name.isalpha():
        return name
    minutes = int((at.utcoffset() or at - at).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"


def _words(days: str, date: str, clock: str, theirs: tuple[str, str]) -> _Words:
    return _Words(tuple(days.split()), date, clock, theirs)


_WORDS: dict[str, _Words] = {
    "en": _words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "{weekday} {day} {month}",
        "{time}",
        ("{when} your time", "{when} your time"),
    ),
    "de": _words(
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "{weekday}, {day}. {month}",
        "{time} Uhr",
        ("{when} bei Ihnen", "{when} bei dir"),
    ),
    "fr": _words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "{weekday} {day} {month}",
        "{time}",
        ("{when} chez vous", "{when} chez toi"),
    ),
    "es": _words(
        "lunes martes miércoles jueves viernes sábado domingo",
        "{weekday} {day} de {month}",
        "{time}",
        ("{when} en su hora local", "{when} en tu hora local"),
    ),
    "it": _words(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "{weekday} {day} {month}",
        "ore {time}",
        ("{when} da voi", "{when} da te"),
    ),
    "nl": _words(
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "{weekday} {day} {month}",
        "{time} uur",
        ("{when} bij u", "{when} bij jou"),
    ),
    "pt": _words(
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "{weekday}, {day} de {month}",
        "{time}",
        ("{when} aí", "{when} aí"),
    ),
}
