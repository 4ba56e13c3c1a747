"""What the world outside does to a mailbox: mail comes in, the rep works in Outlook, another program clears up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from tests.servers.graph import drafts, mail, mime
from tests.servers.graph.account import Account, Item, stamp


def deliver(
    account: Account, raw: bytes, folder: str = "inbox", *, at: datetime | None = None, flags: Iterable[str] = ()
) -> Item:
    """Mail comes into a folder (well-known or display name), received `at`."""
    with account.guard:
        received = at or account.clock()
        facts, headers = mime.read(raw, received)
        given = frozenset(flags)
        place = account.folder(folder)
        facts |= {
            "receivedDateTime": stamp(received),
            "isRead": "\\Seen" in given,
            "isDraft": place.name == "Drafts",
            "flag": {"flagStatus": "flagged" if "\\Flagged" in given else "notFlagged"},
            "conversationId": drafts.conversation(account, facts, headers),
            "conversationIndex": "AQHa",
        }
        return account.add(place.id, {**mail.NEVER_GIVEN, **facts}, raw=raw, headers=headers, flags=given)


def edit(account: Account, item: Item, *, body: str | None = None, raw: bytes | None = None) -> None:
    """The rep edits a draft: other words, or the whole of it as a program that saves MIME does."""
    with account.guard:
        if raw is not None:
            facts, headers = mime.read(raw, account.clock())
            item.facts |= facts
            item.raw, item.headers = raw, headers
        if body is not None:
            item.facts["body"] = {"contentType": "text", "content": body.replace("\n", "\r\n")}
            item.raw = None
        account.touch(item)


def mark_read(account: Account, item: Item) -> None:
    """The rep opens a message."""
    with account.guard:
        item.facts["isRead"] = True
        account.touch(item, "read")


def send(account: Account, item: Item, *, message_id: str = "") -> None:
    """The rep sends a draft from Outlook; with `message_id`, the server gives it another one on the way."""
    with account.guard:
        if message_id:
            item.facts["internetMessageId"] = message_id
            item.raw = None
        now = stamp(account.clock())
        item.facts |= {"isDraft": False, "isRead": True, "receivedDateTime": now, "sentDateTime": now}
        item.raw = mail.raw_of(account, item)
        item.flags = frozenset({"\\Seen"})
        account.left.append((tuple(p["emailAddress"]["address"] for p in item.facts["toRecipients"]), item.raw))
        account.move(item, account.folder("sentitems").id)


def flags_of(account: Account, item: Item) -> frozenset[str]:
    """The flags of a message in IMAP's words."""
    if item.raw is not None and item.flags:
        return item.flags
    marks = {"\\Seen": item.facts["isRead"], "\\Draft": item.facts["isDraft"] and item.raw is None}
    return item.flags | {name for name, holds in marks.items() if holds}
