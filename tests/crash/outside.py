"""Worlds for processes that are killed from outside: mail, calendar and configuration, and what is left in the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint
from followup.errors import SendUnsure
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from followup.state.store import Store
from tests.crash.dovecot_ground import DovecotGround
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.grounds import FolderGround, prints
from tests.desks import ANNA, loss, mail, offer
from tests.servers.programs import program
from tests.servers.smtp import USER, Sink
from tests.warm import shared

CONFIG = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"
domains = ["rep.example"]
time_zone = "Europe/Berlin"
country = "DE"
[detect]
trained = false
act = 0.8
ask = 0.45
[accounts.work]
mail = {{ {mail} }}
send = {{ {send} }}
calendar = {{ {calendar} }}
[state]
path = "{state}"
"""
ANSWER = "Hi Robin,\n\nSure, just ask. Your price was too high for us.\n\nBest,\nAnna"
EXCHANGE = 'type = "exchange", server = "{url}", address = "{address}", auth = "basic"'
Ground = FolderGround | DovecotGround | ExchangeGround


@dataclass
class Outside:
    """One rep. Drafts go out through `sink`, where there is one; else into the Sent folder."""

    root: Path
    ground: Ground
    secrets: Path
    now: datetime
    sink: Sink | None = None
    ca: Path | None = None

    def __post_init__(self) -> None:
        self.root.mkdir(exist_ok=True)
        self.state = self.root / "state"
        self.configure()

    def configure(self) -> None:
        ground = self.ground
        send = _server("smtp", self.sink.port, USER, self.ca) if self.sink else 'type = "folder"'
        if isinstance(ground, ExchangeGround):
            where = EXCHANGE.format(url=ground.server.url, address=ground.account.address)
            send = calendar = 'type = "exchange"'
        else:
            calendar = f'type = "folder", path = "{ground.calendar}"'
            where = f'type = "maildir", path = "{ground.root}/mail"'
        if isinstance(ground, DovecotGround):
            where = _server("imap", ground.port, ground.user, ground.server.certificates.ca)
        self.config = self.root / "config.toml"
        self.config.write_text(CONFIG.format(mail=where, send=send, calendar=calendar, state=self.state))
        self.config.chmod(0o600)

    def run(self, *words: str, strace: tuple[str, ...] = ()) -> int:
        """One command; a traced one may be killed."""
        said = self.root / "said"
        command = ["--config", str(self.config), *words]
        return shared().run(
            command, self.environment, self.root, (Path(os.devnull), said, said), limit=120, strace=strace
        )

    @property
    def environment(self) -> dict[str, str]:
        """What a command is started with."""
        return {**os.environ, "CREDENTIALS_DIRECTORY": str(self.secrets)}

    def fresh(self, *words: str, strace: tuple[str, ...]) -> int:
        """One command in a process that begins with the interpreter, as a service manager starts it."""
        command = [sys.executable, "-m", "followup", "--config", str(self.config), *words]
        with (self.root / "said").open("wb") as said:
            tracer = [program("strace", "strace"), "-qq", *strace]
            return subprocess.run(
                [*tracer, *command], stdout=said, stderr=said, env=self.environment, check=False, timeout=120
            ).returncode

    def said(self) -> str:
        """What the last command printed."""
        return (self.root / "said").read_text()

    def ended(self, *words: str) -> None:
        """A command that nobody kills and that must end well."""
        status = self.run(*words)
        assert status == 0, f"{words} ended with {status}: {self.said()}"

    def draft(self) -> Draft:
        """The only draft."""
        store = Store(str(self.state))
        with store.read() as view:
            (draft,) = [d for deal in view.deals() for d in deal.drafts]
        store.close()
        return draft

    def arrived(self) -> list[str]:
        """The messages that left a server for their recipients."""
        if isinstance(self.ground, ExchangeGround):
            return [fingerprint(left.raw) for left in self.ground.account.left]
        return [fingerprint(kept.raw) for kept in self.sink.kept] if self.sink else []

    @property
    def reaches_people(self) -> bool:
        """Whether what is sent goes anywhere but to Sent."""
        return self.sink is not None or isinstance(self.ground, ExchangeGround)

    def seen(self) -> dict[str, Any]:
        """What must be the same whatever was killed; the day's times are left out."""
        store = Store(str(self.state))
        with store.read() as view:
            deals = tuple(view.deals())
            rows = {
                "stages": [deal.stage for deal in deals],
                "drafts of the deals": [(d.kind, d.state) for deal in deals for d in deal.drafts],
                "reminders": sorted((r.kind, r.state) for r in view.all_reminders()),
                "messages": sorted(
                    (m.source, m.intent, m.decision) for deal in deals for m in view.messages_of(deal.id)
                ),
                "planned": len(view.planned()),
            }
        store.close()
        folders = {folder: [line.split()[-1] for line in prints(self.ground.held(folder))] for folder in (SENT, DRAFTS)}
        return {**rows, **folders, "events": len(self.ground.events()), "arrived": self.arrived()}

    def keep(self) -> Any:
        if self.state.exists():
            shutil.copytree(self.state, self.root / "kept")
        kept = self.ground.keep()
        self.configure()
        return kept

    def restore(self, kept: Any) -> None:
        shutil.rmtree(self.state, ignore_errors=True)
        if (self.root / "kept").exists():
            shutil.copytree(self.root / "kept", self.state)
        self.ground.restore(kept)
        if self.sink:
            self.sink.kept.clear()
        self.configure()


def _server(kind: str, port: int, user: str, ca: Path | None) -> str:
    return f'type = "{kind}", host = "localhost", port = {port}, user = "{user}", ca_file = "{ca}"'


@dataclass(frozen=True)
class Scenario:
    """What happened before, the command that is killed, and what is done after it is started again."""

    before: Callable[[Outside], None]
    command: Callable[[Outside], list[str]]
    after: Callable[[Outside], None]


def _once(world: Outside) -> list[str]:
    return ["once", "--json"]


def _looks(world: Outside) -> None:
    for _ in range(2):
        world.ended("once", "--json")


def _lost(world: Outside) -> None:
    now = world.now
    world.ground.deliver(offer(now - timedelta(days=2)), SENT, now - timedelta(days=2), "S")
    world.ground.deliver(loss(now - timedelta(hours=1)), INBOX, now - timedelta(hours=1))


def _drafted(world: Outside) -> None:
    _lost(world)
    _looks(world)


def _answered(world: Outside) -> None:
    """The rep sent the draft with his mail program, and Anna answered."""
    _drafted(world)
    ((draft, _),) = world.ground.held(DRAFTS)
    at = world.now - timedelta(minutes=20)
    world.ground.deliver(draft, SENT, at, "S")
    world.ground.expunge(DRAFTS, draft)
    raw = mail(ANSWER, at=at + timedelta(minutes=10), id=f"<sure-{ANNA}>", answers=world.draft().message_id)
    world.ground.deliver(raw, INBOX, at + timedelta(minutes=10))


def _sends(world: Outside) -> list[str]:
    draft = world.draft()
    return ["drafts", "send", str(draft.id), "--yes", draft.fingerprint, "--json"]


def _sent_in_the_end(world: Outside) -> None:
    """The rep asks again; where followup does not know whether it is out, he asks Anna."""
    for _ in range(4):
        status = world.run("once", "--json")
        draft = world.draft()
        # a look that finds a sending cut short says so by its status; nothing else may be wrong with it
        assert status == (SendUnsure.exit_code if draft.state is DraftState.UNSURE else 0), world.said()
        if draft.state is DraftState.SENT:
            return
        if draft.state is DraftState.UNSURE:
            sent = bool(world.arrived()) if world.reaches_people else len(world.ground.held(SENT)) > 1
            world.ended("drafts", "resolve", str(draft.id), "--sent" if sent else "--not-sent")
        else:
            world.ended(*_sends(world))
    raise AssertionError(f"the draft is {world.draft().state}")


SCENARIOS = {
    "a loss": Scenario(_lost, _once, _looks),
    "sent and answered": Scenario(_answered, _once, _looks),
    "sending": Scenario(_drafted, _sends, _sent_in_the_end),
}
