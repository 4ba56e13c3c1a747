"""One lost deal, as much of it as the insights count; no name of a person, no address, no sentence of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup.core.model import Direction, Intent, LossReason, Stage


class Step(StrEnum):
    """How far a lost deal came, in the order of the playbook."""

    ACKNOWLEDGED = "acknowledged"
    PERMITTED = "permitted"
    ANSWERED = "answered"
    REFERRED = "referred"
    WON_BACK = "won_back"


class SameOffer(StrEnum):
    """What they said to "had we offered the same, would you have bought?"; NOT_SAID where they did not."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    NOT_SAID = "not_said"


_SAID = frozenset({SameOffer.YES, SameOffer.NO, SameOffer.UNCLEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One lost deal. `kind` is the intent of the no; `winner` is "" where it was not said.

    `id` is a hash of what names the no, the same for every rep who read it. `acknowledged_after` and `answered_after`
    are hours from the no: until the rep wrote, and until they said why when asked; None where that did not happen.
    """

    id: str
    lost_on: date
    kind: Intent
    winner: str = ""
    reasons: tuple[LossReason, ...] = ()
    same_offer: SameOffer = SameOffer.NOT_SAID
    steps: frozenset[Step] = frozenset()
    acknowledged_after: float | None = None
    answered_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One message of a deal from the no on. `said` are the intents that the playbook acted on, main and also."""

    at: datetime
    direction: Direction
    said: frozenset[Intent] = frozenset()
    same_offer: str | None = None


def loss_of(known: Loss, stage: Stage, events: Sequence[Event]) -> Loss:
    """`known` with what came of the deal: `events` are the no and all messages after it, oldest first.

    An answer is what they say of their reasons after the rep wrote; said in the no itself, nobody had asked.
    """
    no_at = events[0].at if events else None
    wrote = next((event.at for event in events if event.direction is Direction.OUT), None)
    theirs = [event for event in events if event.direction is Direction.IN]
    answered = _first(theirs, Intent.LOSS_FEEDBACK, wrote) if wrote is not None else None
    happened = {
        Step.ACKNOWLEDGED: wrote is not None,
        Step.PERMITTED: answered is not None or _first(theirs, Intent.PERMISSION_GRANTED) is not None,
        Step.ANSWERED: answered is not None,
        Step.REFERRED: _first(theirs, Intent.REFERRAL) is not None,
        Step.WON_BACK: stage is Stage.WON or _first(theirs, Intent.WON) is not None,
    }
    said = [SameOffer(event.same_offer) for event in theirs if event.same_offer in _SAID]
    return Loss(
        id=known.id,
        lost_on=known.lost_on,
        kind=known.kind,
        winner=known.winner,
        reasons=known.reasons,
        same_offer=said[-1] if said else SameOffer.NOT_SAID,
        steps=frozenset(step for step, did in happened.items() if did),
        acknowledged_after=_hours(no_at, wrote),
        answered_after=_hours(no_at, answered),
    )


def _first(events: Iterable[Event], intent: Intent, since: datetime | None = None) -> datetime | None:
    """When they first said something of this kind, after `since` where that is given."""
    return next((e.at for e in events if intent in e.said and (since is None or e.at > since)), None)


def _hours(start: datetime | None, end: datetime | None) -> float | None:
    if start is None or end is None:
        return None
    return max(0.0, round((end - start).total_seconds() / 3600, 2))
