"""What is kept for a time only: deals on which nothing has happened for long, and messages that belong to none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, func, insert, or_, select

from followup.core.deal import DraftState
from followup.state import questions as q
from followup.state import schema as t
from followup.state.erasing import ErasingTx
from followup.state.schema_taught import past_losses

AT_ONCE = 1_000
"""So many messages go in one transaction, so that nobody waits long for their turn."""

_ENDED = (DraftState.SENT, DraftState.DISCARDED, DraftState.WITHDRAWN)


class AgingView:
    """Questions about what is old; part of `state.view.View`."""

    _c: Connection

    def newest_and_oldest(self) -> tuple[datetime | None, datetime | None]:
        """When the newest message of all came or went, and the oldest one; None where there is none."""
        at = t.messages.c.at
        newest, oldest = self._c.execute(select(func.max(at), func.min(at))).one()
        return newest, oldest

    def old_deals(self, before: datetime) -> tuple[int, ...]:
        """Deals on which nothing happened since then, and in which nothing stands open or lies ahead."""
        d, m, r, f, a = t.deals.c, t.messages.c, t.reminders.c, t.drafts.c, t.actions.c
        alive = or_(
            exists().where(m.deal == d.id, m.at >= before),
            exists().where(r.deal == d.id, r.state.in_(q.OPEN_REMINDERS), r.due >= before),
            exists().where(f.deal == d.id, f.state.not_in(_ENDED)),
            exists().where(a.deal == d.id, a.state == "planned"),
        )
        return tuple(self._c.execute(select(d.id).where(d.changed_at < before, ~alive)).scalars())


class AgingTx(ErasingTx):
    """Forgetting what is old; part of `state.store.Tx`."""

    def forget_deals(self, deals: Sequence[int]) -> None:
        """Take deals out with all that hangs on them; a hash of each of their messages stays, as for erased ones."""
        self._erase(t.messages, t.messages.c.deal.in_(deals))
        self._c.execute(delete(t.deals).where(t.deals.c.id.in_(deals)))

    def forget_messages(self, before: datetime) -> int:
        """Take out messages of no deal that are older; how many, `AT_ONCE` at most."""
        m = t.messages.c
        old = select(m.id).where(and_(m.deal.is_(None), m.at < before)).limit(AT_ONCE)
        return self._c.execute(delete(t.messages).where(m.id.in_(old.scalar_subquery()))).rowcount

    def keep_losses(self, losses: Iterable[tuple[str, date, dict[str, Any]]], now: datetime) -> None:
        """What the insights count of deals that are forgotten: id, day and the loss itself; a known id is kept."""
        rows = {id: {"id": id, "lost_on": day, "loss": loss, "at": now} for id, day, loss in losses}
        known = set(self._c.execute(select(past_losses.c.id).where(past_losses.c.id.in_(list(rows)))).scalars())
        if new := [row for id, row in rows.items() if id not in known]:
            self._c.execute(insert(past_losses), new)
