"""Which properties each resource has, what may be written, and of which type (Graph v1.0 resource pages)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.servers.graph.wire import bad

Check = Callable[[Any], bool]
Shape = dict[str, Any]
"""A property's check: a type, a set of allowed words, a Shape for an object, a list of one of these for a list."""


def _instant(value: Any) -> bool:
    return isinstance(value, str) and bool(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?", value)
    )


def _date(value: Any) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value))


PROPERTY_ID = re.compile(
    r"(String|Integer|Boolean|Long|SystemTime|Double|Binary) "
    r"(0x[0-9a-fA-F]{1,4}|\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\} (Name \S.*|Id 0x[0-9a-fA-F]{1,8}))"
)


def _property_id(value: Any) -> bool:
    return isinstance(value, str) and bool(PROPERTY_ID.fullmatch(value))


def _local(value: Any) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(re.sub(r"(\.\d{6})\d+$", r"\1", value)).tzinfo is None
    except ValueError:
        return False


RECIPIENT: Shape = {"emailAddress": {"address": str, "name": str}}
BODY: Shape = {"contentType": {"text", "html", "Text", "HTML"}, "content": str}
EXTENDED: Shape = {"id": _property_id, "value": str}
ZONED: Shape = {"dateTime": _local, "timeZone": str}

MESSAGE: Shape = {
    "subject": str,
    "body": BODY,
    "toRecipients": [RECIPIENT],
    "ccRecipients": [RECIPIENT],
    "bccRecipients": [RECIPIENT],
    "replyTo": [RECIPIENT],
    "from": RECIPIENT,
    "sender": RECIPIENT,
    "importance": {"low", "normal", "high", "Low", "Normal", "High"},
    "isRead": bool,
    "isReadReceiptRequested": bool,
    "isDeliveryReceiptRequested": bool,
    "inferenceClassification": {"focused", "other"},
    "flag": {"flagStatus": {"notFlagged", "flagged", "complete"}, "startDateTime": ZONED, "dueDateTime": ZONED},
    "categories": [str],
    "internetMessageId": str,
    "internetMessageHeaders": [{"name": str, "value": str}],
    "singleValueExtendedProperties": [EXTENDED],
}
MESSAGE_READ = {
    *MESSAGE,
    *("id", "changeKey", "createdDateTime", "lastModifiedDateTime", "receivedDateTime", "sentDateTime"),
    *("hasAttachments", "bodyPreview", "parentFolderId", "conversationId", "conversationIndex", "isDraft"),
    *("webLink", "uniqueBody"),
} - {"singleValueExtendedProperties"}

_PATTERN: Shape = {
    "type": {"daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly"},
    "interval": int,
    "daysOfWeek": [{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}],
    "firstDayOfWeek": str,
    "dayOfMonth": int,
    "month": int,
    "index": {"first", "second", "third", "fourth", "last"},
}
_RANGE: Shape = {
    "type": {"endDate", "noEnd", "numbered"},
    "startDate": _date,
    "endDate": _date,
    "numberOfOccurrences": int,
    "recurrenceTimeZone": str,
}
EVENT: Shape = {
    "subject": str,
    "body": BODY,
    "start": ZONED,
    "end": ZONED,
    "location": {"displayName": str},
    "isAllDay": bool,
    "isReminderOn": bool,
    "reminderMinutesBeforeStart": int,
    "showAs": {"free", "tentative", "busy", "oof", "workingElsewhere", "unknown"},
    "sensitivity": {"normal", "personal", "private", "confidential"},
    "importance": {"low", "normal", "high"},
    "categories": [str],
    "attendees": [{**RECIPIENT, "type": {"required", "optional", "resource"}}],
    "responseRequested": bool,
    "allowNewTimeProposals": bool,
    "hideAttendees": bool,
    "isOnlineMeeting": bool,
    "recurrence": {"pattern": _PATTERN, "range": _RANGE},
    "transactionId": str,
    "singleValueExtendedProperties": [EXTENDED],
}
EVENT_READ = {
    *EVENT,
    *("id", "changeKey", "createdDateTime", "lastModifiedDateTime", "bodyPreview", "hasAttachments", "iCalUId", "uid"),
    *("isCancelled", "isDraft", "isOrganizer", "organizer", "responseStatus", "seriesMasterId", "type", "webLink"),
    *("originalStartTimeZone", "originalEndTimeZone", "originalStart", "occurrenceId", "onlineMeeting", "locations"),
} - {"singleValueExtendedProperties"}

FOLDER_READ = {
    "id",
    "displayName",
    "parentFolderId",
    "childFolderCount",
    "unreadItemCount",
    "totalItemCount",
    "isHidden",
}
CALENDAR_READ = {"id", "name", "color", "changeKey", "canEdit", "canShare", "isDefaultCalendar", "owner", "hexColor"}


def check(shape: Shape, value: dict[str, Any], kind: str) -> None:
    """Refuse an unknown property or a value of the wrong type, as Graph's OData reader does."""
    for name, inner in value.items():
        if name.startswith("@odata."):
            continue
        if name not in shape:
            raise bad(f"The property '{name}' does not exist on type 'microsoft.graph.{kind}'.", "RequestBodyRead")
        if inner is not None and not _fits(shape[name], inner, name):
            raise bad(f"Cannot convert the value of '{name}' to the expected type.", "RequestBodyRead")


def _fits(wanted: Any, value: Any, name: str) -> bool:
    if isinstance(wanted, dict):
        if not isinstance(value, dict):
            return False
        check(wanted, value, name)
        return True
    if isinstance(wanted, list):
        return isinstance(value, list) and all(_fits(wanted[0], one, name) for one in value)
    if isinstance(wanted, set):
        return value in wanted
    if isinstance(wanted, type):
        return isinstance(value, wanted) and not (wanted is int and isinstance(value, bool))
    return bool(wanted(value))


def selected(query: dict[str, str], known: set[str], kind: str) -> list[str]:
    """The names in `$select`; [] for all. Unknown ones are refused."""
    names = [name.strip() for name in query.get("$select", "").split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise bad(
                f"Could not find a property named '{name}' on type 'microsoft.graph.{kind}'.", "RequestBroker--ParseUri"
            )
    return names
