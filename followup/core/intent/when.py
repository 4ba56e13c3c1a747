"""Dates in words: "after Easter", "im dritten Quartal", "in six months", each made a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_QUARTER = re.compile(r"\bq([1-4])\b(?:\s*(?:of |de |/)?\s*(20\d\d))?")
_WEEK = re.compile(r"\b(?:cw|kw|week|semaine|semana|settimana) ?(\d{1,2})\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_DOTTED = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\.(?: ?(20\d\d|\d\d)\b)?")
_SLASHED = re.compile(r"\b(\d{1,2})([/-])(\d{1,2})\2(20\d\d|\d\d)\b")
_YEAR_END = re.compile(r"\W*(?:(?:the |del? |dell?'?|do |van )?\w+ ){0,2}?(20\d\d)\b")
_AWAY_LONGER = timedelta(days=45)
"""A later date of an absence note within so long after the first is part of it, not of another one."""


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


def day_in(sentence: Sentence, rules: Rules, sent_on: date) -> date | None:
    """The first day after `sent_on` that `sentence` names, None where it names none.

    A month, season or quarter stands for its first day; "after" one, for the day after its last.
    """
    text = sentence.lower
    readers: tuple[Callable[[], date | None], ...] = (
        lambda: _iso(text),
        lambda: next(iter(_numeric(text, rules, sent_on)), None),
        lambda: _span(text, rules, sent_on),
        lambda: _feast(text, rules, sent_on),
        lambda: _quarter(text, rules, sent_on),
        lambda: _half(text, rules, sent_on),
        lambda: _month(text, rules, sent_on),
        lambda: _season(text, rules, sent_on),
        lambda: _week(text, sent_on),
        lambda: _next(text, rules, sent_on),
    )
    for reader in readers:
        found = reader()
        if found is not None and found > sent_on:
            return found
    return None


def back_on(found: list[Sentence], rules: Rules, sent_on: date) -> date | None:
    """The day of return that an absence note names: the last of the days away, None where it names none."""
    last: date | None = None
    for sentence in found:
        days = [day for day in _named_days(sentence.lower, rules, sent_on) if day > sent_on]
        day = max(days) if days else day_in(sentence, rules, sent_on) if last is None else None
        if day is not None and (last is None or last < day <= last + _AWAY_LONGER):
            last = day
    return last


def ends_on(sentence: Sentence, rules: Rules, sent_on: date) -> date | None:
    """The day after `sent_on` to which a contract runs that `sentence` speaks of, None where it does not say.

    A month stands for its last day, "the end of 2027" for the last of December.
    """
    text = sentence.lower
    until = rules.time("until").search(text)
    if not until or not rules.time("contract").search(text):
        return None
    rest = text[until.end() :][:40]
    month = rules.time("month").search(rest)
    end = next(iter(_named_days(rest, rules, sent_on)), None)
    if end is None and month is not None:
        first = _month(rest, rules, sent_on)
        end = add_months(first.replace(day=1), 1) - timedelta(days=1) if first else None
    if end is None and (year := _YEAR_END.match(rest)):
        end = date(int(year[1]), 12, 31)
    return end if end is not None and end > sent_on else None


def _named_days(text: str, rules: Rules, sent_on: date) -> list[date]:
    """Every day that `text` names by its number: 2026-06-29, 29.06., 29/06/2026, 29 June."""
    iso = _iso(text)
    found = [iso] if iso else _numeric(text, rules, sent_on)
    for match in rules.time("month").finditer(text):
        parts = match.groupdict()
        if parts.get("day") or parts.get("day2"):
            day = _month(text[match.start() :], rules, sent_on)
            found += [day] if day else []
    return found


def _numeric(text: str, rules: Rules, sent_on: date) -> list[date]:
    """Days in figures, the day before the month; in English only where it can be told which is which."""
    found = []
    for match in _DOTTED.finditer(text):
        found.append(_in_figures(int(match[1]), int(match[2]), match[3], sent_on))
    for match in _SLASHED.finditer(text):
        day, month = int(match[1]), int(match[3])
        if month > 12:
            day, month = month, day
        elif rules.language == "en" and day <= 12 and day != month:
            continue
        found.append(_in_figures(day, month, match[4], sent_on))
    return [day for day in found if day is not None]


def _in_figures(day: int, month: int, year: str | None, sent_on: date) -> date | None:
    try:
        if year:
            return date(int(year) % 100 + 2000, month, day)
        found = date(sent_on.year, month, day)
        return found if found > sent_on else date(sent_on.year + 1, month, day)
    except ValueError:
        return None


def months_in(text: str, rules: Rules) -> int | None:
    """How long a contract runs in months, read from lower-case `text`; None where it does not say (1 to 120)."""
    if not rules.time("contract").search(text):
        return None
    match = rules.time("length").search(text)
    if not match:
        return None
    number = _number(match["n"], rules)
    unit = _unit(match["unit"], rules)
    months = {"m": 1, "y": 12, "q": 3}.get(unit, 0) * (number or 0)
    return months if 1 <= months <= 120 else None


def add_months(day: date, months: int) -> date:
    """`day` so many months on; the last of a shorter month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, 28)


def _number(word: str, rules: Rules) -> int | None:
    if word.isdigit():
        return int(word) if len(word) < 4 else None
    value = rules.times["numbers"].get(word)
    return int(value) if value else None


def _unit(word: str, rules: Rules) -> str:
    return next((unit for unit, pattern in rules.table("units") if pattern.fullmatch(word)), "")


def _iso(text: str) -> date | None:
    match = _ISO.search(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _span(text: str, rules: Rules, sent_on: date) -> date | None:
    match = rules.time("span").search(text)
    if not match:
        return None
    number = _number(match["n"], rules)
    if number is None or not 0 < number < 400:
        return None
    unit = _unit(match["unit"], rules)
    if unit in ("d", "w"):
        return sent_on + timedelta(days=number * (7 if unit == "w" else 1))
    months = {"m": 1, "q": 3, "y": 12}.get(unit, 0) * number
    return add_months(sent_on, months) if 0 < months <= 120 else None


def _feast(text: str, rules: Rules, sent_on: date) -> date | None:
    for name, pattern in rules.table("feasts"):
        if not pattern.search(text):
            continue
        for year in (sent_on.year, sent_on.year + 1):
            day = _feast_day(name, year)
            if day > sent_on:
                return day
    return None


def _feast_day(name: str, year: int) -> date:
    if name == "easter":
        return easter(year) + timedelta(days=2)
    month, day = {"christmas": (12, 27), "newyear": (1, 2), "summer": (9, 1), "holidays": (9, 1)}[name]
    return date(year, month, day)


def _quarter(text: str, rules: Rules, sent_on: date) -> date | None:
    match = _QUARTER.search(text)
    number = int(match[1]) if match else None
    if number is None:
        number = next((int(n) for n, pattern in rules.table("quarters") if pattern.search(text)), None)
    if number is None:
        return None
    return _coming(3 * number - 2, 1, text, sent_on)


def _half(text: str, rules: Rules, sent_on: date) -> date | None:
    for half, pattern in rules.table("halves"):
        if pattern.search(text):
            return _coming(int(half), 1, text, sent_on)
    return None


def _month(text: str, rules: Rules, sent_on: date) -> date | None:
    match = rules.time("month").search(text)
    if not match:
        return None
    number = next(int(n) for n, pattern in rules.table("months") if pattern.fullmatch(match["month"]))
    parts = match.groupdict()
    day = int(parts.get("day") or parts.get("day2") or 0)
    if not 0 < day <= 31:
        day = 1
        if rules.time("mid").search(match.group()):
            day = 15
        elif rules.time("end").search(match.group()):
            day = 28
    start = _coming(number, day, text[match.start() :], sent_on)
    if start and parts.get("after") and not (parts.get("day") or parts.get("day2")):
        return add_months(start.replace(day=1), 1)
    return start


def _season(text: str, rules: Rules, sent_on: date) -> date | None:
    for month, pattern in rules.table("seasons"):
        if pattern.search(text):
            return _coming(int(month), 1, text, sent_on)
    return None


def _week(text: str, sent_on: date) -> date | None:
    match = _WEEK.search(text)
    if not match or not 1 <= int(match[1]) <= 52:
        return None
    day = date.fromisocalendar(sent_on.year, int(match[1]), 1)
    return day if day > sent_on else date.fromisocalendar(sent_on.year + 1, int(match[1]), 1)


def _next(text: str, rules: Rules, sent_on: date) -> date | None:
    for unit, pattern in rules.table("next"):
        if not pattern.search(text):
            continue
        first = sent_on.replace(day=1)
        if unit == "w":
            return sent_on + timedelta(days=7 - sent_on.weekday())
        if unit == "m":
            return add_months(first, 1)
        if unit == "q":
            return add_months(first, 3 - (first.month - 1) % 3)
        return date(sent_on.year + 1, 1, 2)
    return None


def _coming(month: int, day: int, text: str, sent_on: date) -> date | None:
    """The next such day after `sent_on`, or that of the year which `text` names."""
    named = _YEAR.search(text)
    year = int(named[1]) if named and sent_on.year <= int(named[1]) <= sent_on.year + 10 else sent_on.year
    try:
        found = date(year, month, day)
    except ValueError:
        found = date(year, month, 28)
    if found <= sent_on and not named:
        found = found.replace(year=year + 1, day=min(found.day, 28))
    return found
