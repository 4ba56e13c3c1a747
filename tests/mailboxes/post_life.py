"""Random lives of a mailbox whose server does everything that servers do, and what must have been read of it (P7)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from followup.act import Act
from followup.desk import Desk
from followup.errors import NeedsRep
from followup.looking import Look
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.sandbox import Sandbox
from followup.template_files import Templates
from tests.crash.killing import Fuse, KillableStore, Wrapped
from tests.crash.lives import EmptyStore, Mortal
from tests.desks import REP, START, config, mail
from tests.mailboxes.posts import Held, Post

HOUR = timedelta(hours=1)
SALES = Folder("Sales")
WATCHED = (INBOX, SALES)
NO = "Hi Robin,\n\nThanks for your offer. We have decided to go with Brightline instead.\n\nBest,\n"
PEOPLE = ("anna", "ben", "cleo", "dora", "emil", "fay")
CONFIG = config(
    accounts={
        "work": {
            "mail": {"type": "maildir", "path": "unused", "folders": ["INBOX", "Sales"]},
            "send": {"type": "folder"},
        }
    }
)
TEMPLATES = Templates(None)


@dataclass
class Life(Mortal):
    """Some hours of one mailbox. Each message has words that no other has, whatever its Message-ID."""

    dice: random.Random
    post: Post
    store: KillableStore
    sandbox: Sandbox
    now: datetime
    fuse: Fuse = field(default_factory=Fuse)
    losses: int = 0
    others: int = 0
    must: set[bytes] = field(default_factory=set)  # what stood in a watched folder at a whole look
    counted: Counter[Folder] = field(default_factory=Counter)  # what it held at the last look, or at a killed one
    away: bool = False
    kills: int = 0
    stops: int = 0
    trace: list[str] = field(default_factory=list)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        mailbox = self.post.open()
        wrapped = Wrapped(mailbox, self.fuse, "mailbox")
        try:
            yield Desk(
                account="work",
                config=CONFIG,
                store=self.store,
                mailbox=wrapped,
                calendar=None,
                sandbox=self.sandbox,
                templates=TEMPLATES,
            )
        finally:
            self.store.close()
            mailbox.close()

    def look(self, kill: int = 0, *, push: bool = False) -> None:
        """A look. Where all that a folder held went one by one since the last, followup stops: the rep says resume."""
        try:
            self._attempt(kill, push=push)
        except NeedsRep:
            empty = [folder for folder in self._there() if not self.post.held(folder)]
            assert max((self.counted[folder] for folder in empty), default=0) >= LIMIT, "\n".join(self.trace)
            self.trace.append("  resume")
            self.stops += 1
            with self.store.write() as tx:
                tx.forget_counts("work")
            self._attempt(push=push)

    def _attempt(self, kill: int = 0, *, push: bool = False) -> None:
        """A look that may stop: raises `NeedsRep`."""
        self.trace.append(f"{self.now:%H:%M} {'push' if push else 'look'} {kill or ''}")
        ended = self.run(lambda desk: self._look(desk, push), kill)
        held = {folder: self.post.held(folder) for folder in self._there()}
        for folder, found in held.items():
            self.counted[folder] = len(found) if ended else max(len(found), self.counted[folder])
        if ended and not push:
            self.must.update(raw for found in held.values() for _, raw, _ in found)

    def _there(self) -> tuple[Folder, ...]:
        return (INBOX,) if self.away else WATCHED

    def _look(self, desk: Desk, push: bool) -> None:
        look = Look(desk, Act(desk))
        report = look.new_mail(self.now) if push else look.everything(self.now)
        assert not report.faults

    # -- mail

    def arrives(self) -> None:
        """A no of somebody new, or something else; each with and without a Message-ID of its own."""
        folder = INBOX if self.away else self.dice.choice((INBOX, INBOX, SALES))
        if self.dice.random() < 0.5 and self.losses < len(PEOPLE):
            name = PEOPLE[self.losses]
            self.losses += 1
            sender, subject = f"{name.title()} Lee <{name}@{name}.example>", f"Re: Stock for {name}"
            id = self.dice.choice((f"<no@{name}.example>", "<same@shop.example>", ""))
            raw = mail(
                NO + name.title(), at=START, id=id or "<x@x>", sender=sender, subject=subject, answers=_offer(name)
            )
        else:
            self.others += 1
            id = self.dice.choice((f"<{self.others}@news.example>", "<same@news.example>", ""))
            text, sender = f"Issue {self.others}.", "news@news.example"
            raw = mail(text, at=START, id=id or "<x@x>", sender=sender, subject=text)
        if not id:
            raw = raw.replace(b"Message-ID:", b"X-Was:")
        self.trace.append(f"{self.now:%H:%M} to {folder}: {raw.splitlines()[2].decode()} {id}")
        self.post.deliver(folder, raw, self.now)

    # -- the server, and the rep at another program

    def server(self) -> None:
        folder = INBOX if self.away else self.dice.choice(WATCHED)
        acts = ["renumber", "expunge", "move", "archive", "rename", "empty", "sent"]
        act = self.dice.choice((*acts, "reuse", "reuse") if self.post.odd else acts)
        held = self.post.held(folder)
        self.trace.append(f"{self.now:%H:%M} server: {act} {folder}")
        if act == "renumber":
            self.post.renumber(folder)
        elif act == "sent":
            self.post.renumber(self.dice.choice((SENT, DRAFTS)))
        elif act == "reuse":
            self.post.reuse(folder, self.dice)
        elif act == "rename":
            self.post.rename(*((SALES, Folder("Old")) if not self.away else (Folder("Old"), SALES)))
            self.away = not self.away
        elif act == "empty":
            self._empties(folder, held)
        elif held:
            id, raw, at = self.dice.choice(held)
            if act == "expunge":
                self.post.expunge(folder, id)
            elif act == "move" and not self.away:
                self.post.move(folder, id, SALES if folder == INBOX else INBOX)
            elif act == "archive":  # and put back
                self.post.expunge(folder, id)
                self.look()
                self.post.deliver(folder, raw, at)

    def _empties(self, folder: Folder, held: Held) -> None:
        """Nothing is there for a while, and then it is again: followup stops, and nothing is lost."""
        self.look()
        counted = len(held)
        for id, _, _ in held:
            self.post.expunge(folder, id)
        try:
            self._attempt()
        except NeedsRep:
            self.stops += 1
        else:
            assert counted < LIMIT, f"{counted} gone unnoticed\n" + "\n".join(self.trace)
        for _, raw, at in held:
            self.post.deliver(folder, raw, at)

    # -- the end

    def check(self) -> None:
        """0 missed, 0 judged twice, and one draft for each no."""
        told = "\n".join(self.trace)
        with self.store.read() as view:
            rows = [row for row in view.all_messages() if row.direction == "in"]
        subjects = Counter(row.subject for row in rows)
        wanted = {_subject(raw) for raw in self.must if SAME_NEWS not in raw}
        assert wanted <= set(subjects), f"missed {wanted - set(subjects)}\n{told}"
        assert max(subjects.values(), default=1) == 1, f"twice {subjects}\n{told}"
        nos = sorted(row.subject for row in rows if row.reason == "lost")
        assert nos == sorted(s for s in subjects if s.startswith("Re: Stock")), f"{[r.reason for r in rows]}\n{told}"
        drafts = sorted(_subject(raw) for _, raw, _ in self.post.held(DRAFTS))
        assert drafts == nos, f"{drafts}\n{told}"


SAME_NEWS = b"<same@news.example>"
"""Mails of one sender to whom the rep never wrote count as one where their ids are equal: no more is read of them."""

LIMIT = 2
"""So many messages gone at once are taken for a fault in these lives (50 in the product: too many for each life)."""


def _offer(name: str) -> str:
    return f"<offer@{name}.example>"


def _standing() -> Iterator[tuple[Folder, bytes, datetime]]:
    """What is there when a life begins: an offer to each of the people, and some news."""
    at = START - 24 * HOUR
    for name in PEOPLE:
        text = f"Hello {name.title()},\n\nhere is our offer.\n\nKind regards,\nRobin"
        to, sender = f"{name.title()} Lee <{name}@{name}.example>", f"Robin Hale <{REP}>"
        yield SENT, mail(text, at=at, id=_offer(name), sender=sender, to=to, subject=f"Stock for {name}"), at
    news = mail("Hello.", at=START, id="<0@news.example>", subject="Issue 0", sender="news@news.example")
    yield SALES, news, START


STANDING = tuple(_standing())


def _subject(raw: bytes) -> str:
    return next(line for line in raw.decode().splitlines() if line.startswith("Subject: "))[9:]


class Stable(EmptyStore):
    """Each life begins with the offers sent and read."""

    def __init__(self, root: Path, sandbox: Sandbox) -> None:
        super().__init__(root)
        self._sandbox = sandbox

    def play(self, seed: int, post: Post, steps: int = 3) -> Life:
        """One life, from its seed alone, to its end and checked."""
        self.empty()
        post.fresh()
        for folder, raw, at in STANDING:
            post.deliver(folder, raw, at)
        self.life = life = Life(random.Random(seed), post, self.store, self._sandbox, START)
        life.trace.append(f"seed {seed}")
        life.look()
        for _ in range(steps):
            _step(life)
        if life.away:
            post.rename(Folder("Old"), SALES)
        for _ in range(3):  # a comparison finds one of two copies at a time
            life.now += HOUR
            life.look()
        life.check()
        return life


def _step(life: Life) -> None:
    dice = life.dice
    life.now += timedelta(minutes=dice.choice((5, 30, 70)))
    for _ in range(dice.randint(1, 3)):
        dice.choice((life.arrives, life.arrives, life.server))()
    if dice.random() < 0.8:
        life.look(dice.choice((0, 0, dice.randint(1, 50))), push=dice.random() < 0.4)
