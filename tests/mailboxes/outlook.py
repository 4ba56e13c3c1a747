"""Outlook at work on the mail of our Exchange and Graph servers: what it shows, and what a rep does with a draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from html import escape

from followup.core.keys import PROPERTY_NAME, PROPERTY_SET
from followup.mailboxes.base import DRAFTS, SENT, Folder
from followup.mailboxes.graph_fields import KEY
from tests.mailboxes import exchange_world, graph_world
from tests.servers.ews import EwsServer, Item, Mailbox, sending
from tests.servers.ews.soap import t
from tests.servers.ews.store import ExtendedName
from tests.servers.graph import Account, mail, outside
from tests.servers.graph.account import Item as GraphItem
from tests.servers.graph.account import property_key

Held = list[tuple[bytes, frozenset[str]]]
"""What a folder holds: the bytes as the server words them, a draft's with our key before them, and the flags."""

_KEY: ExtendedName = (PROPERTY_SET, PROPERTY_NAME, "String")


class ExchangeOutlook:
    """On one mailbox of the EWS server. A draft is named by its bytes as `held` gives them."""

    def __init__(self, server: EwsServer, box: Mailbox) -> None:
        self._world, self._box = server.world, box

    def put(self, folder: Folder, raw: bytes, at: datetime, flags: Iterable[str] = ()) -> None:
        """A message comes into a folder, or the rep's own copy of what was sent."""
        with self._world.changed:
            place = self._box.folder(exchange_world.MARKS.get(folder, folder))
            item = self._world.new_item(place, at=at)
            item.raw, item.flags = raw, set(flags)
            self._world.put(self._box, place, item)

    def held(self, folder: Folder) -> Held:
        with self._world.changed:
            return [(_of_exchange(item), frozenset(item.flags)) for item in self._items(folder)]

    def _items(self, folder: Folder) -> list[Item]:
        return list(self._box.folder(exchange_world.MARKS.get(folder, folder)).items.values())

    def _draft(self, raw: bytes) -> Item:
        return next(item for item in self._items(DRAFTS) if _of_exchange(item) == raw)

    def send(self, raw: bytes) -> bytes:
        """The server files it in Sent, under another id; what lies there then."""
        with self._world.changed:
            sending.leave(self._world, self._box, self._draft(raw), self._box.folder("sentitems"))
            return _of_exchange(self._items(SENT)[-1])

    def word(self, raw: bytes, text: str) -> bytes:
        """Other words in the same draft, which Outlook makes HTML of: what it is then."""
        with self._world.changed:
            item = self._draft(raw)
            item.reworded()
            item.fields["Body"] = t("Body", _html(text), BodyType="HTML")
            self._world.touch(item)
            return _of_exchange(item)

    def throw(self, raw: bytes) -> None:
        """Into Deleted Items."""
        with self._world.changed:
            self._world.move(self._box, self._draft(raw), self._box.folder("deleteditems"))


class GraphOutlook:
    """The same on one account of the Graph server."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def put(self, folder: Folder, raw: bytes, at: datetime, flags: Iterable[str] = ()) -> None:
        outside.deliver(self._account, raw, graph_world.NAMES.get(folder, folder), at=at, flags=flags)

    def held(self, folder: Folder) -> Held:
        with self._account.guard:
            found = self._items(folder)
            return [(self._shown(item), outside.flags_of(self._account, item)) for item in found]

    def _items(self, folder: Folder) -> list[GraphItem]:
        return self._account.within(self._account.folder(graph_world.NAMES.get(folder, folder)).id)

    def _shown(self, item: GraphItem) -> bytes:
        return _with_key(mail.raw_of(self._account, item), item.extended.get(property_key(KEY), ""))

    def _draft(self, raw: bytes) -> GraphItem:
        return next(item for item in self._items(DRAFTS) if self._shown(item) == raw)

    def send(self, raw: bytes) -> bytes:
        with self._account.guard:
            item = self._draft(raw)
            outside.send(self._account, item)
            return self._shown(item)

    def word(self, raw: bytes, text: str) -> bytes:
        with self._account.guard:
            item = self._draft(raw)
            outside.edit(self._account, item, body=text)
            item.facts["body"] = {"contentType": "html", "content": _html(text)}
            return self._shown(item)

    def throw(self, raw: bytes) -> None:
        with self._account.guard:
            self._account.move(self._draft(raw), self._account.folder("deleteditems").id)


def _html(text: str) -> str:
    lines = "".join(f"<p class=MsoNormal>{escape(line) or '&nbsp;'}</p>\r\n" for line in text.splitlines())
    return f"<html><body><div>{lines}</div></body></html>"


def _of_exchange(item: Item) -> bytes:
    held = item.extended.get(_KEY)
    return _with_key(item.mime(), (held[0].text or "") if held is not None else "")


def _with_key(raw: bytes, key: str) -> bytes:
    named = not key or b"x-followup-key:" in raw.partition(b"\r\n\r\n")[0].lower()
    return raw if named else f"X-Followup-Key: {key}\r\n".encode() + raw
