"""Who waited for whom, and how often the rep pushed, by the times of a thread's messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta, tzinfo

from followup.core.model import Direction
from followup.core.tape.model import Kind, Mention, Pushing, Response, Turn

WEEK = timedelta(days=7)


def in_order(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """The messages that people wrote, oldest first."""
    return tuple(sorted((turn for turn in turns if not turn.automatic), key=lambda turn: (turn.at, turn.id)))


def responses(
    turns: Iterable[Turn], working: Callable[[datetime, datetime, Direction], timedelta]
) -> tuple[Response, ...]:
    """Each answer with how long it took, oldest first.

    An answer is the first message after one or more of the other side's. It is counted from the first of these: who
    writes a second time has waited since the first. `working` gives the working time between two moments, for the side
    that answers.
    """
    found: list[Response] = []
    waiting: Turn | None = None  # the first message of the side that wrote last
    for turn in in_order(turns):
        if waiting is None or turn.direction is not waiting.direction:
            if waiting is not None:
                took = working(waiting.at, turn.at, turn.direction)
                found.append(Response(turn.id, waiting.id, turn.direction, turn.at - waiting.at, took))
            waiting = turn
    return tuple(found)


def pushing(turns: Iterable[Turn], until: datetime | None, zone: tzinfo) -> Pushing:
    """How often the rep pushed up to `until`, the time of the no (None: up to the last message)."""
    before = tuple(turn for turn in in_order(turns) if until is None or turn.at <= until)
    own = [turn for turn in before if turn.direction is Direction.OUT]
    read = [turn for turn in own if turn.heard is not None]
    asking = [mention for turn in read for mention in list(mentions(turn, Kind.PUSH))[:1]]
    end = until or (before[-1].at if before else None)
    weeks = max((end - own[0].at) / WEEK, 1.0) if own and end else 1.0
    count, row = follow_ups(before, zone)
    return Pushing(
        weeks=weeks,
        asks=len(asking) if read else None,
        most_in_a_week=most_within(WEEK, [mention.at for mention in asking]) if read else None,
        in_a_row=count,
        row=row,
        sentences=tuple(asking),
    )


def follow_ups(turns: Sequence[Turn], zone: tzinfo) -> tuple[int, tuple[datetime, datetime] | None]:
    """The longest row of follow-ups on a mail of the rep's that nobody had answered, and the first and last of them.

    A second mail on the same day (in `zone`) is an afterthought, not a follow-up.
    """
    best: list[Turn] = []
    row: list[Turn] = []
    for turn in turns:
        if turn.direction is Direction.IN:
            row = []
        elif not row or _day(turn, zone) != _day(row[-1], zone):
            row = [*row, turn]
        if len(row) > len(best):
            best = row
    return (len(best) - 1, (best[1].at, best[-1].at)) if len(best) > 1 else (0, None)


def most_within(span: timedelta, times: Sequence[datetime]) -> int:
    """The most of `times` (in order) that lie within one `span`, its end not counted."""
    return max((sum(1 for at in times[n:] if at - first < span) for n, first in enumerate(times)), default=0)


def mentions(turn: Turn, kind: Kind) -> Iterable[Mention]:
    """The sentences of one kind in a message, in the order written."""
    for said in turn.said(kind):
        yield Mention(turn.id, turn.at, turn.direction, turn.who, said.text)


def _day(turn: Turn, zone: tzinfo) -> object:
    return turn.at.astimezone(zone).date()
