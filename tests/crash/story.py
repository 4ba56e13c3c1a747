"""The rep of the lives in `life`, followup's own side with its clock, and all that can be seen of both."""

from __future__ import annotations

import functools
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from followup.act import Act
from followup.act.drafts import fetch
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, text_of
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
from tests.crash.killing import Fuse, KillableStore, Wrapped
from tests.desks import START, config

DAY = timedelta(days=1)
_STAMP = re.compile(rb"(?m)^(DTSTAMP|CREATED|LAST-MODIFIED)[:;].*\r\n")


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
        self.ground.move_event(uid, at.astimezone(self.config.zone) + by)

    def delete_event(self, kind: ReminderKind, to: str) -> None:
        self.ground.delete_event(self._reminder(kind, to)[0])

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
