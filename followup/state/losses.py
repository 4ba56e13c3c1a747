"""What the store tells of all lost deals at once, for the insights."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from followup.state import schema as t
from followup.state.schema_taught import past_losses


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message of a lost deal; as `MessageRow`, but without anybody's name or words."""

    id: int
    source: str
    at: datetime
    direction: str
    intent: str | None
    also: list[list[Any]]
    decision: str | None
    reason: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """One lost deal with its messages, oldest first; `loss` is the id of the one that said no."""

    id: int
    account: str
    stage: str
    lost_on: date
    loss: int | None
    winner: str | None
    reasons: list[str]
    messages: tuple[Said, ...] = ()


class LossesView:
    """Questions about lost deals; part of `state.view.View`."""

    _c: Connection

    def lost(self) -> tuple[Lost, ...]:
        """Every deal with a day of its loss, whatever became of it since, in two questions."""
        d, m = t.deals.c, t.messages.c
        deals = select(d.id, d.account, d.stage, d.lost_on, d.loss, d.winner, d.reasons).where(d.lost_on.is_not(None))
        said = (
            select(m.deal, m.id, m.source, m.at, m.direction, m.intent, m.also, m.decision, m.reason, m.facts)
            .join(t.deals, m.deal == d.id)
            .where(d.lost_on.is_not(None))
            .order_by(m.at, m.id)
        )
        messages: dict[int, list[Said]] = defaultdict(list)
        for deal, *values in self._c.execute(said):
            messages[deal].append(Said(**dict(zip(_SAID, values, strict=True))))
        return tuple(
            Lost(**row._asdict(), messages=tuple(messages[row.id])) for row in self._c.execute(deals.order_by(d.id))
        )

    def past_losses(self) -> tuple[dict[str, Any], ...]:
        """What was kept of deals that are forgotten, the oldest loss first."""
        c = past_losses.c
        return tuple(self._c.execute(select(c.loss).order_by(c.lost_on, c.id)).scalars())


_SAID = ("id", "source", "at", "direction", "intent", "also", "decision", "reason", "facts")
