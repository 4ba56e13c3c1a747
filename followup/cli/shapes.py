"""What `--json` holds: the objects that scripts rely on (DESIGN section 6). Fields may be added, none taken away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from followup.core.deal import Deal, Draft, Reminder
from followup.state.caught import Caught
from followup.state.records import MessageRow
from followup.state.view import View


def message(row: MessageRow) -> dict[str, Any]:
    """One message; `reason` is the fixed word why it was acted on or passed over."""
    facts = row.facts
    return {
        "id": row.id,
        "deal": row.deal,
        "message_id": row.message_id,
        "direction": row.direction,
        "at": row.at,
        "from": row.sender.addr_spec if row.sender else None,
        "subject": row.subject,
        "intent": row.intent,
        "also": [intent for intent, _ in row.also],
        "probability": row.probability,
        "evidence": row.evidence or None,
        "decision": row.decision,
        "reason": row.reason,
        "language": row.language or None,
        "doubts": list(row.doubts),
        "facts": {
            "winner": facts.get("winner"),
            "reasons": facts.get("reasons", []),
            "date": facts.get("date"),
            "contract_months": facts.get("contract_months"),
            "person": person(facts.get("person")),
            "same_offer_bought": facts.get("same_offer_bought"),
        },
    }


def person(found: dict[str, str] | None) -> dict[str, str | None] | None:
    """A person passed on: name and address, null where not said."""
    if not found:
        return None
    return {"name": found.get("name") or None, "address": found.get("addr_spec") or None}


def deal(view: View, found: Deal) -> dict[str, Any]:
    """One deal with its messages, oldest first."""
    return {
        "id": found.id,
        "account": found.account,
        "stage": found.stage,
        "subject": found.subject,
        "company": found.company or None,
        "people": [p.addr_spec for p in found.people],
        "language": found.language or None,
        "lost_on": None if found.is_back else found.lost_on,
        "winner": None if found.is_back else found.winner,
        "reasons": list(found.reasons),
        "messages": [message(row) for row in view.messages_of(found.id)],
        "notes": [{"id": note.id, "at": note.at, "text": note.text} for note in view.notes(found.id)],
    }


def draft(found: Draft) -> dict[str, Any]:
    """One draft; `fingerprint` is what `drafts send --yes` takes."""
    return {
        "id": found.id,
        "deal": found.deal,
        "kind": found.kind,
        "state": found.state,
        "reason": found.reason or None,
        "to": list(found.to),
        "from": found.sender,
        "subject": found.subject,
        "in_reply_to": found.answers,
        "message_id": found.message_id,
        "edited": found.state == "edited",
        "barred": found.barred,
        "pressure": list(found.pressure),
        "despite_pressure": found.despite_pressure,
        "warnings": list(found.warnings),
        "fingerprint": found.fingerprint or None,
    }


def caught(found: Caught, decision: str) -> dict[str, Any]:
    """One loss that a backtest found; `decision` is what the thresholds make of it now."""
    return {
        "id": found.id,
        "account": found.account,
        "message_id": found.message_id,
        "at": found.at,
        "from": found.sender or None,
        "name": found.sender_name or None,
        "intent": found.intent,
        "probability": round(found.probability, 4),
        "evidence": found.evidence or None,
        "decision": decision,
        "mark": found.mark or None,
    }


def reminder(found: Reminder, local: datetime) -> dict[str, Any]:
    """One reminder; `due` is in the rep's zone."""
    return {
        "uid": found.uid,
        "deal": found.deal,
        "kind": found.kind,
        "n": found.n,
        "due": local,
        "state": found.state,
        "note": found.note or None,
        "placed_by_rep": found.placed,
    }
