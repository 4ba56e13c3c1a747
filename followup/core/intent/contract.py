"""How long a contract runs, in months."""

from __future__ import annotations

from followup.core.intent.mentions import number_of, unit_of
from followup.core.intent.rules.base import Rules


def months_in(text: str, rules: Rules) -> int | None:
    """How long a contract runs in months, read from lower-case `text`; None where it does not say (1 to 120)."""
    if not rules.time("contract").search(text):
        return None
    match = rules.time("length").search(text)
    if not match:
        return None
    months = {"m": 1, "y": 12, "q": 3}.get(unit_of(match["unit"], rules), 0) * (number_of(match["n"], rules) or 0)
    return months if 1 <= months <= 120 else None
