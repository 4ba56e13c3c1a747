"""The send gate: nothing leaves without the rep's approval of exactly these words to exactly these people.

Before the first byte goes out the draft is *sending* in the store. If followup dies then, or the server takes the
data and does not answer, the outcome is *unsure*: looked up in Sent by Message-ID, never sent again by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.act.drafts import fetch, pressing
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, for_sending
from followup.core.model import Reading
from followup.deals.planning import Planner
from followup.deals.sent import SENDING_EDITED, record
from followup.desk import Desk
from followup.errors import ConfigError, FollowupError, NeedsRep, SendRefused, SendUnsure
from followup.mailboxes.base import SENT, Fetched, FolderMissing, MessageGone
from followup.sandbox import SetAside
from followup.state.records import Action, ActionKind
from followup.state.store import Tx
from followup.transports.base import Transport

OpenTransport = Callable[[Desk], Transport]

APPROVAL_LASTS = timedelta(hours=72)

APPROVABLE = frozenset({DraftState.WAITING, DraftState.EDITED})
"""The states from which a draft may leave."""


def open_transport(desk: Desk) -> Transport:
    """The way out that the account's configuration names."""
    from followup.transports.opening import open_for

    return open_for(desk.account, desk.config, desk.mailbox)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """A draft as it stands in Drafts now, and as it would go out."""

    found: Fetched
    reading: Reading
    mark: str
    pressing: bool
    raw: bytes
    sender: str
    recipients: tuple[str, ...]


class _NoLetter(Exception):
    """What stands in Drafts cannot go out; the word is one of `REFUSALS`."""


def send(desk: Desk, action: Action, now: datetime, transport: OpenTransport) -> None:
    """Send an approved draft, once. Raises SendUnsure, SendRefused, or the fault because of which it still waits."""
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
    if draft.state is DraftState.SENDING:
        _after_a_kill(desk, action, draft, now)
        return
    if draft.state not in APPROVABLE:
        with desk.store.write() as tx:  # approved twice, and gone with the first approval, or taken back since
            tx.settle(action, "dropped")
        return
    try:
        letter = _letter(desk, draft, now)
        way = transport(desk)
    except _NoLetter as fault:
        if str(fault) == "draft-gone" and _is_in_sent(desk, action, draft, now):
            return  # by an earlier try, which the server carried out although it asked to wait, or by the rep
        raise _stop(desk, action, draft, str(fault)) from fault
    except ConfigError:
        _stop(desk, action, draft, "no-way-out")
        raise
    if refusal := _begin(desk, draft, letter, now):
        raise _stop(desk, action, draft, refusal)
    try:
        way.send(letter.raw, letter.sender, letter.recipients)
    except SendUnsure:
        _unsure(desk, action, draft)
        raise unsure(draft.id) from None
    except FollowupError as fault:
        _not_sent(desk, action, draft, fault)
        raise
    _mark_sent(desk, action, draft, letter, now, filed=way.files_sent)


REFUSALS = {
    "no-recipient": "The draft has no recipient, or no one sender.",
    "draft-gone": "The draft is not in Drafts any more.",
    "unreadable": "The draft cannot be read: it is too large, or broken.",
    "changed": "The draft was changed since you approved it.",
    "not-approved": "There is no approval for exactly these words.",
    "pressing": "These words may press them, and were not approved as such.",
    "suppressed": "This address is on the list of those never to be written to.",
    "not-waiting": "The draft does not wait any more.",
    "no-way-out": "The account has no way to send.",
}
"""Why a draft was not sent, by the fixed word that stands as its reason."""


def _letter(desk: Desk, draft: Draft, now: datetime) -> _Letter:
    """Read all that the gate decides on, before it decides: no transaction waits for a mailbox."""
    found = fetch(desk, draft)
    if found is None:
        raise _NoLetter("draft-gone")
    if found.raw is None:
        raise _NoLetter("unreadable")
    try:
        raw, sender, recipients = for_sending(found.raw, desk.local(now))
    except ValueError:
        raise _NoLetter("no-recipient") from None
    try:
        reading = desk.sandbox.read(found.raw)  # now, since afterwards it must count as sent whatever it holds
    except SetAside:
        raise _NoLetter("unreadable") from None
    return _Letter(
        found=found,
        reading=reading,
        mark=fingerprint(found.raw),
        pressing=bool(pressing(desk, draft, found.raw)),
        raw=raw,
        sender=sender,
        recipients=recipients,
    )


def _begin(desk: Desk, draft: Draft, letter: _Letter, now: datetime) -> str:
    """Decide and mark the draft as *sending* in one transaction; why it must not leave, "" where it may."""
    with desk.store.write() as tx:
        refusal = _refusal(tx, tx.draft(draft.id), letter, now)
        if not refusal:
            reason = SENDING_EDITED if draft.state is DraftState.EDITED else "sending"
            id_ = letter.reading.message.message_id or draft.message_id  # a mail program may have given it another
            tx.change_draft(draft.id, state=DraftState.SENDING, reason=reason, fingerprint=letter.mark, message_id=id_)
    return refusal


def _refusal(tx: Tx, draft: Draft, letter: _Letter, now: datetime) -> str:
    if draft.state not in APPROVABLE:
        return "not-waiting"
    if draft.barred or tx.is_suppressed(letter.recipients):
        return "suppressed"
    if tx.approval(draft.id, letter.mark, now - APPROVAL_LASTS) is None:
        return "changed" if letter.mark != draft.fingerprint else "not-approved"
    return "pressing" if letter.pressing and not draft.despite_pressure else ""


def _stop(desk: Desk, action: Action, draft: Draft, reason: str) -> SendRefused:
    """The approval is void and the action over; the fault that says why."""
    with desk.store.write() as tx:
        if tx.draft(draft.id).state in APPROVABLE:
            tx.change_draft(draft.id, reason=reason)
        tx.void_approvals(draft.id)
        tx.settle(action, "dropped")
    return SendRefused(f"{REFUSALS[reason]} Nothing was sent.", f"See followup drafts show {draft.id}.")


def _not_sent(desk: Desk, action: Action, draft: Draft, fault: FollowupError) -> None:
    """It waits again as before; where waiting helps, it is tried again under the same approval."""
    back = DraftState.EDITED if draft.state is DraftState.EDITED else DraftState.WAITING
    with desk.store.write() as tx:
        tx.change_draft(draft.id, state=back, reason=f"not-sent-{fault.code}")
        if not fault.temporary:
            tx.void_approvals(draft.id)
            tx.settle(action, "dropped")


def _unsure(desk: Desk, action: Action, draft: Draft) -> None:
    edited = draft.state is DraftState.EDITED or draft.reason == SENDING_EDITED
    with desk.store.write() as tx:
        reason = SENDING_EDITED if edited else "no-answer-from-server"
        tx.change_draft(draft.id, state=DraftState.UNSURE, reason=reason)
        tx.void_approvals(draft.id)
        tx.settle(action, "dropped")


def _after_a_kill(desk: Desk, action: Action, draft: Draft, now: datetime) -> None:
    """Killed while sending: if Sent holds it, it went out and counts; else nobody knows."""
    if not _is_in_sent(desk, action, draft, now):
        _unsure(desk, action, draft)
        raise unsure(draft.id)


def _is_in_sent(desk: Desk, action: Action, draft: Draft, now: datetime) -> bool:
    """Whether Sent holds it; then it counts as sent."""
    try:
        ref = desk.mailbox.find(SENT, draft.message_id)
    except FolderMissing:
        ref = None
    if ref is None:
        return False
    try:
        copy = desk.mailbox.get(ref)
        reading = desk.sandbox.read(copy.raw) if copy.raw is not None else None
    except (MessageGone, SetAside):
        reading = None  # moved this very moment: the look at Sent counts it
    with desk.store.write() as tx:
        tx.void_approvals(draft.id)
        tx.settle(action)
        if reading is not None:
            record(Planner(tx, desk, now), copy, reading, draft.id)
    return True


def unsure(draft: int) -> SendUnsure:
    """What the rep is told where the outcome is not known."""
    return SendUnsure(
        "The server did not confirm. Not sent again.",
        f"Look in Sent, then: followup drafts resolve {draft} --sent or --not-sent.",
    )


def _mark_sent(desk: Desk, action: Action, draft: Draft, letter: _Letter, now: datetime, *, filed: bool) -> None:
    """It left: the approval is used, the message counts as sent, its copy goes to Sent and out of Drafts."""
    with desk.store.write() as tx:
        tx.void_approvals(draft.id)
        tx.settle(action)
        planner = Planner(tx, desk, now)
        if not filed:
            planner.plan(ActionKind.FILE_SENT, str(draft.id), draft.deal, f"{action.key}.file")
        record(planner, letter.found, letter.reading, draft.id)


def file_sent(desk: Desk, action: Action, now: datetime) -> None:
    """Put the copy of what was sent into Sent; the draft stays in Drafts until this is done (`drafts.remove`).

    What the rep's mail program made of the draft since is not what was sent: then there is no copy to file.
    """
    with desk.store.read() as view:
        draft = view.draft(int(action.target))
    found = fetch(desk, draft)
    filed = found is not None and found.raw is not None and fingerprint(found.raw) == draft.fingerprint
    if filed and found is not None and found.raw is not None:
        raw, _, _ = for_sending(found.raw, desk.local(action.at or now))
        try:
            desk.mailbox.file_sent(raw, draft.message_id)
        except FolderMissing:
            raise NeedsRep(
                "It was sent, but there is no Sent folder for its copy; the draft stays in Drafts until there is.",
                f"Make a Sent folder, then: followup resume {desk.account}.",
            ) from None
    with desk.store.write() as tx:
        if not filed:
            tx.change_draft(draft.id, reason="sent-not-filed")
        tx.settle(action)
