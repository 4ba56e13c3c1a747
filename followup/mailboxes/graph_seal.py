"""The bytes of a draft of ours, and whether they still are what the draft says.

Exchange keeps no bytes of a draft, it words the MIME anew at each reading. So the bytes as followup wrote them lie in a
property of the draft, and beside them a seal over what the server made of them: while that holds, the draft reads as it
was written, and where it does not, the rep edited the draft.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from followup import errors
from followup.core.draft_bytes import text_of
from followup.core.message import header_only
from followup.core.model import Address, Message
from followup.core.text import clean
from followup.graph.answers import raise_for
from followup.graph.client import Graph, TooLong
from followup.mailboxes import base
from followup.mailboxes import graph_fields as fields
from followup.mailboxes.headers import header_of
from followup.mailboxes.written import inflated

TEXT = 'outlook.body-content-type="text"'


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
    return raw if raw is not None and (seal == sealed(message) or _is_as_written(message, raw)) else None


def _is_as_written(message: Mapping[str, Any], raw: bytes) -> bool:
    """Whether a draft has the subject, the words and the recipients of these bytes, to the letter, and nothing more."""
    return message.get("isDraft") is True and message.get("hasAttachments") is False and says(message, raw, str)


def _is_to_them(message: Mapping[str, Any], header: Message) -> bool:
    """Whether a draft goes to the people of this header, and to nobody else."""
    lists = (("toRecipients", header.to), ("ccRecipients", header.cc), ("bccRecipients", ()), ("replyTo", ()))
    return all(
        _folded(fields.addresses(message.get(name))) == _folded(people)
        and len(message.get(name) or ()) <= len(people)  # somebody named by no address of the internet
        for name, people in lists
    )


def _folded(people: Iterable[Address]) -> set[str]:
    """Addresses without their case: the firm's directory spells those it knows in its own way."""
    return {one.addr_spec.lower() for one in people}


def sealed(message: Mapping[str, Any]) -> str:
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


def has_parts(raw: bytes) -> bool:
    """Whether there is more than one text, such as an attachment of the rep's: what JSON would leave behind."""
    kind = re.search(rb"(?im)^content-type[ \t]*:\s*([^\s;]+)", header_of(raw))
    return kind is not None and kind[1].lower() not in (b"text/plain", b"text")


def says(message: Mapping[str, Any], raw: bytes, form: Callable[[str], object] = str.split) -> bool:
    """Whether the message has subject, words and recipients of these bytes, and nothing attached that they have not."""
    header, body = header_only(raw), message.get("body")
    text = str(body.get("content", "")) if isinstance(body, dict) else ""
    return (
        form(str(message.get("subject"))) == form(clean(header.subject))
        and form(_plain(text)) == form(_plain(text_of(raw)))
        and (message.get("hasAttachments") is not True or has_parts(raw))
        and _is_to_them(message, header)
    )
