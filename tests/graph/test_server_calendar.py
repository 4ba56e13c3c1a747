"""The Graph server itself, spoken to by the product's client: the calendar and the settings."""

from __future__ import annotations

import pytest

from followup.errors import NeedsRep, Throttled, Unreachable
from followup.graph.client import Part
from tests.servers.graph import Fault

KEY = "String {b5a4a2f6-0c5f-4f0e-9b8e-3f6f2a7a9d11} Name key"
AT = {"dateTime": "2026-11-25T09:00:00", "timeZone": "Europe/Berlin"}
TO = {"dateTime": "2026-11-25T09:15:00", "timeZone": "Europe/Berlin"}
EVENT = {"subject": "Ask Ines", "start": AT, "end": TO, "transactionId": "t-1"}


def expand(name: str) -> dict[str, str]:
    return {"$expand": f"singleValueExtendedProperties($filter=id eq '{name}')"}


def test_the_same_transaction_gives_the_first_event(graph):
    first = graph.send("POST", "me/events", json=EVENT)
    again = graph.send("POST", "me/events", json=EVENT | {"subject": "Another"})
    assert (first.status, again.json()["id"], again.json()["subject"]) == (201, first.json()["id"], "Ask Ines")
    assert first.json()["start"] == {"dateTime": "2026-11-25T08:00:00.0000000", "timeZone": "UTC"}
    assert len(graph.get("me/events")["value"]) == 1


def test_a_changed_event_has_another_change_key(graph):
    made = graph.send("POST", "me/events", json=EVENT).json()
    path = f"me/events/{made['id']}"
    changed = graph.send("PATCH", path, json={"subject": "New"}, headers={"If-Match": made["@odata.etag"]}).json()
    assert changed["changeKey"] != made["changeKey"]
    assert changed["id"] == made["id"]
    stale = graph.send("PATCH", path, json={"subject": "Old"}, headers={"If-Match": made["@odata.etag"]})
    assert stale.status == 412
    assert graph.send("DELETE", path, headers={"If-Match": made["@odata.etag"]}).status == 412
    assert graph.send("DELETE", path).status == 204
    assert graph.send("GET", path).status == 404


def test_found_by_an_extended_property(graph):
    made = graph.send(
        "POST", "me/events", json=EVENT | {"singleValueExtendedProperties": [{"id": KEY, "value": "O'Key"}]}
    ).json()
    wanted = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY}' and ep/value eq 'O''Key')"
    (found,) = graph.get("me/events", params={"$filter": wanted, **expand(KEY)})["value"]
    assert (found["id"], found["singleValueExtendedProperties"]) == (made["id"], [{"id": KEY, "value": "O'Key"}])
    assert graph.get("me/events", params={"$filter": wanted.replace("O''", "x")})["value"] == []


def test_a_view_has_each_occurrence(graph):
    weekly = {
        "pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["monday", "wednesday"]},
        "range": {"type": "numbered", "startDate": "2026-11-25", "numberOfOccurrences": 3},
    }
    graph.send("POST", "me/events", json=EVENT | {"recurrence": weekly})
    graph.send("POST", "me/events", json=EVENT | {"transactionId": "t-2", "subject": "Once"})
    window = {"startDateTime": "2026-11-25T00:00:00Z", "endDateTime": "2027-01-01T00:00:00Z", "$top": "2"}
    found = [one for page in graph.pages("me/calendarView", params=window) for one in page]
    assert sorted(one["start"]["dateTime"][:10] for one in found if one["type"] == "occurrence") == [
        "2026-11-25", "2026-11-30", "2026-12-02"
    ]  # fmt: skip
    assert [one["subject"] for one in found if one["type"] == "singleInstance"] == ["Once"]
    with pytest.raises(Unreachable, match="400"):
        graph.get("me/calendarView")


def test_a_delta_of_the_view(graph, account):
    window = {"startDateTime": "2026-11-25T00:00:00Z", "endDateTime": "2027-01-01T00:00:00Z"}
    made = graph.send("POST", "me/events", json=EVENT).json()
    first = graph.get("me/calendarView/delta", params=window)
    assert [one["id"] for one in first["value"]] == [made["id"]]
    link = first["@odata.deltaLink"]
    assert graph.get(link)["value"] == []
    graph.send("DELETE", f"me/events/{made['id']}")
    assert graph.get(link)["value"] == [{"id": made["id"], "@removed": {"reason": "deleted"}}]
    account.folder("", "calendar").epoch += 1
    answer = graph.send("GET", link)
    assert (answer.status, answer.code) == (410, "SyncStateNotFound")


@pytest.mark.parametrize(
    "event",
    [
        EVENT | {"subjekt": "x"},
        EVENT | {"subject": 1},
        EVENT | {"start": {"dateTime": "2026-11-25T09:00:00Z", "timeZone": "UTC"}},
        EVENT | {"start": {**AT, "timeZone": "Mars/Base"}},
        EVENT | {"end": {**AT, "dateTime": "2026-11-25T08:00:00"}},
        EVENT | {"isAllDay": True},
        {"subject": "no time"},
    ],
)
def test_what_is_not_in_the_schema_is_refused(graph, event):
    assert graph.send("POST", "me/events", json=event, also={400}).status == 400
    assert graph.get("me/events")["value"] == []


@pytest.mark.parametrize(
    "params", [{"$select": "subjekt"}, {"$filter": "subject eq"}, {"$top": "0"}, {"$expand": "x"}, {"select": "id"}]
)
def test_unknown_options_are_refused(graph, params):
    assert graph.send("GET", "me/events", params=params, also={400}).status == 400


def test_zones_and_settings(graph, account):
    graph.send("POST", "me/events", json=EVENT)
    (event,) = graph.get("me/events", prefer=('outlook.timezone="W. Europe Standard Time"',))["value"]
    assert event["start"] == {"dateTime": "2026-11-25T09:00:00.0000000", "timeZone": "W. Europe Standard Time"}
    account.settings["timeZone"] = "Tokyo Standard Time"
    assert graph.get("me/mailboxSettings", params={"$select": "timeZone"}) == {"timeZone": "Tokyo Standard Time"}
    assert graph.get("me/mailboxSettings/workingHours")["startTime"] == "08:00:00.0000000"
    assert graph.get("me", params={"$select": "mail"}) == {"mail": account.user}


def test_a_token_without_the_scope_may_not(graph, account):
    account.token = account.new_token(frozenset({"Mail.Read"}))
    for path in ("me/events", "me/mailboxSettings", "me"):
        with pytest.raises(NeedsRep, match="ErrorAccessDenied"):
            graph.get(path)


def test_faults_come_when_asked_for(graph, account, server):
    server.faults.add(Fault.lost_answer("POST me/events"))
    with pytest.raises(Unreachable):
        graph.send("POST", "me/events", json=EVENT)
    server.faults.add(Fault.half_an_answer("GET me/events"))
    with pytest.raises(Unreachable):
        graph.send("GET", "me/events").json()
    server.faults.add(Fault.throttled("GET me/events", 300))
    with pytest.raises(Throttled):
        graph.get("me/events")
    account.expire_tokens()
    assert len(graph.get("me/events")["value"]) == 1  # the client renewed its token


def test_a_batch_answers_each(graph):
    parts = [Part("POST", "me/events", EVENT), Part("GET", "me/events/x"), Part("GET", "me/mailboxSettings")]
    assert [answer.status for answer in graph.batch(parts)] == [201, 400, 200]
