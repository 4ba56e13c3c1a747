"""Finding a message by its Message-ID, and in Drafts and Sent by our key."""

from __future__ import annotations

from typing import Any

from followup.graph.answers import Answer
from followup.graph.client import Graph, Part
from followup.graph.values import items, quoted
from followup.mailboxes import base
from followup.mailboxes import graph_fields as fields
from followup.mailboxes.graph_folders import Folders
from followup.mailboxes.headers import is_usable


def key_of(message_id: str) -> str:
    """What stands in a Message-ID before the @."""
    return message_id.strip("<>").rpartition("@")[0] or message_id.strip("<>")


def find(graph: Graph, folders: Folders, folder: base.Folder, message_id: str) -> str | None:
    """The id of the newest message of the folder with this Message-ID, or that bears its key; see `Mailbox.find`."""
    at = folders.path(folder)
    if not is_usable(message_id):
        folders.id(folder)
        return None
    wanted = [f"internetMessageId eq {quoted(message_id)}"]
    if folder in (base.DRAFTS, base.SENT):
        name, key = quoted(fields.KEY), quoted(key_of(message_id))
        wanted.append(f"singleValueExtendedProperties/Any(ep: ep/id eq {name} and ep/value eq {key})")
    query = {"$select": "id,internetMessageId,receivedDateTime", "$top": "50"}
    found: dict[str, tuple[Any, int, str]] = {}
    for by_key, said in enumerate(_asked(graph, at, [query | {"$filter": one} for one in wanted])):
        folders.found(folder, said)
        for number, one in enumerate(items(said.json())):
            if by_key or one.get("internetMessageId") == message_id:  # eq does not mind the case
                found.setdefault(str(one["id"]), (fields.received_of(one), -number, str(one["id"])))
    return max(found.values())[2] if found else None


def _asked(graph: Graph, at: str, queries: list[dict[str, str]]) -> tuple[Answer, ...]:
    """The answers to one or two searches of a folder, in one request."""
    if len(queries) == 1:
        return (graph.send("GET", f"{at}/messages", params=queries[0]),)
    return graph.batch([Part("GET", f"{at}/messages", params=query) for query in queries])
