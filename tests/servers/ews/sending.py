"""Messages that leave: SendItem, copies in Sent, delivery to others on this server, and a log of all of it."""

from __future__ import annotations

import re
from copy import deepcopy

from tests.servers.ews import mime
from tests.servers.ews.folders import named
from tests.servers.ews.soap import Element, M, Refusal, T, answer, failure, success, t, within
from tests.servers.ews.store import Folder, Item, Left, Mailbox, World, stamp

PEOPLE = ("ToRecipients", "CcRecipients", "BccRecipients")


def send(world: World, mailbox: Mailbox, asked: Element) -> Element:
    """SendItem: the draft leaves, and is in Sent under another id where that is asked for."""
    target = asked.find(f"{M}SavedItemFolderId")
    keep = asked.get("SaveItemToFolder") in ("true", "1")
    said = []
    for wanted in within(asked, M + "ItemIds"):
        try:
            item = mailbox.item(wanted.get("Id") or "")
            if not wanted.get("ChangeKey"):
                raise Refusal("ErrorChangeKeyRequired")
            if wanted.get("ChangeKey") != item.change_key:
                raise Refusal("ErrorStaleObject")
            folder = named(mailbox, target[0]) if target is not None else mailbox.folder("sentitems")
            leave(world, mailbox, item, folder if keep else None)
        except Refusal as refusal:
            said.append(failure("SendItem", refusal))
        else:
            said.append(success("SendItem"))
    return answer("SendItem", *said)


def leave(world: World, mailbox: Mailbox, item: Item, keep: Folder | None) -> None:
    """The message goes to its recipients. Raises `Refusal` where it has none."""
    recipients = tuple(
        mime.of_mailbox(one)[1] for tag in PEOPLE for one in (item.field(tag) if item.field(tag) is not None else ())
    )
    if not recipients or not world.refused.isdisjoint(one.lower() for one in recipients):
        raise Refusal("ErrorInvalidRecipients", "At least one recipient is not valid.")
    author = item.field("From")
    if author is not None and mime.of_mailbox(author[0])[1].lower() not in {mailbox.address.lower(), *mailbox.aliases}:
        raise Refusal("ErrorSendAsDenied", "The user account doesn't have the right to send as this sender.")
    raw = re.sub(rb"(?im)^bcc:[^\n]*\n(?:[ \t][^\n]*\n)*", b"", item.mime(), count=1)
    mailbox.left.append(Left(raw, mailbox.address, recipients))
    if item.id in item.folder.items and "keeps-drafts" not in world.quirks:
        world.remove(item)
    if keep is not None:
        copy = world.new_item(keep)
        copy.fields, copy.extended = deepcopy(item.all_fields()), deepcopy(item.extended)
        copy.raw, copy._read, copy.conversation = item.raw, True, item.conversation
        copy.fields["DateTimeSent"] = t("DateTimeSent", stamp(world.clock()))
        copy.flags = {"\\Seen"}
        world.put(mailbox, keep, copy, "CreatedEvent")
    for address in recipients:
        other = world.mailboxes.get(address.lower())
        if other is not None:
            received = world.new_item(other.folder("inbox"))
            received.raw = raw
            world.put(other, received.folder, received)


def invite(mailbox: Mailbox, item: Item) -> None:
    """Invitations of an event: what leaves where a client does not say SendToNone."""
    people = [
        one.findtext(f"{T}Mailbox/{T}EmailAddress") or ""
        for tag in ("RequiredAttendees", "OptionalAttendees")
        for one in (item.field(tag) if item.field(tag) is not None else ())
    ]
    if people:
        mailbox.left.append(Left(b"an invitation", mailbox.address, tuple(people)))
