"""What the encoder makes of one mail: probabilities and places, free of arrays."""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.model import Intent, LossReason

INTENTS = tuple(Intent)
REASONS = tuple(LossReason)
WHO = ("us", "other", "themselves", "nobody", "open", "none")
"""Who gets the business as the mail tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Probabilities (0 to 1), in the order of `INTENTS`, `WHO` and `REASONS`.

    `evidence` are the numbers of the first and the last sentence that decide, `winner` [start, end) in the body; None
    where there is none.
    """

    intents: tuple[float, ...]
    also: tuple[float, ...]
    who: tuple[float, ...]
    final: float
    reasons: tuple[float, ...]
    evidence: tuple[int, int] | None
    winner: tuple[int, int] | None
    winner_probability: float
