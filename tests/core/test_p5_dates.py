"""Promise P5: reminders fall on the right local hour and working day, held against `oracle`, zone by zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from followup.core.model import Facts, Intent
from followup.core.policy import Playbook
from followup.core.reminders import Setting, series
from followup.core.walltime import add_months, wall
from followup.core.workdays import Workdays
from tests.core import oracle

DAY = timedelta(days=1)
AT_LEAST = 100_000


@dataclass(frozen=True)
class Listed:
    """A table of days off that is just a set."""

    days: frozenset[date]

    @property
    def weekend(self) -> set[int]:
        return {5, 6}

    def __contains__(self, day: date, /) -> bool:
        return day in self.days


def zones() -> dict[str, oracle.Zone]:
    return {name: oracle.Zone(name) for name in sorted(available_timezones())}


def day_of(second: int) -> date:
    return oracle.EPOCH + timedelta(days=second // 86400)


def wrong_faces(zone: oracle.Zone, change: int) -> tuple[int, list[str]]:
    """Wall times on the days around a change and inside its gap or fold: how many, and which differ."""
    before, after = zone.offset(change - 1), zone.offset(change)
    low, high = change + min(before, after), change + max(before, after)
    faces = [oracle.face(day_of(change + before) + n * DAY, 9, 30) for n in (-1, 0, 1)]
    faces += [oracle.face(day_of(change + before), 2, 30), low, (low + high) // 2 // 60 * 60, high - 60, high]
    wrong = []
    for face in faces:
        at = time(face % 86400 // 3600, face % 3600 // 60)
        got, expected = wall(day_of(face), at, zone.zone), zone.instant(face // 60 * 60)
        shown = got.replace(tzinfo=UTC).timestamp()
        if got.timestamp() != expected or shown != expected + zone.offset(expected):
            wrong.append(f"{zone.zone} {day_of(face)} {at}: {got}")
    return len(faces), wrong


def wrong_dues(zone: oracle.Zone, day: date, workdays: Workdays, off: frozenset[date]) -> tuple[int, list[str]]:
    """The whole series of a loss on `day`."""
    now = datetime.fromtimestamp(zone.instant(oracle.face(day, 0, 1)), UTC)
    setting = Setting(now=now, zone=zone.zone, policy=Playbook(), workdays=workdays)
    got = sorted(
        (due.kind.value, due.n, int(due.at.timestamp()))
        for due in series(Intent.LOST_COMPETITOR, day, Facts(), setting)
    )
    expected = [(k, n, zone.instant(oracle.face(d, 9, 30))) for k, n, d in oracle.loss_series(day, off)]
    return len(expected), [] if got == expected else [f"{zone.zone} {day}: {got} {expected}"]


def test_every_change_of_every_zone_keeps_local_hour_and_working_day() -> None:
    off = oracle.bavaria()
    workdays = Workdays((Listed(off),))
    faces, dues, changes, wrong = 0, 0, 0, []
    every = zones()
    for zone in every.values():
        for index, change in enumerate(zone.changes()):
            changes += 1
            n, bad = wrong_faces(zone, change)
            faces, wrong = faces + n, wrong + bad
            back = (30, 60, 90, 180, 245)[index % 5]  # so that a reminder of the series falls on the change
            n, bad = wrong_dues(zone, day_of(change + zone.offset(change)) - back * DAY, workdays, off)
            dues, wrong = dues + n, wrong + bad
    print(f"P5: {len(every)} zones, {changes} changes, {faces + dues} dates, {len(wrong)} wrong")
    assert wrong == []
    assert faces + dues >= AT_LEAST


def test_every_month_end_and_leap_day() -> None:
    checked = 0
    day = date(2025, 1, 1)
    while day.year < 2046:
        if day.day >= 28:
            for months in (1, 2, 3, 4, 6, 11, 12, 13, 24, 36, 48):
                assert add_months(day, months) == oracle.months_later(day, months)
                checked += 1
        day += DAY
    print(f"P5: {checked} month ends, 0 wrong")


@pytest.mark.parametrize(
    ("name", "day", "at", "shown"),
    [
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T03:30:00+02:00"),
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T02:30:00+02:00"),
        ("America/New_York", date(2026, 3, 8), time(2, 30), "2026-03-08T03:30:00-04:00"),
        ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-04:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-04T02:45:00+11:00"),
        ("Europe/Berlin", date(2026, 3, 29), time(9, 30), "2026-03-29T09:30:00+02:00"),
        ("Europe/Berlin", date(2026, 3, 28), time(9, 30), "2026-03-28T09:30:00+01:00"),
        ("Asia/Kathmandu", date(2026, 7, 1), time(9, 30), "2026-07-01T09:30:00+05:45"),
    ],
)
def test_gap_and_fold_by_hand(name: str, day: date, at: time, shown: str) -> None:
    assert wall(day, at, ZoneInfo(name)).isoformat() == shown
