"""What the rep does with a draft: look, edit, approve, discard, settle. Used by the commands and the review page.

A look reads the draft as it stands in Drafts now; what is changed is written into the store, and `act` does the rest.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from followup.act.capping import CAPPED
from followup.act.drafts import fetch, pressing
from followup.act.sending import APPROVABLE, REFUSALS, unsure
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, for_sending, text_of, with_text
from followup.core.keys import action_key, draft_message_id
from followup.deals.planning import Planner
from followup.deals.sent import SENDING_EDITED, record, record_unseen
from followup.desk import Desk
from followup.errors import SendRefused, Unreachable, UsageFault
from followup.mailboxes.base import SENT, Fetched, TakesNoMore
from followup.opening import House
from followup.sandbox import SetAside
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
    found, account = _draft(house, draft)
    desk = house.desk(account)
    with closing(desk.mailbox):
        fetched = fetch(desk, found)
    if found.state is DraftState.PLANNED and found.reason in CAPPED:
        why, cure = CAPPED[found.reason], f"followup resume {account} puts it there; drafts discard drops it."
        raise UsageFault(f"Draft {draft} is not in Drafts yet: {why}.", cure)
    if fetched is None or fetched.raw is None:
        raise UsageFault(f"Draft {draft} is not in Drafts any more ({found.state}).", "See followup drafts list.")
    try:
        _, _, recipients = for_sending(fetched.raw, datetime.now(UTC))
    except ValueError:
        recipients = ()
    return Seen(
        account=account,
        draft=found,
        raw=fetched.raw,
        text=text_of(fetched.raw),
        recipients=recipients,
        mark=fingerprint(fetched.raw),
        pressure=pressing(desk, found, fetched.raw),
    )


def _draft(house: House, draft: int) -> tuple[Draft, str]:
    """The draft as the store has it, and its account."""
    with house.store.read() as view:
        try:
            found = view.draft(draft)
        except KeyError:
            raise UsageFault(f"There is no draft {draft}.", "See followup drafts list.") from None
        return found, view.deal(found.deal).account


def plan_edit(desk: Desk, draft: Draft, raw: bytes, text: str) -> tuple[str, ...]:
    """Have the rep's words put into Drafts in place of what stands there; sentences that may press."""
    if draft.state not in APPROVABLE:
        raise UsageFault(f"Draft {draft.id} is {draft.state}: it is not changed any more.", "See followup drafts list.")
    key = action_key(desk.account, draft.message_id, f"edit.{fingerprint(raw)}.{text}")
    message_id = draft_message_id(key, draft.sender.rpartition("@")[2])
    edited = with_text(raw, text, message_id)
    if isinstance(desk.mailbox, TakesNoMore) and len(edited) > desk.mailbox.largest_draft:
        raise UsageFault(
            f"Draft {draft.id} is too large to be written anew ({len(edited) // 2**20} MB with what you attached). "
            "Nothing was changed.",
            "Edit it in your mail program.",
        )
    found = pressing(desk, draft, edited)
    detail = {
        "raw": edited.decode("ascii"),
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
    """The rep approves exactly the draft with this fingerprint, once; it is to be sent.

    With `despite_pressure` the sentences that may press are kept beside the approval, as they stand in these words.
    Raises UsageFault where other words stand in Drafts now, or the draft is not one that can be sent.
    """
    here = fetch(desk, draft)
    raw = here.raw if here is not None else None
    found = pressing(desk, draft, raw) if raw is not None else ()
    with desk.store.write() as tx:
        state = tx.draft(draft.id).state  # as it stands now: another command may have sent it meanwhile
        if state not in APPROVABLE:
            raise UsageFault(f"Draft {draft.id} is {state}: it cannot be sent.", "See followup drafts list.")
        if raw is None or fingerprint(raw) != mark:
            raise other_words()
        tx.approve(draft.id, mark, now)
        tx.change_draft(draft.id, despite_pressure=despite_pressure, pressure=list(found))
        tx.drop_planned(str(draft.id), ActionKind.SEND)
        key = f"{draft.key}.send.{mark[:16]}.{now.timestamp():.6f}"
        Planner(tx, desk, now).plan(ActionKind.SEND, str(draft.id), draft.deal, key)


def approve_seen(house: House, seen: Seen, mark: str, now: datetime, *, despite_pressure: bool) -> None:
    """The rep approves the draft that he saw, if it is the one with this fingerprint; see `approve`."""
    desk = house.desk(seen.account)
    with closing(desk.mailbox):
        approve(desk, seen.draft, mark, now, despite_pressure=despite_pressure)


def other_words() -> UsageFault:
    """The fault of an approval that is not for what stands in Drafts."""
    return UsageFault("The draft is not the one with this fingerprint. Nothing was sent.", "See followup drafts show.")


def went_out(house: House, draft: int, *, told: bool = False) -> bool:
    """Whether an approved draft was sent; with `told` it raises what became of it instead."""
    with house.store.read() as view:
        found = view.draft(draft)
        waits = any(a.kind is ActionKind.SEND and a.target == str(draft) for a in view.planned())
    if found.state is DraftState.SENT or not told:
        return found.state is DraftState.SENT
    if found.state in {DraftState.SENDING, DraftState.UNSURE}:
        raise unsure(draft)
    if waits:
        raise Unreachable("It could not be sent yet.", "followup tries again: see followup status.")
    why = REFUSALS.get(found.reason, "")
    raise SendRefused(f"{why} Nothing was sent.".lstrip(), f"The draft is {found.state}: see followup drafts list.")


def plan_discard(desk: Desk, draft: Draft, mark: str, now: datetime) -> None:
    """The rep throws a draft away, his own edit too; it is not made again."""
    with desk.store.write() as tx:
        tx.change_draft(draft.id, fingerprint=mark)
        planner = Planner(tx, desk, now)
        planner.take_back(draft.id, draft.deal, draft.key, "discarded-by-rep", DraftState.DISCARDED)


def drop_paused(house: House, draft: int) -> bool:
    """The rep wants no draft of those that wait for his word; whether it was one of them."""
    found, _ = _draft(house, draft)
    if found.state is not DraftState.PLANNED or found.reason not in CAPPED:
        return False
    with house.store.write() as tx:
        tx.drop_planned(str(draft), ActionKind.SAVE_DRAFT)
        tx.change_draft(draft, state=DraftState.DISCARDED, reason="discarded-by-rep")
    return True


def settle_unsure(house: House, draft: int, now: datetime, *, was_sent: bool) -> bool:
    """The rep looked in Sent: an unsure draft went out, or it did not; whether it still stands in Drafts."""
    found, account = _draft(house, draft)
    desk = house.desk(account)
    with closing(desk.mailbox):
        return settle(desk, found, now, was_sent=was_sent)


def settle(desk: Desk, draft: Draft, now: datetime, *, was_sent: bool) -> bool:
    """The same at an open desk."""
    if draft.state is not DraftState.UNSURE:
        raise UsageFault(f"Draft {draft.id} is {draft.state}, not unsure.", "See followup drafts list.")
    here = fetch(desk, draft)
    if was_sent:
        _count_as_sent(desk, draft, here, now)
        return here is not None
    if here is None:
        state, reason = DraftState.DISCARDED, "not-sent-says-rep"
    elif draft.reason == SENDING_EDITED:
        state, reason = DraftState.EDITED, "edited-by-rep"
    else:
        state, reason = DraftState.WAITING, "not-sent-says-rep"
    with desk.store.write() as tx:
        tx.change_draft(draft.id, state=state, reason=reason)
        tx.void_approvals(draft.id)
    return here is not None


def _count_as_sent(desk: Desk, draft: Draft, here: Fetched | None, now: datetime) -> None:
    """By what stands in Drafts, else by what was moved to Sent, else by what the store knows of it."""
    in_sent = desk.mailbox.find(SENT, draft.message_id)
    copy = here or (desk.mailbox.get(in_sent) if in_sent else None)
    reading = None
    if copy is not None and copy.raw is not None:
        with suppress(SetAside):
            reading = desk.sandbox.read(copy.raw)
    with desk.store.write() as tx:
        planner = Planner(tx, desk, now)
        if here is not None:
            planner.plan(ActionKind.FILE_SENT, str(draft.id), draft.deal, f"{draft.key}.unsure.file")
        if copy is not None and reading is not None:
            record(planner, copy, reading, draft.id)
        else:
            record_unseen(planner, draft)
