"""A rep's calendar of made-up meetings, when they take place, and which half hours are free: minute by minute."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.calendars.samples import plain
from tests.core import oracle

MINUTE = 60
HALF = 30 * MINUTE
FREE = ("TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "STATUS:CANCELLED")
BUSY = ("TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "STATUS:TENTATIVE", "STATUS:CONFIRMED")
DECLINED = 'ATTENDEE;CN="Hale, Robin";PARTSTAT=DECLINED:mailto:Robin@rep.example'
ACCEPTED = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:robin@rep.example"
NOT_HIS = "ATTENDEE;PARTSTAT=DECLINED:mailto:ann@shop.example"


@dataclass
class Meeting:
    """One event: on which days (of its own zone) at which minute of the day, how long, and whether it counts."""

    first: date
    minute: int
    length: int
    zone: str  # "" floating, "UTC", "day" for whole days, else a name
    every: int = 0  # days from one to the next, 0: once
    times: int = 1
    left_out: list[int] = field(default_factory=list)  # numbers of occurrences
    moved: dict[int, int] = field(default_factory=dict)  # number of an occurrence: by so many minutes
    counts: bool = True
    marks: tuple[str, ...] = ()

    def day(self, n: int) -> date:
        return self.first + timedelta(days=n * self.every)

    def ics(self, uid: str) -> bytes:
        lines = [*self._when(self.day(0), 0), *self.marks]
        if self.every:
            rule = f"FREQ=DAILY;INTERVAL={self.every}" if self.every % 7 else f"FREQ=WEEKLY;INTERVAL={self.every // 7}"
            lines.append(f"RRULE:{rule};COUNT={self.times}")
        lines += [self._stamp("EXDATE", self.day(n), self.minute) for n in self.left_out]
        for n, by in self.moved.items():
            lines += ["END:VEVENT", "BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20261101T000000Z", *self.marks]
            lines += [self._stamp("RECURRENCE-ID", self.day(n), self.minute), *self._when(self.day(n), by)]
        return plain(uid, *lines)

    def _when(self, day: date, by: int) -> list[str]:
        if self.zone == "day":
            end = day + timedelta(days=self.length // 1440)
            return [f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}"]
        return [self._stamp("DTSTART", day, self.minute + by), f"DURATION:PT{self.length}M"]

    def _stamp(self, name: str, day: date, minute: int) -> str:
        if self.zone == "day":
            return f"{name};VALUE=DATE:{day:%Y%m%d}"
        params = "" if self.zone in {"", "UTC"} else f";TZID={self.zone}"
        clock = f"{day:%Y%m%d}T{minute // 60:02}{minute % 60:02}00{'Z' if self.zone == 'UTC' else ''}"
        return f"{name}{params}:{clock}"

    def spans(self, rep: oracle.Zone, zones: dict[str, oracle.Zone]) -> list[tuple[int, int]]:
        """Epoch seconds from and to, of each occurrence that counts."""
        found = []
        for n in range(self.times if self.counts else 0):
            if n in self.left_out:
                continue
            if self.zone == "day":
                over = self.day(n) + timedelta(days=self.length // 1440)
                found.append((rep.instant(oracle.face(self.day(n), 0, 0)), rep.instant(oracle.face(over, 0, 0))))
                continue
            zone = rep if not self.zone else zones[self.zone]
            start = zone.instant(oracle.face(self.day(n), 0, 0) + (self.minute + self.moved.get(n, 0)) * MINUTE)
            found.append((start, start + self.length * MINUTE))
        return found


def random_meeting(dice: random.Random, today: date, rep: str) -> Meeting:
    zone = dice.choice(("", "UTC", "day", rep, rep, rep, "America/New_York", "Europe/Berlin", "Asia/Kolkata"))
    every = dice.choice((0, 0, 0, 1, 2, 7, 7, 7, 14))
    first = today + timedelta(days=dice.randint(-60, 40) if every else dice.randint(-3, 40))
    times = dice.randint(2, 60) if every else 1
    length = 1440 * dice.randint(1, 3) if zone == "day" else dice.choice((15, 30, 45, 60, 90, 120, 300, 600))
    counts = dice.random() < 0.75
    marks = [dice.choice(BUSY if counts else (*FREE, DECLINED)), f"SUMMARY:{dice.choice(('Lunch', 'Jour fixe', 'x'))}"]
    if counts and dice.random() < 0.3:
        marks.append(dice.choice((ACCEPTED, NOT_HIS)))
    minute = 0 if zone == "day" else dice.choice((0, 60, 420, 480, 540, 555, 600, 645, 720, 840, 900, 990, 1080))
    made = Meeting(first, minute, length, zone, every, times, counts=counts, marks=tuple(marks))
    for n in dice.sample(range(1, times), min(3, times - 1)) if every else ():
        if dice.random() < 0.5:
            made.left_out.append(n)
        elif zone != "day":
            made.moved[n] = dice.choice((30, 60, 90))
    return made


def joined(spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """The quarters of an hour in [`start`, `end`) that are taken, as spans; everything stands on quarters."""
    step = 15 * MINUTE
    taken = set()
    for first, last in spans:
        taken.update(range(max(first, start), min(last, end), step))
    out: list[tuple[int, int]] = []
    for quarter in sorted(taken):
        if out and out[-1][1] == quarter:
            out[-1] = (out[-1][0], quarter + step)
        else:
            out.append((quarter, quarter + step))
    return out


def free_halves(
    day: date, rep: oracle.Zone, hours: tuple[int, int], taken: list[tuple[int, int]]
) -> tuple[list[int], list[int]]:
    """Epoch seconds at which a talk may begin on a day: all in the `hours` (minutes of the day), and the free ones."""
    over = rep.instant(oracle.face(day, 0, 0) + hours[1] * MINUTE)
    starts = []
    for minute in range(0, 1440, 30):
        seen = oracle.face(day, 0, 0) + minute * MINUTE
        start = rep.instant(seen)
        if minute >= hours[0] and start + rep.offset(start) == seen and start + HALF <= over:
            starts.append(start)
    free = [start for start in starts if not any(a < start + HALF and b > start for a, b in taken)]
    return starts, free
