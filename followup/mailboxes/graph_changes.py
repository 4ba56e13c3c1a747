"""What is new in a folder, by delta queries, and whole messages.

A cursor is the link that goes on from here, as the server gave it, and before it marks of the messages that were
reported last: a round may repeat some. A round is begun with `changeType=created`, so that what the rep reads or flags
is not reported again, and without `$filter`: with one, a message that is moved in and came long ago would be missed.
The first round of a folder therefore pages through its ids, five hundred at a time, and nothing else. Some services
tell of what was opened all the same, with its id and little else (microsoftgraph/microsoft-graph-docs-contrib#5544):
that is passed over. Our properties are asked for message by message, since a round may not give them (#7929).
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from followup import errors
from followup.graph.answers import Answer, Way, asks_to_wait, raise_for
from followup.graph.client import BATCH, Graph, Part, TooLong
from followup.graph.values import items
from followup.mailboxes import base, graph_seal
from followup.mailboxes import graph_fields as fields
from followup.mailboxes.base import DRAFTS, SENT, Changes, Cursor, CursorExpired, Fetched, Folder, MessageRef
from followup.mailboxes.graph_folders import Folders

Doubts = Counter[str]
"""How often a message, by its id, could not be had while others could."""

DOUBT = 3
"""So often it is tried; then it is set aside as unreadable."""

_PAGE = 500
_REMEMBERED = 200
_CURSOR = re.compile(r"([0-9a-f,]*) (https?://\S{1,8000})")


def newest(graph: Graph, folders: Folders, folder: Folder) -> Cursor:
    """A cursor that stands after all that the folder holds now."""
    params = {"$select": fields.PLACE, "changeType": "created"}
    answer = graph.send("GET", f"{folders.path(folder)}/messages/delta", params=params, prefer=_pages_of(_PAGE))
    page = folders.found(folder, answer).found()
    way = Way()
    while link := way.on(page, anything=bool(items(page))):
        page = graph.get(link, prefer=_pages_of(_PAGE))
    return Cursor(f" {_link(page, '@odata.deltaLink')}")


def changes(graph: Graph, folders: Folders, folder: Folder, since: Cursor, limit: int, doubts: Doubts) -> Changes:
    """See `Mailbox.changes`."""
    found = _CURSOR.fullmatch(since)
    if not found:
        raise CursorExpired(folder)
    folders.id(folder)
    seen = [mark for mark in found[1].split(",") if mark]
    page = _page(graph, folder, found[2], limit)
    new = [one for one in items(page) if appeared(one) and _mark(one) not in seen]
    new = list({str(one["id"]): one for one in new}.values())
    new.sort(key=fields.received_of)
    more = len(new) > limit
    seen += [_mark(one) for one in new[:limit]]
    known: Iterable[Mapping[str, Any]] = new[:limit]
    if folder in (DRAFTS, SENT):
        known = metas(graph, [str(one["id"]) for one in new[:limit]])
    messages = [one for one in (fetched(graph, folder, meta, doubts) for meta in known) if one is not None]
    link = found[2] if more else page.get("@odata.nextLink") or _link(page, "@odata.deltaLink")
    kept = seen if more else seen[-max(_REMEMBERED, limit) :]  # a page that is not done yet is asked for again
    return Changes(tuple(messages), Cursor(f"{','.join(kept)} {link}"), more or "@odata.nextLink" in page)


def appeared(told: Mapping[str, Any]) -> bool:
    """Whether a line of a round tells of a message that came, and not of one that left, or was only opened."""
    return "@removed" not in told and bool(told.get("receivedDateTime"))


def _page(graph: Graph, folder: Folder, link: str, limit: int) -> dict[str, Any]:
    """One page of a round; raises `CursorExpired` where the server does not know the link any more."""
    answer = graph.send("GET", link, prefer=_pages_of(min(limit, _PAGE)), also={400})
    if answer.status in (400, 404, 410):
        raise CursorExpired(folder)
    return answer.found()


def _pages_of(size: int) -> tuple[str, ...]:
    return (f"odata.maxpagesize={size}",)


def _link(page: Mapping[str, Any], name: str) -> str:
    link = page.get(name)
    if not isinstance(link, str) or not _CURSOR.fullmatch(f" {link}"):
        raise errors.Unreachable("Microsoft 365 did not say how to go on. followup tries again.")
    return link


def _mark(message: Mapping[str, Any]) -> str:
    return hashlib.sha256(str(message.get("id")).encode()).hexdigest()[:8]


# ---- whole messages


def fetched(graph: Graph, folder: Folder, meta: Mapping[str, Any], doubts: Doubts) -> Fetched | None:
    """One message with its bytes, or with the reason why not; None where it has vanished.

    A draft of ours that nobody edited has the bytes that followup wrote.
    """
    id = str(meta["id"])
    own = fields.properties(meta).get(fields.KEY) if folder in (DRAFTS, SENT) else None
    if own is not None:
        message = meta if "body" in meta else graph_seal.read(graph, id)
        raw = graph_seal.written(message) if message is not None else None
        if message is None or raw is not None:
            return _as_it_is(folder, meta, raw) if raw is not None else None
    if doubts[id] >= DOUBT:
        return _set_aside(graph, folder, meta, "unreadable")
    try:
        answer = graph.fetch(f"me/messages/{id}/$value", base.MAX_MESSAGE)
    except TooLong:
        return _set_aside(graph, folder, meta, "too-large")
    if answer.status == 404:
        return None
    if not answer.ok and answer.status != 401 and asks_to_wait(answer) is None:
        _doubt(graph, id, doubts)
        raise errors.Unreachable(f"Microsoft 365 did not give a message ({answer.status}). followup tries again.")
    raise_for(answer)
    raw = answer.body
    if own is not None and not re.search(rb"^x-followup-key:", raw.partition(b"\r\n\r\n")[0], re.I | re.M):
        raw = b"X-Followup-Key: " + re.sub(rb"[^!-~]", b"", own.encode()) + b"\r\n" + raw
    return _as_it_is(folder, meta, raw)


def metas(graph: Graph, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """What is to be known of messages before their bytes are fetched, twenty a request; without those that are gone."""
    params = {"$select": fields.PLACE, "$expand": fields.expand(fields.KEY)}
    sound = [id for id in ids if graph_seal.is_id(id)]
    for start in range(0, len(sound), BATCH):
        for answer in graph.batch(
            [Part("GET", f"me/messages/{id}", params=params) for id in sound[start : start + BATCH]]
        ):
            if answer.ok:
                yield answer.json()
            elif answer.status not in (400, 404):
                raise_for(answer)


def _doubt(graph: Graph, id: str, doubts: Doubts) -> None:
    """Count against a message only where the service answers for it otherwise."""
    answer: Answer = graph.send("GET", f"me/messages/{id}", params={"$select": "id"})
    if answer.ok:
        doubts[id] += 1


def _as_it_is(folder: Folder, meta: Mapping[str, Any], raw: bytes) -> Fetched:
    ref = MessageRef(folder, str(meta["id"]))
    return Fetched(ref, raw, fields.received_of(meta), len(raw), fields.flags_of(meta))


def _set_aside(graph: Graph, folder: Folder, meta: Mapping[str, Any], problem: str) -> Fetched | None:
    params = {"$select": fields.PLACE, "$expand": fields.expand(fields.SIZE)}
    answer = graph.send("GET", f"me/messages/{meta['id']}", params=params)
    if not answer.ok:
        return None
    message = answer.json()
    ref = MessageRef(folder, str(meta["id"]))
    size = fields.size_of(message)
    return Fetched(ref, None, fields.received_of(message), size, fields.flags_of(message), problem)
