"""Messages and verdicts as rows of the store; what both directions share."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from followup.core.answers import why_lost
from followup.core.clocks import came_at, left_at
from followup.core.model import Address, Decision, Direction, Facts, Intent, LossReason, Message, Verdict
from followup.deals import conversations
from followup.desk import Desk
from followup.mailboxes.base import Fetched, Listed
from followup.state.nouns import erased_mark
from followup.state.records import MessageRow
from followup.state.view import View


def source_of(view: View, account: str, message: Message, received: datetime) -> str:
    """What names a message for ever; see `known_as`."""
    return known_as(view, account, message, received)[0]


def known_as(view: View, account: str, message: Message, received: datetime) -> tuple[str, MessageRow | None]:
    """What names a message for ever, and its row where it was read before.

    That is its Message-ID, with its digest where another mail has the same id (B18, B19).
    """
    if message.message_id is None:
        source = f"{message.digest}@{received.isoformat()}"
        return source, view.message_by_source(account, source)
    first = view.message_by_source(account, message.message_id)
    if first is None or first.digest == message.digest:
        return message.message_id, first
    if not first.digest and first.sender and message.sender and first.sender.addr_spec == message.sender.addr_spec:
        return message.message_id, first  # only its header was read
    source = f"{message.message_id}#{message.digest}"
    return source, view.message_by_source(account, source)


def judged(row: MessageRow, verdict: Verdict, decision: Decision, reason: str, deal: int | None) -> MessageRow:
    """The row with what was found in the message and decided about it."""
    return replace(
        row,
        deal=deal,
        intent=verdict.intent,
        probability=verdict.probability,
        also=tuple((str(intent), probability) for intent, probability in verdict.also),
        evidence=verdict.evidence.text if verdict.evidence else "",
        decision=decision,
        reason="automatic-reply" if verdict.intent is Intent.AUTO_REPLY else reason,
        facts=facts_json(verdict.facts),
        language=verdict.language,
        rule=verdict.rule,
    )


def facts_json(facts: Facts) -> dict[str, Any]:
    """Facts as the store and `--json` hold them: dates as ISO 8601, unknown ones as null."""
    found = asdict(facts)
    found["date"] = facts.date.isoformat() if facts.date else None
    found["reasons"] = [str(reason) for reason in facts.reasons]
    return found


def reasons_of(row: MessageRow) -> tuple[LossReason, ...]:
    """Why the deal was lost, as a recorded message tells it."""
    reasons = facts_of(row).reasons
    return why_lost(Intent(row.intent), (Intent(word) for word, _ in row.also), reasons) if row.intent else reasons


def facts_of(row: MessageRow) -> Facts:
    """The facts that a recorded message told."""
    found = row.facts
    person = found.get("person")
    return Facts(
        winner=found.get("winner"),
        reasons=tuple(LossReason(word) for word in found.get("reasons", ())),
        date=date.fromisoformat(found["date"]) if found.get("date") else None,
        contract_months=found.get("contract_months"),
        person=Address(person["name"], person["addr_spec"]) if person else None,
        same_offer_bought=found.get("same_offer_bought"),
        wants_call=bool(found.get("wants_call")),
        whole_company=bool(found.get("whole_company")),
    )


def row_of(
    desk: Desk,
    message: Message,
    fetched: Fetched | Listed,
    source: str,
    direction: Direction,
    now: datetime,
    *,
    reason: str = "",
) -> MessageRow:
    """A message as the store keeps it, before anything is decided about it; passed over where there is a `reason`.

    One that came in and of which only the header was read has no digest: it may be another mail with the same id.
    """
    own = desk.own_addresses
    written_to = next((a.addr_spec for a in (*message.to, *message.cc) if a.addr_spec in own), "")
    when = left_at if direction is Direction.OUT else came_at
    others = (*message.to, *message.cc) if direction is Direction.OUT else (message.sender,)
    return MessageRow(
        account=desk.account,
        source=source,
        message_id=message.message_id,
        digest="" if isinstance(fetched, Listed) and direction is Direction.IN else message.digest,
        in_reply_to=next(iter(conversations.parents_of(message)), None),
        folder=fetched.ref.folder,
        ref=fetched.ref.id,
        direction=direction,
        at=when(message.date, fetched.received, now),
        subject=message.subject,
        base_subject=message.base_subject.casefold(),
        sender=message.sender,
        correspondents=tuple(a.addr_spec for a in others if a and a.addr_spec not in own),
        written_to=written_to,
        decision=Decision.PASS if reason else None,
        reason=reason,
        doubts=message.doubts,
    )


def unread(desk: Desk, fetched: Fetched, reason: str) -> MessageRow:
    """A message of which nothing but its place, size and arrival is known."""
    return MessageRow(
        account=desk.account,
        source=f"{fetched.size}@{fetched.received.isoformat()}@{fetched.ref.folder}",
        message_id=None,
        in_reply_to=None,
        folder=fetched.ref.folder,
        ref=fetched.ref.id,
        direction=Direction.IN,
        at=fetched.received,
        subject="",
        base_subject="",
        sender=None,
        correspondents=(),
        reason=reason,
    )


def of_the_erased(row: MessageRow) -> MessageRow:
    """What is noted of a mail by somebody who was erased before it came: that it is there, and was passed over."""
    return replace(
        row,
        source=erased_mark(row.source),
        message_id=None,
        digest="",
        in_reply_to=None,
        subject="",
        base_subject="",
        sender=None,
        correspondents=(),
        written_to="",
        decision=Decision.PASS,
        reason="erased",
        doubts=(),
    )
