"""Subscriptions and the stream of their events."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from tests.servers.ews.folders import named
from tests.servers.ews.soap import Element, M, Refusal, T, answer, envelope, failure, m, success, t, within
from tests.servers.ews.store import Event, Folder, Mailbox, World, stamp

EVENTS = ("CopiedEvent", "CreatedEvent", "DeletedEvent", "ModifiedEvent", "MovedEvent", "NewMailEvent")


@dataclass
class Subscription:
    """What one wants to hear of."""

    id: str
    mailbox: Mailbox
    folders: list[Folder]
    kinds: set[str]


@dataclass
class Streams:
    """All subscriptions. A `minute` has fewer seconds where a test cannot wait; `deaf` streams tell of nothing."""

    world: World
    minute: float = 60.0
    heartbeat: float = 30.0
    deaf: bool = False
    stopping: bool = False
    broken: int = 0
    held: dict[str, Subscription] = field(default_factory=dict)
    open: int = 0

    def subscribe(self, world: World, mailbox: Mailbox, asked: Element) -> Element:
        """Subscribe, to a stream only."""
        wanted = asked.find(f"{M}StreamingSubscriptionRequest")
        if wanted is None:
            return answer("Subscribe", failure("Subscribe", Refusal("ErrorInvalidSubscriptionRequest")))
        everything = wanted.get("SubscribeToAllFolders") in ("true", "1")
        try:
            folders = [named(mailbox, one) for one in within(wanted, T + "FolderIds")]
        except Refusal as refusal:
            return answer("Subscribe", failure("Subscribe", refusal))
        kinds = {one.text or "" for one in within(wanted, T + "EventTypes")}
        made = Subscription(
            f"S{world.tick()}", mailbox, list(mailbox.folders.values()) if everything else folders, kinds
        )
        self.held[made.id] = made
        return answer("Subscribe", success("Subscribe", m("SubscriptionId", made.id)))

    def unsubscribe(self, world: World, mailbox: Mailbox, asked: Element) -> Element:
        """Unsubscribe."""
        wanted = asked.findtext(f"{M}SubscriptionId") or ""
        if self.held.pop(wanted, None) is None:
            return answer("Unsubscribe", failure("Unsubscribe", Refusal("ErrorSubscriptionNotFound")))
        return answer("Unsubscribe", success("Unsubscribe"))

    def forget(self) -> None:
        """As after a restart: nobody is subscribed, and all streams break off."""
        self.held.clear()
        self.break_off()

    def break_off(self) -> None:
        """End all streams without a word."""
        with self.world.changed:
            self.broken += 1
            self.world.changed.notify_all()

    def stop(self) -> None:
        """The server ends."""
        with self.world.changed:
            self.stopping = True
            self.world.changed.notify_all()

    def stream(self, mailbox: Mailbox, asked: Element) -> Iterator[bytes]:
        """The documents of GetStreamingEvents, until it is closed; ends early where it is broken off."""
        wanted = [one.text or "" for one in within(asked, M + "SubscriptionIds")]
        unknown = [one for one in wanted if one not in self.held or self.held[one].mailbox is not mailbox]
        if unknown:
            ids = m("ErrorSubscriptionIds", [m("SubscriptionId", one) for one in unknown])
            status = m("ConnectionStatus", "Closed")
            said = failure("GetStreamingEvents", Refusal("ErrorSubscriptionNotFound"), ids, status)
            yield envelope(answer("GetStreamingEvents", said))
            return
        until = time.monotonic() + int(asked.findtext(f"{M}ConnectionTimeout") or "1") * self.minute
        self.open += 1
        try:
            yield from self._documents([self.held[one] for one in wanted], until)
        finally:
            with self.world.changed:
                self.open -= 1
                self.world.changed.notify_all()

    def _documents(self, subscriptions: list[Subscription], until: float) -> Iterator[bytes]:
        with self.world.changed:
            at, broken = len(self.world.events), self.broken
        yield _status("OK")
        while True:
            with self.world.changed:
                left = until - time.monotonic()
                happened = partial(self._happened, at, broken)
                self.world.changed.wait_for(happened, timeout=max(0.0, min(left, self.heartbeat)))
                if self.stopping or self.broken != broken:
                    return
                new, at = self.world.events[at:], len(self.world.events)
            documents = [_told(one, new) for one in subscriptions] if not self.deaf else []
            yield from (one for one in documents if one)
            if time.monotonic() >= until:
                yield _status("Closed")
                return
            if not any(documents):
                yield _status("OK")

    def _happened(self, at: int, broken: int) -> bool:
        return self.stopping or self.broken != broken or (len(self.world.events) > at and not self.deaf)


def _status(word: str) -> bytes:
    return envelope(answer("GetStreamingEvents", success("GetStreamingEvents", m("ConnectionStatus", word))))


def _told(subscription: Subscription, events: list[Event]) -> bytes:
    """A notification of what concerns one subscription; empty where nothing does."""
    folders = {one.id for one in subscription.folders}
    mine = [one for one in events if one.folder.id in folders and one.kind in subscription.kinds]
    if not mine:
        return b""
    told = [_event(one) for one in mine]
    notification = m("Notification", t("SubscriptionId", subscription.id), t("MoreEvents", "false"), told)
    return envelope(answer("GetStreamingEvents", success("GetStreamingEvents", m("Notifications", notification))))


def _event(event: Event) -> Element:
    moved = (
        [t("OldItemId", Id=event.item, ChangeKey=event.change_key), t("OldParentFolderId", Id=event.folder.id)]
        if event.kind in ("MovedEvent", "CopiedEvent")
        else []
    )
    return t(
        event.kind,
        t("TimeStamp", stamp(datetime.now(UTC))),
        t("ItemId", Id=event.item, ChangeKey=event.change_key),
        t("ParentFolderId", Id=event.folder.id, ChangeKey="AQAAAA=="),
        moved,
    )
