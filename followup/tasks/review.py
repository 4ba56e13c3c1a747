"""What the rep does with a draft: look, edit, approve, discard, settle. Used by the commands and the review page.

A look reads the draft as it stands in Drafts now; what is changed is written into the store, and `act` does the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from followup.act.drafts import fetch
from followup.core import pressure
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, for_sending, text_of, with_text
from followup.core.keys import action_key, draft_message_id
from followup.deals.planning import Planner
from followup.deals.sent import SENDING_EDITED, record
from followup.desk import Desk
from followup.errors import UsageFault
from followup.mailboxes.base import DRAFTS, Fetched, MessageRef
from followup.opening import House
from followup.state.records import Action, ActionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A draft as it stands now: its bytes, words, recipients, fingerprint, and sentences that may press."""

    account: str
    draft: Draft
    raw: bytes
    text: str
    recipients: tuple[str, ...]
    mark: str
    pressure: tuple[str, ...]


def see(house: House, draft: int) -> Seen:
    """Read a draft from Drafts. Raises UsageFault where there is none."""
    with house.store.read() as view:
        try:
            found = view.draft(draft)
        except KeyError:
            raise UsageFault(f"There is no draft {draft}.", "See followup drafts list.") from None
        deal = view.deal(found.deal)
    desk = house.desk(deal.account)
    try:
        fetched = fetch(desk, found)
    finally:
        desk.mailbox.close()
    if fetched is None or fetched.raw is None:
        raise UsageFault(f"Draft {draft} is not in Drafts any more ({found.state}).", "See followup drafts list.")
    _, _, recipients = for_sending(fetched.raw, datetime.now(UTC))
    text = text_of(fetched.raw)
    language = deal.language or house.config.rep.language
    return Seen(
        account=deal.account,
        draft=found,
        raw=fetched.raw,
        text=text,
        recipients=recipients,
        mark=fingerprint(fetched.raw),
        pressure=tuple(f.sentence for f in pressure.findings(text, language, found.kind)),
    )


def plan_edit(desk: Desk, draft: Draft, raw: bytes, text: str) -> tuple[str, ...]:
    """Have the rep's words put into Drafts in place of what stands there; sentences that may press."""
    key = action_key(desk.account, draft.message_id, f"edit.{fingerprint(raw)}.{text}")
    message_id = draft_message_id(key, draft.sender.rpartition("@")[2])
    with desk.store.read() as view:
        language = view.deal(draft.deal).language or desk.config.rep.language
    found = tuple(f.sentence for f in pressure.findings(text, language, draft.kind))
    detail = {
        "raw": with_text(raw, text, message_id).decode("ascii"),
        "message_id": message_id,
        "was": fingerprint(raw),
        "pressure": list(found),
    }
    action = Action(
        key=f"{key}.edit",
        account=desk.account,
        kind=ActionKind.REPLACE_DRAFT,
        target=str(draft.id),
        deal=draft.deal,
        detail=detail,
    )
    with desk.store.write() as tx:
        tx.plan(action, datetime.now(UTC))
    return found


def approve(desk: Desk, draft: Draft, mark: str, now: datetime, *, despite_pressure: bool) -> None:
    """The rep approves exactly the draft with this fingerprint, once; it is to be sent."""
    if draft.state not in {DraftState.WAITING, DraftState.EDITED}:
        raise UsageFault(f"Draft {draft.id} is {draft.state}: it cannot be sent.", "See followup drafts list.")
    with desk.store.write() as tx:
        tx.approve(draft.id, mark, now)
        tx.change_draft(draft.id, despite_pressure=despite_pressure)
        key = f"{draft.key}.send.{mark[:16]}.{now.timestamp():.6f}"
        Planner(tx, desk, now).plan(ActionKind.SEND, str(draft.id), draft.deal, key)


def plan_discard(desk: Desk, draft: Draft, mark: str, now: datetime) -> None:
    """The rep throws a draft away, his own edit too; it is not made again."""
    with desk.store.write() as tx:
        tx.change_draft(draft.id, fingerprint=mark)
        planner = Planner(tx, desk, now)
        planner.take_back(draft.id, draft.deal, draft.key, "discarded-by-rep", DraftState.DISCARDED)


def settle_unsure(desk: Desk, draft: Draft, raw: bytes, now: datetime, *, was_sent: bool) -> None:
    """The rep looked in Sent: an unsure draft went out, or it did not."""
    if draft.state is not DraftState.UNSURE:
        raise UsageFault(f"Draft {draft.id} is {draft.state}, not unsure.", "See followup drafts list.")
    if not was_sent:
        edited = draft.reason == SENDING_EDITED
        state, reason = (DraftState.EDITED, "edited-by-rep") if edited else (DraftState.WAITING, "not-sent-says-rep")
        with desk.store.write() as tx:
            tx.change_draft(draft.id, state=state, reason=reason)
            tx.void_approvals(draft.id)
        return
    reading = desk.sandbox.read(raw)
    fetched = Fetched(MessageRef(DRAFTS, draft.ref), raw, now, len(raw))
    with desk.store.write() as tx:
        planner = Planner(tx, desk, now)
        planner.plan(ActionKind.FILE_SENT, str(draft.id), draft.deal, f"{draft.key}.unsure.file")
        record(planner, fetched, reading)
