"""The calendar of an Exchange account where a reminder became a meeting, or an event is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from followup.calendars.exchange import ExchangeCalendar
from followup.core.ical_edit import mark_done
from tests.calendars.outlook import Outlook, open_calendar
from tests.calendars.samples import plain, reminder
from tests.servers.ews import EwsServer, Mailbox, ews
from tests.servers.ews.soap import t

pytestmark = pytest.mark.server

UID = "7c1d@followup"


@pytest.fixture
def server() -> Iterator[EwsServer]:
    with ews() as server:
        yield server
        server.check()


@pytest.fixture
def box(server: EwsServer) -> Mailbox:
    return server.add_user("robin@rep.example")


@pytest.fixture
def calendar(server: EwsServer, box: Mailbox) -> Iterator[ExchangeCalendar]:
    calendar = open_calendar(server, box)
    yield calendar
    calendar.close()


def test_a_meeting_that_the_rep_made_of_it_is_left_alone(server: EwsServer, box: Mailbox, calendar: ExchangeCalendar):
    """Nobody who is invited would hear of a change that followup makes."""
    calendar.put(UID, reminder(UID))
    outside = Outlook(server, box)
    with server.world.changed:
        (item,) = outside.items(UID)
        item.fields["IsMeeting"] = t("IsMeeting", "true")
        server.world.touch(item)
    stored = calendar.get(UID)
    assert stored is not None
    assert calendar.replace(stored.ref, mark_done(stored.ics)) == stored.ref
    calendar.delete(stored.ref)
    assert len(outside.items(UID)) == 1
    assert not server.left


def test_a_damaged_event_of_the_reps_hides_no_other_one(server: EwsServer, box: Mailbox, calendar: ExchangeCalendar):
    calendar.put(UID, reminder(UID))
    outside = Outlook(server, box)
    outside.add("broken@rep.example", plain("broken@rep.example", "DTSTART:20260601T090000Z", "SUMMARY:x"))
    outside.items("broken@rep.example")[0].unreadable = True
    assert [one.ics for one in calendar.changes(None).changed if UID.encode() in one.ics]
    day = datetime(2026, 6, 1, tzinfo=UTC)
    assert calendar.between(day, day + timedelta(days=1)) == ()
