"""The only writing followup does over Graph: drafts, each once, in their thread; and the removal of an untouched one.

A draft that answers a mail is made by createReply, so that it hangs in the conversation, and carries our key from its
first moment: where an answer is lost, the next call finds it by the key and finishes it. Exchange keeps no bytes of a
draft, it words the MIME anew at each reading. So the bytes as followup wrote them lie in a property of the draft, and
beside them a seal over what the server made of them: while that holds, the draft reads as it was written, and where it
does not, the rep edited the draft.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from followup import errors
from followup.core.draft_bytes import text_of
from followup.core.message import header_only
from followup.core.model import Message
from followup.core.text import clean
from followup.graph.answers import raise_for
from followup.graph.client import Graph, TooLong
from followup.graph.values import instant, items, quoted
from followup.mailboxes import base
from followup.mailboxes import graph_fields as fields
from followup.mailboxes.base import DRAFTS, MessageRef
from followup.mailboxes.graph_find import find, key_of
from followup.mailboxes.graph_folders import Folders
from followup.mailboxes.headers import header_of, is_usable, message_id_of
from followup.mailboxes.written import deflated, inflated

TEXT = 'outlook.body-content-type="text"'

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
    if _has_parts(raw):
        made = _made_of_mime(graph, raw)
        made = _changed(graph, str(made["id"]), {"singleValueExtendedProperties": [*_bytes_of(raw), *marks]})
    elif original is None:
        thread = _thread(message)
        marks += thread + content.pop("singleValueExtendedProperties")
        made = _made(graph, "me/messages", content | {"singleValueExtendedProperties": marks})
    else:
        reply = {"message": {"singleValueExtendedProperties": marks}}
        made = _made(graph, f"me/messages/{original}/createReply", reply)
        content["singleValueExtendedProperties"] += marks
        made = _changed(graph, str(made["id"]), content)
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
    answer = graph.send("POST", f"me/messages/{message['id']}/permanentDelete")
    if not answer.ok and answer.status != 404:
        raise errors.Unreachable("Microsoft 365 did not remove a draft of ours. followup tries again.")
    return True


def mime(graph: Graph, id: str) -> bytes | None:
    """The bytes that the server makes of a message now; None where it is gone, or too large."""
    try:
        answer = graph.fetch(f"me/messages/{id}/$value", base.MAX_MESSAGE)
    except TooLong:
        return None
    if answer.status == 404:
        return None
    raise_for(answer)
    return answer.body


# ---- the bytes of a draft, and whether they still are what the draft says


def is_id(id: str) -> bool:
    """Whether this may be the id of a message: what may stand in a path as it is."""
    return re.fullmatch(r"[\w=-]{1,1000}", id, re.ASCII) is not None


def read(graph: Graph, id: str, *, whole: bool = True) -> dict[str, Any] | None:
    """One message, `whole` with what tells whether it is a draft of ours; None where it is gone, or the id is none."""
    if not is_id(id):
        return None
    params = {"$select": fields.PLACE}
    if whole:
        params = {"$select": fields.CONTENT, "$expand": fields.expand(fields.KEY, fields.WRITTEN, fields.SEAL)}
    answer = graph.send("GET", f"me/messages/{id}", params=params, prefer=(TEXT,), also={400})
    if not answer.ok:
        if answer.status == 400 and answer.code != "ErrorInvalidIdMalformed":
            raise errors.Unreachable("Microsoft 365 did not understand what was asked. followup tries again.")
        return None
    return answer.json()


def written(message: Mapping[str, Any]) -> bytes | None:
    """The bytes that followup wrote, while the seal over what the server made of them holds; else None.

    A draft that was written over EWS (`followup migrate`) has another seal: there all that the rep sees is compared.
    """
    there = fields.properties(message)
    kept, seal = there.get(fields.WRITTEN), there.get(fields.SEAL)
    raw = inflated(kept) if kept else None
    return raw if raw is not None and (seal == _sealed(message) or _is_as_written(message, raw)) else None


def _is_as_written(message: Mapping[str, Any], raw: bytes) -> bool:
    """Whether a draft has the subject, the words and the recipients of these bytes, to the letter, and nothing more."""
    return message.get("isDraft") is True and message.get("hasAttachments") is False and _says(message, raw, str)


def _is_to_them(message: Mapping[str, Any], header: Message) -> bool:
    """Whether a draft goes to the people of this header, and to nobody else."""
    lists = (("toRecipients", header.to), ("ccRecipients", header.cc), ("bccRecipients", ()), ("replyTo", ()))
    return all(
        {one.addr_spec for one in fields.addresses(message.get(name))} == {one.addr_spec for one in people}
        and len(message.get(name) or ()) <= len(people)  # somebody named by no address of the internet
        for name, people in lists
    )


def _sealed(message: Mapping[str, Any]) -> str:
    """A hash of what the rep sees of a draft; that it is one still, or one no more, is part of it."""
    body = message.get("body")
    text = str(body.get("content", "")) if isinstance(body, dict) else ""
    names = ("toRecipients", "ccRecipients", "bccRecipients", "replyTo")
    people = [[(one.name, one.addr_spec) for one in fields.addresses(message.get(name))] for name in names]
    state = (message.get("isDraft"), message.get("hasAttachments"), [len(message.get(name) or ()) for name in names])
    seen = (message.get("subject"), _plain(text), people, state)
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def _plain(text: str) -> str:
    return "\n".join(row.rstrip() for row in text.replace("\r\n", "\n").split("\n")).strip("\n")


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


def _has_parts(raw: bytes) -> bool:
    """Whether there is more than one text, such as an attachment of the rep's: what JSON would leave behind."""
    kind = re.search(rb"(?im)^content-type[ \t]*:\s*([^\s;]+)", header_of(raw))
    return kind is not None and kind[1].lower() not in (b"text/plain", b"text")


def _made_of_mime(graph: Graph, raw: bytes) -> dict[str, Any]:
    """A draft of the whole MIME; where the answer is lost, the next call finds it by its Message-ID."""
    answer = graph.post("me/messages", "text/plain", base64.b64encode(raw))
    if not answer.ok:
        raise errors.Unreachable(f"Microsoft 365 did not take a draft ({answer.status}). followup tries again.")
    return answer.json()


def _thread(message: Message) -> list[dict[str, str]]:
    named = ((fields.IN_REPLY_TO, message.in_reply_to), (fields.REFERENCES, message.references))
    return [_property(tag, " ".join(ids)) for tag, ids in named if ids]


def _property(name: str, value: str) -> dict[str, str]:
    return {"id": name, "value": value}


def _made(graph: Graph, path: str, content: dict[str, Any]) -> dict[str, Any]:
    answer = graph.send("POST", path, json=content)
    if not answer.ok:
        raise errors.Unreachable(f"Microsoft 365 did not take a draft ({answer.status}). followup tries again.")
    return answer.json()


def _changed(graph: Graph, id: str, content: dict[str, Any]) -> dict[str, Any]:
    answer = graph.send("PATCH", f"me/messages/{id}", json=content)
    if not answer.ok:
        raise errors.Unreachable(f"Microsoft 365 did not take a draft ({answer.status}). followup tries again.")
    return answer.json()


def _seal(graph: Graph, id: str, raw: bytes) -> None:
    """Put the seal on; where the rep was faster than we, he made it his, and there is none.

    The draft is read for it as it will be read later: an answer to a change may have its text in another form.
    """
    message = read(graph, id)
    if message is not None and _says(message, raw):
        _changed(graph, id, {"singleValueExtendedProperties": [_property(fields.SEAL, _sealed(message))]})


def _finish(graph: Graph, id: str, raw: bytes) -> None:
    """Go on with a draft of ours of whose making an answer was lost; one that is done, or the rep's, stays as it is."""
    message = read(graph, id)
    if message is None or fields.SEAL in (there := fields.properties(message)):
        return
    if fields.KEY not in there:  # made of MIME, if it is not the rep's
        if not _has_parts(raw) or not _says(message, raw):
            return
        _changed(graph, id, {"singleValueExtendedProperties": [*_bytes_of(raw), *_key_of(raw)]})
    if not _says(message, raw):
        made, changed = (instant(message.get(name)) for name in ("createdDateTime", "lastModifiedDateTime"))
        if changed - made > _UNTOUCHED:
            return
        header = header_only(raw)
        _changed(graph, id, _content(header, raw, header.message_id or ""))
    _seal(graph, id, raw)


def _says(message: Mapping[str, Any], raw: bytes, form: Callable[[str], object] = str.split) -> bool:
    """Whether the message has subject, words and recipients of these bytes, and nothing attached that they have not."""
    header, body = header_only(raw), message.get("body")
    text = str(body.get("content", "")) if isinstance(body, dict) else ""
    return (
        form(str(message.get("subject"))) == form(clean(header.subject))
        and form(_plain(text)) == form(_plain(text_of(raw)))
        and (message.get("hasAttachments") is not True or _has_parts(raw))
        and _is_to_them(message, header)
    )
