"""Desks for tests: the real rooms on memory back-ends (or what is handed in), with a made-up rep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Self

import msgspec

from followup.act import Act
from followup.calendars.memory import MemoryCalendar
from followup.config import Config
from followup.desk import Desk
from followup.looking import Look, Report
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.template_files import Templates

REP = "robin@rep.example"
ANNA = "anna@shop.example"
START = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)  # a Monday
LOSS = "Hi Robin,\n\nThanks for your offer. We have decided to go with Brightline instead.\n\nBest,\nAnna"


BY_RULES = {"trained": False, "act": 0.8, "ask": 0.45}
"""Judged by the rules alone: for lives of thousands of plain mails, of which each would cost the encoder's 60 ms."""


def config(**tables: Any) -> Config:
    """A configuration of the made-up rep; `tables` go over it."""
    raw: dict[str, Any] = {
        "detect": BY_RULES,
        "rep": {
            "name": "Robin Hale",
            "email": REP,
            "domains": ["rep.example"],
            "time_zone": "Europe/Berlin",
            "country": "DE",
        },
        "accounts": {
            "work": {
                "mail": {"type": "maildir", "path": "unused"},
                "send": {"type": "folder"},
                "calendar": {"type": "folder", "path": "unused"},
            }
        },
    }
    for name, table in tables.items():
        raw[name] = {**raw.get(name, {}), **table}
    return msgspec.convert(raw, Config)


def mail(
    text: str,
    *,
    at: datetime,
    id: str,
    sender: str = f"Anna Lee <{ANNA}>",
    to: str = f"Robin Hale <{REP}>",
    subject: str = "Re: Stock system",
    answers: str | None = None,
    **headers: str,
) -> bytes:
    """One plain message as its sender's program would write it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = at
    message["Message-ID"] = id
    if answers:
        message["In-Reply-To"] = answers
        message["References"] = answers
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


OFFER_ID = "<offer@rep.example>"
LOSS_ID = "<loss@shop.example>"


def offer(at: datetime = START - timedelta(days=5)) -> bytes:
    """What the rep wrote first."""
    text = "Hello Anna,\n\nhere is our offer for the stock system.\n\nKind regards,\nRobin"
    to, sender = f"Anna Lee <{ANNA}>", f"Robin Hale <{REP}>"
    return mail(text, at=at, id=OFFER_ID, sender=sender, to=to, subject="Stock system")


def loss(at: datetime = START, text: str = LOSS, id: str = LOSS_ID) -> bytes:
    """The customer's plain no."""
    return mail(text, at=at, id=id, answers=OFFER_ID)


class World:
    """A mailbox, a calendar and a store that live on while followup is killed and started again."""

    def __init__(self, state: Path, sandbox: Sandbox, mailbox: Any = None, calendar: Any = None, **tables: Any) -> None:
        self.state = state
        self.sandbox = sandbox
        self.now = START
        self.config = config(**tables)
        self.mailbox = mailbox if mailbox is not None else MemoryMailbox(lambda: self.now)
        self.calendar = calendar if calendar is not None else MemoryCalendar()

    def deliver(self, raw: bytes, folder: Folder = INBOX) -> Any:
        return self.mailbox.deliver(raw, folder, at=self.now)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """followup's own side of the world, as after a start."""
        store = Store(str(self.state))
        try:
            yield Desk(
                account="work",
                config=self.config,
                store=store,
                mailbox=self.mailbox,
                calendar=self.calendar,
                sandbox=self.sandbox,
                templates=Templates(None),
            )
        finally:
            store.close()

    def look(self, **act: Any) -> Report:
        """One whole look, as `followup once` does."""
        with self.desk() as desk:
            return Look(desk, Act(desk, **act)).everything(self.now)

    def offered(self) -> Self:
        """The rep writes an offer, and followup looks once."""
        self.deliver(offer(), SENT)
        self.look()
        return self

    def lost(self) -> Self:
        """Anna says no to that offer, and followup looks: draft and reminders stand."""
        self.offered().deliver(loss())
        self.look()
        return self

    def asked(self) -> Self:
        """After that no the rep sends the draft as it is, from his mail program: leave is asked."""
        (draft,) = self.lost().drafts()
        self.mailbox.deliver(draft, SENT, at=self.now)
        self.look()
        return self

    def drafts(self) -> tuple[bytes, ...]:
        """What stands in Drafts."""
        return tuple(stored.raw for stored in self.mailbox.folders[DRAFTS])

    def sent(self) -> tuple[bytes, ...]:
        """What stands in Sent."""
        return tuple(stored.raw for stored in self.mailbox.folders[SENT])
