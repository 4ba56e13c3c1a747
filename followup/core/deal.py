"""A deal as it stands: one conversation with one prospect organisation, its people, drafts and reminders.

Frozen snapshots: `state` reads them from its rows, `playbook` decides from them, nobody changes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup.core.model import Address, DraftKind, LossReason, ReminderKind, Stage


class DraftState(StrEnum):
    """What became of a draft."""

    PLANNED = "planned"  # written down, not yet in Drafts
    WAITING = "waiting"  # in Drafts, as followup wrote it: the deal's live draft
    EDITED = "edited"  # in Drafts, with the rep's own words: never touched again
    SENDING = "sending"  # approved, on its way to the server
    UNSURE = "unsure"  # handed over, no answer: settled by `drafts resolve`
    SENT = "sent"
    DISCARDED = "discarded"  # by the rep: not made again
    WITHDRAWN = "withdrawn"  # by followup: the thread moved on


UNTOUCHED = frozenset({DraftState.PLANNED, DraftState.WAITING})
"""States in which a draft is as followup wrote it, and is withdrawn where the thread moves."""

LIVE = UNTOUCHED | {DraftState.SENDING, DraftState.UNSURE}
"""States in which a draft is its deal's one live draft (an edited one is the rep's, and does not count)."""


class ReminderState(StrEnum):
    """What became of a reminder."""

    PLANNED = "planned"
    DUE = "due"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One draft: `answers` is the Message-ID that it replies to, `fingerprint` what the rep would approve.

    `reason` says why it is in its state, in a fixed word; `barred` that its recipient must not be written to,
    `despite_pressure` that the rep approved words that may press.
    """

    id: int
    deal: int
    key: str
    kind: DraftKind
    n: int
    answers: str | None
    message_id: str
    state: DraftState
    folder: str
    ref: str
    fingerprint: str
    sender: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    pressure: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    reason: str = ""
    barred: bool = False
    despite_pressure: bool = False
    source: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One reminder; `due` is aware. `placed` is true where the rep put it there himself (moved in the calendar).

    `href` is where its event was put, `etag` the version that was read back from there last, "" before the first time.
    """

    uid: str
    deal: int
    kind: ReminderKind
    n: int
    due: datetime
    state: ReminderState
    note: str = ""
    href: str = ""
    etag: str = ""
    placed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One deal. `company` is the domain of the prospect's organisation, "" where they write from a public provider.

    `lost_on` is the day of the loss in the rep's zone. `last_in` and `last_out` are the times of the newest message
    that a person of theirs wrote, and of the rep's (aware, None where there is none). `loss` is the store's id of the
    message that said no.
    """

    id: int
    account: str
    stage: Stage
    subject: str
    company: str
    language: str
    lost_on: date | None = None
    winner: str | None = None
    reasons: tuple[LossReason, ...] = ()
    loss: int | None = None
    people: tuple[Address, ...] = ()
    drafts: tuple[Draft, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    last_in: datetime | None = None
    last_out: datetime | None = None
    contract_months: int | None = None
    country: str = ""

    @property
    def is_back(self) -> bool:
        """Whether the loss does not hold any more: they think again, or bought. What was said stays in the messages."""
        return self.stage in {Stage.REOPENED, Stage.WON}

    @property
    def live_draft(self) -> Draft | None:
        """The one draft that followup may still withdraw or send for this deal, if there is one."""
        return next((draft for draft in self.drafts if draft.state in LIVE), None)

    def has_draft(self, kind: DraftKind, *states: DraftState) -> bool:
        """Whether a draft of this kind is in one of `states` (in any, where none is named)."""
        return any(d.kind is kind and (not states or d.state in states) for d in self.drafts)

    def open_reminders(self) -> tuple[Reminder, ...]:
        """The reminders that are neither done nor cancelled."""
        return tuple(r for r in self.reminders if r.state in {ReminderState.PLANNED, ReminderState.DUE})
