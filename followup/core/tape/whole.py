"""The whole tape of a thread, put together from its messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo

from followup.core.model import Address, Direction
from followup.core.tape.answers import unanswered
from followup.core.tape.model import Kind, Mention, Tape, Turn
from followup.core.tape.people import people
from followup.core.tape.turns import in_order, mentions, pushing, responses


def make(
    turns: Iterable[Turn],
    *,
    lost_at: datetime | None,
    is_theirs: Callable[[Address], bool],
    working: Callable[[datetime, datetime, Direction], timedelta],
    zone: tzinfo,
) -> Tape:
    """The tape of one thread, its messages in any order.

    `lost_at` is the time of the no, up to which pushing counts; `is_theirs` and `working` as in `people` and
    `responses`; `zone` is the rep's, in which days begin.
    """
    found = tuple(turns)
    ordered = in_order(found)
    return Tape(
        responses=responses(ordered, working),
        people=people(ordered, is_theirs),
        unanswered=unanswered(ordered),
        pushing=pushing(ordered, lost_at, zone),
        price=_first(ordered, Kind.PRICE),
        rival=_first(ordered, Kind.RIVAL),
        why=_why(ordered),
        read=sum(1 for turn in found if turn.heard is not None),
        of=len(found),
    )


def _first(ordered: Iterable[Turn], kind: Kind) -> Mention | None:
    return next((mention for turn in ordered for mention in mentions(turn, kind)), None)


def _why(ordered: Iterable[Turn]) -> tuple[tuple[str, Mention], ...]:
    """Their reasons, each with the sentence in which it came first."""
    found: dict[str, Mention] = {}
    for turn in ordered:
        for said in turn.said(Kind.WHY):
            if said.code not in found:
                found[said.code] = Mention(turn.id, turn.at, turn.direction, turn.who, said.text)
    return tuple(found.items())
