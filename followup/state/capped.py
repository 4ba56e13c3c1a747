"""Drafts that wait because enough were made: written down, but not put into Drafts before the next day or a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, func, select, update

from followup.core.deal import Draft, DraftState
from followup.core.model import Direction
from followup.state import schema as t
from followup.state.records import ActionKind

PAUSED = "paused"
"""The state of an action that is neither done nor, for now, planned."""

_a, _d, _m = t.actions.c, t.drafts.c, t.messages.c
_MADE = tuple(state for state in DraftState if state not in {DraftState.PLANNED, DraftState.WITHDRAWN})
"""Asked for by name, so that a flood of paused drafts is not counted through for each of them."""


class CappedView:
    """Questions about how much was drafted; part of `state.view.View`."""

    _c: Connection

    def drafted(self, account: str, since: datetime) -> int:
        """How many drafts were put into Drafts since then, without those that were taken back."""
        where = and_(_d.account == account, _d.at >= since, _d.state.in_(_MADE))
        return self._c.execute(select(func.count()).where(where)).scalar_one()

    def went_before(self, account: str, draft: Draft, since: datetime) -> bool:
        """Whether a draft of the same kind went to one of its recipients since then, in whichever deal."""
        same = and_(_m.account == _d.account, _m.message_id == _d.message_id, _m.direction == Direction.OUT)
        sent_at = func.coalesce(_m.at, _d.at)
        where = (_d.account == account, _d.kind == draft.kind, _d.state == DraftState.SENT, _d.id != draft.id)
        found = select(_d.recipients).outerjoin(t.messages, same).where(*where, sent_at >= since)
        return any(set(draft.to) & set(recipients) for recipients in self._c.execute(found).scalars())

    def paused(self, account: str) -> tuple[tuple[int, str], ...]:
        """The drafts that wait, the oldest first: the id of each one's action, and the fixed word why."""
        where = (_a.account == account, _a.kind == ActionKind.SAVE_DRAFT, _a.state == PAUSED)
        rows = select(_a.id, _d.reason).join(t.drafts, _a.target == func.cast(_d.id, _a.target.type)).where(*where)
        return tuple((id, reason) for id, reason in self._c.execute(rows.order_by(_a.id)))


class CappedTx:
    """Pausing and going on; part of `state.store.Tx`."""

    _c: Connection

    def go_on(self, actions: Sequence[int], *, word: bool) -> None:
        """Paused actions are planned again; with the rep's `word` they are not paused a second time."""
        detail = {"by_word": True} if word else {}
        query = update(t.actions).where(_a.id.in_(actions), _a.state == PAUSED)
        self._c.execute(query.values(state="planned", detail=detail))
