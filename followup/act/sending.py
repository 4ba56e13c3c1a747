"""The send gate: nothing leaves without the rep's approval of exactly these words to exactly these people.

Before the first byte goes out the draft is *sending* in the store. If followup dies then, or the server takes the
data and does not answer, the outcome is *unsure*: looked up in Sent by Message-ID, never sent again by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from followup.act.drafts import fetch
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, for_sending
from followup.deals.planning import Planner
from followup.deals.sent import SENDING_EDITED, record
from followup.desk import Desk
from followup.errors import FollowupError, SendRefused, SendUnsure
from followup.mailboxes.base import SENT, Fetched
from followup.state.records import Action, ActionKind
from followup.transports.base import Transport

OpenTransport = Callable[[Desk], Transport]

APPROVAL_LASTS = timedelta(hours=72)

APPROVABLE = frozenset({DraftState.WAITING, DraftState.EDITED})
"""The states from which a draft may leave."""


def open_transport(desk: Desk) -> Transport:
    """The way out that the account's configuration names."""
    from followup.transports.opening import open_for

    return open_for(desk.account, desk.config, desk.mailbox)


def send(desk: Desk, action: Action, now: datetime, transport: OpenTransport) -> None:
    """Send an approved draft, once. Raises SendUnsure, SendRefused, or the fault because of which it still waits."""
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
    if draft.state is DraftState.SENDING:
        _after_a_kill(desk, action, draft)
        return
    if draft.state not in APPROVABLE:
        with desk.store.write() as tx:  # approved twice, and gone with the first approval, or taken back since
            tx.settle(action, "dropped")
        return
    found = fetch(desk, draft)
    refusal = _refusal(desk, draft, found, now)
    if refusal or found is None or found.raw is None:
        _stop(desk, action, draft, refusal or "draft-gone")
        raise SendRefused(REFUSALS[refusal or "draft-gone"], "Nothing was sent. See followup drafts show.")
    raw, sender, recipients = for_sending(found.raw, desk.local(now))
    way = transport(desk)
    with desk.store.write() as tx:
        mark = fingerprint(found.raw)
        reason = SENDING_EDITED if draft.state is DraftState.EDITED else "sending"
        tx.change_draft(draft.id, state=DraftState.SENDING, reason=reason, fingerprint=mark)
    try:
        way.send(raw, sender, recipients)
    except SendUnsure:
        _unsure(desk, action, draft)
        raise unsure(draft.id) from None
    except FollowupError as fault:
        back = DraftState.EDITED if draft.state is DraftState.EDITED else DraftState.WAITING
        with desk.store.write() as tx:
            tx.change_draft(draft.id, state=back, reason=f"not-sent-{fault.code}")
            if not fault.temporary:
                tx.settle(action, "dropped")
        raise
    _mark_sent(desk, action, draft, found, now, filed=way.files_sent)


REFUSALS = {
    "no-recipient": "The draft has no recipient, or no one sender.",
    "draft-gone": "The draft is not in Drafts any more.",
    "changed": "The draft was changed since you approved it.",
    "not-approved": "There is no approval for exactly these words.",
    "suppressed": "This address is on the list of those never to be written to.",
}


def _refusal(desk: Desk, draft: Draft, found: Fetched | None, now: datetime) -> str:
    """Why this draft must not be sent, "" where it may."""
    if found is None or found.raw is None:
        return "draft-gone"
    mark = fingerprint(found.raw)
    try:
        _, _, recipients = for_sending(found.raw, now)
    except ValueError:
        return "no-recipient"
    with desk.store.read() as view:
        if draft.barred or view.is_suppressed(recipients):
            return "suppressed"
        if view.approval(draft.id, mark, now - APPROVAL_LASTS) is None:
            return "changed" if mark != draft.fingerprint else "not-approved"
    return ""


def _stop(desk: Desk, action: Action, draft: Draft, reason: str) -> None:
    with desk.store.write() as tx:
        tx.change_draft(draft.id, reason=reason)
        tx.void_approvals(draft.id)
        tx.settle(action, "dropped")


def _unsure(desk: Desk, action: Action, draft: Draft) -> None:
    edited = draft.state is DraftState.EDITED or draft.reason == SENDING_EDITED
    with desk.store.write() as tx:
        reason = SENDING_EDITED if edited else "no-answer-from-server"
        tx.change_draft(draft.id, state=DraftState.UNSURE, reason=reason)
        tx.settle(action, "dropped")


def _after_a_kill(desk: Desk, action: Action, draft: Draft) -> None:
    """Killed while sending: if Sent holds it, it went out and the look at Sent counts it; else nobody knows."""
    if desk.mailbox.find(SENT, draft.message_id) is None:
        _unsure(desk, action, draft)
        raise unsure(draft.id)
    with desk.store.write() as tx:
        tx.settle(action)


def unsure(draft: int) -> SendUnsure:
    """What the rep is told where the outcome is not known."""
    return SendUnsure(
        "The server did not confirm. Not sent again.",
        f"Look in Sent, then: followup drafts resolve {draft} --sent or --not-sent.",
    )


def _mark_sent(desk: Desk, action: Action, draft: Draft, found: Fetched, now: datetime, *, filed: bool) -> None:
    """It left: the approval is used, the message counts as sent, its copy goes to Sent and out of Drafts."""
    reading = desk.sandbox.read(found.raw or b"")
    with desk.store.write() as tx:
        approval = tx.approval(draft.id, fingerprint(found.raw or b""), now - APPROVAL_LASTS)
        if approval is not None:
            tx.use_approval(approval)
        tx.settle(action)
        planner = Planner(tx, desk, now)
        if not filed:
            planner.plan(ActionKind.FILE_SENT, str(draft.id), draft.deal, f"{action.key}.file")
        record(planner, found, reading)


def file_sent(desk: Desk, action: Action, now: datetime) -> None:
    """Put the copy of what was sent into Sent; the draft is still there until this is done."""
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
    found = fetch(desk, draft)
    if found is not None and found.raw is not None:
        raw, _, _ = for_sending(found.raw, desk.local(action.at or now))
        desk.mailbox.file_sent(raw, draft.message_id)
    with desk.store.write() as tx:
        tx.settle(action)
