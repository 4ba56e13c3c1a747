"""Reminders as objects: what is built, read back, moved, marked (P4, B51 to B54)."""

from __future__ import annotations

import os
import random
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from followup.core.ical import EventSpec, build, marked_done, read
from followup.core.ical_edit import mark_done, move
from followup.core.ical_lines import uids
from followup.core.model import ReminderKind, Stage
from followup.core.reminder_text import About, text, title
from followup.core.reminder_words import WORDS
from tests.calendars.samples import BERLIN, STAMP, plain, reminder

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"]
TEXT = st.text(alphabet=st.characters(), max_size=120) | st.sampled_from(
    ["a\r\nBEGIN:VEVENT\r\nUID:x", "a\nATTENDEE:mailto:a@b.example", '\\n;,:"', "x\r\nMETHOD:REQUEST", "END:VCALENDAR"]
)


@settings(max_examples=150, deadline=None)
@given(
    TEXT,
    TEXT,
    TEXT,
    st.sampled_from(list(ReminderKind)),
    st.sampled_from(ZONES),
    st.datetimes(datetime(2025, 1, 1), datetime(2040, 1, 1)),
    st.integers(0, 1440),
)
def test_what_is_built_names_nobody_and_reads_back(said, name, deal, kind, zone, local, alarm):
    at = local.replace(tzinfo=ZoneInfo(zone), microsecond=0).astimezone(UTC).astimezone(ZoneInfo(zone))
    spec = EventSpec(uid="7c1d@followup", kind=kind, deal=deal, n=3, at=at, title=name, text=said, alarm_minutes=alarm)
    built = build(spec, STAMP)
    assert built == build(spec, STAMP)
    calendar = Calendar.from_ical(built)
    assert [part.name for part in calendar.subcomponents if part.name != "VTIMEZONE"] == ["VEVENT"]
    for part in calendar.walk():
        assert not {"ATTENDEE", "ORGANIZER", "METHOD"} & set(part)
    (event,) = calendar.walk("VEVENT")
    assert (event["TRANSP"], event["CLASS"], event["UID"]) == ("TRANSPARENT", "PRIVATE", "7c1d@followup")
    (alarm_part,) = calendar.walk("VALARM")
    assert alarm_part["TRIGGER"].dt == -timedelta(minutes=alarm)
    back = read(built, ZoneInfo(zone))
    assert back is not None
    assert (back.start, back.kind, back.n, back.uid, back.all_day) == (at, kind, 3, "7c1d@followup", False)
    assert all(len(line) <= 75 for line in built.split(b"\r\n"))


@pytest.mark.parametrize("language", WORDS)
def test_words_are_whole_in_every_language(language: str):
    about = About(person="Ann Lee", company="Shop", said="We chose others.", stage=Stage.ASKED, deal="12")
    for kind in ReminderKind:
        said = title(kind, 2, about.person, about.company, language)
        assert "Ann Lee (Shop)" in said
        assert not marked_done(said)
        assert not marked_done(title(kind, 1, "Done", "Erledigt", language))
        body = text(kind, about, language)
        assert "{" not in said + body
        assert "followup deals show 12" in body
        assert "We chose others." in body
        assert "!" not in body
        drafted = kind in {ReminderKind.CHECK_IN, ReminderKind.REFERRAL, ReminderKind.RENEWAL}
        assert ("followup drafts show" in body) == drafted
        assert ("followup deals note 12" in body) == (kind is ReminderKind.POST_MORTEM)
        assert title(kind, 1, "", "", language)
    assert len({WORDS[language].stages[stage] for stage in Stage}) == len(Stage)


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("done: Check in", True),
        ("Done Check in", True),
        ("DONE - x", True),
        ("[x] Check in", True),
        ("✓ Check", True),
        ("✔️ Check", True),
        ("☑Check", True),
        ("✅ x", True),
        ("erledigt: Karte", True),
        ("Erledigt", True),
        ("fait – x", True),
        ("Hecho, x", True),
        ("fatto: x", True),
        ("Gedaan: x", True),
        ("feito. x", True),
        ("(done) x", True),
        ("  done x", True),
        ("Check in, done", False),
        ("Donegal", False),
        ("undone: x", False),
        ("faites x", False),
        ("Fattoria x", False),
        ("x", False),
        ("", False),
    ],
)
def test_done_by_the_title(said: str, done: bool):
    event = read(plain("a@b", "DTSTART:20261125T083000Z", f"SUMMARY:{said}"), BERLIN)
    assert event is not None
    assert event.done is done


@pytest.mark.parametrize("line", ["STATUS:COMPLETED", "CATEGORIES:followup,Done", "CATEGORIES:Erledigt"])
def test_done_by_status_or_category(line: str):
    event = read(plain("a@b", "DTSTART:20261125T083000Z", "SUMMARY:Check in", line), BERLIN)
    assert event is not None
    assert event.done


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DTSTART:20261125T083000Z", "2026-11-25T09:30:00+01:00"),
        ("DTSTART:20261125T093000", "2026-11-25T09:30:00+01:00"),
        ("DTSTART;VALUE=DATE:20261125", "2026-11-25T00:00:00+01:00"),
        ("DTSTART;TZID=America/New_York:20261125T033000", "2026-11-25T09:30:00+01:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261125T093000", "2026-11-25T09:30:00+01:00"),
        ('DTSTART;TZID="/x.example/2026/Europe/Berlin":20261125T093000', "2026-11-25T09:30:00+01:00"),
        ("DTSTART;TZID=Customized Time Zone:20261125T093000", "2026-11-25T09:30:00+01:00"),
        ("DTSTART;TZID=../../etc/passwd:20261125T093000", "2026-11-25T09:30:00+01:00"),
        ("DTSTART:20261125T083060Z", "2026-11-25T09:30:59+01:00"),
    ],
)
def test_starts_however_they_are_written(line: str, expected: str):
    event = read(plain("a@b", line), BERLIN)
    assert event is not None
    assert event.start.isoformat() == expected
    assert event.all_day == ("VALUE=DATE" in line)


@pytest.mark.parametrize(
    "line", ["DTSTART:20260230T083000Z", "DTSTART:00000101", "DTSTART:99991231T235959Z", "DTSTART:x", "X:1"]
)
def test_without_a_possible_start_there_is_no_event(line: str):
    found = read(plain("a@b", line), ZoneInfo("Pacific/Kiritimati"))
    assert found is None or found.start.year == 9999


def test_moving_changes_nothing_else():
    ics = reminder("a@b").replace(b"TRANSP:", b'X-THEIRS;X-P="a:b":1\\,2\r\nATTACH:https://shop.example/x\r\nTRANSP:')
    at = datetime(2026, 12, 8, 14, 0, tzinfo=BERLIN)
    moved = move(ics, at)
    event = read(moved, BERLIN)
    assert event is not None
    assert event.start == at
    before, after = ics.split(b"\r\n"), moved.split(b"\r\n")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [new for _, new in changed] == [
        b"DTSTART;TZID=Europe/Berlin:20261208T140000",
        b"DTEND;TZID=Europe/Berlin:20261208T141500",
    ]


def test_moving_into_another_zone_brings_its_rules():
    moved = move(reminder("a@b"), datetime(2026, 12, 8, 14, 0, tzinfo=ZoneInfo("America/New_York")))
    zones = [str(part["TZID"]) for part in Calendar.from_ical(moved).walk("VTIMEZONE")]
    assert sorted(zones) == ["America/New_York", "Europe/Berlin"]


def test_moving_a_whole_day_event_gives_it_a_time():
    at = datetime(2026, 12, 8, 14, 0, tzinfo=BERLIN)
    event = read(move(plain("a@b", "DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261126"), at), BERLIN)
    assert event is not None
    assert (event.start, event.all_day) == (at, False)


def test_marking_done_once_keeps_the_rest():
    marked = mark_done(reminder("a@b", "Check in, please"))
    assert mark_done(marked) == marked
    event = read(marked, BERLIN)
    assert event is not None
    assert (event.done, event.title) == (True, "✓ Check in, please")
    assert mark_done(plain("a@b", "DTSTART:20261125T083000Z")).count(b"SUMMARY:") == 1
    with pytest.raises(ValueError, match="no event"):
        mark_done(b"nothing")


def test_b51_an_alarm_that_repeats_for_ever_is_never_run():
    alarm = ("BEGIN:VALARM", "TRIGGER:-PT15M", "REPEAT:2147483647", "DURATION:PT1S", "ACTION:DISPLAY", "END:VALARM")
    began = time.monotonic()
    assert read(plain("a@b", "DTSTART:20261125T083000Z", *alarm), BERLIN) is not None
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("closed", [True, False])
def test_b52_nested_components(closed: bool):
    ics = b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 30_000 + b"END:VEVENT\r\n" * (30_000 * closed)
    began = time.monotonic()
    assert read(ics, BERLIN) is None
    assert uids(ics) == frozenset()
    assert time.monotonic() - began < 2


def test_an_object_of_many_megabytes_is_not_read():
    assert read(reminder("a@b") + b"X" * 2_000_000, BERLIN) is None


def test_a_series_is_read_by_its_master():
    series = plain("a@b", "DTSTART:20261125T083000Z", "RRULE:FREQ=WEEKLY")
    exception = plain("a@b", "RECURRENCE-ID:20261202T083000Z", "DTSTART:20261203T083000Z")
    both = series.replace(b"END:VCALENDAR\r\n", b"") + exception.split(b"//EN\r\n")[1]
    event = read(both, BERLIN)
    assert event is not None
    assert (event.recurring, event.recurrence_id, event.start.day) == (True, None, 25)
    alone = read(exception, BERLIN)
    assert alone is not None
    assert alone.recurrence_id == "20261202T083000Z"


def test_reading_mutated_objects_never_raises():
    dice = random.Random(int(os.environ.get("FOLLOWUP_SEED", "5")))
    seeds = [
        reminder("a@b"),
        plain("a@b", "DTSTART;VALUE=DATE:20261125", "DURATION:P1W", "RRULE:FREQ=DAILY", "CATEGORIES:a,b"),
    ]
    at = datetime(2026, 12, 8, 14, 0, tzinfo=BERLIN)
    for _ in range(int(os.environ.get("FOLLOWUP_FUZZ", "1500"))):
        raw = bytearray(dice.choice(seeds))
        for _ in range(dice.randint(1, 12)):
            place = dice.randrange(len(raw))
            match dice.randrange(4):
                case 0:
                    raw[place] = dice.randrange(256)
                case 1:
                    del raw[place : place + dice.randint(1, 40)]
                case 2:
                    raw[place:place] = raw[dice.randrange(len(raw)) :][: dice.randint(1, 80)]
                case _:
                    raw[place:place] = dice.choice([b"\r\n", b"\n ", b";", b":", b'"', b"\\", b"\0", b"9" * 9, b"\xff"])
        event = read(bytes(raw), BERLIN)
        if event is not None:
            moved = read(move(bytes(raw), at), BERLIN)
            assert moved is not None
            assert moved.start == at
            marked = read(mark_done(bytes(raw)), BERLIN)
            assert marked is not None
            assert marked.done
