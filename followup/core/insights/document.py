"""The figures as the JSON that `insights --json` prints, with the losses that they were counted from.

The losses make it an export: `insights --merge` counts those of several reps together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from followup.core.insights import words
from followup.core.insights.figures import BINS, Figures, Group, Share, Waits
from followup.core.insights.loss import Loss

FORMAT = "followup-insights-1"


def document(figures: Figures, losses: Iterable[Loss]) -> dict[str, Any]:
    """Every figure with its counts, and each loss as it was counted."""
    whole = group(figures.whole)
    del whole["name"]
    return {
        "format": FORMAT,
        **whole,
        "kinds": _shares("kind", figures.kinds),
        "same_offer_by_reason": [
            {"reason": reason, "answers": _shares("answer", offer)} for reason, offer in figures.offer_by_reason.items()
        ],
        "rivals": [{**group(one), "name": one.name or None} for one in figures.rivals],
        "months": [group(one) for one in figures.months],
        "losses": [_loss(loss) for loss in losses],
    }


def group(one: Group) -> dict[str, Any]:
    """The figures of some of the deals."""
    return {
        "name": one.name,
        "lost": one.lost,
        "funnel": [{"step": words.LOST, **_share(Share(one.lost, one.lost))}, *_shares("step", one.steps)],
        "reasons": _shares("reason", one.reasons),
        "same_offer": _shares("answer", one.offer),
        "days_to_answer": _waits(one.answer),
        "days_to_acknowledgement": _waits(one.acknowledgement),
    }


def _shares(called: str, shares: Mapping[Any, Share]) -> list[dict[str, Any]]:
    return [{called: str(word), **_share(share)} for word, share in shares.items()]


def _share(share: Share) -> dict[str, Any]:
    part = None if share.part is None else round(share.part, 4)
    return {"count": share.count, "of": share.of, "share": part, "few": share.few}


def _waits(waits: Waits) -> dict[str, Any]:
    known = {"median": waits.median, "shortest": waits.shortest, "longest": waits.longest}
    rounded = {name: None if value is None else round(value, 2) for name, value in known.items()}
    bins = [{"within": label, "count": many} for (label, _), many in zip(BINS, waits.bins, strict=True)]
    return {"count": waits.count, "few": waits.few, **rounded, "bins": bins}


def _loss(loss: Loss) -> dict[str, Any]:
    return {
        "id": loss.id,
        "lost_on": loss.lost_on,
        "kind": loss.kind,
        "winner": loss.winner,
        "reasons": list(loss.reasons),
        "same_offer": loss.same_offer,
        "steps": sorted(loss.steps),
        "acknowledged_after": loss.acknowledged_after,
        "answered_after": loss.answered_after,
    }
