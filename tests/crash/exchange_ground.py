"""The world outside followup on our own EWS server: mailbox and calendar of one account."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from followup.access.signin import Credential
from followup.calendars.exchange import ExchangeCalendar
from followup.exchange.account import ExchangeSettings, Opened
from followup.mailboxes.base import Folder
from followup.mailboxes.exchange import ExchangeMailbox
from tests.calendars.outlook import Outlook
from tests.crash.grounds import Point
from tests.crash.server_grounds import ServerGround, not_at_all
from tests.desks import REP
from tests.mailboxes.exchange_world import MARKS, World
from tests.scenarios.outlook_hands import ExchangeHand
from tests.servers.ews import EwsServer
from tests.servers.ews.soap import t
from tests.servers.ews.store import stamp

_CHANGES = re.compile(rb"<m:(CreateItem|UpdateItem|DeleteItem|SendItem)\b")


class _CutOpened(Opened):
    """Its connections are cut before each request that changes something, and before its answer."""

    point: Point
    where: str

    def _opened(self) -> Any:
        fresh = self._account is None
        account = super()._opened()
        if fresh:
            make = account.protocol.create_session
            account.protocol.create_session = lambda: self._cut(make())
        return account

    def _cut(self, session: Any) -> Any:
        post: Callable[..., Any] = session.post

        def request(**more: Any) -> Any:
            found = _CHANGES.search(more["data"])
            if not found:
                return post(**more)
            self.point(f"before EWS {self.where} {found[1].decode()}")
            answer = post(**more)
            self.point(f"after EWS {self.where} {found[1].decode()}")
            return answer

        session.post = request
        return session


class ExchangeGround(ServerGround):
    """One account of `server`."""

    kept = ("folders", "root", "very_root", "conversations", "left")

    def __init__(self, server: EwsServer) -> None:
        world = World(server, REP, "Hale, Robin (Sales)")
        super().__init__(world, world.box)
        self.server = server
        server.world.clock = lambda: self.now

    def open(self, point: Point) -> tuple[Any, Any]:
        settings = ExchangeSettings(
            endpoint=self.server.url, address=REP, auth="basic", timeout=self.timeout, zone="Europe/Berlin"
        )
        mailbox = ExchangeMailbox(settings, self._credential, pause=not_at_all)
        calendar = ExchangeCalendar(settings, self._credential)
        mailbox._opened = self._cut(settings, point, "mailbox")
        calendar._opened = self._cut(settings, point, "calendar")
        return mailbox, calendar

    def _credential(self) -> Credential:
        return Credential(self.account.password)

    def _cut(self, settings: ExchangeSettings, point: Point, where: str) -> Opened:
        opened = _CutOpened(settings, self._credential)
        opened.point, opened.where = point, where
        return opened

    def expunge(self, folder: Folder, raw: bytes) -> None:
        with self.server.world.changed:
            place = self.account.folder(MARKS[folder])
            item = next(item for item in place.items.values() if item.mime() == raw)
            self.server.world.remove(item)

    def events(self) -> list[bytes]:
        return list(ExchangeHand(self.server, self.account).all().values())

    def move_event(self, uid: str, at: datetime) -> None:
        with self.server.world.changed:
            (item,) = Outlook(self.server, self.account).items(uid)
            lasts = datetime.fromisoformat(item.text("End")) - datetime.fromisoformat(item.text("Start"))
            for tag, when in (("Start", at), ("End", at + lasts)):
                item.fields[tag] = t(tag, stamp(when))
            self.server.world.touch(item)

    def delete_event(self, uid: str) -> None:
        Outlook(self.server, self.account).delete(uid)

    def forget_requests(self) -> None:
        self.server.calls.clear()
