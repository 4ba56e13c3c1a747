"""The calendar of Microsoft Graph, held to the contract; and what is Graph's own about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as settings_of
from hypothesis import strategies as st

from followup.calendars.base import Conflict
from followup.calendars.graph import GraphCalendar
from followup.calendars.graph_events import FIELDS, ics_of
from followup.core.absence import absences
from followup.core.ical import read
from followup.core.ical_edit import describe, mark_done, move
from followup.core.office import Office
from followup.errors import NeedsRep, Unreachable
from followup.graph import settings
from followup.graph.client import Graph, GraphSettings
from tests.calendars.contract import CalendarContract
from tests.calendars.graph_world import OtherProgram
from tests.calendars.samples import BERLIN, plain, reminder
from tests.servers.graph import Account, Fault, GraphServer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def server():
    server = GraphServer()
    yield server
    server.close()


@pytest.fixture
def account(server: GraphServer) -> Account:
    server.faults.clear()
    server.asked.clear()
    return server.account()


@pytest.fixture
def speaking(server, account) -> Iterator[Callable[[], Graph]]:
    """Makes connections of their own to the account; closed at the end."""
    made: list[Graph] = []

    def token(*, refused: str = "", claims: str = "") -> str:
        return account.new_token() if refused else account.token

    def speak() -> Graph:
        made.append(Graph(GraphSettings(server.base), token))
        return made[-1]

    yield speak
    for one in made:
        one.close()


@pytest.fixture
def calendar(speaking) -> GraphCalendar:
    return GraphCalendar(speaking(), clock=lambda: NOW)


@pytest.fixture
def outside(account) -> OtherProgram:
    return OtherProgram(account)


UID = "7c1d@followup"


class TestGraph(CalendarContract):
    """All of the contract."""

    histories = 15


@pytest.mark.slow
class TestGraphLong:
    """P4 in full."""

    histories = 200
    test_histories_end_in_exactly_one_each = CalendarContract.test_histories_end_in_exactly_one_each


def bodies(server: GraphServer, method: str) -> list[dict]:
    return [json.loads(asked.body) for asked in server.asked if asked.method == method]


@pytest.mark.parametrize("fault", [Fault.lost_answer, Fault.half_an_answer, Fault.dropped])
def test_an_answer_that_was_lost_doubles_nothing(server, account, calendar, outside, fault):
    server.faults.add(fault("POST me/calendar/events"))
    with pytest.raises(Unreachable):
        calendar.put(UID, reminder(UID))
    ref = calendar.put(UID, reminder(UID))
    assert outside.count(UID) == 1
    assert calendar.get(UID).ref == ref


def test_the_service_itself_knows_the_same_event_again(server, account, calendar, outside):
    """Where the search is behind: transactionId, and a refusal of one that was used."""
    calendar.put(UID, reminder(UID))
    (made,) = bodies(server, "POST")
    assert set(made) >= {"transactionId", "singleValueExtendedProperties"}
    assert "attendees" not in made
    server.faults.add(Fault("GET me/calendar/events", body=b'{"value": []}'))
    calendar.put(UID, reminder(UID))
    server.faults.add(Fault("GET me/calendar/events", body=b'{"value": []}'))
    server.faults.add(Fault("POST me/calendar/events", 409, "ErrorDuplicateTransactionId"))
    calendar.put(UID, reminder(UID))
    assert outside.count(UID) == 1
    assert account.left == []


def test_a_transaction_of_a_deleted_event_does_not_stand_in_the_way(server, account, calendar, outside):
    server.faults.add(Fault("POST me/calendar/events", 409, "ErrorDuplicateTransactionId"))
    calendar.put(UID, reminder(UID))
    assert outside.count(UID) == 1


def test_the_reps_hand_between_looking_and_writing(server, calendar):
    ref = calendar.put(UID, reminder(UID))
    server.faults.add(Fault("PATCH me/events", 412, "ErrorIrresolvableConflict"))
    with pytest.raises(Conflict):
        calendar.replace(ref, reminder(UID, "By followup"))
    server.faults.add(Fault("DELETE me/events", 412, "ErrorIrresolvableConflict"))
    with pytest.raises(Conflict):
        calendar.delete(ref)
    asked = [one.headers["if-match"] for one in server.asked if one.method in {"PATCH", "DELETE"}]
    assert asked == [f'W/"{ref.etag}"'] * 2


def test_only_what_differs_is_written(server, account, calendar, outside):
    """So that the rep's layout of the text stays, and each change is one."""
    calendar.put(UID, reminder(UID))
    (item,) = outside.items(UID)
    item.facts["body"] = {"contentType": "html", "content": "<p>They said: <b>no</b>.</p>"}
    stored = calendar.get(UID)
    assert calendar.replace(stored.ref, stored.ics) == stored.ref
    ref = calendar.replace(stored.ref, mark_done(stored.ics))
    at = datetime(2026, 12, 1, 9, 30, tzinfo=BERLIN)
    ref = calendar.replace(ref, move(calendar.get(UID).ics, at))
    calendar.replace(ref, describe(calendar.get(UID).ics, lambda text: text + "\nAsk again."))
    marked, moved, told = bodies(server, "PATCH")
    assert marked == {"subject": "✓ Check in with Ann Lee"}
    assert moved == {
        "start": {"dateTime": "2026-12-01T09:30:00", "timeZone": "Europe/Berlin"},
        "end": {"dateTime": "2026-12-01T09:45:00", "timeZone": "Europe/Berlin"},
        "isAllDay": False,
    }
    assert told == {"body": {"contentType": "text", "content": "They said: no.\nAsk again."}}
    event = read(calendar.get(UID).ics, BERLIN)
    assert (event.start, event.done, event.n) == (at, True, 1)


def test_a_meeting_that_the_rep_made_of_it_is_left_alone(account, calendar, outside):
    """The service would mail a change to everybody who is invited."""
    calendar.put(UID, reminder(UID))
    (item,) = outside.items(UID)
    item.facts["attendees"] = [{"emailAddress": {"address": "ann@shop.example"}, "type": "required"}]
    account.touch(item)
    stored = calendar.get(UID)
    assert calendar.replace(stored.ref, mark_done(stored.ics)) == stored.ref
    calendar.delete(stored.ref)
    assert outside.count(UID) == 1
    assert account.left == []


def test_a_reminder_of_a_whole_day_is_moved_back_to_an_hour(server, calendar, outside):
    calendar.put(UID, reminder(UID))
    outside.edit(UID, plain(UID, "DTSTART;VALUE=DATE:20261203", "SUMMARY:Some time on Thursday"))
    stored = calendar.get(UID)
    event = read(stored.ics, BERLIN)
    assert (event.all_day, event.start) == (True, datetime(2026, 12, 3, tzinfo=BERLIN))
    at = datetime(2026, 12, 4, 9, 30, tzinfo=BERLIN)
    calendar.replace(stored.ref, move(stored.ics, at))
    event = read(calendar.get(UID).ics, BERLIN)
    assert (event.all_day, event.start, event.title) == (False, at, "Some time on Thursday")


def test_a_copy_that_the_rep_made_is_not_taken_for_it(account, calendar, outside):
    ref = calendar.put(UID, reminder(UID))
    (item,) = outside.items(UID)
    account.add(item.folder, dict(item.facts, createdDateTime="2027-01-01T00:00:00Z"), extended=dict(item.extended))
    assert calendar.get(UID).ref == ref


def test_a_zone_that_the_service_does_not_know_is_told_in_utc(server, calendar):
    server.faults.add(Fault("POST me/calendar/events", 400, "TimeZoneNotSupportedException"))
    calendar.put(UID, reminder(UID))
    assert bodies(server, "POST")[-1]["start"] == {"dateTime": "2026-11-25T08:30:00", "timeZone": "UTC"}
    assert read(calendar.get(UID).ics, BERLIN) == read(reminder(UID), BERLIN)


@pytest.mark.parametrize(
    ("start", "end", "made"),
    [
        ("2026-11-26T00:00:00.0000000", "2026-11-28T00:00:00.0000000", "UTC"),
        ("2026-11-25T23:00:00.0000000", "2026-11-27T23:00:00.0000000", "W. Europe Standard Time"),
        ("2026-11-25T23:00:00.0000000", "2026-11-27T23:00:00.0000000", "Customized Time Zone"),
        ("2026-11-26T08:00:00.0000000", "2026-11-28T08:00:00.0000000", "Pacific Standard Time"),
    ],
)
def test_whole_days_wherever_they_were_made(server, calendar, start, end, made):
    event = {"id": "x", "changeKey": "k", "isAllDay": True, "showAs": "oof", "originalStartTimeZone": made}
    event |= {"start": {"dateTime": start, "timeZone": "UTC"}, "end": {"dateTime": end, "timeZone": "UTC"}}
    server.faults.add(Fault("GET me/calendar/calendarView", body=json.dumps({"value": [event]}).encode()))
    found = [stored.ics for stored in calendar.between(NOW, NOW + timedelta(days=30))]
    away = absences(found, date(2026, 11, 20), date(2026, 12, 20), BERLIN)
    assert away == [(date(2026, 11, 26), date(2026, 11, 27))]


def test_automatic_replies_with_a_time_are_an_absence(server, account, calendar):
    replies = {
        "status": "scheduled",
        "scheduledStartDateTime": {"dateTime": "2026-12-07T00:00:00.0000000", "timeZone": "W. Europe Standard Time"},
        "scheduledEndDateTime": {"dateTime": "2026-12-12T00:00:00.0000000", "timeZone": "W. Europe Standard Time"},
    }
    days = date(2026, 11, 22), date(2027, 1, 1)

    def found() -> list[tuple[date, date]]:
        return absences([one.ics for one in calendar.between(NOW, NOW + timedelta(days=30))], *days, BERLIN)

    account.settings["automaticRepliesSetting"] = replies
    assert found() == [(date(2026, 12, 7), date(2026, 12, 11))]
    account.settings["automaticRepliesSetting"] = replies | {"status": "alwaysEnabled"}
    assert found() == []
    account.settings["automaticRepliesSetting"] = replies
    account.tokens[account.token] = frozenset({"Calendars.ReadWrite"})  # the settings may not be asked
    assert found() == []


def test_a_calendar_in_which_nothing_happens_keeps_its_link(account, speaking):
    """The service knows the links of its last three answers: one that is asked again and again is lost."""
    account.keeps_links = 3
    calendar = GraphCalendar(speaking())
    cursor = calendar.changes(None).cursor
    for _ in range(6):
        found = calendar.changes(cursor)
        assert (found.changed, found.complete) == ((), False)
        cursor = found.cursor


def test_what_the_mailbox_knows_of_the_rep(account, speaking):
    found = GraphCalendar(speaking()).office()
    assert (found.time_zone, found.hours, found.days) == ("Europe/Berlin", "08:00-17:00", (0, 1, 2, 3, 4))
    account.settings["timeZone"] = "tzone://Microsoft/Custom"
    assert settings.settings(speaking()).time_zone == "Europe/Berlin"  # that of the working hours
    account.settings |= {"timeZone": "Customized Time Zone", "workingHours": None}
    assert settings.settings(speaking()) == Office()
    account.tokens[account.token] = frozenset({"Calendars.ReadWrite"})  # the settings may not be asked
    account.settings.clear()
    assert settings.settings(speaking()) == Office()


def test_a_calendar_where_nothing_happened_costs_one_request(server, calendar):
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    server.asked.clear()
    assert calendar.changes(cursor).changed == ()
    assert len(server.asked) == 1


def test_a_delta_link_that_was_lost_gives_everything(server, account, calendar):
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    server.faults.add(Fault.sync_state_lost())
    found = calendar.changes(cursor)
    assert (found.complete, len(found.changed)) == (True, 1)
    assert not calendar.changes(found.cursor).complete


def test_a_reminder_beyond_the_dates_is_told_all_the_same(account, calendar, outside):
    ref = calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    outside.edit(UID, reminder(UID, days=2000))
    moved = calendar.changes(cursor)
    assert [stored.ref.href for stored in moved.changed] == [ref.href]
    assert moved.removed == ()
    assert [stored.ref.href for stored in calendar.changes(None).changed] == [ref.href]


def test_the_dates_are_set_anew_before_they_are_over(calendar, speaking):
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    assert not GraphCalendar(speaking(), clock=lambda: NOW + timedelta(days=360)).changes(cursor).complete
    later = GraphCalendar(speaking(), clock=lambda: NOW + timedelta(days=380)).changes(cursor)
    assert later.complete
    assert len(later.changed) == 1


def test_a_cursor_of_another_service_gives_everything(calendar):
    calendar.put(UID, reminder(UID))
    link = {"until": "2029-01-01T00:00:00+00:00", "link": "https://graph.elsewhere.example/v1.0/me/x"}
    assert calendar.changes(json.dumps(link)).complete


def test_many_events_come_in_pages(server, account, calendar, outside, monkeypatch):
    monkeypatch.setattr("followup.calendars.graph.PAGE", 3)
    monkeypatch.setattr("followup.calendars.graph_delta._PREFER", ("odata.maxpagesize=3",))
    account.repeats_items = True
    for n in range(8):
        calendar.put(f"{n}@followup", reminder(f"{n}@followup", days=n))
        outside.add(f"{n}@x", plain(f"{n}@x", "DTSTART:20261125T100000Z", "DURATION:PT1H"))
    first = calendar.changes(None)
    assert len(first.changed) == 16
    for n in range(8):
        outside.delete(f"{n}@followup")
    later = calendar.changes(first.cursor)
    assert len(later.removed) == 8
    assert len(calendar.between(NOW, NOW + timedelta(days=60))) == 8


def test_a_series_that_was_deleted_is_not_asked_for_one_by_one(server, account, calendar, outside, monkeypatch):
    monkeypatch.setattr("followup.calendars.graph.MANY", 3)
    for n in range(8):
        outside.add(f"{n}@x", plain(f"{n}@x", "DTSTART:20261125T100000Z", "DURATION:PT1H"))
    cursor = calendar.changes(None).cursor
    for n in range(8):
        outside.delete(f"{n}@x")
    server.asked.clear()
    assert len(calendar.changes(cursor).removed) == 8
    assert [asked.target.split("?")[0] for asked in server.asked] == ["me/calendar/calendarView/delta", "$batch"]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=5,
)
NAMED = st.sampled_from(
    ["dateTime", "timeZone", "response", "address", "emailAddress", "pattern", "type", "id", "value"]
)


@settings_of(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING | st.dictionaries(NAMED, ANYTHING, max_size=3)))
def test_no_event_raises_whatever_is_in_it(event):
    ics = ics_of({"id": "x", **event})
    read(ics, BERLIN)
    absences([ics], date(2026, 11, 20), date(2026, 12, 20), BERLIN)


def test_a_calendar_by_its_name(account, speaking):
    folder = account.add_folder("Sales", "calendar")
    with pytest.raises(NeedsRep, match="There is no calendar Other"):
        GraphCalendar(speaking(), "Other").check()
    calendar = GraphCalendar(speaking(), "Sales")
    calendar.check()
    calendar.put(UID, reminder(UID))
    assert [item.folder for item in account.within(folder.id)] == [folder.id]
    assert calendar.get(UID) is not None
    assert [stored.ref for stored in calendar.changes(None).changed] == [calendar.get(UID).ref]
