"""What the rep's marks say about the two thresholds; proposals only, the rep decides.

A mark says of one mail that was read as a loss whether it was one. Where `act` lets wrong ones through it must be
higher; where all that was only asked about was right it may be lower; and what is asked about for nothing need not be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from followup.core.model import Decision
from followup.core.policy import Detect

MARKS = 10
"""Fewer marks than these on one side of a threshold propose nothing."""

WRONG = 0.03
"""Of what is acted on, at most so large a share may be wrong."""

FEW = 5
"""A share of fewer says so (PLAYBOOK section 5)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One mail that was read as a loss with this probability, and the rep's word on it."""

    probability: float
    right: bool


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the marked ones were right."""

    right: int
    marked: int

    def __str__(self) -> str:
        """The counts beside the share, as the rep reads them."""
        if not self.marked:
            return "none marked yet"
        few = f", fewer than {FEW}" if self.marked < FEW else ""
        return f"{self.right} of {self.marked} marked right ({100 * self.right / self.marked:.0f} %{few})"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A better value of `detect.act` or `detect.ask`, and the sentence why."""

    option: str
    now: float
    better: float
    why: str


def decision(probability: float, most: Decision, detect: Detect) -> Decision:
    """What the thresholds make of a loss of which at most `most` may come."""
    if most is Decision.PASS or probability < detect.ask:
        return Decision.PASS
    return most if probability >= detect.act else Decision.ASK


def share(marks: Sequence[Marked]) -> Share:
    """The share of right ones."""
    return Share(sum(mark.right for mark in marks), len(marks))


def propose(marks: Sequence[Marked], detect: Detect) -> tuple[Proposal, ...]:
    """Better thresholds, where at least `MARKS` marks speak for each; hundredths, `ask` never above `act`."""
    found = [_higher_act(marks, detect) or _lower_act(marks, detect), _higher_ask(marks, detect)]
    return tuple(one for one in found if one is not None)


def _higher_act(marks: Sequence[Marked], detect: Detect) -> Proposal | None:
    """The lowest value that keeps nearly all wrong ones out."""
    acted = [mark for mark in marks if mark.probability >= detect.act]
    if len(acted) < MARKS or _few_wrong(acted):
        return None
    for better in sorted({_hundredth(mark) for mark in acted if mark.right}):
        above = [mark for mark in acted if mark.probability >= better]
        if better > detect.act and len(above) >= FEW and _few_wrong(above):
            why = f"At or above {detect.act:g}: {share(acted)}; at or above {better:g}: {share(above)}."
            return Proposal("act", detect.act, better, why)
    return None


def _lower_act(marks: Sequence[Marked], detect: Detect) -> Proposal | None:
    """The lowest value down to which nearly all that was only asked about was right."""
    asked = [mark for mark in marks if detect.ask <= mark.probability < detect.act]
    for better in sorted({max(_hundredth(mark), detect.ask) for mark in asked}):
        between = [mark for mark in asked if mark.probability >= better]
        above = [mark for mark in marks if mark.probability >= better]
        if better < detect.act and len(between) >= MARKS and _few_wrong(between) and _few_wrong(above):
            return Proposal("act", detect.act, better, f"From {better:g} to {detect.act:g}: {share(between)}.")
    return None


def _higher_ask(marks: Sequence[Marked], detect: Detect) -> Proposal | None:
    """The highest value below which all that was asked about was asked for nothing."""
    asked = [mark for mark in marks if detect.ask <= mark.probability < detect.act]
    better = min((_hundredth(mark) for mark in asked if mark.right), default=detect.act)
    below = [mark for mark in asked if mark.probability < better]
    if better <= detect.ask or len(below) < MARKS:
        return None
    return Proposal("ask", detect.ask, better, f"From {detect.ask:g} to {better:g}: {share(below)}.")


def _few_wrong(marks: Sequence[Marked]) -> bool:
    return sum(not mark.right for mark in marks) <= WRONG * len(marks)


def _hundredth(mark: Marked) -> float:
    """The highest hundredth that still lets it through."""
    return floor(mark.probability * 100 + 1e-9) / 100
