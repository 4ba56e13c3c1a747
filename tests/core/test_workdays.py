"""Working days against hand-made tables, and against `oracle` for twenty years."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.workdays import Absence, Workdays, workdays
from tests.core import oracle

DAY = timedelta(days=1)
FRIDAY = date(2026, 5, 8)
dates = st.dates(date(2025, 1, 1), date(2045, 12, 31))


@pytest.mark.parametrize(
    ("country", "region", "off"), [("DE", "BY", oracle.bavaria()), ("fr", "", oracle.france())], ids=["DE-BY", "FR"]
)
def test_twenty_years_as_the_calendars_say(country: str, region: str, off: frozenset[date]) -> None:
    days = workdays(country, region)
    day = date(2025, 1, 1)
    while day.year < 2046:
        assert days.is_working(day) == (oracle.free_day(day, off) == day), day
        day += DAY


@pytest.mark.parametrize(
    ("country", "region", "other", "doubts"),
    [
        ("", "", "", ()),
        ("DE", "", "", ()),
        ("DE", "DE-BY", "", ()),
        ("us", "ca", "de", ()),
        ("XX", "", "", ("unknown-country",)),
        ("XX", "BY", "", ("unknown-country",)),
        ("DE", "ZZ", "", ("unknown-region",)),
        ("DE", "", "QQ", ("unknown-other-country",)),
    ],
)
def test_what_could_not_be_looked_up_is_said(country: str, region: str, other: str, doubts: tuple[str, ...]) -> None:
    assert workdays(country, region, other).doubts == doubts


@pytest.mark.parametrize(
    ("country", "region", "other", "day", "working"),
    [
        ("DE", "BY", "", date(2026, 1, 6), False),  # Epiphany: in Bavaria
        ("DE", "BE", "", date(2026, 1, 6), True),  # not in Berlin
        ("DE", "", "", date(2026, 1, 6), True),
        ("DE", "ZZ", "", date(2026, 10, 3) + DAY, False),  # a Sunday
        ("DE", "ZZ", "", date(2026, 5, 14), False),  # the whole country's holidays stay
        ("DE", "BE", "FR", date(2026, 7, 14), False),  # the prospect's 14 July
        ("DE", "BE", "", date(2026, 7, 14), True),
        ("GB", "ENG", "", date(2026, 12, 28), False),  # Boxing Day on a Saturday, kept on Monday
        ("IL", "", "", date(2026, 5, 8), False),  # Friday
        ("IL", "", "", date(2026, 5, 10), True),  # Sunday
        ("DE", "BE", "IL", date(2026, 5, 8), False),  # Friday off there
        ("XX", "", "", date(2026, 12, 25), True),
        ("XX", "", "", date(2026, 5, 9), False),
    ],
)
def test_days_by_hand(country: str, region: str, other: str, day: date, working: bool) -> None:
    assert workdays(country, region, other).is_working(day) is working


@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        (FRIDAY, 0, FRIDAY),
        (FRIDAY, 1, date(2026, 5, 11)),
        (FRIDAY, 3, date(2026, 5, 13)),
        (FRIDAY, 4, date(2026, 5, 15)),  # 14 May is Ascension Day
        (FRIDAY + DAY, 0, date(2026, 5, 11)),
        (FRIDAY + DAY, 1, date(2026, 5, 11)),
        (FRIDAY + 2 * DAY, 3, date(2026, 5, 13)),
        (date(2026, 12, 23), 2, date(2026, 12, 28)),
    ],
)
def test_adding_working_days(start: date, n: int, expected: date) -> None:
    assert workdays("DE", "BY").add_working(start, n) == expected


@pytest.mark.parametrize("country", ["US", "GB", "IN", "JP", "SA", "PR", "NO", "UK", "DEU"])
def test_a_country_alone_says_what_the_whole_package_says(country: str) -> None:
    alone, whole = workdays(country), holidays.country_holidays(country)
    for n in range(0, 3000):
        day = FRIDAY + n * DAY
        assert alone.is_working(day) == (day.weekday() not in whole.weekend and day not in whole), day


def test_one_country_does_not_load_all_others() -> None:
    code = (
        "import sys, followup.core.workdays as w; w.workdays('DE', 'BY'); sys.exit('holidays.countries' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_absence_moves_what_was_counted() -> None:
    away = Workdays().away(
        [Absence(date(2026, 5, 13), date(2026, 5, 19)), Absence(date(2026, 5, 12), FRIDAY + 5 * DAY)]
    )
    assert away.add_working(FRIDAY, 1) == date(2026, 5, 11)
    assert away.add_working(FRIDAY, 2) == date(2026, 5, 20)
    assert away.add_working(FRIDAY, 3) == date(2026, 5, 20)
    assert away.next_working(date(2026, 5, 19)) == date(2026, 5, 20)
    assert not away.is_working(date(2026, 5, 19))


def test_a_long_absence_that_ends_on_a_weekend() -> None:
    away = Workdays().away([Absence(date(2026, 1, 1), date(2035, 5, 18))])  # a Friday
    assert away.next_working(date(2026, 1, 1)) == date(2035, 5, 21)


@given(dates, st.integers(0, 30), st.lists(st.tuples(dates, st.integers(0, 40)), max_size=4))
def test_adding_never_ends_on_a_day_off_nor_runs_backwards(day: date, n: int, absences: list[tuple[date, int]]) -> None:
    days = Workdays().away(Absence(first, first + length * DAY) for first, length in absences)
    got = days.add_working(day, n)
    assert days.is_working(got)
    assert got >= day + n * DAY
    assert days.add_working(day, n + 1) >= got
