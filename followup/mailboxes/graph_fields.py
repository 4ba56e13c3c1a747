"""What of a Graph message is asked for, and what it means in the terms of the contract."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from followup.core import header_fields
from followup.core.keys import PROPERTY_NAME, PROPERTY_SET
from followup.core.model import Address
from followup.graph.values import instant
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.mailboxes.written import SEAL_NAME, WRITTEN_NAME

Json = dict[str, Any]

KEY = f"String {{{PROPERTY_SET}}} Name {PROPERTY_NAME}"
"""The draft's key: what stands before the @ of its Message-ID."""

WRITTEN = f"String {{{PROPERTY_SET}}} Name {WRITTEN_NAME}"
"""The bytes of a draft as followup worded it, deflated, in base64: Exchange words the MIME of a draft anew."""

SEAL = f"String {{{PROPERTY_SET}}} Name {SEAL_NAME}"
"""A mark of what the server made of these bytes; where it does not hold any more, the rep edited the draft."""

SIZE = "Integer 0x0E08"
FLAGS = "Integer 0x0E07"
REFERENCES = "String 0x1039"
IN_REPLY_TO = "String 0x1042"
"""Tags of [MS-OXPROPS]: PidTagMessageSize, PidTagMessageFlags, PidTagInternetReferences, PidTagInReplyToId."""

WELL_KNOWN = {INBOX: "inbox", SENT: "sentitems", DRAFTS: "drafts"}
"""Folders that Graph knows by a name of its own, whatever they are called in the rep's language."""

PLACE = "id,receivedDateTime,isRead,isDraft,flag,parentFolderId"
HEADER = f"{PLACE},internetMessageHeaders,internetMessageId,subject,from,toRecipients,ccRecipients,replyTo,sentDateTime"
CONTENT = (
    f"{PLACE},subject,body,from,toRecipients,ccRecipients,bccRecipients,replyTo,hasAttachments,internetMessageId,"
    "createdDateTime,lastModifiedDateTime"
)

_LINE_END = re.compile(r"[\r\n]+[ \t]*")


def expand(*properties: str) -> str:
    """`$expand` for extended properties."""
    wanted = " or ".join(f"id eq '{one}'" for one in properties)
    return f"singleValueExtendedProperties($filter={wanted})"


def properties(message: Mapping[str, Any]) -> dict[str, str]:
    """The extended properties of a message, by their ids as written here; the server writes GUIDs as it likes."""
    found = message.get("singleValueExtendedProperties") or ()
    known = {one.lower(): one for one in (KEY, WRITTEN, SEAL, SIZE, FLAGS, REFERENCES, IN_REPLY_TO)}
    known["integer 0xe08"] = SIZE  # Exchange drops the zero in front
    return {
        known[name]: str(one.get("value", ""))
        for one in found
        if isinstance(one, dict) and (name := str(one.get("id", "")).lower()) in known
    }


def received_of(message: Mapping[str, Any]) -> datetime:
    """The server's time for it."""
    return instant(message.get("receivedDateTime"))


def size_of(message: Mapping[str, Any]) -> int:
    """Bytes, 0 where the server does not say."""
    size = properties(message).get(SIZE, "")
    return int(size) if size.isdigit() else 0


def flags_of(message: Mapping[str, Any]) -> frozenset[str]:
    """In IMAP's words."""
    flag = message.get("flag")
    marks = {
        "\\Seen": message.get("isRead") is True,
        "\\Draft": message.get("isDraft") is True,
        "\\Flagged": isinstance(flag, dict) and flag.get("flagStatus") == "flagged",
    }
    return frozenset(name for name, holds in marks.items() if holds)


def header_of(message: Mapping[str, Any], folder: Folder) -> bytes:
    """The header section: as it came, or for what never came over a wire (Drafts, Sent) made of the properties."""
    given = message.get("internetMessageHeaders")
    fields = [(str(one.get("name", "")), str(one.get("value", ""))) for one in given or () if isinstance(one, dict)]
    there = {name.lower() for name, _ in fields}
    if "from" not in there:
        fields += [(name, text) for name, text in _made(message) if name.lower() not in there]
    key = properties(message).get(KEY)
    if key and folder in (DRAFTS, SENT) and "x-followup-key" not in there:
        fields.append(("X-Followup-Key", key))
    return b"".join(_field(name, text) for name, text in fields if re.fullmatch(r"[!-9;-~]+", name))


def _field(name: str, text: str) -> bytes:
    """One field; a line of its own for each id in References, which would not fit into one."""
    text = _LINE_END.sub(" ", text).strip()
    if name.lower() == "references":
        text = re.sub(r">\s+<", ">\r\n <", text)
    return f"{name}: {text}\r\n".encode("utf-8", "replace")


def _made(message: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    sender = message.get("from")
    people = {
        "From": [sender] if isinstance(sender, dict) else [],
        "To": message.get("toRecipients"),
        "Cc": message.get("ccRecipients"),
        "Reply-To": message.get("replyTo"),
    }
    for name, given in people.items():
        if found := tuple(addresses(given)):
            yield name, header_fields.addresses(name, found).partition(":")[2]
    yield "Subject", header_fields.text("Subject", str(message.get("subject") or "")).partition(":")[2]
    if message.get("sentDateTime"):
        yield "Date", format_datetime(instant(message["sentDateTime"]).astimezone(UTC))
    if message.get("internetMessageId"):
        yield "Message-ID", str(message["internetMessageId"])
    for name, tag in (("In-Reply-To", IN_REPLY_TO), ("References", REFERENCES)):
        if text := properties(message).get(tag):
            yield name, text


def addresses(people: object) -> Iterable[Address]:
    """The people in a list of recipients that can be written to."""
    for person in people if isinstance(people, list) else ():
        given = person.get("emailAddress") if isinstance(person, dict) else None
        if not isinstance(given, dict):
            continue
        name, spec = str(given.get("name") or ""), str(given.get("address") or "")
        with suppress(ValueError):  # an address of Exchange's own kind, which no header can hold
            yield Address("" if name == spec else name, header_fields.addr_spec(spec))


def recipients(people: Iterable[Address]) -> list[Json]:
    """People as Graph takes them."""
    return [{"emailAddress": {"address": one.addr_spec, "name": one.name or one.addr_spec}} for one in people]


def author_of(message: Mapping[str, Any]) -> str:
    """The address from which a message goes out, in lower case; "" where the service does not say."""
    return next((one.addr_spec.lower() for one in addresses([message.get("from")])), "")


def other_author(message: Mapping[str, Any], wanted: Address | None) -> Json:
    """`from` of a draft that is to go out from another address than the service has put there; empty for the same."""
    there = author_of(message)
    if wanted is None or not there or there == wanted.addr_spec.lower() or message.get("isDraft") is not True:
        return {}
    return {"from": recipients((wanted,))[0]}
