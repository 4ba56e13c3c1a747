"""Messages: listed, read, as MIME, changed, moved, deleted; drafts and replies; send."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tests.servers.graph import mime
from tests.servers.graph.account import Account, Folder, Item, property_key, stamp
from tests.servers.graph.delta import delta
from tests.servers.graph.items import listed, same_version, view
from tests.servers.graph.query import filtered
from tests.servers.graph.shapes import MESSAGE_READ, check
from tests.servers.graph.wire import Refused, Reply, Request, bad, not_found

FLAGS, REFERENCES, IN_REPLY_TO, SIZE = "Integer 0x0E07", "String 0x1039", "String 0x1042", "0x0E08"
UNSENT, READ = 8, 1
NEVER_GIVEN: dict[str, Any] = {
    "subject": "",
    "body": {"contentType": "text", "content": ""},
    "toRecipients": [],
    "ccRecipients": [],
    "bccRecipients": [],
    "replyTo": [],
    "importance": "normal",
    "isRead": True,
    "isReadReceiptRequested": False,
    "isDeliveryReceiptRequested": False,
    "inferenceClassification": "focused",
    "flag": {"flagStatus": "notFlagged"},
    "categories": [],
    "hasAttachments": False,
}


def may_read(request: Request) -> None:
    request.who.may(_token(request), "Mail.ReadWrite", "Mail.Read")


def may_write(request: Request) -> None:
    request.who.may(_token(request), "Mail.ReadWrite")


def _token(request: Request) -> str:
    return request.headers["authorization"].removeprefix("Bearer ")


# ---- reading


def messages(request: Request, folder: Folder | None) -> Reply:
    """GET messages: of one folder, or of all."""
    may_read(request)
    account = request.who
    if folder is not None and folder.name == "Sent Items":
        _file(account)
    items = account.within(folder.id) if folder else [i for i in account.items.values() if is_mail(account, i)]
    items.sort(key=lambda item: str(item.facts["receivedDateTime"]), reverse=True)
    return listed(request, items, shown, extended, MESSAGE_READ, "message")


def _file(account: Account) -> None:
    """What is on its way stands in Sent Items when it was looked for often enough."""
    account.files_late = max(account.files_late - 1, 0)
    for item in account.within(account.folder("outbox").id) if not account.files_late else ():
        account.move(item, account.folder("sentitems").id)


def is_mail(account: Account, item: Item) -> bool:
    return account.folders[item.folder].kind == "mail"


def one(request: Request, item: Item) -> Reply:
    """GET one message."""
    may_read(request)
    request.allow("$select", "$expand")
    return Reply(200, view_of(request, item), {"ETag": f'W/"{item.change_key}"'})


def value(request: Request, item: Item) -> Reply:
    """GET $value: the MIME."""
    may_read(request)
    return Reply(200, raw_of(request.who, item), kind="text/plain")


def raw_of(account: Account, item: Item) -> bytes:
    """The bytes as they came, or as the server makes them of the properties."""
    return item.raw if item.raw is not None else mime.render(item, (account.name, account.user))


def folder_delta(request: Request, folder: Folder) -> Reply:
    """GET messages/delta. Of filters only `receivedDateTime ge` (or gt) is taken.

    The page says that `$expand` is; others got faults for extended properties (microsoft-graph-docs-contrib#7929). Here
    it gives nothing.
    """
    may_read(request)
    text = request.query.get("$filter", "")
    if text and not re.fullmatch(r"receivedDateTime\s+(ge|gt)\s+\S+", text):
        raise bad("Change tracking is not supported with this $filter.", "ErrorInvalidUrlQueryFilter")
    if request.query.get("$orderby", "receivedDateTime desc") != "receivedDateTime desc":
        raise bad("Change tracking is not supported with this $orderby.", "ErrorInvalidUrlQuery")
    if request.query.get("changeType", "created") not in ("created", "updated", "deleted"):
        raise bad("Invalid changeType.")
    filtered({"$filter": text}, MESSAGE_READ)

    def keep(item: Item, query: dict[str, str]) -> bool:
        return filtered({"$filter": query.get("$filter", "")}, MESSAGE_READ)(item.facts.get)

    def show(asked: Request, item: Item) -> dict[str, Any]:
        return view_of(
            replace(asked, query={name: one for name, one in asked.query.items() if name != "$expand"}), item
        )

    return delta(request, folder, ("$select", "$expand", "$filter", "$orderby", "$top", "changeType"), show, keep)


# ---- writing


def send(request: Request, item: Item) -> Reply:
    """POST send: the draft leaves, and is in Sent Items then."""
    account = request.who
    account.may(_token(request), "Mail.Send")
    if item.folder == account.folder("outbox").id:
        raise not_found()
    if not item.facts["isDraft"]:
        raise bad("The message was sent already.", "ErrorInvalidOperation")
    names = ("toRecipients", "ccRecipients", "bccRecipients")
    people = tuple(one["emailAddress"]["address"] for name in names for one in item.facts[name])
    if not people:
        raise bad("At least one recipient is not valid.", "ErrorInvalidRecipients")
    author = item.facts["from"]["emailAddress"]["address"].lower() if item.facts.get("from") else account.user.lower()
    if author not in {account.user.lower(), *account.aliases}:
        raise Refused(403, "ErrorSendAsDenied", "The user account may not send as this sender.")
    now = stamp(account.clock())
    item.facts |= {"isDraft": False, "isRead": True, "receivedDateTime": now, "sentDateTime": now}
    item.flags = frozenset({"\\Seen"})
    item.raw = raw_of(account, item)
    account.left.append((people, item.raw))
    account.move(item, account.folder("outbox" if account.files_late else "sentitems").id)
    if account.new_id_on_send:
        account.renew(item)
    return Reply(202)


def move(request: Request, item: Item) -> Reply:
    """POST move."""
    may_write(request)
    given = request.json()
    check({"destinationId": str}, given, "move")
    request.who.move(item, request.who.folder_of_request(given.get("destinationId", "")).id)
    return Reply(201, view_of(request, item))


def delete(request: Request, item: Item) -> Reply:
    """DELETE: into Deleted Items; from there, for good."""
    may_write(request)
    same_version(request, item)
    bin_ = request.who.folder("deleteditems")
    if item.folder == bin_.id:
        request.who.remove(item)
    else:
        request.who.move(item, bin_.id)
    return Reply(204)


def delete_for_good(request: Request, item: Item) -> Reply:
    """POST permanentDelete: out of the mailbox."""
    may_write(request)
    request.who.remove(item)
    return Reply(204)


# ---- how a message is shown


def shown(request: Request, item: Item) -> dict[str, Any]:
    """All properties as JSON."""
    facts = item.facts
    named = {}
    if item.raw is not None or item.headers:
        named["internetMessageHeaders"] = [{"name": name, "value": text} for name, text in item.headers]
    return {
        **facts,
        **named,
        "changeKey": item.change_key,
        "parentFolderId": item.folder,
        "body": mime.body_in(facts, request.text_bodies),
        "bodyPreview": mime.plain(facts["body"]["content"])[:255],
        "webLink": f"https://outlook.example/owa/?ItemID={item.number}",
    }


def extended(item: Item, name: str) -> str | None:
    """An extended property, those that Exchange keeps by itself too."""
    set_ = item.extended.get(property_key(name))
    if set_ is not None:
        return set_
    kind, _, tag = name.partition(" ")
    if tag.lower() == SIZE.lower() and kind in ("Integer", "Long"):
        return str(len(item.raw)) if item.raw is not None else str(1000 + len(item.facts["body"]["content"]))
    named = {property_key(REFERENCES): "references", property_key(IN_REPLY_TO): "in-reply-to"}
    wanted = named.get(property_key(name))
    return next((text for header, text in item.headers if header.lower() == wanted), None) if wanted else None


def view_of(request: Request, item: Item) -> dict[str, Any]:
    return view(request, item, shown, extended, MESSAGE_READ, "message")
