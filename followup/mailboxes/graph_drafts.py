"""The only writing followup does over Graph: drafts, each once, in their thread; and the removal of an untouched one.

A draft that answers a mail is made by createReply, so that it hangs in the conversation, and carries our Message-ID and
our words from its first moment: an extended property is not promised to be taken there, and our key may come only with
the change that follows. Where an answer is lost, the next call finds the draft by either and finishes it.
"""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

from followup import errors
from followup.core.draft_bytes import text_of
from followup.core.message import header_only
from followup.core.model import Message
from followup.core.text import clean
from followup.graph.answers import Answer
from followup.graph.client import Graph
from followup.graph.values import instant, items, quoted
from followup.mailboxes import base
from followup.mailboxes import graph_fields as fields
from followup.mailboxes.base import DRAFTS, MessageRef
from followup.mailboxes.graph_find import find, key_of
from followup.mailboxes.graph_folders import Folders
from followup.mailboxes.graph_seal import has_parts, mime, read, says, sealed, written
from followup.mailboxes.headers import header_of, is_usable, message_id_of
from followup.mailboxes.written import deflated

_UNTOUCHED = timedelta(seconds=10)
"""A draft that was changed no later than so long after it was made was changed by nobody but followup."""

_LONGEST_KEPT = 256 * 1024
"""Characters of a property in which the bytes of a draft are kept."""

_SENT_NOT_DRAFT = "1"
"""PidTagMessageFlags of a message that was read, and is no draft: to be given when it is made."""


def save(graph: Graph, folders: Folders, raw: bytes, message_id: str) -> MessageRef:
    """See `Mailbox.save_draft`. Raises ValueError for an id that no message of ours has."""
    known = _known(graph, folders, DRAFTS, message_id)
    if known is not None:
        _finish(graph, known, raw)
        return MessageRef(DRAFTS, known)
    message = header_only(raw)
    marks = _key_of(raw)
    original = _original(graph, message)
    content = _content(message, raw, message_id)
    if has_parts(raw):
        made = _made_of_mime(graph, raw)
        made = _changed(graph, str(made["id"]), {"singleValueExtendedProperties": [*_bytes_of(raw), *marks]})
    elif original is None:
        thread = _thread(message)
        marks += thread + content.pop("singleValueExtendedProperties")
        made = _made(graph, "me/messages", content | {"singleValueExtendedProperties": marks})
    else:
        content["singleValueExtendedProperties"] += marks
        made = _changed(graph, str(_replied(graph, original, content)["id"]), content)
    _seal(graph, str(made["id"]), raw)
    return MessageRef(DRAFTS, str(made["id"]))


def file(graph: Graph, folders: Folders, raw: bytes, message_id: str) -> MessageRef:
    """See `Mailbox.file_sent`."""
    known = _known(graph, folders, base.SENT, message_id)
    if known is None:
        message = header_only(raw)
        content = _content(message, raw, message_id)
        marks = [*_key_of(raw), _property(fields.FLAGS, _SENT_NOT_DRAFT), *_thread(message)]
        content["singleValueExtendedProperties"] += marks
        made = _made(graph, f"{folders.path(base.SENT)}/messages", content)
        known = str(made["id"])
        _seal(graph, known, raw)
    return MessageRef(base.SENT, known)


def _known(graph: Graph, folders: Folders, folder: base.Folder, message_id: str) -> str | None:
    if not is_usable(message_id):
        raise ValueError("not a Message-ID that followup makes")
    return find(graph, folders, folder, message_id)


def remove(graph: Graph, folders: Folders, ref: MessageRef, raw: bytes) -> bool:
    """See `Mailbox.remove_draft`."""
    if ref.folder != DRAFTS:
        return False
    drafts = folders.id(DRAFTS)
    message = read(graph, ref.id)
    if message is None or message.get("parentFolderId") != drafts:
        known = find(graph, folders, DRAFTS, header_only(raw).message_id or "")
        message = read(graph, known) if known else None
        if message is None or message.get("parentFolderId") != drafts:
            return True
    if message.get("isDraft") is not True or (written(message) or mime(graph, str(message["id"]))) != raw:
        return False
    at = f"me/messages/{message['id']}"
    answer = graph.send("POST", f"{at}/permanentDelete", also={400, 405})
    if not answer.ok and answer.code != "ErrorItemNotFound":  # a national cloud, which has Deleted Items alone
        answer = graph.send("DELETE", at)
    if not answer.ok and answer.status != 404:
        raise errors.Unreachable("Microsoft 365 did not remove a draft of ours. followup tries again.")
    return True


# ---- writing


def _original(graph: Graph, message: Message) -> str | None:
    """The id of the mail that is answered, wherever in the mailbox it lies; None where it is not there."""
    for asked in message.in_reply_to:
        params = {"$filter": f"internetMessageId eq {quoted(asked)}", "$select": "id,isDraft,internetMessageId"}
        for one in items(graph.get("me/messages", params=params)):
            if one.get("isDraft") is not True and one.get("internetMessageId") == asked:
                return str(one["id"])
    return None


def _content(message: Message, raw: bytes, message_id: str) -> dict[str, Any]:
    return {
        "subject": clean(message.subject),
        "body": {"contentType": "text", "content": text_of(raw)},
        "toRecipients": fields.recipients(message.to),
        "ccRecipients": fields.recipients(message.cc),
        "isRead": True,
        "internetMessageId": message_id,
        "singleValueExtendedProperties": _bytes_of(raw),
    }


def _bytes_of(raw: bytes) -> list[dict[str, str]]:
    """The property that keeps the bytes; none where they are too many for one: then the server's own are read."""
    kept = deflated(raw)
    return [_property(fields.WRITTEN, kept)] if len(kept) <= _LONGEST_KEPT else []


def _key_of(raw: bytes) -> list[dict[str, str]]:
    return [_property(fields.KEY, key_of(message_id_of(header_of(raw))))]


def _made_of_mime(graph: Graph, raw: bytes) -> dict[str, Any]:
    """A draft of the whole MIME; where the answer is lost, the next call finds it by its Message-ID."""
    return _taken(graph.post("me/messages", "text/plain", base64.b64encode(raw)))


def _thread(message: Message) -> list[dict[str, str]]:
    named = ((fields.IN_REPLY_TO, message.in_reply_to), (fields.REFERENCES, message.references))
    return [_property(tag, " ".join(ids)) for tag, ids in named if ids]


def _property(name: str, value: str) -> dict[str, str]:
    return {"id": name, "value": value}


def _replied(graph: Graph, original: str, content: dict[str, Any]) -> dict[str, Any]:
    """A reply with all of its content; a bare one where that is not taken at once."""
    at = f"me/messages/{original}/createReply"
    answer = graph.send("POST", at, json={"message": content}, also={400})
    return _taken(answer) if answer.status != 400 else _made(graph, at, {})


def _made(graph: Graph, path: str, content: dict[str, Any]) -> dict[str, Any]:
    return _taken(graph.send("POST", path, json=content))


def _changed(graph: Graph, id: str, content: dict[str, Any]) -> dict[str, Any]:
    return _taken(graph.send("PATCH", f"me/messages/{id}", json=content))


def _taken(answer: Answer) -> dict[str, Any]:
    if not answer.ok:
        raise errors.Unreachable(f"Microsoft 365 did not take a draft ({answer.status}). followup tries again.")
    return answer.json()


def _seal(graph: Graph, id: str, raw: bytes) -> None:
    """Put the seal on; where the rep was faster than we, he made it his, and there is none.

    The draft is read for it as it will be read later: an answer to a change may have its text in another form.
    """
    message = read(graph, id)
    if message is not None and says(message, raw):
        seal = {"singleValueExtendedProperties": [_property(fields.SEAL, sealed(message))]}
        all_ = seal | fields.other_author(message, header_only(raw).sender)
        if all_ == seal or not graph.send("PATCH", f"me/messages/{id}", json=all_, also={400, 403}).ok:
            _changed(graph, id, seal)


def _finish(graph: Graph, id: str, raw: bytes) -> None:
    """Go on with a draft of ours of whose making an answer was lost; one that is done, or the rep's, stays as it is."""
    message = read(graph, id)
    if message is None or fields.SEAL in (there := fields.properties(message)):
        return
    if fields.KEY not in there:  # made of MIME, or by createReply, if it is not the rep's
        if not says(message, raw):
            return
        _changed(graph, id, {"singleValueExtendedProperties": [*_bytes_of(raw), *_key_of(raw)]})
    if not says(message, raw):
        made, changed = (instant(message.get(name)) for name in ("createdDateTime", "lastModifiedDateTime"))
        if changed - made > _UNTOUCHED:
            return
        header = header_only(raw)
        _changed(graph, id, _content(header, raw, header.message_id or ""))
    _seal(graph, id, raw)
