"""Messages: listed, read, as MIME, changed, moved, deleted; drafts and replies; send."""

from __future__ import annotations

import re
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.servers.graph import mime
from tests.servers.graph.account import Account, Folder, Item, property_key, stamp
from tests.servers.graph.delta import delta
from tests.servers.graph.items import listed, same_version, take_extended, view
from tests.servers.graph.query import filtered
from tests.servers.graph.shapes import MESSAGE, MESSAGE_READ, check
from tests.servers.graph.wire import Refused, Reply, Request, bad

FLAGS, REFERENCES, IN_REPLY_TO, SIZE = "Integer 0x0E07", "String 0x1039", "String 0x1042", "0x0E08"
UNSENT, READ = 8, 1
_ONLY_NEW = {"internetMessageHeaders"}
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
    items = account.within(folder.id) if folder else [i for i in account.items.values() if is_mail(account, i)]
    items.sort(key=lambda item: str(item.facts["receivedDateTime"]), reverse=True)
    return listed(request, items, shown, extended, MESSAGE_READ, "message")


def is_mail(account: Account, item: Item) -> bool:
    return account.folders[item.folder].kind == "mail"


def one(request: Request, item: Item) -> Reply:
    """GET one message."""
    may_read(request)
    request.allow("$select", "$expand")
    return Reply(200, _view(request, item), {"ETag": f'W/"{item.change_key}"'})


def value(request: Request, item: Item) -> Reply:
    """GET $value: the MIME."""
    may_read(request)
    return Reply(200, raw_of(request.who, item), kind="text/plain")


def raw_of(account: Account, item: Item) -> bytes:
    """The bytes as they came, or as the server makes them of the properties."""
    return item.raw if item.raw is not None else mime.render(item, (account.name, account.user))


def folder_delta(request: Request, folder: Folder) -> Reply:
    """GET messages/delta. Of filters only `receivedDateTime ge` (or gt) is taken."""
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

    return delta(request, folder, ("$select", "$expand", "$filter", "$orderby", "$top", "changeType"), _view, keep)


# ---- writing


def create(request: Request, folder: Folder | None) -> Reply:
    """POST messages: a draft, or in a folder, by PidTagMessageFlags, a message that was sent."""
    may_write(request)
    if request.headers.get("content-type", "").startswith("text/plain"):
        raise Refused(501, "NotImplemented", "This server takes JSON alone here.")
    given = request.json()
    check(MESSAGE, given, "message")
    item = _new(request.who, folder or request.who.folder("drafts"), given)
    return Reply(201, _view(request, item))


def _new(account: Account, folder: Folder, given: dict[str, Any]) -> Item:
    now = stamp(account.clock())
    name = uuid5(NAMESPACE_URL, f"{account.user}{len(account.log)}").hex.upper()
    item = account.add(
        folder.id,
        NEVER_GIVEN
        | {"internetMessageId": f"<{name}@mail.example>", "receivedDateTime": now, "sentDateTime": now}
        | {"isDraft": True, "conversationId": f"AAQk{name}", "conversationIndex": "AQHa"},
    )
    _take(account, item, given)
    for header in given.get("internetMessageHeaders") or ():
        if not header["name"].lower().startswith("x-"):
            account.remove(item)
            raise bad("The internet message header name must start with 'x-'.", "InvalidInternetMessageHeader")
        item.headers.append((header["name"], header["value"]))
    flags = item.extended.get(property_key(FLAGS))
    if flags is not None:
        item.facts |= {"isDraft": bool(int(flags) & UNSENT), "isRead": bool(int(flags) & READ)}
    return item


def _take(account: Account, item: Item, given: dict[str, Any]) -> None:
    for name, inner in given.items():
        if name not in ("singleValueExtendedProperties", "internetMessageHeaders") and not name.startswith("@odata."):
            item.facts[name] = inner
    body = item.facts["body"]
    item.facts["body"] = {
        "contentType": body.get("contentType", "text").lower(),
        "content": re.sub(r"\r?\n", "\r\n", body.get("content", "")),
    }
    for name in ("toRecipients", "ccRecipients", "bccRecipients", "replyTo"):
        for person in item.facts[name]:
            address = person["emailAddress"]
            address.setdefault("name", address["address"])
    item.facts["from"] = item.facts["sender"] = {"emailAddress": {"name": account.name, "address": account.user}}
    take_extended(item, given.get("singleValueExtendedProperties"))
    _thread_headers(item)


def _thread_headers(item: Item) -> None:
    kept = [(name, text) for name, text in item.headers if name not in ("In-Reply-To", "References")]
    for name, prop in (("In-Reply-To", IN_REPLY_TO), ("References", REFERENCES)):
        if item.extended.get(property_key(prop)):
            kept.append((name, item.extended[property_key(prop)]))
    item.headers = kept


def change(request: Request, item: Item) -> Reply:
    """PATCH: drafts wholly; of other messages what a reader may change."""
    may_write(request)
    same_version(request, item)
    given = request.json()
    check(MESSAGE, given, "message")
    free = {"isRead", "flag", "categories", "importance", "inferenceClassification", "singleValueExtendedProperties"}
    if set(given) & _ONLY_NEW or (not item.facts["isDraft"] and set(given) - free):
        raise bad("Update is not allowed for a property of this item.", "ErrorInvalidPropertySet")
    if item.facts["isDraft"]:
        if item.raw is not None and set(given) - free:
            item.raw = None
        _take(request.who, item, given)
    else:
        item.facts |= {n: v for n, v in given.items() if n != "singleValueExtendedProperties"}
        take_extended(item, given.get("singleValueExtendedProperties"))
    if "isRead" in given:
        item.flags = item.flags | {"\\Seen"} if given["isRead"] else item.flags - {"\\Seen"}
    request.who.touch(item)
    return Reply(200, _view(request, item))


def create_reply(request: Request, item: Item) -> Reply:
    """POST createReply: a draft in the thread, with the server's own subject, recipients and quoted text."""
    may_write(request)
    given = request.json() if request.raw else {}
    check({"message": MESSAGE, "comment": str}, given, "createReply")
    own = given.get("message") or {}
    if "comment" in given and "body" in own:
        raise bad("Either a comment or a body, not both.", "ErrorInvalidRequest")
    facts = item.facts
    comment = mime.escape(given.get("comment", ""))
    subject = facts["subject"] if facts["subject"].lower().startswith("re:") else f"RE: {facts['subject']}"
    thread = next((text for name, text in item.headers if name.lower() == "references"), "")
    made = {
        "subject": subject,
        "toRecipients": facts["replyTo"] or ([facts["from"]] if facts["from"] else []),
        "body": {"contentType": "html", "content": mime.reply_body(facts, comment)},
        **own,
    }
    draft = _new(request.who, request.who.folder("drafts"), made)
    draft.facts["conversationId"] = facts["conversationId"]
    draft.extended.setdefault(property_key(IN_REPLY_TO), facts["internetMessageId"])
    draft.extended.setdefault(property_key(REFERENCES), f"{thread} {facts['internetMessageId']}".strip())
    _thread_headers(draft)
    return Reply(201, _view(request, draft))


def send(request: Request, item: Item) -> Reply:
    """POST send: the draft leaves, and is in Sent Items then."""
    account = request.who
    account.may(_token(request), "Mail.Send")
    if not item.facts["isDraft"]:
        raise bad("The message was sent already.", "ErrorInvalidOperation")
    names = ("toRecipients", "ccRecipients", "bccRecipients")
    people = tuple(one["emailAddress"]["address"] for name in names for one in item.facts[name])
    if not people:
        raise bad("At least one recipient is not valid.", "ErrorInvalidRecipients")
    now = stamp(account.clock())
    item.facts |= {"isDraft": False, "isRead": True, "receivedDateTime": now, "sentDateTime": now}
    item.flags = frozenset({"\\Seen"})
    item.raw = raw_of(account, item)
    account.left.append((people, item.raw))
    account.move(item, account.folder("sentitems").id)
    if account.new_id_on_send:
        account.renew(item)
    return Reply(202)


def move(request: Request, item: Item) -> Reply:
    """POST move."""
    may_write(request)
    given = request.json()
    check({"destinationId": str}, given, "move")
    request.who.move(item, request.who.folder_of_request(given.get("destinationId", "")).id)
    return Reply(201, _view(request, item))


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


def _view(request: Request, item: Item) -> dict[str, Any]:
    return view(request, item, shown, extended, MESSAGE_READ, "message")
