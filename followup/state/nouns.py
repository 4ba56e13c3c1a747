"""Rows of the store as the frozen nouns of `core.deal` and `state.records`."""

from __future__ import annotations

import hashlib
from typing import Any

from followup.core.deal import Draft, DraftState, Reminder, ReminderState
from followup.core.model import Address, Direction, DraftKind, ReminderKind
from followup.state.records import Action, ActionKind, MessageRow


def message_of(row: Any) -> MessageRow:
    """A message with its correspondents (`others`, one on each line)."""
    return MessageRow(
        id=row.id,
        account=row.account,
        source=row.source,
        message_id=row.message_id,
        in_reply_to=row.in_reply_to,
        folder=row.folder,
        ref=row.ref,
        direction=Direction(row.direction),
        at=row.at,
        subject=row.subject,
        base_subject=row.base_subject,
        sender=Address(row.sender_name, row.sender) if row.sender else None,
        correspondents=tuple(sorted(row.others.split("\n"))) if row.others else (),
        digest=row.digest,
        written_to=row.written_to,
        deal=row.deal,
        intent=row.intent,
        probability=row.probability,
        also=tuple((word, probability) for word, probability in row.also),
        evidence=row.evidence,
        decision=row.decision,
        reason=row.reason,
        facts=row.facts,
        language=row.language,
        rule=row.rule,
        doubts=tuple(row.doubts),
        answer=row.answer,
    )


def draft_of(row: Any) -> Draft:
    """A draft."""
    return Draft(
        id=row.id,
        deal=row.deal,
        key=row.key,
        kind=DraftKind(row.kind),
        n=row.n,
        answers=row.answers,
        message_id=row.message_id,
        state=DraftState(row.state),
        folder=row.folder,
        ref=row.ref,
        fingerprint=row.fingerprint,
        sender=row.sender,
        to=tuple(row.recipients),
        subject=row.subject,
        pressure=tuple(row.pressure),
        warnings=tuple(row.warnings),
        reason=row.reason,
        barred=row.barred,
        despite_pressure=row.despite_pressure,
        source=row.source,
    )


def reminder_of(row: Any) -> Reminder:
    """A reminder."""
    return Reminder(
        uid=row.uid,
        deal=row.deal,
        kind=ReminderKind(row.kind),
        n=row.n,
        due=row.due,
        state=ReminderState(row.state),
        note=row.note,
        href=row.href,
        etag=row.etag,
        placed=row.placed,
    )


_AS_THEY_ARE = tuple(name for name in MessageRow.__slots__ if name not in {"id", "sender", "correspondents"})


def columns_of(row: MessageRow) -> dict[str, Any]:
    """A message as the columns of its row, but for its correspondents."""
    values = {name: getattr(row, name) for name in _AS_THEY_ARE}
    values["sender"], values["sender_name"] = (row.sender.addr_spec, row.sender.name) if row.sender else ("", "")
    values["also"] = [list(pair) for pair in row.also]
    values["doubts"] = list(row.doubts)
    return values


def erased_mark(source: str) -> str:
    """What is left of an erased message: a hash of what named it, which tells nobody anything."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def action_of(row: Any) -> Action:
    """An action."""
    return Action(
        id=row.id,
        key=row.key,
        account=row.account,
        kind=ActionKind(row.kind),
        target=row.target,
        deal=row.deal,
        detail=row.detail,
        at=row.at,
        tries=row.tries,
    )
