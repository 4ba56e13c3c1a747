"""Events: create (with transactionId), read, change, delete, calendarView with recurring ones expanded, its delta."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import escape, unescape
from typing import Any

from tests.servers.graph import times
from tests.servers.graph.account import Account, Folder, Item, property_key, stamp
from tests.servers.graph.delta import delta
from tests.servers.graph.items import listed, same_version, take_extended, view
from tests.servers.graph.shapes import EVENT, EVENT_READ, check
from tests.servers.graph.wire import Refused, Reply, Request, bad

_NEVER_GIVEN: dict[str, Any] = {
    "subject": "",
    "body": {"contentType": "html", "content": ""},
    "isAllDay": False,
    "isReminderOn": True,
    "reminderMinutesBeforeStart": 15,
    "showAs": "busy",
    "sensitivity": "normal",
    "importance": "normal",
    "categories": [],
    "attendees": [],
    "location": {"displayName": ""},
    "recurrence": None,
    "transactionId": None,
    "responseRequested": True,
    "allowNewTimeProposals": True,
    "hideAttendees": False,
    "isOnlineMeeting": False,
}


def calendar_of(request: Request, name: str) -> Folder:
    """The calendar that a path names, "" for the default one."""
    request.who.may(_token(request), "Calendars.ReadWrite", "Calendars.Read")
    if not name:
        return request.who.folder("", "calendar")
    folder = request.who.folders.get(name)
    if folder is None or folder.kind != "calendar":
        raise Refused(404, "ErrorItemNotFound")
    return folder


def calendars(request: Request) -> Reply:
    """GET me/calendars, GET me/calendar."""
    account = request.who
    found = [folder for folder in account.folders.values() if folder.kind == "calendar"]
    default = account.folder("", "calendar")
    shown = [
        {"id": f.id, "name": f.name, "isDefaultCalendar": f is default, "canEdit": True, "canShare": False}
        for f in found
    ]
    request.allow("$select", "$top", "$filter")
    if request.path.endswith("calendar"):
        return Reply(200, next(one for one in shown if one["isDefaultCalendar"]))
    return Reply(200, {"value": shown})


def create(request: Request, folder: Folder) -> Reply:
    """POST events: the same transactionId again gives the event that it made."""
    _may_write(request)
    given = request.json()
    check(EVENT, given, "event")
    transaction = given.get("transactionId")
    for item in request.who.within(folder.id) if transaction else ():
        if item.facts["transactionId"] == transaction:
            return Reply(201, _view(request, item))
    item = put(request.who, given, folder)
    return Reply(201, _view(request, item))


def put(account: Account, given: dict[str, Any], folder: Folder | None = None) -> Item:
    """A new event, as the rep or a request makes it."""
    if "start" not in given or "end" not in given:
        raise bad("start and end are needed.", "ErrorPropertyValidationFailure")
    facts = _NEVER_GIVEN | {name: value for name, value in given.items() if name != "singleValueExtendedProperties"}
    item = account.add((folder or account.folder("", "calendar")).id, facts)
    facts = item.facts
    facts |= {"iCalUId": f"040000008200E00074C5B7101A82E008{item.number:08X}", "isDraft": False}
    take_extended(item, given.get("singleValueExtendedProperties"))
    try:
        _make_sound(facts)
    except Refused:
        account.remove(item)
        raise
    tell(account, item, b"invitation")
    return item


def tell(account: Account, item: Item, what: bytes) -> None:
    """Mail to whoever is invited."""
    if item.facts["attendees"]:
        account.left.append((tuple(a["emailAddress"]["address"] for a in item.facts["attendees"]), what))


def change(request: Request, item: Item) -> Reply:
    """PATCH."""
    _may_write(request)
    same_version(request, item)
    given = request.json()
    check(EVENT, given, "event")
    if given.get("transactionId", item.facts["transactionId"]) != item.facts["transactionId"]:
        raise bad("transactionId cannot be changed.", "ErrorInvalidPropertySet")
    facts = item.facts | {name: value for name, value in given.items() if name != "singleValueExtendedProperties"}
    _make_sound(facts)
    item.facts = facts
    take_extended(item, given.get("singleValueExtendedProperties"))
    request.who.touch(item)
    tell(request.who, item, b"update")
    return Reply(200, _view(request, item))


def delete(request: Request, item: Item) -> Reply:
    """DELETE."""
    _may_write(request)
    same_version(request, item)
    request.who.remove(item)
    tell(request.who, item, b"cancellation")
    return Reply(204)


def one(request: Request, item: Item) -> Reply:
    """GET one event."""
    request.allow("$select", "$expand")
    return Reply(200, _view(request, item), {"ETag": f'W/"{item.change_key}"'})


def events(request: Request, folder: Folder) -> Reply:
    """GET events: masters, not occurrences."""
    found = [item for item in request.who.within(folder.id) if not item.facts.get("seriesMasterId")]
    return listed(request, found, shown, extended, EVENT_READ, "event")


def calendar_view(request: Request, folder: Folder) -> Reply:
    """GET calendarView: what touches the window, each occurrence by itself."""
    start, end = _window(request.query)
    found = []
    for item in request.who.within(folder.id):
        found += [
            _occurrence(request, item, begin, finish) for begin, finish in times.occurrences(item.facts, start, end)
        ]
    found.sort(key=lambda item: str(item.facts["start"]))
    return listed(request, found, shown, extended, EVENT_READ, "event")


def view_delta(request: Request, folder: Folder) -> Reply:
    """GET calendarView/delta. Takes no $select, $filter or $expand."""

    def within(item: Item, query: dict[str, str]) -> bool:
        return any(True for _ in times.occurrences(item.facts, *_window(query)))

    if not {"$skiptoken", "$deltatoken"} & set(request.query):
        _window(request.query)

    def show(asked: Request, item: Item) -> dict[str, Any]:
        plain = Request("GET", asked.path, {}, asked.headers, b"", asked.base, asked.account)
        return _view(plain, item)

    return delta(request, folder, ("startDateTime", "endDateTime"), show, within, tells_outside=True)


def shown(request: Request, item: Item) -> dict[str, Any]:
    """All properties as JSON."""
    facts = {name: value for name, value in item.facts.items() if name != "without"}
    body = facts["body"]
    text = body["content"]
    if request.text_bodies:
        text = _plain(text) if body["contentType"].lower() == "html" else text
        body = {"contentType": "text", "content": text}
    elif body["contentType"].lower() == "text":
        body = {"contentType": "html", "content": f"<html><body>{escape(text)}</body></html>".replace("\n", "<br>\n")}
    at = {name: times.said(times.read(facts[name]), request) for name in ("start", "end")}
    return {
        **facts,
        **at,
        "changeKey": item.change_key,
        "body": body,
        "bodyPreview": _plain(text)[:255],
        "originalStartTimeZone": facts["start"]["timeZone"],
        "originalEndTimeZone": facts["end"]["timeZone"],
        "type": facts.get("type") or ("seriesMaster" if facts.get("recurrence") else "singleInstance"),
        "seriesMasterId": facts.get("seriesMasterId"),
        "isCancelled": facts.get("isCancelled", False),
        "isOrganizer": True,
        "hasAttachments": False,
        "organizer": {"emailAddress": {"name": request.who.name, "address": request.who.user}},
    }


def extended(item: Item, name: str) -> str | None:
    """An extended property of an event."""
    return item.extended.get(property_key(name))


def _view(request: Request, item: Item) -> dict[str, Any]:
    return view(request, item, shown, extended, EVENT_READ, "event")


def _occurrence(request: Request, item: Item, begin: datetime, finish: datetime) -> Item:
    """One occurrence as an item; the event itself where it does not recur."""
    if not item.facts.get("recurrence"):
        return item
    name = item.facts["start"]["timeZone"]
    zoned = {
        which: {"dateTime": at.strftime("%Y-%m-%dT%H:%M:%S"), "timeZone": name}
        for which, at in (("start", begin), ("end", finish))
    }
    master = request.who.id_of(item, request.immutable)
    own = {"type": "occurrence", "seriesMasterId": master, "recurrence": None}
    return Item(item.number, item.folder, item.facts | zoned | own, item.extended, version=item.version)


def _make_sound(facts: dict[str, Any]) -> None:
    begin, finish = times.read(facts["start"]), times.read(facts["end"])
    if finish < begin:
        raise bad("The end is before the start.", "ErrorCalendarEndDateIsEarlierThanStartDate")
    if facts["isAllDay"]:
        midnight = all(at.time() == datetime.min.time() for at in (begin, finish))
        if not midnight or finish - begin < timedelta(hours=23):
            raise bad(
                "The event is all day, but does not go from midnight to midnight.", "ErrorPropertyValidationFailure"
            )
    for name in ("start", "end"):
        facts[name] = dict(facts[name])
    facts["lastModifiedDateTime"] = facts.get("lastModifiedDateTime") or stamp(begin)


def _window(query: dict[str, str]) -> tuple[datetime, datetime]:
    return times.bound(query.get("startDateTime", "")), times.bound(query.get("endDateTime", ""))


def _may_write(request: Request) -> None:
    request.who.may(_token(request), "Calendars.ReadWrite")


def _token(request: Request) -> str:
    return request.headers["authorization"].removeprefix("Bearer ")


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br ?/?>\n?|</p>", "\n", html))).strip()
