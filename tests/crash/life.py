"""The lives of six lost deals in one mailbox, told as steps: what the world does, then what followup does.

Each step of followup's may be killed anywhere and is then begun anew, as the service manager (or the rep, who asks
again) would do. `portrait` is all that can be seen afterwards, in mailbox, calendar and store.
"""

from __future__ import annotations

import functools
import gc
import re
import shutil
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from followup.act import Act
from followup.act.drafts import fetch
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, text_of, with_text
from followup.core.ical_edit import move
from followup.core.model import DraftKind, ReminderKind
from followup.desk import Desk
from followup.errors import SendUnsure
from followup.looking import Look, Report
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.sandbox import Sandbox
from followup.state.records import ActionKind
from followup.tasks import review
from followup.template_files import Templates
from tests.crash.grounds import Ground, prints
from tests.crash.killing import Fuse, KillableStore, Killed, Wrapped
from tests.desks import REP, START, config, mail

DAY = timedelta(days=1)
_STAMP = re.compile(rb"(?m)^(DTSTAMP|CREATED|LAST-MODIFIED)[:;].*\r\n")
NO = "Hi Robin,\n\nThanks for your offer. We have decided to go with Brightline instead.\n\nBest,\n"
ANSWER = "Hi Robin,\n\nSure. Your price was too high for us, and Brightline could start sooner.\n\nBest,\n"
STOP = "Please do not contact us again and delete my address.\n\n"
ASK = "Hello Emil,\n\nthank you for telling me. May I ask two short questions about why?\n\nKind regards,\nRobin"


class Quick(Sandbox):
    """The sandbox, which answers what it was asked before from memory: reading is the same each time."""

    def __init__(self) -> None:
        super().__init__()
        self.read = functools.lru_cache(4096)(super().read)  # type: ignore[method-assign]
        self._judged: dict[Any, Any] = {}

    def judge(self, new: str, **more: Any) -> Any:
        key = (new, *sorted(more.items()))
        if key not in self._judged:
            self._judged[key] = super().judge(new, **more)
        return self._judged[key]

    def render(self, source: str, values: Any, name: str = "template") -> Any:
        key = ("render", source, repr(values), name)
        if key not in self._judged:
            self._judged[key] = super().render(source, values, name)
        return self._judged[key]


@dataclass
class Outside:
    """Where approved mail goes: the recipients' own mailboxes. `lost` mails leave no answer behind."""

    files_sent: bool = False
    arrived: list[tuple[bytes, str, tuple[str, ...]]] = field(default_factory=list)

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        self.arrived.append((raw, sender, recipients))

    def check(self) -> None:
        """Nothing to check."""

    def holds(self, message_id: str) -> bool:
        return any(message_id_of(header_of(raw)) == message_id for raw, _, _ in self.arrived)


class Story:
    """One ground, one store, one clock, and the rep."""

    def __init__(self, state: Path, ground: Ground, sandbox: Sandbox, **tables: Any) -> None:
        self.state = state
        self.ground = ground
        self.sandbox = sandbox
        self.config = config(**tables)
        self.outside = Outside()
        self.fuse = Fuse()
        self.now = START
        self.approvals = 0
        self._kept = 0
        self._store = KillableStore(str(state), self._point)
        self._store.close()

    # -- followup's own side

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        mailbox, calendar = self.ground.open(self._point)
        store = self._store
        try:
            yield Desk(
                account="work",
                config=self.config,
                store=store,
                mailbox=Wrapped(mailbox, self.fuse, "mailbox"),
                calendar=Wrapped(calendar, self.fuse, "calendar"),
                sandbox=self.sandbox,
                templates=Templates(None),
            )
        finally:
            store.close()
            mailbox.close()
            calendar.close()

    def _point(self, name: str) -> None:
        self.fuse.point(name)

    def act(self, desk: Desk) -> Act:
        return Act(desk, lambda _: Wrapped(self.outside, self.fuse, "transport"))

    def look(self) -> Report:
        with self.desk() as desk:
            return Look(desk, self.act(desk)).everything(self.now)

    def push(self) -> Report:
        """The short look."""
        with self.desk() as desk:
            return Look(desk, self.act(desk)).new_mail(self.now)

    # -- the rep at followup's commands

    def find(self, desk: Desk, kind: DraftKind, to: str) -> Draft:
        with desk.store.read() as view:
            return [d for deal in view.deals() for d in deal.drafts if d.kind is kind and d.to[0] == to][-1]

    def send(self, kind: DraftKind, to: str) -> None:
        """`drafts send`, said again until the draft is sent; an unsure one is settled by asking the recipient."""
        for _ in range(5):
            with self.desk() as desk:
                draft = self.find(desk, kind, to)
                if draft.state is DraftState.SENT:
                    return
                found = fetch(desk, draft)
                assert found is not None
                assert found.raw is not None
                if draft.state is DraftState.UNSURE:
                    was_sent = self.outside.holds(draft.message_id)
                    review.settle(desk, draft, self.now, was_sent=was_sent)
                elif not self._on_its_way(desk, draft):
                    self.approvals += 1  # a moment later each time, without moving the clock that dates the mails
                    at = self.now + timedelta(milliseconds=self.approvals)
                    review.approve(desk, draft, fingerprint(found.raw), at, despite_pressure=False)
                faults = self.act(desk).carry_out(self.now)
                assert all(isinstance(fault, SendUnsure) for fault in faults), faults
        raise AssertionError(f"{kind} to {to} is {draft.state} ({draft.reason})")

    def _on_its_way(self, desk: Desk, draft: Draft) -> bool:
        with desk.store.read() as view:
            return any(a.kind is ActionKind.SEND and a.target == str(draft.id) for a in view.planned("work"))

    def edit(self, kind: DraftKind, to: str, text: str) -> None:
        """`drafts edit`."""
        with self.desk() as desk:
            draft = self.find(desk, kind, to)
            found = fetch(desk, draft)
            assert found is not None
            assert found.raw is not None
            if text_of(found.raw).strip() == text.strip():
                return
            review.plan_edit(desk, draft, found.raw, text)
            assert not self.act(desk).carry_out(self.now)

    # -- the world

    def draft_to(self, to: str) -> bytes:
        return next(raw for raw, _ in self.ground.held(DRAFTS) if f"<{to}>".encode() in raw)

    def move_event(self, kind: ReminderKind, to: str, by: timedelta) -> None:
        uid, at = self._reminder(kind, to)
        ics = next(ics for ics in self.ground.events() if uid.encode() in ics)
        self.ground.put_event(uid, move(ics, at.astimezone(self.config.zone) + by))

    def delete_event(self, kind: ReminderKind, to: str) -> None:
        self.ground.put_event(self._reminder(kind, to)[0], None)

    def _reminder(self, kind: ReminderKind, to: str) -> tuple[str, datetime]:
        with self.desk() as desk, desk.store.read() as view:
            for deal in view.deals():
                if any(person.addr_spec == to for person in deal.people):
                    found = next(r for r in deal.reminders if r.kind is kind)
                    return found.uid, found.due
        raise AssertionError(f"no {kind} for {to}")

    # -- back in time

    def keep(self) -> Any:
        self._kept += 1
        target = self.state.with_name(f"{self.state.name}-kept-{self._kept}")
        shutil.copytree(self.state, target)
        return target, self.ground.keep(), self.now, list(self.outside.arrived)

    def restore(self, kept: Any) -> None:
        shutil.rmtree(self.state, ignore_errors=True)
        shutil.copytree(kept[0], self.state)
        self.ground.restore(kept[1])
        self.now, self.outside.arrived = kept[2], list(kept[3])
        self.fuse = Fuse()

    # -- what can be seen

    def portrait(self) -> dict[str, Any]:
        with self.desk() as desk, desk.store.read() as view:
            deals = tuple(view.deals())
            return {
                "drafts": prints(self.ground.held(DRAFTS)),
                "sent": prints(self.ground.held(SENT)),
                "inbox": sorted(self.ground.held(INBOX), key=repr),
                "arrived": sorted((message_id_of(header_of(raw)), to) for raw, _, to in self.outside.arrived),
                "events": sorted(_STAMP.sub(b"", ics) for ics in self.ground.events()),
                "deals": [(d.id, d.stage, d.lost_on, d.winner, d.reasons, d.people, d.language) for d in deals],
                "draft rows": sorted((d.key, d.state, d.message_id, d.fingerprint) for x in deals for d in x.drafts),
                "reminders": [(r.uid, r.due, r.state, r.note, r.placed) for r in view.all_reminders()],
                "messages": sorted(
                    (m.source, m.direction, m.deal, m.intent, m.decision, m.reason)
                    for m in (*view.all_messages(), *(m for d in deals for m in view.messages_of(d.id)))
                ),
                "planned": view.planned(),
                "suppressed": [row[0] for row in view.suppressed()],
            }


Step = tuple[str, Callable[[Story], object], Callable[[Story], object]]
"""A name, what the world does, and what followup does after it."""


def _offer(to: str, name: str) -> bytes:
    text = f"Hello {name},\n\nhere is our offer for the stock system.\n\nKind regards,\nRobin"
    sender, at = f"Robin Hale <{REP}>", START - 5 * DAY
    return mail(text, at=at, id=f"<offer-{to}>", sender=sender, to=f"{name} Lee <{to}>", subject=f"Stock for {name}")


def _theirs(to: str, name: str, text: str, at: datetime, id: str) -> bytes:
    subject = f"Re: Stock for {name}"
    return mail(
        text + name, at=at, id=f"<{id}-{to}>", sender=f"{name} Lee <{to}>", subject=subject, answers=f"<offer-{to}>"
    )


PEOPLE = {
    "anna": "anna@shop.example",
    "ben": "ben@mill.example",
    "cleo": "cleo@yard.example",
    "dora": "dora@port.example",
    "emil": "emil@farm.example",
}


def _says(who: str, text: str, id: str) -> Callable[[Story], None]:
    def world(story: Story) -> None:
        raw = _theirs(PEOPLE[who], who.capitalize(), text, story.now, id)
        story.ground.deliver(raw, INBOX, story.now)

    return world


def _offers(story: Story) -> None:
    for who, to in PEOPLE.items():
        story.ground.deliver(_offer(to, who.capitalize()), SENT, START - 5 * DAY, "S")


def _from_the_phone(story: Story) -> None:
    """Emil says no, and the rep answers from his phone before followup has read it."""
    _says("emil", NO, "no")(story)
    to, at = PEOPLE["emil"], story.now + timedelta(minutes=5)
    sender, id = f"Robin Hale <{REP}>", "<phone@rep.example>"
    raw = mail(ASK, at=at, id=id, sender=sender, to=to, subject="Re: Stock for Emil", answers=f"<no-{to}>")
    story.ground.deliver(raw, SENT, at, "S")
    story.now = at


def _edited_in_the_mail_program(story: Story) -> None:
    """It saves the changed draft as a new message and removes the old one."""
    old = story.draft_to(PEOPLE["ben"])
    new = with_text(old, "Hello Ben,\n\nthank you. What decided it for you?\n\nRobin", "<own-1@rep.example>")
    story.ground.deliver(new, DRAFTS, story.now, "DS")
    story.ground.expunge(DRAFTS, old)


def _sent_by_the_mail_program(story: Story) -> None:
    draft = story.draft_to(PEOPLE["ben"])
    story.ground.deliver(draft, SENT, story.now, "S")
    story.ground.expunge(DRAFTS, draft)


def _later(days: float) -> Callable[[Story], None]:
    def world(story: Story) -> None:
        story.now += days * DAY

    return world


def _in_the_calendar(story: Story) -> None:
    story.move_event(ReminderKind.THANK_YOU_CARD, PEOPLE["anna"], 2 * DAY)
    story.delete_event(ReminderKind.REFERRAL, PEOPLE["ben"])


def _nothing(story: Story) -> None:
    """The world waits."""


def _sends(who: str, kind: DraftKind = DraftKind.ACKNOWLEDGE) -> Callable[[Story], None]:
    return lambda story: story.send(kind, PEOPLE[who])


_OWN = "Hello Dora,\n\nthank you for telling me. May I ask two short questions about the decision?\n\nRobin"

STEPS: tuple[Step, ...] = (
    ("first look", _offers, Story.look),
    ("anna says no", _says("anna", NO, "no"), Story.look),
    ("ben says no", _says("ben", NO, "no"), Story.push),
    ("ben's PS", _says("ben", "PS: our boss says hello too.\n\n", "ps"), Story.look),
    ("sent as it stands", _nothing, _sends("anna")),
    ("edited in the mail program", _edited_in_the_mail_program, Story.look),
    ("sent by the mail program", _sent_by_the_mail_program, Story.look),
    ("cleo says no", _says("cleo", NO, "no"), Story.look),
    ("cleo wants no more mail", _says("cleo", STOP, "stop"), Story.push),
    ("dora says no", _says("dora", NO, "no"), Story.look),
    ("edited by command", _nothing, lambda story: story.edit(DraftKind.ACKNOWLEDGE, PEOPLE["dora"], _OWN)),
    ("sent after the edit", _nothing, _sends("dora")),
    ("answered from the phone", _from_the_phone, Story.look),
    ("the rep in his calendar", _in_the_calendar, Story.look),
    ("a day later anna answers", lambda s: (_later(1)(s), _says("anna", ANSWER, "why")(s)), Story.look),
    ("silence: no_answer is due", _later(10), Story.look),
    ("silence: let go", _later(1), Story.look),
    ("a check-in is due", _later(19), Story.look),
    ("the check-in is sent", _nothing, _sends("dora", DraftKind.CHECK_IN)),
)


def play(story: Story, step: Step, fuse: Fuse) -> None:
    """One step under a fuse, begun anew after each kill, and then a look by which everything settles."""
    _, world, followup = step
    world(story)
    run(story, followup, fuse)


def run(story: Story, followup: Callable[[Story], object], fuse: Fuse) -> None:
    """followup's part of a step."""
    story.fuse = fuse
    parts = [followup, Story.look]
    while parts:
        try:
            parts[0](story)
            parts.pop(0)
            continue
        except Killed as killed:
            fuse.restart()
            traceback.clear_frames(killed.__traceback__)
        gc.collect()  # SQLite keeps a closed connection's lock as long as a cursor of the dead frames lives
        if parts[0] is not Story.look:
            parts.insert(0, Story.look)  # the service manager starts followup again, before the rep asks again
    story.fuse = Fuse()
