"""The rep's word against the detector's: a held mail answered, a deal corrected, closed or erased.

These change the store only; `act` does the rest. What the rep says of a mail, the detector learns (`learning`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from followup.core import playbook_rules
from followup.core.deal import Reminder, ReminderState
from followup.core.model import (
    ANY_NO,
    FINAL_LOSS,
    Decision,
    Direction,
    Intent,
    LossReason,
    ReminderKind,
    Stage,
    Verdict,
)
from followup.core.plan import Plan
from followup.core.playbook import AFTER_A_NO, ALL
from followup.deals import opened as deals
from followup.deals.answers import told_in
from followup.deals.conversations import answers_of_rep
from followup.deals.learning import teach
from followup.deals.planning import Planner
from followup.deals.rows import facts_of
from followup.deals.sent import answers_read, catch_up
from followup.desk import Desk
from followup.errors import UsageFault
from followup.state.records import ActionKind, MessageRow
from followup.state.store import Tx


def answer_held(desk: Desk, row: MessageRow, yes: bool, now: datetime) -> None:
    """The rep's answer to "is this a lost deal?". With yes the playbook acts on it as if it had been sure.

    What was read as no kind of no is one now; after the no it is what it was read as. Raises UsageFault for a yes to a
    mail that was not read, or of which it cannot be told who wrote it.
    """
    if not yes:
        with desk.store.write() as tx:
            tx.change_message(row.id, answer="no", decision=Decision.PASS, reason="not-a-loss")
        teach(desk, row, Intent.OTHER, now)
        return
    if row.deal is None:
        raise UsageFault(
            "followup could not read who wrote this mail, so it can draft no answer. Nothing was changed.",
            f"Answer it in your mail program, then take it off the list: followup held no {row.id}.",
        )
    with desk.store.read() as view:
        before = view.stage(row.deal) not in AFTER_A_NO
    intent = Intent(row.intent or Intent.OTHER)
    if intent is Intent.OTHER or (before and intent not in ANY_NO):
        also = (Intent(word) for word, _ in row.also)
        intent = next((one for one in also if one in ANY_NO), Intent.LOST_COMPETITOR)
    _act_on(desk, _meant(row, intent), "rep-said-yes", now)
    teach(desk, row, intent, now)


def was_a_loss(desk: Desk, deal: int, now: datetime) -> None:
    """The rep says that the newest mail of a deal was a no. Raises UsageFault where there is nothing to correct."""
    with desk.store.read() as view:
        stage = view.deal(deal).stage
        theirs = [m for m in view.messages_of(deal) if m.direction is Direction.IN and m.reason != "automatic-reply"]
    if stage in AFTER_A_NO:
        raise UsageFault(f"Deal {deal} is lost already ({stage}).", "Nothing was changed.")
    if not theirs:
        raise UsageFault(f"Deal {deal} has no mail of theirs.")
    row = theirs[-1]
    intent = Intent(row.intent) if row.intent in FINAL_LOSS else Intent.LOST_COMPETITOR
    _act_on(desk, _meant(row, intent), "corrected-loss", now)
    teach(desk, row, intent, now)


def _meant(row: MessageRow, intent: Intent) -> MessageRow:
    """The message as the rep understands it; what was no put-off gave no moment to come back at."""
    if row.intent != Intent.NOT_NOW or intent is Intent.NOT_NOW:
        return replace(row, intent=intent)
    reasons = [word for word in row.facts.get("reasons", ()) if word != LossReason.TIMING]
    return replace(row, intent=intent, facts=row.facts | {"reasons": reasons})


def _act_on(desk: Desk, row: MessageRow, reason: str, now: datetime) -> None:
    """Let the playbook act on a recorded message with a verdict that the rep confirmed."""
    if (where := row.deal) is None:
        raise ValueError("a message without a deal cannot be acted on")
    also = tuple((Intent(word), probability) for word, probability in row.also)
    verdict = Verdict(
        intent=Intent(row.intent or ""), probability=1.0, also=also, facts=facts_of(row), language=row.language
    )
    read = answers_read(desk, row, row.deal)
    row = replace(row, decision=Decision.ACT, answer="yes")
    with desk.store.write() as tx:
        planner, deal = Planner(tx, desk, now), tx.deal(where)
        answers = answers_of_rep(desk, tx, row, deal.id)
        plan = playbook_rules.on_reply(
            verdict, Decision.ACT, deal, desk.config.playbook, answered=bool(answers), told=told_in(tx, deal)
        )
        values = {"intent": row.intent, "decision": row.decision, "answer": row.answer, "facts": row.facts}
        tx.change_message(row.id, reason=reason, probability=1.0, **values)
        deals.learn(planner, deal, row, verdict, plan)
        planner.apply(tx.deal(deal.id), plan, row, verdict.facts)
        catch_up(planner, deal.id, plan, answers, read)


def was_no_loss(desk: Desk, deal: int, now: datetime) -> None:
    """The rep says that a deal is not lost: untouched drafts and all reminders go, the deal is open again."""
    plan = Plan(reason="corrected-not-a-loss", stage=Stage.OPEN, cancel=ALL, renew=True)
    with desk.store.write() as tx:
        found = tx.deal(deal)
        theirs = [m for m in tx.messages_of(deal) if m.direction is Direction.IN and m.decision == Decision.ACT]
        row = tx.message(found.loss) if found.loss is not None else next(iter(theirs[-1:]), None)
        if row is not None:
            tx.change_message(row.id, decision=Decision.PASS, reason=plan.reason, answer="no")
            Planner(tx, desk, now).apply(found, plan, row, facts_of(row))
        tx.change_deal(deal, now, lost_on=None, loss=None, winner=None, reasons=[], stage=Stage.OPEN)
    if row is not None:
        teach(desk, row, Intent.OTHER, now)


def close(desk: Desk, deal: int, now: datetime) -> None:
    """The rep ends the asking; the reminders go on, but for `no_answer`."""
    with desk.store.write() as tx:
        found = tx.deal(deal)
        tx.change_deal(deal, now, stage=Stage.CLOSED)
        planner = Planner(tx, desk, now)
        planner.withdraw_drafts(found)
        for reminder in found.open_reminders():
            if reminder.kind in {ReminderKind.NO_ANSWER, ReminderKind.HEAR_BACK}:
                planner.cancel(reminder, "closed-by-rep")


def reminder_done(desk: Desk, uid: str, now: datetime) -> None:
    """The rep has done what a reminder asked for. Raises UsageFault for one that is cancelled."""
    with desk.store.write() as tx:
        Planner(tx, desk, now).tick_off(_standing(tx, uid, ReminderState.CANCELLED))


def reminder_moved(desk: Desk, uid: str, at: datetime, now: datetime) -> None:
    """The rep wants a reminder at another time. Raises UsageFault for one that is done or cancelled."""
    with desk.store.write() as tx:
        reminder = _standing(tx, uid, ReminderState.DONE, ReminderState.CANCELLED)
        Planner(tx, desk, now).move(reminder, at, placed=True)


def reminder_cancelled(desk: Desk, uid: str, now: datetime) -> None:
    """The rep does not want a reminder any more."""
    with desk.store.write() as tx:
        Planner(tx, desk, now).cancel(tx.reminder(uid), "cancelled-by-rep")


def reminder_forgets(desk: Desk, uid: str, now: datetime) -> None:
    """What they wrote goes out of a reminder's event; the reminder stays."""
    with desk.store.write() as tx:
        Planner(tx, desk, now).forget_words(tx.reminder(uid))


def _standing(tx: Tx, uid: str, *but: ReminderState) -> Reminder:
    reminder = tx.reminder(uid)
    if reminder.state in but:
        raise UsageFault(f"This reminder is {reminder.state}. Nothing was changed.", "See followup reminders list.")
    return reminder


_ON_THE_WAY = (ActionKind.SEND, ActionKind.SAVE_DRAFT, ActionKind.REPLACE_DRAFT)
"""What a draft may still wait for; nothing of it is done for somebody who is erased."""


def forget(desk: Desk, deal: int, now: datetime) -> None:
    """Before a deal is erased: its untouched drafts and all its reminders go from mailbox and calendar.

    Nothing of it is sent any more. What the rep worded, or what is on its way to the server, stays where it is.
    """
    with desk.store.write() as tx:
        found = tx.deal(deal)
        planner = Planner(tx, desk, now)
        for draft in found.drafts:
            tx.void_approvals(draft.id)
            tx.drop_planned(str(draft.id), *_ON_THE_WAY)
        planner.withdraw_drafts(found)
        for reminder in found.reminders:
            if reminder.state is not ReminderState.CANCELLED:  # the events of those that are done tell of them too
                planner.cancel(reminder, "erased")
