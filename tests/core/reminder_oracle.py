"""When every kind of reminder is due, worked out a second time: day numbers, epoch seconds and plain loops."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.core import oracle

ORDER = ("hear_back", "post_mortem", "thank_you_card", "check_in", "referral", "renewal", "no_answer", "write_to")
FAR = 3660

Placed = tuple[str, int, int]
"""Kind, number, epoch second."""


@dataclass
class Case:
    """One rep, one customer, one day. Days of the week are numbers from Monday, 0; `hour` is minutes of the day."""

    zone: oracle.Zone
    weekends: tuple[frozenset[int], ...]
    off: tuple[frozenset[date], ...]
    away: list[tuple[date, date]]
    load: dict[date, int]
    a_day: int
    hour: int
    day: date
    now: int
    months: int | None = None
    named: date | None = None
    back: date | None = None
    taken: dict[date, int] = field(default_factory=dict)

    # -- days

    def works(self, day: date) -> bool:
        if any(day.isoweekday() - 1 in weekend for weekend in self.weekends):
            return False
        return not any(day in holidays for holidays in self.off)

    def free(self, day: date) -> date:
        while not self.works(day) or any(first <= day <= last for first, last in self.away):
            day = date.fromordinal(day.toordinal() + 1)
        return day

    def working(self, day: date, n: int) -> date:
        while n > 0:
            day = date.fromordinal(day.toordinal() + 1)
            if self.works(day):
                n -= 1
        return self.free(day)

    def instant(self, day: date) -> int:
        return self.zone.instant(oracle.face(day, 0, 0) + self.hour * 60)

    def today(self) -> date:
        seen = self.now + self.zone.offset(self.now)
        return date.fromordinal(oracle.EPOCH.toordinal() + seen // 86400)

    # -- the kinds

    def place(self, *wishes: tuple[str, int, date, bool]) -> list[Placed]:
        """Kind, number, wanted day, and whether it is kept where that is past."""
        self.taken = dict(self.load)
        ahead = []
        for kind, n, wanted, kept in wishes:
            day = self.free(wanted)
            if self.instant(day) < self.now:
                if not kept:
                    continue
                day = self.working(self.today(), 1)
            ahead.append((day, ORDER.index(kind), n))
        placed = [(self._on(day), kind, n) for day, kind, n in sorted(ahead)]
        return [(ORDER[kind], n, second) for second, kind, n in sorted(placed)]

    def _on(self, day: date) -> int:
        while self.taken.get(day, 0) >= self.a_day:
            day = self.free(date.fromordinal(day.toordinal() + 1))
        self.taken[day] = self.taken.get(day, 0) + 1
        return self.instant(day)

    def loss(self, competitor: bool) -> list[Placed]:
        day = self.day
        wishes = [
            ("post_mortem", 1, self.working(day, 1), False),
            ("thank_you_card", 1, self.working(day, 3), False),
            ("referral", 1, day + timedelta(days=60), False),
            ("check_in", 1, day + timedelta(days=30), True),
            ("check_in", 2, day + timedelta(days=90), False),
            ("check_in", 3, day + timedelta(days=180), False),
        ]
        return self.place(*wishes, *([("renewal", 1, self.renewal(), False)] if competitor else []))

    def renewal(self) -> date:
        end = oracle.months_later(self.day, 12)
        if self.months is not None and 0 < self.months <= 120:
            end = oracle.months_later(self.day, self.months)
        elif self.named is not None and 0 < self.named.toordinal() - self.day.toordinal() <= FAR:
            end = self.named
        left = end.toordinal() - self.day.toordinal()
        return date.fromordinal(end.toordinal() - 120 if left >= 120 else self.day.toordinal() + left // 2)

    def no_answer(self) -> list[Placed]:
        day = self.working(self.day, 7)
        if self.back is not None and 0 < self.back.toordinal() - self.day.toordinal() <= FAR and day <= self.back:
            day = self.working(self.back, 1)
        return self.place(("no_answer", 1, day, True))

    def later(self) -> list[Placed]:
        ahead = 0 if self.named is None else self.named.toordinal() - self.day.toordinal()
        ahead = ahead if 0 < ahead <= FAR else 90
        return self.place(("check_in", 1, date.fromordinal(self.day.toordinal() + ahead), True))

    def moved(self, stood: list[Placed], away: list[tuple[date, date]]) -> list[Placed]:
        """Those that absences entered since then move, with their new times; at their own hour."""
        self.away, self.taken, out = away, dict(self.load), []
        for kind, n, second in sorted(stood, key=lambda one: (one[2], ORDER.index(one[0]), one[1])):
            seen = second + self.zone.offset(second)
            day = date.fromordinal(oracle.EPOCH.toordinal() + seen // 86400)
            if second < self.now or not any(first <= day <= last for first, last in away):
                continue
            self.hour = seen % 86400 // 60
            out.append((kind, n, self._on(self.free(day))))
        return sorted(out, key=lambda one: (one[2], ORDER.index(one[0]), one[1]))


WEEKENDS = (frozenset({5, 6}), frozenset({5, 6}), frozenset({4, 5}))


def random_case(dice: random.Random, zones: dict[str, oracle.Zone]) -> Case:
    """Days at which something happens come more often: leap days, month ends, changes of the clocks, holidays."""
    zone = zones[dice.choice(sorted(zones))]
    day = date(2025, 1, 1) + timedelta(days=dice.randrange(20 * 365))
    special = dice.random()
    if special < 0.1:
        day = date(dice.choice((2028, 2032, 2036, 2040)), 2, 29)
    elif special < 0.2:
        day = day.replace(day=1) - timedelta(days=1)
    elif special < 0.3:
        day = dice.choice(sorted(oracle.bavaria() if dice.random() < 0.5 else oracle.france()))
        day = day.replace(year=min(max(day.year, 2025), 2044)) if (day.month, day.day) != (2, 29) else day
    elif special < 0.5 and zone.changes():
        second = dice.choice(zone.changes())
        back = timedelta(days=dice.choice((0, 1, 3, 7, 30, 60, 90, 180, 245)))
        day = date.fromordinal(oracle.EPOCH.toordinal() + second // 86400) - back
    late = dice.choice((0, 0, 0, dice.randrange(400)))
    now = zone.instant(oracle.face(day, 0, 0)) + late * 86400 + dice.randrange(86400)
    tables = dice.choice(((0,), (1,), (0, 1), (2,), (0, 2), ()))
    off = (oracle.bavaria(), oracle.france(), frozenset({date(2026, 9, 21), date(2027, 10, 11)}))
    away = [(day + timedelta(days=a), day + timedelta(days=a + dice.randrange(25)))
            for a in dice.sample(range(300), dice.randrange(4))]  # fmt: skip
    load = {day + timedelta(days=dice.randrange(300)): dice.randrange(7) for _ in range(dice.randrange(40))}
    load |= {day + timedelta(days=n): 5 for n in (30, 60, 90, 1, 7) if dice.random() < 0.3}
    return Case(
        zone=zone,
        weekends=tuple(WEEKENDS[n] for n in tables),
        off=tuple(off[n] for n in tables),
        away=away,
        load=load,
        a_day=dice.choice((5, 5, 5, 1, 2)),
        hour=dice.choice((570, 570, 570, 0, 90, 150, 1425)),
        day=day,
        now=now,
        months=dice.choice(
            (None, None, 0, 1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 121) if day.year < 2038 else (None, 3, 36)
        ),
        named=dice.choice((None, day + timedelta(days=dice.randrange(-5, 900)), date(9999, 12, 31))),
        back=dice.choice((None, day + timedelta(days=dice.randrange(-5, 60)))),
    )
