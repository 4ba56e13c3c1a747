"""Every date that a sentence mentions in words or figures, each made a day: "after Easter", "im dritten Quartal"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup.core.intent.feasts import feast_day
from followup.core.intent.rules.base import Rules
from followup.core.walltime import add_months

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_QUARTER = re.compile(r"\bq([1-4])\b")
_WEEK = re.compile(r"\b(?:cw|kw|week|semaine|semana|settimana) ?(\d{1,2})\b(?! (?:days|dagen))")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?: ?(20\d\d|\d\d)\b)?(?!\d)")
_SLASHED = re.compile(r"\b(\d{1,2})([/-])(\d{1,2})\2(20\d\d|\d\d)\b")
_SHORT = re.compile(r"(?<![\d/])(\d{1,2})/(0[1-9]|1[0-2])\b(?!/)")
_YEAR = re.compile(r"^\W{0,3}(?:of |de |del |do |di |van )?((?:19|20)\d\d)\b")
_YEAR_BESIDE = 26
"""Characters beside a month or season in which "next year" speaks of it."""

_YEARS_ON = {"y": 1, "z": 2}

_AFTER_THAT = 32

Finder = Callable[[str, Rules, date], Iterator["Mention"]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A day that stands at [`start`, `end`) of a sentence in lower case.

    `exact`: its number is named; `vague`: no more than "next year" or the like.
    """

    start: int
    end: int
    day: date
    exact: bool = False
    vague: bool = False


def mentions(text: str, rules: Rules, sent_on: date, *, bare: bool = False) -> list[Mention]:
    """The days after `sent_on` that lower-case `text` mentions, in order of the text.

    A month, season or quarter stands for its first day; "after" one, for the day after its last. With `bare` also a
    lone day of the month, a weekday or "tomorrow", as absence notes have them.
    """
    found: list[Mention] = []
    for finder in (*_FINDERS, *(_BARE if bare else ())):
        for one in finder(text, rules, sent_on):
            if one.day > sent_on and not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    return sorted(found, key=lambda one: one.start)


def _figures(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    """Days in figures, the day before the month; in English only where it can be told which is which."""
    for match in _ISO.finditer(text):
        yield from _on(match, int(match[3]), int(match[2]), match[1], sent_on)
    for match in _DOTTED.finditer(text):
        yield from _on(match, int(match[1]), int(match[2]), match[3], sent_on)
    for match in _SLASHED.finditer(text):
        day, month = int(match[1]), int(match[3])
        if month > 12:
            day, month = month, day
        elif rules.language == "en" and day <= 12 and day != month:
            continue
        yield from _on(match, day, month, match[4], sent_on)
    for match in _SHORT.finditer(text) if rules.language != "en" else ():
        yield from _on(match, int(match[1]), int(match[2]), None, sent_on)


def _on(match: re.Match[str], day: int, month: int, year: str | None, sent_on: date) -> Iterator[Mention]:
    try:
        if year:
            found = date(int(year) % 100 + 2000, month, day)
        else:
            found = date(sent_on.year, month, day)
            found = found if found > sent_on else date(sent_on.year + 1, month, day)
    except ValueError:
        return
    yield Mention(match.start(), match.end(), found, exact=True)


def _months(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    for match in rules.time("month").finditer(text):
        number = next(int(n) for n, pattern in rules.table("months") if pattern.fullmatch(match["month"]))
        parts = match.groupdict()
        named = int(parts.get("day") or parts.get("day2") or 0)
        exact = 0 < named <= 31
        day = named if exact else _day_of_month(text, match, rules)
        year, end = _year(text, match, rules, sent_on)
        over = parts.get("after") or _after(text, match, rules)
        if over and not exact:  # the month after that one
            found = _coming(number % 12 + 1, 1, year and year + number // 12, sent_on)
        else:
            found = _coming(number, day, year, sent_on) + timedelta(days=1 if over else 0)
        yield Mention(match.start(), end, found, exact)


def _after(text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether something in that month is to be over: "after the meeting of May"."""
    before = text[max(0, match.start() - _AFTER_THAT) : match.start()]
    return rules.guard("after").search(re.split(r"[,;:(]", before)[-1]) is not None


def _day_of_month(text: str, match: re.Match[str], rules: Rules) -> int:
    before = text[max(0, match.start() - _YEAR_BESIDE) : match.end()]
    for week, pattern in rules.table("weeks"):
        if pattern.search(before):
            return min(7 * int(week) - 6, 22) + (1 if int(week) > 4 else 0)
    if rules.time("mid").search(match.group()):
        return 15
    return 28 if rules.time("end").search(match.group()) else 1


def _feasts(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    for name, pattern in rules.table("feasts"):
        for match in pattern.finditer(text):
            days = (feast_day(name, year) for year in (sent_on.year, sent_on.year + 1))
            yield Mention(match.start(), match.end(), next(day for day in days if day > sent_on))


def _parts(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    """Quarters, halves and seasons."""
    for match in _QUARTER.finditer(text):
        yield _first_of(3 * int(match[1]) - 2, text, match, rules, sent_on)
    for table, factor, less in (("quarters", 3, 2), ("halves", 1, 0), ("seasons", 1, 0)):
        for number, pattern in rules.table(table):
            for match in pattern.finditer(text):
                late = table == "seasons" and rules.guard("after").search(
                    text[max(0, match.start() - 12) : match.end()]
                )
                month = factor * int(number) - less + (3 if late else 0)
                yield _first_of((month - 1) % 12 + 1, text, match, rules, sent_on)


def _first_of(month: int, text: str, match: re.Match[str], rules: Rules, sent_on: date) -> Mention:
    year, end = _year(text, match, rules, sent_on)
    return Mention(match.start(), end, _coming(month, 1, year, sent_on))


def _year(text: str, match: re.Match[str], rules: Rules, sent_on: date) -> tuple[int | None, int]:
    """The year that stands beside a match, and where the words that name it end."""
    told = _YEAR.match(text[match.end() :])
    if told and int(told[1]) <= sent_on.year + 10:
        return int(told[1]), match.end() + told.end()
    for unit, words in rules.table("next"):
        if unit in _YEARS_ON:
            after = words.search(text[match.end() : match.end() + _YEAR_BESIDE])
            if after or words.search(text[max(0, match.start() - _YEAR_BESIDE) : match.start()]):
                return sent_on.year + _YEARS_ON[unit], match.end() + (after.end() if after else 0)
    return None, match.end()


def _weeks(text: str, _: Rules, sent_on: date) -> Iterator[Mention]:
    for match in _WEEK.finditer(text):
        if 1 <= int(match[1]) <= 52:
            day = date.fromisocalendar(sent_on.year, int(match[1]), 1)
            later = day if day > sent_on else date.fromisocalendar(sent_on.year + 1, int(match[1]), 1)
            yield Mention(match.start(), match.end(), later)


def _spans(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    for match in rules.time("span").finditer(text):
        number, unit = number_of(match["n"], rules), unit_of(match["unit"], rules)
        if number is None or not 0 < number < 400:
            continue
        if unit in ("d", "w"):
            yield Mention(match.start(), match.end(), sent_on + timedelta(days=number * (7 if unit == "w" else 1)))
        elif 0 < (months := {"m": 1, "q": 3, "y": 12}.get(unit, 0) * number) <= 120:
            yield Mention(match.start(), match.end(), add_months(sent_on, months))


def _nexts(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    first = sent_on.replace(day=1)
    days = {
        "w": sent_on + timedelta(days=7 - sent_on.weekday()),
        "m": add_months(first, 1),
        "q": add_months(first, 3 - (first.month - 1) % 3),
        "y": date(sent_on.year + 1, 1, 2),
        "z": date(sent_on.year + 2, 1, 2),
    }
    for unit, pattern in rules.table("next"):
        for match in pattern.finditer(text):
            yield Mention(match.start(), match.end(), days[unit], vague=True)


def _bare_days(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    for match in rules.guard("dom").finditer(text):
        day = int(match["day"])
        for month in range(3):
            first = add_months(sent_on.replace(day=1), month)
            if 0 < day <= 31 and (first + timedelta(days=day - 1)).month == first.month:
                found = first.replace(day=day)
                if found > sent_on:
                    yield Mention(match.start(), match.end(), found, exact=True)
                    break


def _weekdays(text: str, rules: Rules, sent_on: date) -> Iterator[Mention]:
    for number, pattern in rules.table("weekdays"):
        for match in pattern.finditer(text):
            ahead = (int(number) - sent_on.weekday() - 1) % 7 + 1
            yield Mention(match.start(), match.end(), sent_on + timedelta(days=ahead))
    for match in rules.guard("tomorrow").finditer(text):
        yield Mention(match.start(), match.end(), sent_on + timedelta(days=1))


def _coming(month: int, day: int, year: int | None, sent_on: date) -> date:
    """Such a day of `year`, else the next one after `sent_on`; the 28th where the month has no such day."""

    def of(one: int) -> date:
        try:
            return date(one, month, day)
        except ValueError:
            return date(one, month, 28)

    found = of(year or sent_on.year)
    return of(sent_on.year + 1) if found <= sent_on and year is None else found


def number_of(word: str, rules: Rules) -> int | None:
    """What a number in figures or words of the language stands for; None where it is not known."""
    if word.isdigit():
        return int(word) if len(word) < 4 else None
    value = rules.times["numbers"].get(word)
    return int(value) if value else None


def unit_of(word: str, rules: Rules) -> str:
    """`d`, `w`, `m`, `q` or `y` for a word that names a unit of time, else ""."""
    return next((unit for unit, pattern in rules.table("units") if pattern.fullmatch(word)), "")


_FINDERS: tuple[Finder, ...] = (_figures, _months, _feasts, _parts, _weeks, _spans, _nexts)
"""The surer first: what a later one finds within the same words is left out."""
_BARE: tuple[Finder, ...] = (_bare_days, _weekdays)
