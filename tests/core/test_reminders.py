"""The long memory: tables worked out by hand on a calendar, then properties."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.core.clocks import came_at
from followup.core.model import FINAL_LOSS, Due, Facts, Intent, ReminderKind
from followup.core.policy import Playbook
from followup.core.reminders import (
    Setting,
    after_answers,
    check_in_on,
    hear_back,
    no_answer,
    renewal_day,
    replan,
    series,
    silence_ends,
    write_to,
)
from followup.core.walltime import wall
from followup.core.workdays import Absence, Workdays, workdays

DAY = timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = date(2026, 5, 8)
NOW = datetime(2026, 5, 8, 10, tzinfo=UTC)


def setting(now: datetime = NOW, load: dict[date, int] | None = None, absent: tuple[Absence, ...] = ()) -> Setting:
    days = workdays("DE", "BY").away(absent)
    return Setting(now=now, zone=BERLIN, policy=Playbook(), workdays=days, load=load or {})


def lines(dues: tuple[Due, ...]) -> list[str]:
    return [f"{due.kind} {due.n} {due.at:%Y-%m-%d %H:%M %z}" for due in dues]


WHOLE = [
    "post_mortem 1 2026-05-11 09:30 +0200",
    "thank_you_card 1 2026-05-13 09:30 +0200",
    "check_in 1 2026-06-08 09:30 +0200",  # 7 June is a Sunday
    "referral 1 2026-07-07 09:30 +0200",
    "check_in 2 2026-08-06 09:30 +0200",
    "check_in 3 2026-11-04 09:30 +0100",
    "renewal 1 2027-01-08 09:30 +0100",
]


def test_the_series_of_a_loss_to_a_competitor() -> None:
    assert lines(series(Intent.LOST_COMPETITOR, FRIDAY, Facts(), setting())) == WHOLE


@pytest.mark.parametrize("intent", [Intent.LOST_INTERNAL, Intent.LOST_NO_DECISION])
def test_only_a_competitor_has_a_contract_that_ends(intent: Intent) -> None:
    assert lines(series(intent, FRIDAY, Facts(), setting())) == WHOLE[:-1]


@pytest.mark.parametrize("intent", sorted(set(Intent) - FINAL_LOSS))
def test_no_series_without_a_final_loss(intent: Intent) -> None:
    assert series(intent, FRIDAY, Facts(), setting()) == ()


@pytest.mark.parametrize(
    ("day", "facts", "expected"),
    [
        (FRIDAY, Facts(), date(2027, 1, 8)),
        (FRIDAY, Facts(contract_months=24), date(2028, 1, 9)),
        (FRIDAY, Facts(contract_months=6), date(2026, 7, 11)),  # ends 8 Nov
        (FRIDAY, Facts(contract_months=3), date(2026, 6, 23)),  # 92 days to 8 Aug: half of them
        (FRIDAY, Facts(contract_months=1), date(2026, 5, 23)),  # 31 days
        (FRIDAY, Facts(date=date(2027, 3, 31)), date(2026, 12, 1)),
        (FRIDAY, Facts(date=date(2026, 7, 7)), date(2026, 6, 7)),  # 60 days
        (FRIDAY, Facts(date=date(2026, 9, 5)), FRIDAY),  # exactly 120 days
        (FRIDAY, Facts(date=date(2026, 9, 4)), date(2026, 7, 6)),  # 119 days
        (FRIDAY, Facts(date=FRIDAY - DAY), date(2027, 1, 8)),  # a date that is past says nothing
        (FRIDAY, Facts(date=date(9999, 12, 31)), date(2027, 1, 8)),
        (FRIDAY, Facts(contract_months=10**9), date(2027, 1, 8)),
        (FRIDAY, Facts(contract_months=-3), date(2027, 1, 8)),
        (FRIDAY, Facts(contract_months=12, date=date(2026, 6, 1)), date(2027, 1, 8)),
        (date(2028, 2, 29), Facts(), date(2028, 10, 31)),  # ends 28 Feb 2029
        (date(2028, 2, 29), Facts(contract_months=48), date(2031, 11, 1)),  # ends 29 Feb 2032
        (date(2026, 8, 31), Facts(contract_months=6), date(2026, 10, 31)),  # ends 28 Feb 2027
    ],
)
def test_the_renewal(day: date, facts: Facts, expected: date) -> None:
    assert renewal_day(day, facts, Playbook()) == expected


def test_holidays_of_the_prospect_are_passed_too() -> None:
    days = workdays("DE", "BY", "FR")
    at = Setting(now=datetime(2026, 4, 14, tzinfo=UTC), zone=BERLIN, policy=Playbook(), workdays=days)
    due = series(Intent.LOST_INTERNAL, date(2026, 4, 15), Facts(), at)
    assert [d.at.date() for d in due if d.kind is ReminderKind.CHECK_IN][1] == date(2026, 7, 15)  # not on 14 July


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-05-11T07:29:59+00:00", WHOLE),
        ("2026-05-11T07:30:00+00:00", WHOLE),
        ("2026-05-11T07:30:01+00:00", WHOLE[1:]),
        ("2026-05-20T00:00:00+00:00", WHOLE[2:]),
        ("2026-06-08T07:00:00+00:00", WHOLE[2:]),
        ("2026-06-08T08:00:00+00:00", ["check_in 1 2026-06-09 09:30 +0200", *WHOLE[3:]]),
        ("2026-10-02T08:00:00+00:00", ["check_in 1 2026-10-05 09:30 +0200", *WHOLE[5:]]),  # 3 Oct and a weekend
        ("2028-01-01T00:00:00+00:00", ["check_in 1 2028-01-03 09:30 +0100"]),
    ],
)
def test_a_loss_read_late_leaves_out_the_past_but_for_the_first_check_in(now: str, expected: list[str]) -> None:
    got = series(Intent.LOST_COMPETITOR, FRIDAY, Facts(), setting(datetime.fromisoformat(now)))
    assert lines(got) == expected


def test_the_sixth_of_a_day_moves_on() -> None:
    full = {date(2026, 5, 11): 5, date(2026, 5, 12): 4, date(2026, 5, 13): 5}
    got = lines(series(Intent.LOST_INTERNAL, FRIDAY, Facts(), setting(load=full)))
    # Monday is full, Tuesday takes one; the card's Wednesday is full, Thursday is Ascension Day
    assert got[:2] == ["post_mortem 1 2026-05-12 09:30 +0200", "thank_you_card 1 2026-05-15 09:30 +0200"]
    assert full == {date(2026, 5, 11): 5, date(2026, 5, 12): 4, date(2026, 5, 13): 5}


def test_within_one_series_the_earlier_wish_is_placed_first() -> None:
    away = (Absence(FRIDAY, date(2026, 11, 30)),)
    one_a_day = Setting(now=NOW, zone=BERLIN, policy=Playbook(a_day=1), workdays=workdays("DE", "BY").away(away))
    got = lines(series(Intent.LOST_INTERNAL, FRIDAY, Facts(), one_a_day))
    assert [line[:-12] for line in got] == [
        "post_mortem 1 2026-12-01",
        "thank_you_card 1 2026-12-02",
        "check_in 1 2026-12-03",
        "check_in 2 2026-12-04",
        "check_in 3 2026-12-07",
        "referral 1 2026-12-08",
    ]


def test_the_single_ones() -> None:
    assert lines((hear_back(FRIDAY, setting()),)) == ["hear_back 1 2026-05-18 09:30 +0200"]  # 14 May is no day
    assert lines((no_answer(FRIDAY, setting()),)) == ["no_answer 1 2026-05-20 09:30 +0200"]
    assert lines((after_answers(FRIDAY, setting()),)) == ["referral 1 2026-05-15 09:30 +0200"]
    assert lines((write_to(FRIDAY, setting(), 2),)) == ["write_to 2 2026-05-11 09:30 +0200"]


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (None, date(2026, 5, 20)),
        (date(2026, 5, 11), date(2026, 5, 20)),
        (date(2026, 5, 19), date(2026, 5, 20)),
        (date(2026, 5, 20), date(2026, 5, 21)),
        (date(2026, 6, 3), date(2026, 6, 5)),  # 4 June is Corpus Christi
        (date(2026, 5, 1), date(2026, 5, 20)),
        (date(9999, 12, 31), date(2026, 5, 20)),
    ],
)
def test_silence_counts_from_their_return(back: date | None, expected: date) -> None:
    due = no_answer(FRIDAY, setting(), back)
    assert due.at.date() == expected
    assert silence_ends(due) == expected + DAY


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (None, date(2026, 8, 6)),
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2026, 10, 3), date(2026, 10, 5)),
        (FRIDAY, date(2026, 8, 6)),
        (date(9999, 1, 1), date(2026, 8, 6)),
    ],
)
def test_the_check_in_of_a_not_now(named: date | None, expected: date) -> None:
    assert check_in_on(named, FRIDAY, setting()) == Due(ReminderKind.CHECK_IN, 1, wall(expected, time(9, 30), BERLIN))


def test_what_was_due_before_it_was_read_comes_on_the_next_working_day() -> None:
    late = setting(datetime(2026, 9, 1, 12, tzinfo=UTC))
    assert hear_back(FRIDAY, late).at.date() == date(2026, 9, 2)


def test_an_absence_entered_later_moves_only_what_falls_into_it() -> None:
    dues = series(Intent.LOST_COMPETITOR, FRIDAY, Facts(), setting())
    dragged = Due(ReminderKind.WRITE_TO, 1, datetime(2026, 6, 10, 14, 15, tzinfo=BERLIN))
    away = setting(absent=(Absence(date(2026, 6, 1), date(2026, 6, 12)),))
    assert lines(replan((*dues, dragged), away)) == [
        "check_in 1 2026-06-15 09:30 +0200",
        "write_to 1 2026-06-15 14:15 +0200",
    ]
    assert replan(dues, setting()) == ()
    past = setting(datetime(2026, 6, 9, tzinfo=UTC), absent=away.workdays.absences)
    assert lines(replan(dues, past)) == []


@pytest.mark.parametrize(
    ("sent", "received", "zone", "expected"),
    [
        ("2026-05-08T23:30:00+00:00", "2026-05-08T23:31:00+00:00", "Europe/Berlin", date(2026, 5, 9)),
        ("2026-05-08T23:30:00-07:00", "2026-05-09T06:31:00+00:00", "America/Los_Angeles", date(2026, 5, 8)),
        ("2026-05-07T10:00:00+00:00", "2026-05-08T10:00:00+00:00", "Europe/Berlin", date(2026, 5, 7)),
        ("2026-05-07T09:59:59+00:00", "2026-05-08T10:00:00+00:00", "Europe/Berlin", date(2026, 5, 8)),
        ("2036-05-07T10:00:00+00:00", "2026-05-08T10:00:00+00:00", "Europe/Berlin", date(2026, 5, 8)),
        ("1970-01-01T00:00:00+00:00", "2026-05-08T10:00:00+00:00", "Europe/Berlin", date(2026, 5, 8)),
        ("0001-01-01T00:00:00+14:00", "2026-05-08T10:00:00+00:00", "Pacific/Kiritimati", date(2026, 5, 9)),
        ("9999-12-31T23:59:59-12:00", "2026-05-08T10:00:00+00:00", "Europe/Berlin", date(2026, 5, 8)),
        (None, "2026-05-08T22:30:00+00:00", "Europe/Berlin", date(2026, 5, 9)),
    ],
)
def test_the_day_of_the_loss(sent: str | None, received: str, zone: str, expected: date) -> None:
    date_header = datetime.fromisoformat(sent) if sent else None
    came = datetime.fromisoformat(received)
    assert came_at(date_header, came, came).astimezone(ZoneInfo(zone)).date() == expected


def _fixed(name: str, hours: int) -> ZoneInfo:
    """A zone of one offset, as RFC 8536 bytes."""
    block = hours * 3600
    data = b"TZif2" + bytes(15) + b"".join(n.to_bytes(4, "big") for n in (0, 0, 0, 0, 1, 4))
    body = block.to_bytes(4, "big", signed=True) + bytes(2) + b"XXX\0"
    return ZoneInfo.from_file(BytesIO((data + body) * 2 + f"\nXXX{-hours}\n".encode()), key=name)


def test_the_local_hour_stays_when_the_rules_of_a_zone_change() -> None:
    planned = Setting(now=NOW, zone=_fixed("Made/Up", 2), policy=Playbook(), workdays=Workdays())
    for due in series(Intent.LOST_COMPETITOR, FRIDAY, Facts(), planned):
        ruled_anew = wall(due.at.date(), due.at.time(), _fixed("Made/Up", 3))
        assert (ruled_anew.hour, ruled_anew.minute) == (9, 30)
        assert due.at - ruled_anew == timedelta(hours=1)


zones = st.sampled_from(
    [ZoneInfo(z) for z in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Africa/Casablanca")]
)
days = st.dates(date(2025, 1, 1), date(2040, 1, 1))


@given(
    day=days,
    late=st.integers(-1, 500),
    seconds=st.integers(0, 86399),
    zone=zones,
    intent=st.sampled_from(sorted(FINAL_LOSS)),
    at=st.sampled_from(["00:00", "01:30", "02:30", "09:30", "23:59"]),
    a_day=st.integers(1, 5),
    busy=st.dictionaries(st.integers(0, 400), st.integers(0, 7), max_size=30),
    away=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 30)), max_size=3),
    months=st.none() | st.integers(-1, 200),
)
def test_whatever_the_setting(
    day: date,
    late: int,
    seconds: int,
    zone: ZoneInfo,
    intent: Intent,
    at: str,
    a_day: int,
    busy: dict[int, int],
    away: list[tuple[int, int]],
    months: int | None,
) -> None:
    now = datetime.combine(day, time(0), tzinfo=UTC) + timedelta(days=late, seconds=seconds)
    absences = [Absence(day + first * DAY, day + (first + length) * DAY) for first, length in away]
    load = {day + n * DAY: count for n, count in busy.items()}
    at_desk = Setting(
        now=now,
        zone=zone,
        policy=Playbook(at=at, a_day=a_day),
        workdays=workdays("DE", "BY").away(absences),
        load=load,
    )
    dues = series(intent, day, Facts(contract_months=months), at_desk)
    instants = [due.at.astimezone(UTC) for due in dues]
    assert all(at_desk.workdays.is_working(due.at.date()) for due in dues)
    assert all(instant >= now for instant in instants)
    assert instants == sorted(instants)
    mine = [due.at.date() for due in dues]
    assert all(mine.count(one) + load.get(one, 0) <= a_day for one in mine)
    assert len({(due.kind, due.n) for due in dues}) == len(dues)
    assert (ReminderKind.CHECK_IN, 1) in {(due.kind, due.n) for due in dues}
    assert {due.n for due in dues if due.kind is not ReminderKind.CHECK_IN} <= {1}
    assert {due.n for due in dues if due.kind is ReminderKind.CHECK_IN} <= {1, 2, 3}
    assert all(due.at.strftime("%H:%M") == at or at in ("00:00", "01:30", "02:30") for due in dues)
    assert dues == series(intent, day, Facts(contract_months=months), at_desk)
