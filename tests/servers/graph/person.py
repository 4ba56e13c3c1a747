"""The user and the settings of the mailbox: time zone, working hours, automatic replies."""

from __future__ import annotations

from typing import Any

from tests.servers.graph.account import Account
from tests.servers.graph.shapes import selected
from tests.servers.graph.wire import Refused, Reply, Request

_ME = {"id", "displayName", "givenName", "surname", "mail", "userPrincipalName", "jobTitle", "mobilePhone"}
_ME |= {"businessPhones", "officeLocation", "preferredLanguage"}


def me(request: Request) -> Reply:
    """GET me."""
    account = request.who
    account.may(request.headers["authorization"].removeprefix("Bearer "), "User.Read")
    request.allow("$select")
    names = selected(request.query, _ME, "user")
    whole = {
        "id": f"00000000-0000-4000-8000-{abs(hash(account.user)) % 10**12:012d}",
        "displayName": account.name,
        "mail": account.user,
        "userPrincipalName": account.user,
        "givenName": account.name.partition(" ")[0],
        "surname": account.name.partition(" ")[2],
    }
    return Reply(200, {name: value for name, value in whole.items() if not names or name in names})


def mailbox_settings(request: Request) -> Reply:
    """GET me/mailboxSettings, or one of them."""
    account = request.who
    account.may(
        request.headers["authorization"].removeprefix("Bearer "), "MailboxSettings.Read", "MailboxSettings.ReadWrite"
    )
    whole = settings_of(account)
    one = request.path.removeprefix("me/mailboxSettings").strip("/")
    if one:
        if one not in whole:
            raise Refused(400, "RequestBroker--ParseUri", f"Resource not found for the segment '{one}'.")
        value = whole[one]
        return Reply(200, value if isinstance(value, dict) else {"value": value})
    request.allow("$select")
    names = selected(request.query, set(whole), "mailboxSettings")
    return Reply(200, {name: value for name, value in whole.items() if not names or name in names})


def settings_of(account: Account) -> dict[str, Any]:
    """As set by the test in `account.settings`, the rest as in a new mailbox."""
    nothing = {"dateTime": "2026-11-23T08:00:00.0000000", "timeZone": "UTC"}
    return {
        "timeZone": "W. Europe Standard Time",
        "dateFormat": "dd.MM.yyyy",
        "timeFormat": "HH:mm",
        "language": {"locale": "de-DE", "displayName": "German (Germany)"},
        "userPurpose": "user",
        "archiveFolder": None,
        "delegateMeetingMessageDeliveryOptions": "sendToDelegateOnly",
        "workingHours": {
            "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
            "startTime": "08:00:00.0000000",
            "endTime": "17:00:00.0000000",
            "timeZone": {"name": "W. Europe Standard Time"},
        },
        "automaticRepliesSetting": {
            "status": "disabled",
            "externalAudience": "none",
            "scheduledStartDateTime": nothing,
            "scheduledEndDateTime": nothing,
            "internalReplyMessage": "",
            "externalReplyMessage": "",
        },
        **account.settings,
    }
