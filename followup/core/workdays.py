"""Working days: no weekend, no public holiday of the rep's or the prospect's country, no absence of the rep's.

The tables come from the `holidays` package, imported when the first one is asked for, one country at a time and
year by year as days are looked up. The daemon, which stays, has its child look (`Yearly`): the package takes 5 MB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple, Protocol

DAY = timedelta(days=1)


class Absence(NamedTuple):
    """Days on which the rep is away; `last` is the last of them, not the day of return."""

    first: date
    last: date


class Table(Protocol):
    """One country's days off: its public holidays, and its weekend as `date.weekday()` numbers."""

    @property
    def weekend(self) -> set[int]:
        """Monday is 0."""

    def __contains__(self, day: date, /) -> bool:
        """Whether `day` is a public holiday."""


@dataclass(frozen=True, slots=True)
class Weekends:
    """The table of an unknown country: Saturdays and Sundays, no holiday."""

    weekend: set[int] = field(default_factory=lambda: {5, 6})

    def __contains__(self, day: date, /) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class DaysOff:
    """One country's weekend as `date.weekday()` numbers, and its public holidays in one year."""

    weekend: frozenset[int]
    holidays: frozenset[date]


@dataclass(frozen=True, slots=True)
class Yearly:
    """A table whose holidays somebody is asked for, once for each year."""

    weekend: set[int]
    ask: Callable[[int], frozenset[date]]
    years: dict[int, frozenset[date]] = field(default_factory=dict)

    def __contains__(self, day: date, /) -> bool:
        if day.year not in self.years:
            self.years[day.year] = self.ask(day.year)
        return day in self.years[day.year]


@dataclass(frozen=True, slots=True)
class Workdays:
    """Which days are working days.

    `doubts` are fixed words on what could not be looked up: `unknown-country` (Saturdays and Sundays only),
    `unknown-region` (the holidays of the whole country are used), `unknown-other-country` (left out).
    """

    tables: tuple[Table, ...] = (Weekends(),)
    absences: tuple[Absence, ...] = ()
    doubts: tuple[str, ...] = ()
    shut: frozenset[int] = frozenset()
    """Days of the week on which the rep does not work, beside the weekends."""

    def away(self, absences: Iterable[tuple[date, date]]) -> Workdays:
        """The same days with these absences of the rep's (first and last day), in any order; they may overlap."""
        return replace(self, absences=tuple(Absence(*absence) for absence in sorted(absences)))

    def only(self, days: Iterable[int]) -> Workdays:
        """The same days, of these days of the week alone (Monday is 0); all of them where none is left that way.

        >>> Workdays().only((0, 1)).next_working(date(2026, 5, 6)).isoformat()
        '2026-05-11'
        """
        kept = {day for day in days if not any(day in table.weekend for table in self.tables)}
        return replace(self, shut=frozenset(range(7)) - kept) if kept else self

    def is_working(self, day: date) -> bool:
        """Whether nothing keeps the rep or the prospect from work on `day`."""
        return self._open(day) and self._absence(day) is None

    def next_working(self, day: date) -> date:
        """`day` itself where it is a working day, else the first one after it."""
        while not self.is_working(day):
            absence = self._absence(day)
            day = (absence.last if absence else day) + DAY
        return day

    def add_working(self, day: date, n: int) -> date:
        """The `n`-th working day after `day`, which itself counts as 0 whatever day it is; n of 0: `next_working`.

        An absence does not stop the count, it only moves the day that was counted: so an absence that is entered
        later moves the same reminders to the same days as one known from the start.

        >>> Workdays().add_working(date(2026, 5, 8), 3).isoformat()
        '2026-05-13'
        """
        for _ in range(n):
            day += DAY
            while not self._open(day):
                day += DAY
        return self.next_working(day)

    def _open(self, day: date) -> bool:
        return day.weekday() not in self.shut and not any(
            day.weekday() in table.weekend or day in table for table in self.tables
        )

    def _absence(self, day: date) -> Absence | None:
        return next((absence for absence in self.absences if absence.first <= day <= absence.last), None)


def days_off(country: str, region: str, year: int) -> DaysOff | None:
    """The days off of a country (upper case) and region in `year`, of which 0 has no holidays; None: unknown."""
    table = _table(country, region)
    if table is None:
        return None
    first = date(max(year, 1), 1, 1)
    days = (first + n * DAY for n in range(366 if year else 0))
    return DaysOff(frozenset(table.weekend), frozenset(day for day in days if day.year == year and day in table))


@lru_cache(maxsize=32)
def _table(country: str, region: str = "") -> Table | None:
    entity = _entity(country)
    for code in (region, region.upper()) if entity else ():
        try:
            table: Table = entity(subdiv=code or None)
        except NotImplementedError:  # the package's word for a region that it does not know
            continue
        return table
    return None


def workdays(
    country: str, region: str = "", other_country: str = "", table: Callable[[str, str], Table | None] = _table
) -> Workdays:
    """The working days of a rep in `country` and `region` who writes to somebody in `other_country`.

    ISO 3166-1 alpha-2 and ISO 3166-2 codes (the latter without the country), in any case; empty: none. The weekend is
    the country's own (Friday and Saturday in Israel). Unknown codes raise nothing: see `Workdays.doubts`. `table`
    finds the table of a country and region, None where it is unknown.
    """
    tables: list[Table] = []
    doubts: list[str] = []
    country, other_country = country.strip().upper(), other_country.strip().upper()
    own = table(country, region.strip().removeprefix(f"{country}-"))
    if own is None and region and (own := table(country, "")) is not None:
        doubts.append("unknown-region")
    if own is None and country:
        doubts.append("unknown-country")
    tables.append(Weekends() if own is None else own)
    if other_country and other_country != country:
        other = table(other_country, "")
        if other is None:
            doubts.append("unknown-other-country")
        else:
            tables.append(other)
    return Workdays(tuple(tables), doubts=tuple(doubts))


@lru_cache(maxsize=32)
def _entity(country: str) -> Any:
    """The package's class for one country, None where it has none.

    Its own door, `holidays.country_holidays`, loads all 250 countries (10 MB and half a second with release 0.109):
    `holidays.countries` imports each. So the one module is loaded from its file, which asks for nothing beside it.
    """
    import holidays.registry

    for module, (_, *codes) in holidays.registry.COUNTRIES.items():
        if country in codes:
            path = Path(holidays.registry.__file__).parent / "countries" / f"{module}.py"
            spec = spec_from_file_location(f"holidays.countries.{module}", path)
            if spec is not None and spec.loader is not None:
                loaded = module_from_spec(spec)
                spec.loader.exec_module(loaded)
                return getattr(loaded, country)
    return None
