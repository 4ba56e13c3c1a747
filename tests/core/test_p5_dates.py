"""Promise P5: reminders fall on the right local hour and working day, held against `oracle`, zone by zone."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from followup.core.model import Due, Facts, Intent
from followup.core.policy import Playbook
from followup.core.reminders import (
    Setting,
    after_answers,
    check_in_on,
    hear_back,
    no_answer,
    replan,
    series,
    write_to,
)
from followup.core.walltime import add_months, wall
from followup.core.workdays import Workdays
from tests.core import oracle
from tests.core.reminder_oracle import Case, Placed, random_case

SEED = int(os.environ.get("FOLLOWUP_SEED", "0"))
DAY = timedelta(days=1)
AT_LEAST = 100_000
WHOLE = [pytest.param(True, marks=pytest.mark.slow, id="whole"), pytest.param(False, id="share")]
"""A share of the dates in `make test`, another one with each seed; all of them in `make test-slow`."""


@dataclass(frozen=True)
class Listed:
    """A table of days off that is just a set."""

    days: frozenset[date]
    resting: frozenset[int] = frozenset({5, 6})

    @property
    def weekend(self) -> set[int]:
        return set(self.resting)

    def __contains__(self, day: date, /) -> bool:
        return day in self.days


def zones(whole: bool) -> dict[str, oracle.Zone]:
    names = sorted(available_timezones())
    return {
        name: oracle.Zone(name) for name in (names if whole else random.Random(SEED).sample(names, len(names) // 12))
    }


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


@pytest.mark.parametrize("whole", WHOLE)
def test_every_change_of_every_zone_keeps_local_hour_and_working_day(whole: bool) -> None:
    off = oracle.bavaria()
    workdays = Workdays((Listed(off),))
    faces, dues, changes, wrong = 0, 0, 0, []
    every = zones(whole)
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
    assert faces + dues >= AT_LEAST // (1 if whole else 20)


def placed(dues: Iterable[Due]) -> list[Placed]:
    """In the order that was given."""
    return [(due.kind.value, due.n, int(due.at.timestamp())) for due in dues]


def wrong_of(case: Case, later: list[tuple[date, date]]) -> tuple[int, list[str]]:
    """Every kind of reminder in one setting: how many dates, and which sets of them differ."""
    tables = tuple(Listed(days, weekend) for days, weekend in zip(case.off, case.weekends, strict=True))
    setting = Setting(
        now=datetime.fromtimestamp(case.now, UTC),
        zone=case.zone.zone,
        policy=Playbook(a_day=case.a_day, at=f"{case.hour // 60:02}:{case.hour % 60:02}"),
        workdays=Workdays(tables).away(case.away),
        load=case.load,
    )
    facts, day = Facts(contract_months=case.months, date=case.named), case.day
    losses = series(Intent.LOST_COMPETITOR, day, facts, setting)
    pairs = [
        (placed(losses), case.loss(competitor=True)),
        (placed(series(Intent.LOST_INTERNAL, day, facts, setting)), case.loss(competitor=False)),
        (placed([hear_back(day, setting)]), case.place(("hear_back", 1, case.working(day, 5), True))),
        (placed([no_answer(day, setting, case.back)]), case.no_answer()),
        (placed([after_answers(day, setting)]), case.place(("referral", 1, day + 7 * DAY, True))),
        (placed([check_in_on(case.named, day, setting)]), case.later()),
        (placed([write_to(day, setting, 2)]), case.place(("write_to", 2, case.working(day, 1), True))),
    ]
    away = replace(setting, workdays=Workdays(tables).away(later))
    pairs.append((placed(replan(losses, away)), case.moved(placed(losses), later)))
    wrong = [f"{case}: {got} {expected}" for got, expected in pairs if got != expected]
    return sum(len(expected) for _, expected in pairs), wrong


@pytest.mark.parametrize("whole", WHOLE)
def test_random_dates_of_every_kind(whole: bool) -> None:
    dice = random.Random(SEED)
    names = dice.sample(sorted(available_timezones()), 12)
    every = {name: oracle.Zone(name) for name in ("Europe/Berlin", "America/New_York", "Africa/Casablanca", *names)}
    dates, cases, wrong = 0, 0, list[str]()
    while dates < (AT_LEAST if whole else AT_LEAST // 20):
        case = random_case(dice, every)
        later = [(first - 2 * DAY, last + 9 * DAY) for first, last in case.away]
        n, bad = wrong_of(case, later)
        dates, cases, wrong = dates + n, cases + 1, wrong + bad
    print(f"P5: {cases} random settings, {dates} dates of all kinds, {len(wrong)} wrong")
    assert not wrong, "\n\n".join(wrong[:3])


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
