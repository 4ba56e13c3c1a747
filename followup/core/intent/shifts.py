"""What corrections move beyond their own wording: a small shift of the log-odds of a rule, and of an intent.

Logistic regression with the verdict's own log-odds as its start and strong shrinkage (C. Bishop, Pattern Recognition,
section 4.3); what is learned is then scaled down until the built-in check set comes out no worse.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from followup.core.intent.verdict import Call
from followup.core.learned import Correction
from followup.core.model import Intent

MARGIN = 0.01
"""Act precision and act recall on the check set may each fall by so much, not more."""

SHRINK = 4.0
"""Weight of the penalty: so many corrections of one kind are worth as much as the shipped figures."""

LARGEST = 1.5
"""No shift of log-odds is larger; two keys add up to at most twice that."""

_SCALES = (1.0, 0.5, 0.25)
_ROUNDS = 20
_PINNED = frozenset({Intent.DO_NOT_CONTACT, Intent.AUTO_REPLY})

Shifts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """How a detector does on the check set: of what it would act on as a final loss, and of the losses in the set."""

    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Update:
    """The shifts to use, and the `scale` at which the check set allows them (0: refused, or nothing to learn)."""

    shifts: Shifts
    scale: float


def keys(intent: Intent, rule: str) -> tuple[str, str]:
    """What a call is counted under: its intent, and its intent by this rule."""
    return str(intent), f"{intent} {rule.removeprefix('learned+')}"


def shifted(calls: list[Call], shifts: Shifts) -> list[Call]:
    """The calls, the main one first, with the shifts added to their log-odds. What bids to stop is never shifted."""
    if not shifts or calls[0].intent in _PINNED:
        return calls
    by = dict(shifts)
    moved = [_moved(call, by) for call in calls]
    return moved if moved == calls else sorted(moved, key=lambda call: (call.intent not in _PINNED, -call.probability))


def _moved(call: Call, by: dict[str, float]) -> Call:
    by_how_much = sum(by.get(key, 0.0) for key in keys(call.intent, call.rule))
    if not by_how_much or call.intent in _PINNED:
        return call
    return replace(call, probability=_sigmoid(_logit(call.probability) + by_how_much))


def update(corrections: Sequence[Correction], checks: Sequence[Callable[[Shifts], Figures]]) -> Update:
    """What the corrections teach, as far as all `checks` (figures of the check set under given shifts) allow it."""
    wanted = fitted(corrections)
    before = [figures(()) for figures in checks] if wanted else []
    for scale in _SCALES if wanted else ():
        tried = tuple((key, round(value * scale, 4)) for key, value in wanted)
        if all(_borne(was, figures(tried)) for was, figures in zip(before, checks, strict=True)):
            return Update(tried, scale)
    return Update((), 0.0)


def _borne(before: Figures, after: Figures) -> bool:
    return after.precision >= before.precision - MARGIN and after.recall >= before.recall - MARGIN


def fitted(corrections: Sequence[Correction]) -> Shifts:
    """The shifts that fit the corrections best, without regard to the check set; by key."""
    rows = [(keys(one.intent, one.rule), _logit(one.probability), one.right) for one in corrections]
    found = dict.fromkeys((key for row in rows for key in row[0]), 0.0)
    for _ in range(_ROUNDS):
        for key in found:
            slope, bend = SHRINK * found[key], SHRINK
            for both, start, right in rows:
                if key in both:
                    chance = _sigmoid(start + sum(found[one] for one in both))
                    slope += chance - right
                    bend += chance * (1 - chance)
            found[key] = max(-LARGEST, min(LARGEST, found[key] - slope / bend))
    return tuple(sorted((key, round(value, 4)) for key, value in found.items() if abs(value) >= 0.001))


def _logit(probability: float) -> float:
    bounded = min(max(probability, 0.01), 0.99)
    return math.log(bounded / (1 - bounded))


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))
