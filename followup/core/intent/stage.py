"""What a stage of the deal lets a reply mean: "sure, go ahead" grants leave only where leave was asked."""

from __future__ import annotations

from followup.core.intent.own import read_own
from followup.core.model import Stage

AFTER_NO = frozenset(
    {
        Stage.LOST,
        Stage.ASKED,
        Stage.GRANTED,
        Stage.QUESTIONED,
        Stage.ANSWERED,
        Stage.CLOSED,
        Stage.REOPENED,
        Stage.BARRED,
    }
)
"""The stages in which a final no has been said."""
ANSWERING = frozenset({Stage.ASKED, Stage.GRANTED, Stage.QUESTIONED, Stage.ANSWERED})
"""The stages in which the rep has put a question about the loss."""


def likely_stage(stage: Stage | None, quoted: str, language: str) -> Stage | None:
    """`stage` where it is told; else what the rep's mail quoted below asked, read as `own.read_own` reads it."""
    if stage is not None:
        return stage
    words = read_own(quoted[:4000], language) if quoted else None
    if words and words.asks_leave:
        return Stage.ASKED
    if words and words.asks_why:
        return Stage.QUESTIONED
    return None
