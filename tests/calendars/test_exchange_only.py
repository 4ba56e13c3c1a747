"""What only Exchange does, and the traps of exchangelib, on the EWS server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from followup import errors
from followup.calendars.base import Conflict
from followup.calendars.exchange import ExchangeCalendar
from followup.core.absence import absences
from followup.core.ical import read
from followup.core.ical_edit import describe, mark_done, move
from followup.core.ical_lines import uids
from tests.calendars.contract import DAY, NOON, UID
from tests.calendars.outlook import KEY, Outlook, open_calendar
from tests.calendars.samples import BERLIN, plain, reminder
from tests.exchange.answers import failure
from tests.servers.ews import EwsServer, Item, Mailbox, ews
from tests.servers.ews.soap import t

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def shared() -> Iterator[EwsServer]:
    with ews() as server:
        yield server


@pytest.fixture
def server(shared: EwsServer) -> Iterator[EwsServer]:
    """With nothing left over from another test, and nothing wrong at the end."""
    shared.calls.clear()
    yield shared
    shared.check()
    shared.faults.clear()


@pytest.fixture
def box(server: EwsServer) -> Mailbox:
    return server.add_user("robin@rep.example")


@pytest.fixture
def calendar(server: EwsServer, box: Mailbox) -> Iterator[ExchangeCalendar]:
    calendar = open_calendar(server, box)
    yield calendar
    calendar.close()
    assert not box.left


@pytest.fixture
def outside(server: EwsServer, box: Mailbox) -> Outlook:
    return Outlook(server, box)


def event(outside: Outlook) -> Item:
    found = outside.items(UID)
    assert len(found) == 1
    return found[0]


def sent(server: EwsServer, operation: str) -> dict[str, str]:
    """What the last request of an operation asked the server to tell others."""
    return dict(server.asked(operation)[-1].body.attrib)


def test_a_reminder_is_an_event_with_an_alarm_that_nobody_else_hears_of(
    server: EwsServer,
    calendar: ExchangeCalendar,
    outside: Outlook,
):
    ref = calendar.put(UID, reminder(UID))
    assert sent(server, "CreateItem")["SendMeetingInvitations"] == "SendToNone"
    item = event(outside)
    said = {
        tag: item.text(tag) for tag in ("ReminderIsSet", "ReminderMinutesBeforeStart", "IsAllDayEvent", "Sensitivity")
    }
    assert said == {
        "ReminderIsSet": "1",
        "ReminderMinutesBeforeStart": "15",
        "IsAllDayEvent": "0",
        "Sensitivity": "Private",
    }
    assert item.text("LegacyFreeBusyStatus") == "Free"
    assert (item.text("Start"), item.text("End")) == ("2026-11-25T08:30:00Z", "2026-11-25T08:45:00Z")
    assert item.fields["StartTimeZone"].get("Id") == "W. Europe Standard Time"
    assert not {"RequiredAttendees", "OptionalAttendees", "Resources"} & set(item.fields)
    assert item.extended[KEY][0].text == UID
    moved = calendar.replace(ref, move(reminder(UID), NOON + DAY))
    assert sent(server, "UpdateItem")["SendMeetingInvitationsOrCancellations"] == "SendToNone"
    assert sent(server, "UpdateItem")["ConflictResolution"] == "NeverOverwrite"
    calendar.delete(moved)
    assert sent(server, "DeleteItem")["SendMeetingCancellations"] == "SendToNone"
    assert not server.left


@pytest.mark.parametrize(
    "how",
    [
        {"kind": "drop", "after": True},
        {"kind": "half", "after": True},
        {"kind": "status", "after": True, "code": 500},
        {"kind": "busy", "after": True},
        {"kind": "drop"},
        {"kind": "status", "code": 503},
        {"kind": "page"},
        {"kind": "entities"},
    ],
)
def test_an_answer_that_is_lost_doubles_nothing(
    server: EwsServer,
    calendar: ExchangeCalendar,
    outside: Outlook,
    how: dict[str, object],
):
    server.fail("CreateItem", **how)  # type: ignore[arg-type]
    with pytest.raises(errors.Unreachable):
        calendar.put(UID, reminder(UID))
    ref = calendar.put(UID, reminder(UID))
    assert calendar.put(UID, reminder(UID)) == ref
    assert outside.count(UID) == 1


def test_a_change_whose_answer_is_lost_is_the_reps_until_it_is_read_again(
    server: EwsServer,
    calendar: ExchangeCalendar,
):
    ref = calendar.put(UID, reminder(UID))
    server.fail("UpdateItem", "drop", after=True)
    wanted = move(reminder(UID), NOON)
    with pytest.raises(errors.Unreachable):
        calendar.replace(ref, wanted)
    with pytest.raises(Conflict):
        calendar.replace(ref, wanted)
    stored = calendar.get(UID)
    assert stored is not None
    found = read(stored.ics, BERLIN)
    assert found is not None
    assert found.start == NOON
    server.fail("DeleteItem", "drop", after=True)
    with pytest.raises(errors.Unreachable):
        calendar.delete(stored.ref)
    calendar.delete(stored.ref)
    assert calendar.get(UID) is None


def test_a_conflict_that_shows_only_at_the_write(server: EwsServer, calendar: ExchangeCalendar):
    ref = calendar.put(UID, reminder(UID))
    server.fail("UpdateItem", "code", word="ErrorIrresolvableConflict")
    with pytest.raises(Conflict):
        calendar.replace(ref, reminder(UID, "Moved"))


def test_what_the_rep_laid_out_stays(calendar: ExchangeCalendar, outside: Outlook):
    """A reminder that is moved or done is not written anew: only what differs is."""
    calendar.put(UID, reminder(UID))
    html = "<html><body><b>They said:</b> no, thank you.<p>Ask.</p></body></html>"
    event(outside).fields["Body"] = t("Body", html, BodyType="HTML")
    for change in (lambda ics: move(ics, NOON), mark_done):
        stored = calendar.get(UID)
        assert stored is not None
        calendar.replace(stored.ref, change(stored.ics))
        assert event(outside).text("Body") == html
    stored = calendar.get(UID)
    assert stored is not None
    found = read(stored.ics, BERLIN)
    assert found is not None
    assert (found.start, found.done) == (NOON, True)
    again = calendar.replace(stored.ref, stored.ics)
    assert again == stored.ref  # nothing to write
    calendar.replace(stored.ref, describe(stored.ics, lambda before: f"{before} A draft waits."))
    assert event(outside).text("Body").endswith("A draft waits.")


def test_a_whole_day_of_the_reps_becomes_a_time_again(calendar: ExchangeCalendar, outside: Outlook):
    calendar.put(UID, reminder(UID))
    outside.edit(UID, plain(UID, "DTSTART;VALUE=DATE:20261127", "SUMMARY:Check in with Ann Lee"))
    stored = calendar.get(UID)
    assert stored is not None
    found = read(stored.ics, BERLIN)
    assert found is not None
    assert (found.all_day, found.start.date()) == (True, date(2026, 11, 27))
    calendar.replace(stored.ref, move(stored.ics, NOON))
    item = event(outside)
    assert (item.text("IsAllDayEvent"), item.text("Start"), item.text("End")) == (
        "0",
        "2026-11-25T11:00:00Z",
        "2026-11-25T11:15:00Z",
    )


def test_of_copies_that_the_rep_made_the_first_counts(
    server: EwsServer,
    calendar: ExchangeCalendar,
    box: Mailbox,
    outside: Outlook,
):
    ref = calendar.put(UID, reminder(UID))
    with server.world.changed:
        first = event(outside)
        copy = server.world.new_item(first.folder, "CalendarItem", first.received + timedelta(minutes=1))
        copy.fields, copy.extended, copy._read = dict(first.fields), dict(first.extended), True
        server.world.put(box, first.folder, copy)
    stored = calendar.get(UID)
    assert stored is not None
    assert stored.ref == ref
    assert calendar.put(UID, reminder(UID)) == ref
    assert outside.count(UID) == 2


@pytest.mark.parametrize("name", ["Customized Time Zone", "tzone://Microsoft/Custom", "America/New_York", ""])
def test_an_event_in_a_zone_that_nobody_knows(
    server: EwsServer,
    box: Mailbox,
    outside: Outlook,
    name: str,
):
    """The library warns of it, or fails for all events of the answer."""
    lines = ("DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261129", "SUMMARY:Trade fair")
    outside.add("fair@x", plain("fair@x", *lines))
    outside.add("call@x", plain("call@x", "DTSTART:20261127T100000Z", "DTEND:20261127T110000Z", "SUMMARY:Call"))
    if name != "America/New_York":
        for uid in ("fair@x", "call@x"):
            for tag in ("StartTimeZone", "EndTimeZone"):
                outside.items(uid)[0].fields[tag] = t(tag, Id=name)
    calendar = open_calendar(server, box, "Europe/Berlin")
    found = {e.uid: e for stored in calendar.changes(None).changed if (e := read(stored.ics, BERLIN)) is not None}
    assert found["fair@x"].start == datetime(2026, 11, 27, tzinfo=BERLIN)
    assert found["call@x"].start == datetime(2026, 11, 27, 10, tzinfo=UTC)
    calendar.close()


def _replies(box: Mailbox, state: str) -> None:
    box.oof = t(
        "OofSettings",
        t("OofState", state),
        t("ExternalAudience", "All"),
        t("Duration", t("StartTime", "2026-12-01T23:00:00Z"), t("EndTime", "2026-12-04T22:59:00Z")),
        t("InternalReply", t("Message", "Away.")),
        t("ExternalReply", t("Message", "Away.")),
    )


@pytest.mark.parametrize(
    ("state", "days"), [("Scheduled", [(date(2026, 12, 2), date(2026, 12, 4))]), ("Enabled", []), ("Disabled", [])]
)
def test_automatic_replies_for_a_time_are_an_absence(
    calendar: ExchangeCalendar,
    box: Mailbox,
    state: str,
    days: list[tuple[date, date]],
):
    _replies(box, state)
    objects = [stored.ics for stored in calendar.between(NOON, NOON + 30 * DAY)]
    assert absences(objects, date(2026, 11, 25), date(2026, 12, 25), BERLIN, time(9, 30)) == days
    assert calendar.between(NOON + 20 * DAY, NOON + 30 * DAY) == ()


def test_where_nobody_may_ask_for_the_replies_the_events_are_told(
    server: EwsServer,
    calendar: ExchangeCalendar,
):
    calendar.put(UID, reminder(UID))
    server.fail("GetUserOofSettings", "status", code=200, body=failure("ErrorAccessDenied").body)
    assert [uids(stored.ics) for stored in calendar.between(NOON - DAY, NOON + DAY)] == [{UID}]


def test_a_calendar_too_full_for_one_answer_is_asked_for_in_parts(
    server: EwsServer,
    calendar: ExchangeCalendar,
    outside: Outlook,
):
    outside.add("w@x", plain("w@x", "DTSTART:20261102T100000Z", "DTEND:20261102T110000Z", "RRULE:FREQ=WEEKLY"))
    whole = {stored.ref.href for stored in calendar.between(NOON, NOON + 60 * DAY)}
    server.fail("FindItem", "code", word="ErrorExceededFindCountLimit", times=2)
    before = len(server.asked("FindItem"))
    assert {stored.ref.href for stored in calendar.between(NOON, NOON + 60 * DAY)} == whole
    assert len(server.asked("FindItem")) - before == 3  # those that were carried out
    assert len(whole) == 8


def test_ids_that_the_server_gave_anew(
    server: EwsServer,
    calendar: ExchangeCalendar,
    box: Mailbox,
):
    """As after a move of the mailbox: the sync state is not known, and every event has another id."""
    old = calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    with server.world.changed:
        server.world.renumber(box.folder("calendar"))
    found = calendar.changes(cursor)
    assert found.complete
    assert [uids(stored.ics) for stored in found.changed] == [{UID}]
    assert found.changed[0].ref != old
    assert calendar.put(UID, reminder(UID)) == found.changed[0].ref


def test_a_calendar_that_is_gone_is_no_empty_one(server: EwsServer, calendar: ExchangeCalendar):
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    for operation, call in (
        ("SyncFolderItems", lambda: calendar.changes(cursor)),
        ("FindItem", lambda: calendar.get(UID)),
        ("FindItem", lambda: calendar.between(NOON, NOON + DAY)),
    ):
        server.fail(operation, "code", word="ErrorFolderNotFound")
        with pytest.raises(errors.NeedsRep, match="not on the Exchange server any more"):
            call()


def test_a_busy_server_is_asked_nothing_again(server: EwsServer, calendar: ExchangeCalendar):
    server.fail("SyncFolderItems", "busy-code")
    with pytest.raises(errors.Throttled):
        calendar.changes(None)
    assert not server.calls  # the fault came before the request was carried out, and no other followed


def test_check_says_where_it_is(server: EwsServer, calendar: ExchangeCalendar):
    assert calendar.check() == "localhost"
