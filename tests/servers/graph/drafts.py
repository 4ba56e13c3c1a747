"""Drafts: made of JSON or MIME, as replies in a conversation, and what a body may set of them."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.servers.graph import mime
from tests.servers.graph.account import Account, Folder, Item, property_key, stamp
from tests.servers.graph.items import same_version, take_extended
from tests.servers.graph.mail import FLAGS, IN_REPLY_TO, NEVER_GIVEN, READ, REFERENCES, UNSENT, may_write, view_of
from tests.servers.graph.shapes import MESSAGE, check
from tests.servers.graph.wire import Reply, Request, bad

_ONLY_NEW = {"internetMessageHeaders"}


def create(request: Request, folder: Folder | None) -> Reply:
    """POST messages: a draft, or in a folder, by PidTagMessageFlags, a message that was sent."""
    may_write(request)
    if request.headers.get("content-type", "").startswith("text/plain"):
        return Reply(201, _written(request, _of_mime(request)))
    given = request.json()
    check(MESSAGE, given, "message")
    item = _new(request.who, folder or request.who.folder("drafts"), given)
    return Reply(201, _written(request, item))


def _of_mime(request: Request) -> Item:
    """A draft of base64-encoded MIME."""
    account = request.who
    try:
        raw = base64.b64decode(request.raw, validate=True)
    except binascii.Error:
        raise bad("The MIME content is not in base64.", "ErrorMimeContentInvalidBase64String") from None
    facts, headers = mime.read(raw, account.clock())
    facts |= {"isDraft": True, "receivedDateTime": stamp(account.clock()), "conversationIndex": "AQHa"}
    facts["conversationId"] = conversation(account, facts, headers)
    flags = frozenset({"\\Draft", "\\Seen"})
    return account.add(account.folder("drafts").id, {**NEVER_GIVEN, **facts}, raw=raw, headers=headers, flags=flags)


def conversation(account: Account, facts: dict[str, Any], headers: list[tuple[str, str]]) -> str:
    """That of a message which is answered, else a new one."""
    named = " ".join(text for name, text in headers if name.lower() in ("in-reply-to", "references"))
    for item in account.items.values():
        if item.facts.get("internetMessageId") and item.facts["internetMessageId"] in named:
            return str(item.facts["conversationId"])
    return f"AAQk{uuid5(NAMESPACE_URL, f'{facts}{len(account.log)}').hex}"


def _written(request: Request, item: Item) -> dict[str, Any]:
    """The answer to a change: of the body's form as asked for by a preference nothing is told there, so HTML."""
    headers = {**request.headers, "prefer": request.prefer.replace("outlook.body-content-type", "x")}
    return view_of(replace(request, headers=headers, query={}), item)


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
            address |= account.directory.get(address["address"].lower(), {})
    own = {"emailAddress": {"name": account.name, "address": account.user}}
    item.facts["sender"] = own
    if account.own_sender or not item.facts.get("from"):
        item.facts["from"] = own
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
    return Reply(200, _written(request, item))


def create_reply(request: Request, item: Item) -> Reply:
    """POST createReply: a draft in the thread, with the server's own subject, recipients and quoted text.

    "Any writeable properties" may be given; but it is not among the requests that create an extended property
    (Create single-value extended property): here it makes none.
    """
    may_write(request)
    given = request.json() if request.raw else {}
    check({"message": MESSAGE, "comment": str}, given, "createReply")
    own = {name: one for name, one in (given.get("message") or {}).items() if name != "singleValueExtendedProperties"}
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
    return Reply(201, _written(request, draft))
