"""Operations on items: GetItem, CreateItem, UpdateItem, DeleteItem, MoveItem."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from copy import deepcopy

from tests.servers.ews import calendar, mime, sending, shapes
from tests.servers.ews.folders import named
from tests.servers.ews.soap import Element, M, Refusal, T, answer, failure, m, name, success, t, within
from tests.servers.ews.store import FLAGS, Folder, Item, Mailbox, World, extended_name, stamp

STATES = {"IsRead", "Flag", "ReminderIsSet", "Categories", "Importance"}
"""What may be written without the message being worded anew."""


def get(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """GetItem."""
    shape = shapes.Shape.of(asked.find(f"{M}ItemShape"))
    most = 3 if "few" in world.quirks else 10_000
    return answer(
        "GetItem",
        *(
            _got(mailbox, shape, one) if at < most else failure("GetItem", Refusal("ErrorServerBusy"), m("Items"))
            for at, one in enumerate(within(asked, M + "ItemIds"))
        ),
    )


def _got(mailbox: Mailbox, shape: shapes.Shape, wanted: Element) -> Element:
    try:
        item = found(mailbox, wanted)
    except Refusal as refusal:
        return failure("GetItem", refusal, m("Items"))
    if item.broken:
        return failure("GetItem", Refusal(item.broken), m("Items"))
    if item.unreadable and item.kind == "CalendarItem":
        return failure("GetItem", Refusal("ErrorItemCorrupt"), m("Items"))
    if item.unreadable and shape.wants("MimeContent"):
        return failure("GetItem", Refusal("ErrorMimeContentConversionFailed"), m("Items"))
    return success("GetItem", m("Items", shapes.shown(mailbox, item, shape)))


def found(mailbox: Mailbox, wanted: Element) -> Item:
    """The item or occurrence that an id means. Raises `Refusal`."""
    asked = wanted.get("Id") or wanted.get("OccurrenceId") or ""
    return calendar.occurrence(mailbox, asked) or mailbox.item(asked)


def create(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """CreateItem, of messages, events and replies."""
    disposition = asked.get("MessageDisposition") or ""
    saved = asked.find(f"{M}SavedItemFolderId")
    said = []
    for wanted in within(asked, M + "Items"):
        try:
            target = named(mailbox, saved[0]) if saved is not None else None
            made = _created(world, mailbox, wanted, target, disposition, asked)
        except Refusal as refusal:
            said.append(failure("CreateItem", refusal, m("Items")))
        else:
            shown = [t(made.kind, shapes.item_id(made))] if made else []
            said.append(success("CreateItem", m("Items", shown)))
    return answer("CreateItem", *said)


def _created(
    world: World, mailbox: Mailbox, wanted: Element, target: Folder | None, disposition: str, asked: Element
) -> Item | None:
    kind = name(wanted)
    if kind == "CalendarItem":
        if not asked.get("SendMeetingInvitations"):
            raise Refusal("ErrorSendMeetingInvitationsRequired")
        return _event(world, mailbox, wanted, target, asked.get("SendMeetingInvitations") or "")
    if not disposition:
        raise Refusal("ErrorMessageDispositionRequired")
    if kind == "Message":
        item = _message(world, mailbox, wanted, target or mailbox.folder("drafts"))
    elif kind in ("ReplyToItem", "ReplyAllToItem") and "no-replies" not in world.quirks:
        item = _reply(world, mailbox, wanted, target or mailbox.folder("drafts"))
    else:
        raise Refusal("ErrorUnsupportedTypeForConversion")
    if disposition == "SaveOnly":
        return world.put(mailbox, item.folder, item, "CreatedEvent")
    sending.leave(world, mailbox, item, (target or mailbox.folder("sentitems")) if "Save" in disposition else None)
    return None


def _message(world: World, mailbox: Mailbox, wanted: Element, target: Folder) -> Item:
    _refuse_properties(world, wanted)
    item = world.new_item(target)
    item.flags = {"\\Draft", "\\Seen"}
    content = wanted.find(f"{T}MimeContent")
    if content is not None:
        item.raw = base64.b64decode(content.text or "")
    for child in wanted:
        if name(child) != "MimeContent":
            _set(item, name(child), child)
    if item.raw is None:
        _author(mailbox, item)
    return item


def _refuse_properties(world: World, written: Element) -> None:
    named = (one.get("PropertySetId") for one in written.iter(f"{T}ExtendedFieldURI"))
    if "no-properties" in world.quirks and any(named):
        raise Refusal("ErrorInvalidExtendedProperty")


def _author(mailbox: Mailbox, item: Item) -> None:
    for tag in ("From", "Sender"):
        item.fields.setdefault(tag, t(tag, mime.mailbox(mailbox.name, mailbox.address)))
    own = f"<{hashlib.sha256(item.id.encode()).hexdigest()[:32]}@{mailbox.address.rpartition('@')[2]}>"
    item.fields.setdefault("InternetMessageId", t("InternetMessageId", own))
    item.fields.setdefault("DateTimeSent", t("DateTimeSent", stamp(item.received)))


def _reply(world: World, mailbox: Mailbox, wanted: Element, target: Folder) -> Item:
    reference = wanted.find(f"{T}ReferenceItemId")
    original = mailbox.item((reference.get("Id") or "") if reference is not None else "")
    item = world.new_item(target)
    item.flags = {"\\Draft", "\\Seen"}
    item._read = True
    subject = original.text("Subject")
    for tag in ("Subject", "ToRecipients", "CcRecipients", "BccRecipients", "From"):
        given = wanted.find(f"{T}{tag}")
        if given is not None:
            item.fields[tag] = deepcopy(given)
    item.fields.setdefault("Subject", t("Subject", subject if subject.lower().startswith("re:") else f"RE: {subject}"))
    author = original.field("From")
    if author is not None:
        item.fields.setdefault("ToRecipients", t("ToRecipients", deepcopy(author[0])))
    answered = original.text("InternetMessageId")
    if answered:
        item.fields["InReplyTo"] = t("InReplyTo", answered)
        item.fields["References"] = t("References", " ".join([*original.text("References").split(), answered]))
    item.fields["Body"] = _quoting(original, wanted.find(f"{T}NewBodyContent"))
    item.conversation = original.conversation
    _author(mailbox, item)
    return item


def _quoting(original: Item, new: Element | None) -> Element:
    """The new words above the original, as Outlook's mail programs set it."""
    body = original.field("Body")
    old = (body.text or "") if body is not None else ""
    if body is not None and body.get("BodyType") != "HTML":
        old = "<pre>" + old.replace("&", "&amp;").replace("<", "&lt;") + "</pre>"
    words = (new.text or "") if new is not None else ""
    if new is not None and new.get("BodyType") != "HTML":
        words = "<p>" + words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>") + "</p>"
    sender = original.field("From")
    who = "; ".join(mime.of_mailbox(one)[0] or mime.of_mailbox(one)[1] for one in sender) if sender is not None else ""
    head = f"<b>From:</b> {who}<br><b>Sent:</b> {original.received:%A, %d %B %Y %H:%M}<br>"
    whole = f'<html><body>{words}<div id="divRplyFwdMsg">{head}</div>{old}</body></html>'
    return t("Body", whole, BodyType="HTML")


def _event(world: World, mailbox: Mailbox, wanted: Element, target: Folder | None, invitations: str) -> Item:
    folder = target or mailbox.folder("calendar")
    item = world.new_item(folder, "CalendarItem")
    item._read = True
    for child in wanted:
        _set(item, name(child), child)
    calendar.complete(mailbox, item)
    if invitations != "SendToNone":
        sending.invite(mailbox, item)
    return world.put(mailbox, folder, item, "CreatedEvent")


def _set(item: Item, tag: str, element: Element) -> None:
    """Write one field as a request gives it."""
    if tag == "ExtendedProperty":
        key = extended_name(element[0])
        if key == FLAGS:
            bits = int(element.findtext(f"{T}Value") or "0")
            item.flags -= {"\\Seen", "\\Draft"}
            item.flags |= ({"\\Seen"} if bits & 1 else set()) | ({"\\Draft"} if bits & 8 else set())
        else:
            item.extended[key] = t("held", [deepcopy(one) for one in element[1:]])
    elif tag == "IsRead":
        (item.flags.add if element.text in ("true", "1") else item.flags.discard)("\\Seen")
    elif tag == "Flag":
        flagged = element.findtext(f"{T}FlagStatus") == "Flagged"
        (item.flags.add if flagged else item.flags.discard)("\\Flagged")
    else:
        item.all_fields()[tag] = deepcopy(element)


def update(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """UpdateItem; with another change key than the item's it is a conflict, unless it is to overwrite always."""
    said = []
    for change in within(asked, M + "ItemChanges"):
        try:
            item = _updated(world, mailbox, change, asked)
        except Refusal as refusal:
            said.append(failure("UpdateItem", refusal, m("Items")))
        else:
            shown = m("Items", t(item.kind, shapes.item_id(item)))
            said.append(success("UpdateItem", shown, m("ConflictResults", t("Count", "0"))))
    return answer("UpdateItem", *said)


def _updated(world: World, mailbox: Mailbox, change: Element, asked: Element) -> Item:
    wanted = change[0]
    item = found(mailbox, wanted)
    key = wanted.get("ChangeKey")
    if key and key != item.change_key and asked.get("ConflictResolution") != "AlwaysOverwrite":
        raise Refusal("ErrorIrresolvableConflict", "The send or update operation could not be performed.")
    if item.kind == "CalendarItem" and not asked.get("SendMeetingInvitationsOrCancellations"):
        raise Refusal("ErrorSendMeetingInvitationsOrCancellationsRequired")
    updates = within(change, T + "Updates")
    _refuse_properties(world, change)
    for one in list(updates):
        if one[0].get("FieldURI") == "message:InternetMessageId":
            if "\\Draft" not in item.flags or "own-ids" in world.quirks:
                raise Refusal("ErrorInvalidPropertySet")
            if "deaf-ids" in world.quirks:
                updates.remove(one)
    for one in updates:
        _write(item, one)
    if "own-sender" in world.quirks and item.kind == "Message" and item.raw is None:
        item.fields["From"] = t("From", mime.mailbox(mailbox.name, mailbox.address))
    if item.kind == "CalendarItem":
        calendar.complete(mailbox, item)
        if asked.get("SendMeetingInvitationsOrCancellations") != "SendToNone":
            sending.invite(mailbox, item)
    world.touch(item)
    return item


def _write(item: Item, one: Element) -> None:
    uri = one[0]
    extended = name(uri) == "ExtendedFieldURI"
    tag = "" if extended else (uri.get("FieldURI") or "").rpartition(":")[2]
    if item.kind == "Message" and not extended and tag not in STATES:
        item.reworded()
    if name(one) == "DeleteItemField":
        if extended:
            item.extended.pop(extended_name(uri), None)
        else:
            item.all_fields().pop(tag, None)
        return
    _set(item, "ExtendedProperty" if extended else tag, one[1][0])


def delete(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """DeleteItem."""
    to_bin = asked.get("DeleteType") == "MoveToDeletedItems"

    def remove(wanted: Element) -> Element:
        item = found(mailbox, wanted)
        if item.kind == "CalendarItem" and not asked.get("SendMeetingCancellations"):
            raise Refusal("ErrorSendMeetingCancellationsRequired")
        if item.kind == "CalendarItem" and calendar.drop_occurrence(world, mailbox, wanted.get("Id") or ""):
            return success("DeleteItem")
        if to_bin and item.folder.mark != "deleteditems":
            world.move(mailbox, item, mailbox.folder("deleteditems"))
        else:
            world.remove(item)
        return success("DeleteItem")

    return answer("DeleteItem", *_each("DeleteItem", asked, remove))


def move(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """MoveItem: the item has another id afterwards."""
    target = named(mailbox, within(asked, M + "ToFolderId")[0])

    def carry(wanted: Element) -> Element:
        moved = world.move(mailbox, mailbox.item(wanted.get("Id") or ""), target)
        return success("MoveItem", m("Items", t(moved.kind, shapes.item_id(moved))))

    return answer("MoveItem", *_each("MoveItem", asked, carry, m("Items")))


def _each(operation: str, asked: Element, act: Callable[[Element], Element], *empty: Element) -> list[Element]:
    said = []
    for wanted in within(asked, M + "ItemIds"):
        try:
            said.append(act(wanted))
        except Refusal as refusal:
            said.append(failure(operation, refusal, *(deepcopy(one) for one in empty)))
    return said
