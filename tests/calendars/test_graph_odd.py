"""The calendar of Microsoft Graph where the service answers in part, in circles, or with times beyond all calendars."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from followup.calendars.graph import GraphCalendar
from followup.errors import NeedsRep, Throttled, Unreachable
from followup.graph import settings
from followup.graph.client import Graph, GraphSettings
from tests.calendars.graph_world import OtherProgram
from tests.calendars.samples import reminder
from tests.servers.graph import Fault, GraphServer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
UID = "7c1d@followup"


@pytest.fixture(scope="module")
def server():
    server = GraphServer()
    yield server
    server.close()


@pytest.fixture
def account(server):
    server.faults.clear()
    server.asked.clear()
    return server.account()


@pytest.fixture
def graph(server, account):
    client = Graph(GraphSettings(server.base, timeout=5), lambda **_: account.token, pause=lambda _: None)
    yield client
    client.close()


@pytest.fixture
def calendar(graph):
    return GraphCalendar(graph, clock=lambda: NOW)


def part_of_a_batch(status: int) -> Fault:
    said = {"responses": [{"id": "0", "status": status, "body": {"error": {"code": "ErrorX"}}}]}
    return Fault("POST .batch", 200, body=json.dumps(said).encode())


@pytest.mark.parametrize(("status", "kind"), [(500, Unreachable), (503, Throttled), (403, NeedsRep)])
def test_a_change_that_could_not_be_looked_at_is_told_the_next_time(server, account, calendar, status, kind):
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    OtherProgram(account).edit(UID, reminder(UID, "Later"))
    server.faults.add(part_of_a_batch(status))
    with pytest.raises(kind):
        calendar.changes(cursor)
    (one,) = calendar.changes(cursor).changed
    assert b"Later" in one.ics


def test_an_event_that_the_service_never_gives_does_not_hold_up_the_rest(server, account, calendar):
    calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    OtherProgram(account).edit(UID, reminder(UID, "Later"))
    for _ in range(3):
        server.faults.add(part_of_a_batch(500))
        with pytest.raises(Unreachable):
            calendar.changes(cursor)
    server.faults.add(part_of_a_batch(500))
    found = calendar.changes(cursor)
    assert len(found.changed) == 1
    assert found.cursor != cursor


def test_a_deleted_event_that_could_not_be_looked_at_is_told_the_next_time(server, account, calendar):
    ref = calendar.put(UID, reminder(UID))
    cursor = calendar.changes(None).cursor
    OtherProgram(account).delete(UID)
    server.faults.add(part_of_a_batch(500))
    with pytest.raises(Unreachable):
        calendar.changes(cursor)
    assert calendar.changes(cursor).removed == (ref.href,)


def test_a_round_that_leads_in_circles_ends(server, account, calendar):
    link = f"{server.base}/me/calendar/calendarView/delta?$skiptoken="
    for n in range(40):
        body = json.dumps({"value": [], "@odata.nextLink": f"{link}{n % 2}"}).encode()
        server.faults.add(Fault("calendarView/delta", 200, body=body))
    with pytest.raises(Unreachable, match="circles"):
        calendar.changes(None)
    assert len(server.asked) <= 4


@pytest.mark.parametrize("value", [7, [7], {"id": 1}])
def test_a_round_of_something_else_is_a_fault_of_the_service(server, account, calendar, value):
    server.faults.add(Fault("calendarView/delta", 200, body=json.dumps({"value": value}).encode()))
    with pytest.raises(Unreachable):
        calendar.changes(None)


def test_automatic_replies_at_the_end_of_time(server, account, graph):
    at = {"dateTime": "0001-01-01T00:00:00.0000000", "timeZone": "W. Europe Standard Time"}
    said = {"status": "scheduled", "scheduledStartDateTime": at, "scheduledEndDateTime": at}
    server.faults.add(Fault("automaticRepliesSetting", 200, body=json.dumps(said).encode()))
    assert settings.away(graph) is None
