"""Messages that the rep sent, from whichever mail program: they move the stage, and they make conversations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from followup.core import playbook_rules
from followup.core.deal import Deal, Draft, DraftState
from followup.core.draft_bytes import fingerprint
from followup.core.intent import read_own
from followup.core.model import Address, Direction, Facts, Reading, Stage
from followup.core.plan import Own, Plan
from followup.core.subject import base_subject
from followup.deals.answers import told_in
from followup.deals.conversations import answers_of_rep, by_thread, leaves_the_firm
from followup.deals.planning import Planner
from followup.deals.rows import row_of, source_of
from followup.desk import Desk
from followup.mailboxes.base import Fetched, Folder, Listed, MessageGone, MessageRef
from followup.sandbox import SetAside
from followup.state.records import ActionKind, MessageRow, Place
from followup.state.store import Tx
from followup.state.view import View

SENDING_EDITED = "sending-edited"
"""The reason of a draft on its way to the server that the rep had edited: it is read by its words."""

COUNTED = {"leave-asked": Own.ASKS_LEAVE, "why-asked": Own.ASKS_WHY, "questions-sent": Own.ASKS_WHY}
"""What a message was counted as already, whatever its words are."""

COPY = "copy-of-sent"
"""The reason of a second copy of what followup sent."""

LISTED = "listed"
"""The reason of a message of which only the header was read, at a first look."""


def handle(desk: Desk, fetched: Fetched, reading: Reading, now: datetime) -> None:
    """One message of the rep's: recorded, and its deal moved on by what it says."""
    with desk.store.write() as tx:
        record(Planner(tx, desk, now), fetched, reading)


def record(planner: Planner, fetched: Fetched, reading: Reading, ours: int | None = None) -> None:
    """The same, inside a transaction; `ours` is the draft that the message is known to be."""
    tx, account, message = planner.tx, planner.desk.account, reading.message
    # its Date is set anew when it leaves, so the rep's own mail is known by its Message-ID alone
    source = message.message_id or source_of(tx, account, message, fetched.received)
    known = tx.message_by_source(account, source)
    if known is not None:
        _place(tx, known, fetched)
        _leaves(planner, ours)
        return
    if tx.erased(account, (source,)):
        return  # the rep had this person erased
    own = own_words(reading)
    row = row_of(planner.desk, message, fetched, source, Direction.OUT, planner.now)
    if (known_to := _without_erased(tx, [row]).get(source)) is None:
        return
    row = known_to
    if leaves_the_firm(planner.desk, row):
        thread = tx.draft(ours).deal if ours is not None else by_thread(tx, account, message).deal
        row = replace(row, deal=thread)
    row = replace(row, reason=own, rule=own)
    row = replace(row, id=tx.add_message(row))
    if row.deal is None:
        _leaves(planner, ours)
        return
    deal = tx.deal(row.deal)
    draft = tx.draft(ours) if ours is not None else draft_of(deal, row, message.draft_key) or _copied(deal, fetched)
    if draft is not None and draft.state is DraftState.SENT:
        if _same_words(draft, fetched):  # the server files a copy of its own, with an id of its own
            tx.change_message(row.id, reason=COPY)
            return
        draft = None
    count_as_sent(planner, deal, row, draft, own, ours=_word_for_word(draft, fetched))


def _without_erased(view: View, rows: Sequence[MessageRow]) -> dict[str, MessageRow]:
    """By source, what the rep sent, as sent to those whom he did not have erased; what went to others alone goes."""
    gone = view.erased_on({address for row in rows for address in row.correspondents})
    kept: dict[str, MessageRow] = {}
    for row in rows:
        others = tuple(address for address in row.correspondents if address not in gone)
        if others or not row.correspondents:
            kept[row.source] = replace(row, correspondents=others)
    return kept


def record_unseen(planner: Planner, draft: Draft) -> None:
    """A draft that went out, says the rep, and of which no copy is left: as much as the store knows of it."""
    desk, tx = planner.desk, planner.tx
    if tx.message_by_source(desk.account, draft.message_id) is not None:
        _leaves(planner, draft.id)
        return
    ours = draft.reason != SENDING_EDITED
    row = MessageRow(
        account=desk.account,
        source=draft.message_id,
        message_id=draft.message_id,
        in_reply_to=draft.answers,
        folder="",
        ref="",
        direction=Direction.OUT,
        at=planner.now,
        subject=draft.subject,
        base_subject=base_subject(draft.subject),
        sender=Address(desk.rep.name, draft.sender),
        correspondents=tuple(address for address in draft.to if address not in desk.own_addresses),
        deal=draft.deal,
        reason=Own.OTHER,
        rule=Own.OTHER,
    )
    row = replace(row, id=tx.add_message(row))
    count_as_sent(planner, tx.deal(draft.deal), row, draft, Own.OTHER, ours=ours)


def _copied(deal: Deal, fetched: Fetched) -> Draft | None:
    """Our draft that left, or may have left, with exactly these words."""
    gone = {DraftState.SENDING, DraftState.UNSURE, DraftState.SENT}
    return next((d for d in deal.drafts if d.state in gone and _same_words(d, fetched)), None)


def _same_words(draft: Draft, fetched: Fetched) -> bool:
    return fetched.raw is not None and fingerprint(fetched.raw) == draft.fingerprint


def _word_for_word(draft: Draft | None, fetched: Fetched) -> bool:
    """Whether a sent message is our draft as we worded it, whatever Date and Message-ID it was given."""
    if draft is None or draft.state is DraftState.EDITED or draft.reason == SENDING_EDITED:
        return False
    return _same_words(draft, fetched)


def own_words(reading: Reading) -> Own:
    """What the rep's own words ask."""
    words = read_own(reading.cut.new)
    if words.asks_leave:
        return Own.ASKS_LEAVE
    return Own.ASKS_WHY if words.asks_why else Own.OTHER


def draft_of(deal: Deal, row: MessageRow, key: str | None) -> Draft | None:
    """Our draft that a sent message was: by key or Message-ID, else (edited ones) by what it answers."""
    open_ones = [d for d in deal.drafts if d.state is not DraftState.WITHDRAWN]
    for draft in open_ones:
        if key == draft.key or row.message_id == draft.message_id:
            return draft
    kept = {DraftState.EDITED, DraftState.WAITING, DraftState.DISCARDED}
    same = [d for d in open_ones if d.answers and d.answers == row.in_reply_to and d.state in kept]
    return same[-1] if same else None


def count_as_sent(
    planner: Planner, deal: Deal, row: MessageRow, draft: Draft | None, own: Own, *, ours: bool = False
) -> None:
    """The stage moves on a message that left; our draft, if it was one, is sent.

    A draft that left word for word counts as what it is; one that the rep edited, or words of his own, as what they
    say. An untouched draft that still waits beside the rep's own answer is withdrawn.
    """
    if draft is not None:
        _leaves(planner, draft.id)
        deal = planner.tx.deal(deal.id)
    elif _crossed(planner.tx, deal, row):
        planner.tx.change_message(row.id, reason="crossed")
        return
    kind = draft.kind if draft is not None else None
    plan = playbook_rules.on_sent(deal, kind, own, ours=ours, told=told_in(planner.tx, deal))
    planner.apply(deal, plan, row, Facts())
    planner.tx.change_message(row.id, reason=plan.reason)


def _leaves(planner: Planner, draft_id: int | None) -> None:
    """Our draft is sent; what still stands of it in Drafts goes, unless the rep's own words do."""
    draft = planner.tx.draft(draft_id) if draft_id is not None else None
    if draft is None or draft.state is DraftState.SENT:
        return
    planner.tx.change_draft(draft.id, state=DraftState.SENT, reason="sent")
    if draft.state in {DraftState.WAITING, DraftState.SENDING, DraftState.UNSURE}:
        planner.plan(ActionKind.REMOVE_DRAFT, str(draft.id), draft.deal, f"{draft.key}.sent.remove")


def _crossed(tx: Tx, deal: Deal, row: MessageRow) -> bool:
    """Whether a message of the rep's left before they wrote what it would be the answer to, the no above all."""
    live = deal.live_draft
    cause = deal.loss if deal.loss is not None else live.source if live else None
    asked = tx.message(cause) if cause is not None else None
    if asked is None or row.at >= asked.at:
        return False
    since = (m.message_id for m in tx.messages_of(deal.id) if m.direction is Direction.IN and m.at >= asked.at)
    return row.in_reply_to is None or row.in_reply_to not in set(since)


def _place(tx: Tx, known: MessageRow | Place, fetched: Fetched | Listed) -> None:
    if (known.folder, known.ref) != (fetched.ref.folder, fetched.ref.id) and known.direction == Direction.OUT:
        tx.change_message(known.id, folder=fetched.ref.folder, ref=fetched.ref.id)


def record_listed(desk: Desk, batch: Iterable[tuple[Listed, MessageRow]]) -> None:
    """Messages of which only the headers were read, in one commit: they tell with whom the rep has written."""
    by_source = {row.source: (listed, row) for listed, row in batch}
    with desk.store.write() as tx:
        known = tx.places(desk.account, tuple(by_source))
        old = known.keys() | tx.erased(desk.account, by_source)
        new = [replace(row, reason=LISTED) for source, (_, row) in by_source.items() if source not in old]
        tx.add_messages(list(_without_erased(tx, new).values()))
        for source, place in known.items():
            _place(tx, place, by_source[source][0])


def answers_read(desk: Desk, row: MessageRow, deal: int | None) -> dict[int, Own]:
    """What the rep's answers to a message ask, by their ids; read here, since no transaction waits for a mailbox."""
    with desk.store.read() as view:
        answers = answers_of_rep(desk, view, row, deal)
    return {answer.id: _read_again(desk, answer) for answer in answers}


_CAUGHT_UP = frozenset({Stage.LOST, Stage.GRANTED, Stage.ANSWERED})
"""The stages that an answer of the rep's moves on, also one that was read before the mail that it answers."""


def catch_up(planner: Planner, deal: int, plan: Plan, answers: Iterable[MessageRow], read: dict[int, Own]) -> None:
    """The rep had answered before followup read what they wrote: the stage follows those answers too."""
    for row in answers if plan.stage in _CAUGHT_UP else ():
        own = read.get(row.id) or Own.OTHER
        count_as_sent(planner, planner.tx.deal(deal), replace(row, deal=deal), None, own)


def _read_again(desk: Desk, row: MessageRow) -> Own:
    """What a recorded message asks: as noted when it was read, else read now; if it is gone, words of his own."""
    if row.reason in COUNTED:
        return COUNTED[row.reason]
    if row.rule:
        return Own(row.rule)
    try:
        fetched = desk.mailbox.get(MessageRef(Folder(row.folder), row.ref))
        return own_words(desk.sandbox.read(fetched.raw)) if fetched.raw is not None else Own.OTHER
    except (MessageGone, SetAside):
        return Own.OTHER
