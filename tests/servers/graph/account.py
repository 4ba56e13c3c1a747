"""The state of one signed-in user: folders, items, what changed when; ids and change keys as Graph gives them."""

from __future__ import annotations

import base64
import binascii
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.servers.graph.wire import Refused, bad, not_found

WELL_KNOWN = {
    "inbox": "Inbox",
    "drafts": "Drafts",
    "sentitems": "Sent Items",
    "deleteditems": "Deleted Items",
    "junkemail": "Junk Email",
    "outbox": "Outbox",
}
SCOPES = frozenset({"Mail.ReadWrite", "Mail.Send", "Calendars.ReadWrite", "MailboxSettings.Read", "User.Read"})


def stamp(at: datetime) -> str:
    """A time as Graph writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def property_key(name: str) -> str:
    """Ids of extended properties mean the same whatever the case of their GUID or number."""
    kind, _, rest = name.partition(" ")
    space, mark, local = rest.partition(" Name ")
    return f"{kind.lower()} {space.lower()}{mark}{local}"


@dataclass
class Item:
    """A message or an event. `facts` are its Graph properties as JSON, but those that change with the place."""

    number: int
    folder: str
    facts: dict[str, Any]
    extended: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    flags: frozenset[str] = frozenset()
    version: int = 1

    @property
    def change_key(self) -> str:
        """Another one after each change."""
        return base64.b64encode(f"CQAAA{self.number:06d}.{self.version:06d}".encode()).decode()


@dataclass
class Folder:
    """A mail folder or a calendar. `epoch` goes up when its sync state is lost."""

    id: str
    name: str
    kind: str = "mail"
    epoch: int = 1
    number: int = 0


@dataclass(frozen=True)
class Happened:
    """One line of the change log: an item came into the folder, changed in it, was read or unread, or left it."""

    number: int
    folder: str
    what: str


class Account:
    """One user's mailbox and calendar. Whoever calls holds `guard` (the server's handlers do).

    `files_late`: so many looks into Sent Items find nothing of what was sent. `directory` holds, by addresses in small
    letters, how the firm's directory names people; recipients are taken over as it does. `keeps_links`: only the links
    of so many answers to one delta query are known, 0 for all; `rounds` counts its answers.
    """

    def __init__(self, user: str, clock: Callable[[], datetime], guard: Any) -> None:
        self.user = user
        self.name = user.partition("@")[0].replace(".", " ").title()
        self.clock = clock
        self.guard = guard
        self.folders: dict[str, Folder] = {}
        self.items: dict[int, Item] = {}
        self.log: list[Happened] = []
        self.left: list[tuple[tuple[str, ...], bytes]] = []
        self.tokens: dict[str, frozenset[str]] = {}
        self.repeats_items = False
        self.new_id_on_send = False
        self.files_late = 0
        self.keeps_links = 0
        self.rounds: dict[int, int] = {}
        self.directory: dict[str, dict[str, str]] = {}
        self.aliases: set[str] = set()
        self.own_sender = False
        self.own_page_size = 0
        self.settings: dict[str, Any] = {}
        self._numbers = itertools.count(1)
        self._counter = itertools.count(1)
        for known in WELL_KNOWN.values():
            self.add_folder(known)
        self.add_folder("Calendar", "calendar")
        self.token = self.new_token()

    # ---- tokens

    def new_token(self, scopes: frozenset[str] = SCOPES) -> str:
        """A token that holds; those before it hold too."""
        token = f"token-{self.user}-{next(self._counter)}"
        self.tokens[token] = scopes
        return token

    def expire_tokens(self) -> None:
        """None of the tokens given so far holds any more."""
        self.tokens.clear()

    # ---- folders

    def add_folder(self, name: str, kind: str = "mail") -> Folder:
        """A new folder at the top."""
        coded = base64.urlsafe_b64encode(f"{kind}:{name}:{self.user}".encode()).decode().rstrip("=")
        folder = Folder(f"AQMk{coded}AAA=", name, kind, number=len(self.folders))
        self.folders[folder.id] = folder
        return folder

    def folder(self, name: str, kind: str = "mail") -> Folder:
        """By id, well-known name or, for the tests, display name."""
        shown = WELL_KNOWN.get(name.lower(), "Calendar" if kind == "calendar" and not name else name)
        for folder in self.folders.values():
            if folder.kind == kind and (folder.id == name or folder.name == shown):
                return folder
        raise not_found()

    def folder_of_request(self, name: str) -> Folder:
        """By id or well-known name only, as in a request."""
        if name in self.folders and self.folders[name].kind == "mail":
            return self.folders[name]
        if name.lower() in WELL_KNOWN:
            return self.folder(name)
        if not name.startswith("AQMk"):
            raise bad("Id is malformed.", "ErrorInvalidIdMalformed")
        raise not_found()

    def within(self, folder: str) -> list[Item]:
        """The items of a folder, in the order of their numbers."""
        return [item for item in self.items.values() if item.folder == folder]

    # ---- items

    def add(self, folder: str, facts: dict[str, Any], **more: Any) -> Item:
        """A new item, stamped with the time."""
        now = stamp(self.clock())
        item = Item(next(self._numbers), folder, {"createdDateTime": now, "lastModifiedDateTime": now} | facts, **more)
        self.items[item.number] = item
        self.log.append(Happened(item.number, folder, "in"))
        return item

    def touch(self, item: Item, what: str = "changed") -> None:
        """It changed: another change key, another time. `what` is "read" where it was only opened."""
        item.version += 1
        item.facts["lastModifiedDateTime"] = stamp(self.clock())
        self.log.append(Happened(item.number, item.folder, what))

    def move(self, item: Item, folder: str) -> None:
        """Into another folder; its mutable id is another one then."""
        self.log.append(Happened(item.number, item.folder, "out"))
        item.folder = folder
        item.version += 1
        self.log.append(Happened(item.number, folder, "in"))

    def renew(self, item: Item) -> Item:
        """The same item under a new number: even its immutable id is another one."""
        self.remove(item)
        item.number = next(self._numbers)
        self.items[item.number] = item
        self.log.append(Happened(item.number, item.folder, "in"))
        return item

    def remove(self, item: Item) -> None:
        """For good."""
        del self.items[item.number]
        self.log.append(Happened(item.number, item.folder, "out"))

    # ---- ids

    def id_of(self, item: Item, immutable: bool) -> str:
        """The id in the form that was asked for; the mutable one names the folder."""
        what = f"I:{item.number}" if immutable else f"M:{item.number}:{self.folders[item.folder].number}"
        coded = base64.urlsafe_b64encode(f"{self.user}:{what}".encode()).decode()
        return ("AAkALg" if immutable else "AAMkAG") + coded

    def item(self, id: str, kind: str = "mail") -> Item:
        """Raises 400 for an id that is none, 404 for one that names nothing (any more)."""
        try:
            if id[:6] not in ("AAkALg", "AAMkAG"):
                raise ValueError(id)
            user, form, *numbers = base64.urlsafe_b64decode(id[6:]).decode().split(":")
            found = self.items.get(int(numbers[0]))
        except (ValueError, LookupError, binascii.Error):
            raise bad("Id is malformed.", "ErrorInvalidIdMalformed") from None
        if user != self.user or found is None or self.folders[found.folder].kind != kind:
            raise not_found()
        if form == "M" and self.folders[found.folder].number != int(numbers[1]):
            raise not_found()
        return found

    def may(self, token: str, *scopes: str) -> None:
        """Refuse a token without one of the scopes."""
        if not self.tokens[token].intersection(scopes):
            raise Refused(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")

    def lose_sync_state(self, folder: str) -> None:
        """Delta links into the folder (a well-known or display name) are no longer known."""
        self.folder(folder).epoch += 1
