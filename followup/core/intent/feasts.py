"""Feast days that people put things off to: the day on which one can write again."""

from __future__ import annotations

from datetime import date, timedelta

_FROM_EASTER = {"easter": 2, "pentecost": 51, "ascension": 40, "carnival": -46, "lent": -46}
_FIXED = {
    "newyear": (1, 2),
    "epiphany": (1, 7),
    "candlemas": (2, 2),
    "stjohn": (6, 25),
    "music": (6, 22),
    "assumption": (8, 16),
    "summer": (9, 1),
    "holidays": (9, 1),
    "michaelmas": (9, 29),
    "allsaints": (11, 2),
    "stnicholas": (12, 6),
    "christmas": (12, 27),
}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast_day(name: str, year: int) -> date:
    """The first working day or so after the feast; KeyError for a feast that is not known.

    >>> feast_day("advent", 2025), feast_day("laborday", 2025)
    (datetime.date(2025, 11, 30), datetime.date(2025, 9, 2))
    """
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name == "laborday":  # the day after the first Monday of September
        return _weekday_from(date(year, 9, 1), 0) + timedelta(days=1)
    if name == "thanksgiving":  # the Friday after the fourth Thursday of November
        return _weekday_from(date(year, 11, 22), 3) + timedelta(days=1)
    if name == "advent":  # the fourth Sunday before Christmas
        return _weekday_from(date(year, 11, 27), 6)
    month, day = _FIXED[name]
    return date(year, month, day)


def _weekday_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
