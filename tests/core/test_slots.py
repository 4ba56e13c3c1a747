"""Free slots against `slot_oracle`, and the cases that one would think of on a calendar."""

from __future__ import annotations

import os
import random
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from followup.core.busy import busy
from followup.core.slots import AHEAD, Hours, free_slots, hours_of
from followup.core.workdays import Absence, Workdays, workdays
from tests.calendars.samples import BERLIN, plain
from tests.core import oracle
from tests.core.slot_oracle import HALF, free_halves, joined, random_meeting

SEED = int(os.environ.get("FOLLOWUP_SEED", "0"))
CALENDARS = 1000 if os.environ.get("FOLLOWUP_SOAK") else 60
REP = frozenset({"robin@rep.example"})
NOW = datetime(2026, 5, 8, 10, 7, tzinfo=UTC)  # a Friday
HOURS = hours_of("09:00-17:00")


def slots(*objects: bytes, now: datetime = NOW, zone: tzinfo = BERLIN, hours: Hours = HOURS, **more) -> list[str]:
    found = busy(objects, now, now + AHEAD + timedelta(days=1), zone, REP)
    days = more.pop("workdays", workdays("DE", "BE"))
    return [f"{at:%a %m-%d %H:%M}" for at in free_slots(found, now, zone=zone, hours=hours, workdays=days, **more)]


def meeting(*lines: str) -> bytes:
    return plain("m@x", *lines)


def test_an_empty_calendar():
    # Saturday, Sunday; Monday is the first working day; the mail has yet to be sent; Thursday is Ascension Day
    assert slots() == ["Tue 05-12 10:00", "Wed 05-13 14:00", "Fri 05-15 11:00"]


def test_a_weekly_meeting_at_ten_moves_that_day():
    weekly = meeting("DTSTART;TZID=Europe/Berlin:20260106T093000", "DURATION:PT90M", "RRULE:FREQ=WEEKLY", "SUMMARY:x")
    assert slots(weekly) == ["Tue 05-12 11:00", "Wed 05-13 14:00", "Fri 05-15 11:00"]


def test_a_day_that_is_full_is_passed():
    fair = meeting("DTSTART;VALUE=DATE:20260512", "DTEND;VALUE=DATE:20260514", "SUMMARY:Trade fair")
    assert slots(fair) == ["Fri 05-15 10:00", "Mon 05-18 14:00", "Tue 05-19 11:00"]


def test_an_absence_and_the_holidays_of_both_are_no_days_for_a_talk():
    away = workdays("DE", "BE", "FR").away([Absence(date(2026, 5, 12), date(2026, 5, 12))])
    assert slots(workdays=away)[0] == "Wed 05-13 10:00"
    bastille = datetime(2026, 7, 10, 12, tzinfo=UTC)  # a Friday: Monday is one day's notice, Tuesday is 14 July
    assert slots(now=bastille, workdays=workdays("DE", "BE", "FR"))[0] == "Wed 07-15 10:00"
    assert slots(now=bastille)[0] == "Tue 07-14 10:00"


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Europe/London", "Tue 05-12 10:30"),
        ("America/New_York", "Tue 05-12 15:00"),  # nine in the morning there
        ("Asia/Tokyo", "Tue 05-12 09:00"),  # 16:00 there; after half past ten it is their evening
        ("Pacific/Auckland", "Tue 05-12 10:00"),  # at no hour are both at work
    ],
)
def test_their_day_counts_too(zone: str, first: str):
    assert slots(theirs=ZoneInfo(zone))[0] == first


def test_a_slot_is_on_a_working_day_there_too():
    """Seattle's Monday morning is Tuesday in Sydney, Seattle's Friday afternoon is their Saturday."""
    seattle, sydney = ZoneInfo("America/Los_Angeles"), ZoneInfo("Australia/Sydney")
    found = free_slots(
        (), NOW, zone=seattle, hours=hours_of("12:00-20:00"), workdays=workdays("US", "WA", "AU"), theirs=sydney
    )
    assert [f"{at:%a} {at.astimezone(sydney):%a}" for at in found] == ["Tue Wed", "Wed Thu", "Thu Fri"]
    later = free_slots(
        (), NOW + timedelta(days=5), zone=seattle, hours=hours_of("12:00-20:00"), workdays=workdays("US", "WA", "AU"),
        theirs=sydney,
    )  # fmt: skip
    assert [f"{at:%a} {at.astimezone(sydney):%a}" for at in later] == ["Mon Tue", "Tue Wed", "Wed Thu"]


def test_a_full_calendar_gives_none_and_odd_hours_do_no_harm():
    full = meeting("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260801", "SUMMARY:Away")
    assert slots(full) == []
    assert slots(hours=(time(9), time(9, 15))) == []
    assert slots(hours=(time(9, 10), time(10, 5))) == ["Tue 05-12 09:30", "Wed 05-13 09:30", "Fri 05-15 09:30"]
    assert len(slots(hours=(time(0), time(23, 59)))) == 3


def test_the_hour_that_the_clocks_skip_is_not_proposed():
    night = free_slots(
        (),
        datetime(2026, 3, 26, tzinfo=UTC),
        zone=BERLIN,
        hours=(time(1), time(4)),
        workdays=Workdays(()),
    )
    assert night[0].date() == date(2026, 3, 28)
    assert all(at == at.astimezone(UTC).astimezone(BERLIN) for at in night)
    assert night[1].strftime("%H:%M") in {"01:00", "01:30", "03:00", "03:30"}


def _taken(dice: random.Random, rep: str, zones: dict[str, oracle.Zone], now: int, today: date):
    meetings = [random_meeting(dice, today, rep) for _ in range(dice.randint(0, 9))]
    spans = [span for one in meetings for span in one.spans(zones[rep], zones)]
    objects = [one.ics(f"{n}@x") for n, one in enumerate(meetings)]
    end = now + int(AHEAD.total_seconds()) + 86400
    return objects, joined(spans, now, end), end


ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "UTC")


def test_random_calendars_as_the_oracle_counts_them():
    zones = {name: oracle.Zone(name) for name in ZONES}
    checked = 0
    for seed in range(SEED, SEED + CALENDARS):
        dice = random.Random(seed)
        rep = dice.choice(ZONES[:4])
        zone = zones[rep]
        today = date(2026, 1, 1) + timedelta(days=dice.randint(0, 1500))
        now = zone.instant(oracle.face(today, dice.randint(0, 23), 0))
        objects, taken, end = _taken(dice, rep, zones, now, today)
        at, until = datetime.fromtimestamp(now, UTC), datetime.fromtimestamp(end, UTC)
        found = busy(objects, at, until, ZoneInfo(rep), REP)
        assert [(int(a.timestamp()), int(b.timestamp())) for a, b in found] == taken, seed
        first = dice.choice((420, 480, 540, 570))
        hours = first, first + dice.choice((60, 240, 480, 600))
        got = free_slots(
            found,
            at,
            zone=ZoneInfo(rep),
            hours=(time(hours[0] // 60, hours[0] % 60), time(hours[1] // 60, hours[1] % 60)),
            workdays=workdays("DE", "BY") if rep == "Europe/Berlin" else Workdays(),
        )
        off = oracle.bavaria() if rep == "Europe/Berlin" else frozenset()
        day, expected = oracle.count_on(today, 2, off), []
        while day < today + AHEAD and len(expected) < 3:
            starts, free = free_halves(day, zone, hours, taken)
            if free:
                wanted = starts[int(len(starts) * (0.125, 0.625, 0.25)[len(expected)])]
                expected.append(min(free, key=lambda start: (abs(start - wanted), -start)))
            day = oracle.free_day(day + timedelta(days=1), off)
        assert [int(one.timestamp()) for one in got] == expected, seed
        for start in expected:
            assert not any(a < start + HALF and b > start for a, b in taken)
        checked += len(expected)
    print(f"\n{CALENDARS} calendars, {checked} slots, 0 wrong")
    assert checked > CALENDARS
