"""The calendars of Exchange and Microsoft 365 as Outlook sees them: their events as iCalendar, and written back."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import date, datetime

from icalendar import Calendar, Event

from followup.calendars.exchange import ExchangeCalendar
from followup.calendars.graph import GraphCalendar
from followup.calendars.graph_events import ABOUT, KEY
from followup.core.keys import PROPERTY_ABOUT, PROPERTY_SET
from followup.graph.client import Graph, GraphSettings
from tests.calendars import graph_world, outlook
from tests.calendars.samples import BERLIN
from tests.servers.ews import EwsServer, Item, Mailbox
from tests.servers.ews.calendar import at as ews_time
from tests.servers.ews.soap import T, t
from tests.servers.graph import Account, GraphServer, times
from tests.servers.graph.account import Item as GraphItem
from tests.servers.graph.account import property_key

_users = itertools.count(1)
_ABOUT = (PROPERTY_SET, PROPERTY_ABOUT, "String")
_SAID = ("X-FOLLOWUP-KIND", "X-FOLLOWUP-N", "X-FOLLOWUP-DEAL")


class ExchangeHand:
    """Outlook on one mailbox of our EWS server, written to past EWS; a new mailbox at each `fresh`."""

    def __init__(self, server: EwsServer, box: Mailbox | None = None) -> None:
        self._server = server
        self._box = box

    @property
    def _outlook(self) -> outlook.Outlook:
        assert self._box is not None
        return outlook.Outlook(self._server, self._box)

    def fresh(self) -> None:
        self._server.calls.clear()
        self._box = self._server.add_user(f"life{next(_users)}@rep.example")

    def open(self) -> ExchangeCalendar:
        assert self._box is not None
        return outlook.open_calendar(self._server, self._box, BERLIN.key)

    def _items(self) -> dict[str, Item]:
        assert self._box is not None
        return self._box.folder("calendar").items

    def all(self) -> dict[str, bytes]:
        with self._server.world.changed:
            return {id: _of_exchange(item) for id, item in self._items().items()}

    def write(self, name: str | None, ics: bytes) -> None:
        """A new event has our properties where its object says so: Outlook keeps them when it moves or restores one."""
        with self._server.world.changed:
            uid, said, text = _told(ics)
            if name is not None:
                item = self._items()[name]
                self._outlook._write(item, _event(ics))
                self._server.world.touch(item)
                return
            self._outlook.add(uid, ics)
            item = next(reversed(self._items().values()))
            item.fields["Body"] = t("Body", text, BodyType="Text")
            for key, value in ((outlook.KEY, uid), (_ABOUT, said)) if said else ():
                item.extended[key] = t("held", t("Value", value))

    def remove(self, name: str) -> None:
        with self._server.world.changed:
            self._server.world.remove(self._items()[name])


class GraphHand:
    """Outlook on one account of our Graph server, written to past Graph; a new account at each `fresh`."""

    def __init__(self, server: GraphServer, account: Account | None = None) -> None:
        self._server = server
        self._account = account

    @property
    def account(self) -> Account:
        assert self._account is not None
        return self._account

    def fresh(self) -> None:
        self._server.asked.clear()
        self._server.accounts.clear()
        self._account = self._server.account()

    def open(self) -> GraphCalendar:
        return GraphCalendar(Graph(GraphSettings(self._server.base), self._token), clock=self._server.clock)

    def _token(self, *, refused: str = "", claims: str = "") -> str:
        assert not refused
        return self.account.token

    def _items(self) -> dict[str, GraphItem]:
        found = self.account.within(self.account.folder("", "calendar").id)
        return {str(item.number): item for item in found}

    def all(self) -> dict[str, bytes]:
        with self.account.guard:
            return {name: _of_graph(item) for name, item in self._items().items()}

    def write(self, name: str | None, ics: bytes) -> None:
        """As `ExchangeHand.write`."""
        uid, said, text = _told(ics)
        with self.account.guard:
            if name is not None:
                item, facts = self._items()[name], graph_world._facts(_event(ics))
                item.facts |= {key: facts[key] for key in ("subject", "start", "end", "isAllDay")}
                self.account.touch(item)
                return
            graph_world.OtherProgram(self.account).add(uid, ics)
            item = list(self._items().values())[-1]
            item.facts["body"] = {"contentType": "text", "content": text}
            if said:
                item.extended |= {property_key(KEY): uid, property_key(ABOUT): said}

    def remove(self, name: str) -> None:
        with self.account.guard:
            self.account.remove(self._items()[name])


def _event(ics: bytes) -> Event:
    return Calendar.from_ical(ics).walk("VEVENT")[0]


def _told(ics: bytes) -> tuple[str, str, str]:
    """UID, what our property says of the reminder ("" for an event that is none of ours), and the words."""
    event = _event(ics)
    said = ";".join(str(event[name]) for name in _SAID) if _SAID[0] in event else ""
    return str(event["UID"]), said, str(event.get("DESCRIPTION", ""))


def _object(values: Mapping[str, object], said: str, people: list[str]) -> bytes:
    """An event as a program shows it that knows fields."""
    made, event = Calendar(), Event()
    for name, value in values.items():
        event.add(name, value)
    for name, one in zip(_SAID, said.split(";"), strict=False):
        event.add(name, one)
    for one in people:
        event.add("ATTENDEE", f"mailto:{one}")
    made.add("VERSION", "2.0")
    made.add("PRODID", "-//outlook//EN")
    made.add_component(event)
    return made.to_ical()


def _of_exchange(item: Item) -> bytes:
    def held(key: outlook.ExtendedName) -> str:
        return (item.extended[key][0].text or "") if key in item.extended else ""

    whole = item.text("IsAllDayEvent") in ("true", "1")
    start, end = (_shown(ews_time(item.text(tag)), whole=whole) for tag in ("Start", "End"))
    free = item.text("LegacyFreeBusyStatus") == "Free"
    invited = (one for tag in ("RequiredAttendees", "OptionalAttendees") for one in item.fields.get(tag, ()))
    values = {
        "UID": held(outlook.KEY) or item.text("UID"),
        "DTSTART": start,
        "DTEND": end,
        "SUMMARY": item.text("Subject"),
        "DESCRIPTION": item.text("Body"),
        "TRANSP": "TRANSPARENT" if free else "OPAQUE",
    }
    return _object(values, held(_ABOUT), [one.findtext(f"{T}Mailbox/{T}EmailAddress") or "" for one in invited])


def _of_graph(item: GraphItem) -> bytes:
    facts = item.facts
    start, end = (_shown(times.read(facts[name]), whole=facts["isAllDay"]) for name in ("start", "end"))
    values = {
        "UID": item.extended.get(property_key(KEY)) or facts["iCalUId"],
        "DTSTART": start,
        "DTEND": end,
        "SUMMARY": facts["subject"],
        "DESCRIPTION": facts["body"]["content"],
        "TRANSP": "TRANSPARENT" if facts["showAs"] == "free" else "OPAQUE",
    }
    people = [one["emailAddress"]["address"] for one in facts["attendees"]]
    return _object(values, item.extended.get(property_key(ABOUT), ""), people)


def _shown(at: datetime, *, whole: bool) -> date:
    local = at.astimezone(BERLIN)
    return local.date() if whole else local
