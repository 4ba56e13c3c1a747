"""What the server holds: mailboxes, folders, items, and what happened to them in order."""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Condition

from tests.servers.ews import mime
from tests.servers.ews.soap import Element, Refusal, t

ExtendedName = tuple[str, str, str]
"""Property set (GUID or distinguished name) or "" with a tag, the name or the tag, and the type."""

FLAGS: ExtendedName = ("", "0xe07", "Integer")
"""PidTagMessageFlags: 1 read, 8 not sent."""


@dataclass(eq=False)
class Item:
    """One message or event. `fields` are its elements as the schema names them; `mime` holds only while unchanged."""

    id: str
    kind: str
    folder: Folder
    received: datetime
    born: int
    changed: int
    fields: dict[str, Element] = field(default_factory=dict)
    extended: dict[ExtendedName, Element] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    conversation: str = ""
    raw: bytes | None = None
    unreadable: bool = False
    """Its MIME cannot be made."""
    broken: str = ""  # the code by which GetItem always fails for it
    modified: datetime | None = None
    """When it was written last, None for never since it came."""
    _read: bool = False

    @property
    def change_key(self) -> str:
        """Another one at each write."""
        return base64.b64encode(b"\x09\x00\x00\x00" + self.changed.to_bytes(12, "big")).decode()

    def field(self, tag: str) -> Element | None:
        """One stored field; those of a delivered message are read from its MIME when first asked for."""
        return self.all_fields().get(tag)

    def all_fields(self) -> dict[str, Element]:
        """See `field`."""
        if self.raw is not None and not self._read:
            self._read = True
            self.fields = {**mime.fields(self.raw), **self.fields}
        return self.fields

    def text(self, tag: str) -> str:
        """The text of one field, "" where it has none."""
        found = self.field(tag)
        return (found.text or "") if found is not None else ""

    def mime(self) -> bytes:
        """As delivered, byte for byte; worded from the fields where those were changed since."""
        return self.raw if self.raw is not None else mime.written(self.all_fields(), self.id)

    def reworded(self) -> None:
        """From now on the fields hold, and the MIME is made from them."""
        self.all_fields()
        self.raw = None
        self._read = True


@dataclass(eq=False)
class Folder:
    """`mark` is the distinguished name, "" for others; `epoch` changes when its sync states are lost."""

    id: str
    name: str
    mark: str = ""
    kind: str = "IPF.Note"
    parent: Folder | None = None
    items: dict[str, Item] = field(default_factory=dict)
    gone: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Of items that left: when they came and when they went."""
    epoch: int = 1


@dataclass(frozen=True)
class Left:
    """A message that left the server."""

    raw: bytes
    sender: str
    recipients: tuple[str, ...]


STANDARD = (
    ("inbox", "Inbox", "IPF.Note"),
    ("sentitems", "Sent Items", "IPF.Note"),
    ("drafts", "Drafts", "IPF.Note"),
    ("deleteditems", "Deleted Items", "IPF.Note"),
    ("calendar", "Calendar", "IPF.Appointment"),
)


class Mailbox:
    """One user's mailbox; `name` is what the address list calls them."""

    def __init__(self, world: World, address: str, password: str, name: str) -> None:
        self.world, self.address, self.password, self.name = world, address, password, name
        self.root = Folder(world.new_id(), "Top of Information Store", "msgfolderroot", "IPF")
        self.very_root = Folder(world.new_id(), "Root", "root", "")
        self.root.parent = self.very_root
        made = [Folder(world.new_id(), title, mark, kind, self.root) for mark, title, kind in STANDARD]
        self.folders: dict[str, Folder] = {one.id: one for one in (self.very_root, self.root, *made)}
        self.conversations: dict[str, str] = {}
        self.time_zone = "UTC"
        self.oof: Element | None = None
        self.work_hours: bytes | None = None
        """The XML stream of the configuration "WorkHours", which Outlook writes."""
        self.left: list[Left] = []
        self.aliases: set[str] = set()  # in lower case: it may send from them too

    def folder(self, mark: str) -> Folder:
        """By distinguished name or by display name. Raises `Refusal`."""
        for one in self.folders.values():
            if mark in (one.mark, one.name):
                return one
        raise Refusal("ErrorFolderNotFound")

    def make_folder(self, title: str, parent: Folder | None = None, kind: str = "IPF.Note") -> Folder:
        """A new folder; one of that name that is there already is given back."""
        for one in self.folders.values():
            if one.name == title:
                return one
        made = Folder(self.world.new_id(), title, "", kind, parent or self.root)
        self.folders[made.id] = made
        return made

    def items(self) -> Iterator[Item]:
        """All items of all folders."""
        for one in self.folders.values():
            yield from one.items.values()

    def item(self, item_id: str) -> Item:
        """By its id, to the letter's case. Raises `Refusal`."""
        for one in self.folders.values():
            if item_id in one.items:
                return one.items[item_id]
        raise Refusal("ErrorItemNotFound" if item_id.startswith("AAMk") else "ErrorInvalidIdMalformed")


@dataclass(frozen=True)
class Event:
    """What a stream tells of."""

    kind: str
    folder: Folder
    item: str
    change_key: str


class World:
    """All mailboxes; every method needs `changed` held, which also wakes the streams."""

    def __init__(self) -> None:
        self.changed = Condition()
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.mailboxes: dict[str, Mailbox] = {}
        self.events: list[Event] = []
        self.quirks: set[str] = set()
        """What some servers do: `own-ids` (a draft's Message-ID cannot be set), `deaf-ids` (nor is that said),
        `no-replies` (no ReplyToItem), `never-draft` (IsDraft is false), `no-mime` (no MimeContent), `few` (three items
        in a GetItem), `no-rules` (no search by properties), `all` (each search finds all), `no-order` (nothing is
        sorted), `keeps-drafts` (SendItem leaves the draft), `no-properties` (none but the server's own), `sharing`,
        `own-sender` (From stays the mailbox's own)."""
        self.refused: set[str] = set()
        """Addresses, in lower case, to which nothing can be sent."""
        self._sequence = 0
        self._ids = itertools.count()

    def new_id(self) -> str:
        """Ids come in pairs that differ only in letter case."""
        number = next(self._ids)
        core = hashlib.sha256(b"%d" % (number // 2)).hexdigest()[:40]
        return "AAMkAD" + core + ("aaQAAA=" if number % 2 else "aAQAAA=")

    def tick(self) -> int:
        """The next number of what happens."""
        self._sequence += 1
        return self._sequence

    @property
    def now(self) -> int:
        """The number of what happened last."""
        return self._sequence

    def put(self, mailbox: Mailbox, folder: Folder, item: Item, kind: str = "NewMailEvent") -> Item:
        """Add an item under its id."""
        item.folder = folder
        item.born = item.changed = self.tick()
        folder.items[item.id] = item
        if item.kind == "Message":
            item.conversation = item.conversation or self._conversation(mailbox, item)
        self._tell(kind, item)
        return item

    def new_item(self, folder: Folder, kind: str = "Message", at: datetime | None = None) -> Item:
        """An item that is in no folder yet."""
        return Item(self.new_id(), kind, folder, (at or self.clock()).replace(microsecond=0), 0, 0)

    def touch(self, item: Item) -> None:
        """It was written: another change key."""
        item.changed = self.tick()
        item.modified = self.clock()
        self._tell("ModifiedEvent", item)

    def remove(self, item: Item) -> None:
        """It left its folder for good."""
        del item.folder.items[item.id]
        item.folder.gone[item.id] = (item.born, self.tick())
        self._tell("DeletedEvent", item)

    def move(self, mailbox: Mailbox, item: Item, target: Folder) -> Item:
        """In another folder it has another id."""
        self.remove(item)
        moved = Item(self.new_id(), item.kind, target, item.received, 0, 0)
        moved.fields, moved.extended = deepcopy(item.fields), deepcopy(item.extended)
        moved.flags, moved.conversation, moved.raw, moved._read = (
            set(item.flags),
            item.conversation,
            item.raw,
            item._read,
        )
        return self.put(mailbox, target, moved, "MovedEvent")

    def renumber(self, folder: Folder) -> None:
        """As after a move of the mailbox: other ids, and sync states that nobody knows."""
        old = list(folder.items.values())
        folder.epoch += 1
        folder.items, folder.gone = {}, {}
        for one in old:
            one.id = self.new_id()
            one.born = one.changed = self.tick()
            folder.items[one.id] = one

    def _conversation(self, mailbox: Mailbox, item: Item) -> str:
        """By what the message answers, else its own."""
        thread = (item.text("References") + " " + item.text("InReplyTo")).split()
        known = next((mailbox.conversations[one] for one in reversed(thread) if one in mailbox.conversations), "")
        found = known or "AAQkAD" + hashlib.sha256(item.id.encode()).hexdigest()[:40] + "AQAAA="
        own = item.text("InternetMessageId")
        if own:
            mailbox.conversations.setdefault(own, found)
        return found

    def _tell(self, kind: str, item: Item) -> None:
        self.events.append(Event(kind, item.folder, item.id, item.change_key))
        self.changed.notify_all()


def stamp(at: datetime) -> str:
    """A time as EWS writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def extended(name: ExtendedName, value: str) -> Element:
    """An ExtendedProperty of one value."""
    return t("ExtendedProperty", extended_uri(name), t("Value", value))


def extended_uri(name: ExtendedName) -> Element:
    """The ExtendedFieldURI of a property."""
    space, key, kind = name
    if not space:
        return t("ExtendedFieldURI", PropertyTag=key, PropertyType=kind)
    if "-" in space:
        return t("ExtendedFieldURI", PropertySetId=space, PropertyName=key, PropertyType=kind)
    return t("ExtendedFieldURI", DistinguishedPropertySetId=space, PropertyName=key, PropertyType=kind)


def extended_name(uri: Element) -> ExtendedName:
    """The name that an ExtendedFieldURI holds."""
    tag = uri.get("PropertyTag")
    if tag is not None:
        return "", f"0x{int(tag, 16) if tag.lower().startswith('0x') else int(tag):x}", uri.get("PropertyType", "")
    space = uri.get("PropertySetId") or uri.get("DistinguishedPropertySetId") or ""
    return (
        space.lower() if "-" in space else space,
        uri.get("PropertyName") or uri.get("PropertyId") or "",
        uri.get("PropertyType", ""),
    )
