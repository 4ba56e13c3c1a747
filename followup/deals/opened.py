"""Opening a deal for a conversation, and what a deal learns from a message."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from followup.core import reminders
from followup.core.answers import why_lost
from followup.core.country import country_of
from followup.core.deal import Deal
from followup.core.model import FINAL_LOSS, Facts, LossReason, Reading, ReminderKind, Stage, Verdict
from followup.core.plan import Plan
from followup.core.playbook import AFTER_A_NO
from followup.core.policy import LANGUAGES
from followup.core.providers import company_of
from followup.deals.conversations import UNKNOWN_SENDER, Conversation, answers_of_rep
from followup.deals.planning import Planner
from followup.state.records import MessageRow
from followup.state.view import View


def companies(view: View, deal: int | None) -> frozenset[str]:
    """The organisations (or, at public providers, the addresses) with which the rep is in a deal.

    A sender of whom the rep was warned makes nobody known, before the rep has written to them.
    """
    messages = view.messages_of(deal) if deal is not None else ()
    known = (address for row in messages if UNKNOWN_SENDER not in row.doubts for address in row.correspondents)
    return frozenset(company_of(address) or address for address in known)


def open_for(planner: Planner, row: MessageRow, reading: Reading, conversation: Conversation, verdict: Verdict) -> Deal:
    """The deal of a conversation, made where it is not one yet, with the sender among its people."""
    tx, desk, sender = planner.tx, planner.desk, reading.message.sender
    if sender is None:
        raise ValueError("a message without a sender belongs to no deal")
    known = conversation.deal
    deal = known or 0
    if known is None:
        deal = tx.add_deal(
            account=desk.account,
            stage=Stage.OPEN,
            subject=reading.message.subject,
            base_subject=reading.message.base_subject.casefold(),
            company=company_of(sender.addr_spec),
            language=verdict.language if verdict.language in LANGUAGES else "",
            country=country_of(sender.addr_spec, reading.cut.signature),
            changed_at=planner.now,
        )
    answers = answers_of_rep(desk, tx, row, None)
    tx.attach(deal, [sent.id for sent in (*conversation.known, *answers)])
    tx.add_person(deal, sender)
    found = tx.deal(deal, bare=known is None)
    if known is not None and not found.country and (country := country_of(sender.addr_spec, reading.cut.signature)):
        tx.change_deal(deal, planner.now, country=country)  # the signature of a later mail tells it too
        found = replace(found, country=country)
    return found


def learn(planner: Planner, deal: Deal, row: MessageRow, verdict: Verdict, plan: Plan) -> Deal:
    """Keep what a message tells about the deal: the loss and its day, the winner, reasons, language.

    Only what the playbook acted on is believed; what is asked about waits for the rep's word. The deal as it is then.
    """
    if plan.ask or row.decision != "act":
        return deal
    facts, values = verdict.facts, dict[str, Any]()
    late = deal.lost_on is None and deal.stage in AFTER_A_NO  # closed by the rep before they said it
    if verdict.intent in FINAL_LOSS and (plan.stage is Stage.LOST or late):
        values |= {"lost_on": planner.desk.local(row.at).date(), "loss": row.id}
        if deal.is_back and deal.winner:
            values["winner"] = None  # whom they chose the first time is told by the messages
    if facts.winner:
        values["winner"] = facts.winner
    if facts.contract_months:
        values["contract_months"] = facts.contract_months
    given = why_lost(verdict.intent, (intent for intent, _ in verdict.also), facts.reasons)
    reasons: tuple[LossReason, ...] = tuple(dict.fromkeys((*deal.reasons, *given)))
    if reasons != deal.reasons:
        values["reasons"] = [str(reason) for reason in reasons]
    if verdict.language in LANGUAGES and verdict.language != deal.language:
        values["language"] = verdict.language
    if not values:
        return deal
    planner.tx.change_deal(deal.id, planner.now, **values)
    if "contract_months" in values and "loss" not in values:
        planner.move_renewal(deal, facts)
    return replace(deal, **(values | {"reasons": reasons}))


def wait_for_return(planner: Planner, deal: Deal, facts: Facts) -> None:
    """An out-of-office note with a date moves `no_answer` past their return (PLAYBOOK section 3)."""
    if facts.date is None:
        return
    for reminder in deal.open_reminders():
        if reminder.kind is ReminderKind.NO_ANSWER and not reminder.placed:
            asked = planner.desk.local(deal.last_out or planner.now).date()
            due = reminders.no_answer(asked, planner.setting(deal, reminder), facts.date)
            if due.at > reminder.due:
                planner.move(reminder, due.at)
