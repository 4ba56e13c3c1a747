"""The figures over all lost deals, counted; every share stands beside its counts (PLAYBOOK section 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TypeVar

from followup.core.insights.loss import Loss, SameOffer, Step
from followup.core.insights.rivals import joined, key
from followup.core.model import Intent, LossReason
from followup.core.tuning import FEW

NOT_NAMED = ""
"""The rival of a deal that went to another vendor who was not named."""

BINS: tuple[tuple[str, float], ...] = (
    ("same day", 1),
    ("1 to 3 days", 3),
    ("3 to 7 days", 7),
    ("1 to 2 weeks", 14),
    ("2 to 4 weeks", 28),
    ("longer", float("inf")),
)
"""How the times to an answer are grouped: each with the days below which it ends."""


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of`."""

    count: int
    of: int

    @property
    def part(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.count / self.of if self.of else None

    @property
    def few(self) -> bool:
        """Whether it is a share of so few that it says little."""
        return self.of < FEW

    def __str__(self) -> str:
        """The counts beside the share, as the rep reads them.

        >>> str(Share(3, 12)), str(Share(1, 3)), str(Share(0, 0))
        ('3 of 12 (25 %)', '1 of 3 (33 %, fewer than 5)', 'none')
        """
        if not self.of:
            return "none"
        few = f", fewer than {FEW}" if self.few else ""
        return f"{self.count} of {self.of} ({100 * self.count / self.of:.0f} %{few})"


@dataclass(frozen=True, slots=True)
class Waits:
    """Times from the no to something, in days: how many there are, their median, how many in each of `BINS`."""

    count: int
    median: float | None
    shortest: float | None
    longest: float | None
    bins: tuple[int, ...]

    @property
    def few(self) -> bool:
        """Whether the median is one of so few that it says little."""
        return self.count < FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of the lost deals: all, those of a month, or those that went to one rival.

    `offer` counts what they said to the same offer, by answer, of those that said anything.
    """

    name: str
    lost: int
    steps: dict[Step, Share]
    reasons: dict[LossReason, Share]
    offer: dict[SameOffer, Share]
    answer: Waits
    acknowledgement: Waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything that is counted.

    `offer_by_reason` has the shares by answer for each reason; `months` go from the first to the last month in which a
    deal was lost, also those without one; `kinds` are the intents of the no.
    """

    whole: Group
    kinds: dict[Intent, Share]
    rivals: tuple[Group, ...]
    offer_by_reason: dict[LossReason, dict[SameOffer, Share]]
    months: tuple[Group, ...]


_Word = TypeVar("_Word", bound=str)


def count(losses: Iterable[Loss]) -> Figures:
    """The figures of these lost deals, each counted once whoever hands it in: as the one that came furthest."""
    by_id: dict[str, Loss] = {}
    for loss in losses:
        known = by_id.get(loss.id)
        if known is None or len(loss.steps) > len(known.steps):
            by_id[loss.id] = loss
    every = list(by_id.values())
    whole = _group("", every)
    return Figures(
        whole=whole,
        kinds={kind: Share(many, len(every)) for kind, many in _often(Counter(loss.kind for loss in every))},
        rivals=_rivals([loss for loss in every if loss.winner or loss.kind is Intent.LOST_COMPETITOR]),
        offer_by_reason={
            reason: _offer([loss for loss in every if reason in loss.reasons]) for reason in whole.reasons
        },
        months=_months(every),
    )


def _group(name: str, losses: Sequence[Loss]) -> Group:
    reasons = Counter(reason for loss in losses for reason in set(loss.reasons))
    return Group(
        name=name,
        lost=len(losses),
        steps={step: Share(sum(step in loss.steps for loss in losses), len(losses)) for step in Step},
        reasons={reason: Share(many, len(losses)) for reason, many in _often(reasons)},
        offer=_offer(losses),
        answer=_waits(loss.answered_after for loss in losses),
        acknowledgement=_waits(loss.acknowledged_after for loss in losses),
    )


def _offer(losses: Sequence[Loss]) -> dict[SameOffer, Share]:
    said = Counter(loss.same_offer for loss in losses if loss.same_offer is not SameOffer.NOT_SAID)
    return {answer: Share(said[answer], said.total()) for answer in (SameOffer.YES, SameOffer.NO, SameOffer.UNCLEAR)}


def _waits(hours: Iterable[float | None]) -> Waits:
    days = sorted(found / 24 for found in hours if found is not None)
    counts = [0] * len(BINS)
    for each in days:
        counts[next(place for place, (_, end) in enumerate(BINS) if each < end)] += 1
    if not days:
        return Waits(0, None, None, None, tuple(counts))
    return Waits(len(days), median(days), days[0], days[-1], tuple(counts))


def _rivals(losses: Sequence[Loss]) -> tuple[Group, ...]:
    """By rival, the one that won most often first; those who were not named stand at the end."""
    shown = joined([loss.winner for loss in losses])
    by_name: dict[str, list[Loss]] = {}
    for loss in losses:
        by_name.setdefault(shown[loss.winner], []).append(loss)
    groups = [_group(name, theirs) for name, theirs in by_name.items()]
    return tuple(sorted(groups, key=lambda group: (group.name == NOT_NAMED, -group.lost, key(group.name))))


def _often(counts: Counter[_Word]) -> list[tuple[_Word, int]]:
    """The most frequent first, of equals by name."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _months(losses: Sequence[Loss]) -> tuple[Group, ...]:
    """Every month from the first to the last in which a deal was lost."""
    by_number: dict[int, list[Loss]] = {}
    for loss in losses:
        by_number.setdefault(_number(loss.lost_on), []).append(loss)
    numbers = range(min(by_number), max(by_number) + 1) if by_number else range(0)
    return tuple(_group(f"{n // 12:04}-{n % 12 + 1:02}", by_number.get(n, [])) for n in numbers)


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1
