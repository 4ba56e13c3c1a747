"""What every calendar back-end is held to; each inherits `CalendarContract` and says how to open one."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from followup.calendars.base import Calendar, Changes, Conflict, Cursor, EventGone, EventRef
from followup.core.busy import busy
from followup.core.ical import read
from followup.core.ical_edit import move
from followup.core.ical_lines import uids
from tests.calendars.samples import A_WEEK, BERLIN, plain, reminder

UID = "7c1d@followup"
DAY = timedelta(days=1)
FIRST = int(os.environ.get("FOLLOWUP_SEED", "0"))
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=BERLIN)


class Outside(Protocol):
    """Another program at work on the same calendar (the rep's, or a server's)."""

    def add(self, uid: str, ics: bytes) -> None:
        """Store an object under a name of that program's own."""

    def edit(self, uid: str, ics: bytes) -> None: ...

    def delete(self, uid: str) -> None: ...

    def move(self, uid: str) -> None:
        """Take the object away and store it under another name."""

    def count(self, uid: str) -> int:
        """How many objects there are with this UID."""


class Crash(Exception):
    """The process was killed here."""


class CalendarContract:
    """Fixtures: `calendar`, and `outside` on the same calendar. `histories` is how many random ones are played."""

    histories = 200

    def test_a_put_object_is_there(self, calendar: Calendar, outside: Outside):
        ref = calendar.put(UID, reminder(UID))
        stored = calendar.get(UID)
        assert stored is not None
        assert stored.ref == ref
        assert read(stored.ics, BERLIN) == read(reminder(UID), BERLIN)
        assert outside.count(UID) == 1

    def test_put_twice_changes_nothing(self, calendar: Calendar, outside: Outside):
        first = calendar.put(UID, reminder(UID))
        assert calendar.put(UID, reminder(UID, "Another title")) == first
        stored = calendar.get(UID)
        assert stored is not None
        assert b"Another title" not in stored.ics
        assert outside.count(UID) == 1

    def test_put_knows_an_object_that_got_another_name(self, calendar: Calendar, outside: Outside):
        calendar.put(UID, reminder(UID))
        outside.move(UID)
        ref = calendar.put(UID, reminder(UID))
        stored = calendar.get(UID)
        assert stored is not None
        assert stored.ref == ref
        assert outside.count(UID) == 1

    def test_get_of_what_is_not_there(self, calendar: Calendar):
        assert calendar.get("nobody@followup") is None
        calendar.put(UID, reminder(UID))
        assert calendar.get("c1d@followup") is None  # part of a UID is not the UID

    @pytest.mark.parametrize(
        "uid",
        ["a/../b c@x", "ünï%2Fcode@followup", 'q"<&>;,@x', "x" * 250, "UPPER@x", "040000008200E00074C5B7101A82E008"],
    )
    def test_any_uid(self, calendar: Calendar, outside: Outside, uid: str):
        ref = calendar.put(uid, reminder(uid))
        assert calendar.put(uid, reminder(uid)) == ref
        stored = calendar.get(uid)
        assert stored is not None
        assert uids(stored.ics) == {uid}
        calendar.delete(stored.ref)
        assert calendar.get(uid) is None

    def test_replace(self, calendar: Calendar):
        old = calendar.put(UID, reminder(UID))
        new = calendar.replace(old, reminder(UID, "Moved", days=2))
        stored = calendar.get(UID)
        assert stored is not None
        assert stored.ref == new
        assert new.href == old.href
        assert new.etag != old.etag
        assert b"Moved" in stored.ics

    def test_the_reps_version_wins(self, calendar: Calendar, outside: Outside):
        ref = calendar.put(UID, reminder(UID))
        outside.edit(UID, reminder(UID, "By the rep"))
        with pytest.raises(Conflict):
            calendar.replace(ref, reminder(UID, "By followup"))
        with pytest.raises(Conflict):
            calendar.delete(ref)
        stored = calendar.get(UID)
        assert stored is not None
        assert b"By the rep" in stored.ics

    def test_replace_of_what_is_gone(self, calendar: Calendar, outside: Outside):
        ref = calendar.put(UID, reminder(UID))
        outside.delete(UID)
        with pytest.raises(EventGone):
            calendar.replace(ref, reminder(UID))
        assert outside.count(UID) == 0

    def test_delete_and_delete_again(self, calendar: Calendar, outside: Outside):
        ref = calendar.put(UID, reminder(UID))
        calendar.delete(ref)
        assert calendar.get(UID) is None
        calendar.delete(ref)
        assert outside.count(UID) == 0

    def test_changes_tell_everything_once(self, calendar: Calendar, outside: Outside):
        calendar.put(UID, reminder(UID))
        start = calendar.changes(None)
        assert start.complete
        assert _uids(start) == {UID}
        assert _quiet(calendar, start.cursor)
        outside.add("other@x", plain("other@x", "DTSTART:20261125T100000Z", "DURATION:PT1H", "SUMMARY:Lunch"))
        outside.edit(UID, reminder(UID, "By the rep"))
        later = calendar.changes(start.cursor)
        assert _uids(later) == {UID, "other@x"}
        assert not later.removed
        gone = calendar.get(UID)
        assert gone is not None
        outside.delete(UID)
        last = calendar.changes(later.cursor)
        assert not _uids(last)
        assert last.removed == (gone.ref.href,)
        assert not last.complete
        assert _quiet(calendar, last.cursor)

    def test_the_hrefs_of_changes_are_those_of_get(self, calendar: Calendar):
        ref = calendar.put(UID, reminder(UID))
        assert [stored.ref for stored in calendar.changes(None).changed] == [ref]

    def test_an_unknown_cursor_gives_everything(self, calendar: Calendar):
        calendar.put(UID, reminder(UID))
        for cursor in ("nonsense", "", "http://sync.example/never", "{}", "[1]", "9" * 30):
            found = calendar.changes(Cursor(cursor))
            assert found.complete
            assert _uids(found) == {UID}

    def test_a_cursor_outlives_the_connection(self, calendar: Calendar):
        calendar.put(UID, reminder(UID))
        cursor = calendar.changes(None).cursor
        calendar.close()
        assert _quiet(calendar, cursor)

    def test_between(self, calendar: Calendar, outside: Outside):
        calendar.put(UID, reminder(UID))
        calendar.put("later@followup", reminder("later@followup", days=30))
        weekly = ("DTSTART:20261102T100000Z", "DTEND:20261102T110000Z", "RRULE:FREQ=WEEKLY", "SUMMARY:Weekly")
        outside.add("weekly@x", plain("weekly@x", *weekly))
        outside.add("days@x", plain("days@x", "DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261128"))

        def found(start: datetime, end: datetime) -> set[str]:
            return {uid for stored in calendar.between(start, end) for uid in uids(stored.ics)}

        assert found(NOON - DAY, NOON + DAY) == {UID, "days@x"}
        assert found(NOON + 20 * DAY, NOON + 31 * DAY) == {"later@followup", "weekly@x"}
        assert found(NOON - 400 * DAY, NOON - 100 * DAY) == set()

    def test_the_reps_busy_times(self, calendar: Calendar, outside: Outside):
        """A series with one left out, one moved and one declined; what takes no time; whole days and floating times."""
        calendar.put(UID, reminder(UID))
        for n, lines in enumerate(A_WEEK):
            outside.add(f"{n}@x", plain(f"{n}@x", *lines))
        start, end = datetime(2026, 11, 22, tzinfo=BERLIN), datetime(2026, 11, 29, tzinfo=BERLIN)
        objects = [stored.ics for stored in calendar.between(start - DAY, end + DAY)]
        found = busy(objects, start, end, BERLIN, frozenset({"robin@rep.example"}))
        told = [f"{a.astimezone(BERLIN):%a %H:%M}-{b.astimezone(BERLIN):%a %H:%M}" for a, b in found]
        assert told == [
            "Mon 10:00-Mon 11:00",
            "Wed 12:00-Wed 13:00",
            "Thu 15:00-Thu 16:30",
            "Fri 00:00-Sat 00:00",
        ]

    def test_close_and_go_on(self, calendar: Calendar):
        calendar.put(UID, reminder(UID))
        calendar.close()
        calendar.close()
        assert calendar.get(UID) is not None

    def test_histories_end_in_exactly_one_each(self, calendar: Calendar, outside: Outside):
        for seed in range(FIRST, FIRST + self.histories):
            _history(random.Random(seed), seed, calendar, outside)
        print(f"\n{self.histories} histories of events")


def _uids(found: Changes) -> set[str]:
    return {uid for stored in found.changed for uid in uids(stored.ics)}


def _quiet(calendar: Calendar, cursor: Cursor) -> bool:
    again = calendar.changes(cursor)
    return not again.changed and not again.removed and not again.complete


def _history(dice: random.Random, seed: int, calendar: Calendar, outside: Outside) -> None:
    """One rep's reminders through crashes, repeats and the rep's own hand, as `act` drives them.

    A planned reminder is put until that is known to be done; from then on never again. P4: each is there once, with the
    rep's time, unless the rep deleted it: that stays so (B54).
    """
    planned = {f"{seed}-{n}@followup": n for n in range(dice.randint(1, 3))}
    done: set[str] = set()
    deleted: set[str] = set()
    moved: dict[str, datetime] = {}
    for _ in range(dice.randint(4, 10)):
        uid = dice.choice(sorted(planned))
        step = dice.choice(("put", "put", "crash before", "crash after", "rep moves", "rep deletes", "rename"))
        if step == "rep deletes" and uid in done - deleted:
            outside.delete(uid)
            deleted.add(uid)
        elif step == "rep moves" and uid in done - deleted:
            moved[uid] = NOON + dice.randint(1, 40) * DAY
            outside.edit(uid, move(reminder(uid, days=planned[uid]), moved[uid]))
        elif step == "rename" and uid in done - deleted:
            outside.move(uid)
        elif uid not in done:
            _put(calendar, uid, planned[uid], step, done)
    for uid in planned.keys() - done:  # the restart carries out what is planned and not done
        _put(calendar, uid, planned[uid], "put", done)
    for uid, days in planned.items():
        assert outside.count(uid) == (0 if uid in deleted else 1), (seed, uid)
        stored = calendar.get(uid)
        assert (stored is None) == (uid in deleted), (seed, uid)
        if stored is not None:
            event = read(stored.ics, UTC)
            assert event is not None
            assert event.start == moved.get(uid, datetime(2026, 11, 25, 9, 30, tzinfo=BERLIN) + days * DAY), (seed, uid)
            calendar.delete(stored.ref)


def _put(calendar: Calendar, uid: str, days: int, step: str, done: set[str]) -> EventRef | None:
    try:
        if step == "crash before":
            raise Crash
        ref = calendar.put(uid, reminder(uid, days=days))
        if step == "crash after":
            raise Crash
    except Crash:
        calendar.close()
        return None
    done.add(uid)
    return ref
