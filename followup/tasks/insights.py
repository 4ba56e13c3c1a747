"""Insights over all lost deals: from the store, and from what other reps exported.

An export is what `insights --json` prints. It names winners, but no customer and nobody of theirs.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import msgspec

from followup.core.cleaning import one_line
from followup.core.insights.document import FORMAT
from followup.core.insights.figures import Figures
from followup.core.insights.loss import Event, Loss, loss_of
from followup.core.model import FINAL_LOSS, Decision, Direction, Intent, LossReason, Stage
from followup.deals.sent import COPY
from followup.errors import InputOutput, UsageFault
from followup.state.losses import Lost, Said
from followup.state.store import Tx
from followup.state.view import View

LARGEST = 64 * 1024 * 1024
"""Bytes of an export, more than 100,000 lost deals take."""

_NO_ANSWER = frozenset({COPY, "crossed"})
_FIRST_YEAR, _LAST_YEAR = 1990, 2200


def losses(view: View) -> list[Loss]:
    """All lost deals: what was kept of those that are forgotten, then those in the store as they were opened."""
    return [*(msgspec.convert(kept, Loss) for kept in view.past_losses()), *map(_loss, view.lost())]


def keep(tx: Tx, deals: Iterable[int], now: datetime) -> None:
    """Before deals are forgotten: what the insights count of them stays, with nobody's name but the winner's."""
    going = set(deals)
    kept = [_loss(deal) for deal in tx.lost() if deal.id in going]
    tx.keep_losses([(loss.id, loss.lost_on, msgspec.to_builtins(loss)) for loss in kept], now)


def _loss(deal: Lost) -> Loss:
    no = next((message for message in deal.messages if message.id == deal.loss), None)
    said = [m for m in deal.messages if no is None or m is no or (m.at, m.id) > (no.at, no.id)]
    intent = Intent(no.intent) if no and no.intent else Intent.LOST_NO_DECISION
    known = Loss(
        id=name_of(no.source if no else f"{deal.account}/{deal.id}"),
        lost_on=deal.lost_on,
        kind=intent if intent in FINAL_LOSS else Intent.LOST_COMPETITOR,
        winner=one_line(deal.winner or ""),
        reasons=tuple(LossReason(word) for word in deal.reasons),
    )
    return loss_of(known, Stage(deal.stage), [_event(message) for message in said if message.reason not in _NO_ANSWER])


def _event(message: Said) -> Event:
    acted = message.direction == Direction.IN and message.decision == Decision.ACT
    words = (message.intent, *(word for word, _ in message.also)) if acted else ()
    return Event(
        at=message.at,
        direction=Direction(message.direction),
        said=frozenset(Intent(word) for word in words if word),
        same_offer=message.facts.get("same_offer_bought") if acted else None,
    )


def name_of(source: str) -> str:
    """What a loss is called in an export: a hash of what names the mail that said no, the same for all its readers."""
    return hashlib.sha256(b"loss\0" + source.encode("utf-8", "surrogatepass")).hexdigest()[:20]


# -- exports -------------------------------------------------------------------------------------


class _Export(msgspec.Struct):
    """What counts of an export; the figures in it are counted anew."""

    format: str
    losses: list[Loss]


def read_export(path: Path) -> list[Loss]:
    """The losses of another rep. Raises UsageFault where the file is none, InputOutput where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise UsageFault(f"{path} is larger than an export can be.")
        raw = path.read_bytes()
    except OSError as fault:
        raise InputOutput(f"Cannot read {path}: {fault.strerror}.") from fault
    try:
        export = msgspec.json.decode(raw, type=_Export)
    except (msgspec.DecodeError, RecursionError) as fault:
        raise _no_export(path) from fault
    if export.format != FORMAT or not all(map(_is_sound, export.losses)):
        raise _no_export(path)
    return [replace(loss, id=one_line(loss.id), winner=one_line(loss.winner)) for loss in export.losses]


def _no_export(path: Path) -> UsageFault:
    return UsageFault(f"{path} is no export of followup.", "Write one: followup insights --json > FILE.")


def _is_sound(loss: Loss) -> bool:
    waits = [hours for hours in (loss.acknowledged_after, loss.answered_after) if hours is not None]
    return _FIRST_YEAR <= loss.lost_on.year <= _LAST_YEAR and all(0 <= hours < 1e6 for hours in waits)


# -- what is written -----------------------------------------------------------------------------

_PAGE = Path(__file__).parent / "insights_page"


def html(figures: Figures, made_on: date) -> str:
    """The page (see `core.insights.page`)."""
    from followup.core.insights.page import page  # Jinja2 is wanted here alone

    template, style = ((_PAGE / name).read_text("utf-8") for name in ("page.html.j2", "page.css"))
    return page(figures, template, style, made_on)


def write(path: Path, text: str) -> None:
    """Put a file there whole or not at all, for the rep's eyes alone; InputOutput where that cannot be."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        part.replace(path)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise InputOutput(f"Cannot write {path}: {fault.strerror}.") from fault


def merged(own: Iterable[Loss], exports: Iterable[Path]) -> list[Loss]:
    """The rep's own losses with those of the exports; `figures.count` counts each once."""
    return [*own, *(loss for path in exports for loss in read_export(path))]
