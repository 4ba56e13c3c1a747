"""An item as an answer shows it: which fields a shape asks for, and those that the server works out."""

from __future__ import annotations

import base64
import html
from copy import deepcopy
from dataclasses import dataclass, field

from tests.servers.ews import mime
from tests.servers.ews.soap import Element, T, clean, name, t, within
from tests.servers.ews.store import FLAGS, ExtendedName, Item, Mailbox, extended, extended_name, extended_uri, stamp

_ITEM = """MimeContent ItemId ParentFolderId ItemClass Subject Sensitivity Body Attachments DateTimeReceived Size
 Categories Importance InReplyTo IsSubmitted IsDraft IsFromMe IsResend IsUnmodified InternetMessageHeaders DateTimeSent
 DateTimeCreated ReminderDueBy ReminderIsSet ReminderNextTime ReminderMinutesBeforeStart DisplayCc DisplayTo
 HasAttachments ExtendedProperty Culture LastModifiedName LastModifiedTime IsAssociated ConversationId UniqueBody Flag
 InstanceKey TextBody"""
_MESSAGE = """Sender ToRecipients CcRecipients BccRecipients IsReadReceiptRequested IsDeliveryReceiptRequested
 ConversationIndex ConversationTopic From InternetMessageId IsRead IsResponseRequested References ReplyTo"""
_CALENDAR = """UID RecurrenceId DateTimeStamp Start End OriginalStart IsAllDayEvent LegacyFreeBusyStatus Location
 When IsMeeting IsCancelled IsRecurring MeetingRequestWasSent IsResponseRequested CalendarItemType MyResponseType
 Organizer RequiredAttendees OptionalAttendees Resources Duration TimeZone AppointmentSequenceNumber AppointmentState
 Recurrence FirstOccurrence LastOccurrence ModifiedOccurrences DeletedOccurrences MeetingTimeZone StartTimeZone
 EndTimeZone"""
ORDER = {"Message": f"{_ITEM} {_MESSAGE}".split(), "CalendarItem": f"{_ITEM} {_CALENDAR}".split()}
"""The fields of each kind in the schema's order."""

NOT_FOUND = {
    *("MimeContent", "Body", "TextBody", "UniqueBody", "InternetMessageHeaders", "ToRecipients", "CcRecipients"),
    *("BccRecipients", "ReplyTo", "RequiredAttendees", "OptionalAttendees", "Resources", "Recurrence"),
    *("ModifiedOccurrences", "DeletedOccurrences", "FirstOccurrence", "LastOccurrence"),
}
"""What FindItem never gives; it also cuts every text after 255 signs."""

CUT = 255
FLAGGED: ExtendedName = ("", "0x1090", "Integer")
TRANSPORT_HEADERS: ExtendedName = ("", "0x7d", "String")


@dataclass
class Shape:
    """What is asked for."""

    base: str = "IdOnly"
    fields: set[str] = field(default_factory=set)
    extended: list[ExtendedName] = field(default_factory=list)
    body: str = "Best"
    mime: bool = False

    @classmethod
    def of(cls, element: Element | None) -> Shape:
        """From an ItemShape."""
        shape = cls()
        if element is None:
            return shape
        shape.base = element.findtext(f"{T}BaseShape") or "IdOnly"
        shape.mime = element.findtext(f"{T}IncludeMimeContent") in ("true", "1")
        shape.body = element.findtext(f"{T}BodyType") or "Best"
        for uri in within(element, T + "AdditionalProperties"):
            if name(uri) == "ExtendedFieldURI":
                shape.extended.append(extended_name(uri))
            elif name(uri) == "FieldURI":
                shape.fields.add((uri.get("FieldURI") or "").rpartition(":")[2])
        return shape

    def wants(self, tag: str) -> bool:
        """Whether a field is to be shown."""
        if tag == "MimeContent":
            return self.mime or tag in self.fields
        if tag in ("TextBody", "UniqueBody", "InternetMessageHeaders") or self.base == "IdOnly":
            return tag in self.fields or tag == "ItemId"
        return True


def shown(mailbox: Mailbox, item: Item, shape: Shape, *, finding: bool = False) -> Element:
    """The element of one item."""
    shared = item.kind == "Message" and "sharing" in mailbox.world.quirks
    whole = t("SharingMessage" if shared else item.kind)
    for tag in ORDER[item.kind]:
        if not shape.wants(tag) or (finding and tag in NOT_FOUND):
            continue
        if tag == "ExtendedProperty":
            whole.extend(one for name in shape.extended for one in _extended(item, name, finding))
            continue
        held = value(mailbox, item, tag, shape.body)
        if held is not None:
            whole.append(_cut(held) if finding and tag != "ItemId" else held)
    if "ExtendedProperty" not in shape.fields and shape.base == "IdOnly" and shape.extended:
        _place(whole, item, [one for name in shape.extended for one in _extended(item, name, finding)])
    return whole


def _place(whole: Element, item: Item, properties: list[Element]) -> None:
    before = set(ORDER[item.kind][: ORDER[item.kind].index("ExtendedProperty")])
    at = sum(name(child) in before for child in whole)
    for offset, one in enumerate(properties):
        whole.insert(at + offset, one)


def _extended(item: Item, key: ExtendedName, finding: bool) -> list[Element]:
    if key == FLAGS:
        value = (1 if "\\Seen" in item.flags else 0) + (8 if "\\Draft" in item.flags else 0)
        return [extended(FLAGS, str(value))]
    if key == FLAGGED:
        return [extended(FLAGGED, "2")] if "\\Flagged" in item.flags else []
    if key == TRANSPORT_HEADERS:
        found = mime.header_section(item.raw) if item.raw is not None and "\\Draft" not in item.flags else ""
        return [extended(key, found[:CUT] if finding else found)] if found else []
    held = item.extended.get(key)
    if held is None:
        return []
    copy = deepcopy(held)
    if finding:
        for one in copy.iter(f"{T}Value"):
            one.text = (one.text or "")[:CUT]
    return [t("ExtendedProperty", extended_uri(key), list(copy))]


def _cut(element: Element) -> Element:
    for one in element.iter():
        if one.text and len(one.text) > CUT:
            one.text = one.text[:CUT]
    return element


def item_id(item: Item) -> Element:
    """The ItemId with its change key."""
    return t("ItemId", Id=item.id, ChangeKey=item.change_key)


def value(mailbox: Mailbox, item: Item, tag: str, body: str = "Best") -> Element | None:
    """One field, a fresh element; None where the item has none."""
    made = _MADE.get(tag)
    if made is not None:
        return made(mailbox, item)
    if tag in ("Body", "TextBody", "UniqueBody"):
        return _body(item, tag, "Text" if tag == "TextBody" else body)
    held = item.field(tag)
    return deepcopy(held) if held is not None else None


def _body(item: Item, tag: str, wanted: str) -> Element | None:
    held = item.field("Body")
    text = (held.text or "") if held is not None else ""
    kind = held.get("BodyType", "Text") if held is not None else "Text"
    if wanted == "Text" and kind == "HTML":
        kind, text = "Text", mime.plain(text)
    elif wanted == "HTML" and kind == "Text":
        kind, text = "HTML", f"<html><body><pre>{html.escape(text)}</pre></body></html>"
    return t(tag, clean(text), BodyType=kind)


def _bool(tag: str, value: bool) -> Element:
    return t(tag, "true" if value else "false")


def _or_read(tag: str, otherwise: str):
    def make(mailbox: Mailbox, item: Item) -> Element:
        held = item.field(tag)
        return deepcopy(held) if held is not None else t(tag, otherwise)

    return make


def _display(tag: str, people: str):
    def make(mailbox: Mailbox, item: Item) -> Element:
        held = item.field(people)
        return t(tag, "; ".join(one.findtext(f"{T}Name") or "" for one in held) if held is not None else "")

    return make


def _flag(mailbox: Mailbox, item: Item) -> Element:
    return t("Flag", t("FlagStatus", "Flagged" if "\\Flagged" in item.flags else "NotFlagged"))


def _of_messages(make):
    return lambda mailbox, item: make(mailbox, item) if item.kind == "Message" else None


_MADE = {
    "MimeContent": _of_messages(
        lambda box, item: (
            t("MimeContent", base64.b64encode(item.mime()).decode(), CharacterSet="UTF-8")
            if "no-mime" not in box.world.quirks
            else None
        )
    ),
    "ItemId": lambda box, item: item_id(item),
    "ParentFolderId": lambda box, item: t("ParentFolderId", Id=item.folder.id, ChangeKey="AQAAAA=="),
    "ItemClass": lambda box, item: t("ItemClass", "IPM.Note" if item.kind == "Message" else "IPM.Appointment"),
    "DateTimeReceived": lambda box, item: t("DateTimeReceived", stamp(item.received)),
    "DateTimeCreated": lambda box, item: t("DateTimeCreated", stamp(item.received)),
    "LastModifiedTime": lambda box, item: t("LastModifiedTime", stamp(item.modified or item.received)),
    "LastModifiedName": lambda box, item: t("LastModifiedName", box.name),
    "DateTimeSent": _of_messages(lambda box, item: _or_read("DateTimeSent", stamp(item.received))(box, item)),
    "Size": lambda box, item: t("Size", str(len(item.mime()) if item.kind == "Message" else 500)),
    "IsDraft": lambda box, item: _bool("IsDraft", "\\Draft" in item.flags and "never-draft" not in box.world.quirks),
    "IsSubmitted": lambda box, item: _bool("IsSubmitted", False),
    "IsFromMe": lambda box, item: _bool("IsFromMe", "\\Draft" in item.flags),
    "IsResend": lambda box, item: _bool("IsResend", False),
    "IsUnmodified": lambda box, item: _bool("IsUnmodified", item.born == item.changed),
    "IsAssociated": lambda box, item: _bool("IsAssociated", False),
    "HasAttachments": lambda box, item: _bool("HasAttachments", item.field("Attachments") is not None),
    "IsRead": lambda box, item: _bool("IsRead", "\\Seen" in item.flags),
    "ConversationId": lambda box, item: t("ConversationId", Id=item.conversation) if item.conversation else None,
    "ConversationTopic": lambda box, item: t("ConversationTopic", item.text("Subject").removeprefix("RE: ")),
    "Sensitivity": _or_read("Sensitivity", "Normal"),
    "Importance": _or_read("Importance", "Normal"),
    "Culture": _or_read("Culture", "en-US"),
    "DisplayTo": _display("DisplayTo", "ToRecipients"),
    "DisplayCc": _display("DisplayCc", "CcRecipients"),
    "Flag": _flag,
    "IsReadReceiptRequested": _or_read("IsReadReceiptRequested", "false"),
    "IsDeliveryReceiptRequested": _or_read("IsDeliveryReceiptRequested", "false"),
    "IsResponseRequested": _or_read("IsResponseRequested", "false"),
    "ReminderIsSet": _or_read("ReminderIsSet", "false"),
}
